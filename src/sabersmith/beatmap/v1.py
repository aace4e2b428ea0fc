"""Levels of version 1: `info.json`, whose difficulty files hold the jump speed themselves.

Their object lists are those of version 2, and so is the tempo but for one thing: where a
difficulty file has a tempo of its own, that one times its notes (maps whose info.json rounds it
sit on their songs only so). The `offset` of info.json (milliseconds) was a setting of the
editor's grid and moves no note.
"""

from __future__ import annotations

from sabersmith.beatmap import v2
from sabersmith.beatmap.fields import Object, ReadReport, number, tempo
from sabersmith.beatmap.model import BpmChange, Chart


def read_objects(data: Object, chart: Chart, report: ReadReport) -> None:
    """Fills `chart` with the objects and the jump speed of a difficulty's JSON.

    Its own tempo becomes a change at beat 0. Raises InputError through a strict `report`,
    BadFieldError on a jump speed or tempo that is none.
    """
    v2.read_objects(data, chart, report)
    if data.get("_beatsPerMinute") is not None:
        chart.bpm_changes.insert(0, BpmChange(0.0, tempo(data, "_beatsPerMinute")))
    chart.njs = number(data, "_noteJumpSpeed", chart.njs)
    chart.njs_offset = number(data, "_noteJumpStartBeatOffset", chart.njs_offset)
