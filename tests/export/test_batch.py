import json
import os
import re
import shutil
import signal

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.cli.map_songs import main
from sabersmith.errors import OptionError
from sabersmith.export import batch, song_work
from sabersmith.export.batch import is_batch, songs_to_zips
from sabersmith.mapping.mapper import Mapper


@pytest.fixture
def music(tmp_path, song):
    """Return a folder of two songs and a broken one."""
    folder = tmp_path / "music"
    folder.mkdir()
    for name in ("b, [live].ogg", "A.OGG"):
        shutil.copy(song, folder / name)
    (folder / "c.mp3").write_bytes(b"no song" * 100)
    return folder


@pytest.fixture
def two_songs(music):
    (music / "c.mp3").unlink()
    return music


def names(folder):
    return sorted(item.name for item in folder.iterdir())


def error_lines(text):
    return [line for line in text.splitlines() if line.startswith("error: ")]


def test_each_song_becomes_a_map_and_failures_do_not_stop_the_rest(
    music, request_of, tmp_path, capsys, monkeypatch
):
    loaded = []
    load = batch.load_mapper
    monkeypatch.setattr(batch, "load_mapper", lambda request: loaded.append(1) or load(request))
    out = tmp_path / "out"
    request = request_of(music, out=out, playlist="Mine")
    assert is_batch(request)
    assert songs_to_zips(request) == 1
    assert names(out) == ["A.zip", "Mine.bplist", "b, [live].zip"]
    titles = [read_level(out / name).title for name in ("A.zip", "b, [live].zip")]
    assert titles == ["A", "b, [live]"]
    assert len(loaded) == 1
    printed = capsys.readouterr()
    assert "maps made 2, existing already 0, failed 1" in printed.out
    [error] = error_lines(printed.err)
    assert "c.mp3: " in error
    assert "3/3" in printed.err
    listed = json.loads((out / "Mine.bplist").read_text())["songs"]
    assert [entry["songName"] for entry in listed] == ["A", "b, [live]"]


def test_a_line_per_map_says_what_it_is_like(two_songs, request_of, tmp_path, capsys):
    out = tmp_path / "out"
    assert songs_to_zips(request_of(two_songs, out=out)) == 0
    lines = capsys.readouterr().out.splitlines()
    for name in ("A", "b, [live]"):
        [line] = [line for line in lines if line.startswith(str(out / f"{name}.zip"))]
        notes = len(read_level(out / f"{name}.zip").charts[0].notes)
        assert re.search(rf": 0:\d\d, 120 BPM, notes: Easy {notes}$", line)
    assert all(line.startswith(("  - ", str(out))) for line in lines)
    # Maps of an untrained network are not playable.
    assert any("  - " in line and "sabersmith lint" in line for line in lines)


def test_songs_of_subfolders_are_mapped_under_names_of_their_own(album, request_of, tmp_path):
    out = tmp_path / "out"
    assert songs_to_zips(request_of(album, out=out)) == 0
    assert names(out) == ["A.zip", "C.zip", "album - b, [live].zip", "disc 2 - b, [live].zip"]


def test_existing_maps_can_be_skipped(two_songs, request_of, tmp_path, capsys):
    out = tmp_path / "out"
    request = request_of(two_songs, out=out, skip_existing=True, playlist="p")
    assert songs_to_zips(request) == 0
    stamp = (out / "b, [live].zip").stat().st_mtime_ns
    (out / "A.zip").unlink()
    assert songs_to_zips(request) == 0
    assert "maps made 1, existing already 1, failed 0" in capsys.readouterr().out
    assert (out / "b, [live].zip").stat().st_mtime_ns == stamp
    assert len(json.loads((out / "p.bplist").read_text())["songs"]) == 2


def test_songs_made_together_are_those_made_alone(two_songs, request_of, tmp_path, monkeypatch):
    alone, together = tmp_path / "alone", tmp_path / "together"
    assert songs_to_zips(request_of(two_songs, out=alone)) == 0
    monkeypatch.setattr(batch, "group_size", lambda mapper: 8)
    assert songs_to_zips(request_of(two_songs, out=together)) == 0
    assert names(alone) == names(together) == ["A.zip", "b, [live].zip"]
    for name in names(alone):
        assert (alone / name).read_bytes() == (together / name).read_bytes()


