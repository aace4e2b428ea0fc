"""How dense a difficulty is: which onsets become its notes, and how many. Pure functions."""

from bisect import bisect
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.mapping.candidates import Candidates

Heights = NDArray[np.floating]
Kept = NDArray[np.intp]

# A difficulty has at most and at least these shares of the onsets of the next harder one.
MOST = 0.9
LEAST = 0.6
SAME_S = 1e-4  # gaps are kept to within this: a beat is a beat, however it was rounded


def suppress_close_onsets(scores: Heights, times: Heights, gaps: Heights) -> Kept:
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
        counts.append(len(suppress_close_onsets(scores[high], candidates.times[high], gaps[high])))
    return counts


def select_nested(candidates: Candidates, wanted: Sequence[int]) -> list[Kept]:
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
        order = suppress_close_onsets(scores, candidates.times[allowed], gaps)
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

    Where nothing is counted at `hardest` there is no proportion: all get the target, and `select_nested`
    tells them apart.
    """
    if counts[hardest] == 0:
        return [round(target)] * len(counts)
    return [round(count * target / counts[hardest]) for count in counts]
