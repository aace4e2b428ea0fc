"""The beats of a level with what the song does on them, in bars and sections."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sabersmith.decor.sound_analysis import Sound
from sabersmith.timing.tempo_map import TempoMap

Curve = NDArray[np.float64]

BEATS_PER_BAR = 4
TICKS_PER_BEAT = 2
TICKS_PER_BAR = TICKS_PER_BEAT * BEATS_PER_BAR
AROUND_BARS = 4  # a section starts where so many bars sound other than so many before
LEAST_S, MOST_BARS = 8.0, 16  # of a section
NOVELTY_DB = 2.0
# A section is calm or loud where it lies so many dB below the loud tenth of the beats.
CALM_DB, LOUD_DB = -9.0, -3.0
CALM, LIVELY, LOUD = range(3)


@dataclass(frozen=True)
class Section:
    """Ticks from `start` up to `stop`, and how loud they are: CALM, LIVELY or LOUD."""

    start: int
    stop: int
    energy: int


@dataclass(frozen=True, eq=False)
class Pulse:
    """The half beats of a level, called ticks: tick i is at beat i / 2.

    seconds, accents: (ticks,); accents in units of strong_db, which one in twenty reaches.
    bar: the first tick that starts a bar. sections: one after the other, all ticks in them.
    """

    seconds: Curve
    accents: Curve
    strong_db: float
    bar: int
    sections: tuple[Section, ...]

    def is_beat(self, tick: int) -> bool:
        """Whether a whole beat starts there."""
        return tick % TICKS_PER_BEAT == 0

    def is_bar(self, tick: int) -> bool:
        """Whether a bar starts there."""
        return tick % TICKS_PER_BAR == self.bar

    def tick_at(self, second: float) -> int:
        """The last tick at or before a second."""
        tick = int(np.searchsorted(self.seconds, second + 1e-6, side="right")) - 1
        return max(tick, 0)


def find_pulse(sound: Sound, tempo: TempoMap, length_s: float) -> Pulse:
    """Return the pulse of a level.

    tempo: the level's. length_s: of its audio.
    """
    last = max(int(tempo.beats(length_s) * TICKS_PER_BEAT), TICKS_PER_BAR)
    seconds = tempo.seconds(np.arange(last + 1) / TICKS_PER_BEAT)
    accents = sound.accents(seconds)
    strong_db = max(float(np.quantile(accents, 0.95)), 1e-6)
    accents = accents / strong_db
    beats = accents[::TICKS_PER_BEAT]
    # Bars start on the beat of four that is struck hardest.
    phase = int(np.argmax([beats[shift::BEATS_PER_BAR].mean() for shift in range(BEATS_PER_BAR)]))
    bar = phase * TICKS_PER_BEAT
    return Pulse(seconds, accents, strong_db, bar, _find_sections(sound, seconds, bar))


def suppress_close_onsets(seconds: Curve, weights: Curve, gap_s: float) -> list[int]:
    """Return the indices, ascending, of moments (N,) no two of which are nearer than gap_s.

    The heaviest is taken first, then the heaviest of those still far enough from all taken, and
    so on; of equals the earlier. One of weight 0 is never taken.
    """
    taken: list[float] = []
    kept = []
    for index in np.argsort(-weights, kind="stable").tolist():
        if weights[index] <= 0:
            break
        second = float(seconds[index])
        place = bisect_left(taken, second)
        near = taken[max(place - 1, 0) : place + 1]
        if all(abs(second - other) >= gap_s for other in near):
            insort(taken, second)
            kept.append(index)
    return sorted(kept)


def _find_sections(sound: Sound, seconds: Curve, bar: int) -> tuple[Section, ...]:
    """Sections from bar lines where the sound changes (after Foote, ICME 2000)."""
    lines = np.arange(bar, len(seconds), TICKS_PER_BAR)
    starts = [0]
    if len(lines) > 2 * AROUND_BARS:
        bars = sound.means(seconds[lines])
        sums = np.concatenate([np.zeros((1, bars.shape[1])), np.cumsum(bars, axis=0)])
        middle = np.arange(AROUND_BARS, len(bars) - AROUND_BARS + 1)
        change = (sums[middle + AROUND_BARS] - 2 * sums[middle] + sums[middle - AROUND_BARS]) / (
            AROUND_BARS
        )
        novelty = np.sqrt((change**2).mean(axis=1))
        novelty[novelty < NOVELTY_DB] = 0
        found = suppress_close_onsets(seconds[lines[middle]], novelty, LEAST_S)
        starts += [int(lines[middle[index]]) for index in found]
    most = MOST_BARS * TICKS_PER_BAR
    edges = []
    for start, stop in zip(starts, [*starts[1:], len(seconds)], strict=True):
        parts = max(1, round((stop - start) / most))
        bars_each = (stop - start) // (parts * TICKS_PER_BAR)
        edges += [start + part * bars_each * TICKS_PER_BAR for part in range(parts)]
    edges.append(len(seconds))
    return _measure(sound, seconds, edges)


def _measure(sound: Sound, seconds: Curve, edges: list[int]) -> tuple[Section, ...]:
    loudness = sound.loudness[sound.frames_at(seconds)]
    reference = float(np.quantile(loudness, 0.9))
    sections = []
    for start, stop in pairwise(edges):
        first, last = sound.frames_at([seconds[start], seconds[stop - 1]])
        level = float(sound.loudness[first : last + 1].mean()) - reference
        energy = LOUD if level > LOUD_DB else LIVELY if level > CALM_DB else CALM
        sections.append(Section(start, stop, energy))
    return tuple(sections)
