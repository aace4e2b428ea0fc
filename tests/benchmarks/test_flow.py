import numpy as np
import pytest
from flow import RepeatCounts, at_seconds, repeats_table

from sabersmith.beatmap.grid_states import chart_states, mirror
from sabersmith.beatmap.model import BLUE, DOWN, LEFT, RED, Chart, Level, Note
from sabersmith.evaluate.whole_maps import ALL, HUMAN, MAPPED
from sabersmith.sym.charts import sym_charts

CHART = Chart(
    difficulty="Hard",
    njs=14,
    notes=[
        Note(8.0, 1, 0, RED, DOWN),
        Note(9.0, 0, 1, RED, LEFT),
        Note(9.0, 2, 0, BLUE, DOWN),
        Note(10.5, 2, 0, BLUE, DOWN),
    ],
)
[HARD] = sym_charts(Level(bpm=120.0, charts=[CHART]), None)
A, B, C = HARD.states


def test_repeats_are_counted():
    # Three onsets repeat the first: one with its state, one mirrored, one with another state.
    counted = RepeatCounts.of([A, B, C, A, mirror(A), B], [-1, -1, -1, 0, 0, 0], 7.5)
    assert counted == RepeatCounts(onsets=6, repeats=3, same=1, mirrored=1, nats=7.5)
    assert counted + counted == RepeatCounts(12, 6, 2, 2, 15.0)


def test_a_state_is_not_its_own_mirror_image():
    bombs = (0,) + (19,) * 2 + (0,) * 9
    assert mirror(bombs) == bombs
    assert RepeatCounts.of([bombs, bombs], [-1, 0], 0.0) == RepeatCounts(2, 1, 1, 0, 0.0)


def test_states_come_back_from_the_level_at_their_times():
    level = at_seconds(HARD, [C, A, B])
    [chart] = level.charts
    times, states = chart_states(chart, level.tempo(chart))
    assert states == [C, A, B]
    assert np.diff(times) == pytest.approx(np.diff(HARD.times))


def test_the_table_has_shares_and_leaves_unknown_ones_empty():
    table = repeats_table(
        {
            (HUMAN, ALL): RepeatCounts(10, 4, 2, 1, 20.0),
            (MAPPED, ALL): RepeatCounts(10, 0, 0, 0, 5.0),
            (HUMAN, 2): RepeatCounts(10, 4, 2, 1, 20.0),
        }
    )
    assert table.markdown().splitlines()[-3:] == [
        "| human | Hard | 10 | 0.50 | 0.25 | 2.000 |",
        "| human | all | 10 | 0.50 | 0.25 | 2.000 |",
        "| sabersmith | all | 10 |  |  | 0.500 |",
    ]
