"""Isotonic regression of a few numbers.

It exists because importing scipy.optimize takes a quarter of a second.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def isotonic_regression(
    values: Sequence[float] | NDArray[np.float64], increasing: bool = True
) -> NDArray[np.float64]:
    """Return the numbers (n,) nearest to `values` in squares that never fall, or never rise.

    Pools adjacent violators, as scipy.optimize.isotonic_regression does.
    """
    sign = 1.0 if increasing else -1.0
    pools: list[tuple[float, int]] = []  # sum and size
    for value in values:
        total, size = sign * float(value), 1
        while pools and pools[-1][0] / pools[-1][1] >= total / size:
            before, count = pools.pop()
            total, size = total + before, size + count
        pools.append((total, size))
    means = [sign * total / size for total, size in pools]
    return np.repeat(means, [size for _, size in pools])
