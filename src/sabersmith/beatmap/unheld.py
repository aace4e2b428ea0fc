"""What map files hold and the model doesn't: data of mods and editors, and fields of no format.

Each function returns phrases such as "custom data of 3 objects in colorNotes". `write_level` names
them, as a level that is written anew lacks them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sabersmith.beatmap.fields import JsonObject
from sabersmith.beatmap.light_group_codecs import V3_LISTS, V4_TABLES

MAX_NAMES = 20  # of fields that are named
_CUSTOM = ("_customData", "customData")
_BOOKMARKS = frozenset(("_bookmarks", "bookmarks"))
# Fields of difficulty and lightshow files that are read, or say nothing (versions 1 to 4).
_KNOWN_NAMES = """
_version _notes _obstacles _sliders _events _waypoints _specialEventsKeywordFilters _customData
_bookmarks _beatsPerMinute _noteJumpSpeed _noteJumpStartBeatOffset
version bpmEvents rotationEvents colorNotes bombNotes obstacles sliders burstSliders waypoints
basicBeatmapEvents colorBoostBeatmapEvents basicEventTypesWithKeywords _fxEventsCollection
useNormalEventsAsCompatibleEvents customData
arcs chains spawnRotations njsEvents colorNotesData bombNotesData obstaclesData arcsData
chainsData spawnRotationsData njsEventData njsEventsData
waypointsData basicEvents basicEventsData colorBoostEvents colorBoostEventsData eventBoxGroups
indexFilters
"""
_KNOWN = frozenset(_KNOWN_NAMES.split()).union(V3_LISTS.values(), *V4_TABLES.values())


def unheld_of_file(data: JsonObject) -> list[str]:
    """Return what a difficulty or lightshow file holds and the model doesn't."""
    found = custom_fields((data,), "", _BOOKMARKS)
    for key, items in data.items():
        count = sum(map(_custom_within, items)) if isinstance(items, list) else 0
        if count:
            found.append(f"custom data of {count} objects in {key}")
    effects = data.get("_fxEventsCollection")
    if isinstance(effects, dict) and effects.get("_il"):
        found.append("effects of light groups in whole numbers")
    return found + unknown_fields(data, _KNOWN)


def unknown_fields(data: JsonObject, known: Collection[str]) -> list[str]:
    """Return a phrase that names the fields of an object that are not known; [] for none."""
    names = [key for key, value in data.items() if key not in known and value]
    return [f"fields {_names(names)}"] if names else []


def custom_fields(holders: Iterable[Any], of: str, known: Collection[str]) -> list[str]:
    """Return a phrase that names the fields of custom data that nothing reads; [] for none.

    Args:
        holders: JSON objects with custom data; what is no object has none.
        of: whose they are, "" for the file's.
        known: names of fields that are read, also with an underscore before them.
    """
    names: dict[str, None] = {}
    for holder in holders:
        for key in _CUSTOM:
            custom = holder.get(key) if isinstance(holder, dict) else None
            if isinstance(custom, dict):
                names |= dict.fromkeys(
                    name
                    for name, value in custom.items()
                    if name.removeprefix("_") not in known and name not in known and _is_set(value)
                )
    return [f"custom data{of and f' of {of}'}: {_names(list(names))}"] if names else []


def _custom_within(item: Any) -> int:
    """Return how many objects have custom data: this one, and those in its lists."""
    if not isinstance(item, dict):
        return 0
    count = sum(map(_custom_within, (x for v in item.values() if isinstance(v, list) for x in v)))
    return count + any(item.get(key) for key in _CUSTOM)


def _is_set(value: Any) -> bool:
    return bool(value) or value in (0, False)


def _names(names: list[str]) -> str:
    more = len(names) - MAX_NAMES
    shown = ", ".join(name[:40] for name in names[:MAX_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown
