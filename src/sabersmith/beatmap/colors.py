"""Colours that a level gives its charts in place of those of their environment.

Charts may share a colour scheme of the game. Besides, a chart's custom data may name single
colours, which the mod SongCore shows if the chart has no scheme (`SongData.cs`). Lights without a
colour there get that of the notes (`CustomSongColorsPatch.cs`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

Color: TypeAlias = tuple[float, float, float]  # red, green, blue; 0..1, more only for mods


@dataclass(frozen=True, slots=True)
class ColorScheme:
    """A colour scheme of the game.

    left, right: of the notes. light0 is that of red lights, light1 of blue ones; `boost` is what
    they become while a `Boost` is on. white: None if they are the environment's.
    overrides_notes, overrides_lights: whether the colours of notes and walls, and those of lights,
    are used at all.
    """

    name: str
    left: Color
    right: Color
    walls: Color
    light0: Color
    light1: Color
    boost0: Color
    boost1: Color
    white: Color | None = None
    boost_white: Color | None = None
    overrides_notes: bool = True
    overrides_lights: bool = True


@dataclass(frozen=True, slots=True)
class OwnColors:
    """Single colours, named as in `ColorScheme`; None are left as they are."""

    left: Color | None = None
    right: Color | None = None
    walls: Color | None = None
    light0: Color | None = None
    light1: Color | None = None
    boost0: Color | None = None
    boost1: Color | None = None
    white: Color | None = None
    boost_white: Color | None = None

    def items(self) -> Iterator[tuple[str, Color]]:
        """Yield the names and values of the colours that are given."""
        for name in COLOR_NAMES:
            if (color := getattr(self, name)) is not None:
                yield name, color


COLOR_NAMES = tuple(field.name for field in fields(OwnColors))
_OF_NOTES = frozenset(("left", "right", "walls"))


def shown_colors(scheme: ColorScheme | None, own: OwnColors) -> OwnColors:
    """Return the colours in which a chart is seen; None are the environment's."""
    if scheme is None:
        return replace(own, light0=own.light0 or own.left, light1=own.light1 or own.right)
    found = {
        name: getattr(scheme, name)
        for name in COLOR_NAMES
        if (scheme.overrides_notes if name in _OF_NOTES else scheme.overrides_lights)
    }
    return OwnColors(**found)


def color_text(color: Color) -> str:
    """Return a colour such as #ff0000, of parts from 0 to 1."""
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02x}" for part in color)
