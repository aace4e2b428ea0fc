"""Which of the onsets found become notes of which difficulty. Pure functions on peak heights."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Heights = NDArray[np.floating]
Kept = NDArray[np.intp]

# A difficulty has at most and at least these shares of the onsets of the next harder one. Of the
# training maps nine in ten keep above the least. At the most, even Easy, whose moments hold the
# most notes (1.42 on average; Normal's 1.23), stays below the next one in notes.
MOST = 0.85
LEAST = 0.5


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
