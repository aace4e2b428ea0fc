"""The pulse of a level: its half beats with their accents, grouped into bars and sections."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.timing.tempo_map import TempoMap

Curve = NDArray[np.float64]

BEATS_PER_BAR = 4
TICKS_PER_BEAT = 2
TICKS_PER_BAR = TICKS_PER_BEAT * BEATS_PER_BAR
AROUND_BARS = 4  # a section starts where this many bars differ from as many before them
MIN_SECTION_S, MAX_SECTION_BARS = 8.0, 16
NOVELTY_DB = 2.0  # least difference
# The level of a section, relative to the loudest tenth of the ticks: calm up to the first, loud
# above the second.
CALM_DB, LOUD_DB = -9.0, -3.0
CALM, LIVELY, LOUD = range(3)


@dataclass(frozen=True)
class Section:
    """The ticks from `start` to `stop` (exclusive); `energy` is CALM, LIVELY or LOUD."""

    start: int
    stop: int
    energy: int


@dataclass(frozen=True, eq=False)
class Pulse:
    """The half beats of a level, called ticks: tick i is at beat i / 2.

    Attributes:
        seconds: time of each tick in the level, (ticks,).
        accents: how strongly sound sets in at each tick, in units of strong_db, (ticks,).
        strong_db: a strong accent, which one in twenty ticks reaches, in dB.
        bar: the first tick that starts a bar.
        sections: in order, together covering every tick once.
    """

    seconds: Curve
    accents: Curve
    strong_db: float
    bar: int
    sections: tuple[Section, ...]

    def is_bar(self, tick: int) -> bool:
        """Return whether a tick starts a bar."""
        return tick % TICKS_PER_BAR == self.bar

    def tick_at(self, second: float) -> int:
        """Return the last tick at or before a time in the level, at least 0."""
        tick = int(np.searchsorted(self.seconds, second + 1e-6, side="right")) - 1
        return max(tick, 0)


def find_pulse(sound: BandLevels, tempo: TempoMap, length_s: float) -> Pulse:
    """Return the pulse of a level.

    Args:
        sound: band levels of the song, with their start in the level.
        tempo: tempo map of the level.
        length_s: duration of its audio, seconds.
    """
    last = max(int(tempo.beats(length_s) * TICKS_PER_BEAT), TICKS_PER_BAR)
    seconds = tempo.seconds(np.arange(last + 1) / TICKS_PER_BEAT)
    accents = sound.accents(seconds)
    strong_db = max(float(np.quantile(accents, 0.95)), 1e-6)
    accents = accents / strong_db
    beats = accents[::TICKS_PER_BEAT]
    # Bars start on the beat of four with the strongest accents.
    phase = int(np.argmax([beats[shift::BEATS_PER_BAR].mean() for shift in range(BEATS_PER_BAR)]))
    bar = phase * TICKS_PER_BEAT
    return Pulse(seconds, accents, strong_db, bar, _find_sections(sound, seconds, bar))


def select_with_min_gap(seconds: Curve, weights: Curve, gap_s: float) -> list[int]:
    """Return the indices, ascending, of times with at least gap_s between any two.

    Times are taken greedily by descending weight (ties: the earlier first). A time of weight 0 is
    never taken.

    Args:
        seconds: ascending, (n,).
        weights: (n,), not negative.
        gap_s: seconds.
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


def _find_sections(sound: BandLevels, seconds: Curve, bar: int) -> tuple[Section, ...]:
    """Return sections that start at bars where the sound changes (after Foote, ICME 2000).

    Longer ones are divided into equal parts of about MAX_SECTION_BARS.
    """
    bar_ticks = np.arange(bar, len(seconds), TICKS_PER_BAR)
    starts = [0]
    if len(bar_ticks) > 2 * AROUND_BARS:
        bars = sound.means(seconds[bar_ticks])
        sums = np.concatenate([np.zeros((1, bars.shape[1])), np.cumsum(bars, axis=0)])
        middle = np.arange(AROUND_BARS, len(bars) - AROUND_BARS + 1)
        change = (sums[middle + AROUND_BARS] - 2 * sums[middle] + sums[middle - AROUND_BARS]) / (
            AROUND_BARS
        )
        novelty = np.sqrt((change**2).mean(axis=1))
        novelty[novelty < NOVELTY_DB] = 0
        found = select_with_min_gap(seconds[bar_ticks[middle]], novelty, MIN_SECTION_S)
        starts += [int(bar_ticks[middle[index]]) for index in found]
    max_ticks = MAX_SECTION_BARS * TICKS_PER_BAR
    edges = []
    for start, stop in zip(starts, [*starts[1:], len(seconds)], strict=True):
        parts = max(1, round((stop - start) / max_ticks))
        bars_each = (stop - start) // (parts * TICKS_PER_BAR)
        edges += [start + part * bars_each * TICKS_PER_BAR for part in range(parts)]
    edges.append(len(seconds))
    return _with_energies(sound, seconds, edges)


def _with_energies(sound: BandLevels, seconds: Curve, edges: list[int]) -> tuple[Section, ...]:
    """Return the sections between n + 1 edges (ticks), with their energy."""
    loudness = sound.loudness[sound.frames_at(seconds)]
    reference = float(np.quantile(loudness, 0.9))
    sections = []
    for start, stop in pairwise(edges):
        first, last = sound.frames_at([seconds[start], seconds[stop - 1]])
        level = float(sound.loudness[first : last + 1].mean()) - reference
        energy = LOUD if level > LOUD_DB else LIVELY if level > CALM_DB else CALM
        sections.append(Section(start, stop, energy))
    return tuple(sections)
