"""Rules about lights: strobes, unlit bombs, too few lights, events that no game knows."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from sabersmith.beatmap.environments import light_groups
from sabersmith.beatmap.light_groups import LightFilter
from sabersmith.beatmap.model import LIGHTS, Light
from sabersmith.lint.chart_view import ChartView, describe
from sabersmith.lint.finding import Finding
from sabersmith.lint.flashes import find_flashes, find_strobes

# A fading light shines so long, and one that was switched off is remembered so long.
_FADE_S, _AFTERGLOW_S = 1.0, 0.25
# A bomb that appears in the light needs that light so long before its time.
_LIT_BEFORE_S = 0.25
_DIM = 0.25  # a light of this brightness shows a bomb
_EFFECTS, _FADE = 4, 3  # see `model.Light`
_STEPS = 2  # type of a `LightFilter`


def strobe(view: ChartView) -> Iterator[Finding]:
    """Lights flash more often per second than is safe for everyone."""
    flashes = find_flashes(view.lights, view.group_lights, 60.0 / view.bpm, view.boosts)
    for start, end, peak in find_strobes(list(flashes), view.limits.max_flashes):
        what = f"up to {peak} flashes in a second, for {end - start:.1f} s"
        yield view.finding("strobe", start, what, flashes[start])


def unlit_bomb(view: ChartView) -> Iterator[Finding]:
    """A bomb comes in the dark. Charts without lights or with light groups are not judged."""
    if not view.bombs.items or not view.lights.items or view.group_lights.items:
        return
    spans = _lit(view)
    starts = [start for start, _ in spans]
    for second, bomb in view.bombs:
        at = second - _LIT_BEFORE_S
        index = bisect_right(starts, at) - 1
        if index < 0 or at >= spans[index][1]:
            yield view.finding("unlit_bomb", second, f"{describe(bomb)} without a light", bomb)


def few_lights(view: ChartView) -> Iterator[Finding]:
    """The chart has hardly any lights."""
    count = sum(light.type in LIGHTS and light.value > 0 for light in view.lights.items) + sum(
        light.brightness > 0 for light in view.group_lights.items
    )
    if count < view.limits.min_lights:
        yield view.finding("few_lights", 0.0, f"{count} events switch a light on")


def invalid_event(view: ChartView) -> Iterator[Finding]:
    """An event has a type or value that the game doesn't know, and does nothing."""
    for second, item in view.invalid_events:
        yield view.finding_at("invalid_event", item.beat, second, item.what)


def invalid_event_box(view: ChartView) -> Iterator[Finding]:
    """Lights are asked of a group that the environment lacks, or of which it has fewer."""
    known = light_groups(view.environment)
    if known is None:
        return
    for second, group in view.light_groups:
        filters = [box.filter for box in group.boxes]
        what = ""
        if not known:
            what = f"{view.environment} has no light groups"
        elif group.group not in known:
            what = f"{view.environment} has no light group {group.group}"
        elif any(_is_empty(item, known[group.group]) for item in filters):
            what = f"a box takes lights of group {group.group} that it does not have"
        if what:
            yield view.finding_at("invalid_event_box", group.beat, second, what)


CHECKS = (strobe, unlit_bomb, few_lights, invalid_event, invalid_event_box)


def _is_empty(item: LightFilter, lights: int | None) -> bool:
    """Return whether a filter takes none of a group's lights; None if their number is unknown."""
    if item.type == _STEPS:
        return lights is not None and item.first > lights
    return not 0 <= item.second < item.first


def _lit(view: ChartView) -> list[tuple[float, float]]:
    """Return the spans of seconds in which a light is on, without overlaps, ascending."""
    by_type: dict[int, list[tuple[float, Light]]] = defaultdict(list)
    for second, light in view.lights:
        if light.type in LIGHTS:
            by_type[light.type].append((second, light))
    spans: list[tuple[float, float]] = []
    for events in by_type.values():
        ends = [second for second, _ in events[1:]] + [float("inf")]
        for (second, light), end in zip(events, ends, strict=True):
            if light.value and light.brightness >= _DIM:
                fades = light.value % _EFFECTS == _FADE
                spans.append(
                    (
                        second,
                        min(end + _AFTERGLOW_S, second + _FADE_S) if fades else end + _AFTERGLOW_S,
                    )
                )
    merged: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged
