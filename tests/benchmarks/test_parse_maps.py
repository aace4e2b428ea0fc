"""How parse_maps.py compares maps with an index."""

import dataclasses

import parse_maps
import pytest
from parse_maps import compare, round_trip

from sabersmith.beatmap.model import BLUE, DOWN, BpmChange, Chain, Chart, Level, Light, Note

NOTES = [Note(1.0, 1, 0, BLUE, DOWN), Note(2.0, 1, 0, BLUE, DOWN)]
LEVEL = Level(bpm=120.0, charts=[Chart(difficulty="Hard", njs=12, notes=NOTES)])
ROW = {"split": "dev", "folder": "a", "file": "Hard.dat", "difficulty": "Hard"}


def test_other_counts_than_the_index_are_listed():
    assert compare(LEVEL, [ROW | {"notes": "2", "times": "2"}]) == []
    [line] = compare(LEVEL, [ROW | {"notes": "3", "times": "2"}])
    assert line == "Hard.dat: notes and times (2, 2), the index has (3, 2)"
    [line] = compare(LEVEL, [ROW | {"difficulty": "Easy", "notes": "3", "times": "2"}])
    assert line == "Hard.dat: no chart was read"


def test_an_index_may_hold_splits_alone():
    assert compare(LEVEL, [{"split": "dev", "folder": "a", "song_group": "a"}]) == []


@pytest.mark.parametrize("format", ["v2", "v3", "v4"])
def test_a_round_trip_names_what_is_lost_and_finds_what_is_not_named(monkeypatch, format):
    chain = Chain(3.0, 1, 0, BLUE, DOWN, 3.5, 1, 2, 4)
    chart = dataclasses.replace(
        LEVEL.charts[0],
        chains=[chain],
        lights=[Light(1.0, 1, 5)],
        bpm_changes=[BpmChange(1.5, 90.0)],
    )
    level = dataclasses.replace(LEVEL, charts=[chart], song_time_offset=0.25)
    changed, named = round_trip(level, format)
    assert changed == []
    assert len(named) == (format == "v2")
    monkeypatch.setattr(parse_maps, "write_level", without_lights)
    assert round_trip(level, format)[0] == ["Standard Hard: lights differ"]


def without_lights(level, folder, format, write=parse_maps.write_level):
    charts = [dataclasses.replace(chart, lights=[]) for chart in level.charts]
    return write(dataclasses.replace(level, charts=charts), folder, format)
