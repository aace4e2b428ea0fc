"""Rules about swings: parity, angles, sliders and speed of one hand; doubles of both."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sabersmith.beatmap import angles
from sabersmith.beatmap.cuts import BACKHAND, FOREHAND, MAX_TURN
from sabersmith.beatmap.model import BLUE, DOWN_LEFT, DOWN_RIGHT, RED, UP, Note
from sabersmith.beatmap.parity import Reset
from sabersmith.beatmap.swings import SAME_TIME_S, Swing, count_doubles
from sabersmith.lint.chart_view import SLACK_S, ChartView, describe, distance, same_cell
from sabersmith.lint.finding import Finding

_PARITY = {FOREHAND: "forehand", BACKHAND: "backhand"}
_SHRADO_START = {RED: DOWN_RIGHT, BLUE: DOWN_LEFT}


def parity(view: ChartView) -> Iterator[Finding]:
    """A hand repeats its parity, and neither a bomb nor a pause allows it."""
    for before, swing in _steps(view):
        if swing.reset is Reset.BREAK:
            what = (
                f"{describe(swing.notes[0])} is a {_PARITY[swing.parity]} again, "
                f"{swing.pause_s:.2f} s after {describe(before.notes[-1])}"
            )
            yield view.finding("parity", swing.second, what, *swing.notes, before.notes[-1])


def wrist(view: ChartView) -> Iterator[Finding]:
    """The wrist has to turn by more than 180 degrees from one swing to the next."""
    for before, swing in _steps(view):
        if swing.turn > MAX_TURN:
            what = (
                f"{describe(swing.notes[0])} after {describe(before.notes[-1])} "
                f"turns the wrist by {swing.turn:.0f}°"
            )
            yield view.finding("wrist", swing.second, what, *swing.notes, before.notes[-1])


def awkward_cut(view: ChartView) -> Iterator[Finding]:
    """A cut is near the limit of what the wrist can do with the hand's parity."""
    for hand in view.hands:
        for swing in hand:
            if swing.awkward:
                what = f"{describe(swing.notes[0])} as a {_PARITY[swing.parity]}"
                yield view.finding("awkward_cut", swing.second, what, *swing.notes)


def double_directional(view: ChartView) -> Iterator[Finding]:
    """Two swings go the same way, with no bomb, arc or pause in between."""
    for before, swing in _steps(view):
        allowed = swing.reset in (Reset.BOMB, Reset.ARC)
        if allowed or swing.pause_s >= view.limits.reset_pause_s:
            continue
        if angles.between(swing.angle, before.exit_angle) <= view.limits.directional_angle:
            what = f"{describe(swing.notes[0])} goes the same way as {describe(before.notes[-1])}"
            yield view.finding(
                "double_directional", swing.second, what, *swing.notes, before.notes[-1]
            )


def inline_angle(view: ChartView) -> Iterator[Finding]:
    """Two quick swings go through one cell, and the second does not reverse the first."""
    limits = view.limits
    for before, swing in _steps(view):
        if swing.pause_s > limits.inline_s + SLACK_S:
            continue
        if angles.between(swing.angle, before.exit_angle) > limits.inline_angle:
            continue
        first = swing.notes[0]
        for note in before.notes:
            if same_cell(note, first):
                what = f"{describe(first)} {swing.pause_s * 1000:.0f} ms after {describe(note)}"
                yield view.finding("inline_angle", swing.second, what, *swing.notes, note)
                break


def shrado_angle(view: ChartView) -> Iterator[Finding]:
    """A quick, distant cut up follows a cut down and inwards: the hand bends the wrong way."""
    for before, swing in _steps(view):
        last, first = before.notes[-1], swing.notes[0]
        if (
            last.direction == _SHRADO_START[swing.hand]
            and first.direction == UP
            and distance(last, first) >= view.limits.shrado_cells
            and swing.pause_s <= view.limits.shrado_s + SLACK_S
        ):
            what = f"{describe(first)} {swing.pause_s * 1000:.0f} ms after {describe(last)}"
            yield view.finding("shrado_angle", swing.second, what, *swing.notes, last)


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


def effective_bpm(view: ChartView) -> Iterator[Finding]:
    """A hand has to swing faster than players can."""
    limits = view.limits
    for before, swing in _steps(view):
        # Notes in one cell at one time are covered by `stacked_note`.
        if swing.gap_s <= limits.same_time_s:
            continue
        from_end = 30.0 / swing.pause_s if swing.pause_s > 0 else 0.0
        if swing.ebpm > limits.max_ebpm or from_end > limits.max_slider_ebpm:
            what = (
                f"{describe(swing.notes[0])} {swing.pause_s * 1000:.0f} ms after "
                f"{describe(before.notes[-1])}: {max(swing.ebpm, from_end):.0f} effective BPM"
            )
            yield view.finding("effective_bpm", swing.second, what, *swing.notes, before.notes[-1])


def doubles(view: ChartView) -> Iterator[Finding]:
    """Too many swings coincide with a swing of the other hand."""
    red, blue = view.hands
    swings = len(red) + len(blue)
    in_doubles = count_doubles(red, blue) + count_doubles(blue, red)
    if in_doubles > view.limits.max_doubles * swings:
        what = f"{in_doubles / swings:.0%} of the swings are in doubles"
        yield view.finding("doubles", 0.0, what)


def precision(view: ChartView) -> Iterator[Finding]:
    """A swing starts off the grid of eighths and sixths of a beat of the mapper's editor."""
    shift = view.chart.editor_offset_s * view.bpm / 60.0
    for hand in view.hands:
        for swing in hand:
            beat = swing.beat - shift
            off = min(abs(beat - round(beat / step) * step) for step in view.limits.precision_beats)
            if off > view.limits.precision_tolerance_beats:
                what = f"{describe(swing.notes[0])} is {off:.3f} beat off the grid"
                yield view.finding("precision", swing.second, what, swing.notes[0])


CHECKS = (
    parity,
    wrist,
    awkward_cut,
    double_directional,
    inline_angle,
    shrado_angle,
    slow_slider,
    uneven_slider,
    effective_bpm,
    doubles,
    precision,
)


def _steps(view: ChartView) -> Iterator[tuple[Swing, Swing]]:
    """Yield every two successive swings of a hand."""
    for hand in view.hands:
        yield from pairwise(hand)


def _sliders(view: ChartView) -> Iterator[tuple[Swing, list[float]]]:
    """Yield the swings over notes at several times, and their seconds per cell between notes."""
    for hand in view.hands:
        for swing in hand:
            timed = zip(swing.note_seconds, swing.notes, strict=True)
            speeds = [
                (later_s - earlier_s) / max(_cells(earlier, later), 1)
                for (earlier_s, earlier), (later_s, later) in pairwise(timed)
                if later_s - earlier_s > SAME_TIME_S
            ]
            if speeds:
                yield swing, speeds


def _cells(a: Note, b: Note) -> int:
    """Return how many cells a saber moves from one note to another."""
    return max(abs(a.line - b.line), abs(a.layer - b.layer))
