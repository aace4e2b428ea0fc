"""Measure checkpoints on human maps: python -m sabersmith.evaluate path/to/maps -o report

Writes report.md, report.json and figures. What it measures is explained in the report.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.cli.errors import one_line_errors
from sabersmith.errors import InputError

PARTS = {
    "onset": "times of the onset stage",
    "sym": "likelihood of human states",
    "maps": "whole maps, mapped anew",
}


def main(argv: Sequence[str] | None = None) -> None:
    """Run with the arguments after the module's name."""
    options = _parser().parse_args(argv)
    # As infer.py: waiting threads sleep soon, or on a busy machine they would spin its cores away.
    os.environ.setdefault("GOMP_SPINCOUNT", "10000")
    # Torch and all else come in here: --help need not wait for them.
    from sabersmith.evaluate.report_page import check_out
    from sabersmith.evaluate.run import Settings, evaluate

    check_out(options.out)
    for stage in ("onset", "sym"):
        checkpoint: Path = getattr(options, f"{stage}_ckpt")
        if not checkpoint.is_file():
            raise InputError(f"{checkpoint}: no such file; give a checkpoint as --{stage}-ckpt")
    settings = Settings(
        maps=options.maps,
        split=options.split,
        onset_ckpt=options.onset_ckpt,
        sym_ckpt=options.sym_ckpt,
        charts_only=options.charts_only,
        parts=options.only,
        limit=options.limit,
        cache=options.cache,
        device=options.device,
    )
    evaluate(settings).write(options.out)
    print(options.out / "report.md")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sabersmith.evaluate",
        description="Measure checkpoints on human maps, beside baselines.",
    )
    parser.add_argument("maps", type=Path, help="folder of maps, with or without an index.csv")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder of the report")
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument(
        "--charts-only", type=Path, help="folder or .tar.gz of maps without songs, for the n-grams"
    )
    parser.add_argument("--onset-ckpt", type=Path, default=shipped_checkpoint("onset"))
    parser.add_argument("--sym-ckpt", type=Path, default=shipped_checkpoint("sym"))
    parser.add_argument(
        "--only",
        nargs="+",
        choices=list(PARTS),
        default=list(PARTS),
        help="; ".join(f"{name}: {what}" for name, what in PARTS.items()),
    )
    parser.add_argument(
        "--limit", type=_count, default=0, metavar="SONGS", help="of the split; 0, default: all"
    )
    parser.add_argument("--cache", type=Path, default=Path(".cache/features"), help="of features")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    return parser


def _count(typed: str) -> int:
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError(f"{typed}: not allowed; allowed: a whole number")
    return int(typed)


if __name__ == "__main__":
    with one_line_errors():
        main()
