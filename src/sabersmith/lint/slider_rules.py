"""Rules about sliders: notes at several times that one swing cuts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from sabersmith.beatmap.model import ANY, Note
from sabersmith.beatmap.swings import SAME_TIME_S, Swing, is_window
from sabersmith.lint.chart_view import SLACK_S, ChartView, describe
from sabersmith.lint.finding import Finding


def slow_slider(view: ChartView) -> Iterator[Finding]:
    """A slider is slower than a swing: its notes are too far apart in time."""
    for swing, speeds in _sliders(view):
        slowest = max(speeds)
        if slowest > view.limits.slider_s_per_cell + SLACK_S:
            what = f"slider from {describe(swing.notes[0])}: {slowest * 1000:.0f} ms a cell"
            yield view.finding("slow_slider", swing.second, what, *swing.notes)


def uneven_slider(view: ChartView) -> Iterator[Finding]:
    """A slider changes its speed."""
    for swing, speeds in _sliders(view):
        spread = max(speeds) - min(speeds)
        if spread > view.limits.slider_even_s + SLACK_S:
            what = (
                f"slider from {describe(swing.notes[0])}: {min(speeds) * 1000:.0f} "
                f"to {max(speeds) * 1000:.0f} ms a cell"
            )
            yield view.finding("uneven_slider", swing.second, what, *swing.notes)


def slanted_window(view: ChartView) -> Iterator[Finding]:
    """Two notes apart on no line are cut the same way at almost, but not quite, one time."""
    for hand in view.hands:
        for swing in hand:
            first = swing.notes[0]
            for second, note in zip(swing.note_seconds[1:], swing.notes[1:], strict=True):
                if (
                    second - swing.note_seconds[0] > view.limits.window_s
                    and first.direction == note.direction != ANY
                    and is_window(first, note)
                    and not _is_straight(first, note)
                ):
                    what = f"{describe(note)} after {describe(first)}"
                    yield view.finding("slanted_window", swing.second, what, *swing.notes)
                    break


CHECKS = (slow_slider, uneven_slider, slanted_window)


def _sliders(view: ChartView) -> Iterator[tuple[Swing, list[float]]]:
    """Yield the swings over notes at several times, and their seconds per cell between notes.

    Where a slider has straight and slanted steps, its curve is cut at the speed of the first
    straight one (as in MapCheck): the way that a saber takes over the others is not known.
    """
    for hand in view.hands:
        for swing in hand:
            timed = zip(swing.note_seconds, swing.notes, strict=True)
            steps = [
                (later_s - earlier_s, earlier, later)
                for (earlier_s, earlier), (later_s, later) in pairwise(timed)
                if later_s - earlier_s > SAME_TIME_S
            ]
            if not steps:
                continue
            speeds = [gap / (_distance(a, b) or 1.0) for gap, a, b in steps]
            along = [a.line == b.line or a.layer == b.layer for _, a, b in steps]
            if any(along) and not all(along):
                speeds = [speeds[along.index(True)]]
            yield swing, speeds


def _distance(a: Note, b: Note) -> float:
    return math.hypot(a.line - b.line, a.layer - b.layer)


def _is_straight(a: Note, b: Note) -> bool:
    dx, dy = abs(a.line - b.line), abs(a.layer - b.layer)
    return dx == 0 or dy == 0 or dx == dy
