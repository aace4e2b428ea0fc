"""Read and write difficulty files of version 2.x. Object lists of version 1.x are the same.

Version 2.6.0 can't hold chains, angles of notes, or walls other than the full wall (layer 0,
height 5) and the crouch wall (layer 2, height 3).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sabersmith.beatmap.fields import (
    MAX_BEAT,
    BadFieldError,
    JsonObject,
    OffGridError,
    OutOfReachError,
    ReadReport,
    beat,
    coordinate,
    direction,
    integer,
    limited,
    number,
    one_of,
    read_list,
    tempo,
)
from sabersmith.beatmap.model import (
    EXTRA_EVENTS,
    LAYERS,
    LIGHTS,
    LINES,
    MOTION_EVENTS,
    Arc,
    Bomb,
    BpmChange,
    Chart,
    Light,
    Note,
    Wall,
)

_BOMB = 3
_BPM_EVENT = 100
BOOST_EVENT, EARLY_EVENT, LATE_EVENT = 5, 14, 15
TURN_STEPS = (-60, -45, -30, -15, 15, 30, 45, 60)  # degrees of the values of turning events
MOST_LIGHT_VALUE = 12
MAX_SIZE = 1000  # of walls and places; larger ones mean something else to mods
# (layer, height) of the obstacle types.
_WALL_SHAPES = ((0, 5), (2, 3))


def read_objects(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Fill `chart` with the objects of a difficulty's JSON.

    Tempo changes are the events of type 100. Those in `_BPMChanges` only drew a grid in old
    editors: the game and the editors time all notes by the constant tempo, and human maps match
    their songs only this way. They become `editor_changes`.

    Raises:
        InputError: through a strict `report`.
    """
    blocks = read_list(data, "_notes", _block, report)
    chart.notes = [block for block in blocks if isinstance(block, Note)]
    chart.bombs = [block for block in blocks if isinstance(block, Bomb)]
    chart.walls = read_list(data, "_obstacles", _wall, report)
    chart.arcs = read_list(data, "_sliders", _arc, report)
    chart.lights = read_list(data, "_events", _light, report)
    chart.bpm_changes = read_list(data, "_events", _bpm_event, report, again=True)
    holders = (data, data.get("_customData"))
    chart.editor_changes = read_grid_changes(holders, ("_BPMChanges", "_bpmChanges"), report)


def read_grid_changes(
    holders: Iterable[object], keys: tuple[str, ...], report: ReadReport
) -> list[BpmChange]:
    """Return the tempo changes that only describe an editor's grid, in order.

    Args:
        holders: where they may be; what is no object holds none.
        keys: of their lists, of which the first that is found counts.
        report: counts those that can't be used, which is no error.
    """

    def change(obj: JsonObject) -> BpmChange | None:
        time, bpm = ("_time", "_BPM" if "_BPM" in obj else "_bpm") if "_time" in obj else ("b", "m")
        try:
            return BpmChange(beat(obj, time, 0.0), tempo(obj, bpm))
        except BadFieldError as bad:
            report.skip(f"tempo change of an editor's grid: {bad.field} {bad.what}")
            return None

    for holder in holders:
        for key in keys:
            found = holder.get(key) if isinstance(holder, dict) else None
            objects = (
                [obj for obj in found if isinstance(obj, dict)] if isinstance(found, list) else []
            )
            if objects:
                changes = read_list({key: objects}, key, change, report)
                return sorted(changes, key=lambda change: change.beat)
    return []


