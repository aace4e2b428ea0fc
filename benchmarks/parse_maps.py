"""Parse every level under a folder of maps; list what was found and what was skipped.

    python benchmarks/parse_maps.py path/to/maps [path/to/more ...]

Levels in an index.csv are compared with its counts, if it has any. Levels in no index (such as the
unpacked charts_only archive) count for the vocabulary. With --round-trips, each level is also
written in every format and read again: what differs without having been named is listed.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from sabersmith.beatmap.colors import COLOR_NAMES
from sabersmith.beatmap.grid_states import BOMB_CELL, LINES, State, chart_states
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_io import FORMATS, read_level, write_level
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.errors import InputError

TOP_K = 2000
TIME_S = 5e-5  # two samples: version 4 counts time in them
# Parts of charts that are compared after a round trip, and words of lines that name their loss.
PARTS = {
    "notes": ("angle",),
    "bombs": (),
    "walls": ("walls",),
    "arcs": (),
    "chains": ("chains",),
    "lights": (),
    "light groups": ("light groups",),
    "boosts": (),
    "waypoints": (),
    "bookmarks": (),
    "lanes": ("turns",),
    "jump speeds": ("jump speed",),
    "tempo": (),
    "settings": (),
    "colours": ("colours",),
}
COLOR_STEP = 0.5 / 255  # version 4 rounds colours


@dataclass
class ChartTally:
    """Counts of one split; `bomb_states` are states of bombs without notes."""

    levels: int = 0
    charts: int = 0
    notes: int = 0
    states: list[State] = field(default_factory=list)
    bomb_states: list[State] = field(default_factory=list)


def main() -> int:
    """Print what was found; return 1 if a level could not be read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("roots", nargs="+", type=Path, help="folders that hold level folders")
    parser.add_argument("--round-trips", action="store_true", help="write and read every format")
    parser.add_argument("--quiet", action="store_true", help="do not list the skips")
    options = parser.parse_args()
    start = time.perf_counter()
    tallies: dict[str, ChartTally] = {}
    skips: list[str] = []
    mismatches: list[str] = []
    unreadable = 0
    trips: Counter[str] = Counter()
    changed: list[str] = []
    for root in options.roots:
        index = read_index(root)
        for folder in find_levels(root):
            rows = index.get(folder, [])
            split = rows[0]["split"] if rows else "charts_only"
            try:
                level = read_level(folder, strict=False)
            except InputError as error:
                skips.append(f"UNREADABLE {error}")
                unreadable += 1
                continue
            skips.extend(f"{folder.relative_to(root)}: {line}" for line in level.skipped)
            count(level, tallies.setdefault(split, ChartTally()))
            mismatches.extend(f"{folder.name}: {line}" for line in compare(level, rows))
            for format in FORMATS if options.round_trips else ():
                found, named = round_trip(level, format)
                trips[format] += len(level.charts)
                trips[f"{format}, parts named as lost"] += len(named)
                changed.extend(f"{folder.name}, {format}: {line}" for line in found)
    for line in [] if options.quiet else skips:
        print(line)
    print(f"\n{len(skips)} skips, {unreadable} unreadable levels")
    report(tallies)
    print(f"\n{len(mismatches)} charts differ from the index")
    for line in mismatches:
        print(f"  {line}")
    if options.round_trips:
        print(f"\n{len(changed)} parts of charts differ after a round trip; charts, lost parts:")
        for name, number in sorted(trips.items()):
            print(f"  {name}: {number}")
        for line in changed:
            print(f"  {line}")
    print(f"\n{time.perf_counter() - start:.1f} s")
    return 1 if unreadable else 0


def find_levels(root: Path) -> list[Path]:
    """Return the folders under `root` that hold an Info file."""
    infos = (path for path in root.rglob("*") if path.name.casefold() in INFO_NAMES)
    return sorted({path.parent for path in infos})


def read_index(root: Path) -> dict[Path, list[dict[str, str]]]:
    """Return the rows of index.csv by level folder; none without an index."""
    path = root / "index.csv"
    rows: dict[Path, list[dict[str, str]]] = {}
    if path.is_file():
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                rows.setdefault(root / row["folder"], []).append(row)
    return rows


def count(level: Level, tally: ChartTally) -> None:
    """Add a level's Standard charts to a tally."""
    tally.levels += 1
    for chart in level.charts:
        if chart.characteristic != "Standard":
            continue
        tally.charts += 1
        tally.notes += len(chart.notes)
        times, states = chart_states(chart, level.tempo(chart))
        tally.states.extend(states)
        tally.bomb_states.extend(bomb_states(level, chart, set(times.round(2).tolist())))


def bomb_states(level: Level, chart: Chart, note_times: set[float]) -> list[State]:
    """Return the states at times (rounded to 10 ms) where there are bombs but no notes."""
    cells: dict[float, list[int]] = {}
    seconds = level.tempo(chart).seconds([bomb.beat for bomb in chart.bombs]).round(2).tolist()
    for bomb, second in zip(chart.bombs, seconds, strict=True):
        if second not in note_times:
            grid = cells.setdefault(second, [0] * 12)
            grid[LINES * bomb.layer + bomb.line] = BOMB_CELL
    return [tuple(grid) for grid in cells.values()]


