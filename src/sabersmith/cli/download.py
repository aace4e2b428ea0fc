"""Download human maps to train on from BeatSaver, each into a folder of its own.

    sabersmith download maps --count 500 --min-rating 0.85 --min-upvotes 100

Run it again to continue: maps whose folders exist are not downloaded again. The songs and maps
belong to their makers; do not pass them on.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.cli.arguments import MANY, Parser, number, whole_number
from sabersmith.cli.signals import stopped_by_signals
from sabersmith.download import API, ORDERS, Client, MapFilter, fetch_maps
from sabersmith.download.client import MAX_HOURS
from sabersmith.errors import SabersmithError


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name.

    Returns 1 if a map, or all of them, could not be downloaded, else 0.
    """
    options = _parser().parse_args(argv)
    map_filter = MapFilter(
        options.query,
        options.order,
        options.min_rating,
        options.min_upvotes,
        tuple(options.difficulty),
        options.by_programs,
    )
    client = Client(options.pause, hours=options.hours)
    try:
        with stopped_by_signals():
            result = fetch_maps(client, map_filter, options.folder, options.count, options.api)
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("stopped; run it again to continue", file=sys.stderr)
        return 130
    print(f"{options.folder}: {result.new} maps downloaded, {result.present} were there already")
    if result.new + result.present < options.count:
        print("no more maps match; lower the requirements, such as --min-rating or --difficulty")
    for line in result.failed:
        print("error:", " ".join(line.split()), file=sys.stderr)
    return int(bool(result.failed))


def _parser() -> Parser:
    parser = Parser(prog="sabersmith download", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", type=Path, help="where the maps' folders go")
    parser.add_argument(
        "--count", type=whole_number(0, MANY), default=100, help="maps in the end [100]"
    )
    parser.add_argument("--min-rating", type=number(0, 1), default=0.8, help="0 to 1 [0.8]")
    parser.add_argument("--min-upvotes", type=whole_number(0, MANY), default=0, help="[0]")
    parser.add_argument(
        "--difficulty",
        action="append",
        choices=DIFFICULTIES,
        default=[],
        help="a Standard chart that a map must have; may be given several times",
    )
    parser.add_argument("--query", default="", help="words to search for")
    parser.add_argument("--order", choices=ORDERS, default="Rating", help="order of the list")
    parser.add_argument(
        "--by-programs",
        action="store_true",
        help="also maps made by programs; not recommended for training",
    )
    parser.add_argument(
        "--pause", type=number(0, 60), default=1.0, help="seconds between requests [1]"
    )
    parser.add_argument(
        "--hours",
        type=number(0.01, 1000),
        default=MAX_HOURS,
        help=f"stop after so long [{MAX_HOURS:g}]",
    )
    parser.add_argument("--api", default=API, help=f"address of a compatible server [{API}]")
    return parser
