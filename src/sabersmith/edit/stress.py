"""Which onsets of a chart count most for an easier one: music, metre, and what the chart does.

The weights of metre and chart are a logistic regression of which onsets human mappers kept, over
663 pairs of charts of one level among 154 levels without audio, of no split. The weights of the two
networks were chosen on the pairs of the train split, from 0, 0.5, 1 and 1.5. 18 more features
(finer places in the beat, density, neighbours) and weights for each difficulty gain 0.003 of F1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import State, note_color
from sabersmith.beatmap.model import BLUE, RED

# Nats
SHARE = 0.5  # for each nat of the log odds of `easier_rhythms.shares_of_takes`
ACTIVATION = 0.5  # for each nat of the onset network's log odds
PERIODS = {1.0: 0.4, 2.0: 0.6, 4.0: 0.35}  # on a beat, on every other one, on the first of four
PLACE = 0.4  # for each nat of how often the chart has an onset at that place of four beats
BOTH_HANDS = 1.1
STACKED = 1.35  # for each note of a hand beyond its first
PAUSE_BEFORE, PAUSE_AFTER = 0.15, 0.23  # for each doubling

ON_GRID = 0.04  # beats by which an onset may miss its place
BAR_BEATS, BEAT_PARTS = 4, 24
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
    score = ACTIVATION * log_odds(activation)
    for period, weight in PERIODS.items():
        score = score + weight * (np.abs(beats - np.round(beats / period) * period) < ON_GRID)
    places = np.round(beats * BEAT_PARTS).astype(np.int64) % (BAR_BEATS * BEAT_PARTS)
    often = np.bincount(places, minlength=1)
    score = score + PLACE * np.log(often[places] / max(1, often.max()))
    colors = [[note_color(cell) for cell in state] for state in states]
    both = np.array([RED in own and BLUE in own for own in colors], np.float64)
    notes = np.array([sum(color is not None for color in own) for own in colors], np.float64)
    score = score + BOTH_HANDS * both + STACKED * np.maximum(notes - 1 - both, 0)
    before = np.log2(np.clip(np.diff(beats, prepend=-np.inf), LEAST_BEATS, MOST_BEATS))
    after = np.log2(np.clip(np.diff(beats, append=np.inf), LEAST_BEATS, MOST_BEATS))
    return np.asarray(score + PAUSE_BEFORE * before + PAUSE_AFTER * after, np.float64)


def log_odds(probability: NDArray[np.floating]) -> Floats:
    """Return the logarithm of the odds of probabilities (N,), within bounds."""
    p = np.clip(np.asarray(probability, np.float64), LEAST_P, MOST_P)
    return np.log(p / (1 - p))
