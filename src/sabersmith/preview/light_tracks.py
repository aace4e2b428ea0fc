"""Turn a chart's light events into segments that the page can draw at any time.

Meaning of the events: bsmg.wiki, "Difficulty File (v2)", events, and "Lightshow".
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import Any, TypeAlias

from sabersmith.beatmap.light_groups import GroupLight
from sabersmith.beatmap.model import LIGHTS, Boost, Chart, Light
from sabersmith.timing.tempo_map import TempoMap

Row: TypeAlias = list[Any]

OFF, ON, FLASH, FADE, TRANSITION = range(5)
PEAK = 1.4  # brightness at the start of a flash or fade, relative to the event's brightness
FLASH_S = 0.6  # duration of a flash
FADE_S = 1.5  # duration of a fade
MAX_BRIGHTNESS = 1.5
DECIMALS = 4
GROUP_COLORS = (1, 0, 2)  # of a light group's red, blue and white
GRADUAL, EXTENDS = 1, 2  # transitions of light groups, see `model.GroupLight`
FASTEST_HZ = 30.0  # faster strobes can't be told apart on a screen
MOST_STROBE_ROWS = 20_000  # of all groups of a chart


def light_rows(chart: Chart, tempo: TempoMap) -> list[list[Row]]:
    """Return the segments of the five lights, then of each light group; [] if none is ever on.

    Groups come by their numbers, each as one light. Segments are in order of time.

    A segment is [time, color, amount, color, amount, seconds]. It lasts from `time` (seconds in the
    song) to the time of the next segment. Within `seconds` the light changes from the first colour
    and amount to the second, and then stays so. Amounts are shares of full light as perceived.
    Colours are 0 blue, 1 red, 2 white. A light is dark before its first segment.
    """
    lights = [_segments([e for e in chart.lights if e.type == kind], tempo) for kind in LIGHTS]
    groups: dict[int, list[GroupLight]] = defaultdict(list)
    for event in chart.group_lights:
        groups[event.group].append(event)
    left = MOST_STROBE_ROWS
    for _, events in sorted(groups.items()):
        rows = _group_segments(events, tempo, left)
        left -= max(0, len(rows) - len(events))
        lights.append(rows)
    return lights if any(row[2] or row[4] for rows in lights for row in rows) else []


def boost_rows(boosts: Sequence[Boost], tempo: TempoMap) -> list[Row]:
    """Return rows of seconds and whether lights have their second set of colours from then on."""
    seconds = tempo.seconds([boost.beat for boost in boosts]).tolist()
    return [
        [round(time, DECIMALS), int(boost.on)] for time, boost in zip(seconds, boosts, strict=True)
    ]


def _group_segments(events: Sequence[GroupLight], tempo: TempoMap, flashes: int) -> list[Row]:
    """Return the segments of a light group; at most `flashes` rows of them are of strobes."""
    seconds = tempo.seconds([event.beat for event in events]).tolist()
    # Of a group's events at one time, the brightest stands for the group.
    brightest: dict[float, GroupLight] = {}
    for second, event in zip(seconds, events, strict=True):
        time = round(second, DECIMALS)
        if time not in brightest or event.brightness > brightest[time].brightness:
            brightest[time] = event
    rows: list[Row] = []
    color, amount = 0, 0.0
    items = list(brightest.items())
    for (time, event), later in zip_longest(items, items[1:]):
        end, coming = later or (math.inf, None)
        if event.transition != EXTENDS:
            color, amount = GROUP_COLORS[event.color], _amount(event.brightness)
        strobe = list(islice(_strobe(event, time, end, tempo), flashes)) if amount else []
        flashes -= len(strobe)
        row = [time, color, amount, color, amount, 0.0]
        if coming and coming.transition == GRADUAL:
            aim = GROUP_COLORS[coming.color], _amount(coming.brightness)
            row[3:] = [*aim, round(end - time, DECIMALS)]
        rows += [[at, color, level * amount, color, level * amount, 0.0] for at, level in strobe]
        rows += [] if strobe else [row]
    return rows


def _strobe(
    event: GroupLight, time: float, end: float, tempo: TempoMap
) -> Iterator[tuple[float, float]]:
    """Yield when a strobing group goes on and off: seconds, and 1 or 0."""
    if event.strobes <= 0 or event.transition == EXTENDS or math.isinf(end):
        return
    beats = float(tempo.beats(end) - tempo.beats(time))
    count = math.floor(min(beats * event.strobes, (end - time) * FASTEST_HZ))
    for flash in range(2 * count):
        at = time + (end - time) * flash / (2 * count)
        yield round(at, DECIMALS), float(flash % 2 == 0)


def _segments(events: Sequence[Light], tempo: TempoMap) -> list[Row]:
    seconds = tempo.seconds([event.beat for event in events]).tolist()
    # If there are several events at one time, the last one counts.
    last = {round(time, DECIMALS): event for time, event in zip(seconds, events, strict=True)}
    rows: list[Row] = []
    for (time, event), coming in zip_longest(last.items(), islice(last.items(), 1, None)):
        effect, color, amount = _meaning(event)
        row = [time, color, amount, color, amount, 0.0]
        if effect == FLASH:
            row = [time, color, round(PEAK * amount, DECIMALS), color, amount, FLASH_S]
        elif effect == FADE:
            row = [time, color, round(PEAK * amount, DECIMALS), color, 0.0, FADE_S]
        elif coming:
            # A transition starts from a steady light, or from darkness.
            next_effect, to, aim = _meaning(coming[1])
            if next_effect == TRANSITION:
                start = to if effect == OFF else color
                row = [time, start, amount, to, aim, round(coming[0] - time, DECIMALS)]
        rows.append(row)
    return rows


def _meaning(event: Light) -> tuple[int, int, float]:
    """Return the effect, colour and amount of a light event."""
    if event.value == 0:
        return OFF, 0, 0.0
    color, effect = divmod(event.value - 1, 4)
    return effect + 1, color, _amount(event.brightness)


def _amount(brightness: float) -> float:
    return round(min(max(brightness, 0.0), MAX_BRIGHTNESS), DECIMALS)
