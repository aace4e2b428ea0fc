"""Rules about visibility, start and end, walls, jump speed and lights."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

from sabersmith.beatmap.difficulty import jump_distance
from sabersmith.beatmap.model import LAYERS, Bomb, Note, Wall
from sabersmith.lint.chart_view import SLACK_S, ChartView, TimedObjects, describe
from sabersmith.lint.finding import Finding, GridObject
from sabersmith.lint.flashes import find_flashes, find_strobes

# For each half of the grid, its cell next to the centre and its lines.
_HALVES = (((1, 1), (0, 1)), ((2, 1), (2, 3)))


def invalid_object(view: ChartView) -> Iterator[Finding]:
    """An object has a value that the game can't use, or is outside the grid without mods."""
    for second, item in view.invalid:
        yield view.finding_at("invalid_object", item.beat, second, item.what)


def crowded(view: ChartView) -> Iterator[Finding]:
    """So many notes and bombs are close in time that nobody can tell them apart.

    Comparing all of them with each other would take long, so no other rule looks at such a chart.
    """
    limits = view.limits
    seconds = np.sort(np.array(view.notes.seconds + view.bombs.seconds, np.float64))
    after = np.searchsorted(seconds, seconds + limits.crowd_s, side="right")
    counts = after - np.arange(len(seconds))
    allowed = limits.crowd_base + limits.crowd_pairs * len(seconds)
    if counts.sum() > min(allowed, limits.crowd_most):
        most = int(counts.argmax())
        second = float(seconds[most])
        what = f"{counts[most]} notes and bombs within {limits.crowd_s:g} s"
        yield view.finding_at("crowded", view.beat_at(second), second, what)


def vision_block(view: ChartView) -> Iterator[Finding]:
    """An object comes so soon after a note in the middle that the note hides it."""
    shortest, longest = view.limits.vision_block_s[view.chart.difficulty]
    if view.half_jump_s:
        longest = min(longest, view.half_jump_s)
    objects: list[tuple[float, Note | Bomb]] = sorted(
        [*view.notes, *view.bombs], key=lambda item: item[0]
    )
    for middle, lines in _HALVES:
        blockers = [item for item in view.notes if (item[1].line, item[1].layer) == middle]
        starts = [second for second, _ in blockers]
        last_s = -1.0
        for second, item in objects:
            # One finding for each time: objects at one time are hidden by one note.
            if item.line not in lines or second - last_s <= view.limits.same_time_s:
                continue
            index = bisect_right(starts, second - shortest + SLACK_S) - 1
            if index >= 0 and starts[index] >= second - longest - SLACK_S:
                last_s = second
                gap = second - starts[index]
                blocker = blockers[index][1]
                what = f"{describe(item)} {gap:.2f} s behind {describe(blocker)}"
                yield view.finding("vision_block", second, what, item, blocker)


def hot_start(view: ChartView) -> Iterator[Finding]:
    """The first object comes before a player is ready."""
    kinds: tuple[TimedObjects, ...] = (view.notes, view.bombs, view.walls)
    firsts: list[tuple[float, GridObject]] = [
        (kind.seconds[0], kind.items[0]) for kind in kinds if kind.items
    ]
    if firsts:
        second, item = min(firsts, key=lambda first: first[0])
        if second < view.limits.start_s - SLACK_S:
            yield view.finding("hot_start", second, f"{describe(item)} at {second:.2f} s", item)


def outro(view: ChartView) -> Iterator[Finding]:
    """The last object comes just before the song's end, or after it."""
    if view.length_s is None:
        return
    kinds: tuple[TimedObjects, ...] = (view.notes, view.bombs)
    lasts: list[tuple[float, GridObject]] = [
        (kind.seconds[-1], kind.items[-1]) for kind in kinds if kind.items
    ]
    if view.wall_ends:
        lasts.append(max(zip(view.wall_ends, view.walls.items, strict=True), key=lambda w: w[0]))
    if lasts:
        second, item = max(lasts, key=lambda last: last[0])
        left = view.length_s - second
        if left < view.limits.end_s - SLACK_S:
            what = f"{describe(item)} " + (
                f"{left:.2f} s before the song's end" if left >= 0 else "after the song's end"
            )
            yield view.finding("outro", second, what, item)


