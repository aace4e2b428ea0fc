"""Replace notes in the JSON of a difficulty file of any version; every other value stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sabersmith.beatmap.fields import version_of
from sabersmith.beatmap.model import Note

JsonObject = dict[str, Any]
Place = tuple[float, int, int]  # rounded beat, line, layer

_V2_BOMB = 3
_PLACE_DECIMALS = 3  # of the beats of links and their notes

_LISTS = {
    "2": ("_notes", "_notes", "_sliders", ""),
    "3": ("colorNotes", "bombNotes", "sliders", "burstSliders"),
    "4": ("colorNotes", "bombNotes", "arcs", "chains"),
}


def chart_format(data: JsonObject) -> str:
    """Return "2", "3" or "4": how a difficulty file holds its objects. Version 1 is like 2."""
    major = version_of(data).split(".")[0]
    return major if major in ("3", "4") else "2"


@dataclass(frozen=True)
class FileNote:
    """A note or bomb of a difficulty file. index: in its list. color: None for a bomb."""

    index: int
    beat: float
    line: int
    layer: int
    color: int | None
    direction: int

    @property
    def place(self) -> Place:
        """Where links look for it."""
        return round(self.beat, _PLACE_DECIMALS), self.line, self.layer


def file_notes(data: JsonObject, bombs: bool = False) -> list[FileNote]:
    """Return the notes, or the bombs, of a difficulty file, without those that can't be read."""
    format = chart_format(data)
    notes_key, bombs_key, _, _ = _LISTS[format]
    found: list[FileNote] = []
    color: int | None
    for index, item in _objects(data, bombs_key if bombs else notes_key):
        if format == "2":
            kind = _whole(item.get("_type", 0))
            is_bomb = kind == _V2_BOMB
            if is_bomb != bombs or kind not in (0, 1, _V2_BOMB):
                continue
            values = [item.get(key, 0) for key in ("_time", "_lineIndex", "_lineLayer")]
            color, direction = kind, item.get("_cutDirection", 0)
        else:
            row = item
            if format == "4":
                row = _row(data, "bombNotesData" if bombs else "colorNotesData", item.get("i", 0))
            values = [item.get("b", 0), row.get("x", 0), row.get("y", 0)]
            color, direction = _whole(row.get("c", 0)), row.get("d", 0)
        beat = _number(values[0])
        line, layer, cut = _whole(values[1]), _whole(values[2]), _whole(direction)
        if beat is not None and line is not None and layer is not None and cut is not None:
            found.append(FileNote(index, beat, line, layer, None if bombs else color, cut))
    return found


def replace_notes(
    data: JsonObject,
    removed: Callable[[FileNote], bool],
    added: Sequence[Note],
    lane: Callable[[float], float] = lambda beat: 0.0,
) -> None:
    """Replace notes of a difficulty file, in place.

    Arcs and chains of removed notes go with them. What stays keeps its order and its values. Bombs
    stay.

    Args:
        data: JSON of the file.
        removed: whether a note goes.
        added: the new notes, in order of beats.
        lane: returns the angle of the lane at a beat, degrees; files of version 4 hold it.
    """
    format = chart_format(data)
    notes_key, _, arcs_key, chains_key = _LISTS[format]
    gone = [note for note in file_notes(data) if removed(note)]
    make = _v4_note(data, lane) if format == "4" else _v3_note if format == "3" else _v2_note
    new = [(note.beat, make(note)) for note in added]
    _exchange(data, notes_key, "_time" if format == "2" else "b", gone, new)
    places = {note.place for note in gone}
    for key in (arcs_key, chains_key):
        if places and isinstance(data.get(key), list):
            data[key] = [
                item
                for item in data[key]
                if not (isinstance(item, dict) and _is_linked(data, key, item, places))
            ]


def clear_objects(data: JsonObject, bombs: bool) -> None:
    """Remove all notes, arcs and chains of a difficulty file, in place, and its bombs if asked."""
    notes_key, bombs_key, arcs_key, chains_key = _LISTS[chart_format(data)]
    kept = []
    if notes_key == bombs_key and not bombs:
        indices = [bomb.index for bomb in file_notes(data, bombs=True)]
        kept = [data[notes_key][index] for index in indices]
    elif bombs and bombs_key in data:
        data[bombs_key] = []
    data[notes_key] = kept
    for key in (arcs_key, chains_key):
        if key in data:
            data[key] = []


