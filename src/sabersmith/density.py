"""How dense a difficulty is: which onsets become its notes, and how many. Pure functions."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import BLUE, RED, Chart, Level
from sabersmith.beatmap.states import BOMB_CELL, State, note_color

Heights = NDArray[np.floating]
Kept = NDArray[np.intp]

# A difficulty has at most and at least these shares of the onsets of the next harder one. Of the
# training maps nine in ten keep above the least. At the most, even Easy, whose moments hold the
# most notes (1.42 on average; Normal's 1.23), stays below the next one in notes.
MOST = 0.85
LEAST = 0.5
# A difficulty has at most this share of the notes of the next harder one. With its onsets under
# MOST that can always be had by taking doubles away.
MOST_NOTES = 0.9


def counts_above(heights: Sequence[Heights], thresholds: Sequence[float]) -> list[int]:
    """Return how many peaks of each difficulty reach its threshold."""
    return [int((peaks >= least).sum()) for peaks, least in zip(heights, thresholds, strict=True)]


def scale_counts(counts: Sequence[int], hardest: int, target: float) -> list[int]:
    """Return counts, in the proportions they have, such that counts[hardest] is near target.

    Where nothing is counted at `hardest` there is no proportion: all get the target, and
    `step_down` tells them apart.
    """
    if counts[hardest] == 0:
        return [round(target)] * len(counts)
    return [round(count * target / counts[hardest]) for count in counts]


def step_down(counts: Sequence[int], available: Sequence[int]) -> list[int]:
    """Return how many onsets each difficulty keeps, so that each has fewer than the next harder.

    Goes from the hardest down: one that asks for more than MOST of the next one's count keeps
    that share; one that asks for less than LEAST of it gets that share, as far as it has peaks.
    However few the hardest has, 5 or more leave some for every one.

    counts: wanted, easiest first. available: peaks there are of each.
    """
    kept: list[int] = []
    for index in reversed(range(len(counts))):
        wanted = counts[index]
        if kept:
            least = max(int(np.ceil(LEAST * kept[-1])), index + 1)
            wanted = min(max(wanted, least), int(MOST * kept[-1]))
        kept.append(min(wanted, available[index]))
    return kept[::-1]


def strongest(heights: Heights, count: int) -> Kept:
    """Return the indices, ascending, of the `count` highest peaks; of equals the earlier first.

    It is what a threshold at the lowest kept height leaves, save that equals can be told apart.
    """
    order = np.argsort(-heights, kind="stable")
    return np.sort(order[:count])


def density(chart: Chart, level: Level) -> float:
    """Return notes a second between the first and the last note; 0 for fewer than two."""
    if len(chart.notes) < 2:
        return 0.0
    seconds = level.tempo(chart).seconds([note.beat for note in chart.notes])
    span = float(seconds.max() - seconds.min())
    return len(seconds) / span if span else 0.0


def count_notes(states: Sequence[State]) -> int:
    """Return how many notes states hold, without their bombs."""
    return sum(0 < cell < BOMB_CELL for state in states for cell in state)


def fewer_notes(states: Sequence[State], heights: Heights, most: int) -> list[State]:
    """Return states (N) with at most `most` notes, or one each if that is more.

    First the hands' stacks become single notes. Then a hand leaves out two of its swings in a row
    where the other hand has notes as well, so that what it did before and does next still
    alternate; only where that is not enough, single swings. Of each the moments of the lowest
    heights (N,) go first.
    """
    kept = list(states)
    excess = count_notes(kept) - most
    for index in np.argsort(heights, kind="stable").tolist():
        for color in (RED, BLUE):
            cells = [i for i, cell in enumerate(kept[index]) if note_color(cell) == color]
            if excess > 0 and len(cells) > 1:
                kept[index] = tuple(
                    0 if i in cells[1:] else cell for i, cell in enumerate(kept[index])
                )
                excess -= len(cells) - 1
    for in_a_row in (2, 1):
        runs: list[tuple[list[int], int]] = []
        for color in (RED, BLUE):
            at = [i for i, state in enumerate(kept) if color in _hands(state)]
            runs += [(at[k : k + in_a_row], color) for k in range(len(at) - in_a_row + 1)]
        for run, color in sorted(runs, key=lambda run: sum(heights[i] for i in run[0])):
            if excess > 0 and all(_hands(kept[i]) == {RED, BLUE} for i in run):
                for i in run:
                    kept[i] = tuple(0 if note_color(cell) == color else cell for cell in kept[i])
                excess -= in_a_row
    return kept


def _hands(state: State) -> set[int | None]:
    return {note_color(cell) for cell in state} - {None}
