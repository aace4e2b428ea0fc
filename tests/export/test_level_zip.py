import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

import sabersmith
from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Arc, Chart, Level, Note
from sabersmith.cli.map_songs import main
from sabersmith.errors import InputError, OptionError
from sabersmith.export.level_zip import MAP_FILES, write_zip
from sabersmith.export.song_files import COVER_FILE, SONG_FILE
from sabersmith.lint import Severity
from sabersmith.mapping.level_building import MappedSong
from sabersmith.mapping.padding import AudioPlan
from sabersmith.timing.beat_grid import BeatGrid

from ..songs import SR, clicks

DEMO = Path(__file__).parents[2] / "data" / "demo" / "first_forge.ogg"


@pytest.fixture(scope="module")
def mapped():
    song = Song.of(clicks(5.0), SR, AudioInfo(5.0, SR, 2, "Tag Title", "Tag Artist"))
    chart = Chart(difficulty="Hard", njs=12, notes=[Note(4, 1, 0, 0, 1), Note(8, 1, 0, 0, 0)])
    chart.arcs = [Arc(4, 1, 0, 0, 1, 1.0, 8, 1, 0, 0, 1.0)]
    level = Level(bpm=120.0, charts=[chart])
    return MappedSong(level, song, AudioPlan(SR, 1000, 500), BeatGrid(120.0, 0.1), [])


def red(size=(8, 8)):
    out = BytesIO()
    Image.new("RGB", size, "red").save(out, "PNG")
    return out.getvalue()


def is_red(zip_path):
    with (
        zipfile.ZipFile(zip_path) as archive,
        Image.open(BytesIO(archive.read(COVER_FILE))) as cover,
    ):
        return np.asarray(cover)[256, 256].tolist() == pytest.approx([254, 0, 0], abs=3)


def test_the_zip_is_a_complete_level(mapped, tmp_path):
    path = write_zip(mapped, str(tmp_path / "new" / "level.zip"), mapper="Me", cover=red())
    assert path == tmp_path / "new" / "level.zip"
    assert list(path.parent.iterdir()) == [path]
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == {"Info.dat", SONG_FILE, COVER_FILE, "HardStandard.dat"}
        assert set(archive.namelist()) <= MAP_FILES
        samples, sr = soundfile.read(BytesIO(archive.read(SONG_FILE)))
    assert (len(samples), sr) == (5 * SR + 1500, SR)
    level = read_level(path)
    assert (level.title, level.artist, level.mapper) == ("Tag Title", "Tag Artist", "Me")
    assert level.charts[0].notes == mapped.level.charts[0].notes
    assert level.charts[0].arcs == mapped.level.charts[0].arcs
    assert is_red(path)
    # What was mapped is not changed.
    assert (mapped.level.title, mapped.level.audio) == ("", "")


def test_v2_leaves_arcs_out(mapped, tmp_path):
    path = write_zip(mapped, tmp_path / "level.zip", title="T", artist="A", format="v2")
    level = read_level(path)
    assert (level.title, level.artist) == ("T", "A")
    assert level.charts[0].version.startswith("2.") and level.charts[0].arcs == []
    assert mapped.level.charts[0].arcs


def test_v4_says_how_long_and_how_loud_the_song_is(mapped, tmp_path):
    path = write_zip(mapped, tmp_path / "level.zip", format="v4", mapper="Me", cover=red())
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) <= MAP_FILES
    level = read_level(path)
    assert level.charts[0].version == "4.1.0"
    assert level.charts[0].arcs == mapped.level.charts[0].arcs
    assert (level.mapper, level.lighter) == ("Me", "Me")
    assert (level.song.rate, level.song.samples) == (SR, 5 * SR + 1500)
    assert -70 < level.song.lufs < 0


def test_a_song_is_brought_to_a_loudness(mapped, tmp_path):
    quiet = Song.of(clicks(8.0) * np.float32(0.05), SR, mapped.song.info)
    source = MappedSong(mapped.level, quiet, mapped.audio, mapped.grid, [])
    levels = []
    for name, loudness in (("as it is", None), ("louder", -30.0)):
        path = write_zip(source, tmp_path / f"{name}.zip", format="v4", loudness=loudness)
        with zipfile.ZipFile(path) as archive:
            samples, _ = soundfile.read(BytesIO(archive.read(SONG_FILE)))
        levels.append((read_level(path).song.lufs, np.abs(samples).max()))
    (before, low), (after, high) = levels
    assert after == -30.0
    assert high / low == pytest.approx(10 ** ((after - before) / 20), rel=0.05)


def test_the_cover_may_be_a_file_or_the_picture_next_to_the_song(mapped, tmp_path):
    (tmp_path / "picture.png").write_bytes(red())
    assert is_red(write_zip(mapped, tmp_path / "a.zip", cover=tmp_path / "picture.png"))
    assert not is_red(write_zip(mapped, tmp_path / "b.zip"))
    (tmp_path / "cover.png").write_bytes(red())
    song = Song.of(clicks(5.0), SR, mapped.song.info)
    object.__setattr__(song, "path", tmp_path / "song.ogg")
    with_file = MappedSong(mapped.level, song, mapped.audio, mapped.grid, [])
    assert is_red(write_zip(with_file, tmp_path / "c.zip"))


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"cover": b"no picture"}, InputError, "cover: is no picture"),
        ({"cover": "gone.png"}, InputError, "gone.png: is no picture"),
        ({"format": "v9"}, OptionError, "v9"),
    ],
)
def test_a_failure_leaves_the_old_zip(mapped, tmp_path, arguments, error, message):
    (tmp_path / "level.zip").write_bytes(b"old")
    with pytest.raises(error, match=message):
        write_zip(mapped, tmp_path / "level.zip", **arguments)
    assert (tmp_path / "level.zip").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        write_zip(mapped, tmp_path / "folder")


def test_the_lines_of_the_readme_write_what_the_command_writes(tmp_path):
    song = sabersmith.load_song(DEMO)
    mapped = sabersmith.Mapper().map(song)
    sabersmith.write_zip(mapped, tmp_path / "song.zip")

    assert main([str(DEMO), f"out={tmp_path / 'command'}"]) == 0
    command = tmp_path / "command" / "first_forge.zip"
    assert (tmp_path / "song.zip").read_bytes() == command.read_bytes()
    level = read_level(tmp_path / "song.zip")
    assert len(level.charts) == 5
    for report in sabersmith.lint_level(level, length_s=mapped.duration):
        assert [one for one in report.findings if one.severity is Severity.ERROR] == []