def write_objects(chart: Chart) -> tuple[dict[str, Any], list[str]]:
    """Return the JSON of a difficulty file 2.6.0, and a line for each kind of lost content.

    Chains are dropped (the note at their head stays), angles set to 0, and walls changed to the
    more similar of the two shapes.
    """
    lost: list[str] = []
    if chart.chains:
        lost.append(f"{len(chart.chains)} chains dropped")
    if turned := sum(note.angle != 0 for note in chart.notes):
        lost.append(f"{turned} notes lost their angle")
    if chart.light_groups:
        lost.append(f"{len(chart.light_groups)} light groups dropped")
    if chart.speed_changes:
        lost.append(f"{len(chart.speed_changes)} changes of the jump speed dropped")
    if not chart.plain_events:
        lost.append("that the lights are for one environment alone is not said")
    if skewed := sum(turn.degrees not in TURN_STEPS for turn in chart.turns):
        lost.append(f"{skewed} turns by other angles than {TURN_STEPS} dropped")
    if reshaped := sum((wall.layer, wall.height) not in _WALL_SHAPES for wall in chart.walls):
        lost.append(f"{reshaped} walls changed to a full or a crouch wall")
    blocks: list[Note | Bomb] = sorted([*chart.notes, *chart.bombs], key=lambda block: block.beat)
    events = [_bpm_event_json(change) for change in chart.bpm_changes]
    events += [_light_json(light) for light in chart.lights]
    events += [_event_json(boost.beat, BOOST_EVENT, int(boost.on)) for boost in chart.boosts]
    events += [
        _event_json(
            turn.beat, EARLY_EVENT if turn.early else LATE_EVENT, TURN_STEPS.index(turn.degrees)
        )
        for turn in chart.turns
        if turn.degrees in TURN_STEPS
    ]
    data = {
        "_version": "2.6.0",
        "_events": sorted(events, key=lambda event: event["_time"]),
        "_notes": [_block_json(block) for block in blocks],
        "_sliders": [_arc_json(arc) for arc in sorted(chart.arcs, key=lambda arc: arc.beat)],
        "_obstacles": [_wall_json(wall) for wall in sorted(chart.walls, key=lambda w: w.beat)],
        "_waypoints": [
            {
                "_time": point.beat,
                "_lineIndex": point.line,
                "_lineLayer": point.layer,
                "_offsetDirection": point.direction,
            }
            for point in chart.waypoints
        ],
        "_specialEventsKeywordFilters": {
            "_keywords": [
                {"_keyword": keyword, "_specialEvents": list(kinds)}
                for keyword, kinds in chart.event_keywords.items()
            ]
        },
    }
    return data, [f"version 2 can't hold everything: {line}" for line in lost]


def _block(obj: JsonObject) -> Note | Bomb:
    kind = integer(obj, "_type", 0)
    if kind >= 1000:
        raise OffGridError("_type", f"is {kind}, a type of mods")
    if kind not in (0, 1, _BOMB):
        raise BadFieldError("_type", f"is {kind}, not 0 (red), 1 (blue) or 3 (bomb)")
    time = beat(obj, "_time", 0.0)
    line = coordinate(obj, "_lineIndex", LINES)
    layer = coordinate(obj, "_lineLayer", LAYERS)
    if kind == _BOMB:
        return Bomb(time, line, layer)
    return Note(time, line, layer, kind, direction(obj, "_cutDirection"))


def _block_json(block: Note | Bomb) -> dict[str, Any]:
    return {
        "_time": block.beat,
        "_lineIndex": block.line,
        "_lineLayer": block.layer,
        "_type": block.color if isinstance(block, Note) else _BOMB,
        "_cutDirection": block.direction if isinstance(block, Note) else 0,
    }


def _wall(obj: JsonObject) -> Wall:
    kind = integer(obj, "_type", 0)
    if kind >= 1000:
        raise OffGridError("_type", f"is {kind}, a type of mods")
    layer, height = _WALL_SHAPES[one_of("_type", kind, range(len(_WALL_SHAPES)))]
    line, width = wall_lines(obj, "_lineIndex", "_width")
    time = beat(obj, "_time", 0.0)
    return Wall(time, wall_duration(obj, "_duration"), line, layer, width, height)


def wall_lines(obj: JsonObject, line_key: str, width_key: str) -> tuple[int, int]:
    """Return the line and width of a wall, of the part of it that is in the grid.

    Raises BadFieldError, OffGridError for a wall without width, or OutOfReachError.
    """
    line, width = integer(obj, line_key, 0), integer(obj, width_key, 0)
    if abs(line) >= MAX_SIZE or not 1 <= width < MAX_SIZE:
        key, value = (width_key, width) if abs(line) < MAX_SIZE else (line_key, line)
        raise OffGridError(key, f"is {value}, no size or place that the game's editor allows")
    if line < 0 < line + width:
        line, width = 0, line + width
    if not 0 <= line < LINES:
        raise OutOfReachError(line_key, f"is {line}, outside the grid")
    return line, width


