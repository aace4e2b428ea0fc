import copy

import pytest

from sabersmith.beatmap.model import Note
from sabersmith.edit.chart_file import file_notes, replace_notes

V2 = {
    "_version": "2.6.0",
    "_notes": [
        {"_time": 1, "_lineIndex": 1, "_lineLayer": 0, "_type": 0, "_cutDirection": 1, "own": 1},
        {"_time": 2, "_lineIndex": 2, "_lineLayer": 0, "_type": 1, "_cutDirection": 1},
        {"_time": 2, "_lineIndex": 0, "_lineLayer": 2, "_type": 3, "_cutDirection": 0},
        {"_time": 3, "_lineIndex": 2, "_lineLayer": 0, "_type": 1, "_cutDirection": 0},
    ],
    "_sliders": [
        {"_colorType": 1, "_headTime": 2, "_headLineIndex": 2, "_headLineLayer": 0,
         "_tailTime": 3, "_tailLineIndex": 2, "_tailLineLayer": 0},
        {"_colorType": 0, "_headTime": 1, "_headLineIndex": 1, "_headLineLayer": 0,
         "_tailTime": 9, "_tailLineIndex": 1, "_tailLineLayer": 0},
    ],
}  # fmt: skip
V3 = {
    "version": "3.3.0",
    "colorNotes": [
        {"b": 1, "x": 1, "y": 0, "a": 0, "c": 0, "d": 1, "customData": {"own": 1}},
        {"b": 2, "x": 2, "c": 1, "d": 1},
        {"b": 3, "x": 2, "y": 0, "a": 0, "c": 1, "d": 0},
    ],
    "bombNotes": [{"b": 2, "x": 0, "y": 2}],
    "sliders": [{"b": 2, "c": 1, "x": 2, "y": 0, "tb": 3, "tx": 2, "ty": 0}],
    "burstSliders": [
        {"b": 2, "c": 1, "x": 2, "y": 0, "tb": 2.25, "tx": 3, "ty": 0, "sc": 3},
        {"b": 1, "c": 0, "x": 1, "y": 0, "tb": 1.25, "tx": 0, "ty": 0, "sc": 3},
    ],
}
V4 = {
    "version": "4.0.0",
    "colorNotes": [{"b": 1, "i": 0}, {"b": 2, "r": 0, "i": 1}, {"b": 3, "i": 2}],
    "colorNotesData": [
        {"x": 1, "d": 1},
        {"x": 2, "y": 0, "c": 1, "d": 1, "a": 0},
        {"x": 2, "y": 0, "c": 1, "d": 0, "a": 0},
    ],
    "bombNotes": [{"b": 2, "r": 0, "i": 0}],
    "bombNotesData": [{"x": 0, "y": 2}],
    "arcs": [{"hb": 2, "tb": 3, "hi": 1, "ti": 2, "ai": 0}],
    "arcsData": [{"m": 1, "tm": 1, "a": 0}],
}


@pytest.mark.parametrize("data", [V2, V3, V4], ids=["v2", "v3", "v4"])
def test_the_notes_of_a_file(data):
    assert [(n.beat, n.line, n.layer, n.color, n.direction) for n in file_notes(data)] == [
        (1, 1, 0, 0, 1),
        (2, 2, 0, 1, 1),
        (3, 2, 0, 1, 0),
    ]
    assert [bomb.place for bomb in file_notes(data, bombs=True)] == [(2, 0, 2)]


@pytest.mark.parametrize("original", [V2, V3, V4], ids=["v2", "v3", "v4"])
def test_a_note_is_replaced_and_the_rest_is_equal(original):
    data = copy.deepcopy(original)
    added = [Note(2.5, 0, 1, 0, 0)]
    replace_notes(data, lambda note: note.beat == 2, added)
    notes = [(n.beat, n.line, n.layer, n.color, n.direction) for n in file_notes(data)]
    assert notes == [(1, 1, 0, 0, 1), (2.5, 0, 1, 0, 0), (3, 2, 0, 1, 0)]
    assert [bomb.place for bomb in file_notes(data, bombs=True)] == [(2, 0, 2)]
    key = "_notes" if "_notes" in data else "colorNotes"
    assert data[key][0] == original[key][0]
    assert data[key][-1] == original[key][-1]
    assert list(data) == list(original)
    for table in ("bombNotes", "bombNotesData", "arcsData"):
        assert data.get(table) == original.get(table)
    rows = original.get("colorNotesData", [])
    assert data.get("colorNotesData", [])[: len(rows)] == rows


def test_arcs_and_chains_of_a_removed_note_go_with_it():
    for original, arcs in ((V2, "_sliders"), (V3, "sliders"), (V4, "arcs")):
        data = copy.deepcopy(original)
        replace_notes(data, lambda note: note.beat == 2, [])
        assert data[arcs] == original[arcs][1:]
    data = copy.deepcopy(V3)
    replace_notes(data, lambda note: note.beat == 2, [])
    assert data["burstSliders"] == V3["burstSliders"][1:]


def test_a_row_that_is_there_is_used_again():
    data = copy.deepcopy(V4)
    replace_notes(data, lambda note: False, [Note(4, 2, 0, 1, 1), Note(5, 1, 0, 0, 1)])
    assert [item["i"] for item in data["colorNotes"]] == [0, 1, 2, 1, 0]
    assert data["colorNotesData"] == V4["colorNotesData"]


def test_bombs_stay_when_all_notes_go():
    for original in (V2, V3, V4):
        data = copy.deepcopy(original)
        replace_notes(data, lambda note: True, [])
        assert not file_notes(data)
        assert [bomb.place for bomb in file_notes(data, bombs=True)] == [(2, 0, 2)]


def test_objects_that_are_none_stay_in_place():
    data = {"version": "3.0.0", "colorNotes": [7, {"b": "x"}, {"b": 5, "x": 1}]}
    replace_notes(data, lambda note: note.beat == 5, [Note(6, 0, 0, 0, 0)])
    assert data["colorNotes"][:2] == [7, {"b": "x"}]
    assert data["colorNotes"][2]["b"] == 6
