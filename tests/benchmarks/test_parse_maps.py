"""How parse_maps.py compares maps with an index."""

from parse_maps import compare

from sabersmith.beatmap.model import BLUE, DOWN, Chart, Level, Note

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
