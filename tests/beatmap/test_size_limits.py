"""Small levels that would take minutes or gigabytes are refused in one line, or read quickly."""

import json
import os
import zipfile

import pytest

from sabersmith.beatmap import level_files, level_io, size_limits
from sabersmith.beatmap.json_text import parse_json
from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.size_limits import SizeLimits, TooLargeError
from sabersmith.errors import InputError

from .levels import small_level, v2_difficulty, v2_info, v2_note

MEGABYTE = 1_000_000
V3 = b'{"version": "3.3.0", "colorNotes": ['


def refusal(path):
    """The one line that refuses a level."""
    with pytest.raises(InputError) as caught:
        read_level(path, strict=False)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_limits_grow_with_the_size_on_disk():
    for size in (0, 10**6, 10**8):
        limits = SizeLimits(size)
        limits.items(int(size_limits.ITEMS + size_limits.ITEMS_PER_BYTE * size))
        with pytest.raises(TooLargeError, match=rf"a level of {size / 1e6:.2f} MB"):
            limits.items(1)


def test_counts_add_up_over_a_level():
    limits = SizeLimits()
    limits.objects(size_limits.OBJECTS)
    with pytest.raises(TooLargeError, match="30,001 objects in its charts"):
        limits.objects(1)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{}," * 5_000_000, "values in its JSON"),
        ('{"a":0},' * 2_000_000, "bytes of memory"),
        ("\N{GRINNING FACE}" + " " * 32_000_000, "bytes of memory"),
    ],
)
def test_json_that_would_fill_the_memory_is_refused_before_it_is_parsed(text, what):
    with pytest.raises(TooLargeError, match=what):
        SizeLimits().json(text)


def test_a_list_of_too_many_objects_is_refused_before_they_are_read(tmp_path):
    folder = small_level(tmp_path / "level", Expert_dat=V3 + b"{}," * 300_000 + b"{}]}")
    assert "colorNotes: holds 300,00" in refusal(folder)


def test_too_many_notes_are_refused_and_other_charts_kept(tmp_path):
    notes = b",".join(b'{"b":%d}' % beat for beat in range(40_000))
    folder = small_level(
        tmp_path / "level",
        Info_dat=v2_info(("Expert", "Expert.dat"), ("Easy", "Easy.dat")),
        Expert_dat=V3 + notes + b"]}",
        Easy_dat=v2_difficulty(v2_note()),
    )
    level = read_level(folder, strict=False)
    assert [chart.difficulty for chart in level.charts] == ["Easy"]
    assert any("objects: holds 40,000 objects in its charts" in line for line in level.skipped)


def test_a_file_named_by_many_charts_is_parsed_once(tmp_path, monkeypatch):
    parsed = []
    parse = level_io.parse_json
    monkeypatch.setattr(
        level_io, "parse_json", lambda data, limits: parsed.append(data) or parse(data, limits)
    )
    folder = small_level(tmp_path / "level", Info_dat=v2_info(*[("Expert", "Expert.dat")] * 50))
    charts = read_level(folder).charts
    assert [len(chart.notes) for chart in charts] == [1] * 50
    assert charts[0].notes is not charts[1].notes
    assert len(parsed) == 2  # Info.dat and Expert.dat


def test_too_many_charts_are_refused(tmp_path):
    folder = small_level(tmp_path / "level", Info_dat=v2_info(*[("Expert", "Expert.dat")] * 1000))
    assert "charts: holds 1,000 charts, more than the 100" in refusal(folder)
    with pytest.raises(InputError, match="holds 500 charts"):
        level_hash(folder)


def test_a_zip_is_opened_once_for_all_its_files(tmp_path, monkeypatch):
    path = tmp_path / "level.zip"
    charts = [("Expert", f"{number}.dat") for number in range(60)]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Info.dat", json.dumps(v2_info(*charts)))
        archive.writestr("song.egg", "OggS")
        for _, name in charts:
            archive.writestr(name, json.dumps(v2_difficulty(v2_note())))
    opened = []
    open_zip = zipfile.ZipFile
    monkeypatch.setattr(
        level_files.zipfile, "ZipFile", lambda path: opened.append(path) or open_zip(path)
    )
    assert len(read_level(path).charts) == 60
    assert len(opened) == 1


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_unpacks_to_far_more_than_its_size_is_refused_before_it_is_read(
    tmp_path, method
):
    path = tmp_path / "level.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("Info.dat", json.dumps(v2_info(("Expert", "Expert.dat"))))
        archive.writestr("Expert.dat", b" " * 40 * MEGABYTE)
    assert "bytes unpacked, more than the 3" in refusal(path)


def test_gzip_that_unpacks_to_too_much_is_refused(monkeypatch):
    import gzip

    monkeypatch.setattr(size_limits, "UNPACKED_BYTES", 1000)
    assert parse_json(gzip.compress(b'{"a": 1}')) == {"a": 1}
    with pytest.raises(TooLargeError, match="bytes unpacked"):
        parse_json(gzip.compress(b'{"a": "' + b"x" * 100_000 + b'"}'))


def test_names_that_fill_a_file_are_left_out(tmp_path):
    info = v2_info(("Expert", "Expert.dat"), _songName="x" * 1001, _songAuthorName="y" * 1000)
    level = read_level(small_level(tmp_path / "level", Info_dat=info), strict=False)
    assert (level.title, len(level.artist)) == ("", 1000)
    assert "Info.dat: _songName: has 1,001 letters, more than 1,000; skipped" in level.skipped


def test_only_some_kinds_of_faults_are_named(tmp_path):
    notes = [v2_note(time=-1 - number) for number in range(1000)]
    folder = small_level(tmp_path / "level", Expert_dat=v2_difficulty(v2_note(), *notes))
    level = read_level(folder, strict=False)
    assert len(level.skipped) == 101
    assert "Expert.dat: other faults; skipped 900" in level.skipped


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_only_regular_files_are_read(tmp_path):
    pipe = tmp_path / "level.zip"
    os.mkfifo(pipe)
    assert "level.zip: is no regular file" in refusal(pipe)
    for name in ("song.egg", "Expert.dat"):
        folder = small_level(tmp_path / name / "level")
        (folder / name).unlink()
        os.mkfifo(folder / name)
        with pytest.raises(InputError, match=rf"'{name}' is no regular file"):
            read_level(folder)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs /dev/zero")
def test_devices_are_not_read(tmp_path):
    (tmp_path / "level.zip").symlink_to("/dev/zero")
    assert "is no regular file" in refusal(tmp_path / "level.zip")
