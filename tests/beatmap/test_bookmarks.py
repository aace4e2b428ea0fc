import json

import pytest

from sabersmith.beatmap.bookmarks import bookmarks_json, read_bookmarks
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import Bookmark, Chart, Level, Note

MARKS = [Bookmark(0.0, "A"), Bookmark(32.0, "B")]
OLD = [{"_time": 2, "_name": "b"}, {"_time": 1, "_name": "a\n"}]
NEW = [{"b": 2, "n": "b"}, {"b": 1, "n": "a"}]


@pytest.mark.parametrize(
    ("format", "path"),
    [("v2", ("_customData", "_bookmarks")), ("v3", ("customData", "bookmarks"))],
)
def test_bookmarks_are_written_where_editors_read_them(tmp_path, format, path):
    chart = Chart(notes=[Note(4.0, 1, 0, 0, 1)], bookmarks=MARKS)
    write_level(Level(charts=[chart]), tmp_path, format=format)
    data = json.loads((tmp_path / "ExpertStandard.dat").read_text())
    marks = data[path[0]][path[1]]
    assert [list(mark.values())[:2] for mark in marks] == [[0.0, "A"], [32.0, "B"]]
    [chart] = read_level(tmp_path, strict=False).charts
    assert chart.bookmarks == MARKS and len(chart.notes) == 1


def test_charts_without_bookmarks_have_no_field():
    assert bookmarks_json([], True) == bookmarks_json([], False) == {}


@pytest.mark.parametrize(
    "data",
    [
        {"_bookmarks": OLD},
        {"_customData": {"_bookmarks": OLD}},
        {"customData": {"bookmarks": [3, {"b": -1}, {"b": "x"}, *NEW]}},
    ],
)
def test_bookmarks_of_editors_are_read_in_order_and_what_is_none_is_left_out(data):
    assert read_bookmarks(data) == [Bookmark(1.0, "a"), Bookmark(2.0, "b")]


def test_a_line_of_a_song_is_kept_as_a_name_and_comes_back_the_same(tmp_path):
    line = "word " * 50
    [mark] = read_bookmarks({"_bookmarks": [{"_time": 1, "_name": line}]})
    assert mark.name == line.strip()
    [long] = read_bookmarks({"_bookmarks": [{"_time": 1, "_name": 500 * line}]})
    chart = Chart(notes=[Note(4.0, 1, 0, 0, 1)], bookmarks=[long])
    write_level(Level(charts=[chart]), tmp_path)
    assert read_level(tmp_path, strict=False).charts[0].bookmarks == [long]


@pytest.mark.parametrize("data", [{"customData": 3}, {"customData": {"bookmarks": {}}}, {}])
def test_there_may_be_no_bookmarks(data):
    assert read_bookmarks(data) == []
