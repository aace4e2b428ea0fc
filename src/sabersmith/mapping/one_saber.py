"""Which onsets of a song one hand gets, where two hands share them otherwise."""

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_SAME_HAND_S
from sabersmith.mapping.candidates import MIN_GAP_SHARE, Candidates
from sabersmith.mapping.onset_selection import Indices, suppress_close_onsets

# Onsets of a OneSaber chart as a share of those of the Standard chart of its difficulty, before
# minimum gaps: median of five human charts (0.53 to 0.85; benchmarks/characteristics.py).
SHARE = 0.73
# Where so many beats (Easy to ExpertPlus) are shorter than one hand's minimum gap in seconds, they
# take its place, but never less than MIN_GAP_SHARE of it, as with two hands.
GAP_BEATS = (1.0, 1.0, 0.5, 0.5, 0.5)
# Positions in a beat, stronger ones first: where a hand leaves out notes, the pulse stays.
_STEPS = (1.0, 0.5, 0.25, 1 / 3)
_ON_STEP = 0.02  # beats
_HARDER_BONUS = 2.0  # for onsets of the next harder chart, of which each is nearly a part


def select_for_one_hand(candidates: Candidates, selected: list[Indices]) -> list[Indices]:
    """Return the onsets of each difficulty's OneSaber chart, a part of its Standard onsets.

    Those on beats come before those between, and louder ones before others. None is closer to the
    next than one hand's minimum gap.

    Args:
        candidates: of the song.
        selected: per difficulty, indices of the candidates of the Standard chart, ascending.
    """
    strengths = beat_strengths(candidates.beats)
    beat_s = _beat_lengths(candidates)
    found: list[Indices] = []
    for number in reversed(range(len(selected))):
        own = selected[number]
        ranks = strengths[own] + candidates.scores[own, number]
        if found:
            ranks = ranks + _HARDER_BONUS * np.isin(own, found[-1])
        gaps = one_hand_gaps(beat_s[own], number)
        order = suppress_close_onsets(ranks, candidates.times[own], gaps)
        count = max(1, round(SHARE * len(own)))
        found.append(own[np.sort(order[:count])])
    return found[::-1]


def one_hand_gaps(beat_s: NDArray[np.float64], difficulty: int) -> NDArray[np.float64]:
    """Return one hand's minimum gaps, seconds (N,), where beats last so long, seconds (N,)."""
    least_s = MIN_GAP_SAME_HAND_S[DIFFICULTIES[difficulty]]
    return (GAP_BEATS[difficulty] * beat_s).clip(MIN_GAP_SHARE * least_s, least_s)


def _beat_lengths(candidates: Candidates) -> NDArray[np.float64]:
    """Return the seconds of a beat around each onset (N,)."""
    if len(candidates.times) < 2:
        return np.ones(len(candidates.times))
    lengths = np.diff(candidates.times) / np.maximum(np.diff(candidates.beats), 1e-9)
    return np.append(lengths, lengths[-1])


def beat_strengths(beats: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return how strong the position of each onset (N,) in its beat is: 4 on it, 0 anywhere."""
    strengths = np.zeros(len(beats))
    for rank, step in enumerate(reversed(_STEPS), 1):
        on_step = np.abs(beats / step - np.round(beats / step)) * step < _ON_STEP
        strengths[on_step] = rank
    return strengths
