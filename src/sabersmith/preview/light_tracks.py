"""What each light of a map shows when: its events as stretches that a player can draw at any time.

What the events do: bsmg.wiki, "Difficulty File (v2)", events.
"""

from collections.abc import Sequence
from itertools import islice, zip_longest
from typing import Any, TypeAlias

from sabersmith.beatmap.model import LIGHTS, Chart, Light
from sabersmith.timing.tempo_map import TempoMap

Row: TypeAlias = list[Any]

OFF, ON, FLASH, FADE, TRANSITION = range(5)
PEAK = 1.4  # of a flash's start against the light that it leaves
FLASH_S = 0.6
FADE_S = 1.5
MOST_BRIGHTNESS = 1.5
DECIMALS = 4


def light_rows(chart: Chart, tempo: TempoMap) -> list[list[Row]]:
    """Return for each of the five lights its stretches, in order of time; [] if none ever shines.

    A stretch is [time, color, amount, color, amount, seconds]: from `time` (seconds in the song)
    to the next stretch's the light goes, within `seconds`, from the first amount of its colour to
    the second of its, and stays there; amounts are shares of full light as eyes see them. Colours:
    0 blue, 1 red, 2 white. Before its first stretch a light is dark.
    """
    lights = [_stretches([e for e in chart.lights if e.type == kind], tempo) for kind in LIGHTS]
    return lights if any(row[2] or row[4] for rows in lights for row in rows) else []


def _stretches(events: Sequence[Light], tempo: TempoMap) -> list[Row]:
    seconds = tempo.seconds([event.beat for event in events]).tolist()
    # The last event of one moment counts.
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
            # A transition goes on from a light that is steady, or rises from the dark.
            next_effect, to, aim = _meaning(coming[1])
            if next_effect == TRANSITION:
                start = to if effect == OFF else color
                row = [time, start, amount, to, aim, round(coming[0] - time, DECIMALS)]
        rows.append(row)
    return rows


def _meaning(event: Light) -> tuple[int, int, float]:
    """Return effect, colour and amount of a light's event."""
    if event.value == 0:
        return OFF, 0, 0.0
    color, effect = divmod(event.value - 1, 4)
    amount = round(min(max(event.brightness, 0.0), MOST_BRIGHTNESS), DECIMALS)
    return effect + 1, color, amount
