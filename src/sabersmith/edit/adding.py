"""Add difficulties to a map's files."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Chart
from sabersmith.edit.chart_file import clear_objects, replace_notes, set_speed
from sabersmith.edit.finding import STANDARD, find_chart, find_entry
from sabersmith.edit.info_file import InfoEntry, add_entry, set_jump
from sabersmith.edit.ladder import jump, onset_counts
from sabersmith.edit.map_song import MapSong
from sabersmith.edit.new_difficulty import (
    Onsets,
    easier_onsets,
    harder_onsets,
    notes_of,
    states_near,
    thinned,
)
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.settings import EditSettings
from sabersmith.errors import OptionError
from sabersmith.mapping.given_timing import MapGrid


def add_difficulties(
    song_of: Callable[[OpenedMap], MapSong],
    opened: OpenedMap,
    difficulties: Sequence[str],
    source: str | None,
    settings: EditSettings,
) -> OpenedMap:
    """Add difficulties to a map; see `Editor.add`. song_of: returns the decoded song of a map."""
    there = {
        DIFFICULTIES.index(chart.difficulty): chart
        for chart in opened.level.charts
        if chart.characteristic == STANDARD
    }
    new = check_added(there, difficulties, source)
    chosen = {number: source or _nearest(there, number) for number in new}
    for name in sorted(set(chosen.values())):
        find_chart(opened, name)  # before the song is decoded, which takes time
    song = song_of(opened)
    known = {number: Onsets.of(opened.level, chart) for number, chart in there.items()}
    seconds = max(one.times[-1] - one.times[0] for one in known.values() if len(one.times))
    heads = {number: one.heads() for number, one in known.items()}
    counts = onset_counts(
        {number: float(len(one.times)) for number, one in heads.items()}, new, seconds
    )
    states = {number: one.states for number, one in known.items()}
    for name in sorted(set(chosen.values()), key=DIFFICULTIES.index, reverse=True):
        chart, file = find_chart(opened, name)
        tempo, grid = opened.level.tempo(chart), MapGrid.of(opened.level, chart)
        onsets = known[DIFFICULTIES.index(name)]
        mine = [number for number in new if chosen[number] == name]
        easier = {n: counts[n] for n in mine if n < onsets.difficulty}
        made = {}
        if easier:
            own = heads[onsets.difficulty]
            made = easier_onsets(song, grid, own, easier, settings.seed)
        for number in sorted(mine, reverse=True):
            keeps_bombs = number > onsets.difficulty
            if keeps_bombs:
                made[number] = harder_onsets(
                    song, grid, onsets, number, counts[number], settings.seed
                )
            obstacles = chart if keeps_bombs else replace(chart, bombs=[])
            found = states_near(song, made[number], onsets, obstacles, tempo, settings)
            harder = [n for n in states if n > number]
            if harder and number < onsets.difficulty:
                found = thinned(made[number], found, states[min(harder)])
            states[number] = found
            notes = notes_of(made[number], found)
            data = copy.deepcopy(opened.json(file))
            clear_objects(data, bombs=not keeps_bombs)
            replace_notes(data, lambda note: False, notes)
            opened = _with_chart(opened, name, DIFFICULTIES[number], data)
    return opened


def check_added(
    there: dict[int, Chart], difficulties: Sequence[str], source: str | None
) -> list[int]:
    """Return the numbers of the difficulties to add. Raises OptionError."""
    have = ", ".join(DIFFICULTIES[number] for number in sorted(there)) or "none"
    if source is not None and source not in DIFFICULTIES:
        raise OptionError(f"from={source}: is no difficulty; the map has {have}")
    if source is not None and DIFFICULTIES.index(source) not in there:
        raise OptionError(f"from={source}: the map has none; it has {have}")
    if not there:
        raise OptionError("add=: the map has no Standard chart to start from")
    numbers = []
    for name in difficulties:
        if name not in DIFFICULTIES:
            raise OptionError(f"add={name}: is no difficulty; allowed: {', '.join(DIFFICULTIES)}")
        number = DIFFICULTIES.index(name)
        if number in there:
            raise OptionError(
                f"add={name}: the map has it already; redo=all difficulty={name} makes it anew"
            )
        numbers.append(number)
    return sorted(set(numbers))


def _nearest(there: dict[int, Chart], number: int) -> str:
    """Return the next harder difficulty that is there, else the next easier one."""
    harder = [n for n in there if n > number]
    return DIFFICULTIES[min(harder) if harder else max(there)]


def _with_chart(opened: OpenedMap, source: str, difficulty: str, data: dict[str, Any]) -> OpenedMap:
    """Return a map with another chart, in a new file."""
    info = opened.json(opened.info_name)
    speeds = {
        chart.difficulty: chart.njs
        for chart in opened.level.charts
        if chart.characteristic == STANDARD
    }
    njs, offset = jump(difficulty, opened.level.bpm, speeds)
    set_speed(data, njs, offset)
    listed = find_entry(info, difficulty)
    if listed is not None and listed.file and opened.find(listed.file) is None:
        set_jump(listed, njs, offset)  # named, but its file was missing
        return opened.with_json({opened.info_name: info, listed.file: data})
    entry = find_entry(info, source)
    assert entry is not None
    name = _new_name(opened, entry, difficulty)
    add_entry(entry, difficulty, name, njs, offset)
    return opened.with_json({opened.info_name: info, name: data})


def _new_name(opened: OpenedMap, entry: InfoEntry, difficulty: str) -> str:
    """Return the name of a new chart's file, like that of the chart it was made from."""
    stem, dot, ending = entry.file.rpartition(".")
    folder, slash, own = stem.rpartition("/")
    name = difficulty + STANDARD
    if own.startswith(entry.difficulty):
        name = difficulty + own.removeprefix(entry.difficulty)
    found, number = f"{folder}{slash}{name}{dot}{ending}", 2
    while opened.find(found) is not None:
        found = f"{folder}{slash}{name}{number}{dot}{ending}"
        number += 1
    return found
