import numpy as np
import pytest

from sabersmith.edit.stress import ACTIVATION, BOTH_HANDS, PERIODS, STACKED, log_odds, stress

RED_DOWN = (2, *[0] * 11)
BOTH = (2, 11, *[0] * 10)
TWO_RED = (2, 0, 0, 0, 2, *[0] * 7)
SAME = np.full(6, 0.5)


def test_beats_that_begin_bars_count_more():
    beats = np.arange(0, 24) / 2
    scores = stress(beats, [RED_DOWN] * 24, np.full(24, 0.5))[8:16]  # of beats 4 to 7.5
    assert scores[0] - scores[1] == pytest.approx(sum(PERIODS.values()))
    assert scores[0] > scores[4] > scores[2] > scores[1]


def test_both_hands_and_stacks_count():
    beats = np.arange(6.0)
    states = [RED_DOWN, BOTH, RED_DOWN, RED_DOWN, TWO_RED, RED_DOWN]
    more = stress(beats, states, SAME) - stress(beats, [RED_DOWN] * 6, SAME)
    assert more == pytest.approx([0, BOTH_HANDS, 0, 0, STACKED, 0])


def test_what_sounds_counts():
    beats = np.arange(6.0)
    loud = np.array([0.5, 0.9, 0.5, 0.5, 0.5, 0.1])
    more = stress(beats, [RED_DOWN] * 6, loud) - stress(beats, [RED_DOWN] * 6, SAME)
    assert more == pytest.approx([0, ACTIVATION * np.log(9), 0, 0, 0, -ACTIVATION * np.log(9)])


def test_pauses_around_and_common_places_count():
    beats = np.array([0.25, 1.25, 2.25, 4.25, 8.25, 8.75])
    scores = stress(beats, [RED_DOWN] * 6, SAME)
    assert scores[3] > scores[1]  # a longer pause before, and a place in the bar as in others
    assert scores[4] > scores[5]


def test_log_odds_are_finite():
    assert np.isfinite(log_odds(np.array([0.0, 0.5, 1.0]))).all()
    assert log_odds(np.array([0.5]))[0] == 0
