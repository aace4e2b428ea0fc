"""Turn a chart's light events into segments that the page can draw at any time.

Meaning of the events: bsmg.wiki, "Difficulty File (v2)", events.
"""

from collections.abc import Sequence
from itertools import islice, zip_longest
from typing import Any, TypeAlias

from sabersmith.beatmap.model import LIGHTS, Chart, Light
from sabersmith.timing.tempo_map import TempoMap

Row: TypeAlias = list[Any]

OFF, ON, FLASH, FADE, TRANSITION = range(5)
PEAK = 1.4  # brightness at the start of a flash or fade, relative to the event's brightness
FLASH_S = 0.6  # duration of a flash
FADE_S = 1.5  # duration of a fade
MAX_BRIGHTNESS = 1.5
DECIMALS = 4


def light_rows(chart: Chart, tempo: TempoMap) -> list[list[Row]]:
    """Return the segments of each of the five lights, in order of time; [] if none is ever on.

    A segment is [time, color, amount, color, amount, seconds]. It lasts from `time` (seconds in the
    song) to the time of the next segment. Within `seconds` the light changes from the first colour
    and amount to the second, and then stays so. Amounts are shares of full light as perceived.
    Colours are 0 blue, 1 red, 2 white. A light is dark before its first segment.
    """
    lights = [_segments([e for e in chart.lights if e.type == kind], tempo) for kind in LIGHTS]
    return lights if any(row[2] or row[4] for rows in lights for row in rows) else []


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
    amount = round(min(max(event.brightness, 0.0), MAX_BRIGHTNESS), DECIMALS)
    return effect + 1, color, amount
