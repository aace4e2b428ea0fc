"""Rules about what else a saber meets: the other hand's notes, bombs, the other saber."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sabersmith.beatmap.model import ANY, LAYERS, LINES, Bomb, Note
from sabersmith.beatmap.swings import Swing, note_angle
from sabersmith.lint.chart_view import (
    SLACK_S,
    ChartView,
    angle_off_cut,
    describe,
    distance,
    same_cell,
)
from sabersmith.lint.finding import Finding


def handclap(view: ChartView) -> Iterator[Finding]:
    """The hands cut towards or away from each other. Dots are exempt, as their cut is free."""
    limits = view.limits
    for second, a, _, b in _two_hands(view, limits.same_time_s):
        if ANY in (a.direction, b.direction) or same_cell(a, b):
            continue
        apart = distance(a, b)
        one, other = angle_off_cut(note_angle(a), a, b), angle_off_cut(note_angle(b), b, a)
        towards = any(
            apart <= cells and max(one, other) <= angle for cells, angle in limits.clap_towards
        )
        away = any(apart <= cells and min(one, other) >= angle for cells, angle in limits.clap_away)
        if towards or away:
            how = "towards each other" if towards else "away from each other"
            yield view.finding("handclap", second, f"{describe(a)} and {describe(b)} {how}", a, b)


def stacked_note(view: ChartView) -> Iterator[Finding]:
    """A note is in one cell at one time with a note before it, or with a bomb."""
    last: dict[tuple[int, int], tuple[float, Note]] = {}
    for second, note in view.notes:
        cell = note.line, note.layer
        if cell in last and second <= last[cell][0] + view.limits.same_time_s:
            other = last[cell][1]
            what = f"{describe(note)} in {describe(other)}"
            yield view.finding("stacked_note", second, what, note, other)
        last[cell] = second, note
    within = view.limits.bomb_stack_s
    for second, note in view.notes:
        for _, bomb in view.bombs.between(second - within, second + within):
            if same_cell(note, bomb):
                what = f"{describe(note)} in {describe(bomb)}"
                yield view.finding("stacked_note", second, what, note, bomb)
                break


def stacked_bomb(view: ChartView) -> Iterator[Finding]:
    """A bomb is in one cell with another at almost the same time."""
    last: dict[tuple[int, int], float] = {}
    for second, bomb in view.bombs:
        cell = bomb.line, bomb.layer
        if cell in last and second <= last[cell] + view.limits.bomb_stack_s:
            yield view.finding("stacked_bomb", second, f"{describe(bomb)} in another", bomb)
        last[cell] = second


def hitbox_inline(view: ChartView) -> Iterator[Finding]:
    """The other hand's note follows in the same cell so closely that the first cut hits it."""
    for earlier_s, earlier, later_s, later in _in_reach(view):
        gap = later_s - earlier_s
        if same_cell(earlier, later) and view.chart.njs * gap < view.limits.hitbox_m:
            what = f"{describe(later)} {gap * 1000:.0f} ms behind {describe(earlier)}"
            yield view.finding("hitbox_inline", later_s, what, later, earlier)


def hitbox_reverse_stair(view: ChartView) -> Iterator[Finding]:
    """The other hand's next note is so close that the saber hits it on its way in."""
    limits = view.limits
    for earlier_s, earlier, later_s, later in _in_reach(view):
        gap = later_s - earlier_s
        if (
            earlier.direction != ANY
            and not same_cell(earlier, later)
            and view.chart.njs * (gap + limits.hitbox_way_in_s) < limits.hitbox_m
            and distance(earlier, later) <= limits.reverse_stair_cells
            and angle_off_cut(note_angle(earlier) + 180.0, earlier, later)
            <= limits.reverse_stair_angle
        ):
            what = (
                f"{describe(later)} {gap * 1000:.0f} ms later on the way in to {describe(earlier)}"
            )
            yield view.finding("hitbox_reverse_stair", later_s, what, later, earlier)


