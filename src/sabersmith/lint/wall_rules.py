"""Rules about walls."""

from __future__ import annotations

from collections.abc import Iterator

from sabersmith.beatmap.model import LAYERS, LINES, Wall
from sabersmith.lint.chart_view import SLACK_S, ChartView, describe
from sabersmith.lint.finding import Finding

_CENTRE = (1, 2)  # lines that players stand in
_FULL, _CROUCH = (0, 5), (2, 3)  # layer and height of the walls that every version of files has
_LOW = 2  # layers that a wall may have to be stepped over
_EXACT_S = 1e-6


def short_wall(view: ChartView) -> Iterator[Finding]:
    """A wall in a centre lane is too short to be seen or to count, or has no length at all.

    Short walls next to a longer one make shapes, and don't matter.
    """
    until = [-1.0, -1.0]
    for (start, wall), end in zip(view.walls, view.wall_ends, strict=True):
        lines = [line for line in _CENTRE if wall.line <= line < wall.line + wall.width]
        longest = any(end > until[line - 1] for line in lines)
        short = end - start < view.limits.wall_s - _EXACT_S
        if end - start < _EXACT_S or (short and longest and wall.height > _LOW):
            what = f"{describe(wall)} lasts {(end - start) * 1000:.1f} ms"
            yield view.finding("short_wall", start, what, wall)
        for line in lines:
            until[line - 1] = max(until[line - 1], end)


def centre_wall(view: ChartView) -> Iterator[Finding]:
    """Walls that can't be ducked under block both centre lanes, at once or one after the other."""
    until: dict[int, tuple[float, Wall]] = {}
    for (start, wall), end in zip(view.walls, view.wall_ends, strict=True):
        lines = [line for line in _CENTRE if wall.line <= line < wall.line + wall.width]
        if not _must_be_dodged(wall):
            continue
        if len(lines) == len(_CENTRE):
            yield view.finding("centre_wall", start, f"{describe(wall)} is on both", wall)
        else:
            for line in lines:
                if 3 - line in until:
                    other_end, other = until[3 - line]
                    if start < other_end + view.limits.wall_recovery_s - SLACK_S:
                        left = max(start - other_end, 0.0)
                        what = f"{describe(wall)} {left:.2f} s after {describe(other)}"
                        yield view.finding("centre_wall", start, what, wall, other)
        for line in lines:
            if line not in until or end > until[line][0]:
                until[line] = (end, wall)


def wall_shape(view: ChartView) -> Iterator[Finding]:
    """A wall is neither the game's full wall nor its crouch wall, or sticks out of the grid."""
    if view.limits.any_wall_shape:
        return
    for start, wall in view.walls:
        if (wall.layer, wall.height) not in (_FULL, _CROUCH) or wall.line + wall.width > LINES:
            what = f"{describe(wall)} is {wall.width} wide and {wall.height} high"
            yield view.finding("wall_shape", start, what, wall)


CHECKS = (short_wall, centre_wall, wall_shape)


def _must_be_dodged(wall: Wall) -> bool:
    """Return whether a wall reaches the head of a standing and of a ducking player."""
    return wall.layer < LAYERS - 1 and wall.layer + wall.height >= LAYERS
