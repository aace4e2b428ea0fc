"""Compute the features of a large corpus into shards, to train from with data.shards=out.

    python -m sabersmith.data.shards path/to/maps out/ stage=onset data.speeds=[0.9,1.0,1.1]

Run it again to go on where it stopped. Settings of the features are given as to train.py, and
training has to be given the same.
"""

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

from hydra import compose, initialize_config_dir
from hydra.utils import instantiate

from sabersmith.cli.errors import one_line_errors
from sabersmith.data.corpus import list_songs
from sabersmith.errors import OptionError
from sabersmith.training.config_errors import register_resolvers

CONFIGS = Path(__file__).resolve().parents[3] / "configs"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what a user got wrong ends it with one line."""
    parser = argparse.ArgumentParser(prog="python -m sabersmith.data.shards", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("maps", type=Path, help="folder of maps")
    parser.add_argument("out", type=Path, help="where the shards go")
    parser.add_argument("settings", nargs="+", help="stage=onset or sym, and more as to train.py")
    parser.add_argument("--songs", type=int, default=64, help="in a shard [64]")
    parser.add_argument(
        "--held-out", type=int, default=500, help="most songs of dev, and of test [500]"
    )
    parser.add_argument("--workers", type=int, help="processes [one per core]")
    options = parser.parse_intermixed_args(arguments)
    logging.basicConfig(format="%(message)s")
    with one_line_errors():
        if min(options.songs, options.held_out, options.workers or 1) < 1:
            raise OptionError("--songs, --held-out, --workers: give whole numbers from 1 on")
        try:
            import webdataset  # noqa: F401
        except ImportError:
            raise OptionError("webdataset is missing; pip install 'sabersmith[scale]'") from None
        register_resolvers()
        with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
            given = [f"data.root={options.maps}", f"out={options.out}", *options.settings]
            config = compose("train", given)
        songs = list_songs(options.maps, config.data.seed)

        from sabersmith.data.shards.writer import write_shards

        written = write_shards(
            songs,
            options.out,
            config.stage,
            instantiate(config.features, _convert_="all"),
            config.data.get("speeds", (1.0,)),
            options.songs,
            options.held_out,
            options.workers,
        )
        print(f"{options.out}: {written} songs; train with data.shards={options.out}")


if __name__ == "__main__":
    main()
