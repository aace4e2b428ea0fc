"""A chart as arrays of notes and of onsets, which the features are computed from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import BLUE, LAYERS, RED, Chart
from sabersmith.timing.tempo_map import TempoMap

ONSET_S = 0.02  # notes within this of the note before belong to one onset
DIRECTIONS = 9
TICKS = 12  # positions in beats are compared in twelfths

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class ChartNotes:
    """The N notes and K onsets of a chart, in order of time.

    Attributes:
        seconds, lines, layers, colors, directions: of the notes, (N,).
        onset: of each note, the number of its onset, (N,).
        times: seconds of the onsets' first notes, (K,).
        beats: of the same, (K,).
    """

    seconds: Floats
    lines: Ints
    layers: Ints
    colors: Ints
    directions: Ints
    onset: Ints
    times: Floats
    beats: Floats

    @classmethod
    def of(cls, chart: Chart, tempo: TempoMap, delay_s: float = 0.0) -> ChartNotes:
        """Read a chart with at least one note; delay_s is subtracted from its times."""
        all_beats = np.array([note.beat for note in chart.notes], dtype=np.float64)
        all_seconds = tempo.seconds(all_beats) - delay_s
        columns = np.array(
            [(note.line, note.layer, note.color, note.direction) for note in chart.notes],
            dtype=np.int64,
        )
        # From the left at one time, as the order in the file means nothing.
        order = np.lexsort((*columns[:, 1::-1].T, all_seconds))
        seconds, beats, columns = all_seconds[order], all_beats[order], columns[order]
        starts = np.concatenate(([True], np.diff(seconds) > ONSET_S))
        lines, layers, colors, directions = columns.T
        onset = np.cumsum(starts) - 1
        return cls(
            *(seconds, lines, layers, colors, directions, onset),
            times=seconds[starts],
            beats=beats[starts],
        )

    @property
    def duration_s(self) -> float:
        """Seconds from the first to the last onset."""
        return float(self.times[-1] - self.times[0])

    @cached_property
    def sizes(self) -> Ints:
        """The number of notes of each hand at each onset, (2, K)."""
        count = len(self.times)
        hands = [np.bincount(self.onset[self.colors == c], minlength=count) for c in (RED, BLUE)]
        return np.stack(hands)

    @cached_property
    def doubles(self) -> Bools:
        """Which onsets have notes of both hands, (K,)."""
        return (self.sizes[RED] > 0) & (self.sizes[BLUE] > 0)

    @cached_property
    def gaps(self) -> Floats:
        """Beats between onsets, (K - 1,)."""
        return np.diff(self.beats)

    @cached_property
    def ticks(self) -> Ints:
        """Onsets in twelfths of a beat, rounded, (K,), ascending."""
        return np.round(self.beats * TICKS).astype(np.int64)

    @cached_property
    def states(self) -> list[tuple[int, ...]]:
        """For each onset, what its notes are: equal for equal cells, colours and directions."""
        cells = (self.lines * LAYERS + self.layers) * 2 + self.colors
        codes = cells * DIRECTIONS + self.directions
        sorted_codes = codes[np.lexsort((codes, self.onset))].tolist()
        ends = np.cumsum(self.sizes.sum(0)).tolist()
        return [
            tuple(sorted_codes[start:end]) for start, end in zip([0, *ends[:-1]], ends, strict=True)
        ]


def mean(values: NDArray[np.generic]) -> float:
    """Return the mean of numbers or booleans; NaN if there are none."""
    return float(values.mean()) if values.size else float("nan")


def run_lengths(same: Bools) -> Ints:
    """Return the lengths of the runs of true values, in order; empty if there are none."""
    padded = np.concatenate(([0], same.astype(np.int8), [0]))
    changes = np.flatnonzero(np.diff(padded))
    return changes[1::2] - changes[::2]
