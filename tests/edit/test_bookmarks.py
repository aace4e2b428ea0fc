import copy

import numpy as np

from sabersmith.beatmap.model import Bookmark
from sabersmith.edit.bookmarks import put_bookmarks
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.mapping.song_sections import find_sections

MARKS = [Bookmark(0.0, "A"), Bookmark(64.0, "B")]


def test_bookmarks_are_where_editors_look_for_them():
    new = {"version": "3.3.0", "customData": {"own": 1}}
    put_bookmarks(new, MARKS)
    assert [(m["b"], m["n"]) for m in new["customData"]["bookmarks"]] == [(0.0, "A"), (64.0, "B")]
    assert new["customData"]["own"] == 1
    old = {"_version": "2.2.0", "_notes": []}
    put_bookmarks(old, MARKS)
    assert [m["_name"] for m in old["_customData"]["_bookmarks"]] == ["A", "B"]
    early = {"_version": "2.0.0", "_bookmarks": []}
    put_bookmarks(early, MARKS)
    assert [m["_time"] for m in early["_bookmarks"]] == [0.0, 64.0]
    assert "_customData" not in early


def test_bookmarks_that_are_there_stay():
    mine = {"b": 64, "n": "drop!", "c": [1, 1, 1, 1]}
    data = {"version": "4.0.0", "customData": {"bookmarks": [copy.copy(mine)]}}
    put_bookmarks(data, MARKS)
    assert data["customData"]["bookmarks"][0] == mine
    assert [m["b"] for m in data["customData"]["bookmarks"]] == [64, 0.0]


def test_sections_are_found_where_the_sound_changes():
    rng = np.random.default_rng(0)
    sounds = rng.standard_normal((2, 20))
    kinds = [0] * 8 + [1] * 8 + [0] * 8 + [1] * 4
    mels = np.repeat([sounds[kind] for kind in kinds], 200, 0) + 0.3 * rng.standard_normal(
        (200 * len(kinds), 20)
    )
    bars = np.arange(len(kinds) + 1) * 2.0
    sections = find_sections(mels, 0.01, bars)
    assert [(s.beat / 4, s.name) for s in sections] == [(0, "A"), (8, "B"), (16, "A"), (24, "B")]


def test_short_and_even_songs_are_one_section():
    assert [s.name for s in find_sections(np.ones((100, 4)), 0.01, np.array([0, 0.5, 1]))] == ["A"]
    assert len(find_sections(np.ones((4000, 4)), 0.01, np.arange(21) * 2.0)) == 1
    assert find_sections(np.ones((10, 4)), 0.01, np.array([0.0])) == []


def test_only_bookmarks_change(editor, map_folder):
    before = OpenedMap.open(map_folder)
    after = editor.add_bookmarks(before)
    for name in before.files:
        if name.endswith("Standard.dat"):
            one, other = before.json(name), after.json(name)
            marks = other.pop("customData").pop("bookmarks")
            assert marks[0]["n"] == "A"
            assert one == other
        else:
            assert before.files[name] == after.files[name]
