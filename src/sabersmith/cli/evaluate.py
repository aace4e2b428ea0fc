"""`sabersmith evaluate path/to/maps -o report`: measure checkpoints on human maps."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import MANY, Parser, whole_number
from sabersmith.cli.one_line_errors import one_line_errors
from sabersmith.cli.threads import limit_spinning
from sabersmith.errors import InputError, OptionError

PARTS = {
    "onset": "onset times",
    "sym": "likelihood of human grid states",
    "maps": "whole generated maps",
    "likeness": "whether maps made before (--ours) can be told from human ones",
    "characteristics": "rules broken by generated charts of every characteristic",
    "seeds": "onset times of the best of eight seeds",
}
DEFAULT_PARTS = ("onset", "sym", "maps")
DESCRIPTION = (
    "Measure checkpoints on human maps and compare them with baselines. Writes report.md, "
    "report.json and figures; the report explains its measures."
)
SPLIT_HELP = (
    "which maps are evaluated: dev (default) or test as in index.csv, or all maps of the folder. "
    "Without an index.csv, dev and test are each about a tenth of the songs at random, the same "
    "as in training"
)


def main(argv: Sequence[str]) -> None:
    """Run with the arguments after the command's name; a user's mistake ends it with one line."""
    options = _parser().parse_args(argv)
    logging.basicConfig(format="%(message)s")
    limit_spinning()
    with one_line_errors():
        _evaluate(options)


def _evaluate(options: argparse.Namespace) -> None:
    # Imported here, so that --help answers at once.
    from sabersmith.checkpoint import shipped_checkpoint
    from sabersmith.evaluate.report_page import check_out
    from sabersmith.evaluate.run import EvaluationSettings, evaluate

    check_out(options.out)
    if "likeness" in (options.only or []) and not options.ours:
        raise OptionError(
            "--only likeness: needs maps of the same songs; make them with `sabersmith "
            "path/to/maps/dev out=FOLDER` and give --ours FOLDER"
        )
    checkpoints: dict[str, Path] = {}
    for stage in ("onset", "sym"):
        path = checkpoints[stage] = getattr(options, f"{stage}_ckpt") or shipped_checkpoint(stage)
        if not path.is_file():
            raise InputError(f"{path}: no such file; give a checkpoint as --{stage}-ckpt")
    settings = EvaluationSettings(
        maps=options.maps,
        split=options.split,
        onset_ckpt=checkpoints["onset"],
        sym_ckpt=checkpoints["sym"],
        charts_only=options.charts_only,
        parts=options.only or (*DEFAULT_PARTS, *(["likeness"] if options.ours else [])),
        ours=options.ours,
        limit=options.limit,
        cache=options.cache,
        device=options.device,
    )
    evaluate(settings, announce=print).write(options.out)
    print(options.out / "report.md")


def _parser() -> Parser:
    parser = Parser(prog="sabersmith evaluate", description=DESCRIPTION)
    parser.add_argument("maps", type=Path, help="folder of maps, with or without an index.csv")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder of the report")
    parser.add_argument("--split", choices=("dev", "test", "all"), default="dev", help=SPLIT_HELP)
    parser.add_argument(
        "--charts-only",
        type=Path,
        help="folder or .tar.gz of maps without audio, which the n-grams learn from as well",
    )
    parser.add_argument(
        "--onset-ckpt", type=Path, help="checkpoint of the onset stage; default: the shipped one"
    )
    parser.add_argument(
        "--sym-ckpt", type=Path, help="checkpoint of the sym stage; default: the shipped one"
    )
    parser.add_argument(
        "--only",
        nargs="+",
        choices=list(PARTS),
        help="parts to evaluate. "
        + "; ".join(f"{name}: {what}" for name, what in PARTS.items())
        + f". Default: {', '.join(DEFAULT_PARTS)}, and likeness with --ours",
    )
    parser.add_argument(
        "--ours",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="folders of maps made of the same songs (`sabersmith path/to/maps/dev out=FOLDER`), "
        "for the part likeness. A recurrent network learns from those of the training split",
    )
    parser.add_argument(
        "--limit",
        type=whole_number(0, MANY),
        default=0,
        metavar="MAPS",
        help="evaluate at most so many maps of the split; 0 (default): all",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(".cache/features"),
        help="folder where computed features are kept",
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
