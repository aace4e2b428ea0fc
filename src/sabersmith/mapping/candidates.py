"""Candidate onsets of a song, and their score per difficulty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_S
from sabersmith.mapping.snapping import snap
from sabersmith.timing.beat_grid import BeatGrid

# Factors of the activations on a beat, half beat, quarter beat, and anywhere else. On dev, at human
# density: F1 at 50 ms 0.705 with these, 0.703 with (1.8, 1, 0.75, 0.55), the best for a network
# that is not conditioned on the beat (0.70, and 0.69 without weights). Weighting (estimated)
# downbeats above other beats: no better.
METRICAL_WEIGHTS = (1.3, 1.0, 0.9, 0.75)
# The base game's minimum gaps (MIN_GAP_S) would rule out charts that people play, such as one note
# per beat at 150 BPM as Easy. Where this many beats (Easy to ExpertPlus) are shorter than the gap
# in seconds, they take its place, but never less than MIN_GAP_SHARE of it. On dev, F1 at 50 ms
# 0.70, against 0.68 with the gaps in seconds alone.
MIN_GAP_BEATS = (1.0, 1.0, 0.5, 0.5, 0.25)
MIN_GAP_SHARE = 2 / 3

PEAK_SHIFT_FRAMES = 3  # by which the peaks of two difficulties' curves may differ for one onset

Times = NDArray[np.float64]
Floats = NDArray[np.floating]
Curves = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Candidates:
    """N candidate onsets, ascending, at the times where their notes would be played.

    Attributes:
        times: seconds in the song, float64 (N,).
        beats: positions on the song's grid, float64 (N,).
        scores: float64 (N, 5): activation per difficulty times metrical weight.
        gaps: float64 (N, 5): each difficulty's minimum gap at this time, seconds.
    """

    times: Times
    beats: Times
    scores: Times
    gaps: Times

    @classmethod
    def of(cls, times: Times, activations: Floats, grid: BeatGrid) -> Candidates:
        """Snap onsets to a grid and weight them by their metrical position.

        Where there is no clear beat, times and activations stay as they are.

        Args:
            times: detected onsets, seconds, ascending and distinct, (N,).
            activations: of each difficulty's curve, (N, 5).
            grid: the song's beats.
        """
        snapped = snap(times, grid)
        played = grid.seconds_of(snapped.beats)
        is_clear = grid.is_clear_at(times)
        weights = np.where(is_clear, metrical_weights(snapped.denominators), 1.0)
        gaps = minimum_gaps(np.where(is_clear, 60 / grid.bpm_at(played), np.inf))
        scores = activations.astype(np.float64) * weights[:, None]
        return cls(played, snapped.beats, scores, gaps)


def metrical_weights(denominators: NDArray[np.int64]) -> Times:
    """Return the metrical weight (N,) of beat positions with these denominators (N,).

    Denominators are as in `snapping.Snapped`.
    """
    beat, half, quarter, other = METRICAL_WEIGHTS
    places = [denominators == 1, denominators == 2, denominators == 4]
    return np.select(places, [beat, half, quarter], other)


def minimum_gaps(beat_s: Times) -> Times:
    """Return each difficulty's minimum gap, seconds (N, 5), for beats of beat_s seconds (N,)."""
    gaps = np.array([MIN_GAP_S[name] for name in DIFFICULTIES])
    return np.clip(beat_s[:, None] * MIN_GAP_BEATS, MIN_GAP_SHARE * gaps, gaps)


def activations_at(curves: Curves, times: Times, frame_s: float) -> Curves:
    """Return the activation of each curve (T, D) at times (N,), seconds: (N, D).

    It is the maximum within PEAK_SHIFT_FRAMES, because the curves do not peak in the same frame.
    """
    frames = np.clip(np.round(times / frame_s).astype(np.int64), 0, len(curves) - 1)
    near = frames[:, None] + np.arange(-PEAK_SHIFT_FRAMES, PEAK_SHIFT_FRAMES + 1)
    return curves[np.clip(near, 0, len(curves) - 1)].max(axis=1)
