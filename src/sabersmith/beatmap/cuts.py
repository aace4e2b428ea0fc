"""Geometry of single cuts: angles, suitability for forehand and backhand, wrist rotation.

Tables and vectorised functions, used to find the swings of a chart and to search over grid states.
Angles are degrees counter-clockwise from the right (right 0, up 90, left 180, down 270). Positions
are (line, layer). Hands are numbered like the colours of their notes: 0 red (left), 1 blue (right).

Sources: bs-parity (GalaxyMaster) for which cuts suit which parity; MapCheck (Kival Evan) for the
rotation of the wrist and its limits.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

FOREHAND, BACKHAND = 0, 1
GOOD, BORDERLINE, BAD = 0, 1, 2

_NAN = float("nan")

# Angle of each cut direction 0..8 of the format; a dot (8) has none.
DIRECTION_ANGLES = np.array([90.0, 270.0, 180.0, 0.0, 135.0, 45.0, 225.0, 315.0, _NAN])

# Cells (dx, dy) that a cut of each direction carries the saber on; none for a dot.
DIRECTION_STEPS = np.array(
    [[0, 1], [0, -1], [-1, 0], [1, 0], [-1, 1], [1, 1], [-1, -1], [1, -1], [0, 0]]
)

# Suitability of the red hand's cuts by parity, in the order of DIRECTION_ANGLES:
#    U   D   L   R   UL  UR  DL  DR  dot
_RED_SUITABILITY = [
    [BAD, GOOD, BORDERLINE, GOOD, BAD, BORDERLINE, GOOD, GOOD, GOOD],
    [GOOD, BAD, GOOD, BORDERLINE, GOOD, GOOD, GOOD, BAD, GOOD],
]

# The cut direction that each direction becomes when left and right are swapped.
MIRRORED_DIRECTIONS = (0, 1, 3, 2, 5, 4, 7, 6, 8)

# SUITABILITY[hand, parity, direction]: GOOD, BORDERLINE or BAD.
SUITABILITY: NDArray[np.int8] = np.array(
    [
        _RED_SUITABILITY,
        [[row[direction] for direction in MIRRORED_DIRECTIONS] for row in _RED_SUITABILITY],
    ],
    dtype=np.int8,
)

# Lowest and highest wrist rotation in degrees, by hand. 0 is a forehand straight down or a backhand
# straight up; positive is a forehand of the red hand to the right.
WRIST_LIMITS = np.array([[-155.0, 195.0], [-195.0, 155.0]])
MAX_TURN = 180.0  # degrees that the wrist may rotate between two swings


def wrap_angle(angle: ArrayLike) -> NDArray[np.float64]:
    """Return the same angle within -180 < a <= 180, in the shape of `angle`."""
    return 180.0 - (180.0 - np.asarray(angle, dtype=np.float64)) % 360.0


def angle_between(a: ArrayLike, b: ArrayLike) -> NDArray[np.float64]:
    """Return the degrees 0..180 between angles, rounded to 1e-6; NaN where one is NaN (a dot)."""
    difference = np.asarray(a, dtype=np.float64) - np.asarray(b, dtype=np.float64)
    return np.asarray(np.round(np.abs(wrap_angle(difference)), 6), dtype=np.float64)


def mirror_angle(angle: ArrayLike) -> NDArray[np.float64]:
    """Return the angle with left and right swapped, 0 <= a < 360, rounded to 1e-6."""
    mirrored = 180.0 - np.asarray(angle, dtype=np.float64)
    return np.asarray(np.round(mirrored, 6) % 360.0, dtype=np.float64)


def nearest_direction(angle: ArrayLike) -> NDArray[np.int64]:
    """Return the cut direction 0..7 nearest to an angle; if two are, the counter-clockwise one."""
    by_octant = np.array([3, 5, 0, 4, 2, 6, 1, 7])
    octant = np.floor(np.asarray(angle, dtype=np.float64) / 45.0 + 0.5).astype(np.int64)
    return by_octant[octant % 8]


def wrist_rotation(hand: int, parity: ArrayLike, angle: ArrayLike) -> NDArray[np.float64]:
    """Return the rotation of the wrist for a cut, in degrees (see WRIST_LIMITS).

    A forehand straight down is 0 and straight up is 180 in size; a backhand is the reverse. Of the
    two signs of 180, the result has the one within the limits: positive for the red hand.
    """
    neutral = np.where(np.asarray(parity) == FOREHAND, 270.0, 90.0)
    rotation = wrap_angle(np.asarray(angle, dtype=np.float64) - neutral)
    return np.where(rotation == 180.0, -180.0, rotation) if hand else rotation


# ROTATIONS[hand, parity, direction], degrees; NaN for dots.
ROTATIONS: NDArray[np.float64] = np.array(
    [
        [wrist_rotation(hand, parity, DIRECTION_ANGLES) for parity in (FOREHAND, BACKHAND)]
        for hand in (0, 1)
    ]
)
