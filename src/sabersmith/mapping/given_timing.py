"""Beats that are given: typed (bpm=, offset=), or those of a map (timing=)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sabersmith.audio.grid_fitting import TEMPO_SR, fit_envelopes, judge_grid
from sabersmith.audio.onset_strength import SongEnvelopes
from sabersmith.audio.song import Song
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Chart, Level
from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings, read_tempo
from sabersmith.onset.rhythm.patterns import chart_phase, merge_sliders
from sabersmith.options.declaration import home, shown
from sabersmith.timing.beat_grid import BeatGrid
from sabersmith.timing.clock import clock

FEWEST_FOR_PHASE = 16  # onsets; fewer say little about where the beat is
GOOD_SHARE = 0.7  # of onsets on quarters of a beat, or the beat is that of the file
# A song whose beats are estimated as within this share of those given, but not the same ...
NEAR_TEMPO = 0.03
DRIFT_S = 0.03  # ... drifts from them by so much in its length, and is told


@dataclass(frozen=True)
class MapGrid:
    """The beats of a chart's song: those of its file, shifted so that the music's beats are whole.

    phase: what is to be added to beats of `grid` to have those of the chart.
    """

    grid: BeatGrid
    phase: float

    @classmethod
    def of(cls, level: Level, chart: Chart) -> MapGrid:
        """Return the beats of a chart."""
        tempo = level.tempo(chart)
        times = chart_states(chart, tempo)[0]
        phase = 0.0
        if len(times) >= FEWEST_FOR_PHASE:
            found, share = chart_phase(tempo.beats(times[merge_sliders(times)]))
            phase = found if share >= GOOD_SHARE else 0.0
        changes = tuple((beat - phase, bpm) for beat, bpm in tempo.changes)
        return cls(BeatGrid(tempo.bpm, float(tempo.seconds(phase)), changes), phase)


def given_grid(settings: MapSettings, song: Song) -> tuple[BeatGrid, MapGrid | None, list[str]]:
    """Return the beats of a song: given by settings, or estimated.

    Returns:
        The beats; those of the map that `timing` names, else None; and notices for the player.

    Raises:
        OptionError: the map that `timing` names has no chart.
        InputError: it can't be read.
    """
    envelopes = SongEnvelopes.of(song.mono_stream(TEMPO_SR), TEMPO_SR)
    if settings.timing is not None:
        timing = read_timing(settings.timing)
        grid = judge_grid(timing.grid, envelopes)
        what = f"timing={shown(settings.timing)}"
        lines = tempo_notices(grid, fit_envelopes(envelopes), song.duration, what)
        grid = replace(grid, is_clear=True, unclear=())
        return grid, replace(timing, grid=grid), lines
    bpm, changes = read_tempo(settings.bpm) if settings.bpm is not None else (None, ())
    if bpm is None:
        return fit_envelopes(envelopes), None, []
    if settings.offset is None:
        grid = fit_envelopes(envelopes, bpm)
        lines = []
        if grid.is_clear:
            what = f"bpm={_typed(settings.bpm)}"
            lines = tempo_notices(grid, fit_envelopes(envelopes), song.duration, what)
        return grid, None, lines
    grid = judge_grid(BeatGrid(bpm, settings.offset, changes), envelopes)
    if not changes:  # the first beat in the song, as grids have it
        grid = replace(grid, offset=settings.offset % (60 / bpm))
    what = f"bpm={_typed(settings.bpm)} offset={settings.offset:g}"
    lines = tempo_notices(grid, fit_envelopes(envelopes), song.duration, what)
    return replace(grid, is_clear=True, unclear=()), None, lines


def read_timing(typed: str) -> MapGrid:
    """Return the beats of the map at a path. Raises OptionError or InputError."""
    level = read_level(home(typed), strict=False)
    standard = [chart for chart in level.charts if chart.characteristic == "Standard"]
    charts = standard or level.charts
    if not charts:
        raise OptionError(f"timing={shown(typed)}: it has no chart; give another map")
    return MapGrid.of(level, max(charts, key=lambda chart: len(chart.notes)))


def tempo_notices(grid: BeatGrid, own: BeatGrid, song_s: float, what: str) -> list[str]:
    """Return a line if given beats are likely not the song's.

    Args:
        grid: as given, and judged.
        own: as estimated.
        song_s: length of the song, seconds.
        what: that was given, as it was typed.
    """
    octave = 2.0 ** np.round(np.log2(own.bpm / grid.bpm))
    tempo = own.bpm / octave
    off = abs(tempo / grid.bpm - 1)
    drift = off * song_s
    if not grid.is_clear:
        seems = f"its own tempo seems to be {own.bpm:.6g} BPM"
        if drift < DRIFT_S and not grid.changes:
            seems = f"at this tempo it seems to have a beat at {own.offset % (60 / tempo):.3f} s"
        return [
            f"{what}: the song does not seem to keep to these beats (fit {grid.confidence:.0%}); "
            f"{seems}"
        ]
    if not own.is_clear or grid.changes or own.changes or off > NEAR_TEMPO or drift < DRIFT_S:
        return []
    return [
        f"{what}: the song's beats seem to come at {tempo:.6g} BPM; by its end, at "
        f"{clock(song_s)}, notes would be off by {drift:.2f} s; if so, set bpm={tempo:.6g}"
    ]


def _typed(bpm: float | str | None) -> str:
    return bpm if isinstance(bpm, str) else f"{bpm:g}"
