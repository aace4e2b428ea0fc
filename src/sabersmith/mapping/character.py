"""The character of a song's charts: drawn by the seed, or as the options ask."""

import math

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.character import (
    DESCRIPTORS,
    RHYTHM,
    STYLES,
    CharacterDistribution,
    CharacterScale,
    describe_rhythm,
)
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings, read_scores
from sabersmith.options.declaration import home, shown
from sabersmith.sym.charts import sym_charts

Floats = NDArray[np.float64]


def draw_character(
    scale: CharacterScale,
    distribution: CharacterDistribution,
    bpm: float,
    settings: MapSettings,
    song: int = 0,
) -> Floats:
    """Return the scores (5, K) of a song's five charts, see `beatmap.character`.

    They are drawn by the seed from the distribution of human charts; what the options style and
    character name is then set. The draw depends on seed, song and tempo alone.

    Args:
        scale, distribution: of human charts.
        bpm: tempo of the song.
        settings: seed, style and character.
        song: a number of the song's own, so that with one seed not all songs get the same.

    Raises:
        OptionError: the style is a map without a Standard chart.
        InputError: the map can't be read.
    """
    scores = distribution.draw(np.random.default_rng([settings.seed, song]), bpm)
    return as_asked(scores, scale, settings.style, settings.character)


def as_asked(
    scores: Floats, scale: CharacterScale, style: str | None, character: str | None
) -> Floats:
    """Return scores (5, K) with what the options style and character name set as they say.

    Raises as `draw_character`.
    """
    scores = scores.copy() if style is None else _in_style(scores, style, scale)
    for name, score in read_scores(character or "").items():
        scores[:, DESCRIPTORS.index(name)] = score
    return scores


def asked_traits(settings: MapSettings) -> NDArray[np.bool_]:
    """Return which of the descriptors (K,) the options style and character set.

    A map as style sets those that its charts are long enough to show.
    """
    style = (settings.style or "").lower()
    if style and style not in STYLES:
        shown_traits = np.isfinite(list(_charts_of(settings.style or "").values())).all(0)
    else:
        shown_traits = np.zeros(len(DESCRIPTORS), bool)
    named = {*STYLES.get(style, ()), *read_scores(settings.character or "")}
    return shown_traits | np.array([name in named for name in DESCRIPTORS])


def with_rhythm(
    scores: Floats, scale: CharacterScale, difficulty: int, times: Floats, beats: Floats
) -> Floats:
    """Return scores (K,) with those of RHYTHM measured at a chart's onsets (N,).

    times, beats: of the onsets, seconds and beats.
    """
    measured = np.full(len(DESCRIPTORS), math.nan)
    measured[: len(RHYTHM)] = describe_rhythm(times, beats)
    known = scale.scores(measured, difficulty)
    return np.where(np.isfinite(known), known, scores)


def _in_style(scores: Floats, style: str, scale: CharacterScale) -> Floats:
    """Return scores (5, K) with what a style names, or all that is known of a map's charts."""
    if style.lower() in STYLES:
        scores = scores.copy()
        for name, score in STYLES[style.lower()].items():
            scores[:, DESCRIPTORS.index(name)] = score
        return scores
    charts = _charts_of(style)
    rows = []
    for number in range(len(DIFFICULTIES)):
        nearest = min(charts, key=lambda own: (abs(own - number), -own))
        rows.append(scale.scores(charts[nearest], nearest))
    measured = np.array(rows)
    return np.where(np.isfinite(measured), measured, scores)


def _charts_of(style: str) -> dict[int, Floats]:
    """Return the measures (K,) of the charts of a map, by the number of the difficulty.

    Raises:
        OptionError: it has no Standard chart.
        InputError: it can't be read.
    """
    level = read_level(home(style), strict=False)
    charts = {chart.difficulty: chart.character for chart in sym_charts(level, None)}
    if not charts:
        raise OptionError(f"style={shown(style)}: it has no Standard chart; give another map")
    return charts