def set_speed(data: JsonObject, njs: float, njs_offset: float) -> None:
    """Set the jump speed in a difficulty file of version 1, which holds it itself."""
    if "_noteJumpSpeed" in data:
        data["_noteJumpSpeed"] = njs
        if "_noteJumpStartBeatOffset" in data or njs_offset:
            data["_noteJumpStartBeatOffset"] = njs_offset


def _is_linked(data: JsonObject, key: str, item: JsonObject, places: set[Place]) -> bool:
    """Whether an arc or chain begins at one of some places; an arc also if it ends at one."""
    if key == "_sliders":
        ends = [("_headTime", "_headLineIndex", "_headLineLayer")]
        ends.append(("_tailTime", "_tailLineIndex", "_tailLineLayer"))
        rows = [(item, item), (item, item)]
    elif key in ("sliders", "burstSliders"):
        ends, rows = [("b", "x", "y"), ("tb", "tx", "ty")], [(item, item), (item, item)]
    else:
        head = _row(data, "colorNotesData", item.get("hi" if key == "arcs" else "i", 0))
        tail = _row(data, "colorNotesData", item.get("ti", 0))
        ends, rows = [("hb", "x", "y"), ("tb", "x", "y")], [(item, head), (item, tail)]
    if key in ("burstSliders", "chains"):
        ends = ends[:1]
    for (time, line, layer), (timed, placed) in zip(ends, rows, strict=False):
        beat = _number(timed.get(time, 0))
        place = _whole(placed.get(line, 0)), _whole(placed.get(layer, 0))
        if beat is not None and (round(beat, _PLACE_DECIMALS), *place) in places:
            return True
    return False


def _exchange(
    data: JsonObject,
    key: str,
    time_key: str,
    gone: Sequence[FileNote],
    new: Sequence[tuple[float, JsonObject]],
) -> None:
    """Take objects out of a list, and put others in where their time comes."""
    indices = {note.index for note in gone}
    old = data.get(key)
    kept = [
        item
        for index, item in enumerate(old if isinstance(old, list) else [])
        if index not in indices
    ]
    merged: list[Any] = []
    at = 0
    for item in kept:
        beat = _number(item.get(time_key, 0)) if isinstance(item, dict) else None
        while beat is not None and at < len(new) and new[at][0] < beat:
            merged.append(new[at][1])
            at += 1
        merged.append(item)
    data[key] = merged + [item for _, item in new[at:]]


def _objects(data: JsonObject, key: str) -> Iterator[tuple[int, JsonObject]]:
    items = data.get(key)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield index, item


def _row(data: JsonObject, key: str, index: object) -> JsonObject:
    rows, at = data.get(key), _whole(index)
    if isinstance(rows, list) and at is not None and 0 <= at < len(rows):
        return rows[at] if isinstance(rows[at], dict) else {}
    return {}


def _v2_note(note: Note) -> JsonObject:
    return {
        "_time": note.beat,
        "_lineIndex": note.line,
        "_lineLayer": note.layer,
        "_type": note.color,
        "_cutDirection": note.direction,
    }


def _v3_note(note: Note) -> JsonObject:
    return {
        "b": note.beat,
        "x": note.line,
        "y": note.layer,
        "a": note.angle,
        "c": note.color,
        "d": note.direction,
    }


def _v4_note(data: JsonObject, lane: Callable[[float], float]) -> Callable[[Note], JsonObject]:
    find = _v4_table(data, "colorNotesData")

    def make(note: Note) -> JsonObject:
        row = {"x": note.line, "y": note.layer, "c": note.color, "d": note.direction}
        angle = round(lane(note.beat))
        return {"b": note.beat, "r": angle, "i": find(row | {"a": note.angle})}

    return make


def _v4_table(data: JsonObject, key: str) -> Callable[[JsonObject], int]:
    """Return what finds the index of a row, and appends the row where there is none."""
    rows = data.get(key)
    if not isinstance(rows, list):
        rows = data[key] = []

    def find(row: JsonObject) -> int:
        for index, known in enumerate(rows):
            same = isinstance(known, dict) and {name: known.get(name, 0) for name in row} == row
            if same and set(known) <= set(row):
                return index
        rows.append(row)
        return len(rows) - 1

    return find


def _number(value: object) -> float | None:
    try:
        return None if isinstance(value, bool) else float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None


def _whole(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number == number // 1 else None
