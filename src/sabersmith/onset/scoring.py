"""Measures of predicted onsets against those of a human chart."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True)
class OnsetScore:
    """How many predicted onset times match true ones within a window."""

    hits: int  # matched pairs
    true: int  # onsets of the chart
    predicted: int

    @property
    def f1(self) -> float:
        """2 * hits / (true + predicted); 1 if both are empty."""
        total = self.true + self.predicted
        return 2 * self.hits / total if total else 1.0


def match_onsets(true: ArrayLike, predicted: ArrayLike, window_s: float) -> list[tuple[int, int]]:
    """Match onsets one to one within `window_s` seconds, as many pairs as possible.

    true, predicted: seconds, ascending, (N,) and (M,).

    Returns:
        Index pairs (true, predicted).
    """
    from mir_eval.util import match_events  # slow to import

    a, b = np.asarray(true, float), np.asarray(predicted, float)
    if not len(a) or not len(b):
        return []
    return [(int(i), int(j)) for i, j in match_events(a, b, window_s)]


def onset_score(true: ArrayLike, predicted: ArrayLike, window_s: float = 0.05) -> OnsetScore:
    """Score predicted onset times (seconds, ascending) against true ones."""
    hits = len(match_onsets(true, predicted, window_s))
    return OnsetScore(hits, len(np.atleast_1d(true)), len(np.atleast_1d(predicted)))


def signed_errors(true: ArrayLike, predicted: ArrayLike, window_s: float = 0.05) -> np.ndarray:
    """Return predicted minus true time, seconds, of each matched pair; late is positive."""
    pairs = match_onsets(true, predicted, window_s)
    a, b = np.asarray(true, float), np.asarray(predicted, float)
    return np.array([b[j] - a[i] for i, j in pairs])


def ranked_hits(
    true: ArrayLike, times: ArrayLike, activations: ArrayLike, window_s: float = 0.05
) -> np.ndarray:
    """Return which predictions are hits, valid for every threshold at once.

    In order of descending activation each prediction takes the nearest true onset within the
    window that is still free (Everingham et al. 2010, "The PASCAL VOC Challenge", section 4.2).

    Args:
        true: (N,) seconds, ascending.
        times, activations: of the predictions, (M,).
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
    for i in np.argsort(-np.asarray(activations, float), kind="stable"):
        near = np.arange(first[i], last[i])
        near = near[free[near]]
        if len(near):
            free[near[np.abs(a[near] - b[i]).argmin()]] = False
            hits[i] = True
    return hits


def precision_recall(
    hits: ArrayLike, activations: ArrayLike, true: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return precision and recall, (M,) each: entry i is that of the i + 1 highest predictions.

    Args:
        hits: bool (M,), from `ranked_hits`.
        activations: (M,).
        true: number of true onsets.
    """
    order = np.argsort(-np.asarray(activations, float), kind="stable")
    found = np.cumsum(np.asarray(hits, bool)[order])
    return found / np.arange(1, len(found) + 1), found / max(1, true)


def average_precision(hits: ArrayLike, activations: ArrayLike, true: int) -> float:
    """Return the mean, over the true onsets, of the precision at which each was found.

    An onset that is never found counts 0. Without true onsets the result is 1 if there are no
    predictions, else 0. Arguments are those of `precision_recall`.
    """
    if not true:
        return float(not np.size(hits))
    precision, recall = precision_recall(hits, activations, true)
    return float(np.sum(precision * np.diff(recall, prepend=0.0)))
