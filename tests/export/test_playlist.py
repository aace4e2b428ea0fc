import base64
import json

import pytest

from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.errors import InputError
from sabersmith.export.playlist import write_playlist


def make_level(folder, title, cover=""):
    chart = Chart(difficulty="Hard", notes=[Note(4, 1, 0, 0, 1)])
    level = Level(title=title, mapper="me", bpm=120, audio="song.egg", cover=cover, charts=[chart])
    write_level(level, folder / "it")
    (folder / "it" / "song.egg").write_bytes(b"x")
    (folder / "it" / "cover.jpg").write_bytes(b"\xff\xd8 picture")
    zip_folder(folder / "it", folder / f"{title}.zip")
    return folder / f"{title}.zip"


def test_levels_are_listed_by_their_hashes(tmp_path):
    levels = [make_level(tmp_path, "b"), make_level(tmp_path, "a", "cover.jpg")]
    write_playlist(tmp_path / "x.bplist", "My 한국어 list", "me", levels)
    read = json.loads((tmp_path / "x.bplist").read_text("utf-8"))
    assert (read["playlistTitle"], read["playlistAuthor"]) == ("My 한국어 list", "me")
    assert [song["songName"] for song in read["songs"]] == ["b", "a"]
    for song, level in zip(read["songs"], levels, strict=True):
        assert song["hash"] == level_hash(level).upper()
        assert song["levelid"] == f"custom_level_{song['hash']}"
    kind, picture = read["image"].split(",")
    assert kind == "data:image/jpeg;base64"
    assert base64.b64decode(picture) == b"\xff\xd8 picture"


def test_a_level_or_playlist_that_fails_is_named(tmp_path):
    level = make_level(tmp_path, "a")
    with pytest.raises(InputError, match=r"gone\.zip"):
        write_playlist(tmp_path / "x.bplist", "x", "me", [level, tmp_path / "gone.zip"])
    assert not (tmp_path / "x.bplist").exists()
    with pytest.raises(InputError, match=r"x\.bplist: can't be written"):
        write_playlist(tmp_path / "gone" / "x.bplist", "x", "me", [level])
