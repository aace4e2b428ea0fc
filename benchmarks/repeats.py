"""Where a song repeats itself, onset by onset: the same sound in the same rhythm.

In the matrix of how alike two onsets sound, a section that comes again is a diagonal (Foote 1999,
"Visualizing music and audio using self-similarity"). The path through it that is worth most follows
diagonals as long as the rhythm is the same, and leaves them where the song goes on otherwise; it is
found by dynamic programming.
"""

import numpy as np
from numpy.typing import NDArray

SAME_S = 0.015  # the gap before an onset, in both places, differs by no more
LEAST_LAG_S = 4.0  # what comes again sooner is a figure, not a section
# Of the correlation of two onsets' sounds, what is above this counts for a repeat, the rest against
# it; a section has to be worth JOIN. With both, repeats are a quarter of the onsets of human
# charts, in sections of 50; of the states there half are those of the first time, and one in
# seven their mirror image, where of any two states of a chart it is one in twenty.
ALIKE = 0.5
JOIN = 5.0
BLOCK = 256  # onsets compared with all at once


def find_repeats(heard: NDArray[np.float32], times: NDArray[np.float64]) -> NDArray[np.int64]:
    """Which earlier onset each onset repeats.

    Args:
        heard: what sounds around each onset (N, rows).
        times: seconds (N,), ascending.

    Returns:
        Numbers (N,) of earlier onsets, -1 where nothing is repeated. In a section they ascend one
        by one.
    """
    count = len(times)
    if not count:
        return np.empty(0, np.int64)
    sound = heard - heard.mean(0)
    sound /= sound.std(0) + 1e-3
    sound /= np.linalg.norm(sound, axis=1, keepdims=True) + 1e-9
    gaps = np.diff(times, prepend=0.0)
    first_allowed = np.searchsorted(times, times - LEAST_LAG_S, side="right")

    # value[j]: of the best path that lets this onset repeat onset j; best: of any path up to here.
    value, best = np.full(count, -np.inf), 0.0
    follows = np.zeros((count, count), bool)  # whether the path to (i, j) comes from (i - 1, j - 1)
    ends = np.full(count, -1)  # with which j the best path up to i ends there, -1: before i
    for i in range(count):
        along = np.full(count, -np.inf)
        along[1:] = np.where(np.abs(gaps[1:] - gaps[i]) <= SAME_S, value[:-1], -np.inf)
        follows[i] = along >= best - JOIN
        if i % BLOCK == 0:
            worth = sound[i : i + BLOCK] @ sound.T - ALIKE
        value = np.maximum(along, best - JOIN) + worth[i % BLOCK]
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
