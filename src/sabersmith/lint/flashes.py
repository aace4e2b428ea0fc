"""Find flashes of a chart's lights, and places with too many of them.

A flash is a light that gets brighter by a tenth of its usual brightness, or turns red, which is as
hard on the eye. Getting darker again belongs to the same flash. Source: WCAG 2.2, "general flash
and red flash thresholds", w3.org/TR/WCAG22. All lights are counted together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from sabersmith.beatmap.model import LIGHTS, Light
from sabersmith.lint.chart_view import SLACK_S

MIN_RISE = 0.1  # share of the usual brightness
DECIMALS = 6  # of seconds: events that agree to this precision are at one time
# Values of lights, see `model.Light`.
_EFFECTS = 4
_SUDDEN = _FLASH, _FADE = 2, 3
_REDS = range(5, 9)


class Strobe(NamedTuple):
    """A run of too many flashes: seconds of its first and last, highest count in a second."""

    start: float
    end: float
    peak: int


def find_flashes(timed: Iterable[tuple[float, Light]]) -> dict[float, Light]:
    """Return the seconds at which lights flash, ascending, each with its first flashing event.

    Lights start dark, and a fading light is dark by its next event. Events that rotate or move
    lights are ignored; light groups (boxes in v3) are not in the model.

    Args:
        timed: seconds and events in order of time. If a light has several events at one time, the
            last one counts.
    """
    last = {(round(s, DECIMALS), light.type): light for s, light in timed if light.type in LIGHTS}
    levels = dict.fromkeys(LIGHTS, 0.0)
    reds = dict.fromkeys(LIGHTS, False)
    flashes: dict[float, Light] = {}
    for (second, kind), light in last.items():
        level = light.brightness if light.value else 0.0
        effect, red = light.value % _EFFECTS, light.value in _REDS
        # Flashes and fades start with a jump in brightness, even from a light that is on.
        rise = level if effect in _SUDDEN else level - levels[kind]
        turns_red = red and not reds[kind] and level >= MIN_RISE
        if turns_red or round(rise, DECIMALS) >= MIN_RISE:
            flashes.setdefault(second, light)
        levels[kind], reds[kind] = 0.0 if effect == _FADE else level, red
    return flashes


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
