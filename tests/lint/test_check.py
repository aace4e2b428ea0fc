import dataclasses
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Bomb, Chart, Level, Note, Wall
from sabersmith.lint import (
    PRESETS,
    RULES,
    Finding,
    Severity,
    count_severities,
    lint_chart,
    lint_level,
    rates,
)

# Sixteenths from beat 8: exact in binary, and so are their seconds at 120 BPM.
beats = st.integers(0, 40).map(lambda n: 8 + n / 16)
lines, layers = st.integers(0, 3), st.integers(0, 2)
notes = st.builds(Note, beats, lines, layers, st.integers(0, 1), st.integers(0, 8))
bombs = st.builds(Bomb, beats, lines, layers)
walls = st.builds(
    Wall,
    beats,
    st.integers(0, 16).map(lambda n: n / 16),
    lines,
    layers,
    st.integers(1, 2),
    st.integers(1, 5),
)
charts = st.builds(
    Chart,
    difficulty=st.sampled_from(DIFFICULTIES),
    njs=st.sampled_from([12.0, 18.0]),
    notes=st.lists(notes, max_size=14),
    bombs=st.lists(bombs, max_size=4),
    walls=st.lists(walls, max_size=4),
)

_MIRRORED = (0, 1, 3, 2, 5, 4, 7, 6, 8)


def mirror(item):
    if isinstance(item, Note):
        return dataclasses.replace(
            item, line=3 - item.line, color=1 - item.color, direction=_MIRRORED[item.direction]
        )
    width = item.width if isinstance(item, Wall) else 1
    return dataclasses.replace(item, line=4 - item.line - width)


def shift(item, by):
    return dataclasses.replace(item, beat=item.beat + by)


def changed(chart, change):
    """The chart with every object changed."""
    return dataclasses.replace(
        chart,
        notes=[change(note) for note in chart.notes],
        bombs=[change(bomb) for bomb in chart.bombs],
        walls=[change(wall) for wall in chart.walls],
    )


def lint(level, limits=None, length_s=None):
    """All findings in a level, chart by chart."""
    reports = lint_level(level, limits, length_s)
    return [finding for report in reports for finding in report.findings]


def found(chart, change=lambda item: item, preset="default"):
    """What is found in a chart, the objects changed afterwards."""
    findings = lint(Level(bpm=120, charts=[chart]), PRESETS[preset], length_s=60.0)
    return Counter(
        (finding.rule, frozenset(change(item) for item in finding.objects)) for finding in findings
    )


@settings(max_examples=60, deadline=None)
@given(charts, st.sampled_from(list(PRESETS)))
def test_a_mirrored_chart_breaks_the_same_rules(chart, preset):
    assert found(chart, mirror, preset) == found(changed(chart, mirror), preset=preset)


@settings(max_examples=40, deadline=None)
@given(charts, st.integers(1, 60))
def test_a_later_chart_breaks_the_same_rules(chart, by):
    def later(item):
        return shift(item, by)

    assert found(chart, later) == found(changed(chart, later))


@settings(max_examples=30, deadline=None)
@given(charts)
def test_findings_are_in_order_and_of_known_rules(chart):
    findings = lint(Level(bpm=120, charts=[chart]))
    seconds = [finding.second for finding in findings]
    assert seconds == sorted(seconds)
    for finding in findings:
        assert finding.rule in RULES
        assert finding.what and finding.fix
        assert finding.difficulty == chart.difficulty
        if finding.objects:
            assert finding.beat == finding.objects[0].beat


def down_twice():
    return [Note(8, 1, 0, RED, DOWN), Note(9, 1, 0, RED, DOWN), Note(10, 1, 0, RED, UP)]


def test_a_finding_says_where_who_and_what_to_do():
    chart = Chart(difficulty="Hard", njs=12, notes=down_twice())
    level = Level(bpm=120, song_time_offset=0.25, charts=[chart])
    (parity,) = [finding for finding in lint(level) if finding.rule == "parity"]
    first, second, _ = chart.notes
    assert (parity.beat, parity.second) == (9, 4.75)
    assert parity.objects == (second, first)
    assert (parity.characteristic, parity.difficulty) == ("Standard", "Hard")
    assert parity.severity is Severity.ERROR
    assert "red down (1,0)" in parity.what and "0.50 s" in parity.what


def test_a_level_is_checked_chart_by_chart_and_not_changed():
    level = Level(
        bpm=120,
        charts=[Chart(difficulty=name, njs=16, notes=down_twice()) for name in ("Easy", "Expert")],
    )
    before = dataclasses.replace(level, charts=[dataclasses.replace(c) for c in level.charts])
    reports = lint_level(level)
    assert [report.difficulty for report in reports] == ["Easy", "Expert"]
    assert reports == [lint_chart(level, chart) for chart in level.charts]
    for report in reports:
        assert {finding.difficulty for finding in report.findings} == {report.difficulty}
        assert "parity" in {finding.rule for finding in report.findings}
    assert level == before


def test_swings_of_both_hands_are_counted():
    chart = Chart(njs=16, notes=[*down_twice(), Note(8, 2, 0, BLUE, DOWN)])
    assert lint_chart(Level(bpm=120, charts=[chart]), chart).swings == 4


def finding(rule):
    return Finding(rule, "Standard", "Easy", 1.0, 1.0, (), "")


def test_rates_are_per_1000_swings():
    per_1000 = rates([finding("parity"), finding("parity"), finding("njs")], 400)
    assert (per_1000["parity"], per_1000["njs"], per_1000["wrist"]) == (5.0, 2.5, 0.0)
    assert set(per_1000) == set(RULES)
    assert set(rates([finding("njs")], 0).values()) == {0.0}


def test_severities_are_counted():
    counts = count_severities([finding("parity"), finding("njs"), finding("precision")])
    assert counts == {Severity.ERROR: 2, Severity.WARNING: 0, Severity.INFO: 1}


def test_without_a_length_the_end_is_not_checked():
    chart = Chart(njs=16, njs_offset=-0.5, notes=[Note(8, 0, 0, 0, 1)])
    level = Level(bpm=120, charts=[chart])
    assert [f.rule for f in lint(level, length_s=4.0)] == ["outro"]
    assert lint(level) == []
