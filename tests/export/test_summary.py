import pytest

from sabersmith.beatmap.model import BpmChange, Chart, Level, Note
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.export.summary import clock, summarise, warnings
from sabersmith.timing.beat_grid import BeatGrid


def chart(difficulty, notes_per_s, seconds=60.0, bpm=120.0):
    count = round(notes_per_s * seconds) + 1
    beats = [i / notes_per_s * bpm / 60 for i in range(count)]
    return Chart(difficulty=difficulty, njs=12.0, notes=[Note(b, 0, 0, 0, 1) for b in beats])


def test_density_is_notes_over_the_time_they_take():
    level = Level(bpm=120.0)
    steady = chart("Hard", 3.0)
    assert notes_per_second(steady, level) == pytest.approx(181 / 60)
    assert notes_per_second(Chart(), level) == 0
    assert notes_per_second(Chart(notes=[Note(1.0, 0, 0, 0, 1), Note(1.0, 1, 0, 1, 1)]), level) == 0
    # Its second half at half the tempo, the chart takes half as long again.
    steady.bpm_changes = [BpmChange(60.0, 60.0)]
    assert notes_per_second(steady, level) == pytest.approx(181 / 90)


def test_usual_map_has_no_warnings():
    level = Level(bpm=120.0, charts=[chart("Easy", 1.5), chart("Expert", 4.0)])
    assert warnings(level) == []


def test_warnings_name_what_is_odd_and_the_option_for_it():
    level = Level(bpm=120.0, charts=[chart("Easy", 3.0), chart("Expert", 1.0), chart("Hard", 3.0)])
    few, many = warnings(level)
    assert "Expert;" in few and "nps=" in few
    assert "Easy;" in many and "nps=" in many


def test_summary_says_what_a_player_asks(tmp_path):
    level = Level(title="Song", artist="Band", bpm=127.5, charts=[chart("Expert", 4.0)])
    place = tmp_path / "a.zip"
    text = summarise(level, BeatGrid(127.5, 0.0, ((64, 140.0),), 0.8), ["mind this"], 184.6, place)
    assert (
        "Song by Band" in text
        and "3:05 long, 127.5 BPM (confidence 80%), 1 change of tempo" in text
    )
    [row] = [line.split() for line in text.splitlines() if line.startswith("Expert")]
    assert row[:4] == ["Expert", "241", "4.3", "12"]
    assert int(row[4]) >= 240  # one cell, one direction, one hand: each repeats the parity
    assert f'sabersmith.lint "{place}"' in text
    assert "mind this" in text and str(place) in text and "CustomLevels" in text


def test_a_playable_chart_has_no_errors(tmp_path):
    notes = [Note(i / 2 + 8, 1, 0, 0, (1, 0)[i % 2]) for i in range(60)]
    level = Level(bpm=120.0, charts=[Chart(difficulty="Expert", njs=16.0, notes=notes)])
    text = summarise(level, BeatGrid(120.0, 0.0), [], 60.0, tmp_path / "a.zip")
    [row] = [line.split() for line in text.splitlines() if line.startswith("Expert")]
    assert row[4:] == ["0", "0"]
    assert "linter" not in text


def test_clock():
    assert [clock(seconds) for seconds in (0, 59.4, 59.6, 3605)] == [
        "0:00",
        "0:59",
        "1:00",
        "60:05",
    ]
