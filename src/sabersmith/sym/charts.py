"""Charts as the sym stage reads them: times of the onsets and grid states."""

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.character import CharacterDistribution, CharacterScale, describe
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State, chart_states
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.level_search import find_level_folders
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.timing.tempo_map import TempoMap

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SymChart:
    """A Standard chart.

    Attributes:
        name: of the level.
        difficulty: 0 Easy .. 4 ExpertPlus.
        times: (N,) of the onsets, seconds.
        states: N grid states.
        audio: the song; None if there is none.
        tempo: of the level, to show its notes on the beat.
    """

    name: str
    difficulty: int
    times: NDArray[np.float64]
    states: list[State]
    audio: Path | None
    tempo: TempoMap

    @cached_property
    def character(self) -> NDArray[np.float64]:
        """The measures (K,) of `character.describe`."""
        return describe(self.times, self.tempo.beats(self.times), self.states)


@dataclass(frozen=True)
class MeasuredChart:
    """What a chart adds to the scale and the distribution of characters.

    Attributes:
        song: a key that the charts of one song share.
        difficulty: 0 Easy .. 4 ExpertPlus.
        bpm: of the song.
        character: (K,) of `character.describe`.
    """

    song: str
    difficulty: int
    bpm: float
    character: NDArray[np.float64]

    @classmethod
    def of(cls, chart: SymChart) -> Self:
        """Measure a chart."""
        song = str(chart.audio) if chart.audio else chart.name
        return cls(song, chart.difficulty, chart.tempo.bpm, chart.character)

    def as_json(self) -> list[Any]:
        """Return plain types that `read` reads; unknown measures are None."""
        known = [None if math.isnan(x) else round(x, 6) for x in self.character.tolist()]
        return [self.song, self.difficulty, self.bpm, known]

    @classmethod
    def read(cls, data: Sequence[Any]) -> Self:
        """Read what `as_json` returned."""
        song, difficulty, bpm, known = data
        return cls(song, difficulty, bpm, np.array(known, np.float64))


def fit_character(
    charts: Sequence[MeasuredChart], scale: CharacterScale | None = None
) -> tuple[CharacterScale, CharacterDistribution]:
    """Return the scale of charts, unless one is given, and the distribution of their scores."""
    difficulties = [chart.difficulty for chart in charts]
    if scale is None:
        scale = CharacterScale.fit([chart.character for chart in charts], difficulties)
    scores = [scale.scores(chart.character, chart.difficulty) for chart in charts]
    songs, bpm = [chart.song for chart in charts], [chart.bpm for chart in charts]
    return scale, CharacterDistribution.fit(scores, songs, bpm)


def sym_charts(level: Level, audio: Path | None) -> list[SymChart]:
    """Return the level's Standard charts that have a note, without those whose notes mods move."""
    charts = []
    for index, difficulty in enumerate(DIFFICULTIES):
        chart = level.chart(difficulty)
        if chart is None or chart.moves_notes:
            continue
        tempo = level.tempo(chart)
        times, states = chart_states(chart, tempo)
        # A shift of the song may put notes before the start of the audio.
        inside = np.flatnonzero(times > 0)
        if len(inside):
            name = level.folder.name if level.folder else level.title
            states = [states[i] for i in inside]
            charts.append(SymChart(name, index, times[inside], states, audio, tempo))
    return charts


def read_charts_only(folder: Path, limit: int | None = None) -> list[SymChart]:
    """Read the charts of level folders without songs; unreadable ones are skipped and logged.

    limit: of levels. Raises InputError if there is no Standard chart.
    """
    levels = find_level_folders(folder)[:limit]
    charts = []
    skipped = 0
    for level in levels:
        try:
            charts += sym_charts(read_level(level, strict=False), None)
        except InputError as error:
            log.warning("skipped: %s", error)
            skipped += 1
    if skipped:
        log.warning("skipped %d of %d maps without audio", skipped, len(levels))
    if not charts:
        raise InputError(f"{folder}: no Standard chart in it; set data.charts_only to null")
    return charts
