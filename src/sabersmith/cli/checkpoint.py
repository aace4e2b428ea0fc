"""`sabersmith checkpoint`: write an inference checkpoint from a training checkpoint."""

import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import Parser
from sabersmith.cli.one_line_errors import one_line_errors


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    parser = Parser(
        prog="sabersmith checkpoint",
        description="Write an inference checkpoint: settings, and weights in half precision.",
        epilog="example: sabersmith checkpoint outputs/onset/.../checkpoints/best.ckpt onset.ckpt",
    )
    parser.add_argument("source", type=Path, help="checkpoint of a training run")
    parser.add_argument("target", type=Path, help="file to write")
    parser.add_argument("--full", action="store_true", help="keep weights in full precision")
    options = parser.parse_args(argv)

    from sabersmith.training.inference_checkpoint import write_inference_checkpoint

    with one_line_errors():
        write_inference_checkpoint(options.source, options.target, half=not options.full)
        print(f"{options.target}: {options.target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
