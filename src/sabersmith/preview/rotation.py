"""Read how the lane of a 90 or 360 degree chart turns over time.

The model has no turns, since only the preview needs them; they are read from the difficulty file.
Meaning of the events: bsmg.wiki, "Difficulty File (v2)" and "(v3)", rotation events.
"""

from pathlib import Path
from typing import Any, TypeAlias

from sabersmith.beatmap.fields import (
    BadFieldError,
    JsonObject,
    ReadReport,
    beat,
    limited,
)
from sabersmith.beatmap.info import read_info
from sabersmith.beatmap.json_text import parse_json
from sabersmith.beatmap.level_files import INFO_NAMES, open_files
from sabersmith.errors import InputError
from sabersmith.timing.tempo_map import TempoMap

# A turn: its beat, its degrees to the right, and whether it applies to objects at its own beat.
Turn: TypeAlias = tuple[float, float, bool]
Turns: TypeAlias = dict[tuple[str, str], list[Turn]]

ROTATING = ("90Degree", "360Degree")
_EARLY, _LATE = 14, 15
_STEPS = (-60, -45, -30, -15, 15, 30, 45, 60)
MAX_DEGREES = 1e6  # of one turn
DECIMALS = 4
_AFTER_S = 0.0001  # the smallest difference of two times


def read_turns(map_path: Path) -> Turns:
    """Return the turns of a level's ROTATING charts, by characteristic and difficulty.

    The level must be one that `read_level` can read, which also names the charts that can't be
    read. They are left out here.
    """
    with open_files(map_path) as files:
        info_name = next(name for key in INFO_NAMES if (name := files.find(key)))
        info = read_info(parse_json(files.read(info_name)), ReadReport(strict=False))
        found: Turns = {}
        for chart, name in info.entries:
            file = files.find(name) if chart.characteristic in ROTATING else None
            if file is None:
                continue
            try:
                turns = chart_turns(parse_json(files.read(file), files.limits))
            except (InputError, ValueError):
                continue
            found[chart.characteristic, chart.difficulty] = turns
    return found


def chart_turns(data: JsonObject) -> list[Turn]:
    """Return the turns in a difficulty's JSON (version 2 or 3), in order of beats."""
    turns: list[Turn] = []
    for event in _objects(data, "_events"):
        kind, value = event.get("_type"), event.get("_value")
        if not isinstance(value, int | float) or value not in range(len(_STEPS)):
            continue
        if kind in (_EARLY, _LATE):
            turns += _turn(event, "_time", _STEPS[int(value)], kind == _EARLY)
    for event in _objects(data, "rotationEvents"):
        turns += _turn(event, "b", event.get("r", 0), event.get("e", 0) == 0)
    return sorted(turns, key=lambda turn: (turn[0], not turn[2]))


def turn_rows(turns: list[Turn], tempo: TempoMap) -> list[list[float]]:
    """Return rows of seconds and the angle at which objects arrive from then on.

    Angles are degrees clockwise as seen from above, 0 ahead, and not wrapped.
    """
    rows: list[list[float]] = []
    angle = 0.0
    seconds = tempo.seconds([turn[0] for turn in turns]).tolist()
    for time, (_, degrees, early) in zip(seconds, turns, strict=True):
        angle += degrees
        start = round(time, DECIMALS) + (0.0 if early else _AFTER_S)
        rows.append([round(start, DECIMALS), round(angle, DECIMALS)])
    return rows


def _objects(data: JsonObject, key: str) -> list[dict[str, Any]]:
    items = data.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _turn(event: JsonObject, key: str, degrees: object, early: bool) -> list[Turn]:
    try:
        return [(beat(event, key, 0.0), limited({"r": degrees}, "r", MAX_DEGREES), early)]
    except BadFieldError:
        return []
