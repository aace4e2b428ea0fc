import json

import pytest

from sabersmith.beatmap.bookmarks import bookmarks_json
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import Bookmark, Chart, Level, Note

MARKS = [Bookmark(0.0, "A"), Bookmark(32.0, "B")]


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
    assert len(read_level(tmp_path, strict=False).charts[0].notes) == 1


def test_charts_without_bookmarks_have_no_field():
    assert bookmarks_json([], True) == bookmarks_json([], False) == {}
