"""Bootstrap confidence intervals of means."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Interval:
    """A mean and its 95 % bootstrap confidence interval."""

    mean: float
    low: float
    high: float


def mean_interval(
    values: Sequence[float], groups: Sequence[Hashable], draws: int = 2000, seed: int = 0
) -> Interval:
    """Return the mean of values (N,) with its 95 % percentile bootstrap interval.

    Groups (N,), such as the songs of charts, are resampled whole, because values measured on one
    song are not independent (Davison & Hinkley 1997, section 3.8).
    """
    names = {name: number for number, name in enumerate(dict.fromkeys(groups))}
    rows = [names[name] for name in groups]
    sums = np.bincount(rows, weights=np.asarray(values, float))
    counts = np.bincount(rows)
    drawn = np.random.default_rng(seed).integers(len(names), size=(draws, len(names)))
    means = sums[drawn].sum(1) / counts[drawn].sum(1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Interval(float(np.mean(values)), float(low), float(high))
