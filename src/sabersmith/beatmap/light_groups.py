"""Groups of lights of the newer environments (event boxes of version 3 and 4).

A group has boxes; a box takes some of the group's lights by its filter, and gives them steps, which
it may spread over the lights in time (`beat_spread`) and in size (`spread`). Meaning of the fields:
bsmg.wiki, "Lightshow".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

NO_EASING = -1
AT_ONCE, GRADUAL, EXTENDS = range(3)  # transitions, see `GroupLight`


class GroupKind(IntEnum):
    """What the steps of a group change; the numbers are those of version 4."""

    COLOR = 1
    ROTATION = 2
    TRANSLATION = 3
    EFFECT = 4


@dataclass(frozen=True, slots=True)
class ColorStep:
    """Colour and brightness of lights, `beat` beats after their group's.

    color: 0 red, 1 blue, 2 white, -1 none. easing: of the way from the step before, NO_EASING for a
    jump. extends: keeps what the step before gave. strobes: flashes a beat until the next step,
    down to `strobe_brightness`.
    """

    beat: float = 0.0
    color: int = 0
    brightness: float = 0.0
    easing: int = 0
    extends: bool = False
    strobes: int = 0
    strobe_brightness: float = 0.0
    strobe_fades: bool = False


@dataclass(frozen=True, slots=True)
class RotationStep:
    """Angle of lights in degrees. direction: 0 the nearer way, 1 clockwise, 2 the other way."""

    beat: float = 0.0
    degrees: float = 0.0
    easing: int = 0
    extends: bool = False
    loops: int = 0
    direction: int = 0


@dataclass(frozen=True, slots=True)
class TranslationStep:
    """Place of lights along an axis."""

    beat: float = 0.0
    distance: float = 0.0
    easing: int = 0
    extends: bool = False


@dataclass(frozen=True, slots=True)
class EffectStep:
    """Strength of an environment's own effect."""

    beat: float = 0.0
    value: float = 0.0
    easing: int = 0
    extends: bool = False


Step: TypeAlias = ColorStep | RotationStep | TranslationStep | EffectStep


@dataclass(frozen=True, slots=True)
class LightFilter:
    """Which of a group's lights a box takes.

    type: 1, section `second` of `first` equal ones; 2, every `second`-th from number `first` on.
    chunks: lights count in so many chunks, 0 for one each. limit: share of them that is taken, 0
    for all. The others: bsmg.wiki.
    """

    type: int = 1
    first: int = 1
    second: int = 0
    reverse: bool = False
    chunks: int = 0
    random: int = 0
    seed: int = 0
    limit: float = 0.0
    limit_affects: int = 0


@dataclass(frozen=True, slots=True)
class LightBox:
    """Steps for some lights of a group.

    beat_spread, spread: from the first light to the last (kind 1) or from each to the next (kind
    2), in beats and in what the steps change. axis, flip: of rotations and translations.
    """

    steps: tuple[Step, ...]
    filter: LightFilter = field(default_factory=LightFilter)
    beat_spread: float = 0.0
    beat_spread_kind: int = 1
    spread: float = 0.0
    spread_kind: int = 1
    spreads_first: bool = False
    easing: int = 0
    axis: int = 0
    flip: bool = False


@dataclass(frozen=True, slots=True)
class GroupLight:
    """A change of a light group (boxes of version 3 and 4), as if the group were one light.

    The spread over the group's lights in place and time is not kept. color: 0 red, 1 blue, 2 white.
    transition: 0 at once, 1 gradual from the event before, 2 keeps what the event before gave.
    strobes: flashes for each beat until the group's next event.
    """

    beat: float
    group: int
    color: int
    brightness: float
    transition: int = 0
    strobes: float = 0.0


@dataclass(frozen=True, slots=True)
class LightGroup:
    """Boxes of one kind for the lights of group number `group`, from `beat` on."""

    beat: float
    group: int
    kind: GroupKind
    boxes: tuple[LightBox, ...]

    @classmethod
    def of(cls, light: GroupLight) -> LightGroup:
        """Return a group whose lights all do what one light does."""
        step = ColorStep(
            color=light.color,
            brightness=light.brightness,
            easing=0 if light.transition == GRADUAL else NO_EASING,
            extends=light.transition == EXTENDS,
            strobes=int(light.strobes),
        )
        return cls(light.beat, light.group, GroupKind.COLOR, (LightBox((step,)),))


def as_single_lights(groups: Sequence[LightGroup]) -> list[GroupLight]:
    """Return the colour steps of groups in order of beats, each group as if it were one light."""
    lights = [
        GroupLight(
            group.beat + step.beat,
            group.group,
            step.color,
            step.brightness,
            EXTENDS if step.extends else int(step.easing != NO_EASING),
            float(step.strobes),
        )
        for group in groups
        for box in group.boxes
        for step in box.steps
        if isinstance(step, ColorStep) and step.color >= 0
    ]
    return sorted(lights, key=lambda light: light.beat)
