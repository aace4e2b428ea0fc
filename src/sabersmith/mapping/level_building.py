"""Build a level from the grid states of each difficulty."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sabersmith.audio.song import Song
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import BpmChange, Chart, Level
from sabersmith.decor.decorate import decorate
from sabersmith.mapping.analysis import SongAnalysis, Times
from sabersmith.mapping.padding import AudioPlan
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid

PREVIEW_S = 10.0  # length of the excerpt that the game plays in its menu
BEAT_DECIMALS = 7  # under a microsecond at any tempo


@dataclass(frozen=True)
class MappedSong:
    """A song and its level in memory.

    Attributes:
        level: without title, artist and mapper; `export` fills these in.
        song: decoded; the level's audio is `audio.apply(song.stream())`.
        audio: the silence around the song.
        grid: the song's beats.
        notices: lines for the player about what did not go as expected.
    """

    level: Level
    song: Song
    audio: AudioPlan
    grid: BeatGrid
    notices: list[str]

    @property
    def duration(self) -> float:
        """Length of the level's audio, seconds."""
        return self.audio.padded_s(self.song.frames)


def assemble_level(
    analysis: SongAnalysis,
    states: dict[int, list[State]],
    settings: MapSettings,
    notices: Sequence[str] = (),
) -> MappedSong:
    """Build the level of a song.

    Args:
        analysis: of the song.
        states: grid states at the onsets of each requested difficulty, by its number, as
            `ladder.thin` leaves them.
        settings: of the map.
        notices: for the player, more than those of the analysis.
    """
    chosen, times, grid = sorted(states), analysis.times, analysis.grid
    audio = analysis.audio
    head = round((audio.head_s + grid.offset) * grid.bpm / 60)  # beats before the grid's first
    changes = [BpmChange(float(beat + head), bpm) for beat, bpm in grid.changes]
    beats = [row + head for row in analysis.beats]
    charts = [
        make_chart(DIFFICULTIES[index], beats[index], states[index], grid.bpm, changes)
        for index in chosen
    ]
    level = Level(
        bpm=grid.bpm,
        preview_start=round(densest_start(times[-1], PREVIEW_S) + audio.head_s, 3),
        preview_duration=PREVIEW_S,
        charts=charts,
    )
    mapped = MappedSong(level, analysis.song, audio, grid, [*analysis.notices, *notices])
    span = min(row[0] for row in beats), max(row[-1] for row in beats)
    sound = replace(analysis.sound, start=audio.head_s)
    decorate(level, sound, span, mapped.duration, settings, settings.seed)
    return mapped


def make_chart(
    difficulty: str,
    beats: Times,
    states: Sequence[State],
    bpm: float,
    changes: Sequence[BpmChange] = (),
) -> Chart:
    """Return the chart with grid states (N) at beats of the level (N,).

    Its tempo is bpm, then that of `changes`.
    """
    njs, offset = default_jump(difficulty, bpm)
    chart = Chart(difficulty=difficulty, njs=njs, njs_offset=offset, bpm_changes=list(changes))
    for beat, state in zip(np.round(beats, BEAT_DECIMALS).tolist(), states, strict=True):
        notes, bombs = state_notes(state, beat)
        chart.notes += notes
        chart.bombs += bombs
    return chart


def densest_start(times: Times, length_s: float) -> float:
    """Return the first of times (N,), ascending, whose next length_s seconds hold the most."""
    counts = np.searchsorted(times, times + length_s) - np.arange(len(times))
    return float(times[counts.argmax()])
