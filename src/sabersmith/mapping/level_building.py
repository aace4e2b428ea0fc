"""From chosen states to a level."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import BpmChange, Chart, Level
from sabersmith.decor.decorate import decorate
from sabersmith.mapping.analysis import SongAnalysis, Times
from sabersmith.mapping.padding import AudioPlan
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.thinning import MOST_NOTES, count_notes, count_swings, thin_notes
from sabersmith.timing.beat_grid import BeatGrid

PREVIEW_S = 10.0


# Seven decimals of a beat are under a microsecond at any tempo.
BEAT_DECIMALS = 7


@dataclass(frozen=True)
class MappedSong:
    """A level in memory, its names still empty, with what its audio and its beat grid are.

    notices: lines for the player, of what went other than it should.
    """

    level: Level
    audio: AudioPlan
    grid: BeatGrid
    notices: list[str]


def assemble_level(
    heard: SongAnalysis, states: dict[int, list[State]], settings: MapSettings
) -> MappedSong:
    """Return the level of a song from the states of each difficulty asked for, by its number."""
    chosen, times, grid = sorted(states), heard.times, heard.grid
    states = dict(states)
    for harder, easier in pairwise(reversed(chosen)):
        scores = heard.candidates.scores[heard.kept[easier], easier]
        counts = count_notes(states[harder]), count_swings(states[harder])
        most, most_swings = (int(MOST_NOTES * count) for count in counts)
        states[easier] = thin_notes(states[easier], scores, most, most_swings)
    audio = heard.audio
    head = round((audio.head_s + grid.offset) * grid.bpm / 60)  # beats before the grid's first
    changes = [BpmChange(float(beat + head), bpm) for beat, bpm in grid.changes]
    charts = [
        make_chart(DIFFICULTIES[index], heard.beats[index] + head, states[index], grid.bpm, changes)
        for index in chosen
    ]
    level = Level(
        bpm=grid.bpm,
        preview_start=round(busiest(times[-1], PREVIEW_S) + audio.head_s, 3),
        preview_duration=PREVIEW_S,
        charts=charts,
    )
    span = min(row[0] for row in heard.beats) + head, max(row[-1] for row in heard.beats) + head
    length_s = (audio.head + heard.song.frames + audio.tail) / audio.sr
    decorate(level, replace(heard.sound, start=audio.head_s), span, length_s, settings)
    return MappedSong(level, audio, grid, heard.notices)


def make_chart(
    difficulty: str,
    beats: Times,
    states: Sequence[State],
    bpm: float,
    changes: Sequence[BpmChange] = (),
) -> Chart:
    """Return the chart of states (N) at beats of the level (N,), whose tempo is bpm and changes."""
    njs, offset = default_jump(difficulty, bpm)
    chart = Chart(difficulty=difficulty, njs=njs, njs_offset=offset, bpm_changes=list(changes))
    for beat, state in zip(np.round(beats, BEAT_DECIMALS).tolist(), states, strict=True):
        notes, bombs = state_notes(state, beat)
        chart.notes += notes
        chart.bombs += bombs
    return chart


def busiest(times: Times, length_s: float) -> float:
    """Return the first of times (N,), ascending, from which length_s seconds hold the most."""
    counts = np.searchsorted(times, times + length_s) - np.arange(len(times))
    return float(times[counts.argmax()])
