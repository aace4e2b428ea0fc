"""Levels of version 1: `info.json`, whose difficulty files hold the jump speed themselves.

Their object lists are those of version 2. The `offset` of info.json (milliseconds) was a setting
of the editor's grid and moves no note.
"""

from __future__ import annotations

from sabersmith.beatmap import v2
from sabersmith.beatmap.fields import Object, Report, number
from sabersmith.beatmap.model import Chart


def read_objects(data: Object, chart: Chart, report: Report) -> None:
    """Fills `chart` with the objects and the jump speed of a difficulty's JSON.

    Raises InputError through a strict `report`, BadFieldError on a jump speed that is no number.
    """
    v2.read_objects(data, chart, report)
    chart.njs = number(data, "_noteJumpSpeed", chart.njs)
    chart.njs_offset = number(data, "_noteJumpStartBeatOffset", chart.njs_offset)