def test_a_song_that_fails_in_a_group_does_not_fail_the_others(
    two_songs, request_of, tmp_path, monkeypatch, capsys
):
    place_notes = Mapper.place_notes
    groups = []

    def fail_for_a(self, analyses, *rest):
        paths = [analysis.song.path.name for analysis in analyses]
        groups.append(paths)
        if "A.OGG" in paths:
            raise RuntimeError("out of memory")
        return place_notes(self, analyses, *rest)

    monkeypatch.setattr(Mapper, "place_notes", fail_for_a)
    monkeypatch.setattr(batch, "group_size", lambda mapper: 8)
    out = tmp_path / "out"
    assert songs_to_zips(request_of(two_songs, out=out)) == 1
    assert groups == [["A.OGG", "b, [live].ogg"], ["A.OGG"], ["b, [live].ogg"]]
    assert names(out) == ["b, [live].zip"]
    printed = capsys.readouterr()
    assert "maps made 1, existing already 0, failed 1" in printed.out
    [error] = error_lines(printed.err)
    assert "A.OGG: RuntimeError: out of memory" in error


def test_a_map_that_cannot_be_moved_into_place_fails_alone(
    two_songs, request_of, tmp_path, monkeypatch, capsys
):
    out = tmp_path / "out"
    write_files = batch.write_files

    def put_something_in_the_way(job, mapped):
        if job.name == "A":
            (out / "A.zip").mkdir()
        return write_files(job, mapped)

    monkeypatch.setattr(batch, "write_files", put_something_in_the_way)
    monkeypatch.setattr(batch, "group_size", lambda mapper: 8)
    assert songs_to_zips(request_of(two_songs, out=out)) == 1
    assert (out / "b, [live].zip").is_file()
    [error] = error_lines(capsys.readouterr().err)
    assert "A.zip: is a folder" in error


def test_a_bug_is_reported_in_one_line_too(two_songs, request_of, tmp_path, monkeypatch, capsys):
    def fail(self, song, *_):
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(Mapper, "analyse", fail)
    monkeypatch.setattr(os, "environ", {**os.environ, "SABERSMITH_TRACEBACK": ""})
    out = tmp_path / "out"
    assert songs_to_zips(request_of(two_songs, out=out)) == 1
    assert "A.OGG: RuntimeError: two lines" in capsys.readouterr().err
    assert not out.exists()


def test_an_interruption_leaves_complete_maps(music, request_of, tmp_path, monkeypatch, capsys):
    read = song_work.read_source

    def interrupt(path, check):
        if path.name.startswith("b"):
            raise KeyboardInterrupt
        return read(path, check)

    monkeypatch.setattr(song_work, "read_source", interrupt)
    out = tmp_path / "out"
    assert songs_to_zips(request_of(music, out=out)) == 130
    assert names(out) == ["A.zip"]
    assert "skip_existing=true" in capsys.readouterr().err


def test_a_map_that_was_written_when_the_stop_came_is_counted(
    two_songs, request_of, tmp_path, monkeypatch, capsys
):
    move = batch.move_into_place

    def stop_and_move(job):
        signal.raise_signal(signal.SIGINT)
        move(job)

    monkeypatch.setattr(batch, "move_into_place", stop_and_move)
    out = tmp_path / "out"
    assert songs_to_zips(request_of(two_songs, out=out)) == 130
    assert names(out) == ["A.zip"]
    assert "maps made 1, existing already 0" in capsys.readouterr().out


def test_one_song_by_its_name_is_no_batch(music, request_of):
    assert not is_batch(request_of(music / "b, [live].ogg"))
    assert is_batch(request_of(music / "A.OGG", music / "c.mp3"))
    assert is_batch(request_of(music / "*"))
    assert is_batch(request_of(music / "A.OGG", skip_existing=True))


@pytest.mark.parametrize("settings", [{"title": "x"}, {"bpm": 120}])
def test_a_title_and_a_tempo_are_for_one_song(music, request_of, settings):
    with pytest.raises(OptionError, match=r"^[a-z]+=: is for one song, but there are 3"):
        songs_to_zips(request_of(music, **settings))


def test_the_command_takes_several_songs(music, request_of, tmp_path):
    request = request_of(music)
    options = [f"onset_ckpt={request.onset_ckpt}", f"sym_ckpt={request.sym_ckpt}", "beam=1"]
    songs = [str(music / name) for name in ("A.OGG", "gone.ogg")]
    assert main([*songs, f"out={tmp_path / 'out'}", "difficulty=Easy", *options]) == 1
    assert names(tmp_path / "out") == ["A.zip"]
    assert main([str(music), "title=x"]) == 2
