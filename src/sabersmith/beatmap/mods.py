"""What mods do to objects of a chart that needs them.

Sources: the documentation of Noodle Extensions (Aeroluna, github.com/Aeroluna/Heck/wiki) for
`_fake`, `_interactable`, `_position`, `uninteractable`, `coordinates` and `animation`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_LEFTMOST = -2.0  # Noodle's coordinate of line 0


def effect_of_mods(obj: Mapping[str, Any]) -> str:
    """Return what makes an object other than its grid cell says; "" if nothing does.

    Fake and uninteractable objects are only seen. Moved ones are elsewhere, unless the place that
    the mod is given is that of the cell.
    """
    custom = obj.get("_customData", obj.get("customData"))
    if not isinstance(custom, dict):
        return ""
    if custom.get("_fake") is True:
        return "fake, for effects"
    if custom.get("_interactable") is False or custom.get("uninteractable") is True:
        return "not to be cut or dodged"
    for name, keys in (
        ("_animation", ("_position", "_definitePosition")),
        ("animation", ("offsetPosition", "definitePosition")),
    ):
        moves = custom.get(name)
        if isinstance(moves, dict) and any(key in moves for key in keys):
            return "moved by an animation"
    place = custom.get("_position", custom.get("coordinates"))
    if isinstance(place, list) and place and not _is_cell(place, obj):
        return "placed outside its cell"
    return ""


def _is_cell(place: list[object], obj: Mapping[str, Any]) -> bool:
    """Return whether coordinates (x, y), of which y may be left out, are those of the cell."""
    x, y = obj.get("_lineIndex", obj.get("x", 0)), obj.get("_lineLayer", obj.get("y", 0))
    if not isinstance(x, int | float):
        return False
    return place[0] == x + _LEFTMOST and (len(place) < 2 or place[1] == y)
