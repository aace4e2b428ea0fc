"""How hard a chart is to play: a rating in stars, from the speed and the shape of its swings.

Ratings of the field look at how fast each hand swings over short and over long stretches, how far
it moves, how much it turns, and how dense the notes are. Ours puts these into one figure that is
easy to reason about:

1. The work of a hand in a window of time is the number of its swings, plus MOVE for each cell
   between one swing and the next, plus TURN for each quarter turn between the axes of one directed
   swing and the next, plus CROSS for each swing on the other hand's side. A dot has no axis: the
   turn is measured between the directed swings around it, so dots count for less. An axis has no
   sense: up after down is no turn, which is how sabers swing.
2. The load for a length of window is (work / length) to the power POWER, integrated over all
   places of the window, the mean of both hands, per MINUTE_S, to the power 1 / POWER. That lies
   between mean and maximum: the hardest stretches count most, and a pause adds nothing. The load
   of a chart is the mean of those of WINDOWS_S: bursts, phrases, stamina.
3. The rating is SCALE * load ** EXPONENT.

It is monotone. Added swings never lower it: the swings of a window stay, and by the triangle
inequality a way or a turn with a stop between is never shorter. Playing faster never lowers it: to
a whole power, the integral over windows is a sum over groups of swings, each weighted by how many
windows hold the group, and those become more as its swings draw together. Both hold while the
swings stay the same swings: notes less than 70 ms apart may join to one (see `swings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import ANY, LINES, RED, Chart, Level
from sabersmith.beatmap.swings import Swing, find_swings

# Work in units of a swing: per cell moved, per quarter turn of the axis, per crossover. A hand
# that moves along the whole row and turns by 90 degrees works about twice as hard.
MOVE = 0.15
TURN = 0.5
CROSS = 0.3
WINDOWS_S = (1.0, 4.0, 16.0)
POWER = 4
MINUTE_S = 60.0
# Fitted so that the medians of human training charts, Easy to ExpertPlus, are near 2.5, 3.2, 4.2,
# 5.6 and 6.5, the published medians of another open rating.
SCALE = 2.05
EXPONENT = 0.72

RESET_PAUSE_S = 1.0  # only parity depends on it, and the rating does not


def rating(chart: Chart, level: Level) -> float:
    """Return the stars of a level's chart, at least 0; a chart without notes has 0.

    A usual Easy has 2.5, a usual ExpertPlus 6.5; see this module.
    """
    return rating_of_swings(find_swings(chart, level.tempo(chart), RESET_PAUSE_S))


def rating_of_swings(hands: Sequence[Sequence[Swing]]) -> float:
    """Return the stars of the swings of the red and of the blue hand, each in order of time."""
    return SCALE * load(hands) ** EXPONENT


def load(hands: Sequence[Sequence[Swing]]) -> float:
    """Return the load of swings, in units of swings per second, see this module.

    hands: the swings of the red and of the blue hand, each in order of time.
    """
    paths = [_Path.of(swings) for swings in hands if swings]
    total = 0.0
    for window_s in WINDOWS_S:
        integral = sum(path.power_integral(window_s) for path in paths)
        total += (integral / (len(hands) * MINUTE_S)) ** (1 / POWER)
    return total / len(WINDOWS_S)


@dataclass(frozen=True)
class _Path:
    """The work of one hand's N swings, summed up from the first.

    seconds: (N,) of the swings, ascending. own: (N + 1,) swings and crossovers before each.
    moves: (N,) way to each swing. turns: (N,) turns up to the last directed swing so far.
    next_turns: (N,) turns up to the next directed swing from here on.
    """

    seconds: NDArray[np.float64]
    own: NDArray[np.float64]
    moves: NDArray[np.float64]
    turns: NDArray[np.float64]
    next_turns: NDArray[np.float64]

    @classmethod
    def of(cls, swings: Sequence[Swing]) -> _Path:
        """Sum up the work of at least one swing."""
        cells = np.array([swing.entry for swing in swings], dtype=np.float64)
        steps = np.hypot(*np.diff(cells, axis=0).T)
        own = [1.0 + CROSS * _is_crossed(swing) for swing in swings]
        directed = [i for i, swing in enumerate(swings) if _is_directed(swing)]
        axes = np.array([swings[i].angle for i in directed])
        between = np.abs(np.diff(axes)) % 180.0
        sums = np.zeros(len(directed) + 1)  # the last is for no directed swing any more
        sums[1:-1] = TURN * np.cumsum(np.minimum(between, 180.0 - between) / 90.0)
        sums[-1] = sums[max(0, len(directed) - 1)]
        last = np.searchsorted(directed, np.arange(len(swings)), "right") - 1
        following = np.searchsorted(directed, np.arange(len(swings)))
        return cls(
            seconds=np.array([swing.second for swing in swings], dtype=np.float64),
            own=np.concatenate(([0.0], np.cumsum(own))),
            moves=MOVE * np.concatenate(([0.0], np.cumsum(steps))),
            turns=sums[np.maximum(last, 0)],
            next_turns=sums[following],
        )

    def power_integral(self, window_s: float) -> float:
        """Return the integral of (work / window_s) ** POWER over all places of a window."""
        edges = np.sort(np.concatenate((self.seconds - window_s, self.seconds)))
        middles = (edges[1:] + edges[:-1]) / 2
        first = np.searchsorted(self.seconds, middles)
        last = np.searchsorted(self.seconds, middles + window_s, "right") - 1
        filled = last >= first
        first, last, widths = first[filled], last[filled], np.diff(edges)[filled]
        work = self.own[last + 1] - self.own[first] + self.moves[last] - self.moves[first]
        # Below 0 if no swing in the window is directed.
        work += np.maximum(self.turns[last] - self.next_turns[first], 0.0)
        return float(widths @ (work / window_s) ** POWER)


def _is_directed(swing: Swing) -> bool:
    return any(note.direction != ANY for note in swing.notes)


def _is_crossed(swing: Swing) -> bool:
    """Return whether a swing starts on the other hand's half."""
    return (swing.entry[0] >= LINES / 2) == (swing.hand == RED)
