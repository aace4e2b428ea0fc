import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.level_io import read_level, write_level, zip_folder
from sabersmith.errors import InputError
from sabersmith.export.song_source import base_name, is_map, read_source

from ..conftest import write_map
from ..songs import write_song


@pytest.fixture(scope="module")
def map_folder(tmp_path_factory):
    folder = write_map(
        tmp_path_factory.mktemp("maps") / "Vol. 2", 0, seconds=22.0, title="Info Title"
    )
    level = read_level(folder)
    level.artist, level.mapper, level.cover = "Info Artist", "Someone", "art.png"
    Image.new("RGB", (8, 8), "red").save(folder / "art.png")
    write_level(level, folder)
    return folder


@pytest.fixture(scope="module")
def map_zip(map_folder):
    zip_folder(map_folder, map_folder.with_name("packed.zip"))
    return map_folder.with_name("packed.zip")


@pytest.mark.parametrize("kind", ["map_folder", "map_zip"])
def test_a_map_gives_its_song_and_what_its_info_file_says(kind, map_folder, request):
    path = request.getfixturevalue(kind)
    source = read_source(path)
    assert (source.title, source.artist, source.mapper) == ("Info Title", "Info Artist", "Someone")
    assert source.covers[0] == (map_folder / "art.png").read_bytes()
    assert np.array_equal(source.song.samples, read_source(map_folder / "song.egg").song.samples)


def test_a_map_is_named_by_its_folder_or_file(map_folder, map_zip, monkeypatch):
    assert (base_name(map_folder), base_name(map_zip)) == ("Vol. 2", "packed")
    monkeypatch.chdir(map_folder)
    assert base_name(Path()) == "Vol. 2"


def test_a_song_file_gives_its_tags(tmp_path):
    path = write_song(tmp_path / "song.ogg", title="Tag Title", artist="Tag Artist")
    (tmp_path / "cover.jpg").write_bytes(b"picture")
    source = read_source(path)
    assert (source.title, source.artist, source.mapper) == ("Tag Title", "Tag Artist", "")
    assert source.covers == (b"picture",) and source.song.path == path


@pytest.mark.parametrize("address", ["https://x.org/a.mp3", "http://x.org/watch?v=1"])
def test_a_web_address_must_be_downloaded_first(address):
    with pytest.raises(InputError) as raised:
        read_source(Path(address))
    assert str(raised.value).startswith(f"{address}: is a web address; download the song first")


def test_a_zip_of_songs_must_be_unpacked_first(song, tmp_path):
    with zipfile.ZipFile(tmp_path / "songs.zip", "w") as archive:
        archive.write(song, "album/song.ogg")
    with pytest.raises(InputError, match="zip of songs; unpack it first"):
        read_source(tmp_path / "songs.zip")
    with zipfile.ZipFile(tmp_path / "texts.zip", "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(InputError, match="zip without a map"):
        read_source(tmp_path / "texts.zip")


def test_a_zip_is_known_by_its_content(map_zip, song, tmp_path):
    (tmp_path / "map").write_bytes(map_zip.read_bytes())
    (tmp_path / "song.zip").write_bytes(song.read_bytes())
    assert is_map(tmp_path / "map") and not is_map(tmp_path / "song.zip")
    assert read_source(tmp_path / "song.zip").song.duration == 22.0


def test_a_map_with_a_missing_or_broken_song_is_named(map_folder, tmp_path):
    level = read_level(map_folder)
    write_level(level, tmp_path / "map")
    with pytest.raises(InputError, match=r"map: its song 'song.egg' is missing"):
        read_source(tmp_path / "map")
    (tmp_path / "map" / "song.egg").write_bytes(b"no song" * 100)
    zip_folder(tmp_path / "map", tmp_path / "map.zip")
    with pytest.raises(InputError, match=r"map\.zip/song\.egg: ") as raised:
        read_source(tmp_path / "map.zip")
    assert "/sabersmith-" not in str(raised.value)
