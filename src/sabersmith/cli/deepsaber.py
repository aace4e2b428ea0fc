"""Turn DeepSaber's published weights into checkpoints that infer.py takes.

sabersmith deepsaber --stage onset iter_N_net_.pth -o onset.ckpt
sabersmith deepsaber --stage sym iter_N_net_.pth --states sorted_states.pkl -o sym.ckpt
sabersmith song.mp3 onset_ckpt=onset.ckpt sym_ckpt=sym.ckpt
"""

import argparse
from collections.abc import Sequence

from sabersmith.cli.arguments import Parser
from sabersmith.deepsaber.convert import convert


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    parser = Parser(prog="sabersmith deepsaber", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("source", help="state dict of DeepSaber, iter_N_net_.pth")
    parser.add_argument("--stage", choices=("onset", "sym"), required=True)
    parser.add_argument("--states", help="its sorted_states.pkl, for stage sym")
    parser.add_argument("-o", "--out", required=True, help="checkpoint to write")
    options = parser.parse_args(argv)
    convert(options.stage, options.source, options.out, options.states)
    print(f"{options.out}: use it as {options.stage}_ckpt=")
    return 0
