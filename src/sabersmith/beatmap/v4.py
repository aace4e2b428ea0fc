"""Read and write files of version 4.x: difficulties, lightshows, AudioData.dat.

Objects are times with indices into tables of what else there is to know of them, in which nothing
comes twice. Each object has the angle of its lane, in whole degrees. Meaning: bsmg.wiki, "Map
format".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any, Protocol, TypeVar

import numpy as np

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
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.light_group_codecs import Table, v4_group_tables
from sabersmith.beatmap.model import (
    LAYERS,
    LINES,
    Arc,
    Bomb,
    BpmChange,
    Chain,
    Chart,
    Note,
    SongFacts,
    Wall,
)
from sabersmith.timing.tempo_map import TempoMap


class _Timed(Protocol):
    @property
    def beat(self) -> float: ...


Item = TypeVar("Item", bound=_Timed)

REQUIRED = ("colorNotes", "bombNotes", "obstacles")
# Tempos of regions are read as the roundest that end them within so many samples.
_SAMPLES_OFF = 1.0
_TEMPO_DECIMALS = range(7)
_SHORTEST_REGION = 1.0  # beats, of the only region of a song that is over before its first beat


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


def write_objects(chart: Chart) -> dict[str, Any]:
    """Return the JSON of a difficulty file 4.1.0, with every list and table."""
    lanes = LaneAngles(chart.turns)
    heads, bombs, walls, arcs, chains, speeds = (Table() for _ in range(6))

    def lane(beat: float) -> int:
        return round(lanes.at(beat))

    return {
        "version": "4.1.0",
        "colorNotes": [
            {"b": note.beat, "r": lane(note.beat), "i": heads.index(_head_row(note))}
            for note in _by_beat(chart.notes)
        ],
        "bombNotes": [
            {
                "b": bomb.beat,
                "r": lane(bomb.beat),
                "i": bombs.index({"x": bomb.line, "y": bomb.layer}),
            }
            for bomb in _by_beat(chart.bombs)
        ],
        "obstacles": [
            {"b": wall.beat, "r": lane(wall.beat), "i": walls.index(_wall_row(wall))}
            for wall in _by_beat(chart.walls)
        ],
        "arcs": [
            {
                "hb": arc.beat,
                "tb": arc.tail_beat,
                "hr": lane(arc.beat),
                "tr": lane(arc.tail_beat),
                "hi": heads.index(_head_row(arc)),
                "ti": heads.index(_tail_row(arc)),
                "ai": arcs.index(
                    {"m": arc.multiplier, "tm": arc.tail_multiplier, "a": arc.mid_anchor}
                ),
            }
            for arc in _by_beat(chart.arcs)
        ],
        "chains": [
            {
                "hb": chain.beat,
                "tb": chain.tail_beat,
                "hr": lane(chain.beat),
                "tr": lane(chain.tail_beat),
                "i": heads.index(_head_row(chain)),
                "ci": chains.index(_chain_row(chain)),
            }
            for chain in _by_beat(chart.chains)
        ],
        "njsEvents": [
            {"b": speed.beat, "i": speeds.index({"d": speed.change, "p": 0, "e": speed.easing})}
            for speed in _by_beat(chart.speed_changes)
        ],
        "colorNotesData": heads.rows,
        "bombNotesData": bombs.rows,
        "obstaclesData": walls.rows,
        "arcsData": arcs.rows,
        "chainsData": chains.rows,
        "njsEventData": speeds.rows,
    }


def lost_lines(chart: Chart) -> list[str]:
    """Return a line for everything of a chart that `write_objects` can't write."""
    lost = []
    if skewed := sum(turn.degrees != round(turn.degrees) for turn in chart.turns):
        lost.append(f"{skewed} turns by fractions of a degree rounded")
    kinds = (chart.notes, chart.bombs, chart.walls, chart.arcs, chart.chains)
    last = max((item.beat for items in kinds for item in items), default=-math.inf)
    if late := sum(turn.beat > last for turn in chart.turns):
        lost.append(f"{late} turns after the last object dropped")
    return [f"version 4 can't hold everything: {line}" for line in lost]


