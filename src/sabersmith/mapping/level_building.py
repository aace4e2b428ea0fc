"""Build a level from the grid states of each difficulty."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sabersmith.audio.song import Song
from sabersmith.beatmap.characteristics import CHARACTERISTICS, LIGHTSHOW, NO_ARROWS, ONE_SABER
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.grid_states import State, mirror, note_color, state_notes
from sabersmith.beatmap.model import ANY, ROTATING, Bookmark, BpmChange, Chart, Level
from sabersmith.decor.decorate import decorate
from sabersmith.mapping.analysis import SongAnalysis, Times, chosen_difficulties
from sabersmith.mapping.padding import AudioPlan
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid

PREVIEW_S = 10.0  # length of the excerpt that the game plays in its menu
LEFT_NOTICE = (
    "hand=left: OneSaber charts have a left saber only with the mod SongCore; without mods, take "
    "hand=right and the game's own left-handed setting, which mirrors the chart"
)
NO_LEFT_NOTICE = "hand=left: changes OneSaber charts alone, and none is made"
ROTATING_NOTICE = "environment={}: 90 and 360 degree charts are played in Glass Desert"
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
    one_hand: dict[int, list[State]] | None = None,
) -> MappedSong:
    """Build the level of a song.

    90 and 360 degree charts have the notes of the Standard ones, NoArrows charts the same without
    directions.

    Args:
        analysis: of the song.
        states: grid states at the onsets of each requested difficulty, by its number, as
            `ladder.thin` leaves them.
        settings: of the map.
        notices: for the player, more than those of the analysis.
        one_hand: as states, for the OneSaber charts, of the right hand.
    """
    times, grid = analysis.times, analysis.grid
    one_hand = one_hand or {}
    audio = analysis.audio
    # Beats of the level at beat 0 of the grid.
    head: float = round((audio.head_s + grid.offset) * grid.bpm / 60)
    level_offset = 0.0
    if analysis.timing is not None:
        head = analysis.timing.phase
        level_offset = float(grid.seconds_of(-head))
    changes = [BpmChange(float(beat + head), bpm) for beat, bpm in grid.changes]
    beats = [row + head for row in analysis.beats]
    one_hand_beats = [analysis.candidates.beats[row] + head for row in analysis.one_hand]

    bookmarks = [
        Bookmark(round(section.beat + head, 3), section.name)
        for section in (analysis.sections if settings.bookmarks else ())
    ]

    def chart(kind: str, index: int) -> Chart:
        rows, own = beats, states.get(index, [])
        if kind == NO_ARROWS:
            own = [without_arrows(state) for state in own]
        elif kind == ONE_SABER:
            rows, own = one_hand_beats, one_hand[index]
            if settings.hand == "left":
                own = [mirror(state) for state in own]
        elif kind == LIGHTSHOW:
            own = []
        at = rows[index] if own else np.zeros(0)
        made = make_chart(DIFFICULTIES[index], at, own, grid.bpm, changes)
        # The game itself has no left saber in OneSaber charts.
        one_saber = False if kind == ONE_SABER and settings.hand == "left" else None
        return replace(made, characteristic=kind, bookmarks=bookmarks, one_saber=one_saber)

    numbers = {kind: sorted(states) for kind in CHARACTERISTICS}
    numbers |= {ONE_SABER: sorted(one_hand), LIGHTSHOW: chosen_difficulties(settings)[-1:]}
    charts = [chart(kind, index) for kind in settings.characteristic for index in numbers[kind]]
    if settings.hand == "left":
        notices = [
            *notices,
            LEFT_NOTICE if ONE_SABER in settings.characteristic else NO_LEFT_NOTICE,
        ]
    if settings.environment != MapSettings.environment and {*settings.characteristic} <= {
        *ROTATING
    }:
        notices = [*notices, ROTATING_NOTICE.format(settings.environment)]
    level = Level(
        bpm=grid.bpm,
        song_time_offset=round(level_offset, 6) + 0.0,
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


def without_arrows(state: State) -> State:
    """Return a state whose notes may all be cut in any direction."""
    dots = [cell if note_color(cell) is None else cell - (cell - 1) % 9 + ANY for cell in state]
    return tuple(dots)


def densest_start(times: Times, length_s: float) -> float:
    """Return the first of times (N,), ascending, whose next length_s seconds hold the most."""
    counts = np.searchsorted(times, times + length_s) - np.arange(len(times))
    return float(times[counts.argmax()])
