"""Find flashes of a chart's lights, and places with too many of them.

A flash is a light that gets brighter by a tenth of its usual brightness, or turns red, which is as
hard on the eye. Getting darker again belongs to the same flash. A change to the lights' second
set of colours counts too, as those may be brighter. Source: WCAG 2.2, "general flash and red flash
thresholds", w3.org/TR/WCAG22. All lights are counted together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sabersmith.beatmap.light_groups import GroupLight
from sabersmith.beatmap.model import LIGHTS, RED, Boost, Light
from sabersmith.lint.chart_view import SLACK_S

MIN_RISE = 0.1  # share of the usual brightness
# A strobe is followed for so long, and in steps that are enough to see that it is one. So are those
# of a chart until there are so many flashes.
MAX_STROBE_S, MIN_STROBE_GAP_S, MAX_STROBE_FLASHES = 10.0, 0.1, 50_000
DECIMALS = 6  # of seconds: events that agree to this precision are at one time
# Values of lights, see `model.Light`.
_EFFECTS = 4
_SUDDEN = _FLASH, _FADE = 2, 3
_REDS = range(5, 9)
_BOOST = ("boost", 0)
_EXTENDS = 2  # transition of light groups, see `model.GroupLight`


class Strobe(NamedTuple):
    """A run of too many flashes: seconds of its first and last, highest count in a second."""

    start: float
    end: float
    peak: int


class _Step(NamedTuple):
    """A change of one light: seconds, which light, its brightness then and after it."""

    second: float
    light: tuple[str, int]
    level: float
    after: float
    is_sudden: bool
    is_red: bool
    event: Light | GroupLight | Boost


def find_flashes(
    timed: Iterable[tuple[float, Light]],
    groups: Iterable[tuple[float, GroupLight]] = (),
    beat_s: float = 0.5,
    boosts: Iterable[tuple[float, Boost]] = (),
) -> dict[float, Light | GroupLight | Boost]:
    """Return the seconds at which lights flash, ascending, each with its first flashing event.

    Lights start dark, and a fading light is dark by its next event. Events that rotate or move
    lights are ignored. A light group counts as one light, as bright as the brightest of its events
    at one time; between two events it may strobe.

    Args:
        timed: seconds and events in order of time. If a light has several events at one time, the
            last one counts.
        groups: seconds and events of light groups, in order of time.
        beat_s: seconds of a beat, for strobes.
        boosts: seconds and events that change the set of colours, in order of time. They count
            while a light is on.
    """
    levels: dict[tuple[str, int], float] = {}
    reds: dict[tuple[str, int], bool] = {}
    flashes: dict[float, Light | GroupLight | Boost] = {}
    steps = [*_basic_steps(timed), *_group_steps(groups, beat_s), *_boost_steps(boosts)]
    for step in sorted(steps, key=lambda step: step.second):
        if step.light == _BOOST:
            if max(levels.values(), default=0.0) >= MIN_RISE:
                flashes.setdefault(step.second, step.event)
            continue
        # Flashes and fades start with a jump in brightness, even from a light that is on.
        rise = step.level if step.is_sudden else step.level - levels.get(step.light, 0.0)
        turns_red = step.is_red and not reds.get(step.light, False) and step.level >= MIN_RISE
        if turns_red or round(rise, DECIMALS) >= MIN_RISE:
            flashes.setdefault(step.second, step.event)
        levels[step.light], reds[step.light] = step.after, step.is_red
    return flashes


def _basic_steps(timed: Iterable[tuple[float, Light]]) -> Iterator[_Step]:
    last = {(round(s, DECIMALS), light.type): light for s, light in timed if light.type in LIGHTS}
    for (second, kind), light in last.items():
        level = light.brightness if light.value else 0.0
        effect = light.value % _EFFECTS
        after = 0.0 if effect == _FADE else level
        red = light.value in _REDS
        yield _Step(second, ("light", kind), level, after, effect in _SUDDEN, red, light)


def _boost_steps(timed: Iterable[tuple[float, Boost]]) -> Iterator[_Step]:
    was_on = False
    for second, boost in {round(second, DECIMALS): boost for second, boost in timed}.items():
        if boost.on and not was_on:
            yield _Step(second, _BOOST, 1.0, 0.0, True, False, boost)
        was_on = boost.on


def _group_steps(timed: Iterable[tuple[float, GroupLight]], beat_s: float) -> Iterator[_Step]:
    brightest: dict[tuple[float, int], GroupLight] = {}
    for time, light in timed:
        key = round(time, DECIMALS), light.group
        if light.transition != _EXTENDS and (
            key not in brightest or light.brightness > brightest[key].brightness
        ):
            brightest[key] = light
    ends: dict[int, float] = {}
    left = MAX_STROBE_FLASHES
    for (second, group), light in reversed(brightest.items()):
        red = light.color == RED
        name = "group", group
        yield _Step(second, name, light.brightness, light.brightness, False, red, light)
        end = min(ends.get(group, math.inf), second + MAX_STROBE_S)
        if light.strobes > 0 and light.brightness >= MIN_RISE:
            gap = max(beat_s / light.strobes, MIN_STROBE_GAP_S)
            flashes = min(math.ceil((end - second) / gap - SLACK_S), left)
            left -= max(flashes - 1, 0)
            for count in range(1, flashes):
                at = round(second + count * gap, DECIMALS)
                yield _Step(at, name, light.brightness, light.brightness, True, red, light)
        ends[group] = second


def find_strobes(seconds: Sequence[float], limit: int) -> list[Strobe]:
    """Return the runs of flashes in which some second has more than `limit` of them.

    A second includes its start but not its end, so `limit` evenly spaced flashes per second are not
    too many.

    Args:
        seconds: of flashes, ascending.
        limit: allowed flashes in any one second.
    """
    starts = np.asarray(seconds, np.float64)
    after = np.searchsorted(starts, starts + (1.0 - SLACK_S))
    counts = after - np.arange(len(starts))
    found: list[Strobe] = []
    for first in np.flatnonzero(counts > limit).tolist():
        strobe = Strobe(seconds[first], seconds[after[first] - 1], int(counts[first]))
        if found and strobe.start <= found[-1].end:
            strobe = Strobe(found[-1].start, strobe.end, max(strobe.peak, found.pop().peak))
        found.append(strobe)
    return found
