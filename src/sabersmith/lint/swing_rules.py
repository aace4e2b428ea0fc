"""Rules about swings: parity, angles and speed of one hand; doubles of both."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sabersmith.beatmap import angles
from sabersmith.beatmap.cuts import BACKHAND, FOREHAND, MAX_TURN
from sabersmith.beatmap.model import ANY, BLUE, DOWN_LEFT, DOWN_RIGHT, RED, UP
from sabersmith.beatmap.parity import Reset
from sabersmith.beatmap.swings import Swing, count_doubles, note_angle
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
        # Dots can be cut as a reversal; notes at one time are covered by `stacked_note`.
        if swing.pause_s > limits.inline_s + SLACK_S or swing.gap_s <= limits.same_time_s:
            continue
        if swing.notes[0].direction == ANY:
            continue
        if angles.between(swing.angle, before.exit_angle) > limits.inline_angle:
            continue
        first = swing.notes[0]
        overlap = swing.pause_s <= limits.same_time_s
        for note in before.notes:
            after_s = swing.second - view.second_at(note.beat)
            # A stroke that begins in a dot may go on with a stack that has a note in its cell.
            if overlap and (note.direction == ANY or after_s > limits.inline_s + SLACK_S):
                continue
            if same_cell(note, first):
                what = f"{describe(first)} {after_s * 1000:.0f} ms after {describe(note)}"
                yield view.finding("inline_angle", swing.second, what, *swing.notes, note)
                break


def dot_reversal(view: ChartView) -> Iterator[Finding]:
    """A dot reads as the reversal of the cut before it, and the cut after it goes the same way."""
    for hand in view.hands:
        reads = _read_angles(hand)
        for index in range(1, len(hand)):
            before, swing = hand[index - 1], hand[index]
            if swing.notes[0].direction == ANY or not _is_open(before):
                continue
            allowed = swing.reset in (Reset.BOMB, Reset.ARC)
            if allowed or swing.pause_s >= view.limits.reset_pause_s:
                continue
            limit = view.limits.directional_angle
            if angles.between(swing.angle, before.exit_angle) <= limit:
                continue  # `double_directional` has it
            if angles.between(swing.angle, reads[index - 1]) <= limit:
                what = (
                    f"{describe(swing.notes[0])} goes the way in which "
                    f"{describe(before.notes[-1])} is read"
                )
                yield view.finding(
                    "dot_reversal", swing.second, what, *swing.notes, before.notes[-1]
                )


def shrado_angle(view: ChartView) -> Iterator[Finding]:
    """A quick, distant cut up follows a cut down and inwards: the hand bends the wrong way."""
    for hand in view.hands:
        reads = _read_angles(hand)
        for index in range(1, len(hand)):
            before, swing = hand[index - 1], hand[index]
            last, first = before.notes[-1], swing.notes[0]
            read = reads[index - 1]
            if (
                not math.isnan(read)
                and angles.nearest(read) == _SHRADO_START[swing.hand]
                and first.direction == UP
                and distance(last, first) >= view.limits.shrado_cells
                and swing.pause_s <= view.limits.shrado_s + SLACK_S
            ):
                what = f"{describe(first)} {swing.pause_s * 1000:.0f} ms after {describe(last)}"
                yield view.finding("shrado_angle", swing.second, what, *swing.notes, last)


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


def speed_pause(view: ChartView) -> Iterator[Finding]:
    """Both hands of a fast stream pause for a little longer than a step, and go on."""
    step_s = view.limits.pause_stream_s
    longest_s = 1.5 * step_s
    pauses: list[Swing | None] = [None, None]
    gaps = sorted(
        ((later.second, color, one, later) for color, hand in enumerate(view.hands)
         for one, later in pairwise(hand)),
        key=lambda gap: gap[0],
    )  # fmt: skip
    for second, color, swing, _ in gaps:
        before = pauses[color]
        if second - swing.second > step_s + SLACK_S:
            pauses[color] = before or swing
            continue
        if all(pauses) and before and swing.second - before.second <= longest_s + SLACK_S:
            what = f"both hands pause for {swing.second - before.second:.2f} s in a stream"
            yield view.finding("speed_pause", swing.second, what, swing.notes[0])
        pauses[color] = None


def precision(view: ChartView) -> Iterator[Finding]:
    """A swing starts off the grid of eighths and sixths of a beat of the mapper's editor."""
    for hand in view.hands:
        for swing in hand:
            beat = _editor_beat(view, swing.beat)
            off = min(abs(beat - round(beat / step) * step) for step in view.limits.precision_beats)
            if round(off, 6) > view.limits.precision_tolerance_beats:
                what = f"{describe(swing.notes[0])} is {off:.3f} beat off the grid"
                yield view.finding("precision", swing.second, what, swing.notes[0])


CHECKS = (
    parity,
    wrist,
    awkward_cut,
    double_directional,
    dot_reversal,
    inline_angle,
    shrado_angle,
    effective_bpm,
    doubles,
    speed_pause,
    precision,
)


def _editor_beat(view: ChartView, beat: float) -> float:
    """Return where a beat is on the grid of the mapper's editor, up to whole beats of it."""
    if not view.chart.bpm_changes:
        for change in reversed(view.chart.editor_changes):
            if change.beat <= beat + view.limits.precision_tolerance_beats:
                return (beat - change.beat) * change.bpm / view.bpm
    return beat - view.chart.editor_offset_s * view.bpm / 60.0


def _steps(view: ChartView) -> Iterator[tuple[Swing, Swing]]:
    """Yield every two successive swings of a hand."""
    for hand in view.hands:
        yield from pairwise(hand)


def _is_open(swing: Swing) -> bool:
    """Return whether a swing's notes leave open which way they are cut: dots in one place."""
    return len(swing.notes) == 1 and swing.notes[0].direction == ANY


def _read_angles(hand: Sequence[Swing]) -> list[float]:
    """Return how each swing's cut is read, in degrees; NaN if it isn't known.

    That is the last arrow of a swing, also of one that ends in dots. A dot alone is read as the
    reversal of the cut before it.
    """
    reads: list[float] = []
    read = math.nan
    for swing in hand:
        arrows = [note for note in swing.notes if note.direction != ANY]
        if arrows:
            read = note_angle(arrows[-1]) % 360.0
        elif len(swing.notes) > 1:
            read = swing.exit_angle
        else:
            read = (read + 180.0) % 360.0
        reads.append(read)
    return reads
