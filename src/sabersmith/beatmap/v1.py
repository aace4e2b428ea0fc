"""Read difficulty files of version 1, which belong to an `info.json` and hold the jump speed.

The object lists are those of version 2. If a difficulty file has a tempo of its own, that one
times its notes: maps whose info.json rounds the tempo match their songs only this way. The
`offset` of info.json (milliseconds) was a setting of the editor's grid and moves no note: it is
`Chart.editor_offset_s`.
"""

from __future__ import annotations

from sabersmith.beatmap import v2
from sabersmith.beatmap.fields import JsonObject, ReadReport, limited, tempo
from sabersmith.beatmap.info import MAX_JUMP
from sabersmith.beatmap.model import BpmChange, Chart


def read_objects(data: JsonObject, chart: Chart, report: ReadReport) -> None:
    """Fill `chart` with the objects and jump speed of a difficulty's JSON.

    A tempo of the file's own becomes a tempo change at beat 0.

    Raises:
        InputError: through a strict `report`.
        BadFieldError: the jump speed or tempo can't be used.
    """
    v2.read_objects(data, chart, report)
    if data.get("_beatsPerMinute") is not None:
        chart.bpm_changes.insert(0, BpmChange(0.0, tempo(data, "_beatsPerMinute")))
    chart.njs = limited(data, "_noteJumpSpeed", MAX_JUMP, chart.njs)
    chart.njs_offset = limited(data, "_noteJumpStartBeatOffset", MAX_JUMP, chart.njs_offset)
