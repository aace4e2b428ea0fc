"""Sections of charts that are played otherwise than with two sabers, arrows and a still lane."""

import shutil
from dataclasses import replace
from tempfile import TemporaryDirectory

import numpy as np
import pytest

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import ANY, BLUE, RED, Chart, Level, Note, Turn
from sabersmith.decor.turns import MIN_PAUSE_S
from sabersmith.edit.editor import chosen_charts
from sabersmith.edit.one_saber import one_hand
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.run import check_asks
from sabersmith.edit.settings import EditRequest, EditSettings
from sabersmith.errors import InputError, OptionError
from sabersmith.lint import Severity, lint_chart

SECTION = (12.0, 28.0)
TURNS = [Turn(8.0, 15, True), Turn(18.0, 30, True), Turn(24.0, -45, False), Turn(36.0, 15, True)]


def own(kind, **asked):
    return EditSettings(difficulty=("Expert",), characteristic=kind, **asked)


def inside(chart):
    return [note for note in chart.notes if SECTION[0] <= note.beat < SECTION[1]]


def outside(chart):
    return [note for note in chart.notes if not SECTION[0] <= note.beat < SECTION[1]]


def faults(opened, kind):
    found = lint_chart(opened.level, opened.level.chart("Expert", kind)).findings
    return [item for item in found if item.severity is Severity.ERROR and item.beat > 8]


