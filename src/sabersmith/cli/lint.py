"""`sabersmith lint map.zip ...`: check the playability and readability of maps."""

import json
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sabersmith.cli.arguments import Parser
from sabersmith.errors import InputError
from sabersmith.lint import PRESETS, LevelReport, as_json, as_text, find_levels, lint_path

if TYPE_CHECKING:
    from sabersmith.edit.editor import Editor


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name.

    Returns 1 if a level has errors or can't be read, else 0.
    """
    options = _parser().parse_args(argv)
    reports: list[LevelReport] = []
    opinions: list[list[dict[str, Any]]] = []
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
        opinions.append([])
        if not options.json:
            print(as_text(report, options.all), flush=True)
        if options.model:
            try:
                opinions[-1] = _second_opinion(path, shown=not options.json)
            except InputError as error:
                failed = True
                print("error:", " ".join(str(error).split()), file=sys.stderr)
    if options.json:
        levels = [
            as_json(report) | ({"model": model} if options.model else {})
            for report, model in zip(reports, opinions, strict=True)
        ]
        print(json.dumps({"preset": options.preset, "levels": levels}, ensure_ascii=False))
    return int(failed or any(report.errors for report in reports))


@lru_cache(1)
def _editor() -> "Editor":
    """Return an editor, whose models are loaded once."""
    from sabersmith.edit.editor import Editor

    return Editor()


def _second_opinion(path: Path, shown: bool) -> list[dict[str, Any]]:
    """Return what of a level surprises the model, as plain types, and print it if `shown`."""
    # Imported late: torch takes seconds, and the linter needs none of it.
    from sabersmith.edit import second_opinion
    from sabersmith.edit.opened_map import OpenedMap

    found = second_opinion.second_opinion(_editor(), OpenedMap.open(path))
    if shown and found:
        print(second_opinion.as_text(found), flush=True)
    return [opinion.as_json() for opinion in found]


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
    parser.add_argument(
        "--model", action="store_true", help="say as well where a chart surprises the model"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    return parser
