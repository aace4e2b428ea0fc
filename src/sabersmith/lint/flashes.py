"""Flashes of a chart's lights, and where there are too many of them.

A flash is a light that gets brighter by a tenth of its usual brightness, or turns red, which is as
hard on the eye (WCAG 2.2, "general flash and red flash thresholds", w3.org/TR/WCAG22; the way back
belongs to it). All lights are judged together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from sabersmith.beatmap.model import LIGHTS, Light
from sabersmith.lint.view import SLACK_S

LEAST_RISE = 0.1  # of the usual brightness
DECIMALS = 6  # of a second: what is nearer is one moment
# What the values of lights mean: see `model.Light`.
_EFFECTS = 4
_SUDDEN = _FLASH, _FADE = 2, 3
_REDS = range(5, 9)


class Strobe(NamedTuple):
    """A stretch of too many flashes: seconds of its first and last, and most in one second."""

    start: float
    end: float
    most: int


def find_flashes(timed: Iterable[tuple[float, Light]]) -> dict[float, Light]:
    """Return the seconds at which lights flash, ascending, with the first event that does.

    timed: seconds and events in order of time; of those of one light at one moment the last one
    counts. Lights begin dark, and one that fades is dark by its next event. Events that turn or
    move lights are passed over; lights in groups (v3's boxes) are not in the model.
    """
    last = {(round(s, DECIMALS), light.type): light for s, light in timed if light.type in LIGHTS}
    levels = dict.fromkeys(LIGHTS, 0.0)
    reds = dict.fromkeys(LIGHTS, False)
    flashes: dict[float, Light] = {}
    for (second, kind), light in last.items():
        level = light.brightness if light.value else 0.0
        effect, red = light.value % _EFFECTS, light.value in _REDS
        # Flashes and fades begin brighter than what they leave.
        rise = level if effect in _SUDDEN else level - levels[kind]
        turns_red = red and not reds[kind] and level >= LEAST_RISE
        if turns_red or round(rise, DECIMALS) >= LEAST_RISE:
            flashes.setdefault(second, light)
        levels[kind], reds[kind] = 0.0 if effect == _FADE else level, red
    return flashes


def find_strobes(seconds: Sequence[float], most: int) -> list[Strobe]:
    """Return the stretches of which some second has more than `most` flashes.

    seconds: of flashes, ascending. A second ends before the flash that comes a whole one after its
    first: `most` a second in even steps are not too many.
    """
    starts = np.asarray(seconds, np.float64)
    after = np.searchsorted(starts, starts + (1.0 - SLACK_S))
    counts = after - np.arange(len(starts))
    found: list[Strobe] = []
    for first in np.flatnonzero(counts > most).tolist():
        strobe = Strobe(seconds[first], seconds[after[first] - 1], int(counts[first]))
        if found and strobe.start <= found[-1].end:
            strobe = Strobe(found[-1].start, strobe.end, max(strobe.most, found.pop().most))
        found.append(strobe)
    return found
