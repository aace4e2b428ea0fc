"""How many onsets, and which jump speed, a new difficulty of a map gets among those it has."""

from __future__ import annotations

from collections.abc import Mapping

from sabersmith.beatmap.difficulty import DIFFICULTIES, NPS_RANGE, default_njs, fitting_offset

# Onsets of each difficulty as a share of the next harder one's, Easy to Expert: medians over the
# charts of one level in train and dev (105 neighbouring pairs).
STEPS = (0.70, 0.70, 0.73, 0.85)
LEAST_STEP, MOST_STEP = 0.55, 0.88  # players notice a step, and are not lost
NOTES_PER_ONSET = 1.2  # of charts at the dense end of a difficulty's range


def onset_counts(there: Mapping[int, float], new: list[int], seconds: float) -> dict[int, float]:
    """Return how many onsets new difficulties get.

    Between two that are there, each step is the same. Below the easiest or above the hardest, they
    are those of human charts, and within the densities that the game's own charts have.

    Args:
        there: number of onsets of each difficulty that the map has, 0 Easy .. 4 ExpertPlus.
        new: the difficulties to add.
        seconds: from the first onset to the last.
    """
    counts = dict(there)
    for number in sorted(new, reverse=True):
        harder = [n for n in counts if n > number]
        if not harder:
            continue
        above = min(harder)
        easier = [n for n in there if n < number]
        count = counts[above] * STEPS[number] if above == number + 1 else counts[above]
        if above > number + 1:  # a gap in the ladder that stays one
            for n in range(number, above):
                count *= STEPS[n]
        if easier:
            below = max(easier)
            if there[below] < counts[above]:
                share = (number - below) / (above - below)
                count = there[below] * (counts[above] / there[below]) ** share
        most = NPS_RANGE[DIFFICULTIES[number]][1] / NOTES_PER_ONSET * seconds
        floor = LEAST_STEP ** (above - number) * counts[above]
        counts[number] = min(max(min(count, most), floor), MOST_STEP * counts[above])
    for number in sorted(new):
        if number not in counts:  # harder than all that are there
            below = max(n for n in counts if n < number)
            count = counts[below]
            for n in range(below, number):
                count /= STEPS[n]
            counts[number] = count
    return {number: counts[number] for number in new}


def jump(difficulty: str, bpm: float, there: Mapping[str, float]) -> tuple[float, float]:
    """Return the jump speed (m/s) and offset (beats) of a new difficulty.

    Its speed is that of its range, but between those of its neighbours.

    Args:
        difficulty: to add.
        bpm: tempo of the map.
        there: jump speed of each difficulty that the map has.
    """
    number = DIFFICULTIES.index(difficulty)
    njs = default_njs(difficulty, bpm)
    speeds = {DIFFICULTIES.index(name): speed for name, speed in there.items() if speed > 0}
    harder = [speed for n, speed in speeds.items() if n > number]
    easier = [speed for n, speed in speeds.items() if n < number]
    njs = min([njs, *harder])
    njs = max([njs, *(speed for speed in easier if not harder or speed <= min(harder))])
    return njs, fitting_offset(difficulty, bpm, njs)