@pytest.fixture(scope="module", params=["v2", "v3", "v4"])
def ways(request, editor, map_folder, tmp_path_factory):
    """A map of playable charts, one of each characteristic."""
    whole = editor.redo(OpenedMap.open(map_folder), "all", own("Standard", seed=3))
    standard = replace(whole.level.chart("Expert"), walls=[])
    hand = [Note(beat, 2, 0, BLUE, i % 2) for i, beat in enumerate(np.arange(4.0, 44.0))]
    charts = [
        replace(standard, characteristic="Lawless"),
        replace(standard, characteristic="OneSaber", notes=hand),
        replace(standard, characteristic="NoArrows", notes=[
            replace(note, direction=ANY, angle=0) for note in standard.notes
        ]),
        replace(standard, characteristic="90Degree", turns=TURNS),
        Chart(characteristic="Lightshow", difficulty="Expert", njs=10),
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("ways") / request.param
    level = replace(whole.level, charts=charts, unheld=[])
    write_level(level, folder, request.param)
    shutil.copy(map_folder / "song.egg", folder / "song.egg")
    return OpenedMap.open(folder)


def alone(opened, chart):
    """Return a map of one chart, with the song of another map."""
    level = Level(bpm=opened.level.bpm, audio="song.egg", charts=[chart])
    with TemporaryDirectory() as folder:
        write_level(level, folder)
        made = OpenedMap.open(folder)
        return replace(made, contents={**made.contents, "song.egg": opened.files["song.egg"]})


@pytest.mark.parametrize("kind", ["Lawless", "OneSaber", "NoArrows", "90Degree"])
def test_a_section_is_redone_and_the_other_charts_are_equal(editor, ways, kind):
    redone = editor.redo(ways, "12-28", own(kind, seed=1))
    before, after = (one.level.chart("Expert", kind) for one in (ways, redone))
    assert outside(after) == outside(before)
    assert inside(after) and set(inside(after)) != set(inside(before))
    for chart in ways.level.charts:
        if chart.characteristic != kind:
            assert redone.level.chart("Expert", chart.characteristic) == chart
    assert faults(ways, kind) == faults(redone, kind) == []
    assert after.turns == before.turns


@pytest.mark.parametrize("hand", [RED, BLUE])
def test_one_hand_alone_is_given_notes_as_many_as_it_had(editor, ways, hand):
    chart = ways.level.chart("Expert", "OneSaber")
    if hand == RED:
        mirrored = [replace(note, color=RED, line=3 - note.line) for note in chart.notes]
        chart = replace(chart, notes=mirrored)
    opened = alone(ways, chart)
    redone = editor.redo(opened, "12-28", own("OneSaber", seed=2))
    new = inside(redone.level.chart("Expert", "OneSaber"))
    assert {note.color for note in new} == {hand}
    assert len({note.beat for note in new}) == 16
    whole = editor.redo(opened, "all", own("OneSaber", seed=2)).level.chart("Expert", "OneSaber")
    assert {note.line // 2 for note in whole.notes} == {0, 1}, "over the whole grid"


@pytest.mark.parametrize("nps", [1.0, 2.5])
def test_seams_of_one_hand_have_no_fault_however_many_notes_come(editor, ways, nps):
    for seed in range(2):
        redone = editor.redo(ways, "12-27", own("OneSaber", seed=seed, nps=nps))
        assert faults(redone, "OneSaber") == []


def test_gaps_of_one_hand_are_filled_by_it(editor, ways):
    chart = ways.level.chart("Expert", "OneSaber")
    kept = [note for note in chart.notes if not 15 < note.beat < 24]
    filled = editor.fill(alone(ways, replace(chart, notes=kept)), "12-28", own("OneSaber"))
    after = filled.level.chart("Expert", "OneSaber")
    assert set(kept) < set(after.notes) and {note.color for note in after.notes} == {BLUE}


def test_new_notes_of_no_arrows_are_dots(editor, ways):
    redone = editor.redo(ways, "12-28", own("NoArrows", seed=4))
    new = inside(redone.level.chart("Expert", "NoArrows"))
    assert {note.direction for note in new} == {ANY}
    assert {note.color for note in new} == {RED, BLUE}
    assert 0.2 < sum(note.line < 2 for note in new) / len(new) < 0.8
    filled = editor.fill(ways, "12-28", own("NoArrows", seed=4, keep="left"))
    before, after = (one.level.chart("Expert", "NoArrows").notes for one in (ways, filled))
    left = [[note for note in notes if note.color == RED] for notes in (before, after)]
    assert left[0] == left[1] and after != before
    assert {note.direction for note in after} == {ANY}


def test_the_pause_before_a_turn_stays_free(editor, ways):
    tempo = ways.level.tempo(ways.level.chart("Expert", "90Degree"))
    for seed in range(3):
        redone = editor.redo(ways, "12-28", own("90Degree", seed=seed, nps=5.0))
        chart = redone.level.chart("Expert", "90Degree")
        before = ways.level.chart("Expert", "90Degree")
        for turn in chart.turns:
            pauses = [
                float(tempo.seconds(turn.beat))
                - max(float(tempo.seconds(n.beat)) for n in c.notes if n.beat < turn.beat)
                for c in (before, chart)
            ]
            assert pauses[1] >= min(pauses[0], MIN_PAUSE_S["Expert"]) - 1e-3


def test_onsets_that_pauses_take_come_elsewhere(editor, ways):
    standard = ways.level.chart("Expert", "Lawless")
    turns = [Turn(float(beat), 15, True) for beat in np.arange(13.0, 28.0, 2.0)]
    notes = [
        note
        for note in standard.notes
        if not any(0 < turn.beat - note.beat < 0.6 for turn in turns)
    ]
    opened = alone(ways, replace(standard, characteristic="90Degree", notes=notes, turns=turns))
    before = len({note.beat for note in inside(opened.level.charts[0])})
    for seed in range(3):
        redone = editor.redo(opened, "12-28", own("90Degree", seed=seed))
        after = len({note.beat for note in inside(redone.level.charts[0])})
        assert after >= 0.85 * before


def test_which_hand_a_chart_is_for():
    red, blue = Note(1, 0, 0, RED, 1), Note(2, 0, 0, BLUE, 1)
    chart = Chart(characteristic="OneSaber", notes=[blue])
    assert one_hand(chart) == BLUE == one_hand(replace(chart, notes=[]))
    assert one_hand(replace(chart, notes=[red], one_saber=False)) == RED
    assert one_hand(replace(chart, notes=[red, blue], one_saber=False)) is None
    assert one_hand(Chart(notes=[blue])) is None
    assert one_hand(Chart(notes=[blue], one_saber=True)) == BLUE


@pytest.mark.parametrize(
    ("kind", "asked", "said"),
    [
        ("OneSaber", {"keep": "left"}, "keep=left: OneSaber Expert is a chart for one hand"),
        ("NoArrows", {"times": "mine"}, "all notes of a NoArrows chart are dots"),
    ],
)
def test_what_can_not_stay_is_refused(editor, ways, kind, asked, said):
    with pytest.raises(OptionError, match=said):
        editor.fill(ways, "12-28", own(kind, **asked))


@pytest.mark.parametrize("kind", ["Standard", "Lawless"])
def test_any_chart_may_be_for_one_hand(editor, ways, kind):
    chart = ways.level.chart("Expert", "OneSaber")
    opened = alone(ways, replace(chart, characteristic=kind, one_saber=True))
    with pytest.raises(OptionError, match=r"keep=right: .*Expert is a chart for one hand; leave"):
        editor.fill(opened, "12-28", own(kind, keep="right"))


def test_a_characteristic_that_can_not_be_changed_or_is_not_there(editor, ways, map_folder):
    with pytest.raises(OptionError, match="allowed: Standard, OneSaber"):
        own("Mine")
    with pytest.raises(OptionError, match=r"^characteristic=Lightshow: a light show has no notes"):
        own("lightshow")
    with pytest.raises(OptionError, match="no Standard chart; give characteristic=OneSaber"):
        editor.redo(ways, "12-28", EditSettings())
    with pytest.raises(OptionError, match="has no NoArrows chart; give characteristic=Standard"):
        editor.redo(OpenedMap.open(map_folder), "12-28", own("NoArrows"))
    with pytest.raises(OptionError, match="the map has none; it has OneSaber Expert"):
        settings = EditSettings(difficulty=("Hard",), characteristic="OneSaber")
        editor.redo(ways, "12-28", settings)
    with pytest.raises(OptionError, match="only Standard charts are added"):
        check_asks(EditRequest(map=map_folder, add=("Easy",), characteristic="OneSaber"))


def test_a_chart_whose_file_another_has_is_called_by_its_whole_name(ways):
    data = ways.json("Info.dat")
    for entry in data.get("difficultyBeatmaps", []):
        entry["beatmapDataFilename"] = "ExpertNoArrows.dat"
    for group in data.get("_difficultyBeatmapSets", []):
        group["_difficultyBeatmaps"][0]["_beatmapFilename"] = "ExpertNoArrows.dat"
    opened = ways.with_json({"Info.dat": data})
    with pytest.raises(InputError, match=r"OneSaber Expert: has one file with Lawless Expert"):
        list(chosen_charts(opened, ("Expert",), "OneSaber"))


def test_steps_and_shares_are_reported(editor, map_folder):
    told = []
    opened = OpenedMap.open(map_folder)
    editor.redo(opened, "all", EditSettings(), lambda *step: told.append(step))
    names = [step[0] for step in told]
    assert names[0] == "reading" and names[1] == "onsets" and set(names[2:]) == {"notes"}
    shares = [done / total for step, done, total in told if step == "notes"]
    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == 1
    assert 0.5 in shares, "of two charts"
    assert sum(0.5 < share < 1 for share in shares) >= 2
