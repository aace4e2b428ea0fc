"""Get maps to train on from BeatSaver, each into a folder of its own, as the game has them.

    python -m sabersmith.download maps --count 500 --min-rating 0.85 --min-upvotes 100

Run it again to go on where it stopped: maps whose folders are there are not fetched again. The
songs and maps belong to their makers; keep them to yourself.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.download.beatsaver import API, ORDERS, Wishes
from sabersmith.download.client import Client
from sabersmith.download.fetch import fetch_maps
from sabersmith.errors import SabersmithError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 1 if a map, or all, could not be had, else 0."""
    options = _parser().parse_args(arguments)
    wishes = Wishes(
        options.query,
        options.order,
        options.min_rating,
        options.min_upvotes,
        tuple(options.difficulty),
        options.by_programs,
    )
    client = Client(options.pause)
    try:
        done = fetch_maps(client, wishes, options.folder, options.count, options.api)
    except SabersmithError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("stopped; run it again to go on", file=sys.stderr)
        return 130
    print(f"{options.folder}: {done.new} maps fetched, {done.there} were there")
    if done.new + done.there < options.count:
        print("no more maps suit; ask for less, as by --min-rating or --difficulty")
    for line in done.failed:
        print(f"error: {line}", file=sys.stderr)
    return int(bool(done.failed))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sabersmith.download", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", type=Path, help="where the maps' folders go")
    parser.add_argument("--count", type=whole_number, default=100, help="maps to have in the end")
    parser.add_argument("--min-rating", type=share, default=0.8, help="0 to 1 [0.8]")
    parser.add_argument("--min-upvotes", type=whole_number, default=0, help="[0]")
    parser.add_argument(
        "--difficulty",
        action="append",
        choices=DIFFICULTIES,
        default=[],
        help="a Standard chart that a map must have; may be given several times",
    )
    parser.add_argument("--query", default="", help="words to search for")
    parser.add_argument("--order", choices=ORDERS, default="Rating", help="which come first")
    parser.add_argument(
        "--by-programs", action="store_true", help="also maps made by programs: not to learn from"
    )
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between requests [1]")
    parser.add_argument("--api", default=API, help=f"another server like [{API}]")
    return parser


def whole_number(text: str) -> int:
    """Return a count; argparse names this function where it can't."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def share(text: str) -> float:
    """Return a number from 0 to 1; argparse names this function where it can't."""
    number = float(text)
    if not 0 <= number <= 1:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    sys.exit(main())
