"""The lights of newer environments, which have groups in place of five kinds of lights.

The show is the same as elsewhere: each group takes the part of one kind of light (ROLES), so that
it flashes no more often. Rotations follow the spins of the rings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from sabersmith.beatmap.light_groups import (
    NO_EASING,
    ColorStep,
    GroupKind,
    LightBox,
    LightGroup,
    RotationStep,
)
from sabersmith.beatmap.model import (
    BACK,
    CENTRE,
    LEFT_LASERS,
    LIGHTS,
    RIGHT_LASERS,
    RINGS,
    SPIN,
    Light,
)
from sabersmith.decor.group_roles import ROLES
from sabersmith.decor.lights import FADE, FLASH, OFF, TRANSITION

_KINDS = {"L": LEFT_LASERS, "R": RIGHT_LASERS, "B": BACK, "O": RINGS, "C": CENTRE}
_RED, _BLUE, _WHITE = 0, 1, 2
_COLORS = (_BLUE, _RED, _WHITE)  # of values 1 to 4, 5 to 8, 9 to 12
PEAK = 1.2  # brightness at the start of a flash or fade, relative to the event's
FLASH_BEATS, FADE_BEATS = 1.0, 1.5  # until a flash is at its brightness, and a fade dark
LASER_DEGREES, RING_DEGREES = 30.0, 60.0  # of a turn to either side
SPREAD_DEGREES = 40.0  # from the first light of a group to the last
SWEEP_BEATS = 4.0
_IN_OUT_SINE = 6
_AXES = {LEFT_LASERS: 0, RIGHT_LASERS: 0, RINGS: 2}


def make_light_groups(environment: str, lights: Sequence[Light]) -> list[LightGroup]:
    """Return the light groups of an environment of ROLES, in order, that show some lights.

    Args:
        environment: its name, without "Environment".
        lights: in order of beats.
    """
    groups: dict[int, list[int]] = {}
    turning: dict[int, list[int]] = {}
    for number, role in enumerate(ROLES[environment]):
        if role.upper() in _KINDS:
            groups.setdefault(_KINDS[role.upper()], []).append(number)
            if role.isupper():
                turning.setdefault(_KINDS[role], []).append(number)
    made = []
    for kind in LIGHTS:
        # Of several events at one time, the last one counts.
        events = list({light.beat: light for light in lights if light.type == kind}.values())
        for light, after in zip_longest(events, events[1:]):
            room = after.beat - light.beat if after else float("inf")
            box = LightBox(tuple(_steps(light, room)))
            made += [
                LightGroup(light.beat, number, GroupKind.COLOR, (box,))
                for number in groups.get(kind, [])
            ]
    made += _rotations(turning, [light.beat for light in lights if light.type == SPIN])
    return sorted(made, key=lambda group: (group.beat, group.kind, group.group))


def _steps(light: Light, room: float) -> Iterator[ColorStep]:
    """Yield the steps that stand for a light event, with `room` beats until the next."""
    if light.value == OFF:
        yield ColorStep(easing=NO_EASING)
        return
    color, effect = divmod(light.value - 1, 4)
    color, effect = _COLORS[color], effect + 1
    if effect == TRANSITION:
        yield ColorStep(0.0, color, light.brightness)
        return
    is_sudden = effect in (FLASH, FADE)
    first = light.brightness * (PEAK if is_sudden else 1.0)
    yield ColorStep(0.0, color, first, NO_EASING)
    if is_sudden:
        beats, last = (FLASH_BEATS, light.brightness) if effect == FLASH else (FADE_BEATS, 0.0)
        # Before the next event, or the two would be in each other's way.
        beats = min(beats, room - 0.125) if room > 0.25 else 0.0
        if beats:
            yield ColorStep(beats, color, last)


def _rotations(groups: dict[int, list[int]], spins: Sequence[float]) -> Iterator[LightGroup]:
    """Yield a turn at each spin, to and fro; mirrored on the right."""
    side = 1.0
    for beat, after in pairwise([*spins, float("inf")]):
        beats = min(SWEEP_BEATS, after - beat - 0.125)
        if beats <= 0:
            continue
        side = -side
        for kind, axis in _AXES.items():
            degrees = side * (RING_DEGREES if kind == RINGS else LASER_DEGREES)
            step = RotationStep(beats, degrees, _IN_OUT_SINE)
            box = LightBox(
                steps=(RotationStep(extends=True, easing=NO_EASING), step),
                spread=SPREAD_DEGREES,
                spreads_first=True,
                axis=axis,
                flip=kind == RIGHT_LASERS,
            )
            for number in groups.get(kind, []):
                yield LightGroup(beat, number, GroupKind.ROTATION, (box,))
