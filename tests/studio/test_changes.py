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
from sabersmith.studio.changes import (
    SHORTEST_S,
    Redo,
    fix_finding,
    free_parts,
    leave_out,
)

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
        {"characteristic": "Lightshow"},
        {"characteristic": ["OneSaber"]},
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


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "Expert: 0:01 to 0:05 redone"),
        ({"difficulties": ["Easy", "Expert"]}, "2 difficulties: 0:01 to 0:05 redone"),
        ({"difficulties": ["ExpertPlus"], "density": 2}, "Expert+: 0:01 to 0:05 denser"),
        ({"density": 0.5, "style": "tech"}, "Expert: 0:01 to 0:05 sparser in tech"),
        ({"kind": "fill", "characteristic": "OneSaber"}, "OneSaber Expert: 0:01 to 0:05 filled"),
    ],
)
def test_what_was_done_is_told(asked, said):
    assert Redo.read({**JOB, **asked}).said == said


class FakeEditor:
    """Redoes a section as it was, until a seed with which the second note goes."""

    def __init__(self, good: int) -> None:
        self.good, self.asked = good, []

    def redo(self, opened, section, settings, progress):
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
    fixed = fix_finding(editor, opened, "Hard", "Standard", "parity", 4.5, [])
    assert [note.beat for note in fixed.level.charts[0].notes] == [8.0, 10.0]
    assert [row[0] for row in editor.asked] == [0, 1, 2]
    assert all(start < 9.0 < stop for _, start, stop in editor.asked)
    with pytest.raises(InputError, match="no other notes"):
        fix_finding(FakeEditor(99), opened, "Hard", "Standard", "parity", 4.5, [])
    with pytest.raises(InputError, match="no other notes"):
        locks = [["Standard", "Hard", 0.0, 60.0]]
        fix_finding(FakeEditor(0), opened, "Hard", "Standard", "parity", 4.5, locks)


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
    fix = partial(fix_finding, FakeEditor(1), opened, "Hard", "Standard", "precision", 4.271, [])
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


@pytest.mark.parametrize("format", ["v2", "v4"])
def test_a_difficulty_of_another_characteristic_is_left_out_alone(tmp_path, format):
    note = Note(8.0, 1, 0, BLUE, 1)
    charts = [
        Chart(kind, difficulty, njs=12, notes=[note])
        for kind in ("Standard", "OneSaber", "NoArrows")
        for difficulty in ("Hard", "Expert")
    ]
    del charts[-1]
    level = Level(title="a", bpm=120.0, audio="song.egg", charts=charts)
    write_level(level, tmp_path / "map", format)
    (tmp_path / "map" / "song.egg").write_bytes(b"OggS")
    left = leave_out(OpenedMap.open(tmp_path / "map"), ["Hard"], "OneSaber")
    left = leave_out(left, ["Hard"], "NoArrows")
    names = [(chart.characteristic, chart.difficulty) for chart in left.level.charts]
    assert names == [("Standard", "Hard"), ("Standard", "Expert"), ("OneSaber", "Expert")]
    assert "HardOneSaber.dat" not in left.files


def test_a_difficulty_of_a_map_of_version_1_is_left_out(tmp_path):
    (tmp_path / "map").mkdir()
    charts = [
        {"difficulty": name, "difficultyRank": rank, "jsonPath": f"{name}.json"}
        for name, rank in (("Easy", 1), ("Hard", 3))
    ]
    info = {"songName": "a", "beatsPerMinute": 120, "audioPath": "song.ogg",
            "coverImagePath": "", "difficultyLevels": charts}  # fmt: skip
    (tmp_path / "map" / "info.json").write_text(json.dumps(info))
    for name in ("Easy", "Hard"):
        chart = {"_version": "1.5.0", "_beatsPerMinute": 120, "_notes": [], "_events": []}
        (tmp_path / "map" / f"{name}.json").write_text(json.dumps({**chart, "_obstacles": []}))
    (tmp_path / "map" / "song.ogg").write_bytes(b"OggS")
    left = leave_out(OpenedMap.open(tmp_path / "map"), ["Easy"])
    assert [chart.difficulty for chart in left.level.charts] == ["Hard"]
