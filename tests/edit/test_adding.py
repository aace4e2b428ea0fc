import json
import shutil
from itertools import pairwise

import numpy as np
import pytest

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.edit.editor import Editor
from sabersmith.edit.ladder import LEAST_STEP, MOST_STEP, jump, onset_counts
from sabersmith.edit.likeness import LikenessTable
from sabersmith.edit.new_difficulty import Onsets, best_apart, ladder_of, thinned
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.settings import EditSettings
from sabersmith.errors import InputError, OptionError
from sabersmith.lint.check import lint_level


def state(**cells):
    made = [0] * 12
    for cell, value in cells.items():
        made[int(cell[1:])] = value
    return tuple(made)


@pytest.fixture(scope="module")
def with_easier(editor, map_folder):
    # Its own chart is of random notes; a playable one can be kept to.
    settings = EditSettings(difficulty=("Expert",))
    opened = editor.redo(OpenedMap.open(map_folder), "all", settings)
    return opened, editor.add(opened, ["Easy", "Hard"])


def test_what_was_there_is_equal(with_easier):
    before, after = with_easier
    for name, content in before.files.items():
        if name != "Info.dat":
            assert after.files[name] == content
    info, changed = (json.loads(opened.files["Info.dat"]) for opened in with_easier)
    old = info["_difficultyBeatmapSets"][0].pop("_difficultyBeatmaps")
    new = changed["_difficultyBeatmapSets"][0].pop("_difficultyBeatmaps")
    assert info == changed
    assert list(info) == list(changed)
    assert [item for item in new if item in old] == old
    assert [item["_difficulty"] for item in new] == ["Easy", "Normal", "Hard", "Expert"]
    assert [item["_difficultyRank"] for item in new] == [1, 3, 5, 7]
    assert new[2]["mine"] == {"b": 2, "a": 1}  # of the chart that it was made from


def test_an_easier_chart_is_a_part_of_its_source_and_keeps_the_rest(with_easier):
    _, after = with_easier
    beats = {
        chart.difficulty: {round(note.beat, 3) for note in chart.notes}
        for chart in after.level.charts
    }
    assert beats["Hard"] < beats["Expert"]
    assert beats["Easy"] < beats["Normal"]  # the next harder one that the map has
    source, made = (json.loads(after.files[f"{n}Standard.dat"]) for n in ("Expert", "Hard"))
    for key in ("obstacles", "basicBeatmapEvents", "unknown", "version"):
        assert made[key] == source[key]
    assert list(made) == list(source)


def test_the_ladder_holds_without_a_fault(with_easier):
    _, after = with_easier
    reports = {report.difficulty: report for report in lint_level(after.level)}
    for name in ("Easy", "Hard"):
        errors = {f.rule for f in reports[name].findings if f.severity == "error"}
        assert not errors
    notes = [len(after.level.chart(name).notes) for name in ("Easy", "Normal", "Hard", "Expert")]
    assert notes == sorted(notes)
    speeds = [after.level.chart(name).njs for name in ("Easy", "Hard", "Expert")]
    assert speeds == sorted(speeds)


def test_most_hands_and_places_are_those_of_the_source(with_easier):
    _, after = with_easier
    of = {
        name: {(round(n.beat, 3), n.color): n for n in after.level.chart(name).notes}
        for name in ("Hard", "Expert")
    }
    shared = [key for key in of["Hard"] if key in of["Expert"]]
    assert len(shared) > 0.7 * len(of["Hard"])
    same = [of["Hard"][k].line == of["Expert"][k].line for k in shared]
    assert np.mean(same) > 0.5


def test_a_harder_chart_has_all_onsets_and_more(editor, map_folder):
    opened = OpenedMap.open(map_folder)
    after = editor.add(opened, ["Hard"], "Normal")
    beats = {
        chart.difficulty: {round(note.beat, 3) for note in chart.notes}
        for chart in after.level.charts
    }
    assert beats["Normal"] < beats["Hard"]


def test_a_listed_chart_whose_file_is_missing_is_made(editor, own_folder):
    (own_folder / "NormalStandard.dat").unlink()
    opened = OpenedMap.open(own_folder)
    after = editor.add(opened, ["Normal"])
    assert after.level.chart("Normal").notes
    entries = json.loads(after.files["Info.dat"])["_difficultyBeatmapSets"][0]
    assert len(entries["_difficultyBeatmaps"]) == 2


def test_files_that_nobody_names_are_not_replaced(editor, own_folder):
    shutil.copy(own_folder / "NormalStandard.dat", own_folder / "hardstandard.dat")
    opened = OpenedMap.open(own_folder)
    after = editor.add(opened, ["Hard"])
    assert after.files["hardstandard.dat"] == opened.files["hardstandard.dat"]
    assert after.files["HardStandard2.dat"]


