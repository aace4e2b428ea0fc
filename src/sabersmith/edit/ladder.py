"""How many onsets, and which jump speed, a new difficulty of a map gets among those it has."""

from __future__ import annotations

from collections.abc import Mapping

from sabersmith.beatmap.difficulty import (
    DIFFICULTIES,
    GAME_NJS,
    NPS_RANGE,
    default_njs,
    fitting_offset,
)

# Onsets a second of human charts, Easy to ExpertPlus, and how far a chart some steps easier than
# another one goes along where that one is denser or sparser: a source of twice the norm makes a
# chart of 2 ** (FOLLOW - LESS_FOLLOW * steps) times its own norm. Fitted to all pairs of charts of
# one level among 154 levels without audio, of no split: root mean square error of the logarithm
# 0.19; fixed shares of the source's onsets have 0.22.
NORMS = (1.26, 1.72, 2.35, 2.98, 3.45)
FOLLOW, LESS_FOLLOW = 1.025, 0.165
LEAST_STEP, MOST_STEP = 0.55, 0.9  # players notice a step, and are not lost
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
        above, source = min(harder), min(n for n in there if n > number)
        easier = [n for n in there if n < number]
        count = human_count(there[source], source, number, seconds)
        if easier and there[max(easier)] < counts[above]:
            below = max(easier)
            share = (number - below) / (above - below)
            count = there[below] * (counts[above] / there[below]) ** share
        most = NPS_RANGE[DIFFICULTIES[number]][1] / NOTES_PER_ONSET * seconds
        steps = above - number
        least, less = (step**steps * counts[above] for step in (LEAST_STEP, MOST_STEP))
        counts[number] = min(max(min(count, most), least), less)
    for number in sorted(new):
        if number not in counts:  # harder than all that are there
            below = max(n for n in counts if n < number)
            count = human_count(counts[below], below, number, seconds)
            counts[number] = max(count, counts[below] / MOST_STEP ** (number - below))
    return {number: counts[number] for number in new}


def human_count(count: float, source: int, number: int, seconds: float) -> float:
    """Return how many onsets human mappers take for a difficulty of a level with another chart.

    count, source: onsets and difficulty of that chart. seconds: from the first onset to the last.
    """
    seconds = max(seconds, 1.0)
    share = FOLLOW - LESS_FOLLOW * abs(source - number)
    return float(NORMS[number] * seconds * (count / seconds / NORMS[source]) ** share)


def jump(difficulty: str, bpm: float, there: Mapping[str, float]) -> tuple[float, float]:
    """Return the jump speed (m/s) and offset (beats) of a new difficulty.

    Its speed is that of its range, but between those of its neighbours.

    Args:
        difficulty: to add.
        bpm: tempo of the map.
        there: jump speed of each difficulty that the map has; 0 stands for the game's own.
    """
    number = DIFFICULTIES.index(difficulty)
    njs = default_njs(difficulty, bpm)
    speeds = {
        DIFFICULTIES.index(name): speed if speed > 0 else GAME_NJS[name]
        for name, speed in there.items()
    }
    harder = [speed for n, speed in speeds.items() if n > number]
    easier = [speed for n, speed in speeds.items() if n < number]
    njs = min([njs, *harder])
    njs = max([njs, *(speed for speed in easier if not harder or speed <= min(harder))])
    return njs, fitting_offset(difficulty, bpm, njs)
