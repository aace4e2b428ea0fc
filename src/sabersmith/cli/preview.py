"""`sabersmith preview map.zip`: write a web page that plays a map."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import Parser
from sabersmith.errors import SabersmithError
from sabersmith.preview import write_preview


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    parser = Parser(
        prog="sabersmith preview",
        description="Write a web page that plays a Beat Saber map in a browser, offline.",
    )
    parser.add_argument("map", type=Path, help="a zip or a level's folder")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="page.html", help="by default map.html, in this folder"
    )
    options = parser.parse_args(argv)
    page = options.out or default_output(options.map, ".html")
    try:
        level = write_preview(options.map, page)
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    for line in level.skipped:
        print(" ".join(line.split()), file=sys.stderr)
    print(page)
    return 0


def default_output(map_path: Path, ending: str) -> Path:
    """Return the name of a map's folder or zip with another ending, in the current folder."""
    source = map_path.resolve()
    name = source.stem if source.is_file() else source.name
    return Path(f"{name}{ending}")