def write_lightshow(chart: Chart) -> dict[str, Any]:
    """Return the JSON of a lightshow file 4.0.0 with a chart's lights."""
    basics, boosts, waypoints = Table(), Table(), Table()
    groups = sorted(chart.light_groups, key=lambda group: group.beat)
    return {
        "version": "4.0.0",
        "waypoints": [
            {
                "b": point.beat,
                "i": waypoints.index({"x": point.line, "y": point.layer, "d": point.direction}),
            }
            for point in _by_beat(chart.waypoints)
        ],
        "waypointsData": waypoints.rows,
        "basicEvents": [
            {
                "b": light.beat,
                "i": basics.index({"t": light.type, "i": light.value, "f": light.brightness}),
            }
            for light in _by_beat(chart.lights)
        ],
        "basicEventsData": basics.rows,
        "colorBoostEvents": [
            {"b": boost.beat, "i": boosts.index({"b": int(boost.on)})}
            for boost in _by_beat(chart.boosts)
        ],
        "colorBoostEventsData": boosts.rows,
        **v4_group_tables(groups),
        "basicEventTypesWithKeywords": v3.keywords_json(chart),
        "useNormalEventsAsCompatibleEvents": chart.plain_events,
    }


def write_audio_data(tempo: TempoMap, song: SongFacts) -> dict[str, Any]:
    """Return the JSON of AudioData.dat 4.0.0.

    A region lasts from one change of the tempo to the next, the last one to the song's end. The
    first one starts with the song, or with beat 0 if that comes later.
    """
    start = max(float(tempo.beats(0.0)), 0.0)
    end = max(float(tempo.beats(song.samples / song.rate)), start + _SHORTEST_REGION)
    beats = [start, *(beat for beat, _ in tempo.changes if start < beat < end), end]
    samples = np.round(tempo.seconds(beats) * song.rate).astype(np.int64).clip(min=0).tolist()
    rows = list(zip(beats, samples, strict=True))
    # Changes within one sample count as one.
    kept = [rows[0], *(after for before, after in pairwise(rows) if after[1] > before[1])]
    return {
        "version": "4.0.0",
        "songChecksum": "",
        "songSampleCount": song.samples,
        "songFrequency": song.rate,
        "bpmData": [
            {"si": first, "ei": last, "sb": from_beat, "eb": to_beat}
            for (from_beat, first), (to_beat, last) in pairwise(kept)
        ],
        "lufsData": [{"si": 0, "ei": song.samples, "l": song.lufs}],
    }


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
    for (start, second), (end, end_second) in pairwise(points):
        if end <= start or end_second <= second:
            raise BadFieldError(key, f"do not go forward at beat {start:g}")
    if len(points) < 2:
        raise BadFieldError(key, "hold no beats")
    changes: list[BpmChange] = []
    before, clock = bpm, points[0][1]
    for (start, _), (end, second) in pairwise(points):
        found = as_tempo(key, _roundest(end - start, second - clock, rate, bpm))
        clock += (end - start) * 60.0 / found
        if found != before:
            changes.append(BpmChange(start, found))
        before = found
    return changes, points[0][1] - points[0][0] * 60.0 / bpm


def read_song_facts(data: JsonObject) -> SongFacts | None:
    """Return what AudioData.dat says of the song file; None if it says too little."""
    try:
        rate, samples = integer(data, "songFrequency"), integer(data, "songSampleCount")
    except BadFieldError:
        return None
    rows = data.get("lufsData")
    lufs = 0.0
    if isinstance(rows, list) and len(rows) == 1 and isinstance(rows[0], dict):
        with suppress(BadFieldError):
            lufs = number(rows[0], "l", 0.0)
    return SongFacts(rate, samples, lufs) if rate > 0 and samples >= 0 else None


def _roundest(beats: float, seconds: float, rate: float, usual: float) -> float:
    """Return a tempo at which some beats take some seconds, to a sample: the usual or a round one.

    Samples are too coarse to say a tempo exactly: 128 BPM comes out as 127.99999.
    """
    exact = beats * 60.0 / max(seconds, 1.0 / rate)
    for tempo in (usual, *(round(exact, decimals) for decimals in _TEMPO_DECIMALS)):
        if tempo > 0 and abs(beats * 60.0 / tempo - seconds) * rate <= _SAMPLES_OFF:
            return tempo
    return exact


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


def _head_row(item: Note | Arc | Chain) -> dict[str, Any]:
    angle = item.angle if isinstance(item, Note) else 0
    place = {"x": item.line, "y": item.layer}
    return place | {"c": item.color, "d": item.direction, "a": angle}


def _tail_row(arc: Arc) -> dict[str, Any]:
    place = {"x": arc.tail_line, "y": arc.tail_layer}
    return place | {"c": arc.color, "d": arc.tail_direction, "a": 0}


def _wall_row(wall: Wall) -> dict[str, Any]:
    place = {"x": wall.line, "y": wall.layer, "d": wall.duration}
    return place | {"w": wall.width, "h": wall.height}


def _chain_row(chain: Chain) -> dict[str, Any]:
    place = {"tx": chain.tail_line, "ty": chain.tail_layer}
    return place | {"c": chain.segments, "s": chain.squish}


def _by_beat(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.beat)
