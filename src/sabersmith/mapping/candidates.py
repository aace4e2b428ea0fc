"""The moments of a song that may become notes, and what speaks for each at each difficulty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_S
from sabersmith.mapping.snapping import snap
from sabersmith.timing.beat_grid import BeatGrid

# What a moment's strength is multiplied with on a beat, half and quarter of a beat, and anywhere
# else. On dev, at human density: F1 at 50 ms 0.705 with these, 0.703 with (1.8, 1, 0.75, 0.55), the
# best for a network that is not told of the beat (0.70, and 0.69 without). Downbeats, guessed,
# above other beats: no better.
METRICAL = (1.3, 1.0, 0.9, 0.75)
# The least gaps of the base game's charts would rule out charts that people play: one of beats at
# 150 BPM as Easy. Where so many beats are shorter than such a gap they take its place, down to a
# share of it. On dev, F1 at 50 ms 0.70, against 0.68 with the gaps as they are.
GAP_BEATS = (1.0, 1.0, 0.5, 0.5, 0.25)
GAP_SHARE = 2 / 3

REACH = 3  # frames by which a curve's peak may be off another's

Times = NDArray[np.float64]
Floats = NDArray[np.floating]
Curves = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Candidates:
    """Moments, N of them, ascending, where they would be played.

    Attributes:
        times: seconds in the song, float64 (N,).
        beats: of the song's grid, float64 (N,).
        scores: float64 (N, 5): strength at each difficulty times metrical weight.
        gaps: float64 (N, 5): seconds that a difficulty leaves around the moment at least.
    """

    times: Times
    beats: Times
    scores: Times
    gaps: Times

    @classmethod
    def of(cls, times: Times, strengths: Floats, grid: BeatGrid) -> Candidates:
        """Snap moments to a grid and weigh them by it; without a clear beat they stay.

        times: as heard, seconds, ascending and distinct, (N,). strengths: (N, 5).
        """
        snapped = snap(times, grid)
        played = grid.seconds_of(snapped.beats)
        weights, gaps = np.ones(len(times)), minimum_gaps(np.full(len(times), np.inf))
        if grid.is_clear:
            weights = metrical_weights(snapped.denominators)
            gaps = minimum_gaps(60 / grid.bpm_at(played))
        scores = strengths.astype(np.float64) * weights[:, None]
        return cls(played, snapped.beats, scores, gaps)


def metrical_weights(denominators: NDArray[np.int64]) -> Times:
    """Return the METRICAL weight of beats with these denominators (N,), as snap has them."""
    beat, half, quarter, other = METRICAL
    places = [denominators == 1, denominators == 2, denominators == 4]
    return np.select(places, [beat, half, quarter], other)


def minimum_gaps(beat_s: Times) -> Times:
    """Return the least gap, seconds (N, 5), of each difficulty where beats last so long, (N,)."""
    gaps = np.array([MIN_GAP_S[name] for name in DIFFICULTIES])
    return np.clip(beat_s[:, None] * GAP_BEATS, GAP_SHARE * gaps, gaps)


def activations_at(curves: Curves, times: Times, frame_s: float) -> Curves:
    """Return the height of each curve (T, D) near times (N,), seconds: (N, D).

    It is the highest within REACH frames, for the curves' peaks are not at quite the same times.
    """
    frames = np.clip(np.round(times / frame_s).astype(np.int64), 0, len(curves) - 1)
    near = frames[:, None] + np.arange(-REACH, REACH + 1)
    return curves[np.clip(near, 0, len(curves) - 1)].max(axis=1)
