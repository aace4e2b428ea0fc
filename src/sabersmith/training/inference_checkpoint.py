"""Slim a training checkpoint to what inference needs: weights in half precision, and settings.

python -m sabersmith.training.inference_checkpoint outputs/onset/.../checkpoints/best.ckpt onset.ckpt
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.cli.errors import one_line_errors
from sabersmith.errors import InputError


def export(source: str | Path, target: str | Path, half: bool = True) -> None:
    """Write the weights and settings of checkpoint `source` to `target`.

    Args:
        source: a training .ckpt of Lightning, or one that was exported already.
        target: file to write; its folder is made if need be.
        half: store weights in half precision, else as they are.

    Raises:
        InputError: `source` can't be read or `target` can't be written.
    """
    checkpoint = load_checkpoint(source)
    try:
        save_checkpoint(target, checkpoint.settings, checkpoint.state_dict, half)
    except (OSError, RuntimeError) as error:  # torch reports a missing right as RuntimeError
        reason = " ".join(str(error).split())
        raise InputError(f"{target}: can't be written ({reason}); choose another file") from None


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m sabersmith.training.inference_checkpoint", description=__doc__
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("source", help="checkpoint to read, as train.py leaves it")
    parser.add_argument("target", help="checkpoint to write")
    parser.add_argument("--full", action="store_true", help="keep full precision")
    options = parser.parse_args(arguments)
    export(options.source, options.target, half=not options.full)
    megabytes = Path(options.target).stat().st_size / 1e6
    print(f"{options.target}: {megabytes:.1f} MB")


if __name__ == "__main__":
    with one_line_errors():
        main()
