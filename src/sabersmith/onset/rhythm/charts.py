"""Charts as the rhythm network reads them: a beat pattern for each beat of the song."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.character import describe
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State, chart_states
from sabersmith.beatmap.model import Level
from sabersmith.onset.rhythm.patterns import (
    SLOTS,
    beat_masks,
    chart_phase,
    mask_bits,
    merge_sliders,
    nearest_slots,
)
from sabersmith.timing.beat_grid import BeatGrid
from sabersmith.timing.tempo_map import TempoMap

# A level teaches rhythm if at least this share of its onsets lies on quarters of a beat, at some
# phase: else its tempo is not the song's. Nine of ten human levels have more.
MIN_ON_GRID = 0.7
# If less lies on the mapper's beats, those that were found in the audio may fit better.
GOOD_ON_GRID = 0.8
MARGIN_BEATS = 2  # before the first and after the last onset, where the song's length is unknown

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Move = Callable[[Floats], Floats]


@dataclass(frozen=True)
class RhythmChart:
    """A chart of T beats.

    Attributes:
        name: of the level.
        difficulty: 0 Easy .. 4 ExpertPlus.
        masks: (T,) bit masks of the beats' patterns, see `patterns.beat_masks`.
        beat_s: (T,) length of each beat, seconds.
        slot_times: (T, SLOTS) float32, seconds in the song.
        harder: (T,) bit masks of the next harder chart of the level; None if there is none.
        character: (K,) of `beatmap.character.describe`.
        bpm: of the level.
    """

    name: str
    difficulty: int
    masks: Ints
    beat_s: Floats
    slot_times: NDArray[np.float32]
    harder: Ints | None
    character: Floats
    bpm: float


def slots_of_beats(
    tempo: TempoMap, first: int, count: int, phase: float = 0.0
) -> tuple[Floats, Floats]:
    """Return the times of the slots of beats first .. first + count - 1, shifted by `phase`.

    Returns:
        Seconds, (count, SLOTS); and the beats' lengths in seconds, (count,).
    """
    starts = tempo.seconds(first + phase + np.arange(count + 1))
    lengths = np.diff(starts)
    return starts[:-1, None] + lengths[:, None] * (np.arange(SLOTS) / SLOTS), lengths


def rhythm_charts(
    level: Level,
    song_s: float | None = None,
    grid: BeatGrid | None = None,
    move: Move | None = None,
) -> list[RhythmChart]:
    """Return the Standard charts of a level whose onsets lie on beats; none if they don't.

    Args:
        level: read.
        song_s: length of the song, seconds; None if there is no song.
        grid: the song's beats as found in the audio, used where the mapper's don't fit.
        move: brings times of the level onto the audio (see `onset.alignment`).
    """
    charts: list[tuple[int, Floats, list[State]]] = []
    for index, difficulty in reversed(list(enumerate(DIFFICULTIES))):
        chart = level.chart(difficulty)
        if chart is None or chart.moves_notes:
            continue
        times, states = chart_states(chart, level.tempo(chart))
        inside = np.flatnonzero(times > 0)
        if len(inside):
            charts.append((index, times[inside], [states[i] for i in inside]))
    if not charts:
        return []
    longest = max(charts, key=lambda chart: len(chart[1]))
    hardest = level.chart(DIFFICULTIES[longest[0]])
    assert hardest is not None
    tempo = level.tempo(hardest)
    moved = move or (lambda times: times)
    onsets = longest[1][merge_sliders(longest[1])]
    phase, share = chart_phase(tempo.beats(onsets))
    on_audio = False  # whether beats are those of the audio
    if grid is not None and share < GOOD_ON_GRID:
        other, other_share = chart_phase(grid.beat_of(moved(onsets)))
        if other_share > share:
            tempo, phase, share, on_audio = grid.tempo_map, other, other_share, True
    if share < MIN_ON_GRID:
        return []

    slots = {}
    for index, times, _ in charts:
        times = times[merge_sliders(times)]
        beats = tempo.beats(moved(times) if on_audio else times) - phase
        beat_s = tempo.seconds(beats + phase + 0.5) - tempo.seconds(beats + phase - 0.5)
        slots[index] = nearest_slots(beats, beat_s)[0]
    if song_s is None:
        every = np.concatenate(list(slots.values()))
        first = int(every.min()) // SLOTS - MARGIN_BEATS
        last = int(every.max()) // SLOTS + 1 + MARGIN_BEATS
    else:
        first = int(np.floor(tempo.beats(0.0) - phase))
        last = int(np.ceil(tempo.beats(song_s) - phase))
    seconds, lengths = slots_of_beats(tempo, first, max(1, last - first), phase)
    if not on_audio:
        seconds = moved(seconds.ravel()).reshape(seconds.shape)
    found: list[RhythmChart] = []
    for index, times, states in charts:
        found.append(
            RhythmChart(
                name=level.folder.name if level.folder else level.title,
                difficulty=index,
                masks=beat_masks(slots[index], first, len(lengths)),
                beat_s=lengths,
                slot_times=seconds.astype(np.float32),
                harder=found[-1].masks if found else None,
                character=describe(times, level.tempo(hardest).beats(times), states),
                bpm=tempo.bpm,
            )
        )
    return found


def onset_times(chart: RhythmChart) -> Floats:
    """Return the onsets of a chart's patterns, seconds in the song (N,)."""
    return chart.slot_times[mask_bits(chart.masks)].astype(np.float64)
