"""`sabersmith sweeps`: compare the runs of a hyperparameter sweep."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import Parser
from sabersmith.cli.one_line_errors import one_line_errors


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    parser = Parser(
        prog="sabersmith sweeps",
        description="Print a table of the runs of sweeps in a folder, best first, and plot them "
        "in sweep.png there, the best run in red.",
        epilog="example: sabersmith sweeps outputs/onset",
    )
    parser.add_argument("folder", type=Path, help="folder that holds the runs, at any depth")
    options = parser.parse_args(argv)

    from sabersmith.training.sweeps import read_sweep

    # In a file or a pipe nothing is shortened.
    shown = sys.stdout.isatty() or "COLUMNS" in os.environ
    with one_line_errors():
        sweep = read_sweep(options.folder)
        print(sweep.table(shutil.get_terminal_size().columns if shown else None))
        plot = options.folder / "sweep.png"
        sweep.draw(plot)
        print(f"plot: {plot}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