def wall_duration(obj: JsonObject, key: str) -> float:
    """Return the beats that a wall lasts. Raises BadFieldError, OffGridError if it is negative."""
    duration = limited(obj, key, MAX_BEAT)
    if duration < 0:
        raise OffGridError(key, f"is {duration:g}, which is negative")
    return duration


def _wall_json(wall: Wall) -> dict[str, Any]:
    return {
        "_time": wall.beat,
        "_duration": wall.duration,
        "_lineIndex": wall.line,
        "_type": 0 if wall.layer == 0 else 1,
        "_width": wall.width,
    }


def _arc(obj: JsonObject) -> Arc:
    return Arc(
        beat=beat(obj, "_headTime", 0.0),
        line=coordinate(obj, "_headLineIndex", LINES),
        layer=coordinate(obj, "_headLineLayer", LAYERS),
        color=one_of("_colorType", integer(obj, "_colorType", 0), range(2)),
        direction=direction(obj, "_headCutDirection"),
        multiplier=number(obj, "_headControlPointLengthMultiplier", 1.0),
        tail_beat=beat(obj, "_tailTime", 0.0),
        tail_line=coordinate(obj, "_tailLineIndex", LINES),
        tail_layer=coordinate(obj, "_tailLineLayer", LAYERS),
        tail_direction=direction(obj, "_tailCutDirection"),
        tail_multiplier=number(obj, "_tailControlPointLengthMultiplier", 1.0),
        mid_anchor=one_of(
            "_sliderMidAnchorMode", integer(obj, "_sliderMidAnchorMode", 0), range(3)
        ),
    )


def _arc_json(arc: Arc) -> dict[str, Any]:
    return {
        "_colorType": arc.color,
        "_headTime": arc.beat,
        "_headLineIndex": arc.line,
        "_headLineLayer": arc.layer,
        "_headControlPointLengthMultiplier": arc.multiplier,
        "_headCutDirection": arc.direction,
        "_tailTime": arc.tail_beat,
        "_tailLineIndex": arc.tail_line,
        "_tailLineLayer": arc.tail_layer,
        "_tailControlPointLengthMultiplier": arc.tail_multiplier,
        "_tailCutDirection": arc.tail_direction,
        "_sliderMidAnchorMode": arc.mid_anchor,
    }


def read_light(obj: JsonObject, keys: tuple[str, str, str, str], brightness: float) -> Light | None:
    """Return a light event; `keys` are those of its time, type, value and brightness.

    brightness: of an event that does not give it.

    Returns None for a type that no environment has, a value that only mods use, or a broken
    event: lights move no notes, so this is no error.
    """
    time, kind, value, shown = keys
    try:
        made = Light(
            limited(obj, time, MAX_BEAT),
            integer(obj, kind, 0),
            integer(obj, value, 0),
            number(obj, shown, brightness),
        )
    except BadFieldError:
        return None
    if made.type not in (*LIGHTS, *MOTION_EVENTS, *EXTRA_EVENTS) or made.value < 0:
        return None
    return None if made.type in LIGHTS and made.value > MOST_LIGHT_VALUE else made


def _light(obj: JsonObject) -> Light | None:
    return read_light(obj, ("_time", "_type", "_value", "_floatValue"), 1.0)


def _light_json(light: Light) -> dict[str, Any]:
    return {
        "_time": light.beat,
        "_type": light.type,
        "_value": light.value,
        "_floatValue": light.brightness,
    }


def _event_json(time: float, kind: int, value: int) -> dict[str, Any]:
    return {"_time": time, "_type": kind, "_value": value, "_floatValue": 1.0}


def _bpm_event(obj: JsonObject) -> BpmChange | None:
    if obj.get("_type") not in (_BPM_EVENT, str(_BPM_EVENT)):
        return None
    return BpmChange(beat(obj, "_time", 0.0), tempo(obj, "_floatValue"))


def _bpm_event_json(change: BpmChange) -> dict[str, Any]:
    return {"_time": change.beat, "_type": _BPM_EVENT, "_value": 0, "_floatValue": change.bpm}
