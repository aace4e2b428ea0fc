"""Read what is neither an object nor a basic light: turns, boosts, waypoints, light groups ...

Version 2 has turns and boosts among its events; version 3 has lists of their own, and light groups;
version 4 has tables, and lights in a lightshow file. None of these moves a note, so broken events
are left out and counted, even by strict readers. Meaning: bsmg.wiki, "Beatmap" and "Lightshow".
"""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from sabersmith.beatmap.fields import (
    MAX_BEAT,
    BadFieldError,
    JsonObject,
    ReadReport,
    integer,
    limited,
    number,
    one_of,
    read_list,
    text,
)
from sabersmith.beatmap.light_group_codecs import read_v3_groups, read_v4_groups
from sabersmith.beatmap.light_groups import GroupKind
from sabersmith.beatmap.model import (
    BACK,
    Boost,
    Chart,
    InvalidObject,
    Light,
    SpeedChange,
    Turn,
    Waypoint,
)
from sabersmith.beatmap.v2 import (
    BOOST_EVENT,
    EARLY_EVENT,
    LATE_EVENT,
    MOST_LIGHT_VALUE,
    TURN_STEPS,
    read_light,
)

Item = TypeVar("Item")

MAX_DEGREES = 1e6  # of one turn
MAX_SPEED_CHANGE = 1000.0  # metres per second
# Objects of version 4.1 with the keys of their times and lanes; the last count most.
_LANES = (
    ("obstacles", ("b", "r")),
    ("bombNotes", ("b", "r")),
    ("chains", ("tb", "tr")),
    ("arcs", ("tb", "tr")),
    ("chains", ("hb", "hr")),
    ("arcs", ("hb", "hr")),
    ("colorNotes", ("b", "r")),
)
# Types of basic events that an environment of the game has a use for, and those that are lights.
EVENT_TYPES = frozenset((*range(20), *range(40, 44), 100, 1000))
LIGHT_TYPES = frozenset((*range(5), 6, 7, 10, 11))
CHROMA_COLOR = 2_000_000_000  # from here on, values are colours of an early mod