def compare(level: Level, rows: list[dict[str, str]]) -> list[str]:
    """List the charts whose notes or distinct times (in beats) differ from the index."""
    lines = []
    for row in rows:
        if "notes" not in row:
            continue  # an index of splits alone
        chart = level.chart(row["difficulty"])
        if chart is None:
            lines.append(f"{row['file']}: no chart was read")
            continue
        times, _ = chart_states(chart, level.tempo(chart))
        found = (len(chart.notes), len(times))
        wanted = (int(row["notes"]), int(row["times"]))
        if found != wanted:
            lines.append(f"{row['file']}: notes and times {found}, the index has {wanted}")
    return lines


def round_trip(level: Level, format: str) -> tuple[list[str], list[str]]:
    """Write a level in a format and read it again.

    Returns:
        What differs though it was not named as lost, and what was named.
    """
    level = replace(level, audio="song.egg", charts=[in_order(c) for c in level.charts])
    with TemporaryDirectory() as place:
        named = write_level(level, place, format)
        (Path(place) / level.audio).touch()
        again = read_level(place, strict=False)
    lines = []
    for chart in level.charts:
        other = again.chart(chart.difficulty, chart.characteristic)
        name = f"{chart.characteristic} {chart.difficulty}"
        if other is None:
            lines.append(f"{name}: not read")
            continue
        file = f"{chart.difficulty}{chart.characteristic}.dat"
        lost = " ".join(line for line in named if line.startswith(file))
        before, after = parts(level, chart), parts(again, other)
        for part, words in PARTS.items():
            most = COLOR_STEP if part == "colours" else TIME_S
            if not same(before[part], after[part], most) and not any(w in lost for w in words):
                lines.append(f"{name}: {part} differ")
    return lines, named


def in_order(chart: Chart) -> Chart:
    """Return a chart with its notes and lights in order of beats, as readers give them."""
    key = attrgetter("beat")
    return replace(
        chart, **{name: sorted(getattr(chart, name), key=key) for name in ("notes", "lights")}
    )


Part = tuple[list[float], object]


def same(before: Part, after: Part, most: float) -> bool:
    """Return whether numbers, such as times in seconds, are nearly the same, and all else exactly.

    most: by how much numbers may differ.
    """
    (times, rest), (other_times, other_rest) = before, after
    if len(times) != len(other_times) or rest != other_rest:
        return False
    return not times or max(map(abs, np.subtract(times, other_times))) < most


def parts(level: Level, chart: Chart) -> dict[str, Part]:
    """Return what must stay the same, by name: numbers, such as times in seconds, and all else."""
    tempo, lanes = level.tempo(chart), LaneAngles(chart.turns)

    def seconds(beats: Sequence[float]) -> list[float]:
        times: list[float] = tempo.seconds(list(beats)).tolist()
        return times

    def timed(items: Sequence[Any], *beats: str) -> Part:
        """Return seconds of some fields, and the items without them."""
        times = seconds([getattr(item, name) for name in beats for item in items])
        return times, [replace(item, **dict.fromkeys(beats, 0.0)) for item in items]

    walls = [replace(wall, duration=wall.beat + wall.duration) for wall in chart.walls]
    return {
        "notes": timed(chart.notes, "beat"),
        "bombs": timed(chart.bombs, "beat"),
        "walls": timed(walls, "beat", "duration"),
        "arcs": timed(chart.arcs, "beat", "tail_beat"),
        "chains": timed(chart.chains, "beat", "tail_beat"),
        "lights": timed(chart.lights, "beat"),
        "light groups": timed(chart.light_groups, "beat"),
        "boosts": timed(chart.boosts, "beat"),
        "waypoints": timed(chart.waypoints, "beat"),
        "bookmarks": timed(chart.bookmarks, "beat"),
        "lanes": ([], [round(lanes.at(note.beat), 3) for note in chart.notes]),
        "jump speeds": timed(chart.speed_changes, "beat"),
        "tempo": (seconds([0.0, *(note.beat for note in chart.notes)]), None),
        "settings": (
            [],
            (chart.njs, chart.njs_offset, chart.label, chart.requirements, chart.one_saber),
        ),
        "colours": (shown_colors(chart), None),
    }


def shown_colors(chart: Chart) -> list[float]:
    """Return the parts of the colours that a chart is seen in; -1 for those that it lacks."""
    shown = chart.shown_colors
    colors = [getattr(shown, name) or (-1.0, -1.0, -1.0) for name in COLOR_NAMES]
    return [min(part, 1.0) for color in colors for part in color]


def report(tallies: dict[str, ChartTally]) -> None:
    """Print the counts of each split, and how much of them the vocabulary covers."""
    for split, tally in sorted(tallies.items()):
        print(
            f"{split:12} {tally.levels:4} levels {tally.charts:5} charts {tally.notes:7} notes "
            f"{len(tally.states):7} states {len(tally.bomb_states):6} times with only bombs"
        )
    fitting = [tally for split, tally in tallies.items() if split not in ("dev", "test")]
    for name, with_bombs in (("states at notes", False), ("states at notes or bombs", True)):
        states = [
            state
            for tally in fitting
            for state in tally.states + (tally.bomb_states if with_bombs else [])
        ]
        vocabulary = Vocabulary.count(states, TOP_K)
        coverage = ", ".join(
            f"{vocabulary.known(states_of_split).mean():.4f} of {split}"
            for split in ("dev", "test")
            if (tally := tallies.get(split))
            and (states_of_split := tally.states + (tally.bomb_states if with_bombs else []))
        )
        print(
            f"{name}: {len(states)} in train and charts_only, {len(Counter(states))} distinct; "
            f"the top {TOP_K} cover {coverage or 'no dev or test maps'}"
        )


if __name__ == "__main__":
    sys.exit(main())
