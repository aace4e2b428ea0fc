"""Turn DeepSaber's published weights into checkpoints that infer.py takes.

python -m sabersmith.deepsaber --stage onset iter_N_net_.pth -o onset.ckpt
python -m sabersmith.deepsaber --stage sym iter_N_net_.pth --states sorted_states.pkl -o sym.ckpt
python infer.py audio=song.mp3 onset_ckpt=onset.ckpt sym_ckpt=sym.ckpt
"""

import argparse
from collections.abc import Sequence

from sabersmith.cli.errors import one_line_errors
from sabersmith.deepsaber.convert import convert


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m sabersmith.deepsaber", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("source", help="state dict of DeepSaber, iter_N_net_.pth")
    parser.add_argument("--stage", choices=("onset", "sym"), required=True)
    parser.add_argument("--states", help="its sorted_states.pkl, for stage sym")
    parser.add_argument("-o", "--out", required=True, help="checkpoint to write")
    options = parser.parse_args(arguments)
    convert(options.stage, options.source, options.out, options.states)
    print(f"{options.out}: give it to infer.py as {options.stage}_ckpt=")


if __name__ == "__main__":
    with one_line_errors():
        main()
