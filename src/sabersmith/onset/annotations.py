"""The onset annotations of a song: the note times of its charts, one set per difficulty."""

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
class OnsetAnnotations:
    """A song's audio and what the onset stage learns about it.

    Attributes:
        name: of the map.
        audio: file of the song.
        onsets: per difficulty the onset times in seconds, float64 (N,); None if it has no chart.
        grid: the song's beat grid (`fit_grid`); None if not computed.
    """

    name: str
    audio: Path
    onsets: tuple[NDArray[np.float64] | None, ...]
    grid: BeatGrid | None = None


def onset_annotations(level: Level) -> OnsetAnnotations:
    """Return the onset annotations of a level: the note times of its Standard charts."""
    onsets: list[NDArray[np.float64] | None] = []
    for difficulty in DIFFICULTIES:
        chart = level.chart(difficulty)
        times = chart_states(chart, level.tempo(chart))[0] if chart else np.empty(0)
        onsets.append(times if len(times) else None)
    name = level.folder.name if level.folder else level.title
    return OnsetAnnotations(name, audio_path(level), tuple(onsets))
