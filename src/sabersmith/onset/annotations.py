"""What the onset stage learns from a level."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.timing.beat_grid import BeatGrid


@dataclass(frozen=True)
class OnsetSong:
    """A song's audio and the onset times (seconds) of each difficulty, None where it has none.

    grid: its beats, as `fit_grid` hears them; None where nobody listened.
    """

    name: str
    audio: Path
    onsets: tuple[NDArray[np.float64] | None, ...]
    grid: BeatGrid | None = None


def onset_song(level: Level) -> OnsetSong:
    """Take from a level what the onset stage learns from: its Standard charts' times."""
    onsets: list[NDArray[np.float64] | None] = []
    for difficulty in DIFFICULTIES:
        chart = level.chart(difficulty)
        times = chart_states(chart, level.tempo(chart))[0] if chart else np.empty(0)
        onsets.append(times if len(times) else None)
    name = level.folder.name if level.folder else level.title
    return OnsetSong(name, audio_path(level), tuple(onsets))
