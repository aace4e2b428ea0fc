"""Rules about the speed of notes and how far away they appear."""

from __future__ import annotations

from collections.abc import Iterator

from sabersmith.beatmap.difficulty import (
    MIN_HALF_JUMP,
    half_jump_beats,
    longest_jump_distance,
)
from sabersmith.beatmap.difficulty import jump_distance as distance_of_jump
from sabersmith.lint.chart_view import ChartView
from sabersmith.lint.finding import Finding


def njs(view: ChartView) -> Iterator[Finding]:
    """The jump speed is missing, or so low that notes hardly move."""
    if view.chart.njs < view.limits.min_njs:
        yield view.finding("njs", 0.0, f"the note jump speed is {view.chart.njs:g}")


def fast_njs(view: ChartView) -> Iterator[Finding]:
    """The jump speed is so high that notes are hard to read."""
    if view.chart.njs > view.limits.max_njs:
        yield view.finding("fast_njs", 0.0, f"the note jump speed is {view.chart.njs:g}")


def njs_event(view: ChartView) -> Iterator[Finding]:
    """An event changes the jump speed too fast, or to one at which notes can't be read."""
    limits = view.limits
    before_s, before = 0.0, view.chart.njs
    for second, event in view.speed_changes:
        speed = view.chart.njs + event.change
        rate = (speed - before) / (second - before_s) if second > before_s else 0.0
        if not limits.min_event_njs <= speed <= limits.max_event_njs:
            what = f"the note jump speed becomes {speed:g}"
            yield view.finding_at("njs_event", event.beat, second, what)
        elif abs(rate) > limits.max_njs_rate:
            what = f"the note jump speed goes from {before:g} to {speed:g}, {rate:+.1f} a second"
            yield view.finding_at("njs_event", event.beat, second, what)
        before_s, before = second, speed


def jump_distance(view: ChartView) -> Iterator[Finding]:
    """Notes appear too near or too far away."""
    limits = view.limits
    if view.half_jump_s and view.chart.njs >= limits.min_njs:
        metres = distance_of_jump(view.bpm, view.chart.njs, view.chart.njs_offset)
        if not limits.min_jump_m <= metres <= limits.max_jump_m:
            yield view.finding("jump_distance", 0.0, f"the jump distance is {metres:.1f} m")


def long_jump(view: ChartView) -> Iterator[Finding]:
    """Notes appear further away than is comfortable at their speed."""
    if view.half_jump_s and view.chart.njs >= view.limits.min_njs:
        metres = distance_of_jump(view.bpm, view.chart.njs, view.chart.njs_offset)
        longest = longest_jump_distance(view.chart.njs)
        if metres > longest:
            what = f"the jump distance is {metres:.1f} m, for this speed up to {longest:.1f} m"
            yield view.finding("long_jump", 0.0, what)


def jump_offset(view: ChartView) -> Iterator[Finding]:
    """The jump offset is lower than the game uses."""
    if view.chart.njs >= view.limits.min_njs:
        beats = half_jump_beats(view.bpm, view.chart.njs)
        if beats + view.chart.njs_offset < MIN_HALF_JUMP:
            what = f"the offset is {view.chart.njs_offset:g}, used is {MIN_HALF_JUMP - beats:g}"
            yield view.finding("jump_offset", 0.0, what)


def reaction_time(view: ChartView) -> Iterator[Finding]:
    """Notes appear too late to react to."""
    if view.half_jump_s and view.half_jump_s < view.limits.min_reaction_s:
        what = f"notes appear {view.half_jump_s * 1000:.0f} ms before their time"
        yield view.finding("reaction_time", 0.0, what)


CHECKS = (njs, fast_njs, njs_event, jump_distance, long_jump, jump_offset, reaction_time)
