"""Find a chart of a map that can be edited, with its file and its entry in the Info file."""

from __future__ import annotations

from typing import Any

from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.model import Chart
from sabersmith.edit.info_file import InfoEntry, info_entries
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.errors import InputError


def find_chart(
    opened: OpenedMap, difficulty: str, characteristic: str = STANDARD
) -> tuple[Chart, str]:
    """Return a chart that can be edited, and the name of its file.

    Raises InputError if its file can't be used, is made for mods that move notes, or is another
    chart's as well.
    """
    chart = opened.level.chart(difficulty, characteristic)
    entry = find_entry(opened.json(opened.info_name), difficulty, characteristic)
    name = opened.find(entry.file) if entry else None
    called = chart_name(difficulty, characteristic)
    if chart is None or entry is None or name is None:
        raise InputError(f"{opened.path}: {called}: its file can't be used; check it first")
    if chart.moves_notes:
        mods = " and ".join(chart.requirements)
        raise InputError(
            f"{opened.path}: {called}: is made for {mods}, which move notes; choose another "
            "difficulty"
        )
    others = [
        f"{other.characteristic} {other.difficulty}"
        for other in info_entries(opened.json(opened.info_name))
        if opened.find(other.file) == name
        and (other.characteristic, other.difficulty) != (characteristic, difficulty)
    ]
    if others:
        raise InputError(
            f"{opened.path}: {called}: has one file with {others[0]}; give each its own"
        )
    return chart, name


def find_entry(
    info: dict[str, Any], difficulty: str, characteristic: str = STANDARD
) -> InfoEntry | None:
    """Return the entry of a chart in the JSON of an Info file."""
    for entry in info_entries(info):
        if (entry.characteristic, entry.difficulty) == (characteristic, difficulty):
            return entry
    return None


def chart_name(difficulty: str, characteristic: str = STANDARD) -> str:
    """Return what a chart is called in lines for people: Expert, OneSaber Expert."""
    return difficulty if characteristic == STANDARD else f"{characteristic} {difficulty}"
