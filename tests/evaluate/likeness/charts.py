"""Charts for the tests of likeness: hypothesis strategies and composed ones."""

from typing import Any

import numpy as np
from hypothesis import strategies as st

from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.pairs import LevelPair
from sabersmith.timing.tempo_map import TempoMap

TEMPO = TempoMap(120.0)


@st.composite
def chart_notes(draw: st.DrawFn) -> ChartNotes:
    """Draw a chart of at least 13 onsets, on twelfths and sixteenths of beats and off them."""
    steps = st.sampled_from((1 / 16, 1 / 12, 1 / 4, 1 / 3, 1 / 2, 3 / 4, 1.0, 2.0, 0.4321, 5.0))
    gaps = draw(st.lists(steps, min_size=12, max_size=40))
    beats = np.cumsum([draw(st.sampled_from((0.0, 0.5, 7 / 48))), *gaps]).tolist()
    place = st.tuples(st.integers(0, 3), st.integers(0, 2))
    kind = st.tuples(st.integers(0, 1), st.integers(0, 8))
    notes = []
    for beat in beats:
        cells = draw(st.lists(place, min_size=1, max_size=3, unique=True))
        notes += [Note(beat, *cell, *draw(kind)) for cell in cells]
    return ChartNotes.of(Chart(notes=notes), TEMPO)


def composed(seed: int, gaps: Any, directions: Any = range(9), count: int = 120) -> Chart:
    """Return an Expert chart of notes whose gaps and directions are drawn from those given."""
    rng = np.random.default_rng(seed)
    beats = np.cumsum(rng.choice(np.array(gaps), count)).tolist()
    ways = rng.choice(np.array(directions), count).tolist()
    notes = [
        Note(beat, int(rng.integers(4)), int(rng.integers(3)), i % 2, way)
        for i, (beat, way) in enumerate(zip(beats, ways, strict=True))
    ]
    return Chart(difficulty="Expert", notes=notes)


def pair(song: str, human: Chart, ours: Chart) -> LevelPair:
    """Return the pair of two charts' levels."""
    return LevelPair(song, Level(charts=[human]), Level(charts=[ours]))
