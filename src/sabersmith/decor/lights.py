"""Lights that follow beats, accents and sections, and flash at most three times per second.

The meaning of the events: bsmg.wiki, "Difficulty File (v2)", events.
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
    Boost,
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
    select_with_min_gap,
)

# Nothing may flash more than three times in any one second (WCAG 2.2, success criterion 2.3.1,
# w3.org/TR/WCAG22). With this gap between flashes, no second contains four.
FLASH_GAP_S = 0.34
OFF, ON, FLASH, FADE, TRANSITION = range(5)
OFF_BEAT_ACCENT = 0.5  # a half beat flashes only if its accent is at least this strong
LASER_SPEED = {CALM: 1, LIVELY: 3, LOUD: 6}
SPIN_BARS = {CALM: 4, LIVELY: 2, LOUD: 1}  # bars between spins of the rings


def make_lights(pulse: Pulse, first_s: float, last_s: float, seed: int) -> list[Light]:
    """Return the light events of a level, in order.

    The intro is dark except for one light that brightens until the first note. Each section has a
    main colour, and the next one the other. After the last note, all lights fade out.

    Args:
        pulse: pulse of the level.
        first_s: seconds of the level's first note.
        last_s: seconds of the level's last note.
        seed: decides the first colour and the sides of the lasers.
    """
    show = _LightShow(pulse, Random(seed))
    first, last = pulse.tick_at(first_s), pulse.tick_at(last_s)
    sections = _clip(pulse, first, last)
    flashes = _flash_ticks(pulse, [section.start for section in sections], last)
    show.intro(first, [tick for tick in flashes if tick < first])
    for section in sections:
        # A transition after the dark intro brightens gradually until it is reached.
        is_rise = section.start == first > 0
        show.start(section, TRANSITION if is_rise else ON)
        show.play(section, [tick for tick in flashes if section.start < tick < section.stop])
    show.outro(last)
    return show.events


def make_boosts(pulse: Pulse, first_s: float, last_s: float) -> list[Boost]:
    """Return the changes to the second set of colours and back: loud sections have it.

    They come at starts of sections, where lights change anyway, so no flash is added.

    Args: as for `make_lights`.
    """
    sections = _clip(pulse, pulse.tick_at(first_s), pulse.tick_at(last_s))
    boosts: list[Boost] = []
    for section in sections:
        on = section.energy == LOUD
        if on != (bool(boosts) and boosts[-1].on):
            boosts.append(Boost(section.start / TICKS_PER_BEAT, on))
    return boosts


def _clip(pulse: Pulse, first: int, last: int) -> list[Section]:
    """Return the sections between the ticks of the first and the last note.

    A section that starts less than half a bar from either end is merged with its neighbour.
    """
    starts = [first]
    energies = []
    for section in pulse.sections:
        if section.stop <= first:
            continue
        if section.start >= last:
            break
        is_inside = (
            section.start - first >= TICKS_PER_BAR // 2
            and last - section.start >= TICKS_PER_BAR // 2
        )
        if is_inside:
            starts.append(section.start)
            energies.append(section.energy)
        elif section.start <= first or not energies:
            energies[:] = [section.energy]
    return [
        Section(start, stop, energy)
        for start, stop, energy in zip(starts, [*starts[1:], last], energies, strict=True)
    ]


def _flash_ticks(pulse: Pulse, starts: list[int], last: int) -> list[int]:
    """Return the ticks at which lights may get brighter.

    Starts of sections and the last note come first, then bars, beats and strong half beats.
    """
    weights = pulse.accents + 1e-3
    ticks = np.arange(len(weights))
    is_beat = ticks % TICKS_PER_BEAT == 0
    weights[~is_beat & (pulse.accents < OFF_BEAT_ACCENT)] = 0
    weights[is_beat] += 1
    weights[ticks % TICKS_PER_BAR == pulse.bar] += 2
    weights[[*starts, last]] = np.inf
    return select_with_min_gap(pulse.seconds[: last + 1], weights[: last + 1], FLASH_GAP_S)


class _LightShow:
    """The events so far, the main colour, and the side of the next laser."""

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

    def intro(self, first: int, flashes: list[int]) -> None:
        if first == 0:
            return
        for kind in LIGHTS:
            self.add(0, kind, OFF)
        self.speed(0, LASER_SPEED[CALM])
        for tick in flashes:
            if tick and self.pulse.is_bar(tick):
                self.laser(tick, 0.5)

    def start(self, section: Section, back_effect: int) -> None:
        tick, energy = section.start, section.energy
        self.color = 1 - self.color
        self.add(tick, SPIN, 0)
        self.add(tick, ZOOM, 0)
        self.speed(tick, LASER_SPEED[energy])
        self.light(tick, BACK, back_effect, main=True, brightness=0.35 if energy == CALM else 0.6)
        rings, centre = (FADE, OFF) if energy == CALM else (ON, ON)
        self.light(tick, RINGS, rings, main=True, brightness=0.5)
        self.light(tick, CENTRE, centre, main=False, brightness=0.6)

    def play(self, section: Section, flashes: list[int]) -> None:
        if not flashes:
            return
        accents = self.pulse.accents[flashes]
        strong = max(float(np.median(accents)), 0.2)
        spin_bars = SPIN_BARS[section.energy]
        for tick, accent in zip(flashes, accents.tolist(), strict=True):
            is_bar = self.pulse.is_bar(tick)
            if section.energy == CALM:
                if is_bar:
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
            if is_bar and section.energy != CALM:
                self.light(tick, RINGS, FLASH, main=True, brightness=0.8)
            if is_bar and (tick - section.start) // TICKS_PER_BAR % spin_bars == 0:
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
