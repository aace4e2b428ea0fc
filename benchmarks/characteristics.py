"""Count what charts of each characteristic are like.

    python benchmarks/characteristics.py path/to/maps [path/to/more ...]

Charts other than Standard are compared with the Standard chart of their level and difficulty. A
second table has the linter's findings for each characteristic, by rule and per 1000 swings.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import ANY, BLUE, Chart, Level
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.lint import find_levels, lint_chart, song_length

HEADINGS = (
    *("characteristic", "difficulty", "notes", "notes/s", "of Standard", "gap p5", "dots"),
    *("turns/min", "pause p10", "median step", "widest", "with swing"),
)


def main() -> int:
    """Print a row for each chart."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("roots", nargs="+", type=Path, help="levels, or folders of them")
    options = parser.parse_args()
    swings: Counter[str] = Counter()
    found: dict[str, Counter[str]] = {}
    print("| map | " + " | ".join(HEADINGS) + " |")
    print("| --- |" + " --- |" * len(HEADINGS))
    for root in options.roots:
        for path in find_levels(root):
            level = read_level(path, strict=False)
            for chart in sorted(level.charts, key=_order):
                print(f"| {path.stem[:24]} | " + " | ".join(row(level, chart)) + " |")
                report = lint_chart(level, chart, length_s=song_length(path, level))
                swings[chart.characteristic] += report.swings
                rules = found.setdefault(chart.characteristic, Counter())
                rules.update(f"{finding.severity} {finding.rule}" for finding in report.findings)
    print("\n| characteristic | swings | findings per 1000 swings |\n| --- | --- | --- |")
    for kind, rules in found.items():
        counted = rules.most_common() if swings[kind] else []
        shares = (f"{rule} {1000 * count / swings[kind]:.1f}" for rule, count in counted)
        print(f"| {kind} | {swings[kind]} | {', '.join(shares) or 'none'} |")
    return 0


def row(level: Level, chart: Chart) -> list[str]:
    """Return what is counted of a chart, see HEADINGS."""
    standard = level.chart(chart.difficulty)
    rate = notes_per_second(chart, level) if chart.notes else 0.0
    share = rate / notes_per_second(standard, level) if standard else float("nan")
    dots = np.mean([note.direction == ANY for note in chart.notes]) if chart.notes else 0.0
    return [
        *(chart.characteristic, chart.difficulty, str(len(chart.notes)), f"{rate:.1f}"),
        *("" if np.isnan(share) or chart is standard else f"{share:.2f}",),
        *(f"{hand_gap(level, chart):.2f}", f"{dots:.0%}"),
        *turning(level, chart),
    ]


def hand_gap(level: Level, chart: Chart) -> float:
    """Return the 5th percentile of seconds between one hand's times, of the quicker hand."""
    gaps = [float("nan")]
    for hand in range(2):
        beats = sorted({note.beat for note in chart.notes if note.color == hand})
        seconds = level.tempo(chart).seconds(beats)
        steps = np.diff(seconds)
        steps = steps[steps > 0.05]  # not within a slider
        if len(steps):
            gaps.append(float(np.quantile(steps, 0.05)))
    return float(np.nanmin(gaps)) if len(gaps) > 1 else float("nan")


def turning(level: Level, chart: Chart) -> list[str]:
    """Return how a chart's lane turns: "" for one that doesn't.

    Turns a minute; 10th percentile of the pause in which a turn happens; median step; widest angle;
    share of turns to the side to which the swing before goes, of those that go to a side.
    """
    if not chart.turns or not chart.notes:
        return [""] * 5
    tempo, lanes = level.tempo(chart), LaneAngles(chart.turns)
    notes = sorted(chart.notes, key=lambda note: note.beat)
    beats = sorted({note.beat for note in notes})
    seconds = tempo.seconds(beats)
    angles = [lanes.at(beat) for beat in beats]
    steps, pauses, sides = [], [], []
    for i, (before, after) in enumerate(pairwise(angles)):
        if after != before:
            steps.append(abs(after - before))
            pauses.append(seconds[i + 1] - seconds[i])
            last = [note for note in notes if note.beat == beats[i]]
            side = sum((note.line - 1.5) + (0.1 if note.color == BLUE else -0.1) for note in last)
            sides.append((after - before) * side > 0)
    if not steps:
        return [""] * 5
    minutes = (seconds[-1] - seconds[0]) / 60
    return [
        f"{len(steps) / minutes:.0f}",
        f"{np.quantile(pauses, 0.1):.2f}",
        f"{np.median(steps):.0f}",
        f"{max(map(abs, angles)):.0f}",
        f"{np.mean(sides):.0%}",
    ]


def _order(chart: Chart) -> tuple[str, int]:
    return chart.characteristic, DIFFICULTIES.index(chart.difficulty)


if __name__ == "__main__":
    sys.exit(main())
