"""How dense a difficulty is: which onsets become its notes, and how many. Pure functions."""

from bisect import bisect
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import BLUE, RED, Chart, Level
from sabersmith.beatmap.states import BOMB_CELL, State, note_color
from sabersmith.candidates import Candidates

Heights = NDArray[np.floating]
Kept = NDArray[np.intp]

# A difficulty has at most and at least these shares of the onsets of the next harder one.
MOST = 0.9
LEAST = 0.6
# A difficulty has at most this share of the notes and of the swings of the next harder one. With
# its onsets under MOST that can always be had by taking doubles away.
MOST_NOTES = 0.9
SAME_S = 1e-4  # gaps are kept to within this: a beat is a beat, however it was rounded


def spaced(scores: Heights, times: Heights, gaps: Heights) -> Kept:
    """Return the indices of moments that keep their distance, the highest score first.

    Of moments too close the one with the higher score stays, of equals the earlier: those of the
    lesser of their two gaps. The first k are what would be left if only k were wanted.

    All (N,); times ascending, in seconds like the gaps.
    """
    at, apart = times.tolist(), (gaps - SAME_S).tolist()
    kept: list[int] = []  # ascending
    order: list[int] = []
    for index in np.argsort(-scores, kind="stable").tolist():
        place = bisect(kept, index)
        if all(
            abs(at[index] - at[other]) >= min(apart[index], apart[other])
            for other in kept[max(place - 1, 0) : place + 1]
        ):
            kept.insert(place, index)
            order.append(index)
    return np.array(order, np.intp)


def counts_above(candidates: Candidates, thresholds: Sequence[float]) -> list[int]:
    """Return how many of the candidates each difficulty would have whose scores reach these."""
    counts = []
    for scores, gaps, least in zip(candidates.scores.T, candidates.gaps.T, thresholds, strict=True):
        high = scores >= least
        counts.append(len(spaced(scores[high], candidates.times[high], gaps[high])))
    return counts


def nest(candidates: Candidates, wanted: Sequence[int]) -> list[Kept]:
    """Return the candidates of each difficulty, ascending, chosen among those of the next harder.

    Goes from the hardest down. One that wants more than MOST of the next one's count gets that
    share, one that wants less than LEAST gets that. Where its gaps don't allow so many, the harder
    ones lose their weakest. However few the hardest has, 5 or more leave some for every one.

    wanted: counts, easiest first.
    """
    kept: list[Kept] = []
    allowed: Kept = np.arange(len(candidates.times))
    for index in reversed(range(len(wanted))):
        count = wanted[index]
        if kept:
            least = max(int(np.ceil(LEAST * len(allowed))), index + 1)
            count = min(max(count, least), int(MOST * len(allowed)))
        scores, gaps = candidates.scores[allowed, index], candidates.gaps[allowed, index]
        order = spaced(scores, candidates.times[allowed], gaps)
        allowed = allowed[np.sort(order[:count])]
        kept.append(allowed)
    kept.reverse()
    for index in range(1, len(kept)):
        easier, harder = kept[index - 1], kept[index]
        most = max(int(len(easier) / LEAST), len(easier) + 1)
        others = np.setdiff1d(harder, easier)
        best = np.argsort(-candidates.scores[others, index], kind="stable")
        kept[index] = np.union1d(easier, others[best[: most - len(easier)]])
    return kept


def scale_counts(counts: Sequence[int], hardest: int, target: float) -> list[int]:
    """Return counts, in the proportions they have, such that counts[hardest] is near target.

    Where nothing is counted at `hardest` there is no proportion: all get the target, and `nest`
    tells them apart.
    """
    if counts[hardest] == 0:
        return [round(target)] * len(counts)
    return [round(count * target / counts[hardest]) for count in counts]


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


def count_swings(states: Sequence[State]) -> int:
    """Return how often a hand swings in states, each a moment of its own."""
    return sum(len(_hands(state)) for state in states)


def fewer_notes(
    states: Sequence[State], heights: Heights, most: int, most_swings: int
) -> list[State]:
    """Return states (N) with at most so many notes and swings, or one each if that is more.

    First the hands' stacks become single notes. Then a hand leaves out two of its swings in a row
    where the other hand has notes as well, so that what it did before and does next still
    alternate; only where that is not enough, single swings. Of each the moments of the lowest
    heights (N,) go first.
    """
    kept = list(states)
    notes, swings = count_notes(kept) - most, count_swings(kept) - most_swings  # too many
    for index in np.argsort(heights, kind="stable").tolist():
        for color in (RED, BLUE):
            cells = [i for i, cell in enumerate(kept[index]) if note_color(cell) == color]
            if notes > 0 and len(cells) > 1:
                kept[index] = _without(kept[index], cells[1:])
                notes -= len(cells) - 1
    for in_a_row in (2, 1):
        runs: list[tuple[list[int], int]] = []
        for color in (RED, BLUE):
            at = [i for i, state in enumerate(kept) if color in _hands(state)]
            runs += [(at[k : k + in_a_row], color) for k in range(len(at) - in_a_row + 1)]
        for run, color in sorted(runs, key=lambda run: sum(heights[i] for i in run[0])):
            if max(notes, swings) > 0 and all(_hands(kept[i]) == {RED, BLUE} for i in run):
                for i in run:
                    cells = [k for k, cell in enumerate(kept[i]) if note_color(cell) == color]
                    kept[i] = _without(kept[i], cells)
                    notes, swings = notes - len(cells), swings - 1
    return kept


def _without(state: State, cells: Sequence[int]) -> State:
    return tuple(0 if i in cells else cell for i, cell in enumerate(state))


def _hands(state: State) -> set[int | None]:
    return {note_color(cell) for cell in state} - {None}
