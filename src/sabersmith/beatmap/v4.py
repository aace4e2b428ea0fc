"""Difficulty files of version 4.x: lists of times with indices into tables; and AudioData.dat."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any, TypeVar

from sabersmith.beatmap import v3
from sabersmith.beatmap.fields import (
    BadFieldError,
    Object,
    ReadReport,
    as_tempo,
    beat,
    coordinate,
    direction,
    integer,
    number,
    objects,
    one_of,
)
from sabersmith.beatmap.model import LAYERS, LINES, Arc, Bomb, BpmChange, Chain, Chart, Note, Wall

Item = TypeVar("Item")

REQUIRED = ("colorNotes", "bombNotes", "obstacles")


def read_objects(data: Object, chart: Chart, report: ReadReport) -> None:
    """Fills `chart` with the objects of a difficulty's JSON; a missing field counts as 0.

    An object's `i` (`hi`, `ti`, `ai`, `ci`) is a row of the tables named `...Data`. Tempo changes
    are in AudioData.dat, see `read_audio_data`. Raises InputError through a strict `report`.
    """
    for key in REQUIRED:
        if not isinstance(data.get(key), list):
            report.bad(key, "is missing or not a list", "add it; the game needs it, if only empty")
    heads = _table(data, "colorNotesData")
    bombs = _table(data, "bombNotesData")
    walls = _table(data, "obstaclesData")
    arcs = _table(data, "arcsData")
    chains = _table(data, "chainsData")

    def note(obj: Object) -> Note:
        return _head(beat(obj, "b", 0.0), heads(obj, "i"))

    def bomb(obj: Object) -> Bomb:
        row = bombs(obj, "i")
        line = coordinate(row, "x", LINES)
        return Bomb(beat(obj, "b", 0.0), line, coordinate(row, "y", LAYERS))

    def wall(obj: Object) -> Wall:
        return v3.wall({**walls(obj, "i"), "b": obj.get("b", 0.0)})

    def arc(obj: Object) -> Arc:
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

    def chain(obj: Object) -> Chain:
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
            segments=integer(row, "c", 0),
            squish=number(row, "s", 0.0),
        )

    chart.notes = objects(data, "colorNotes", note, report)
    chart.bombs = objects(data, "bombNotes", bomb, report)
    chart.walls = objects(data, "obstacles", wall, report)
    chart.arcs = objects(data, "arcs", arc, report)
    chart.chains = objects(data, "chains", chain, report)


def read_audio_data(data: Object, bpm: float) -> tuple[list[BpmChange], float]:
    """Tempo changes and the seconds of beat 0 from AudioData.dat (or version 2's BPMInfo.dat).

    Each region puts a range of samples beside a range of beats; between two such points the tempo
    is constant, and the last one's goes on. `bpm` is the tempo before the first region.
    Raises BadFieldError on regions that do not go forward.
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


def _table(data: Object, key: str) -> Callable[[Object, str], dict[str, Any]]:
    rows = data.get(key)
    table = rows if isinstance(rows, list) else []

    def row(obj: Object, index_key: str) -> dict[str, Any]:
        index = integer(obj, index_key, 0)
        if not 0 <= index < len(table):
            raise BadFieldError(index_key, f"is {index}, but {key} has {len(table)} rows")
        if not isinstance(table[index], dict):
            raise BadFieldError(index_key, f"points to a row of {key} that is no object")
        return table[index]

    return row


def _head(time: float, row: Object) -> Note:
    return Note(
        time,
        coordinate(row, "x", LINES),
        coordinate(row, "y", LAYERS),
        v3.color(row),
        direction(row, "d"),
        integer(row, "a", 0),
    )
