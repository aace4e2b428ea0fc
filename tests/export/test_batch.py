import importlib.util
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from sabersmith.beatmap.level_io import read_level
from sabersmith.cli.options import read_options
from sabersmith.errors import InputError, OptionError
from sabersmith.export import batch as many
from sabersmith.export.batch import find_songs, songs_to_zips, unique_names, wants_many
from sabersmith.mapping.mapper import Mapper

from ..songs import write_onset, write_song, write_sym

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    return write_song(tmp_path_factory.mktemp("song") / "song.ogg")


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checkpoints")
    onset, sym = write_onset(folder / "onset.ckpt"), write_sym(folder / "sym.ckpt")
    return [f"onset_ckpt={onset}", f"sym_ckpt={sym}", "beam=1", "device=cpu", "difficulty=Easy"]


@pytest.fixture
def music(tmp_path, song):
    """Return a folder of two songs, a broken one, and what is none."""
    folder = tmp_path / "music"
    folder.mkdir()
    for name in ("b, [live].ogg", "A.OGG"):
        shutil.copy(song, folder / name)
    (folder / "c.mp3").write_bytes(b"no song" * 100)
    (folder / "notes.txt").write_text("x")
    (folder / "._A.OGG").write_bytes(b"x")
    Image.new("RGB", (300, 200), "red").save(folder / "cover.jpg")
    return folder


def options(*argv):
    return read_options(argv, ROOT)


def names(folder):
    return sorted(item.name for item in folder.iterdir())


def test_each_song_becomes_a_map_and_failures_do_not_stop_the_rest(
    music, checkpoints, tmp_path, capsys, monkeypatch
):
    loaded = []
    monkeypatch.setattr(many, "load_mapper", lambda options: loaded.append(1) or load(options))
    out = tmp_path / "out"
    wanted = options(f"audio={music}", f"out={out}", "playlist=Mine", *checkpoints)
    assert wants_many(wanted)
    assert songs_to_zips(wanted) == 1
    assert names(out) == ["A.zip", "Mine.bplist", "b, [live].zip"]
    assert [read_level(out / name).title for name in ("A.zip", "b, [live].zip")] == [
        "A",
        "b, [live]",
    ]
    assert len(loaded) == 1
    told = capsys.readouterr()
    assert "maps made 2, there already 0, failed 1" in told.out
    errors = [line for line in told.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1 and "c.mp3: " in errors[0]
    assert "3/3" in told.err
    listed = json.loads((out / "Mine.bplist").read_text())["songs"]
    assert [song["songName"] for song in listed] == ["A", "b, [live]"]


def load(wanted):
    return Mapper(wanted.onset_ckpt, wanted.sym_ckpt, wanted.device)


def test_maps_that_are_there_may_be_left_as_they_are(music, song, checkpoints, tmp_path, capsys):
    (music / "c.mp3").unlink()
    out = tmp_path / "out"
    argv = [f"audio={music}", f"out={out}", "skip_existing=true", "playlist=p", *checkpoints]
    assert songs_to_zips(options(*argv)) == 0
    stamps = {name: (out / name).stat().st_mtime_ns for name in names(out)}
    (out / "A.zip").unlink()
    assert songs_to_zips(options(*argv)) == 0
    assert "maps made 1, there already 1, failed 0" in capsys.readouterr().out
    assert (out / "b, [live].zip").stat().st_mtime_ns == stamps["b, [live].zip"]
    assert len(json.loads((out / "p.bplist").read_text())["songs"]) == 2


def test_songs_made_together_are_those_made_alone(music, checkpoints, tmp_path, monkeypatch):
    (music / "c.mp3").unlink()
    alone, together = tmp_path / "alone", tmp_path / "together"
    assert songs_to_zips(options(f"audio={music}", f"out={alone}", *checkpoints)) == 0
    monkeypatch.setattr(many, "at_once", lambda mapper: 8)
    assert songs_to_zips(options(f"audio={music}", f"out={together}", *checkpoints)) == 0
    assert names(alone) == names(together) == ["A.zip", "b, [live].zip"]
    for name in names(alone):
        assert (alone / name).read_bytes() == (together / name).read_bytes()


def test_a_fault_of_ours_is_told_in_a_line_too(music, checkpoints, tmp_path, monkeypatch, capsys):
    def fail(self, song, *_):
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(Mapper, "hear", fail)
    out = tmp_path / "out"
    assert songs_to_zips(options(f"audio={music}", f"out={out}", *checkpoints)) == 1
    assert "A.OGG: RuntimeError: two lines" in capsys.readouterr().err
    assert not out.exists()


def test_interruption_leaves_whole_maps(music, checkpoints, tmp_path, monkeypatch, capsys):
    read = many.load_song

    def interrupted(path):
        if path.name.startswith("b"):
            raise KeyboardInterrupt
        return read(path)

    monkeypatch.setattr(many, "load_song", interrupted)
    out = tmp_path / "out"
    assert songs_to_zips(options(f"audio={music}", f"out={out}", *checkpoints)) == 130
    assert names(out) == ["A.zip"]
    assert "skip_existing=true" in capsys.readouterr().err


def test_songs_are_found_in_folders_and_by_patterns_and_each_once(music, tmp_path):
    a, b, c = music / "A.OGG", music / "b, [live].ogg", music / "c.mp3"
    assert find_songs([music]) == [a, b, c]
    assert find_songs([music / "*.mp3", music]) == [c, a, b]
    assert find_songs([tmp_path / "**" / "b*"]) == [b]
    assert find_songs([b, tmp_path / "gone.mp3"]) == [b, tmp_path / "gone.mp3"]
    (tmp_path / "empty").mkdir()
    for nothing in (tmp_path / "empty", tmp_path / "x*"):
        with pytest.raises(InputError, match="no songs are there"):
            find_songs([nothing])


def test_misspelt_name_with_brackets_is_told_as_such(tmp_path):
    with pytest.raises(InputError, match=r"Remix\].mp3: no such file, nor songs of that pattern"):
        find_songs([tmp_path / "Song [Remix].mp3"])


def test_one_song_by_its_name_is_no_many(music):
    assert not wants_many(options(f"audio={music / 'b, [live].ogg'}"))
    assert wants_many(options(f"audio={music / 'A.OGG'}", f"audio={music / 'c.mp3'}"))
    assert wants_many(options(f"audio={music / '*'}"))


@pytest.mark.parametrize("option", ["title=x", "bpm=120"])
def test_a_title_and_a_tempo_are_for_one_song(music, option):
    with pytest.raises(OptionError, match=r"^[a-z]+=: is for one song, these are 3"):
        songs_to_zips(options(f"audio={music}", option))


def test_names_are_unique_on_any_system():
    assert unique_names(["a", "b", "A", "a (2)", "a"]) == ["a", "b", "A (2)", "a (2) (2)", "a (3)"]


def test_infer_takes_many(music, checkpoints, tmp_path):
    spec = importlib.util.spec_from_file_location("infer", ROOT / "infer.py")
    infer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(infer)
    songs = [f"audio={music / name}" for name in ("A.OGG", "gone.ogg")]
    assert infer.main([*songs, f"out={tmp_path / 'out'}", *checkpoints]) == 1
    assert names(tmp_path / "out") == ["A.zip"]
    assert infer.main([f"audio={music}", "title=x"]) == 2