def read_v2_events(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Add the turns and boosts among the events of version 2 to a chart, and its waypoints."""
    _read_basic(data, "_events", ("_time", "_type", "_value"), chart, report)
    chart.waypoints = _events(
        data,
        "_waypoints",
        partial(_waypoint, "_time", ("_lineIndex", "_lineLayer", "_offsetDirection")),
        report,
    )
    filters = data.get("_specialEventsKeywordFilters")
    chart.event_keywords = _keywords(filters, "_keywords", "_keyword", "_specialEvents")


def read_v3_events(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Add the turns, boosts, light groups and waypoints of version 3 to a chart."""
    _read_basic(data, "basicBeatmapEvents", ("b", "et", "i"), chart, report)

    def turn(obj: JsonObject) -> Turn:
        return Turn(_time(obj), _degrees(obj), integer(obj, "e", 0) == 0)

    def boost(obj: JsonObject) -> Boost:
        return Boost(_time(obj), obj.get("o") in (True, 1))

    chart.turns += _events(data, "rotationEvents", turn, report)
    chart.boosts += _events(data, "colorBoostBeatmapEvents", boost, report)
    for kind in GroupKind:
        chart.light_groups += read_v3_groups(data, kind, report)
    build = partial(_waypoint, "b", ("x", "y", "d"))
    chart.waypoints = _events(data, "waypoints", build, report)
    _read_keywords(data, chart)


def read_v4_events(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Add the turns and jump speeds of a difficulty file of version 4 to a chart.

    From 4.1 on, every object has the angle of its lane instead.
    """
    turns = _rows(data, "spawnRotationsData")
    # The game's own name for the table, and that of some tools.
    speeds = _rows(data, "njsEventData") or _rows(data, "njsEventsData")

    def turn(obj: JsonObject) -> Turn:
        row = _row(turns, obj, "i")
        return Turn(_time(obj), _degrees(row), integer(row, "t", 0) == 0)

    def speed(obj: JsonObject) -> SpeedChange:
        row = _row(speeds, obj, "i")
        if integer(row, "p", 0):
            return SpeedChange(_time(obj), math.nan)  # it keeps the speed before
        return SpeedChange(_time(obj), limited(row, "d", MAX_SPEED_CHANGE), integer(row, "e", 0))

    def lane(time: str, degrees: str, obj: JsonObject) -> tuple[float, float]:
        return _time(obj, time), _degrees(obj, degrees)

    chart.turns += _events(data, "spawnRotations", turn, report)
    change = 0.0
    for made in sorted(_events(data, "njsEvents", speed, report), key=lambda item: item.beat):
        change = change if math.isnan(made.change) else made.change
        chart.speed_changes.append(replace(made, change=change))
    lanes: dict[float, float] = {}
    if any(keys[1] in item for key, keys in _LANES for item in _objects(data, key)):
        placed = []
        for key, (time, degrees) in _LANES:
            placed += _events(data, key, partial(lane, time, degrees), report, again=True)
        lanes.update(placed)
        if apart := sum(lanes[beat] != degrees for beat, degrees in placed):
            chart.unheld.append(f"lanes of {apart} objects that differ from others at their beat")
    angle = 0.0
    for beat, lane_angle in sorted(lanes.items()):
        if lane_angle != angle:
            chart.turns.append(Turn(beat, lane_angle - angle, True))
        angle = lane_angle


def read_lightshow(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Add the lights of a lightshow file (version 4) to a chart."""
    basics, boosts = _rows(data, "basicEventsData"), _rows(data, "colorBoostEventsData")
    points = _rows(data, "waypointsData")

    def light(obj: JsonObject) -> Light | None:
        row = _row(basics, obj, "i")
        keys = ("b", "t", "i", "f")
        event = {**{key: row.get(key) for key in keys[1:]}, "b": obj.get("b")}
        _check_event(event, keys[:3], chart)
        return read_light(event, keys, 0.0)

    def boost(obj: JsonObject) -> Boost:
        return Boost(_time(obj), _row(boosts, obj, "i").get("b") in (True, 1))

    def waypoint(obj: JsonObject) -> Waypoint:
        return _waypoint("b", ("x", "y", "d"), {**_row(points, obj, "i"), "b": obj.get("b")})

    chart.waypoints = _events(data, "waypoints", waypoint, report)
    _read_keywords(data, chart)
    _name_own_colors(_objects(data, "basicEvents"), ("b", "t", "i"), report)
    chart.lights += _events(data, "basicEvents", light, report)
    chart.boosts += _events(data, "colorBoostEvents", boost, report)
    chart.light_groups += read_v4_groups(data, report)


def _waypoint(time: str, keys: tuple[str, str, str], obj: JsonObject) -> Waypoint:
    """Return a waypoint; `keys` are those of its line, layer and direction."""
    return Waypoint(_time(obj, time), *(integer(obj, key, 0) for key in keys))


def _read_keywords(data: JsonObject, chart: Chart) -> None:
    """Set which lights are for some environments alone, as version 3 and 4 have it."""
    chart.event_keywords = _keywords(data.get("basicEventTypesWithKeywords"), "d", "k", "e")
    chart.plain_events = data.get("useNormalEventsAsCompatibleEvents") is True


def _keywords(filters: object, key: str, keyword: str, kinds: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for item in _objects(filters, key) if isinstance(filters, dict) else ():
        with suppress(BadFieldError):
            listed = item.get(kinds)
            types = listed if isinstance(listed, list) else []
            found[text(item, keyword)] = tuple(kind for kind in types if type(kind) is int)
    return found


def _read_basic(
    data: JsonObject, key: str, keys: tuple[str, str, str], chart: Chart, report: ReadReport
) -> None:
    time, kind, value = keys
    _name_own_colors(_objects(data, key), keys, report)

    def event(obj: JsonObject) -> Turn | Boost | None:
        _check_event(obj, keys, chart)
        if (is_boost := obj.get(kind) == BOOST_EVENT) or obj.get(kind) in (EARLY_EVENT, LATE_EVENT):
            given = integer(obj, value, 0)
            if is_boost:
                return Boost(_time(obj, time), given == 1)
            step = TURN_STEPS[one_of(value, given, range(len(TURN_STEPS)))]
            return Turn(_time(obj, time), step, obj[kind] == EARLY_EVENT)
        return None

    found: list[Turn | Boost] = _events(data, key, event, report, again=True)
    for made in found:
        if isinstance(made, Turn):
            chart.turns.append(made)
        else:
            chart.boosts.append(made)


def _name_own_colors(
    objects: list[JsonObject], keys: tuple[str, str, str], report: ReadReport
) -> None:
    """Name how many lights have colours of their own, which only a mod (Chroma) shows.

    keys: of an event's time, type and value. Events of version 4 have the latter two in a table.
    """
    _, kind, value = keys
    count = 0
    for obj in objects:
        custom = obj.get("_customData", obj.get("customData"))
        has_color = isinstance(custom, dict) and ("_color" in custom or "color" in custom)
        number_of_mod = obj.get(value)
        is_mod = isinstance(number_of_mod, int) and number_of_mod >= CHROMA_COLOR
        count += (has_color or is_mod) and obj.get(kind, BACK) in LIGHT_TYPES
    if count:
        report.note(
            f"{count} lights have colours of their own (Chroma): flashes are judged and shown in "
            "those of the game"
        )


def _check_event(obj: JsonObject, keys: tuple[str, str, str], chart: Chart) -> None:
    """Add an event to the chart's invalid ones if the game has no such type or value."""
    time, kind, value = (number(obj, key, 0.0) for key in keys)
    if kind not in EVENT_TYPES:
        what = f"an event's type is {kind:g}, which the game doesn't know"
    elif value < 0:
        what = f"an event's value is negative ({value:g})"
    elif kind in LIGHT_TYPES and MOST_LIGHT_VALUE < value < CHROMA_COLOR:
        what = f"a light's value is {value:g}, not 0..{MOST_LIGHT_VALUE}"
    elif kind in (EARLY_EVENT, LATE_EVENT) and value >= len(TURN_STEPS):
        what = f"a turn's value is {value:g}, not 0..{len(TURN_STEPS) - 1}"
    else:
        return
    if abs(time) <= MAX_BEAT:
        chart.invalid_events.append(InvalidObject(time, what))


def _events(
    data: JsonObject,
    key: str,
    build: Callable[[JsonObject], Item | None],
    report: ReadReport,
    again: bool = False,
) -> list[Item]:
    """Build what can be built from the objects of a list; count the broken ones as skipped."""

    def event(obj: JsonObject) -> Item | None:
        try:
            return build(obj)
        except BadFieldError as bad:
            report.skip(f"{key}.{bad.field} {bad.what}")
            return None

    return read_list({key: _objects(data, key)}, key, event, report, again)


def _objects(data: JsonObject, key: str) -> list[JsonObject]:
    items = data.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _rows(data: JsonObject, key: str) -> list[Any]:
    rows = data.get(key)
    return rows if isinstance(rows, list) else []


def _row(rows: list[Any], obj: JsonObject, key: str) -> JsonObject:
    index = integer(obj, key, 0)
    if not (0 <= index < len(rows) and isinstance(rows[index], dict)):
        raise BadFieldError(key, f"is {index}, but its table has {len(rows)} rows")
    row: dict[str, Any] = rows[index]
    return row


def _time(obj: JsonObject, key: str = "b") -> float:
    return limited(obj, key, MAX_BEAT)


def _degrees(obj: JsonObject, key: str = "r") -> float:
    return limited(obj, key, MAX_DEGREES)
