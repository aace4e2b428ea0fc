"""What a cut is to a body: angles, forehand and backhand, wrist rotation, distances of cells.

Pure facts as arrays, for the swings of a chart as well as for a search over states. Angles are
degrees counter-clockwise from the right (right 0, up 90, left 180, down 270); positions are
(line, layer); hands are the colours of the notes, 0 red (left) and 1 blue (right).

Which cuts suit which parity follows bs-parity (GalaxyMaster), the wrist's rotation and its limits
MapCheck (Kival Evan).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

FOREHAND, BACKHAND = 0, 1
GOOD, BORDERLINE, BAD = 0, 1, 2

_NAN = float("nan")

# Of the cut directions 0..8 of the format; a dot has none.
DIRECTION_ANGLES = np.array([90.0, 270.0, 180.0, 0.0, 135.0, 45.0, 225.0, 315.0, _NAN])

# How far (dx, dy) the saber is carried by a cut of each direction, in cells; a dot: nowhere.
DIRECTION_STEPS = np.array(
    [[0, 1], [0, -1], [-1, 0], [1, 0], [-1, 1], [1, 1], [-1, -1], [1, -1], [0, 0]]
)

# The red hand's cuts by parity, in the order of DIRECTION_ANGLES:
#    U   D   L   R   UL  UR  DL  DR  dot
_RED_SUITS = [
    [BAD, GOOD, BORDERLINE, GOOD, BAD, BORDERLINE, GOOD, GOOD, GOOD],
    [GOOD, BAD, GOOD, BORDERLINE, GOOD, GOOD, GOOD, BAD, GOOD],
]
_MIRRORED = [0, 1, 3, 2, 5, 4, 7, 6, 8]

# SUITS[hand, parity, direction]: how a cut suits a parity.
SUITS: NDArray[np.int8] = np.array(
    [_RED_SUITS, [[row[d] for d in _MIRRORED] for row in _RED_SUITS]], dtype=np.int8
)

# Degrees that the wrist can turn to, by hand: 0 is a forehand straight down, a backhand straight
# up; for the red hand positive is a forehand to the right.
WRIST_LIMITS = np.array([[-155.0, 195.0], [-195.0, 155.0]])
MOST_TURN = 180.0


def turned(angle: ArrayLike) -> NDArray[np.float64]:
    """The angle in -180 < a <= 180, the shape of `angle`."""
    return 180.0 - (180.0 - np.asarray(angle, dtype=np.float64)) % 360.0


def angle_between(a: ArrayLike, b: ArrayLike) -> NDArray[np.float64]:
    """Degrees 0..180 between angles, to 1e-6; NaN where one is NaN (a dot)."""
    difference = np.asarray(a, dtype=np.float64) - np.asarray(b, dtype=np.float64)
    return np.asarray(np.round(np.abs(turned(difference)), 6), dtype=np.float64)


def mirror_angle(angle: ArrayLike) -> NDArray[np.float64]:
    """The angle seen in a mirror, 0 <= a < 360, to 1e-6."""
    mirrored = 180.0 - np.asarray(angle, dtype=np.float64)
    return np.asarray(np.round(mirrored, 6) % 360.0, dtype=np.float64)


def nearest_direction(angle: ArrayLike) -> NDArray[np.int64]:
    """The cut direction 0..7 nearest to an angle; of two as near the one counter-clockwise."""
    by_octant = np.array([3, 5, 0, 4, 2, 6, 1, 7])
    octant = np.floor(np.asarray(angle, dtype=np.float64) / 45.0 + 0.5).astype(np.int64)
    return by_octant[octant % 8]


def wrist_rotation(hand: int, parity: ArrayLike, angle: ArrayLike) -> NDArray[np.float64]:
    """How far the wrist is turned, degrees, see WRIST_LIMITS.

    Straight down is 0 and straight up +-180 as a forehand, the other way round as a backhand. Of
    the two ways to turn half around it is the one within the limits: positive for the red hand.
    """
    neutral = np.where(np.asarray(parity) == FOREHAND, 270.0, 90.0)
    rotation = turned(np.asarray(angle, dtype=np.float64) - neutral)
    return np.where(rotation == 180.0, -180.0, rotation) if hand else rotation


# ROTATIONS[hand, parity, direction], degrees; NaN for dots.
ROTATIONS: NDArray[np.float64] = np.array(
    [
        [wrist_rotation(hand, parity, DIRECTION_ANGLES) for parity in (FOREHAND, BACKHAND)]
        for hand in (0, 1)
    ]
)
