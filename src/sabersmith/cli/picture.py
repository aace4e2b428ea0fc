"""`sabersmith picture map.zip`: draw the first bars of a chart."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.cli.arguments import Parser, whole_number
from sabersmith.cli.preview import default_output
from sabersmith.errors import SabersmithError
from sabersmith.preview import write_chart_image

MAX_BARS = 64  # a picture of more is too large for most programs


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    parser = Parser(
        prog="sabersmith picture", description="Draw the first bars of a Beat Saber chart."
    )
    parser.add_argument("map", type=Path, help="a zip or a level's folder")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="bars.png", help="by default map.png, in this folder"
    )
    parser.add_argument(
        "--difficulty", choices=DIFFICULTIES, default="Expert", help="chart to draw [Expert]"
    )
    parser.add_argument(
        "--characteristic", default="Standard", help="such as OneSaber or 90Degree [Standard]"
    )
    parser.add_argument(
        "--bars", type=whole_number(1, MAX_BARS), default=8, help="bars to draw [8]"
    )
    options = parser.parse_args(argv)
    image = options.out or default_output(options.map, ".png")
    try:
        write_chart_image(
            options.map, image, options.difficulty, options.bars, options.characteristic
        )
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    print(image)
    return 0
