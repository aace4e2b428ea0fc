"""Judge levels from a shell: python -m sabersmith.lint map.zip folder ... (--help for the rest)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.lint.check import lint_chart, song_length
from sabersmith.lint.limits import PRESETS, Limits
from sabersmith.lint.report import LevelReport, as_json, as_text


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the module's name.

    Returns 1 if a level has errors or can't be read, else 0.
    """
    options = _parser().parse_args(argv)
    limits = PRESETS[options.preset]
    reports: list[LevelReport] = []
    failed = False
    for path in options.levels:
        for level_path in find_levels(path):
            try:
                report = judge(level_path, limits)
            except InputError as error:
                failed = True
                print("error:", " ".join(str(error).split()), file=sys.stderr)
                continue
            reports.append(report)
            if not options.json:
                print(as_text(report, options.all), flush=True)
    if options.json:
        levels = [as_json(report) for report in reports]
        print(json.dumps({"preset": options.preset, "levels": levels}, ensure_ascii=False))
    return int(failed or any(report.errors for report in reports))


def judge(path: Path, limits: Limits) -> LevelReport:
    """The report of the level in a folder or zip. Raises InputError if it can't be read."""
    level = read_level(path, strict=False)
    length_s = song_length(path, level)
    notices = list(level.skipped)
    if length_s is None:
        notices.append("the song's end: its length can't be read")
    charts = [lint_chart(level, chart, limits, length_s) for chart in level.charts]
    return LevelReport(str(path), level, charts, notices)


def find_levels(path: Path) -> list[Path]:
    """The levels in a folder of levels, zips among them, at any depth; else the path itself."""
    if not path.is_dir():
        return [path]
    inside = sorted(path.rglob("*"))
    folders = {item.parent for item in inside if item.name.casefold() in INFO_NAMES}
    zips = {item for item in inside if item.suffix.casefold() == ".zip" and item.is_file()}
    return [path] if path in folders else sorted(folders | zips) or [path]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sabersmith.lint",
        description="Judge Beat Saber maps: parity, vision blocks, hitboxes and the like.",
    )
    parser.add_argument(
        "levels",
        nargs="+",
        type=Path,
        metavar="map",
        help="a zip, a level's folder, or a folder of them",
    )
    parser.add_argument("--preset", choices=list(PRESETS), default="default", help="thresholds")
    parser.add_argument("--all", action="store_true", help="show all findings, not five of a rule")
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