def hitbox_stair(view: ChartView) -> Iterator[Finding]:
    """The other hand's next note is where a cut has just carried the saber."""
    limits = view.limits
    for hand, swings in enumerate(view.hands):
        for swing, next_s in _with_next_start(swings):
            if all(note.direction == ANY for note in swing.notes):
                continue
            x, y = swing.follow_through
            if not (-0.5 < x < LINES - 0.5 and -0.5 < y < LAYERS - 0.5):
                continue  # off the grid, where no notes are
            end = min(swing.end_second + limits.stair_s + SLACK_S, next_s - limits.same_time_s)
            last = swing.notes[-1]
            for second, note in view.notes.between(swing.end_second, end):
                gap = second - swing.end_second
                there = abs(note.line - x) < 0.5 and abs(note.layer - y) < 0.5
                if note.color != hand and gap > limits.same_time_s and there:
                    what = f"{describe(note)} {gap * 1000:.0f} ms after {describe(last)}"
                    yield view.finding("hitbox_stair", second, what, note, last)


def hitbox_path(view: ChartView) -> Iterator[Finding]:
    """The other hand's note, or a bomb, is on the saber's way in to a note of the same time."""
    within = view.limits.same_time_s
    for second, a, _, b in _two_hands(view, within):
        for note, other in ((a, b), (b, a)):
            if _on_way_in(view, note, other):
                what = f"{describe(other)} on the way in to {describe(note)}"
                yield view.finding("hitbox_path", second, what, other, note)
                break
    for second, note in view.notes:
        for _, bomb in view.bombs.between(second - within, second + within):
            if _on_way_in(view, note, bomb):
                what = f"{describe(bomb)} on the way in to {describe(note)}"
                yield view.finding("hitbox_path", second, what, bomb, note)


def hammer_hit(view: ChartView) -> Iterator[Finding]:
    """A bomb is on the way in to a note, or on the way out of it, at almost the same time."""
    limits = view.limits
    for second, note in view.notes:
        if note.direction == ANY:
            continue
        start, end = second - limits.hammer_before_s, second + limits.hammer_after_s
        for bomb_s, bomb in view.bombs.between(start - SLACK_S, end + SLACK_S):
            if same_cell(note, bomb) or distance(note, bomb) > limits.hammer_cells:
                continue
            off = angle_off_cut(note_angle(note), note, bomb)
            after_s = bomb_s - second
            way_in = off >= 180.0 - limits.hammer_angle
            if way_in or off <= limits.hammer_angle:
                side = "on the way in to" if way_in else "on the way out of"
                what = f"{describe(bomb)} {side} {describe(note)}, {after_s * 1000:+.0f} ms"
                yield view.finding("hammer_hit", second, what, bomb, note)


CHECKS = (
    handclap,
    stacked_note,
    stacked_bomb,
    hitbox_inline,
    hitbox_reverse_stair,
    hitbox_stair,
    hitbox_path,
    hammer_hit,
)


def _two_hands(view: ChartView, within_s: float) -> Iterator[tuple[float, Note, float, Note]]:
    """Return pairs of notes of the two hands, see `TimedObjects.pairs`."""
    return (pair for pair in view.notes.pairs(within_s) if pair[1].color != pair[3].color)


def _in_reach(view: ChartView) -> Iterator[tuple[float, Note, float, Note]]:
    """Yield pairs of notes of both hands; the earlier cut reaches the later note."""
    limits = view.limits
    if view.chart.njs < limits.min_njs:
        return
    for pair in _two_hands(view, limits.hitbox_m / view.chart.njs):
        if pair[2] - pair[0] > limits.same_time_s:
            yield pair


def _with_next_start(swings: list[Swing]) -> Iterator[tuple[Swing, float]]:
    """Yield each swing with the second at which the hand swings again."""
    for swing, after in pairwise(swings):
        yield swing, after.second
    if swings:
        yield swings[-1], float("inf")


def _on_way_in(view: ChartView, note: Note, other: Note | Bomb) -> bool:
    limits = view.limits
    return (
        note.direction != ANY
        and not same_cell(note, other)
        and distance(note, other) <= limits.path_cells
        and angle_off_cut(note_angle(note), note, other) > limits.path_angle
    )
