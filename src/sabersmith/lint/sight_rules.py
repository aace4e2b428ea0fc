"""Rules about sight: what a note or a bomb in the middle of the grid hides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from sabersmith.beatmap.model import Bomb, Note
from sabersmith.lint.chart_view import SLACK_S, ChartView, TimedObjects, describe
from sabersmith.lint.finding import Finding

# For each half of the grid, its cell next to the centre and its lines.
_HALVES = (((1, 1), (0, 1)), ((2, 1), (2, 3)))


def vision_block(view: ChartView) -> Iterator[Finding]:
    """An object comes so soon after a note in the middle that the note hides it."""
    yield from _hidden(view, "vision_block", view.notes)


def bomb_vision_block(view: ChartView) -> Iterator[Finding]:
    """An object comes so soon after a bomb in the middle that the bomb hides it."""
    yield from _hidden(view, "bomb_vision_block", view.bombs)


CHECKS = (vision_block, bomb_vision_block)


def _hidden(
    view: ChartView, rule: str, hiding: TimedObjects[Note] | TimedObjects[Bomb]
) -> Iterator[Finding]:
    shortest, longest = view.limits.vision_block_s[view.chart.difficulty]
    if view.half_jump_s:
        longest = min(longest, view.half_jump_s)
    objects: list[tuple[float, Note | Bomb]] = sorted(
        [*view.notes, *view.bombs], key=lambda item: item[0]
    )
    for middle, lines in _HALVES:
        blockers = [item for item in hiding if (item[1].line, item[1].layer) == middle]
        starts = [second for second, _ in blockers]
        last_s = -1.0
        for second, item in objects:
            # One finding for each time: objects at one time are hidden by one other.
            if item.line not in lines or second - last_s <= view.limits.same_time_s:
                continue
            # A row of bombs is one obstacle: its first bomb is what players have to see.
            if rule == "bomb_vision_block" and isinstance(item, Bomb):
                continue
            index = bisect_right(starts, second - shortest + SLACK_S) - 1
            if index >= 0 and starts[index] >= second - longest - SLACK_S:
                last_s = second
                gap = second - starts[index]
                blocker = blockers[index][1]
                what = f"{describe(item)} {gap:.2f} s behind {describe(blocker)}"
                yield view.finding(rule, second, what, item, blocker)
