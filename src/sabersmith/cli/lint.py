"""`sabersmith lint map.zip ...`: check the playability and readability of maps."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import Parser
from sabersmith.errors import InputError
from sabersmith.lint import PRESETS, LevelReport, as_json, as_text, find_levels, lint_path


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name.

    Returns 1 if a level has errors or can't be read, else 0.
    """
    options = _parser().parse_args(argv)
    reports: list[LevelReport] = []
    failed = False
    paths = [level for path in options.levels for level in find_levels(path)]
    for path in paths:
        try:
            report = lint_path(path, PRESETS[options.preset])
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


def _parser() -> Parser:
    parser = Parser(
        prog="sabersmith lint",
        description="Check the playability and readability of Beat Saber maps: parity, vision "
        "blocks, hitboxes and more.",
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
