from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap import rating as module
from sabersmith.beatmap.model import ANY, BLUE, DOWN, LEFT, RED, RIGHT, UP, Chart, Level, Note
from sabersmith.beatmap.rating import load, rating
from sabersmith.beatmap.swings import Swing, find_swings

LEVEL = Level(bpm=60.0)  # a beat is a second
NEARLY = 1 - 1e-9
DIRECTIONS = st.integers(UP, ANY)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Draw a chart whose notes are each a swing, also at a third of their distance."""
    places = draw(
        st.lists(st.tuples(st.integers(0, 60), st.sampled_from((RED, BLUE))), unique=True)
    )
    notes = [
        Note(0.3 * step, draw(st.integers(0, 3)), draw(st.integers(0, 2)), hand, draw(DIRECTIONS))
        for step, hand in sorted(places)
    ]
    return Chart(notes=notes)


def stream(gap_s: float, directions: tuple[int, ...] = (DOWN, UP), line: int = 1) -> Chart:
    return Chart(
        notes=[Note(i * gap_s, line, 0, RED, directions[i % len(directions)]) for i in range(40)]
    )


@given(charts(), st.data())
def test_more_swings_never_lower_it(chart: Chart, data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(chart.notes)))
    fewer = replace(chart, notes=[n for n, keep in zip(chart.notes, kept, strict=False) if keep])
    assert rating(chart, LEVEL) >= rating(fewer, LEVEL) * NEARLY


@given(charts(), st.floats(1.0, 3.0))
def test_a_faster_song_never_lowers_it(chart: Chart, speed: float) -> None:
    assert rating(chart, Level(bpm=60.0 * speed)) >= rating(chart, LEVEL) * NEARLY


@given(charts(), st.floats(0, 100))
def test_it_does_not_depend_on_when_the_chart_starts(chart: Chart, delay: float) -> None:
    later = Level(bpm=60.0, song_time_offset=delay)
    assert rating(chart, later) == pytest.approx(rating(chart, LEVEL))


def slow_load(chart: Chart) -> float:
    """Compute the load by walking through the swings of windows that start every few ms."""
    hands = find_swings(chart, LEVEL.tempo(chart), 1.0)
    step = 0.005
    starts = np.arange(-20, 20, step) + step / 2
    loads = []
    for window_s in module.WINDOWS_S:
        powers = [
            (work([s for s in swings if start <= s.second <= start + window_s]) / window_s) ** 4
            for start in starts
            for swings in hands
        ]
        loads.append((step * sum(powers) / (2 * 60.0)) ** 0.25)
    return sum(loads) / len(loads)


def work(swings: list[Swing]) -> float:
    total, axis = 0.0, None
    for i, swing in enumerate(swings):
        total += 1
        if (swing.entry[0] >= 2) == (swing.hand == RED):
            total += module.CROSS
        if i:
            total += module.MOVE * np.hypot(*np.subtract(swing.entry, swings[i - 1].entry))
        if swing.notes[0].direction != ANY:
            if axis is not None:
                turn = abs(swing.angle - axis) % 180
                total += module.TURN * min(turn, 180 - turn) / 90
            axis = swing.angle
    return total


@pytest.mark.parametrize("seed", range(3))
def test_the_load_equals_a_slow_reference(seed: int) -> None:
    rng = np.random.default_rng(seed)
    beats = np.sort(rng.uniform(0, 20, 25))
    notes = [
        Note(float(beat), *(int(rng.integers(n)) for n in (4, 3, 2, 9))) for beat in beats.tolist()
    ]
    chart = Chart(notes=notes)
    hands = find_swings(chart, LEVEL.tempo(chart), 1.0)
    assert load(hands) == pytest.approx(slow_load(chart), rel=0.01)


def test_a_chart_without_notes_has_zero() -> None:
    assert rating(Chart(), LEVEL) == 0


def test_what_raises_it() -> None:
    plain = rating(stream(0.3), LEVEL)
    turning = rating(stream(0.3, (DOWN, LEFT, UP, RIGHT)), LEVEL)
    dots = rating(stream(0.3, (ANY,)), LEVEL)
    crossed = rating(stream(0.3, line=3), LEVEL)
    assert dots == pytest.approx(plain) and turning > 1.1 * plain and crossed > 1.05 * plain
    paused = Chart(notes=[replace(n, beat=n.beat + 10 * (n.beat > 6)) for n in stream(0.3).notes])
    assert rating(paused, LEVEL) < plain
    other = [replace(note, color=BLUE, line=2) for note in stream(0.3).notes]
    alternating = [(stream(0.3).notes, other)[i % 2][i] for i in range(40)]
    assert rating(Chart(notes=alternating), LEVEL) < plain
