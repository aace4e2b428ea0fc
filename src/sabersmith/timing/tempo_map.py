"""Conversion between beats and seconds of a level whose tempo may change."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import ArrayLike, NDArray


class TempoMap:
    """A piecewise constant tempo: seconds(beat) = offset + the integral of 60 / bpm from beat 0.

    Args:
        bpm: the tempo before the first change.
        changes: pairs (beat, bpm) in any order. If two are at one beat, the later in the list
            counts.
        offset: seconds of beat 0.

    Raises:
        ValueError: a tempo is not positive and finite, or a beat or the offset is not finite.
    """

    def __init__(
        self, bpm: float, changes: Iterable[tuple[float, float]] = (), offset: float = 0.0
    ) -> None:
        by_beat: dict[float, float] = {}
        for beat, tempo in changes:
            by_beat[float(beat)] = float(tempo)
        ordered = sorted(by_beat.items())
        tempos = [float(bpm)] + [tempo for _, tempo in ordered]
        if not all(math.isfinite(tempo) and tempo > 0 for tempo in tempos):
            raise ValueError(f"every tempo must be positive and finite, not {tempos}")
        if not all(math.isfinite(beat) for beat, _ in ordered) or not math.isfinite(offset):
            raise ValueError("beats of tempo changes and the offset must be finite")
        self.bpm = float(bpm)
        self.changes = tuple(ordered)
        self.offset = float(offset)
        starts = np.array([beat for beat, _ in ordered], dtype=np.float64)
        self._beat_seconds = 60.0 / np.array(tempos, dtype=np.float64)
        # Each tempo has a knot: a beat and its time, from which other beats are computed. That of
        # the first tempo is the first change (beat 0 if there is none), extended backwards.
        first = starts[0] if starts.size else 0.0
        self._knot_beats = np.concatenate(([first], starts))
        lengths = np.diff(self._knot_beats) * self._beat_seconds[:-1]
        seconds = np.concatenate(([0.0], np.cumsum(lengths)))
        self._starts = starts
        self._knot_seconds = seconds
        self._knot_seconds = seconds + (self.offset - float(self._seconds_at(np.zeros(1))[0]))

    def _seconds_at(self, beats: NDArray[np.float64]) -> NDArray[np.float64]:
        segment = np.searchsorted(self._starts, beats, side="right")
        elapsed = (beats - self._knot_beats[segment]) * self._beat_seconds[segment]
        return self._knot_seconds[segment] + elapsed

    def seconds(self, beats: ArrayLike) -> NDArray[np.float64]:
        """Return the time of each beat, seconds: float64, the shape of `beats`."""
        return self._seconds_at(np.asarray(beats, dtype=np.float64))

    def beats(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """Return the beat at each time, the inverse of `seconds()`: float64, same shape."""
        times = np.asarray(seconds, dtype=np.float64)
        segment = np.searchsorted(self._knot_seconds[1:], times, side="right")
        elapsed = (times - self._knot_seconds[segment]) / self._beat_seconds[segment]
        return self._knot_beats[segment] + elapsed
