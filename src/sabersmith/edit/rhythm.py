"""Onsets for a section of a song, on the beats of its map."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.character import K
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.edit.map_song import MapSong
from sabersmith.mapping.analysis import find_candidates
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.onset_selection import suppress_close_onsets
from sabersmith.onset.rhythm.drawing import GAPS_S
from sabersmith.onset.rhythm.slots import SongSlots

STEP = 0.77  # median share of a chart's onsets in the next harder one's, see `rhythm.drawing`
BEAT_DECIMALS = 7

Floats = NDArray[np.float64]


def least_gap_s(difficulty: int) -> float:
    """Return the smallest time between two onsets of a difficulty, seconds."""
    return GAPS_S[::-1][difficulty]


def draw_section(
    song: MapSong,
    grid: MapGrid,
    beats: tuple[float, float],
    difficulty: int,
    character: Floats | None,
    wanted: float | None,
    seed: int,
) -> Floats:
    """Draw the onsets of a section; return their beats in the chart, ascending (N,).

    Args:
        song: of the map.
        grid: its beats.
        beats: first beat of the section, and the one at which it has ended.
        difficulty: 0 Easy .. 4 ExpertPlus.
        character: scores (K,) of the chart; None leaves all to the network.
        wanted: number of onsets; None leaves it to the network.
        seed: of the draw.
    """
    start, stop = beats[0] - grid.phase, beats[1] - grid.phase
    activations = song.activations(grid.grid)
    rhythm = song.mapper.onset.rhythm
    if rhythm is None:
        candidates = find_candidates(song.mapper.onset, activations.curves, grid.grid)
        inside = np.flatnonzero((candidates.beats >= start) & (candidates.beats < stop))
        scores = candidates.scores[inside, difficulty]
        order = suppress_close_onsets(
            scores, candidates.times[inside], candidates.gaps[inside, difficulty]
        )
        threshold = song.mapper.onset.chart_thresholds[difficulty]
        count = int((scores[order] >= threshold).sum()) if wanted is None else round(wanted)
        return np.sort(candidates.beats[inside][order[:count]]) + grid.phase
    part = section_slots(SongSlots.of(activations, grid.grid), start, stop)
    if part is None or not part.allowed.any():
        return np.zeros(0)
    characters = np.full((len(DIFFICULTIES), K), math.nan)
    if character is not None:
        characters[difficulty] = character
    counts = None
    if wanted is not None:
        counts = [wanted * STEP ** (difficulty - n) for n in range(len(DIFFICULTIES))]
    drawn = rhythm.draw(part, characters, seed, counts)[difficulty]
    found = np.round(np.sort(part.beats[drawn]) + grid.phase, BEAT_DECIMALS)
    return np.asarray(found[(found >= beats[0]) & (found < beats[1])])


def section_slots(slots: SongSlots, start: float, stop: float) -> SongSlots | None:
    """Return the slots of a song's beats from start to stop; None if there are none.

    Slots of the first and the last beat that are outside may have no onset.
    """
    firsts = np.floor(slots.beats[:, 0] + 1e-6)
    chosen = np.flatnonzero((firsts > start - 1) & (firsts < stop))
    if not len(chosen):
        return None
    part = slice(chosen[0], chosen[-1] + 1)
    inside = (slots.beats[part] >= start - 1e-6) & (slots.beats[part] < stop - 1e-6)
    return SongSlots(
        slots.starts[part],
        slots.beat_s[part],
        slots.times[part],
        slots.beats[part],
        slots.allowed[part] & inside,
        slots.audio[part],
    )


def without_close(
    times: Floats, others: Sequence[float] | Floats, gap_s: float | Floats
) -> NDArray[np.bool_]:
    """Return which of times (N,) are at least a gap from every one of some others, seconds.

    gap_s: of all, or of each (N,).
    """
    around = np.concatenate(([-math.inf], np.sort(np.asarray(others, np.float64)), [math.inf]))
    after = np.searchsorted(around, times)
    near = np.minimum(times - around[after - 1], around[after] - times)
    return np.asarray(near >= gap_s - 1e-4)
