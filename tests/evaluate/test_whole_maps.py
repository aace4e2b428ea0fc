import numpy as np
import pytest
from scipy.spatial.distance import jensenshannon

from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chart, Level, Note
from sabersmith.evaluate.whole_maps import (
    ALL,
    HUMAN,
    MAPPED,
    ChartTally,
    count_level,
    flow_table,
    is_double,
    rule_table,
)
from sabersmith.lint import PRESETS, lint_chart


def level(*charts):
    return Level(bpm=120.0, charts=list(charts))


def chart(difficulty, notes):
    return Chart(difficulty=difficulty, njs=14, notes=notes)


# Red alternates; blue has a note on every second beat.
RED_NOTES = [Note(8.0 + i, 1, 0, RED, (DOWN, UP)[i % 2]) for i in range(9)]
BLUE_NOTES = [Note(8.0 + i, 2, 0, BLUE, (DOWN, UP)[i // 2 % 2]) for i in range(0, 9, 2)]
GOOD = sorted(RED_NOTES + BLUE_NOTES, key=lambda note: note.beat)
RESETS = [Note(8.0 + i, 1, 2, RED, DOWN) for i in range(9)]


def test_what_is_counted():
    made = chart("Expert", GOOD)
    tally = ChartTally.of(level(made), made)
    assert (tally.charts, tally.swings, tally.onsets, tally.doubles) == (1, 14, 9, 5)
    assert tally.directions[RED, DOWN] == 5
    assert tally.cells[RED].tolist() == [0, 9] + [0] * 10
    assert tally.cells[BLUE, 2] == 5
    assert tally.gaps.sum() == 8
    assert np.count_nonzero(tally.gaps) == 1
    # Four states repeat in turn, so four of the six sequences of 4 states are distinct.
    assert tally.grams == [pytest.approx(100 * 4 / 6)]
    assert tally.nps == [pytest.approx(14 / 4)]
    assert tally.rate("parity") == 0


def test_faults_are_those_of_the_linter():
    made = chart("Expert", RESETS)
    tally = ChartTally.of(level(made), made, 30.0)
    report = lint_chart(level(made), made, PRESETS["ranked"], 30.0)
    assert tally.swings == report.swings == 9
    assert sum(tally.faults.values()) == len(report.findings)
    assert tally.rate("parity") == pytest.approx(1000 * 8 / 9)


def test_sums_over_charts():
    tallies = {}
    count_level(
        tallies, HUMAN, level(chart("Expert", GOOD), chart("Hard", RESETS), chart("Easy", []))
    )
    count_level(tallies, HUMAN, level(chart("Hard", GOOD)))
    groups = tallies[HUMAN]
    assert {index: tally.charts for index, tally in groups.items()} == {2: 2, 3: 1, ALL: 3}
    assert groups[ALL].swings == groups[2].swings + groups[3].swings == 37
    assert np.array_equal(groups[ALL].cells, groups[2].cells + groups[3].cells)
    assert groups[ALL].nps == pytest.approx([9 / 4, 14 / 4, 14 / 4])


def test_doubles():
    made = chart("Expert", GOOD)
    _, states = chart_states(made, level().tempo(made))
    assert [is_double(state) for state in states] == [True, False] * 4 + [True]


def test_tables():
    tallies = {}
    count_level(tallies, HUMAN, level(chart("Expert", GOOD)))
    count_level(tallies, MAPPED, level(chart("Expert", RESETS), chart("Easy", GOOD)))
    table = flow_table(tallies)
    rows = {(row["system"], row["difficulty"]): row for row in table.rows}
    # No human chart is Easy.
    assert set(rows) == {(HUMAN, "Expert"), (HUMAN, "all"), (MAPPED, "Expert"), (MAPPED, "all")}
    assert "js_cells" not in rows[HUMAN, "all"]
    ours, human = tallies[MAPPED][3], tallies[HUMAN][3]
    assert rows[MAPPED, "Expert"]["js_cells"] == pytest.approx(
        jensenshannon(ours.cells.ravel(), human.cells.ravel(), 2)
    )
    assert rows[MAPPED, "Expert"]["js_gaps"] == pytest.approx(0)
    assert rows[MAPPED, "Expert"]["red"] == 1
    assert rows[HUMAN, "Expert"]["doubles"] == pytest.approx(5 / 9)
    assert "| sabersmith | Expert |" in table.markdown()
    rules = {row["rule"]: row for row in rule_table(tallies).rows}
    assert rules["parity"][HUMAN] == 0
    assert rules["parity"][MAPPED] == pytest.approx(1000 * 8 / (9 + 14))
    assert "hammer_hit" not in rules
