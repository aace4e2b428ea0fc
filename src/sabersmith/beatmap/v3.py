"""Read and write difficulty files of version 3.x."""

from __future__ import annotations

from typing import Any

from sabersmith.beatmap.fields import (
    JsonObject,
    OffGridError,
    OutOfReachError,
    ReadReport,
    beat,
    coordinate,
    direction,
    integer,
    number,
    one_of,
    read_list,
    tempo,
)
from sabersmith.beatmap.light_group_codecs import v3_group_lists, v3_lost
from sabersmith.beatmap.model import (
    LAYERS,
    LINES,
    Arc,
    Bomb,
    BpmChange,
    Chain,
    Chart,
    Light,
    Note,
    Wall,
)
from sabersmith.beatmap.v2 import (
    MAX_SIZE,
    read_grid_changes,
    read_light,
    wall_duration,
    wall_lines,
)


def read_objects(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Fill `chart` with the objects of a difficulty's JSON. A missing field counts as 0.

    Raises InputError through a strict `report`.
    """
    chart.notes = read_list(data, "colorNotes", _note, report)
    chart.bombs = read_list(data, "bombNotes", _bomb, report)
    chart.walls = read_list(data, "obstacles", read_wall, report)
    chart.arcs = read_list(data, "sliders", _arc, report)
    chart.chains = read_list(data, "burstSliders", _chain, report)
    chart.lights = read_list(data, "basicBeatmapEvents", _light, report)
    chart.bpm_changes = read_list(data, "bpmEvents", _bpm_event, report)
    holders = (data, data.get("customData"))
    chart.editor_changes = read_grid_changes(holders, ("BPMChanges",), report)


def write_objects(chart: Chart) -> dict[str, Any]:
    """Return the JSON of a difficulty file 3.3.0, with every list that the game expects."""
    notes = sorted(chart.notes, key=lambda note: note.beat)
    bombs = sorted(chart.bombs, key=lambda bomb: bomb.beat)
    walls = sorted(chart.walls, key=lambda wall: wall.beat)
    arcs = sorted(chart.arcs, key=lambda arc: arc.beat)
    chains = sorted(chart.chains, key=lambda chain: chain.beat)
    lights = sorted(chart.lights, key=lambda light: light.beat)
    return {
        "version": "3.3.0",
        "bpmEvents": [{"b": change.beat, "m": change.bpm} for change in chart.bpm_changes],
        "rotationEvents": [
            {"b": turn.beat, "e": 0 if turn.early else 1, "r": turn.degrees} for turn in chart.turns
        ],
        "colorNotes": [_note_json(note) for note in notes],
        "bombNotes": [{"b": bomb.beat, "x": bomb.line, "y": bomb.layer} for bomb in bombs],
        "obstacles": [_wall_json(wall) for wall in walls],
        "sliders": [_arc_json(arc) for arc in arcs],
        "burstSliders": [_chain_json(chain) for chain in chains],
        "waypoints": [
            {"b": point.beat, "x": point.line, "y": point.layer, "d": point.direction}
            for point in chart.waypoints
        ],
        "basicBeatmapEvents": [_light_json(light) for light in lights],
        "colorBoostBeatmapEvents": [{"b": boost.beat, "o": boost.on} for boost in chart.boosts],
        **v3_group_lists(sorted(chart.light_groups, key=lambda group: group.beat)),
        "basicEventTypesWithKeywords": keywords_json(chart),
        "useNormalEventsAsCompatibleEvents": chart.plain_events,
    }


def keywords_json(chart: Chart) -> dict[str, Any]:
    """Return the lights that only environments with a keyword show, of version 3 and 4."""
    return {"d": [{"k": word, "e": list(kinds)} for word, kinds in chart.event_keywords.items()]}


def lost_lines(chart: Chart) -> list[str]:
    """Return a line for everything of a chart that `write_objects` can't write."""
    lost = v3_lost(chart.light_groups)
    if chart.speed_changes:
        lost.append(f"{len(chart.speed_changes)} changes of the jump speed dropped")
    return [f"version 3 can't hold everything: {line}" for line in lost]


def read_color(obj: JsonObject, key: str = "c") -> int:
    """Return a colour, 0 red or 1 blue. Raises BadFieldError."""
    return one_of(key, integer(obj, key, 0), range(2))


def read_wall(obj: JsonObject) -> Wall:
    """Return a wall, of the keys b, d, x, y, w, h. Raises BadFieldError or OffGridError."""
    return wall_at(beat(obj, "b", 0.0), obj)


def wall_at(time: float, obj: JsonObject) -> Wall:
    """Return a wall at a beat, of the keys d, x, y, w, h. Raises as `read_wall`."""
    line, width = wall_lines(obj, "x", "w")
    layer, height = integer(obj, "y", 0), integer(obj, "h", 0)
    if not 1 <= height < MAX_SIZE:
        raise OffGridError("h", f"is {height}, no height that the game's editor allows")
    if LAYERS <= layer < MAX_SIZE:
        raise OutOfReachError("y", f"is {layer}, above the grid")
    layer = coordinate(obj, "y", LAYERS)
    return Wall(time, wall_duration(obj, "d"), line, layer, width, height)


def read_segments(obj: JsonObject, key: str) -> int:
    """Return the number of a chain's links. Raises BadFieldError."""
    return one_of(key, integer(obj, key, 0), range(MAX_SIZE))


def _note(obj: JsonObject) -> Note:
    return Note(
        beat(obj, "b", 0.0),
        coordinate(obj, "x", LINES),
        coordinate(obj, "y", LAYERS),
        read_color(obj),
        direction(obj, "d"),
        integer(obj, "a", 0),
    )


def _note_json(note: Note) -> dict[str, Any]:
    return {
        "b": note.beat,
        "x": note.line,
        "y": note.layer,
        "a": note.angle,
        "c": note.color,
        "d": note.direction,
    }


def _bomb(obj: JsonObject) -> Bomb:
    line = coordinate(obj, "x", LINES)
    return Bomb(beat(obj, "b", 0.0), line, coordinate(obj, "y", LAYERS))


def _wall_json(wall: Wall) -> dict[str, Any]:
    return {
        "b": wall.beat,
        "x": wall.line,
        "y": wall.layer,
        "d": wall.duration,
        "w": wall.width,
        "h": wall.height,
    }


def _arc(obj: JsonObject) -> Arc:
    return Arc(
        beat=beat(obj, "b", 0.0),
        line=coordinate(obj, "x", LINES),
        layer=coordinate(obj, "y", LAYERS),
        color=read_color(obj),
        direction=direction(obj, "d"),
        multiplier=number(obj, "mu", 0.0),
        tail_beat=beat(obj, "tb", 0.0),
        tail_line=coordinate(obj, "tx", LINES),
        tail_layer=coordinate(obj, "ty", LAYERS),
        tail_direction=direction(obj, "tc"),
        tail_multiplier=number(obj, "tmu", 0.0),
        mid_anchor=one_of("m", integer(obj, "m", 0), range(3)),
    )


def _arc_json(arc: Arc) -> dict[str, Any]:
    return {
        "b": arc.beat,
        "c": arc.color,
        "x": arc.line,
        "y": arc.layer,
        "d": arc.direction,
        "mu": arc.multiplier,
        "tb": arc.tail_beat,
        "tx": arc.tail_line,
        "ty": arc.tail_layer,
        "tc": arc.tail_direction,
        "tmu": arc.tail_multiplier,
        "m": arc.mid_anchor,
    }


def _chain(obj: JsonObject) -> Chain:
    return Chain(
        beat=beat(obj, "b", 0.0),
        line=coordinate(obj, "x", LINES),
        layer=coordinate(obj, "y", LAYERS),
        color=read_color(obj),
        direction=direction(obj, "d"),
        tail_beat=beat(obj, "tb", 0.0),
        tail_line=coordinate(obj, "tx", LINES),
        tail_layer=coordinate(obj, "ty", LAYERS),
        segments=read_segments(obj, "sc"),
        squish=number(obj, "s", 0.0),
    )


def _chain_json(chain: Chain) -> dict[str, Any]:
    return {
        "b": chain.beat,
        "c": chain.color,
        "x": chain.line,
        "y": chain.layer,
        "d": chain.direction,
        "tb": chain.tail_beat,
        "tx": chain.tail_line,
        "ty": chain.tail_layer,
        "sc": chain.segments,
        "s": chain.squish,
    }


def _light(obj: JsonObject) -> Light | None:
    return read_light(obj, ("b", "et", "i", "f"), 0.0)


def _light_json(light: Light) -> dict[str, Any]:
    return {"b": light.beat, "et": light.type, "i": light.value, "f": light.brightness}


def _bpm_event(obj: JsonObject) -> BpmChange:
    return BpmChange(beat(obj, "b", 0.0), tempo(obj, "m"))
