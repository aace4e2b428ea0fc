"""Train one of the two stages: python train.py stage=onset, python train.py stage=sym."""

import sys

from sabersmith.cli.main import run

if __name__ == "__main__":
    sys.argv.insert(1, "train")
    run()
