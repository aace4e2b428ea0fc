"""Which onsets of a chart count most for an easier one: music, metre, and what the chart does.

The weights were chosen by the F1 of human mappers' own easier charts on the train split's 49 levels
with several charts. More features (the place in the bar, finer places in the beat, towers, density,
neighbours) and weights for each difficulty, fitted by logistic regression, met the charts of the
dev split no better.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import State, note_color
from sabersmith.beatmap.model import BLUE, RED

# Nats, to 1 for each nat of `easier_rhythms.shares_of_takes`.
ACTIVATION = 1.5  # for each nat of the onset network's log odds
EVEN_BEAT = 0.5  # on a beat of even number, where bars and halves of them begin
BOTH_HANDS = 0.7
PAUSE = 0.3  # for each doubling of the pause before

ON_GRID = 0.04  # beats by which an onset may miss its place
LEAST_BEATS, MOST_BEATS = 1 / 16, 4.0  # shorter and longer pauses count as these
LEAST_P, MOST_P = 0.005, 0.995  # bounds of probabilities

Floats = NDArray[np.float64]


def stress(beats: Floats, states: Sequence[State], activation: NDArray[np.floating]) -> Floats:
    """Return how much each onset of a chart counts, in nats (N,).

    Args:
        beats: of the onsets, whole on the music's beats, ascending (N,).
        states: N grid states.
        activation: of the easier difficulty's curve at each onset, 0 to 1 (N,).
    """
    even = np.abs(beats / 2 - np.round(beats / 2)) < ON_GRID / 2
    hands = [{note_color(cell) for cell in state} for state in states]
    both = np.array([{RED, BLUE} <= one for one in hands], np.float64)
    pauses = np.clip(np.diff(beats, prepend=-np.inf), LEAST_BEATS, MOST_BEATS)
    score = ACTIVATION * log_odds(activation) + EVEN_BEAT * even + BOTH_HANDS * both
    return np.asarray(score + PAUSE * np.log2(pauses), np.float64)


def log_odds(probability: NDArray[np.floating]) -> Floats:
    """Return the logarithm of the odds of probabilities (N,), within bounds."""
    p = np.clip(np.asarray(probability, np.float64), LEAST_P, MOST_P)
    return np.log(p / (1 - p))