def short_wall(view: ChartView) -> Iterator[Finding]:
    """A wall is too short to be seen or to count."""
    for (start, wall), end in zip(view.walls, view.wall_ends, strict=True):
        if end - start < view.limits.wall_s - SLACK_S:
            what = f"{describe(wall)} lasts {(end - start) * 1000:.0f} ms"
            yield view.finding("short_wall", start, what, wall)


def centre_wall(view: ChartView) -> Iterator[Finding]:
    """Walls that can't be ducked under block both centre lanes."""
    until: dict[int, tuple[float, Wall]] = {}
    for (start, wall), end in zip(view.walls, view.wall_ends, strict=True):
        lines = [line for line in (1, 2) if wall.line <= line < wall.line + wall.width]
        if not _must_be_dodged(wall):
            continue
        if len(lines) == 2:
            yield view.finding("centre_wall", start, f"{describe(wall)} is on both", wall)
            continue
        for line in lines:
            other_end, other = until.get(3 - line, (start, wall))
            if start < other_end:
                what = f"{describe(wall)} next to {describe(other)}"
                yield view.finding("centre_wall", start, what, wall, other)
            if line not in until or end > until[line][0]:
                until[line] = (end, wall)


def njs(view: ChartView) -> Iterator[Finding]:
    """The jump speed is missing, or so low that notes hardly move."""
    lowest = view.chart.njs + min((item.change for item in view.chart.speed_changes), default=0.0)
    if min(lowest, view.chart.njs) < view.limits.min_njs:
        what = f"the note jump speed is {min(lowest, view.chart.njs):g}"
        yield view.finding("njs", 0.0, what)


def fast_njs(view: ChartView) -> Iterator[Finding]:
    """The jump speed is so high that notes are hard to read."""
    highest = view.chart.njs + max((item.change for item in view.chart.speed_changes), default=0.0)
    if max(highest, view.chart.njs) > view.limits.max_njs:
        what = f"the note jump speed is {max(highest, view.chart.njs):g}"
        yield view.finding("fast_njs", 0.0, what)


def jump(view: ChartView) -> Iterator[Finding]:
    """Notes appear too near or too far away."""
    limits = view.limits
    if view.half_jump_s and view.chart.njs >= limits.min_njs:
        metres = jump_distance(view.bpm, view.chart.njs, view.chart.njs_offset)
        if not limits.min_jump_m <= metres <= limits.max_jump_m:
            yield view.finding("jump_distance", 0.0, f"the jump distance is {metres:.1f} m")


def reaction_time(view: ChartView) -> Iterator[Finding]:
    """Notes appear too late to react to."""
    if view.half_jump_s and view.half_jump_s < view.limits.min_reaction_s:
        what = f"notes appear {view.half_jump_s * 1000:.0f} ms before their time"
        yield view.finding("reaction_time", 0.0, what)


def strobe(view: ChartView) -> Iterator[Finding]:
    """Lights flash more often per second than is safe for everyone."""
    flashes = find_flashes(view.lights, view.group_lights, 60.0 / view.bpm)
    for start, end, peak in find_strobes(list(flashes), view.limits.max_flashes):
        what = f"up to {peak} flashes in a second, for {end - start:.1f} s"
        yield view.finding("strobe", start, what, flashes[start])


CHECKS = (
    invalid_object,
    vision_block,
    hot_start,
    outro,
    short_wall,
    centre_wall,
    njs,
    fast_njs,
    jump,
    reaction_time,
    strobe,
)


def _must_be_dodged(wall: Wall) -> bool:
    """Return whether a wall reaches the head of a standing and of a ducking player."""
    return wall.layer < LAYERS - 1 and wall.layer + wall.height >= LAYERS
