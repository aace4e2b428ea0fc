import numpy as np
import pytest

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import BpmChange, Chart, Level, Note
from sabersmith.errors import OptionError
from sabersmith.mapping.given_timing import MapGrid, given_grid, tempo_notices
from sabersmith.mapping.settings import MapSettings, read_tempo
from sabersmith.timing.beat_grid import BeatGrid


def test_a_tempo_with_its_changes():
    assert read_tempo(MapSettings(bpm=128).bpm) == (128.0, ())
    assert read_tempo(MapSettings(bpm="128").bpm) == (128.0, ())
    settings = MapSettings(bpm="128, 64:140.5, 96:128", offset=0.25)
    assert read_tempo(settings.bpm) == (128.0, ((64.0, 140.5), (96.0, 128.0)))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"bpm": "128,64"}, "bpm=128,64: not allowed"),
        ({"bpm": "128,64:140,64:150", "offset": 0}, "not allowed"),
        ({"bpm": "128,64:9", "offset": 0}, "not allowed"),
        ({"bpm": True}, "not allowed"),
        ({"bpm": "fast"}, "not allowed"),
        ({"bpm": "128,64:140"}, "changes need offset="),
        ({"offset": 1.0}, "needs bpm="),
        ({"timing": "nowhere.zip"}, "no such map"),
    ],
)
def test_beats_that_are_none(options, message):
    with pytest.raises(OptionError, match=message):
        MapSettings(**options)


def test_beats_that_are_given_twice(tmp_path):
    with pytest.raises(OptionError, match="timing= and bpm=: each gives the beats"):
        MapSettings(timing=str(tmp_path), bpm=120)


def test_a_given_grid_is_kept(song):
    grid, timing, _ = given_grid(MapSettings(bpm=120, offset=0.1), song)
    assert (grid.bpm, grid.offset, grid.changes, timing) == (120.0, 0.1, (), None)
    grid, _, _ = given_grid(MapSettings(bpm="120,8:60", offset=0.1), song)
    assert grid.changes == ((8.0, 60.0),)
    assert grid.seconds_of(10) == pytest.approx(0.1 + 4 + 2)


def test_a_slightly_wrong_tempo_is_told():
    own = BeatGrid(180.0, 0.0, is_clear=True)
    given = BeatGrid(179.5, 0.0, is_clear=True)
    [line] = tempo_notices(given, own, 180.0, "bpm=179.5")
    assert "180 BPM" in line and "0.50 s" in line and "set bpm=180" in line
    assert tempo_notices(BeatGrid(90.0, 0.0), own, 180.0, "bpm=90") == []
    assert tempo_notices(BeatGrid(180.0, 0.0), own, 180.0, "bpm=180") == []
    [line] = tempo_notices(BeatGrid(150.0, 0.0, is_clear=False), own, 180.0, "bpm=150")
    assert "does not seem to keep" in line


def write_timing(folder, offset=0.0):
    notes = [Note(4 + i / 2 + 0.25, 1, 0, i % 2, 1) for i in range(40)]
    chart = Chart(notes=notes, bpm_changes=[BpmChange(16.0, 60.0)])
    level = Level(bpm=120.0, song_time_offset=offset, charts=[chart])
    write_level(level, folder)
    return folder


def test_beats_of_a_map_hold_in_a_new_one_and_no_silence_comes_first(mapper, song, tmp_path):
    timing = write_timing(tmp_path / "map", 0.05)
    mapped = mapper.map(song, MapSettings(difficulty="Expert", timing=str(timing)))
    assert (mapped.audio.head, mapped.audio.tail) == (0, 0)
    assert mapped.level.bpm == 120.0
    assert mapped.level.song_time_offset == pytest.approx(0.05)
    [chart] = mapped.level.charts
    assert chart.bpm_changes == [BpmChange(16.0, 60.0)]
    seconds = mapped.level.tempo(chart).seconds([note.beat for note in chart.notes])
    assert seconds.min() >= 1.5 - 1e-6 and seconds.max() <= song.duration - 2.0 + 1e-6
    times = mapped.level.tempo(chart).seconds(np.arange(24))
    assert times[16] == pytest.approx(8.05) and times[18] == pytest.approx(10.05)


def test_the_phase_of_a_maps_notes_is_that_of_its_music(tmp_path):
    from sabersmith.beatmap.level_io import read_level

    level = read_level(write_timing(tmp_path / "map"), strict=False)
    grid = MapGrid.of(level, level.charts[0])
    assert grid.phase == pytest.approx(0.25)
    assert grid.grid.beat_of(level.tempo(level.charts[0]).seconds(4.25)) == pytest.approx(4.0)
