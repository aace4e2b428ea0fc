import re

import pytest

from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.export.summary import density_notices, summarise, summarise_briefly
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid

DEFAULT = MapSettings()
GRID = BeatGrid(120.0, 0.0)


def chart(difficulty, notes_per_s, seconds=60.0, bpm=120.0):
    count = round(notes_per_s * seconds) + 1
    beats = [i / notes_per_s * bpm / 60 for i in range(count)]
    return Chart(difficulty=difficulty, njs=12.0, notes=[Note(b, 0, 0, 0, 1) for b in beats])


def sparse_and_dense():
    return Level(bpm=120.0, charts=[chart("Easy", 3.0), chart("Expert", 1.0), chart("Hard", 3.0)])


def summary(level, path, notices=(), settings=DEFAULT, grid=GRID, duration_s=60.0):
    return summarise(level, grid, notices, duration_s, path, settings)


def test_a_usual_density_gives_no_notice():
    level = Level(bpm=120.0, charts=[chart("Easy", 1.5), chart("Expert", 4.0)])
    assert density_notices(level, DEFAULT) == []


def test_an_unusual_density_is_named_with_the_option_for_it():
    few, many = density_notices(sparse_and_dense(), DEFAULT)
    assert few == "fewer notes than usual for Expert; nps= sets the density"
    assert many == "more notes than usual for Easy; nps= sets the density"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"intensity": 0.5}, ["more"]),
        ({"intensity": 2.0}, ["fewer"]),
        ({"nps": 1.0}, []),
        ({"threshold": 0.5}, []),
    ],
)
def test_a_density_that_was_asked_for_is_not_reported(settings, words):
    notices = density_notices(sparse_and_dense(), MapSettings(**settings))
    assert [notice.split()[0] for notice in notices] == words


def test_the_summary_describes_the_map_and_what_to_look_at(tmp_path):
    level = Level(title="Song", artist="Band", bpm=127.5, charts=[chart("Expert", 4.0)])
    path = tmp_path / "a.zip"
    grid = BeatGrid(127.5, 0.0, ((64, 140.0),), 0.8)
    text = summary(level, path, ["mind this"], grid=grid, duration_s=184.6)
    assert "Song by Band" in text
    assert "3:05 long, 127.5 BPM (confidence 80%), 1 tempo change" in text
    [row] = [line.split() for line in text.splitlines() if line.startswith("Expert")]
    assert row[:4] == ["Expert", "241", "4.3", "12"]
    assert int(row[4]) >= 240  # one cell, one direction, one hand: each note repeats the parity
    assert "  - mind this" in text and str(path) in text and "CustomLevels" in text


def test_errors_and_warnings_are_explained(tmp_path):
    path = tmp_path / "a.zip"
    text = summary(Level(bpm=120.0, charts=[chart("Expert", 4.0)]), path)
    points = [line for line in text.splitlines() if line.startswith("  - ")]
    assert any(
        re.fullmatch(r"  - \d+ errors \(\d+ parity.*\): mend them before you publish the map", line)
        for line in points
    )
    [warnings] = [line for line in points if " warning" in line]
    assert re.search(r"\(\d+ [a-z_]+.*\): playable, but worth a look", warnings)
    assert warnings.endswith(f'; sabersmith lint "{path}" lists each')


def test_a_playable_chart_has_nothing_to_look_at(tmp_path):
    notes = [Note(i / 2 + 8, 1, 0, 0, (1, 0)[i % 2]) for i in range(60)]
    level = Level(bpm=120.0, charts=[Chart(difficulty="Expert", njs=16.0, notes=notes)])
    text = summary(level, tmp_path / "a.zip")
    [row] = [line.split() for line in text.splitlines() if line.startswith("Expert")]
    assert row[4:] == ["0", "0"]
    assert "Look at" not in text and "lint" not in text


def test_the_brief_summary_is_a_line_and_one_for_each_point(tmp_path):
    level = sparse_and_dense()
    path = tmp_path / "a.zip"
    first, *points = summarise_briefly(level, ["mind this"], 61.0, path, DEFAULT).splitlines()
    assert first == f"{path}: 1:01, 120 BPM, notes: Easy 181, Expert 61, Hard 181"
    assert points[0] == "  - mind this" and "fewer notes" in points[1]
    assert "sabersmith lint" in points[-1]


def test_other_octaves_of_the_tempo_are_named(tmp_path):
    level = Level(bpm=174.0, charts=[chart("Expert", 4.0)])
    grid = BeatGrid(174.0, 0.0, (), 0.8, candidates=((87.0, 0.15), (348.0, 0.004)))
    assert "174 BPM (confidence 80%; 87 BPM 15%)" in summary(level, tmp_path / "a.zip", grid=grid)
