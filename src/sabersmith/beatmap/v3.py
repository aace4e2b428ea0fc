"""Difficulty files of version 3.x."""

from __future__ import annotations

from sabersmith.beatmap.fields import (
    BadFieldError,
    Object,
    OffGridError,
    Report,
    beat,
    coordinate,
    direction,
    integer,
    number,
    objects,
    one_of,
)
from sabersmith.beatmap.model import LAYERS, LINES, Arc, Bomb, BpmChange, Chain, Chart, Note, Wall


def read_objects(data: Object, chart: Chart, report: Report) -> None:
    """Fills `chart` with the objects of a difficulty's JSON; a missing field counts as 0.

    Raises InputError through a strict `report`.
    """
    chart.notes = objects(data, "colorNotes", _note, report)
    chart.bombs = objects(data, "bombNotes", _bomb, report)
    chart.walls = objects(data, "obstacles", wall, report)
    chart.arcs = objects(data, "sliders", _arc, report)
    chart.chains = objects(data, "burstSliders", _chain, report)
    chart.bpm_changes = objects(data, "bpmEvents", _bpm_event, report)


def color(obj: Object, key: str = "c") -> int:
    """A hand: 0 red or 1 blue. Raises BadFieldError."""
    return one_of(key, integer(obj, key, 0), range(2))


def wall(obj: Object) -> Wall:
    """A wall of the keys b, d, x, y, w, h. Raises BadFieldError, OffGridError."""
    time = beat(obj, "b", 0.0)
    duration = number(obj, "d", 0.0)
    line = coordinate(obj, "x", LINES)
    layer = coordinate(obj, "y", LAYERS)
    width, height = integer(obj, "w", 0), integer(obj, "h", 0)
    # Walls of no size or turned inside out exist for the effects of mods only.
    if not (1 <= width < 1000 and 1 <= height < 1000) or duration < 0:
        raise OffGridError
    return Wall(time, duration, line, layer, width, height)


def _note(obj: Object) -> Note:
    return Note(
        beat(obj, "b", 0.0),
        coordinate(obj, "x", LINES),
        coordinate(obj, "y", LAYERS),
        color(obj),
        direction(obj, "d"),
        integer(obj, "a", 0),
    )


def _bomb(obj: Object) -> Bomb:
    line = coordinate(obj, "x", LINES)
    return Bomb(beat(obj, "b", 0.0), line, coordinate(obj, "y", LAYERS))


def _arc(obj: Object) -> Arc:
    return Arc(
        beat=beat(obj, "b", 0.0),
        line=coordinate(obj, "x", LINES),
        layer=coordinate(obj, "y", LAYERS),
        color=color(obj),
        direction=direction(obj, "d"),
        multiplier=number(obj, "mu", 0.0),
        tail_beat=beat(obj, "tb", 0.0),
        tail_line=coordinate(obj, "tx", LINES),
        tail_layer=coordinate(obj, "ty", LAYERS),
        tail_direction=direction(obj, "tc"),
        tail_multiplier=number(obj, "tmu", 0.0),
        mid_anchor=one_of("m", integer(obj, "m", 0), range(3)),
    )


def _chain(obj: Object) -> Chain:
    return Chain(
        beat=beat(obj, "b", 0.0),
        line=coordinate(obj, "x", LINES),
        layer=coordinate(obj, "y", LAYERS),
        color=color(obj),
        direction=direction(obj, "d"),
        tail_beat=beat(obj, "tb", 0.0),
        tail_line=coordinate(obj, "tx", LINES),
        tail_layer=coordinate(obj, "ty", LAYERS),
        segments=integer(obj, "sc", 0),
        squish=number(obj, "s", 0.0),
    )


def _bpm_event(obj: Object) -> BpmChange:
    bpm = number(obj, "m")
    if bpm <= 0:
        raise BadFieldError("m", f"is {bpm:g}, not a tempo")
    return BpmChange(beat(obj, "b", 0.0), bpm)
