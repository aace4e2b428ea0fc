"""Charts for one hand: which hand it is, and onsets that it can reach."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.characteristics import ONE_SABER
from sabersmith.beatmap.model import BLUE, RED, Chart
from sabersmith.edit.map_song import MapSong
from sabersmith.edit.rhythm import draw_section
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.one_saber import SHARE, beat_strengths, one_hand_gaps
from sabersmith.mapping.onset_selection import suppress_close_onsets

# Onsets are drawn again, so many times as many, where minimum gaps leave fewer than are wanted.
MORE = (1.0, 1.3, 1.6)

Floats = NDArray[np.float64]


def one_hand(chart: Chart) -> int | None:
    """Return the color of the hand that a chart is for; None if it is for both.

    It is the one with more notes, the right one where there are none. A chart among the OneSaber
    ones that asks for both sabers and has notes of both is for both.
    """
    if chart.characteristic != ONE_SABER and not chart.has_one_saber:
        return None
    red = sum(note.color == RED for note in chart.notes)
    blue = len(chart.notes) - red
    if chart.one_saber is False and red and blue:
        return None
    return RED if red > blue else BLUE


def draw_for_one_hand(
    song: MapSong,
    grid: MapGrid,
    beats: tuple[float, float],
    difficulty: int,
    character: Floats | None,
    wanted: float | None,
    seed: int,
) -> Floats:
    """Draw the onsets of a section as `draw_section` does, for one hand.

    It gets a part of what two hands would get, as in new maps: those on beats before those between,
    none closer than one hand's minimum gap.
    """
    for more in MORE:
        both = None if wanted is None else more * wanted / SHARE
        drawn = draw_section(song, grid, beats, difficulty, character, both, seed)
        times = grid.grid.seconds_of(drawn - grid.phase)
        gaps = gaps_at(grid, drawn, difficulty)
        order = suppress_close_onsets(beat_strengths(drawn - grid.phase), times, gaps)
        count = round(SHARE * len(drawn) if wanted is None else wanted)
        if wanted is None or len(order) >= count:
            break
    return np.sort(drawn[order[: max(1, count)]])


def gaps_at(grid: MapGrid, beats: Floats, difficulty: int) -> Floats:
    """Return the minimum gaps of one hand at beats (N,) of a map, seconds (N,)."""
    seconds = grid.grid.seconds_of
    return one_hand_gaps(seconds(beats - grid.phase + 1) - seconds(beats - grid.phase), difficulty)
