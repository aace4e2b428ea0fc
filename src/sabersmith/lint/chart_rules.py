"""Rules about a chart as a whole: invalid objects, start and end, what its kind of play allows."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from sabersmith.beatmap.characteristics import LIGHTSHOW, ONE_SABER
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.model import RED
from sabersmith.lint.chart_view import SLACK_S, ChartView, describe
from sabersmith.lint.colour_difference import difference, lab
from sabersmith.lint.finding import Finding, GridObject

_CENTRE = (1, 2)  # lines that players stand in
_ROTATING = ("360Degree", "90Degree", "Lawless")


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


def hot_start(view: ChartView) -> Iterator[Finding]:
    """The first object that asks something of a player comes before they are ready."""
    found = _played(view)
    if found:
        second, _, item = min(found, key=lambda first: first[0])
        if second < view.limits.start_s - SLACK_S:
            yield view.finding("hot_start", second, f"{describe(item)} at {second:.2f} s", item)


def outro(view: ChartView) -> Iterator[Finding]:
    """The last object that asks something of a player comes just before the song's end, or after.

    Walls that nobody has to dodge don't count.
    """
    found = _played(view)
    if found and view.length_s is not None:
        _, second, item = max(found, key=lambda last: last[1])
        left = view.length_s - second
        if left < view.limits.end_s - SLACK_S:
            what = f"{describe(item)} " + (
                f"{left:.2f} s before the song's end" if left >= 0 else "after the song's end"
            )
            yield view.finding("outro", second, what, item)


def empty_end(view: ChartView) -> Iterator[Finding]:
    """The song goes on for long after the last object and light."""
    if view.length_s is None or np.isinf(view.limits.max_empty_end_s):
        return
    ends = [end for _, end, _ in _played(view)]
    ends += [kind.seconds[-1] for kind in (view.lights, view.group_lights) if kind.seconds]
    left = view.length_s - max(ends, default=0.0)
    if left > view.limits.max_empty_end_s:
        yield view.finding("empty_end", 0.0, f"the last {left:.1f} s of the song are empty")


def outside_song(view: ChartView) -> Iterator[Finding]:
    """Something comes after the song's end, where nobody sees it."""
    if view.length_s is None:
        return
    seconds = [*view.notes.seconds, *view.bombs.seconds, *view.wall_ends]
    events = [*view.lights.seconds, *view.group_lights.seconds, *view.speed_changes.seconds]
    for name, times in (("objects end", seconds), ("events are", events)):
        late = [second for second in times if second > view.length_s + SLACK_S]
        if late:
            what = f"{len(late)} {name} after the song's end"
            yield view.finding_at("outside_song", view.beat_at(min(late)), min(late), what)


def short_chart(view: ChartView) -> Iterator[Finding]:
    """There is little time from the first note to the last."""
    seconds = view.notes.seconds
    if seconds and seconds[-1] - seconds[0] < view.limits.min_chart_s - SLACK_S:
        what = f"{seconds[-1] - seconds[0]:.1f} s from the first note to the last"
        yield view.finding("short_chart", 0.0, what)


def unrankable(view: ChartView) -> Iterator[Finding]:
    """The chart has what is not ranked: chains, changes of the jump speed, mods, another play."""
    chart = view.chart
    if not view.limits.only_rankable:
        return
    found = {
        f"{len(chart.chains)} chains": bool(chart.chains),
        f"{len(chart.speed_changes)} changes of the jump speed": bool(chart.speed_changes),
        f"the mods {', '.join(chart.requirements)}": bool(chart.requirements),
        f"files of version {chart.version}": chart.version.startswith("4"),
        f"the characteristic {chart.characteristic}": chart.characteristic != "Standard",
    }
    for what in (what for what, is_there in found.items() if is_there):
        yield view.finding("unrankable", 0.0, f"ScoreSaber doesn't rank {what}")


