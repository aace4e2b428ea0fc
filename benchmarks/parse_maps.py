"""Parse every level under a folder of maps and say what was found and what was skipped.

    python benchmarks/parse_maps.py path/to/maps [path/to/more ...]

Levels in an index.csv are held to its counts; those without an audio file (the charts_only
archive, unpacked) count for the vocabulary only. Levels outside of an index count as training.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sabersmith.beatmap.grid_states import BOMB_CELL, LINES, State, chart_states
from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.errors import InputError

TOP_K = 2000


@dataclass
class ChartTally:
    """What one split holds; `bomb_states` are the states that only bombs make."""

    levels: int = 0
    charts: int = 0
    notes: int = 0
    states: list[State] = field(default_factory=list)
    bomb_states: list[State] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("roots", nargs="+", type=Path, help="folders that hold level folders")
    parser.add_argument("--quiet", action="store_true", help="count the skips, don't name them")
    options = parser.parse_args()
    start = time.perf_counter()
    tallies: dict[str, ChartTally] = {}
    skips: list[str] = []
    mismatches: list[str] = []
    unreadable = 0
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
    for line in [] if options.quiet else skips:
        print(line)
    print(f"\n{len(skips)} skips named, {unreadable} levels unreadable")
    report(tallies)
    print(f"\n{len(mismatches)} charts differ from the index")
    for line in mismatches:
        print(f"  {line}")
    print(f"\n{time.perf_counter() - start:.1f} s")
    return 1 if unreadable else 0


def find_levels(root: Path) -> list[Path]:
    """Every folder under `root` that holds an Info file."""
    infos = (path for path in root.rglob("*") if path.name.casefold() in INFO_NAMES)
    return sorted({path.parent for path in infos})


def read_index(root: Path) -> dict[Path, list[dict[str, str]]]:
    """The rows of index.csv by level folder; empty without one."""
    path = root / "index.csv"
    rows: dict[Path, list[dict[str, str]]] = {}
    if path.is_file():
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                rows.setdefault(root / row["folder"], []).append(row)
    return rows


def count(level: Level, tally: ChartTally) -> None:
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
    """The states at times (to 10 ms) where there are bombs but no note."""
    cells: dict[float, list[int]] = {}
    seconds = level.tempo(chart).seconds([bomb.beat for bomb in chart.bombs]).round(2).tolist()
    for bomb, second in zip(chart.bombs, seconds, strict=True):
        if second not in note_times:
            grid = cells.setdefault(second, [0] * 12)
            grid[LINES * bomb.layer + bomb.line] = BOMB_CELL
    return [tuple(grid) for grid in cells.values()]


def compare(level: Level, rows: list[dict[str, str]]) -> list[str]:
    """Where a chart's notes or distinct times (in beats) differ from the index."""
    lines = []
    for row in rows:
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


def report(tallies: dict[str, ChartTally]) -> None:
    for split, tally in sorted(tallies.items()):
        print(
            f"{split:12} {tally.levels:4} levels {tally.charts:5} charts {tally.notes:7} notes "
            f"{len(tally.states):7} states {len(tally.bomb_states):6} times of bombs alone"
        )
    fitting = [tally for split, tally in tallies.items() if split not in ("dev", "test")]
    for name, with_bombs in (("states at notes", False), ("and at bombs alone", True)):
        states = [
            state
            for tally in fitting
            for state in tally.states + (tally.bomb_states if with_bombs else [])
        ]
        vocabulary = Vocabulary.count(states, TOP_K)
        coverage = ", ".join(
            f"{vocabulary.known(judged).mean():.4f} of {split}"
            for split in ("dev", "test")
            if (tally := tallies.get(split))
            and (judged := tally.states + (tally.bomb_states if with_bombs else []))
        )
        print(
            f"{name}: {len(states)} in train and charts_only, {len(Counter(states))} distinct; "
            f"the top {TOP_K} cover {coverage or 'nothing to judge'}"
        )


if __name__ == "__main__":
    sys.exit(main())
