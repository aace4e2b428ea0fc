"""Write a page that plays a map: python -m sabersmith.preview map.zip (--help for the rest)."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.errors import SabersmithError
from sabersmith.preview.page import write_preview


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the module's name; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m sabersmith.preview",
        description="Write a page that plays a Beat Saber map in a browser, offline.",
    )
    parser.add_argument("map", type=Path, help="a zip or a level's folder")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="page.html", help="by default map.html, in this folder"
    )
    options = parser.parse_args(argv)
    source = options.map.resolve()
    name = source.stem if source.is_file() else source.name
    page = options.out or Path(f"{name}.html")
    try:
        level = write_preview(options.map, page)
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    for line in level.skipped:
        print(" ".join(line.split()), file=sys.stderr)
    print(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