def one_saber(view: ChartView) -> Iterator[Finding]:
    """A chart for one saber has notes for the other."""
    if view.chart.has_one_saber:
        red = [(second, note) for second, note in view.notes if note.color == RED]
        if red:
            second, note = red[0]
            what = f"{len(red)} notes for the left saber, the first {describe(note)}"
            yield view.finding("one_saber", second, what, note)


def one_hand(view: ChartView) -> Iterator[Finding]:
    """All notes are for one hand, though the chart is not said to be for one saber."""
    colors = {note.color for note in view.notes.items}
    is_for_one = view.chart.has_one_saber or view.chart.characteristic == ONE_SABER
    if len(colors) == 1 and not is_for_one and view.limits.both_hands:
        hand = "left" if RED in colors else "right"
        yield view.finding("one_hand", 0.0, f"all notes are for the {hand} hand")


def misplaced(view: ChartView) -> Iterator[Finding]:
    """A chart has what its characteristic has no place for: objects in a lightshow, or turns."""
    chart = view.chart
    if chart.characteristic == LIGHTSHOW:
        count = len(chart.notes) + len(chart.bombs) + len(chart.walls)
        if count := count + len(chart.arcs) + len(chart.chains):
            yield view.finding("misplaced", 0.0, f"{count} objects in a lightshow")
    elif chart.turns and chart.characteristic not in _ROTATING:
        what = f"{len(chart.turns)} turns of the lane in a chart that is {chart.characteristic}"
        yield view.finding("misplaced", 0.0, what)


def wide_turn(view: ChartView) -> Iterator[Finding]:
    """The lane of a 90 or 360 degree chart turns further to one side than players can follow."""
    widest = view.limits.max_lane_angle.get(view.chart.characteristic)
    if widest is None:
        return
    lanes = LaneAngles(view.chart.turns)
    angles = [(second, abs(lanes.at(note.beat)), note) for second, note in view.notes]
    over = [item for item in angles if item[1] > widest]
    if over:
        second, _, note = over[0]
        furthest = max(angle for _, angle, _ in over)
        what = f"{len(over)} notes arrive from up to {furthest:.0f}° to the side"
        yield view.finding("wide_turn", second, what, note)


def label(view: ChartView) -> Iterator[Finding]:
    """The difficulty's own name is too long for menus."""
    letters = len(view.chart.label)
    if letters > view.limits.max_label:
        yield view.finding("label", 0.0, f"the label {view.chart.label!r} has {letters} letters")


def note_colors(view: ChartView) -> Iterator[Finding]:
    """The mapper's colours of notes look much like each other, or like the white arrows on them."""
    if view.chart.note_colors is None:
        return
    left, right = (lab(color) for color in view.chart.note_colors)
    white = lab((1.0, 1.0, 1.0))
    pairs = ((left, right, "left and right notes"), (left, white, "left notes and their arrows"))
    for one, other, names in (*pairs, (right, white, "right notes and their arrows")):
        apart = difference(one, other)
        if apart <= view.limits.min_color_difference:
            yield view.finding("note_colors", 0.0, f"{names} differ by {apart:.0f} of 100")


CHECKS = (
    invalid_object,
    hot_start,
    outro,
    empty_end,
    outside_song,
    short_chart,
    unrankable,
    one_saber,
    one_hand,
    misplaced,
    wide_turn,
    label,
    note_colors,
)


def _played(view: ChartView) -> list[tuple[float, float, GridObject]]:
    """Return first and last second of the first and last objects that players cut or dodge."""
    found: list[tuple[float, float, GridObject]] = []
    for kind in (view.notes, view.bombs):
        if kind.items:
            ends = {0, len(kind.items) - 1}
            found += [(kind.seconds[i], kind.seconds[i], kind.items[i]) for i in sorted(ends)]
    for (start, wall), end in zip(view.walls, view.wall_ends, strict=True):
        if any(wall.line <= line < wall.line + wall.width for line in _CENTRE):
            found.append((start, end, wall))
    return found
