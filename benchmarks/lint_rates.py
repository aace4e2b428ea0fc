"""Count the linter's findings per 1000 swings, by difficulty, in human and generated maps.

python benchmarks/lint_rates.py path/to/maps [--split dev] [--generated path/to/zips]

The last column is the number of charts that break a rule. Only Standard charts are counted. A
generated level is a zip or folder with the name of the human level's folder. Then only charts that
both have are counted, and cells read "human / generated".
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import read_level
from sabersmith.data.corpus import SPLITS, list_songs, select_split
from sabersmith.lint import PRESETS, RULES, ChartReport, Limits, lint_chart, rates, song_length
from sabersmith.lint.rules import LEVEL_RULES

COLUMNS = (*DIFFICULTIES, "all")
Charts = dict[str, ChartReport]


def lint_charts(path: Path, limits: Limits) -> Charts:
    """Return the reports of a level's Standard charts, by difficulty."""
    level = read_level(path, strict=False)
    length_s = song_length(path, level)
    return {
        chart.difficulty: lint_chart(level, chart, limits, length_s)
        for chart in level.charts
        if chart.characteristic == "Standard" and chart.notes
    }


def generated_path(folder: Path, name: str) -> Path | None:
    """Return the path of the generated level of a name, or None."""
    paths = (folder / f"{name}.zip", folder / name)
    return next((path for path in paths if path.exists()), None)


def by_column(charts: Iterable[Charts]) -> dict[str, list[ChartReport]]:
    """Return the reports by difficulty, and all of them under "all"."""
    columns: dict[str, list[ChartReport]] = defaultdict(list)
    for level in charts:
        for difficulty, report in level.items():
            columns[difficulty].append(report)
            columns["all"].append(report)
    return columns


def rate(rule: str, reports: Sequence[ChartReport], per_chart: bool) -> float:
    """Return the findings of a rule per 1000 swings: over all swings, or the mean of charts."""
    if per_chart:
        return float(np.mean([rates(chart.findings, chart.swings)[rule] for chart in reports]))
    found = [finding for chart in reports for finding in chart.findings]
    return rates(found, sum(chart.swings for chart in reports))[rule]


def charts_with(rule: str, reports: Sequence[ChartReport]) -> int:
    """Return how many charts break a rule."""
    return sum(any(finding.rule == rule for finding in chart.findings) for chart in reports)


def cells(values: Sequence[Sequence[str]]) -> str:
    """Return a table row: in each column the values of human and of generated maps."""
    return " | ".join(" / ".join(column) for column in zip(*values, strict=True))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", type=Path, help="folder of maps, with or without an index.csv")
    parser.add_argument("--split", default="dev", choices=SPLITS)
    parser.add_argument("--generated", type=Path, help="folder of zips, named like the maps")
    parser.add_argument("--preset", default="default", choices=list(PRESETS))
    parser.add_argument("--per-chart", action="store_true", help="mean of the charts' rates")
    args = parser.parse_args()

    limits = PRESETS[args.preset]
    human, generated = [], []
    for song in tqdm(select_split(list_songs(args.maps), args.split)):
        charts = lint_charts(song.folder, limits)
        if args.generated:
            path = generated_path(args.generated, song.folder.name)
            reports = lint_charts(path, limits) if path else {}
            charts = {name: chart for name, chart in charts.items() if name in reports}
            generated.append({name: chart for name, chart in reports.items() if name in charts})
        human.append(charts)
    sides = [by_column(side) for side in (human, generated) if side]
    print("| |", " | ".join(COLUMNS), "| charts |")
    print("| --- |", " | ".join("---" for _ in COLUMNS), "| --- |")
    counts = cells([[str(len(side[name])) for name in COLUMNS] for side in sides])
    print("| charts |", counts, "| |")
    swings = [[sum(chart.swings for chart in side[name]) for name in COLUMNS] for side in sides]
    print("| swings |", cells([[str(n) for n in row] for row in swings]), "| |")
    for rule in (name for name in RULES if name not in LEVEL_RULES):
        values = [
            [f"{rate(rule, side[n], args.per_chart):.1f}" if side[n] else "" for n in COLUMNS]
            for side in sides
        ]
        broken = cells([[str(charts_with(rule, side["all"]))] for side in sides])
        print(f"| {rule} |", cells(values), f"| {broken} |")


if __name__ == "__main__":
    main()
