"""Measures of onsets against a human chart's, and of how sure a mean is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class OnsetScore:
    """How well predicted onset times meet the true ones within a window."""

    hits: int  # matched pairs
    true: int  # onsets of the chart
    predicted: int

    @property
    def f1(self) -> float:
        """2 * hits / (true + predicted); 1 where both are empty."""
        total = self.true + self.predicted
        return 2 * self.hits / total if total else 1.0


def match_onsets(true: ArrayLike, predicted: ArrayLike, window_s: float) -> list[tuple[int, int]]:
    """Pair each onset with at most one other within `window_s` seconds, as many as possible.

    true, predicted: seconds, ascending, (N,) and (M,).

    Returns:
        Index pairs (true, predicted).
    """
    from mir_eval.util import match_events  # which not all that measure here need

    a, b = np.asarray(true, float), np.asarray(predicted, float)
    if not len(a) or not len(b):
        return []
    return [(int(i), int(j)) for i, j in match_events(a, b, window_s)]


def onset_score(true: ArrayLike, predicted: ArrayLike, window_s: float = 0.05) -> OnsetScore:
    """Score predicted onset times (seconds, ascending) against true ones."""
    hits = len(match_onsets(true, predicted, window_s))
    return OnsetScore(hits, len(np.atleast_1d(true)), len(np.atleast_1d(predicted)))


def signed_errors(true: ArrayLike, predicted: ArrayLike, window_s: float = 0.05) -> np.ndarray:
    """Return predicted minus true time, seconds, of each matched pair: positive is late."""
    pairs = match_onsets(true, predicted, window_s)
    a, b = np.asarray(true, float), np.asarray(predicted, float)
    return np.array([b[j] - a[i] for i, j in pairs])


def ranked_hits(
    true: ArrayLike, times: ArrayLike, strengths: ArrayLike, window_s: float = 0.05
) -> np.ndarray:
    """Say which predictions are hits at every threshold at once.

    The strongest prediction first, each takes the nearest true onset within the window that none
    has taken (the rule of Everingham et al. 2010, "The PASCAL VOC Challenge", section 4.2).

    Args:
        true: (N,) seconds, ascending.
        times, strengths: of the predictions, (M,).
        window_s: seconds.

    Returns:
        bool (M,).
    """
    a = np.asarray(true, float)
    b = np.asarray(times, float)
    first = np.searchsorted(a, b - window_s - 1e-12)
    last = np.searchsorted(a, b + window_s + 1e-12)
    free = np.ones(len(a), bool)
    hits = np.zeros(len(b), bool)
    for i in np.argsort(-np.asarray(strengths, float), kind="stable"):
        near = np.arange(first[i], last[i])
        near = near[free[near]]
        if len(near):
            free[near[np.abs(a[near] - b[i]).argmin()]] = False
            hits[i] = True
    return hits


def precision_recall(
    hits: ArrayLike, strengths: ArrayLike, true: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return precision and recall (M,) over the strongest 1..M predictions, `true` onsets wanted.

    hits: bool (M,) of `ranked_hits`. strengths: (M,).
    """
    order = np.argsort(-np.asarray(strengths, float), kind="stable")
    found = np.cumsum(np.asarray(hits, bool)[order])
    return found / np.arange(1, len(found) + 1), found / max(1, true)


def average_precision(hits: ArrayLike, strengths: ArrayLike, true: int) -> float:
    """Return the mean over the `true` onsets of the precision at which each was found, 0 if never.

    hits, strengths: as for `precision_recall`. Of no onsets it is 1 where nothing is predicted.
    """
    if not true:
        return float(not np.size(hits))
    precision, recall = precision_recall(hits, strengths, true)
    return float(np.sum(precision * np.diff(recall, prepend=0.0)))
