import json

import pytest
from hypothesis import given

from sabersmith.beatmap import v3
from sabersmith.beatmap.fields import ReadReport
from sabersmith.beatmap.model import Arc, BpmChange, Chain, Chart, Light, Note, Wall
from sabersmith.errors import InputError

from .levels import charts

OBJECTS = ("notes", "bombs", "walls", "arcs", "chains", "lights", "bpm_changes")
# Every list that the game expects in a 3.3.0 file.
LISTS = (
    "bpmEvents",
    "rotationEvents",
    "colorNotes",
    "bombNotes",
    "obstacles",
    "sliders",
    "burstSliders",
    "waypoints",
    "basicBeatmapEvents",
    "colorBoostBeatmapEvents",
    "lightColorEventBoxGroups",
    "lightRotationEventBoxGroups",
    "lightTranslationEventBoxGroups",
    "vfxEventBoxGroups",
)


def read(data, strict=True):
    chart, report = Chart(), ReadReport(strict)
    report.file = "Expert.dat"
    v3.read_objects(json.loads(json.dumps(data)), chart, report)
    return chart, report.lines


@given(charts())
def test_everything_comes_back_the_same(chart):
    again, lines = read(v3.write_objects(chart))
    assert lines == []
    for name in OBJECTS:
        assert getattr(again, name) == getattr(chart, name)


def test_an_empty_chart_has_every_key_the_game_expects():
    data = v3.write_objects(Chart())
    assert data["version"] == "3.3.0"
    assert all(data[key] == [] for key in LISTS)
    assert data["basicEventTypesWithKeywords"] == {"d": []}
    assert data["useNormalEventsAsCompatibleEvents"] is True


def test_objects_are_written_in_order_of_beats():
    data = v3.write_objects(Chart(notes=[Note(3, 0, 0, 0, 1), Note(1, 3, 0, 1, 1)]))
    assert [item["b"] for item in data["colorNotes"]] == [1, 3]


def test_each_field_has_its_own_key():
    data = {
        "colorNotes": [{"b": 1.5, "x": 1, "y": 2, "c": 1, "d": 7, "a": -15}],
        "obstacles": [{"b": 2, "x": 3, "y": 1, "d": 0.5, "w": 2, "h": 4}],
        "sliders": [
            {"b": 3, "c": 0, "x": 1, "y": 0, "d": 1, "mu": 0.8}
            | {"tb": 4, "tx": 2, "ty": 1, "tc": 3, "tmu": 0.6, "m": 2}
        ],
        "burstSliders": [
            {"b": 5, "c": 1, "x": 2, "y": 2, "d": 0, "tb": 5.5, "tx": 3, "ty": 1, "sc": 4, "s": 0.9}
        ],
        "basicBeatmapEvents": [{"b": 5, "et": 2, "i": 7, "f": 1.2}],
        "bpmEvents": [{"b": 6, "m": 175.5}],
    }
    chart, _ = read(data)
    assert chart.notes == [Note(1.5, 1, 2, 1, 7, -15)]
    assert chart.walls == [Wall(2, 0.5, 3, 1, 2, 4)]
    assert chart.arcs == [Arc(3, 1, 0, 0, 1, 0.8, 4, 2, 1, 3, 0.6, 2)]
    assert chart.chains == [Chain(5, 2, 2, 1, 0, 5.5, 3, 1, 4, 0.9)]
    assert chart.lights == [Light(5, 2, 7, 1.2)]
    assert chart.bpm_changes == [BpmChange(6, 175.5)]


def test_missing_fields_are_zero():
    assert read({"colorNotes": [{}]})[0].notes == [Note(0, 0, 0, 0, 0)]


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("colorNotes", {"x": 4}),
        ("colorNotes", {"y": -1}),
        ("bombNotes", {"x": 1250}),
        ("obstacles", {"w": 1, "h": 5, "y": -1}),
        ("obstacles", {"w": 0, "h": 5}),
        ("obstacles", {"w": 1, "h": 5, "d": -2}),
        ("sliders", {"tx": 9}),
        ("burstSliders", {"ty": 3}),
    ],
)
def test_objects_of_mods_are_skipped_and_counted_even_if_strict(key, item):
    chart, lines = read({key: [item]})
    assert all(getattr(chart, name) == [] for name in OBJECTS)
    assert lines == [f"Expert.dat: {key}: outside the grid; skipped"]


@pytest.mark.parametrize(
    ("key", "item", "field"),
    [
        ("colorNotes", {"b": float("nan")}, "b"),
        ("colorNotes", {"b": -1}, "b"),
        ("colorNotes", {"c": 2}, "c"),
        ("colorNotes", {"d": 9}, "d"),
        ("bombNotes", {"b": "x"}, "b"),
        ("sliders", {"m": 3}, "m"),
        ("sliders", {"tb": float("-inf")}, "tb"),
        ("burstSliders", {"sc": 1.5}, "sc"),
        ("bpmEvents", {"b": 1, "m": 0}, "m"),
    ],
)
def test_broken_objects_are_errors_or_skipped(key, item, field):
    with pytest.raises(InputError, match=rf"^Expert\.dat: {key}\[0\]\.{field}: "):
        read({key: [item]})
    chart, lines = read({key: [item]}, strict=False)
    assert all(getattr(chart, name) == [] for name in OBJECTS)
    assert len(lines) == 1


def test_a_light_without_brightness_is_dark():
    chart, _ = read({"version": "3.3.0", "basicBeatmapEvents": [{"b": 1, "et": 1, "i": 3}]})
    assert chart.lights[0].brightness == 0


@pytest.mark.parametrize("size", [{"d": 1e308}, {"d": 1e9}])
def test_walls_that_never_end_are_invalid(size):
    walls = [{"b": 1, "w": 1, "h": 1} | size]
    chart, lines = read({"version": "3.3.0", "obstacles": walls}, strict=False)
    assert (chart.walls, len(lines)) == ([], 1)


@pytest.mark.parametrize("place", [{"x": -1}, {"x": 4}, {"x": 1, "y": 3}])
def test_walls_that_only_decorate_are_named_apart(place):
    chart, lines = read({"obstacles": [{"b": 4, "d": 1, "w": 1, "h": 2, **place}]})
    assert chart.walls == []
    assert lines == ["Expert.dat: obstacles: next to the lanes or above them; skipped"]
