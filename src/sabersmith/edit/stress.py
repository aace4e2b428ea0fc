"""How likely each onset of a chart is one of an easier chart: a logistic regression.

What it reads: the onset network's curves (music), the place in beat and bar (metre), and what the
chart does there (stress: notes, both hands, the pauses around). Fitted on pairs of charts of one
level by `benchmarks/easier.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import BOMB_CELL, State, note_color
from sabersmith.beatmap.model import BLUE, RED

ON_GRID = 0.04  # beats by which an onset may miss a place in the beat
LONGEST_BEATS = 4.0  # pauses of more count as this
NEAR_BEATS = 2.0  # onsets so near count for the density around
NEVER, ALWAYS = 0.005, 0.995  # bounds of activations

FEATURES = (
    "activation",  # log odds of the easier difficulty's curve
    "harder_activation",  # and of the chart's own
    "on_beat",
    "on_half",
    "on_quarter",
    "on_second_beat",  # on a beat whose number is even
    "on_bar",  # on a beat whose number is a multiple of 4
    "both_hands",
    "towers",  # notes beyond the first of each hand
    "pause_before",  # log2 of beats
    "pause_after",
    "density",  # log2 of the onsets around
    "stronger_near",  # how much higher the activation is of an onset within a beat
)

# By difficulty, Easy to Expert. They add to the log odds of `easier_rhythms.shares_of_takes`.
WEIGHTS = np.array(
    [
        [0.38, -0.05, 0.22, -0.83, -0.19, 0.75, 0.49, 0.31, 0.45, 0.29, 0.46, 0.3, -0.02],
        [0.22, -0.06, 0.06, -0.63, -0.21, 0.72, 0.07, 0.7, 0.63, 0.24, -0.0, 0.13, -0.46],
        [0.71, -0.55, 0.42, -0.3, -0.29, 0.32, 0.11, 0.6, 0.04, 0.39, 0.1, -0.08, -0.2],
        [1.38, -0.81, 1.31, 1.03, 0.95, 0.42, -0.25, 0.85, 0.53, 0.18, -0.1, -0.51, 0.15],
    ]
)

Floats = NDArray[np.float64]


def stress_features(
    beats: Floats, states: Sequence[State], easier: NDArray[np.floating], own: NDArray[np.floating]
) -> Floats:
    """Return the features (N, F) of a chart's onsets.

    Args:
        beats: of the onsets, whole on the music's beats, (N,).
        states: N grid states.
        easier: activation at each onset of the easier difficulty's curve, (N,).
        own: of the chart's own difficulty's, (N,).
    """
    score = log_odds(easier)

    def on(parts: float) -> NDArray[np.bool_]:
        return np.abs(beats * parts - np.round(beats * parts)) < ON_GRID * parts

    hands = [{note_color(cell) for cell in state} - {None} for state in states]
    notes = [sum(0 < cell < BOMB_CELL for cell in state) for state in states]
    gaps = np.clip(np.diff(beats, prepend=-np.inf, append=np.inf), 1 / 16, LONGEST_BEATS)
    low = np.searchsorted(beats, beats - NEAR_BEATS)
    high = np.searchsorted(beats, beats + NEAR_BEATS, side="right")
    rivals = np.zeros(len(beats))
    for i in range(len(beats)):
        near = slice(*np.searchsorted(beats, [beats[i] - 0.99, beats[i] + 0.99]).tolist())
        rivals[i] = max(0.0, float(score[near].max() - score[i]))
    return np.column_stack(
        [
            score,
            log_odds(own),
            on(1),
            on(2) & ~on(1),
            on(4) & ~on(2),
            on(0.5),
            on(0.25),
            [{RED, BLUE} <= one for one in hands],
            [count - len(one) for count, one in zip(notes, hands, strict=True)],
            np.log2(gaps[:-1]),
            np.log2(gaps[1:]),
            np.log2(high - low),
            rivals,
        ]
    ).astype(np.float64)


def log_odds(activation: NDArray[np.floating]) -> Floats:
    """Return the logarithm of the odds of probabilities (N,), within bounds."""
    p = np.clip(np.asarray(activation, np.float64), NEVER, ALWAYS)
    return np.log(p / (1 - p))
