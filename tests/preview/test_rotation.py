"""Turns of the lane against a slow walk over the events."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note, Turn
from sabersmith.preview import write_preview
from sabersmith.preview.rotation import turn_rows
from sabersmith.timing.tempo_map import TempoMap

TURN = st.builds(Turn, st.integers(0, 40), st.sampled_from((-60, -15, 15, 30)), st.booleans())


def angle(rows, time):
    return next((degrees for start, degrees in reversed(rows) if start <= time), 0.0)


@settings(deadline=None)
@given(st.lists(TURN, max_size=12))
def test_an_object_arrives_at_the_sum_of_the_turns_before_it(turns):
    rows = turn_rows(turns, TempoMap(90.0, offset=0.3))
    for quarter in range(164):
        beat = quarter / 4
        true = sum(t.degrees for t in turns if t.beat < beat or (t.beat == beat and t.early))
        assert angle(rows, round(0.3 + beat * 60 / 90, 4)) == true


@pytest.fixture
def folder(tmp_path):
    charts = [
        Chart(
            kind,
            "Expert",
            12.0,
            notes=[Note(4.0, 1, 0, 0, 1), Note(6.0, 2, 0, 1, 1)],
            turns=[] if kind == "90Degree" else [Turn(5.0, 30, True)],
        )
        for kind in ("Standard", "90Degree", "360Degree")
    ]
    folder = tmp_path / "level"
    write_level(Level(title="a", bpm=120.0, charts=charts), folder)
    return folder


def page_charts(folder, tmp_path):
    write_preview(folder, tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text("utf-8")
    start = text.index(">", text.index('id="map"')) + 1
    return json.loads(text[start : text.index("</script>", start)])["charts"]


def test_page_turns_the_charts_whose_kind_turns(folder, tmp_path):
    charts = {chart["kind"]: chart["turns"] for chart in page_charts(folder, tmp_path)}
    assert charts == {"Standard": [], "90 Degree": [], "360 Degree": [[2.5, 30.0]]}


def test_a_chart_that_cannot_be_read_is_not_shown(folder, tmp_path):
    (folder / "Expert360Degree.dat").write_text("{", "utf-8")
    (folder / "Expert90Degree.dat").unlink()
    assert [chart["kind"] for chart in page_charts(folder, tmp_path)] == ["Standard"]
