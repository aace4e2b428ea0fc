"""Angles of single cuts in degrees: the functions of `cuts` for one number, many times faster.

They return what those return, to the last bit.
"""

from __future__ import annotations

import math

_BY_OCTANT = (3, 5, 0, 4, 2, 6, 1, 7)


def wrap(angle: float) -> float:
    """Return the same angle within -180 < a <= 180."""
    return 180.0 - (180.0 - angle) % 360.0


def between(a: float, b: float) -> float:
    """Return the degrees 0..180 between two angles, rounded to 1e-6; NaN if one is NaN (a dot)."""
    return _rounded(abs(wrap(a - b)))


def mirrored(angle: float) -> float:
    """Return the angle with left and right swapped, 0 <= a < 360, rounded to 1e-6."""
    return _rounded(180.0 - angle) % 360.0


def nearest(angle: float) -> int:
    """Return the cut direction 0..7 nearest to an angle; if two are, the counter-clockwise one."""
    return _BY_OCTANT[math.floor(angle / 45.0 + 0.5) % 8]


def _rounded(angle: float) -> float:
    return angle if math.isnan(angle) else round(angle * 1e6) / 1e6
