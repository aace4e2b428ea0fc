"""Choose which candidate onsets become the onsets of each difficulty. Pure functions."""

from bisect import bisect
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.mapping.candidates import Candidates

Scores = NDArray[np.floating]
Indices = NDArray[np.intp]

# Most and fewest onsets of a difficulty, as shares of those of the next harder one.
MAX_SHARE = 0.9
MIN_SHARE = 0.6
GAP_TOLERANCE_S = 1e-4  # for rounding: two onsets a beat apart satisfy a minimum gap of one beat


def suppress_close_onsets(scores: Scores, times: Scores, gaps: Scores) -> Indices:
    """Return the indices of onsets after minimum-gap suppression, highest score first.

    If two onsets are closer than the smaller of their minimum gaps, the one with the higher score
    stays (ties: the earlier). The first k indices are the result for only k wanted onsets.

    Args:
        scores: (N,).
        times: seconds (N,), ascending.
        gaps: minimum gaps, seconds (N,).
    """
    at, min_gaps = times.tolist(), (gaps - GAP_TOLERANCE_S).tolist()
    kept: list[int] = []  # ascending
    order: list[int] = []
    for index in np.argsort(-scores, kind="stable").tolist():
        place = bisect(kept, index)
        if all(
            abs(at[index] - at[other]) >= min(min_gaps[index], min_gaps[other])
            for other in kept[max(place - 1, 0) : place + 1]
        ):
            kept.insert(place, index)
            order.append(index)
    return np.array(order, np.intp)


def counts_above(candidates: Candidates, thresholds: Sequence[float]) -> list[int]:
    """Return how many candidates of each difficulty reach its threshold, after suppression."""
    counts = []
    columns = zip(candidates.scores.T, candidates.gaps.T, thresholds, strict=True)
    for scores, gaps, threshold in columns:
        high = scores >= threshold
        counts.append(len(suppress_close_onsets(scores[high], candidates.times[high], gaps[high])))
    return counts


def select_nested(candidates: Candidates, wanted: Sequence[int]) -> list[Indices]:
    """Select each difficulty's candidates, every one a subset of the next harder difficulty's.

    Goes from the hardest difficulty to the easiest. Each count is limited to between MIN_SHARE and
    MAX_SHARE of the next harder one. If minimum gaps leave a difficulty with fewer than MIN_SHARE,
    the harder ones lose their lowest scores. If the hardest difficulty has at least 5 onsets, every
    difficulty gets at least one.

    Args:
        candidates: of the song.
        wanted: number of onsets per difficulty, easiest first.

    Returns:
        Indices of candidates per difficulty, ascending.
    """
    selected: list[Indices] = []
    allowed: Indices = np.arange(len(candidates.times))
    for index in reversed(range(len(wanted))):
        count = wanted[index]
        if selected:
            fewest = max(int(np.ceil(MIN_SHARE * len(allowed))), index + 1)
            count = min(max(count, fewest), int(MAX_SHARE * len(allowed)))
        scores, gaps = candidates.scores[allowed, index], candidates.gaps[allowed, index]
        order = suppress_close_onsets(scores, candidates.times[allowed], gaps)
        allowed = allowed[np.sort(order[:count])]
        selected.append(allowed)
    selected.reverse()
    for index in range(1, len(selected)):
        easier, harder = selected[index - 1], selected[index]
        most = max(int(len(easier) / MIN_SHARE), len(easier) + 1)
        others = np.setdiff1d(harder, easier)
        best = np.argsort(-candidates.scores[others, index], kind="stable")
        selected[index] = np.union1d(easier, others[best[: most - len(easier)]])
    return selected


def scale_counts(counts: Sequence[int], hardest: int, target: float) -> list[int]:
    """Return counts scaled by one factor such that counts[hardest] becomes about `target`.

    If counts[hardest] is 0, there is no factor: all get the target, and `select_nested` reduces
    the easier ones.
    """
    if counts[hardest] == 0:
        return [round(target)] * len(counts)
    return [round(count * target / counts[hardest]) for count in counts]
