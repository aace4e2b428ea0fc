"""Lights that follow beats, accents and sections, and never flash more than three times a second.

What the events do: bsmg.wiki, "Difficulty File (v2)", events.
"""

from __future__ import annotations

from random import Random

import numpy as np

from sabersmith.beatmap.model import (
    BACK,
    CENTRE,
    LEFT_LASERS,
    LEFT_SPEED,
    LIGHTS,
    RIGHT_LASERS,
    RIGHT_SPEED,
    RINGS,
    SPIN,
    ZOOM,
    Light,
)
from sabersmith.decor.pulse import (
    CALM,
    LIVELY,
    LOUD,
    TICKS_PER_BAR,
    TICKS_PER_BEAT,
    Pulse,
    Section,
    suppress_close_onsets,
)

# Nothing may flash more than three times in any one second (WCAG 2.2, success criterion 2.3.1,
# w3.org/TR/WCAG22): with moments this far apart a second never holds four.
FLASH_GAP_S = 0.34
OFF, ON, FLASH, FADE, TRANSITION = range(5)
OFF_BEAT_ACCENT = 0.5  # a half beat flashes only where it is struck so hard
LASER_SPEED = {CALM: 1, LIVELY: 3, LOUD: 6}
SPIN_BARS = {CALM: 4, LIVELY: 2, LOUD: 1}


def make_lights(pulse: Pulse, first_s: float, last_s: float, seed: int) -> list[Light]:
    """Return the light events of a level in order.

    The intro lies in the dark, but for a light that rises until the first note; each section has
    a main colour, the next one the other; after the last note all fades out.

    first_s, last_s: seconds of the level's first and last note.
    """
    show = _Show(pulse, Random(seed))
    first, last = pulse.tick_at(first_s), pulse.tick_at(last_s)
    sections = _clip(pulse, first, last)
    moments = _flash_ticks(pulse, [section.start for section in sections], last)
    show.intro(first, [tick for tick in moments if tick < first])
    for section in sections:
        # From off a transition rises all the while.
        rises = section.start == first > 0
        show.start(section, TRANSITION if rises else ON)
        show.play(section, [tick for tick in moments if section.start < tick < section.stop])
    show.outro(last)
    return show.events


def _clip(pulse: Pulse, first: int, last: int) -> list[Section]:
    """The sections from the first to the last note, those that start just beside these merged."""
    starts = [first]
    energies = []
    for section in pulse.sections:
        if section.stop <= first:
            continue
        if section.start >= last:
            break
        inside = (
            section.start - first >= TICKS_PER_BAR // 2
            and last - section.start >= TICKS_PER_BAR // 2
        )
        if inside:
            starts.append(section.start)
            energies.append(section.energy)
        elif section.start <= first or not energies:
            energies[:] = [section.energy]
    return [
        Section(start, stop, energy)
        for start, stop, energy in zip(starts, [*starts[1:], last], energies, strict=True)
    ]


def _flash_ticks(pulse: Pulse, starts: list[int], last: int) -> list[int]:
    """The ticks at which lights may get brighter: sections' starts, bars, beats, accents."""
    weights = pulse.accents + 1e-3
    ticks = np.arange(len(weights))
    is_beat = ticks % TICKS_PER_BEAT == 0
    weights[~is_beat & (pulse.accents < OFF_BEAT_ACCENT)] = 0
    weights[is_beat] += 1
    weights[ticks % TICKS_PER_BAR == pulse.bar] += 2
    weights[[*starts, last]] = np.inf
    return suppress_close_onsets(pulse.seconds[: last + 1], weights[: last + 1], FLASH_GAP_S)


class _Show:
    """The events so far, the colours, and the side whose laser is next."""

    def __init__(self, pulse: Pulse, random: Random) -> None:
        self.events: list[Light] = []
        self.pulse = pulse
        self.random = random
        self.color = random.randrange(2)  # 0 blue, 1 red
        self.side = random.randrange(2)

    def add(self, tick: int, kind: int, value: int, brightness: float = 1.0) -> None:
        self.events.append(Light(tick / TICKS_PER_BEAT, kind, value, brightness))

    def light(self, tick: int, kind: int, effect: int, *, main: bool, brightness: float) -> None:
        color = self.color if main else 1 - self.color
        self.add(tick, kind, effect + 4 * color if effect else OFF, brightness)

    def laser(self, tick: int, brightness: float, *, main: bool = True) -> None:
        kind = (LEFT_LASERS, RIGHT_LASERS)[self.side]
        self.light(tick, kind, FADE, main=main, brightness=brightness)
        self.side = 1 - self.side

    def speed(self, tick: int, speed: int) -> None:
        faster = self.random.randrange(2)
        self.add(tick, LEFT_SPEED, speed + faster)
        self.add(tick, RIGHT_SPEED, speed + 1 - faster)

    def intro(self, first: int, moments: list[int]) -> None:
        if first == 0:
            return
        for kind in LIGHTS:
            self.add(0, kind, OFF)
        self.speed(0, LASER_SPEED[CALM])
        for tick in moments:
            if tick and self.pulse.is_bar(tick):
                self.laser(tick, 0.5)

    def start(self, section: Section, back: int) -> None:
        tick, energy = section.start, section.energy
        self.color = 1 - self.color
        self.add(tick, SPIN, 0)
        self.add(tick, ZOOM, 0)
        self.speed(tick, LASER_SPEED[energy])
        self.light(tick, BACK, back, main=True, brightness=0.35 if energy == CALM else 0.6)
        rings, centre = (FADE, OFF) if energy == CALM else (ON, ON)
        self.light(tick, RINGS, rings, main=True, brightness=0.5)
        self.light(tick, CENTRE, centre, main=False, brightness=0.6)

    def play(self, section: Section, moments: list[int]) -> None:
        if not moments:
            return
        accents = self.pulse.accents[moments]
        strong = max(float(np.median(accents)), 0.2)
        every = SPIN_BARS[section.energy] * TICKS_PER_BAR
        for tick, accent in zip(moments, accents.tolist(), strict=True):
            bar = self.pulse.is_bar(tick)
            if section.energy == CALM:
                if bar:
                    self.laser(tick, 0.7)
            elif accent < strong:
                self.laser(tick, 0.8)
            else:
                self.light(tick, CENTRE, FLASH, main=False, brightness=0.9)
                if section.energy == LOUD:
                    self.light(tick, BACK, FLASH, main=True, brightness=1.0)
                    self.light(tick, LEFT_LASERS, FADE, main=False, brightness=1.0)
                    self.light(tick, RIGHT_LASERS, FADE, main=False, brightness=1.0)
                else:
                    self.laser(tick, 1.0, main=False)
            if bar and section.energy != CALM:
                self.light(tick, RINGS, FLASH, main=True, brightness=0.8)
            if bar and (tick - section.start) // TICKS_PER_BAR % (every // TICKS_PER_BAR) == 0:
                self.add(tick, SPIN, 0)

    def outro(self, last: int) -> None:
        self.speed(last, LASER_SPEED[CALM])
        self.add(last, ZOOM, 0)
        for kind in (BACK, RINGS, LEFT_LASERS, RIGHT_LASERS):
            self.light(last, kind, FADE, main=True, brightness=0.8)
        self.light(last, CENTRE, ON, main=False, brightness=0.6)
        end = len(self.pulse.seconds) - 1
        if end > last:
            self.light(end, CENTRE, TRANSITION, main=False, brightness=0.0)