@pytest.mark.parametrize(
    ("add", "source", "message"),
    [
        (["Expert"], None, "add=Expert: the map has it already"),
        (["Easy"], "Hard", "from=Hard: the map has none; it has Normal, Expert"),
        (["Easy"], "Hardest", "from=Hardest: is no difficulty"),
        (["Simple"], None, "add=Simple: is no difficulty"),
    ],
)
def test_what_can_not_be_added(map_folder, add, source, message):
    with pytest.raises(OptionError, match=message):
        Editor().add(OpenedMap.open(map_folder), add, source)  # before any model is loaded


def test_a_song_without_more_onsets(editor, own_folder):
    data = json.loads((own_folder / "ExpertStandard.dat").read_text())
    data["colorNotes"] = [
        {"b": 1 + i / 8, "x": 1 + i % 2, "y": 0, "c": i % 2, "d": (i // 2) % 2} for i in range(370)
    ]
    (own_folder / "ExpertStandard.dat").write_text(json.dumps(data))
    settings = EditSettings()
    with pytest.raises(InputError, match="no more onsets than Expert"):
        editor.add(OpenedMap.open(own_folder), ["ExpertPlus"], None, settings)


def test_numbers_of_onsets_of_the_ladder():
    counts = onset_counts({4: 800}, [0, 1, 2, 3], 300.0)
    ladder = [*(counts[n] for n in range(4)), 800]
    for easier, harder in pairwise(ladder):
        assert LEAST_STEP <= easier / harder <= MOST_STEP
    assert onset_counts({0: 100, 2: 400}, [1], 300.0)[1] == pytest.approx(220, rel=0.1)
    assert onset_counts({1: 400}, [2], 300.0)[2] > 400
    # Human mappers keep most of a sparse chart, and less of a dense one.
    sparse, dense = (onset_counts({3: count}, [1], 300.0)[1] / count for count in (300, 1500))
    assert sparse > 1.5 * dense
    # A very dense chart's Easy is no denser than the game's own ones, as far as steps allow.
    fast = onset_counts({4: 3000}, [0, 1, 2, 3], 300.0)
    assert fast[0] / 300 <= 2.3


def test_jump_speeds_rise():
    for bpm in (90, 140, 200):
        there = {"Expert": 14.0}
        for name in ("Hard", "Normal", "Easy"):
            there[name] = jump(name, bpm, there)[0]
        speeds = [there[name] for name in DIFFICULTIES[:4]]
        assert speeds == sorted(speeds)


def test_a_jump_speed_of_zero_counts_as_the_speed_at_which_the_game_plays_it():
    assert jump("Hard", 170, {"Expert": 0.0})[0] == 12
    assert jump("Expert", 90, {"Normal": 8.0, "Hard": 0.0, "ExpertPlus": 11.0})[0] == 11
    assert jump("ExpertPlus", 90, {"Expert": 0.0})[0] == jump("ExpertPlus", 90, {})[0]


def test_best_onsets_keep_their_distance():
    times = np.array([0.0, 0.1, 0.5, 0.9, 1.0])
    scores = np.array([1.0, 3.0, 2.0, 0.5, 0.4])
    assert best_apart(scores, times, 3, 0).tolist() == [1, 2, 3]
    assert best_apart(scores, times, 9, 0).tolist() == [1, 2, 3]
    assert best_apart(scores, times, 1, 0).tolist() == [1]


def test_missing_rungs_are_between_their_neighbours():
    assert ladder_of(800, 4, {2: 200.0}) == pytest.approx([400, 200])
    assert ladder_of(800, 4, {3: 600.0, 2: 200.0}) == pytest.approx([600, 200])


def test_the_likest_state_is_the_state_itself():
    states = [
        state(c1=2),
        state(c1=1),
        state(c2=2),
        state(c2=11),
        state(c1=2, c2=11),
        state(c1=2, c5=2),
        state(c1=9),
    ]
    table = LikenessTable(states)
    for number, one in enumerate(states):
        assert int(np.argmax(table.of(one))) == number
    scores = table.of(states[0])
    assert scores[1] > scores[2] > scores[3]  # turned, then near, then the other hand


def test_an_easier_chart_of_doubles_gets_single_notes():
    states = [state(c1=2, c2=11), state(c9=1, c10=10)] * 20
    onsets = Onsets(1, np.arange(40.0), np.arange(40.0) / 2, states)
    single = thinned(onsets, states, states * 2)
    doubles = sum(sum(cell > 0 for cell in one) == 2 for one in single)
    assert 0.5 < 2 * doubles / (40 + doubles) <= 0.6
