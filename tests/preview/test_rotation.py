"""Turns of the lane against a slow walk over the events."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.preview import write_preview
from sabersmith.preview.rotation import chart_turns, read_turns, turn_rows
from sabersmith.timing.tempo_map import TempoMap

TURN = st.tuples(st.integers(0, 40), st.sampled_from((-60, -45, -30, -15, 15, 30, 45, 60)),
                 st.booleans())  # fmt: skip
OLD_VALUES = {-60: 0, -45: 1, -30: 2, -15: 3, 15: 4, 30: 5, 45: 6, 60: 7}


def angle(rows, time):
    return next((degrees for start, degrees in reversed(rows) if start <= time), 0.0)


@settings(deadline=None)
@given(st.lists(TURN, max_size=12), st.booleans())
def test_an_object_arrives_at_the_sum_of_the_turns_before_it(turns, old):
    if old:
        events = [
            {"_time": beat, "_type": 14 if early else 15, "_value": OLD_VALUES[degrees]}
            for beat, degrees, early in turns
        ]
        data = {"_events": [*events, {"_time": 0, "_type": 1, "_value": 5}]}
    else:
        data = {
            "rotationEvents": [{"b": b, "r": r, "e": 0 if early else 1} for b, r, early in turns]
        }
    rows = turn_rows(chart_turns(data), TempoMap(90.0, offset=0.3))
    for quarter in range(164):
        beat = quarter / 4
        true = sum(r for b, r, early in turns if b < beat or (b == beat and early))
        assert angle(rows, round(0.3 + beat * 60 / 90, 4)) == true


def test_broken_turns_are_left_out():
    events = [{"_time": 1, "_type": 14, "_value": 8}, {"_time": -1, "_type": 15, "_value": 1},
              {"_type": 14, "_value": [1]}, 5, {"_time": 2, "_type": 14, "_value": 4}]  # fmt: skip
    assert chart_turns({"_events": events, "rotationEvents": "no"}) == [(2.0, 15.0, True)]
    assert chart_turns({"_events": None, "rotationEvents": [{"b": "x"}, {"b": 1, "r": "y"}]}) == []


@pytest.fixture
def folder(tmp_path):
    charts = [
        Chart(kind, "Expert", 12.0, notes=[Note(4.0, 1, 0, 0, 1), Note(6.0, 2, 0, 1, 1)])
        for kind in ("Standard", "90Degree", "360Degree")
    ]
    folder = tmp_path / "level"
    write_level(Level(title="a", bpm=120.0, charts=charts), folder)
    for name in ("ExpertStandard", "Expert360Degree"):
        path = folder / f"{name}.dat"
        data = json.loads(path.read_text("utf-8"))
        data["rotationEvents"] = [{"b": 5.0, "e": 0, "r": 30}]
        path.write_text(json.dumps(data), "utf-8")
    return folder


def page_charts(folder, tmp_path):
    write_preview(folder, tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text("utf-8")
    start = text.index(">", text.index('id="map"')) + 1
    return json.loads(text[start : text.index("</script>", start)])["charts"]


def test_page_turns_the_charts_whose_kind_turns(folder, tmp_path):
    charts = {chart["kind"]: chart["turns"] for chart in page_charts(folder, tmp_path)}
    assert charts == {"Standard": [], "90 Degree": [], "360 Degree": [[2.5, 30.0]]}


def test_a_chart_that_cannot_be_read_has_no_turns(folder, tmp_path):
    (folder / "Expert360Degree.dat").write_text("{", "utf-8")
    (folder / "Expert90Degree.dat").unlink()
    assert read_turns(folder) == {}
    assert [chart["kind"] for chart in page_charts(folder, tmp_path)] == ["Standard"]
