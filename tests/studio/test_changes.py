"""Which parts of a section change, and what is left out."""

import json
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import BLUE, RED, Chart, Level, Note
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.errors import InputError, OptionError
from sabersmith.lint import Severity, lint_chart
from sabersmith.studio.changes import SHORTEST_S, Redo, fix_finding, free_parts, leave_out

from ..conftest import write_map

JOB = {"kind": "redo", "difficulties": ["Expert"], "section": [1, 5]}
seconds = st.floats(0, 100)
sections = st.tuples(seconds, seconds).map(sorted)


@given(sections, st.lists(sections, max_size=6))
def test_free_parts_are_in_the_section_and_outside_all_locks(section, locks):
    parts = list(free_parts(tuple(section), [tuple(lock) for lock in locks]))
    for start, stop in parts:
        assert section[0] <= start and stop <= section[1] and stop - start >= SHORTEST_S
        assert all(high <= start or low >= stop for low, high in locks)
    # A point that is well inside the section and far from all locks is in a part.
    middle = sum(section) / 2
    clear = section[1] - section[0] > 2 and all(
        middle < low - SHORTEST_S or middle > high + SHORTEST_S for low, high in locks
    )
    if clear:
        assert any(start <= middle <= stop for start, stop in parts)


@pytest.mark.parametrize(
    "wrong",
    [
        {"section": [5, 1]},
        {"section": [1]},
        {"section": ["a", "b"]},
        {"section": [1, 1.1]},
        {"section": [float("nan"), 5]},
        {"section": [1, "inf"]},
        {"difficulties": []},
        {"difficulties": ["Impossible"]},
        {"difficulties": "Expert"},
        {"difficulties": [[]]},
        {"takes": 100},
        {"takes": float("inf")},
        {"seed": -1},
        {"density": 100},
        {"style": "../../maps/one.zip"},
        {"style": ["flow"]},
        {"keep": "none"},
        {"keep": ["all"]},
    ],
)
def test_what_can_not_be_asked_of_a_section_is_refused(wrong):
    Redo.read(JOB)
    with pytest.raises(OptionError):
        Redo.read({**JOB, **wrong})


class FakeEditor:
    """Redoes a section as it was, until a seed with which the second note goes."""

    def __init__(self, good: int) -> None:
        self.good, self.asked = good, []

    def redo(self, opened, section, settings):
        self.asked.append((settings.seed, *map(float, section.split("-"))))
        data = opened.json("HardStandard.dat")
        if settings.seed == self.good:
            data["colorNotes"] = data["colorNotes"][:1] + data["colorNotes"][2:]
        return opened.with_json({"HardStandard.dat": data})


def test_notes_around_a_finding_are_redone_until_it_is_gone(tmp_path):
    cuts = [(8.0, 1), (9.0, 1), (10.0, 0)]  # down, down: the hand has to be reset
    notes = [Note(beat, 1, 0, 0, way) for beat, way in cuts]
    chart = Chart(difficulty="Hard", njs=12, notes=notes)
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), tmp_path / "map")
    (tmp_path / "map" / "song.egg").write_bytes(b"OggS")
    opened = OpenedMap.open(tmp_path / "map")
    editor = FakeEditor(2)
    fixed = fix_finding(editor, opened, "Hard", "parity", 4.5, [])
    assert [note.beat for note in fixed.level.charts[0].notes] == [8.0, 10.0]
    assert [row[0] for row in editor.asked] == [0, 1, 2]
    assert all(start < 9.0 < stop for _, start, stop in editor.asked)
    with pytest.raises(InputError, match="no other notes"):
        fix_finding(FakeEditor(99), opened, "Hard", "parity", 4.5, [])
    with pytest.raises(InputError, match="no other notes"):
        fix_finding(FakeEditor(0), opened, "Hard", "parity", 4.5, [["Hard", 0.0, 60.0]])


@pytest.mark.parametrize(("hand", "way", "is_fixed"), [(BLUE, 1, True), (RED, 0, False)])
def test_an_info_is_fixed_too_if_no_fault_comes(tmp_path, hand, way, is_fixed):
    """The note off the grid goes; where it is of the same hand, two cuts of one way are left."""
    notes = [Note(8.0, 1, 0, RED, 0), Note(8.542, 1 + hand, 0, hand, 1), Note(9.0, 1, 0, RED, way)]
    chart = Chart(difficulty="Hard", njs=12, notes=notes)
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), tmp_path / "map")
    (tmp_path / "map" / "song.egg").write_bytes(b"OggS")
    opened = OpenedMap.open(tmp_path / "map")
    [found] = lint_chart(opened.level, chart).findings
    assert (found.rule, found.severity) == ("precision", Severity.INFO)
    fix = partial(fix_finding, FakeEditor(1), opened, "Hard", "precision", 4.271, [])
    if is_fixed:
        assert [note.beat for note in fix().level.charts[0].notes] == [8.0, 9.0]
    else:
        with pytest.raises(InputError, match="no other notes"):
            fix()


def test_difficulties_are_left_out_and_nothing_else_changes(tmp_path):
    opened = OpenedMap.open(write_map(tmp_path / "map", 1))
    left = leave_out(opened, ["Normal"])
    assert [chart.difficulty for chart in left.level.charts] == ["Expert"]
    gone = set(opened.files) - set(left.files)
    assert gone == {"NormalStandard.dat"}
    for name in set(left.files) - {"Info.dat"}:
        assert left.files[name] == opened.files[name]
    before, after = (json.loads(item.files["Info.dat"]) for item in (opened, left))
    del before["_difficultyBeatmapSets"], after["_difficultyBeatmapSets"]
    assert before == after
    left.save(tmp_path / "left")
    assert len(read_level(tmp_path / "left").charts) == 1
    with pytest.raises(InputError, match="needs a difficulty"):
        leave_out(left, ["Expert"])
    with pytest.raises(OptionError, match="has none"):
        leave_out(left, ["Normal"])
