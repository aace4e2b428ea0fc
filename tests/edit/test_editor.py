import json

import pytest

from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.settings import EditSettings
from sabersmith.errors import InputError, OptionError
from sabersmith.lint.check import lint_chart

EXPERT = EditSettings(difficulty=("Expert",), seed=3)
SEAMS = ("parity", "double_directional", "reset", "stacked_note", "handclap")


def raw_notes(opened, inside):
    data = json.loads(opened.files["ExpertStandard.dat"])
    return [note for note in data["colorNotes"] if (12 <= note["b"] < 28) == inside]


def others(opened, name):
    data = json.loads(opened.files[name])
    data.pop("colorNotes", None)
    return data


def assert_only_notes_changed(before, after):
    for name, content in before.files.items():
        if name == "ExpertStandard.dat":
            assert others(before, name) == others(after, name)
            assert list(json.loads(content)) == list(json.loads(after.files[name]))
        else:
            assert after.files[name] == content


def test_a_section_is_redone_and_all_else_is_equal(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    takes = [
        editor.redo(opened, "12-28", EditSettings(difficulty=("Expert",), seed=seed))
        for seed in (1, 2)
    ]
    for take in takes:
        assert_only_notes_changed(opened, take)
        assert raw_notes(take, False) == raw_notes(opened, False)
        assert raw_notes(take, True)
        assert all("customData" not in note for note in raw_notes(take, True))
    assert raw_notes(takes[0], True) != raw_notes(takes[1], True)
    again = editor.redo(opened, "0:06-0:14", EditSettings(difficulty=("Expert",), seed=1))
    assert again.files == takes[0].files


def test_neither_seam_has_a_fault(editor, map_folder, tmp_path):
    # The generated Expert chart is playable, so that faults can come from the section alone.
    whole = editor.redo(OpenedMap.open(map_folder), "all", EXPERT)
    for seed in range(3):
        settings = EditSettings(difficulty=("Expert",), seed=10 + seed)
        redone = editor.redo(whole, "17-26", settings)
        chart = redone.level.chart("Expert")
        rules = {finding.rule for finding in lint_chart(redone.level, chart).findings}
        assert not rules & set(SEAMS)


def test_a_section_of_few_notes_gets_as_many(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    data = opened.json("ExpertStandard.dat")
    data["colorNotes"] = [n for n in data["colorNotes"] if n["b"] % 4 == 0 or n["b"] > 28]
    opened = opened.with_json({"ExpertStandard.dat": data})
    beats = [{n.beat for n in opened.level.chart("Expert").notes if 8 <= n.beat < 16}]
    redone = editor.redo(opened, "8-16", EXPERT)
    beats.append({n.beat for n in redone.level.chart("Expert").notes if 8 <= n.beat < 16})
    assert [len(found) for found in beats] == [2, 2]


def test_notes_per_second_of_the_section(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    counts = []
    for nps in (1.5, 3.0):
        settings = EditSettings(difficulty=("Expert",), nps=nps)
        counts.append(len(raw_notes(editor.redo(opened, "12-28", settings), True)) / 8)
    assert counts == pytest.approx([1.5, 3.0], rel=0.25)


def test_what_is_there_stays_when_gaps_are_filled(editor, own_folder):
    file = own_folder / "ExpertStandard.dat"
    data = json.loads(file.read_text())
    data["colorNotes"] = [note for note in data["colorNotes"] if not 12 <= note["b"] < 28][::3]
    file.write_text(json.dumps(data))
    opened = OpenedMap.open(own_folder)
    filled = editor.fill(opened, "10-30", EXPERT)
    assert_only_notes_changed(opened, filled)
    before = json.loads(opened.files[file.name])["colorNotes"]
    after = json.loads(filled.files[file.name])["colorNotes"]
    assert [note for note in after if note in before] == before
    assert len(after) > len(before) + 5


def test_gaps_are_filled_without_a_fault(editor, map_folder):
    whole = editor.redo(OpenedMap.open(map_folder), "all", EXPERT)
    data = whole.json("ExpertStandard.dat")
    data["colorNotes"] = [n for n in data["colorNotes"] if not 12 <= n["b"] < 20]
    opened = whole.with_json({"ExpertStandard.dat": data})
    filled = editor.fill(opened, "4-32", EXPERT)
    charts = [one.level.chart("Expert") for one in (opened, filled)]
    assert set(charts[0].notes) < set(charts[1].notes)
    rules = {finding.rule for finding in lint_chart(filled.level, charts[1]).findings}
    assert not rules & set(SEAMS)
    # One more cut of a hand between two of its own would break parity.
    with pytest.raises(InputError, match="no note fits between yours without a fault"):
        editor.fill(whole, "4-32", EXPERT)


def test_one_hand_stays_and_the_other_is_new(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    settings = EditSettings(difficulty=("Expert",), seed=5, keep="left")
    filled = editor.fill(opened, "12-28", settings)
    before, after = raw_notes(opened, True), raw_notes(filled, True)
    assert [n for n in after if n["c"] == 0] == [n for n in before if n["c"] == 0]
    right = [[n for n in notes if n["c"] == 1] for notes in (before, after)]
    assert right[0] != right[1]
    assert right[1]


def test_dots_at_my_times_are_given_notes(editor, own_folder):
    file = own_folder / "ExpertStandard.dat"
    data = json.loads(file.read_text())
    for note in data["colorNotes"]:
        if 12 <= note["b"] < 20:
            note["d"] = 8
    file.write_text(json.dumps(data))
    opened = OpenedMap.open(own_folder)
    settings = EditSettings(difficulty=("Expert",), times="mine")
    filled = editor.fill(opened, "12-28", settings)
    before, after = raw_notes(opened, True), raw_notes(filled, True)
    assert sorted({n["b"] for n in after}) == sorted({n["b"] for n in before})
    assert [n for n in after if n["b"] >= 20] == [n for n in before if n["b"] >= 20]
    assert [n for n in after if n["b"] < 20] != [n for n in before if n["b"] < 20]


def test_no_dots_to_be_given_notes(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    with pytest.raises(InputError, match="beats 12-13: the section has no time with dots alone"):
        settings = EditSettings(difficulty=("Expert",), times="mine")
        editor.fill(opened, "12-13", settings)


def test_a_difficulty_that_is_not_there(editor, map_folder):
    with pytest.raises(OptionError, match="the map has none; it has Normal, Expert"):
        editor.redo(OpenedMap.open(map_folder), "12-28", EditSettings(difficulty=("Hard",)))


def test_a_map_without_its_song(editor, own_folder):
    (own_folder / "song.egg").unlink()
    with pytest.raises(InputError, match="its song is missing"):
        editor.redo(OpenedMap.open(own_folder), "12-28", EXPERT)


def test_a_chart_of_mods(editor, own_folder):
    info = json.loads((own_folder / "Info.dat").read_text())
    for item in info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]:
        item["_customData"] = {"_requirements": ["Noodle Extensions"]}
    (own_folder / "Info.dat").write_text(json.dumps(info))
    with pytest.raises(InputError, match="Expert: is made for Noodle Extensions"):
        editor.redo(OpenedMap.open(own_folder), "12-28", EXPERT)
