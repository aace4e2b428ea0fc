import json

import pytest
from hypothesis import given

from sabersmith.beatmap import v2
from sabersmith.beatmap.fields import ReadReport
from sabersmith.beatmap.model import RED, Bomb, BpmChange, Chain, Chart, Light, Note, Wall
from sabersmith.errors import InputError

from .levels import charts, v2_charts, v2_difficulty, v2_note

OBJECTS = ("notes", "bombs", "walls", "arcs", "chains", "lights", "bpm_changes")


def read(data, strict=True):
    chart, report = Chart(), ReadReport(strict)
    report.file = "Expert.dat"
    v2.read_objects(json.loads(json.dumps(data)), chart, report)
    return chart, report.lines


def objects_of(chart):
    return {name: getattr(chart, name) for name in OBJECTS}


@given(v2_charts)
def test_what_version_2_can_hold_comes_back_the_same(chart):
    data, lost = v2.write_objects(chart)
    again, lines = read(data)
    assert objects_of(again) == objects_of(chart)
    assert lost == lines == []


@given(charts())
def test_what_version_2_cannot_hold_is_named_and_the_rest_stays(chart):
    data, lost = v2.write_objects(chart)
    again, lines = read(data)
    assert lines == []
    places = [
        (note.beat, note.line, note.layer, note.color, note.direction) for note in chart.notes
    ]
    assert places == [
        (note.beat, note.line, note.layer, note.color, note.direction) for note in again.notes
    ]
    assert (again.bombs, again.arcs) == (chart.bombs, chart.arcs)
    assert again.bpm_changes == chart.bpm_changes
    assert len(again.walls) == len(chart.walls)
    assert any("chain" in line for line in lost) == bool(chart.chains)
    assert any("angle" in line for line in lost) == (again.notes != chart.notes)
    assert any("wall" in line for line in lost) == (again.walls != chart.walls)


def test_the_written_file_is_of_2_6_with_every_list():
    data, _ = v2.write_objects(Chart(notes=[Note(3, 0, 0, 1, 8)], bombs=[Bomb(1, 2, 1)]))
    assert data["_version"] == "2.6.0"
    for key in ("_notes", "_sliders", "_obstacles", "_events", "_waypoints"):
        assert isinstance(data[key], list)
    assert [item["_time"] for item in data["_notes"]] == [1, 3]
    assert [item["_type"] for item in data["_notes"]] == [3, 1]


def test_a_lost_chain_leaves_the_note_at_its_head():
    head = Note(2, 1, 0, 0, 1)
    data, lost = v2.write_objects(Chart(notes=[head], chains=[Chain(2, 1, 0, 0, 1, 3, 1, 2, 4)]))
    assert read(data)[0].notes == [head]
    assert lost == ["version 2 can't hold everything: 1 chains dropped"]


def test_tempo_changes_are_the_events_of_type_100():
    events = [
        {"_time": 0, "_type": 1, "_value": 3},
        {"_time": 8, "_type": 100, "_value": 0, "_floatValue": 90.5},
    ]
    assert read(v2_difficulty(_events=events))[0].bpm_changes == [BpmChange(8, 90.5)]


@pytest.mark.parametrize(
    ("event", "light"),
    [
        ({"_time": 1, "_type": 4, "_value": 6, "_floatValue": 0.5}, Light(1, 4, 6, 0.5)),
        ({"_time": 1, "_type": 12, "_value": 20}, Light(1, 12, 20)),
        ({"_time": 1, "_type": 4, "_value": 2000255000}, None),  # a colour of an old mod
        ({"_time": 1, "_type": 14, "_value": 3}, None),  # turns the player
        ({"_time": 1, "_type": 4, "_value": "on"}, None),
        ({"_time": 1, "_type": 4, "_value": -1}, None),
    ],
)
def test_lights_of_other_kinds_or_broken_ones_are_left_out(event, light):
    assert read(v2_difficulty(_events=[event]))[0].lights == ([light] if light else [])


@pytest.mark.parametrize("place", ["", "_customData"])
def test_the_grid_changes_of_an_editor_move_no_note(place):
    broken = {"_time": 6, "_BPM": 0}
    changes = {"_BPMChanges": [{"_time": 8, "_BPM": 90}, broken, {"_time": 4, "_bpm": "60"}]}
    data = v2_difficulty(v2_note(), **({place: changes} if place else changes))
    chart, lines = read(data)
    assert chart.bpm_changes == []
    assert chart.editor_changes == [BpmChange(4, 60), BpmChange(8, 90)]
    assert lines == [
        "Expert.dat: tempo change of an editor's grid: _BPM is 0, not a tempo; skipped"
    ]


