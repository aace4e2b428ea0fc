"""Find where a song repeats itself, onset by onset: the same sound in the same rhythm.

In the self-similarity matrix of the onsets' sounds a repeated section is a diagonal (Foote 1999,
"Visualizing music and audio using self-similarity"). Dynamic programming finds the path with the
highest score. It follows diagonals as long as the rhythm is the same, and leaves them where the
song continues in another way.
"""

import numpy as np
from numpy.typing import NDArray

SAME_S = 0.015  # largest difference of the gaps before an onset and its repeat
MIN_LAG_S = 4.0  # what repeats sooner is a figure, not a section
# A pair of onsets scores the correlation of their sounds minus SIMILAR; a section costs JOIN. With
# these values, a quarter of the onsets of human charts are repeats, in sections of 50. Half of them
# have the state of the first time, and one in seven its mirror image; of any two states of a chart,
# one in twenty.
SIMILAR = 0.5
JOIN = 5.0
BLOCK = 256  # onsets compared with all others at once


def find_repeats(features: NDArray[np.float32], times: NDArray[np.float64]) -> NDArray[np.int64]:
    """Find the earlier onset that each onset repeats.

    Args:
        features: audio features around each onset (N, rows).
        times: seconds (N,), ascending.

    Returns:
        Indices (N,) of earlier onsets, -1 where nothing is repeated. In a section they ascend by
        one.
    """
    count = len(times)
    if not count:
        return np.empty(0, np.int64)
    sound = features - features.mean(0)
    sound /= sound.std(0) + 1e-3
    sound /= np.linalg.norm(sound, axis=1, keepdims=True) + 1e-9
    gaps = np.diff(times, prepend=0.0)
    first_allowed = np.searchsorted(times, times - MIN_LAG_S, side="right")

    # value[j]: score of the best path in which this onset repeats onset j. best: of all so far.
    value, best = np.full(count, -np.inf), 0.0
    follows = np.zeros((count, count), bool)  # path to (i, j) comes from (i - 1, j - 1)
    ends = np.full(count, -1)  # the j of the best path up to i; -1: it ends before i
    for i in range(count):
        along = np.full(count, -np.inf)
        along[1:] = np.where(np.abs(gaps[1:] - gaps[i]) <= SAME_S, value[:-1], -np.inf)
        follows[i] = along >= best - JOIN
        if i % BLOCK == 0:
            scores = sound[i : i + BLOCK] @ sound.T - SIMILAR
        value = np.maximum(along, best - JOIN) + scores[i % BLOCK]
        value[first_allowed[i] :] = -np.inf
        j = int(value.argmax())
        if value[j] > best:
            ends[i], best = j, value[j]

    repeats = np.full(count, -1)
    i = count - 1
    while i >= 0:
        j = ends[i]
        i -= j < 0
        while j >= 0:
            repeats[i] = j
            j = j - 1 if follows[i, j] else -1
            i -= 1
    return repeats
