"""The beat grid of a song: the times of its beats."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.timing.tempo_map import TempoMap

Stretch = tuple[float, float]  # start and stop, seconds in the song


@dataclass(frozen=True)
class BeatGrid:
    """The beats of a song, numbered from 0, with a piecewise constant tempo.

    Attributes:
        bpm: the tempo before the first change.
        offset: seconds of beat 0, the first beat in the song.
        changes: (beat, bpm) in order; from that beat on the tempo is bpm. Of an estimated grid they
            are on whole beats.
        confidence: probability that the tempo is right, 0 to 1; of a tempo that was given, how well
            onsets in the audio match the grid, from 0 (as random ones).
        is_clear: whether the song has a clear beat, so that the grid can be trusted.
        unclear: (start, stop) of the stretches in which it can't be trusted, seconds, in order.
        candidates: (bpm, probability) of the other octaves that the tempo may have, likeliest
            first.
    """

    bpm: float
    offset: float
    changes: tuple[tuple[float, float], ...] = ()
    confidence: float = 1.0
    is_clear: bool = True
    unclear: tuple[Stretch, ...] = ()
    candidates: tuple[tuple[float, float], ...] = ()

    @cached_property
    def tempo_map(self) -> TempoMap:
        """The tempo map of a level whose audio is the song itself, without padding."""
        return TempoMap(self.bpm, self.changes, self.offset)

    def seconds_of(self, beats: ArrayLike) -> NDArray[np.float64]:
        """Return the time of each beat, seconds in the song: float64, the shape of `beats`."""
        return self.tempo_map.seconds(beats)

    def beat_of(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """Return the beat at each time, with fractions: float64, the shape of `seconds`."""
        return self.tempo_map.beats(seconds)

    def phase(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """Return the position between two beats of each time: float64 in [0, 1), 0 on a beat."""
        phase = np.asarray(self.beat_of(seconds) % 1.0)
        return np.where(phase < 1.0, phase, 0.0)  # the remainder just below a beat rounds to 1

    def bpm_at(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """Return the tempo at each time, BPM: float64, the shape of `seconds`."""
        tempos = np.array([self.bpm, *(bpm for _, bpm in self.changes)])
        starts = self.seconds_of([beat for beat, _ in self.changes])
        return tempos[np.searchsorted(starts, np.asarray(seconds, np.float64), side="right")]

    def is_clear_at(self, seconds: ArrayLike) -> NDArray[np.bool_]:
        """Return whether the grid can be trusted at each time: bool, the shape of `seconds`."""
        times = np.asarray(seconds, np.float64)
        clear = np.full(times.shape, self.is_clear)
        for start, stop in self.unclear:
            clear &= (times < start) | (times > stop)
        return clear
