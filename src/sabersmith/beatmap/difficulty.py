"""What the five difficulties are: ranks, densities, jump speeds and the half-jump formula.

The ranges are those of the maps that come with the game (the density of a chart is its notes per
second); minimum gaps are the 5th percentile or so of the same charts.
"""

from __future__ import annotations

import math

DIFFICULTIES = ("Easy", "Normal", "Hard", "Expert", "ExpertPlus")

# `_difficultyRank` of Info.dat 2.x; the game sorts the buttons by it.
RANKS = {"Easy": 1, "Normal": 3, "Hard": 5, "Expert": 7, "ExpertPlus": 9}

# Notes per second, lowest and highest chart.
NPS_RANGE = {
    "Easy": (0.8, 2.3),
    "Normal": (1.0, 3.4),
    "Hard": (1.7, 5.2),
    "Expert": (2.4, 7.8),
    "ExpertPlus": (3.2, 10.7),
}

# Note jump (movement) speed in metres per second.
NJS_RANGE = {
    "Easy": (10.0, 10.0),
    "Normal": (10.0, 12.0),
    "Hard": (10.0, 15.0),
    "Expert": (12.0, 18.0),
    "ExpertPlus": (15.0, 23.0),
}

# Jump distance in metres: how far away a note appears, see `jump_distance`.
JUMP_DISTANCE_RANGE = {
    "Easy": (25.0, 30.0),
    "Normal": (25.0, 30.0),
    "Hard": (23.0, 30.0),
    "Expert": (21.0, 27.0),
    "ExpertPlus": (19.0, 27.0),
}

# Seconds between two neighbouring note times of a chart, whichever the hands. (How near to each
# other the peaks of the onset network's curves may be, `model.min_gap_s`, is another matter.)
MIN_GAP_S = {"Easy": 0.45, "Normal": 0.30, "Hard": 0.22, "Expert": 0.16, "ExpertPlus": 0.12}

# Seconds between two neighbouring note times of one hand.
MIN_GAP_SAME_HAND_S = {
    "Easy": 0.45,
    "Normal": 0.36,
    "Hard": 0.36,
    "Expert": 0.25,
    "ExpertPlus": 0.21,
}

# Seconds a player needs before the first object, and after the last one.
LEAD_IN_S = 1.5
LEAD_OUT_S = 2.0

# The game's constants of the half-jump formula: beats, metres, beats, beats.
_START_HALF_JUMP = 4.0
_MAX_HALF_JUMP_M = 17.999
_MIN_UNSHIFTED_HALF_JUMP = 1.0
_MIN_HALF_JUMP = 0.25

# NJS defaults go from the low to the high end of a range between these tempos.
_SLOW_BPM, _FAST_BPM = 90.0, 190.0


def half_jump_beats(bpm: float, njs: float, offset: float = 0.0) -> float:
    """Half-jump duration in beats: how long before its time a note starts its jump.

    The game's rule: start at 4 beats, halve while the note would travel more than 17.999 m in
    that time, not under 1; add the chart's offset, not under 0.25.

    Parameters: `bpm` > 0; `njs` >= 0 metres per second; `offset` in beats (may be negative).
    Raises ValueError on a tempo that is not positive or values that are not finite.
    """
    if not (math.isfinite(bpm) and bpm > 0):
        raise ValueError(f"bpm must be positive and finite, not {bpm}")
    if not (math.isfinite(njs) and math.isfinite(offset)):
        raise ValueError(f"njs and offset must be finite, not {njs} and {offset}")
    half = _START_HALF_JUMP
    while half > _MIN_UNSHIFTED_HALF_JUMP and njs * 60.0 / bpm * half > _MAX_HALF_JUMP_M:
        half /= 2.0
    return max(max(half, _MIN_UNSHIFTED_HALF_JUMP) + offset, _MIN_HALF_JUMP)


def jump_distance(bpm: float, njs: float, offset: float = 0.0) -> float:
    """Jump distance in metres: njs * 60 / bpm * half_jump_beats * 2. Raises as that one does."""
    return njs * 60.0 / bpm * half_jump_beats(bpm, njs, offset) * 2.0


def default_njs(difficulty: str, bpm: float) -> float:
    """A note jump speed (m/s, a multiple of 0.5) in the difficulty's range: faster songs, faster.

    Raises KeyError on an unknown difficulty.
    """
    low, high = NJS_RANGE[difficulty]
    share = min(max((bpm - _SLOW_BPM) / (_FAST_BPM - _SLOW_BPM), 0.0), 1.0)
    return round((low + share * (high - low)) * 2.0) / 2.0


def default_jump(difficulty: str, bpm: float) -> tuple[float, float]:
    """(njs in m/s, offset in beats) of a new chart, its jump distance in the difficulty's range.

    An offset of 0 is kept where it lands in the range already; else the offset leads to the
    middle of the range (to 0.01 beat). Raises KeyError on an unknown difficulty, ValueError on a
    tempo that is not positive.
    """
    njs = default_njs(difficulty, bpm)
    low, high = JUMP_DISTANCE_RANGE[difficulty]
    if low <= jump_distance(bpm, njs) <= high:
        return njs, 0.0
    middle = (low + high) / 2.0
    wanted = middle / (2.0 * njs * 60.0 / bpm)
    return njs, round(wanted - half_jump_beats(bpm, njs), 2)