def test_both_kinds_of_wall_are_read():
    walls = [
        {"_time": 1, "_duration": 2, "_lineIndex": 0, "_type": 0, "_width": 1},
        {"_time": 2, "_duration": 0, "_lineIndex": 1, "_type": 1, "_width": 2},
    ]
    chart, _ = read(v2_difficulty(_obstacles=walls))
    assert chart.walls == [Wall(1, 2, 0, 0, 1, 5), Wall(2, 0, 1, 2, 2, 3)]


@pytest.mark.parametrize(
    "note",
    [
        v2_note(line=4),
        v2_note(line=-1),
        v2_note(layer=3),
        v2_note(line=1500, layer=2000),
        v2_note(_cutDirection=1045),
        v2_note(_type=1000),
        v2_note(line=-1000, _type=3),
    ],
)
def test_notes_of_mods_are_skipped_and_counted_even_if_strict(note):
    chart, lines = read(v2_difficulty(note, note, v2_note()))
    assert chart.notes == [Note(4.0, 1, 0, 0, 1)]
    assert lines == ["Expert.dat: _notes: outside the grid; skipped 2"]


@pytest.mark.parametrize(
    "wall",
    [
        {"_width": -2},
        {"_width": 0},
        {"_width": 2500},
        {"_duration": -1.5},
        {"_type": 4001},
    ],
)
def test_walls_of_mods_are_skipped_and_counted_even_if_strict(wall):
    plain = {"_time": 1, "_duration": 2, "_lineIndex": 0, "_type": 0, "_width": 1}
    chart, lines = read(v2_difficulty(_obstacles=[plain | wall]))
    assert chart.walls == []
    assert lines == ["Expert.dat: _obstacles: outside the grid; skipped"]


@pytest.mark.parametrize(("line", "width"), [(4, 1), (-1, 1), (-3, 2), (7, 3)])
def test_walls_that_only_decorate_are_left_out_but_not_invalid(line, width):
    wall = {"_time": 1, "_duration": 2, "_lineIndex": line, "_type": 0, "_width": width}
    report = ReadReport(strict=True)
    chart = Chart()
    v2.read_objects(v2_difficulty(_obstacles=[wall]), chart, report)
    assert (chart.walls, report.invalid, report.left_out) == ([], [], 1)
    assert report.lines == [": _obstacles: next to the lanes or above them; skipped"]


@pytest.mark.parametrize(
    ("note", "field"),
    [
        (v2_note(time=float("nan")), "_time: is NaN"),
        (v2_note(time=float("inf")), "_time: is Infinity"),
        (v2_note(time=-3.0), r"_time: is negative \(-3\)"),
        (v2_note(time="four"), "_time: "),
        (v2_note(time="٤"), "_time: "),
        (v2_note(line="left"), "_lineIndex: "),
        (v2_note(_type=2), "_type: is 2"),
        (v2_note(_cutDirection=9), "_cutDirection: is 9"),
    ],
)
def test_a_broken_note_is_an_error_or_skipped(note, field):
    data = v2_difficulty(v2_note(), note)
    with pytest.raises(InputError, match=rf"^Expert\.dat: _notes\[1\]\.{field}"):
        read(data)
    chart, lines = read(data, strict=False)
    assert len(chart.notes) == 1
    assert len(lines) == 1
    assert lines[0].startswith("Expert.dat: _notes._")


@pytest.mark.parametrize("bpm", [0, -120, float("nan"), None, "fast"])
def test_an_impossible_tempo_is_an_error(bpm):
    with pytest.raises(InputError, match=r"_events\[0\]\._floatValue"):
        read(v2_difficulty(_events=[{"_time": 1, "_type": 100, "_floatValue": bpm}]))


def test_fields_left_out_have_their_default():
    note = {key: value for key, value in v2_note(0, 0, 0, _cutDirection=0).items() if value}
    chart, lines = read(v2_difficulty(note, _sliders=[{}]))
    assert (chart.notes, lines) == ([Note(0, 0, 0, RED, 0)], [])
    assert chart.arcs[0].tail_beat == 0


def test_numbers_may_be_given_as_text():
    chart, _ = read(v2_difficulty(v2_note("4.5", "2", "1", _cutDirection="3")))
    assert chart.notes == [Note(4.5, 2, 1, RED, 3)]


@pytest.mark.parametrize(
    ("line", "width", "inside"), [(-1, 4, (0, 3)), (-2, 3, (0, 1)), (-1, 1, None), (1, 0, None)]
)
def test_of_a_wall_the_part_in_the_grid_is_read(line, width, inside):
    wall = {"_time": 4, "_duration": 1, "_lineIndex": line, "_width": width}
    chart, _ = read(v2_difficulty(_obstacles=[wall]), strict=False)
    assert [(wall.line, wall.width) for wall in chart.walls] == ([inside] if inside else [])
