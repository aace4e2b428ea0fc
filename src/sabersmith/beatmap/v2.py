"""Difficulty files of version 2.x (and the object lists of version 1.x, which are the same)."""

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
from sabersmith.beatmap.model import LAYERS, LINES, Arc, Bomb, BpmChange, Chart, Note, Wall

_BOMB = 3
_BPM_EVENT = 100


def read_objects(data: Object, chart: Chart, report: Report) -> None:
    """Fills `chart` with the objects of a difficulty's JSON.

    Raises InputError through a strict `report`.
    """
    chart.notes = objects(data, "_notes", _note, report)
    chart.bombs = objects(data, "_notes", _bomb, Report(strict=False))
    chart.walls = objects(data, "_obstacles", _wall, report)
    chart.arcs = objects(data, "_sliders", _arc, report)
    chart.bpm_changes = objects(data, "_events", _bpm_event, report)


def _note(obj: Object) -> Note | None:
    kind = integer(obj, "_type")
    if kind >= 1000:
        raise OffGridError
    if kind not in (0, 1, _BOMB):
        raise BadFieldError("_type", f"is {kind}, not 0 (red), 1 (blue) or 3 (bomb)")
    time = beat(obj, "_time")
    line = coordinate(obj, "_lineIndex", LINES)
    layer = coordinate(obj, "_lineLayer", LAYERS)
    if kind == _BOMB:
        return None
    return Note(time, line, layer, kind, direction(obj, "_cutDirection"))


def _bomb(obj: Object) -> Bomb | None:
    if obj.get("_type") != _BOMB:
        return None
    line = coordinate(obj, "_lineIndex", LINES)
    return Bomb(beat(obj, "_time"), line, coordinate(obj, "_lineLayer", LAYERS))


def _wall(obj: Object) -> Wall | None:
    kind = integer(obj, "_type", 0)
    if kind >= 1000:
        raise OffGridError
    one_of("_type", kind, range(2))
    time = beat(obj, "_time")
    duration = number(obj, "_duration", 0.0)
    line = coordinate(obj, "_lineIndex", LINES)
    width = integer(obj, "_width", 1)
    # Walls of no width or turned inside out exist for the effects of mods only.
    if not 1 <= width < 1000 or duration < 0:
        raise OffGridError
    layer, height = ((0, 5), (2, 3))[kind]
    return Wall(time, duration, line, layer, width, height)


def _arc(obj: Object) -> Arc:
    return Arc(
        beat=beat(obj, "_headTime"),
        line=coordinate(obj, "_headLineIndex", LINES),
        layer=coordinate(obj, "_headLineLayer", LAYERS),
        color=one_of("_colorType", integer(obj, "_colorType", 0), range(2)),
        direction=direction(obj, "_headCutDirection"),
        multiplier=number(obj, "_headControlPointLengthMultiplier", 1.0),
        tail_beat=beat(obj, "_tailTime"),
        tail_line=coordinate(obj, "_tailLineIndex", LINES),
        tail_layer=coordinate(obj, "_tailLineLayer", LAYERS),
        tail_direction=direction(obj, "_tailCutDirection"),
        tail_multiplier=number(obj, "_tailControlPointLengthMultiplier", 1.0),
        mid_anchor=one_of(
            "_sliderMidAnchorMode", integer(obj, "_sliderMidAnchorMode", 0), range(3)
        ),
    )


def _bpm_event(obj: Object) -> BpmChange | None:
    if obj.get("_type") != _BPM_EVENT:
        return None
    bpm = number(obj, "_floatValue")
    if bpm <= 0:
        raise BadFieldError("_floatValue", f"is {bpm:g}, not a tempo")
    return BpmChange(beat(obj, "_time"), bpm)
