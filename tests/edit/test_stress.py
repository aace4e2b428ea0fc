import numpy as np
import pytest

from sabersmith.edit.stress import ACTIVATION, BOTH_HANDS, EVEN_BEAT, PAUSE, log_odds, stress

RED_DOWN = (2, *[0] * 11)
BOTH = (2, 11, *[0] * 10)


def test_music_metre_hands_and_pauses_count():
    beats = np.array([0.0, 1.0, 1.5, 2.0, 4.0])
    states = [RED_DOWN, RED_DOWN, BOTH, RED_DOWN, RED_DOWN]
    activation = np.array([0.5, 0.5, 0.5, 0.9, 0.5])
    expected = [
        EVEN_BEAT + 2 * PAUSE,
        0.0,
        BOTH_HANDS - PAUSE,
        EVEN_BEAT - PAUSE + ACTIVATION * np.log(9),
        EVEN_BEAT + PAUSE,
    ]
    assert stress(beats, states, activation) == pytest.approx(expected)


def test_log_odds_are_finite():
    assert np.isfinite(log_odds(np.array([0.0, 0.5, 1.0]))).all()
    assert log_odds(np.array([0.5]))[0] == 0
