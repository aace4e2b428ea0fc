import hashlib
import os
import shutil
import signal
from pathlib import Path

import pytest
from PIL import Image

from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.errors import InputError
from sabersmith.export import single_song
from sabersmith.export.level_zip import MAP_FILES
from sabersmith.export.single_song import song_to_zip
from sabersmith.staging import moves
from sabersmith.staging.folders import REPLACED

from ..conftest import write_map


def snapshot(folder):
    """Return the hash of every file below a folder, by name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest() for path in files
    }


def names(folder):
    return sorted(item.name for item in folder.iterdir())


@pytest.mark.parametrize("title", ["x", "replaced", "map.zip", "map.html", "level", "0"])
def test_a_second_run_replaces_everything_whatever_the_title(title, song, request_of, tmp_path):
    settings = {"out": tmp_path, "title": title, "keep_folder": True, "preview": True}
    song_to_zip(request_of(song, **settings))
    first = snapshot(tmp_path)
    song_to_zip(request_of(song, **settings, seed=1))
    second = snapshot(tmp_path)
    assert names(tmp_path) == sorted([title, f"{title}.zip", f"{title}.html"])
    assert first.keys() == second.keys()
    chart = f"{title}/EasyStandard.dat"
    for name in (chart, f"{title}.zip", f"{title}.html"):
        assert first[name] != second[name]
    assert {path.name for path in (tmp_path / title).iterdir()} <= MAP_FILES
    assert read_level(tmp_path / f"{title}.zip").charts == read_level(tmp_path / title).charts


@pytest.fixture
def replaced_map(song, request_of, tmp_path):
    """Return the settings and the hashes of a map with folder and page, called x."""
    settings = {"out": tmp_path, "title": "x", "keep_folder": True, "preview": True}
    song_to_zip(request_of(song, **settings))
    return settings, snapshot(tmp_path)


@pytest.mark.parametrize("failing", ["x", "x.html", "x.zip"])
def test_a_failed_replacement_leaves_everything_as_it_was(
    failing, song, replaced_map, request_of, tmp_path, monkeypatch
):
    settings, before = replaced_map
    replace = os.replace

    def refuse(source, place):
        # Old files come back from the folder of replaced ones.
        if Path(place) == tmp_path / failing and Path(source).parent.name != REPLACED:
            raise PermissionError(13, "Permission denied")
        replace(source, place)

    monkeypatch.setattr(moves, "_exchange", lambda *_: False)
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(InputError):
        song_to_zip(request_of(song, **settings, seed=1))
    monkeypatch.undo()
    assert snapshot(tmp_path) == before
    assert names(tmp_path) == ["x", "x.html", "x.zip"]


def test_a_stop_while_files_are_moved_says_what_was_written(
    song, replaced_map, request_of, tmp_path, monkeypatch
):
    settings, before = replaced_map
    replace = os.replace

    def stop_and_replace(source, place):
        if Path(place).parent == tmp_path:
            signal.raise_signal(signal.SIGINT)
        replace(source, place)

    monkeypatch.setattr(os, "replace", stop_and_replace)
    with pytest.raises(KeyboardInterrupt, match=r"the map was written: .*x\.zip"):
        song_to_zip(request_of(song, **settings, seed=1))
    monkeypatch.undo()
    after = snapshot(tmp_path)
    assert after.keys() == before.keys()
    for name in ("x/EasyStandard.dat", "x.html", "x.zip"):
        assert after[name] != before[name]


def test_a_stop_after_files_were_moved_says_what_was_written(
    song, request_of, tmp_path, monkeypatch
):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(single_song.ProgressBars, "__exit__", stop)
    with pytest.raises(KeyboardInterrupt, match=r"the map was written: .*x\.zip"):
        song_to_zip(request_of(song, out=tmp_path, title="x"))
    monkeypatch.setattr(single_song, "write_files", stop)
    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        song_to_zip(request_of(song, out=tmp_path, title="x"))


def test_what_came_in_the_way_meanwhile_is_seen_before_anything_is_replaced(
    song, request_of, tmp_path, monkeypatch
):
    settings = {"out": tmp_path, "title": "x", "keep_folder": True}
    song_to_zip(request_of(song, **settings))
    before = snapshot(tmp_path)
    write_files = single_song.write_files

    def add_a_file(job, mapped):
        (tmp_path / "x" / "my notes.txt").write_text("precious")
        return write_files(job, mapped)

    monkeypatch.setattr(single_song, "write_files", add_a_file)
    with pytest.raises(InputError, match="holds other files"):
        song_to_zip(request_of(song, **settings, seed=1))
    after = snapshot(tmp_path)
    assert after.pop("x/my notes.txt") and after == before


def test_a_failed_summary_leaves_nothing(song, request_of, tmp_path, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(single_song, "summarise", fail)
    with pytest.raises(RuntimeError):
        song_to_zip(request_of(song, out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


@pytest.fixture
def human_map(tmp_path):
    """Return a map's folder, with a red cover and a mapper."""
    folder = write_map(tmp_path / "human", 0, seconds=22.0, title="Info Title")
    level = read_level(folder)
    level.artist, level.mapper, level.cover = "Info Artist", "Someone", "red.png"
    Image.new("RGB", (8, 8), "red").save(folder / "red.png")
    write_level(level, folder)
    return folder


def test_a_map_of_a_map_keeps_its_credits_unless_others_are_given(human_map, request_of, tmp_path):
    song_to_zip(request_of(human_map, out=tmp_path / "out", keep_folder=True))
    level = read_level(tmp_path / "out" / "human.zip")
    assert (level.title, level.artist, level.mapper) == ("Info Title", "Info Artist", "Someone")
    with Image.open(tmp_path / "out" / "human" / "cover.jpg") as cover:
        assert cover.getpixel((256, 256)) == pytest.approx((254, 0, 0), abs=3)
    given = {"title": "My Title", "artist": "Me", "mapper": "You"}
    song_to_zip(request_of(human_map, out=tmp_path / "out", **given))
    level = read_level(tmp_path / "out" / "My Title.zip")
    assert (level.title, level.artist, level.mapper) == ("My Title", "Me", "You")


def test_the_song_is_never_replaced_by_its_map(human_map, song, request_of, tmp_path):
    song_to_zip(request_of(song, out=tmp_path, title="packed"))
    before = snapshot(tmp_path)
    for request in (
        request_of(tmp_path / "packed.zip", out=tmp_path),
        request_of(human_map, out=tmp_path, keep_folder=True),
    ):
        with pytest.raises(InputError):
            song_to_zip(request)
    assert snapshot(tmp_path) == before
    shutil.copytree(human_map, tmp_path / "only ours")
    (tmp_path / "only ours" / "red.png").unlink()
    with pytest.raises(InputError, match="would replace the song's own file"):
        song_to_zip(
            request_of(
                tmp_path / "only ours" / "song.egg",
                out=tmp_path,
                title="only ours",
                keep_folder=True,
            )
        )
