"""Compute the features of a large corpus into shards, to train from with data.shards=OUT.

    sabersmith shards path/to/maps out/ stage=onset data.speeds=[0.9,1.0,1.1]

If it is stopped, run it again to continue. It takes the feature settings of `sabersmith train`;
training must be given the same.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hydra import compose, initialize_config_dir
from hydra.utils import instantiate

from sabersmith.cli.arguments import MANY, Parser, whole_number
from sabersmith.cli.hydra_configs import CONFIG_DIR, check_digits
from sabersmith.cli.one_line_errors import one_line_errors
from sabersmith.data.corpus import list_songs
from sabersmith.errors import OptionError
from sabersmith.training.config_errors import register_resolvers

if TYPE_CHECKING:
    from sabersmith.data.shards.stage import ShardStage


def main(argv: Sequence[str]) -> None:
    """Run with the arguments after the command's name; a user's mistake ends it with one line."""
    options = _parser().parse_intermixed_args(argv)
    logging.basicConfig(format="%(message)s")
    with one_line_errors():
        _require_webdataset()
        config = _compose(options)
        songs = list_songs(options.maps, config.data.seed)

        from sabersmith.data.shards.writer import write_shards

        written = write_shards(
            songs,
            options.out,
            _shard_stage(config.stage),
            instantiate(config.features, _convert_="all"),
            config.data.get("speeds", (1.0,)),
            options.songs,
            options.held_out,
            options.workers,
        )
        print(f"{options.out}: {written} songs; train with data.shards={options.out}")


def _parser() -> Parser:
    parser = Parser(
        prog="sabersmith shards",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("maps", type=Path, help="folder of maps")
    parser.add_argument("out", type=Path, help="folder of the shards")
    parser.add_argument(
        "settings",
        nargs="+",
        metavar="key=value",
        help="stage=onset or stage=sym, and other settings of sabersmith train",
    )
    count = whole_number(1, MANY)
    parser.add_argument("--songs", type=count, default=64, help="songs in a shard [64]")
    parser.add_argument(
        "--held-out", type=count, default=500, help="at most so many songs of dev and of test [500]"
    )
    parser.add_argument(
        "--workers", type=whole_number(1, 1024), help="number of processes [one per core]"
    )
    return parser


def _require_webdataset() -> None:
    try:
        import webdataset  # noqa: F401
    except ImportError:
        raise OptionError("webdataset is missing; pip install 'sabersmith[scale]'") from None


def _compose(options: argparse.Namespace) -> Any:
    """Return the config that training with these settings would have."""
    register_resolvers()
    check_digits(options.settings)
    with initialize_config_dir(version_base="1.3", config_dir=CONFIG_DIR):
        given = [f"data.root={options.maps}", f"out={options.out}", *options.settings]
        return compose("train", given)


def _shard_stage(name: str) -> "ShardStage":
    """Return what the stage of that name stores in shards."""
    if name == "onset":
        from sabersmith.onset.shard_records import OnsetShardStage

        return OnsetShardStage()
    from sabersmith.sym.shard_records import SymShardStage

    return SymShardStage()


if __name__ == "__main__":
    main(sys.argv[1:])
