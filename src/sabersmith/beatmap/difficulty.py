"""The five difficulties: ranks, usual densities, minimum gaps, jump speeds; the half-jump formula.

The ranges are those of the maps that come with the game. Minimum gaps are about the 5th percentile
in the same charts.
"""

from __future__ import annotations

import math

DIFFICULTIES = ("Easy", "Normal", "Hard", "Expert", "ExpertPlus")

# `_difficultyRank` in Info.dat 2.x; the game sorts its buttons by it.
RANKS = {"Easy": 1, "Normal": 3, "Hard": 5, "Expert": 7, "ExpertPlus": 9}

# Notes per second of the sparsest and densest chart.
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

# Jump speed at which the game plays a chart whose own is 0 or less.
GAME_NJS = {"Easy": 10.0, "Normal": 10.0, "Hard": 10.0, "Expert": 12.0, "ExpertPlus": 16.0}

# Jump distance in metres, see `jump_distance`.
JUMP_DISTANCE_RANGE = {
    "Easy": (25.0, 30.0),
    "Normal": (25.0, 30.0),
    "Hard": (23.0, 30.0),
    "Expert": (21.0, 27.0),
    "ExpertPlus": (19.0, 27.0),
}

# Least seconds between two successive note times of a chart, of either hand.
MIN_GAP_S = {"Easy": 0.45, "Normal": 0.30, "Hard": 0.22, "Expert": 0.16, "ExpertPlus": 0.12}

# Least seconds between two successive note times of one hand.
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

# Constants of the game's half-jump formula, in beats but for the metres (_M).
_START_HALF_JUMP = 4.0
_MAX_HALF_JUMP_M = 17.999
_MIN_UNSHIFTED_HALF_JUMP = 1.0
MIN_HALF_JUMP = 0.25

# Default jump speeds rise through the difficulty's range between these tempos.
_SLOW_BPM, _FAST_BPM = 90.0, 190.0


def half_jump_beats(bpm: float, njs: float, offset: float = 0.0) -> float:
    """Return the half-jump duration: how many beats before its time a note starts its jump.

    The game's rule: start with 4 beats and halve while the note would travel more than 17.999 m
    in that time, but not below 1; then add the chart's offset, but not below 0.25.

    Args:
        bpm: tempo, positive.
        njs: note jump speed in metres per second.
        offset: of the chart, in beats; may be negative.

    Raises:
        ValueError: the tempo is not positive, or a value is not finite.
    """
    if not (math.isfinite(bpm) and bpm > 0):
        raise ValueError(f"bpm must be positive and finite, not {bpm}")
    if not (math.isfinite(njs) and math.isfinite(offset)):
        raise ValueError(f"njs and offset must be finite, not {njs} and {offset}")
    half = _START_HALF_JUMP
    while half > _MIN_UNSHIFTED_HALF_JUMP and njs * 60.0 / bpm * half > _MAX_HALF_JUMP_M:
        half /= 2.0
    return max(max(half, _MIN_UNSHIFTED_HALF_JUMP) + offset, MIN_HALF_JUMP)


def jump_distance(bpm: float, njs: float, offset: float = 0.0) -> float:
    """Return the jump distance in metres: twice the way a note travels in its half jump.

    Arguments and errors are those of `half_jump_beats`.
    """
    return njs * 60.0 / bpm * half_jump_beats(bpm, njs, offset) * 2.0


def longest_jump_distance(njs: float) -> float:
    """Return the jump distance in metres beyond which notes appear uncomfortably far away.

    The faster notes come, the nearer they may appear. Source: MapCheck (Kival Evan).
    """
    return 18.0 * 1.07**-njs + 18.0


def default_njs(difficulty: str, bpm: float) -> float:
    """Return a jump speed (m/s, a multiple of 0.5) in the difficulty's range, rising with tempo.

    Raises KeyError on an unknown difficulty.
    """
    low, high = NJS_RANGE[difficulty]
    share = min(max((bpm - _SLOW_BPM) / (_FAST_BPM - _SLOW_BPM), 0.0), 1.0)
    return round((low + share * (high - low)) * 2.0) / 2.0


def default_jump(difficulty: str, bpm: float) -> tuple[float, float]:
    """Return the jump speed (m/s) and offset (beats) for a new chart.

    The offset is 0 if the jump distance is then within the difficulty's range, and not above
    `longest_jump_distance`. Otherwise the offset gives the middle between those limits, rounded to
    0.01 beat.

    Raises:
        KeyError: the difficulty is unknown.
        ValueError: the tempo is not positive.
    """
    njs = default_njs(difficulty, bpm)
    return njs, fitting_offset(difficulty, bpm, njs)


def fitting_offset(difficulty: str, bpm: float, njs: float) -> float:
    """Return the offset (beats) with which a jump speed suits a difficulty, see `default_jump`."""
    low, high = JUMP_DISTANCE_RANGE[difficulty]
    high = min(high, longest_jump_distance(njs))
    if low <= jump_distance(bpm, njs) <= high:
        return 0.0
    middle = (low + high) / 2.0
    wanted = middle / (2.0 * njs * 60.0 / bpm)
    return round(wanted - half_jump_beats(bpm, njs), 2)
