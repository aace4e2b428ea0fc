"""The beat grid of a song: where its beats lie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.timing.tempo_map import TempoMap


@dataclass(frozen=True)
class BeatGrid:
    """Beats of a song, numbered from 0, the first one in it; all of it is a beat grid.

    Attributes:
        bpm: the tempo before the first change.
        offset: seconds of beat 0.
        changes: (beat, bpm) in order: from that beat, a whole number, on the tempo is bpm.
        confidence: 0 (attacks fall anywhere) to 1 (every attack falls on the grid).
        is_clear: whether there is a beat that the grid can be trusted to follow.
    """

    bpm: float
    offset: float
    changes: tuple[tuple[int, float], ...] = ()
    confidence: float = 1.0
    is_clear: bool = True

    @cached_property
    def tempo_map(self) -> TempoMap:
        """The same beats as the tempo map of a level whose time 0 is the song's."""
        return TempoMap(self.bpm, self.changes, self.offset)

    def seconds_of(self, beats: ArrayLike) -> NDArray[np.float64]:
        """Seconds in the song of each beat: float64, the shape of `beats`."""
        return self.tempo_map.seconds(beats)

    def beat_of(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """Beats, with fractions, at each second of the song: float64, the shape of `seconds`."""
        return self.tempo_map.beats(seconds)

    def phase(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """How far each second lies between two beats: float64 in [0, 1), 0 on a beat."""
        return np.asarray(self.beat_of(seconds) % 1.0)

    def bpm_at(self, seconds: ArrayLike) -> NDArray[np.float64]:
        """The tempo at each second of the song: float64, the shape of `seconds`."""
        tempos = np.array([self.bpm, *(bpm for _, bpm in self.changes)])
        starts = self.seconds_of([beat for beat, _ in self.changes])
        return tempos[np.searchsorted(starts, np.asarray(seconds, np.float64), side="right")]
