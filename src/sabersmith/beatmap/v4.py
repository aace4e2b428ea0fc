"""Read difficulty files of version 4.x (times with indices into tables), and AudioData.dat."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeVar

from sabersmith.beatmap import v3
from sabersmith.beatmap.fields import (
    BadFieldError,
    JsonObject,
    ReadReport,
    as_tempo,
    beat,
    coordinate,
    direction,
    integer,
    number,
    one_of,
    read_list,
)
from sabersmith.beatmap.model import LAYERS, LINES, Arc, Bomb, BpmChange, Chain, Chart, Note, Wall

Item = TypeVar("Item")

REQUIRED = ("colorNotes", "bombNotes", "obstacles")


def read_objects(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Fill `chart` with the objects of a difficulty's JSON. A missing field counts as 0.

    An object's `i` (`hi`, `ti`, `ai`, `ci`) is an index into a table named `...Data`. Tempo
    changes are in AudioData.dat, see `read_audio_data`.

    Raises InputError through a strict `report`.
    """
    for key in REQUIRED:
        if not isinstance(data.get(key), list):
            report.bad(
                key, "is missing or not a list", "add it; the game needs it, even if it is empty"
            )
    heads = _table(data, "colorNotesData")
    bombs = _table(data, "bombNotesData")
    walls = _table(data, "obstaclesData")
    arcs = _table(data, "arcsData")
    chains = _table(data, "chainsData")

    def note(obj: JsonObject) -> Note:
        return _head(beat(obj, "b", 0.0), heads(obj, "i"))

    def bomb(obj: JsonObject) -> Bomb:
        row = bombs(obj, "i")
        line = coordinate(row, "x", LINES)
        return Bomb(beat(obj, "b", 0.0), line, coordinate(row, "y", LAYERS))

    def wall(obj: JsonObject) -> Wall:
        return v3.wall_at(beat(obj, "b", 0.0), walls(obj, "i"))

    def arc(obj: JsonObject) -> Arc:
        head = _head(beat(obj, "hb", 0.0), heads(obj, "hi"))
        tail = _head(beat(obj, "tb", 0.0), heads(obj, "ti"))
        row = arcs(obj, "ai")
        return Arc(
            beat=head.beat,
            line=head.line,
            layer=head.layer,
            color=head.color,
            direction=head.direction,
            multiplier=number(row, "m", 0.0),
            tail_beat=tail.beat,
            tail_line=tail.line,
            tail_layer=tail.layer,
            tail_direction=tail.direction,
            tail_multiplier=number(row, "tm", 0.0),
            mid_anchor=one_of("a", integer(row, "a", 0), range(3)),
        )

    def chain(obj: JsonObject) -> Chain:
        head = _head(beat(obj, "hb", 0.0), heads(obj, "i"))
        row = chains(obj, "ci")
        return Chain(
            beat=head.beat,
            line=head.line,
            layer=head.layer,
            color=head.color,
            direction=head.direction,
            tail_beat=beat(obj, "tb", 0.0),
            tail_line=coordinate(row, "tx", LINES),
            tail_layer=coordinate(row, "ty", LAYERS),
            segments=v3.read_segments(row, "c"),
            squish=number(row, "s", 0.0),
        )

    chart.notes = read_list(data, "colorNotes", note, report)
    chart.bombs = read_list(data, "bombNotes", bomb, report)
    chart.walls = read_list(data, "obstacles", wall, report)
    chart.arcs = read_list(data, "arcs", arc, report)
    chart.chains = read_list(data, "chains", chain, report)


def read_audio_data(data: JsonObject, bpm: float) -> tuple[list[BpmChange], float]:
    """Return the tempo changes and the time of beat 0 in seconds.

    Each region of the file pairs a range of samples with a range of beats. The tempo is constant
    between two such points; the last one continues to the end.

    Args:
        data: JSON of AudioData.dat, or of version 2's BPMInfo.dat.
        bpm: tempo before the first region.

    Raises:
        BadFieldError: a field can't be used, or regions do not go forward in time.
    """
    if "_regions" in data:
        rate, key = number(data, "_songFrequency"), "_regions"
        names = ("_startSampleIndex", "_endSampleIndex", "_startBeat", "_endBeat")
    else:
        rate, key = number(data, "songFrequency"), "bpmData"
        names = ("si", "ei", "sb", "eb")
    regions = data.get(key)
    if not isinstance(regions, list) or not regions:
        raise BadFieldError(key, "is missing or empty")
    if rate <= 0:
        raise BadFieldError("songFrequency", f"is {rate:g}, not a sample rate")
    points: list[tuple[float, float]] = []
    for index, region in enumerate(regions):
        if not isinstance(region, dict):
            raise BadFieldError(f"{key}[{index}]", "is not an object")
        first, last, from_beat, to_beat = (number(region, name, 0.0) for name in names)
        points += [(from_beat, first / rate), (to_beat, last / rate)]
    points = sorted(set(points))
    changes: list[BpmChange] = []
    for (start, second), (end, end_second) in pairwise(points):
        if end <= start or end_second <= second:
            raise BadFieldError(key, f"do not go forward at beat {start:g}")
        between = (end - start) * 60.0 / (end_second - second)
        changes.append(BpmChange(start, as_tempo(key, between)))
    if not changes:
        raise BadFieldError(key, "hold no beats")
    return changes, points[0][1] - points[0][0] * 60.0 / bpm


def _table(data: JsonObject, key: str) -> Callable[[JsonObject, str], dict[str, Any]]:
    rows = data.get(key)
    table = rows if isinstance(rows, list) else []

    def row(obj: JsonObject, index_key: str) -> dict[str, Any]:
        index = integer(obj, index_key, 0)
        if not 0 <= index < len(table):
            raise BadFieldError(index_key, f"is {index}, but {key} has {len(table)} rows")
        if not isinstance(table[index], dict):
            raise BadFieldError(index_key, f"points to a row of {key} that is not an object")
        return table[index]

    return row


def _head(time: float, row: JsonObject) -> Note:
    return Note(
        time,
        coordinate(row, "x", LINES),
        coordinate(row, "y", LAYERS),
        v3.read_color(row),
        direction(row, "d"),
        integer(row, "a", 0),
    )
