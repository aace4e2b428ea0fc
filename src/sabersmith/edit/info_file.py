"""The charts in the JSON of an Info file of any version, to be found and added to."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES, RANKS

JsonObject = dict[str, Any]

_ALIASES = {"Expert+": "ExpertPlus", "Expert Plus": "ExpertPlus"}
TAKES = "Lawless"  # characteristic of takes: the only one in which a chart may be anything
_LABELS = ("_difficultyLabel", "difficultyLabel")


@dataclass(frozen=True)
class _Keys:
    """Names of a chart's fields; "" for those that a version doesn't have."""

    difficulty: str
    file: str
    rank: str = ""
    njs: str = ""
    njs_offset: str = ""
    custom: str = ""


_V1 = _Keys("difficulty", "jsonPath", "difficultyRank")
_V2 = _Keys(
    "_difficulty",
    "_beatmapFilename",
    "_difficultyRank",
    "_noteJumpMovementSpeed",
    "_noteJumpStartBeatOffset",
    "_customData",
)
_V4 = _Keys(
    "difficulty",
    "beatmapDataFilename",
    "",
    "noteJumpMovementSpeed",
    "noteJumpStartBeatOffset",
    "customData",
)


@dataclass(frozen=True)
class InfoEntry:
    """A chart as the Info file lists it.

    characteristic, difficulty: of the chart. file: its name as written. items: the list that holds
    the chart's object, at `index`.
    """

    characteristic: str
    difficulty: str
    file: str
    items: list[Any]
    index: int
    keys: _Keys

    @property
    def item(self) -> JsonObject:
        """The chart's object."""
        found: JsonObject = self.items[self.index]
        return found


def info_entries(info: JsonObject) -> Iterator[InfoEntry]:
    """Yield the charts of an Info file, without those that are broken."""
    if isinstance(info.get("difficultyLevels"), list):
        kind = "OneSaber" if info.get("oneSaber") is True else "Standard"
        yield from _entries(info["difficultyLevels"], _V1, kind)
    elif isinstance(info.get("_difficultyBeatmapSets"), list):
        for one in info["_difficultyBeatmapSets"]:
            if isinstance(one, dict) and isinstance(one.get("_difficultyBeatmaps"), list):
                kind = str(one.get("_beatmapCharacteristicName", ""))
                yield from _entries(one["_difficultyBeatmaps"], _V2, kind)
    elif isinstance(info.get("difficultyBeatmaps"), list):
        yield from _entries(info["difficultyBeatmaps"], _V4, "")


def add_entry(source: InfoEntry, difficulty: str, file: str, njs: float, njs_offset: float) -> None:
    """Add a chart like another one to the list that holds that one, in the order of difficulty.

    All fields of the other are kept, but for its label, which names that difficulty.
    """
    keys = source.keys
    item = copy.deepcopy(source.item)
    item[keys.difficulty], item[keys.file] = difficulty, file
    if keys.rank:
        item[keys.rank] = RANKS[difficulty]
    _set_jump(item, keys, njs, njs_offset)
    custom = item.get(keys.custom)
    for label in _LABELS:
        if isinstance(custom, dict):
            custom.pop(label, None)
    item.pop("difficultyLabel", None)
    own = [
        entry
        for entry in _entries(source.items, keys, source.characteristic)
        if entry.characteristic == source.characteristic
    ]
    rank = DIFFICULTIES.index(difficulty)
    easier = [entry.index for entry in own if DIFFICULTIES.index(entry.difficulty) < rank]
    harder = [entry.index for entry in own if DIFFICULTIES.index(entry.difficulty) > rank]
    # Where hard charts come first, the new one goes after the harder ones.
    descends = len(own) > 1 and own[0].difficulty == max(
        (entry.difficulty for entry in own), key=DIFFICULTIES.index
    )
    before = harder if descends else easier
    place = max(before) + 1 if before else min(entry.index for entry in own)
    source.items.insert(place, item)


def add_take(info: JsonObject, like: InfoEntry, difficulty: str, file: str, label: str) -> None:
    """Add a chart like another one to the characteristic Lawless, with a label.

    Charts of that characteristic that the map has stay.
    """
    keys = like.keys
    item = copy.deepcopy(like.item)
    item[keys.difficulty], item[keys.file] = difficulty, file
    if keys.rank:
        item[keys.rank] = RANKS[difficulty]
    if keys is _V1:
        item["difficultyLabel"] = label
        info["difficultyLevels"].append(item)
        return
    custom = item.get(keys.custom)
    name = _LABELS[0] if keys is _V2 else _LABELS[1]
    item[keys.custom] = (custom if isinstance(custom, dict) else {}) | {name: label}
    if keys is _V4:
        item["characteristic"] = TAKES
        info["difficultyBeatmaps"].append(item)
        return
    for one in info["_difficultyBeatmapSets"]:
        if isinstance(one, dict) and one.get("_beatmapCharacteristicName") == TAKES:
            one.setdefault("_difficultyBeatmaps", []).append(item)
            return
    info["_difficultyBeatmapSets"].append(
        {"_beatmapCharacteristicName": TAKES, "_difficultyBeatmaps": [item]}
    )


def set_jump(entry: InfoEntry, njs: float, njs_offset: float) -> None:
    """Set the jump speed (m/s) and offset (beats) of a chart that is listed."""
    _set_jump(entry.item, entry.keys, njs, njs_offset)


def _set_jump(item: JsonObject, keys: _Keys, njs: float, njs_offset: float) -> None:
    if keys.njs:  # version 1 has them in the chart's file
        item[keys.njs], item[keys.njs_offset] = njs, njs_offset


def _entries(items: list[Any], keys: _Keys, kind: str) -> Iterator[InfoEntry]:
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            continue
        name, file = item.get(keys.difficulty), item.get(keys.file)
        difficulty = _ALIASES.get(str(name), str(name))
        if difficulty in DIFFICULTIES and isinstance(file, str):
            own = kind or str(item.get("characteristic", ""))
            yield InfoEntry(own, difficulty, file, items, index, keys)
