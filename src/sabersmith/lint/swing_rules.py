"""Rules of one hand's swings: parity, angles, sliders, speed; and of both hands' together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sabersmith.beatmap.cuts import BACKHAND, FOREHAND, MAX_TURN, angle_between
from sabersmith.beatmap.model import BLUE, DOWN_LEFT, DOWN_RIGHT, RED, UP, Note
from sabersmith.beatmap.parity import Reset
from sabersmith.beatmap.swings import SAME_TIME_S, Swing, count_doubles
from sabersmith.lint.finding import Finding
from sabersmith.lint.view import SLACK_S, ChartView, describe, distance, same_cell

_PARITY = {FOREHAND: "forehand", BACKHAND: "backhand"}
_SHRADO_START = {RED: DOWN_RIGHT, BLUE: DOWN_LEFT}


def parity(view: ChartView) -> Iterator[Finding]:
    """A hand repeats its parity, and neither bombs nor time let it."""
    for before, swing in _steps(view):
        if swing.reset is Reset.BREAK:
            what = (
                f"{describe(swing.notes[0])} is a {_PARITY[swing.parity]} again, "
                f"{swing.pause_s:.2f} s after {describe(before.notes[-1])}"
            )
            yield view.finding("parity", swing.second, what, *swing.notes, before.notes[-1])


def wrist(view: ChartView) -> Iterator[Finding]:
    """The wrist has to turn more than half around from one swing to the next."""
    for before, swing in _steps(view):
        if swing.turn > MAX_TURN:
            what = (
                f"{describe(swing.notes[0])} after {describe(before.notes[-1])} "
                f"turns the wrist by {swing.turn:.0f}°"
            )
            yield view.finding("wrist", swing.second, what, *swing.notes, before.notes[-1])


def awkward_cut(view: ChartView) -> Iterator[Finding]:
    """A cut near the end of what the wrist can do with the parity that the hand has."""
    for hand in view.hands:
        for swing in hand:
            if swing.awkward:
                what = f"{describe(swing.notes[0])} as a {_PARITY[swing.parity]}"
                yield view.finding("awkward_cut", swing.second, what, *swing.notes)


def double_directional(view: ChartView) -> Iterator[Finding]:
    """Two swings the same way; those that a bomb, an arc or a pause lies between are none."""
    for before, swing in _steps(view):
        allowed = swing.reset in (Reset.BOMB, Reset.ARC)
        if allowed or swing.pause_s >= view.limits.reset_pause_s:
            continue
        if angle_between(swing.angle, before.exit_angle) <= view.limits.directional_angle:
            what = f"{describe(swing.notes[0])} goes the way of {describe(before.notes[-1])}"
            yield view.finding(
                "double_directional", swing.second, what, *swing.notes, before.notes[-1]
            )


def inline_angle(view: ChartView) -> Iterator[Finding]:
    """Two quick swings through one cell, the second no reversal of the first."""
    limits = view.limits
    for before, swing in _steps(view):
        if swing.pause_s > limits.inline_s + SLACK_S:
            continue
        if angle_between(swing.angle, before.exit_angle) > limits.inline_angle:
            continue
        first = swing.notes[0]
        for note in before.notes:
            if same_cell(note, first):
                what = f"{describe(first)} {swing.pause_s * 1000:.0f} ms after {describe(note)}"
                yield view.finding("inline_angle", swing.second, what, *swing.notes, note)
                break


def shrado_angle(view: ChartView) -> Iterator[Finding]:
    """An up after a cut down and inwards, quick and far: the hand bends the wrong way."""
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
    """A slider whose notes are further apart in time than a swing takes from one to the next."""
    for swing, speeds in _sliders(view):
        slowest = max(speeds)
        if slowest > view.limits.slider_s_per_cell + SLACK_S:
            what = f"slider from {describe(swing.notes[0])}: {slowest * 1000:.0f} ms a cell"
            yield view.finding("slow_slider", swing.second, what, *swing.notes)


def uneven_slider(view: ChartView) -> Iterator[Finding]:
    """A slider that changes its speed."""
    for swing, speeds in _sliders(view):
        spread = max(speeds) - min(speeds)
        if spread > view.limits.slider_even_s + SLACK_S:
            what = (
                f"slider from {describe(swing.notes[0])}: {min(speeds) * 1000:.0f} "
                f"to {max(speeds) * 1000:.0f} ms a cell"
            )
            yield view.finding("uneven_slider", swing.second, what, *swing.notes)


def effective_bpm(view: ChartView) -> Iterator[Finding]:
    """A hand swings faster than hands do."""
    limits = view.limits
    for before, swing in _steps(view):
        # Notes in one cell at one time have a rule of their own.
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
    """Too many swings have one of the other hand at their time."""
    red, blue = view.hands
    swings = len(red) + len(blue)
    in_doubles = count_doubles(red, blue) + count_doubles(blue, red)
    if in_doubles > view.limits.max_doubles * swings:
        what = f"{in_doubles / swings:.0%} of the swings are in doubles"
        yield view.finding("doubles", 0.0, what)


def precision(view: ChartView) -> Iterator[Finding]:
    """A swing starts off the beat's eighths and sixths."""
    for hand in view.hands:
        for swing in hand:
            off = min(
                abs(swing.beat - round(swing.beat / step) * step)
                for step in view.limits.precision_beats
            )
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
    """Every swing but a hand's first, after the one before it."""
    for hand in view.hands:
        yield from pairwise(hand)


def _sliders(view: ChartView) -> Iterator[tuple[Swing, list[float]]]:
    """The swings over notes at several times, and the seconds a cell from each to the next."""
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
    """How many cells a saber passes from one note to another."""
    return max(abs(a.line - b.line), abs(a.layer - b.layer))
