"""Make a Beat Saber map of a song: python infer.py audio="My Song.mp3" (--help for the rest)."""

import sys

from sabersmith.cli.main import run

if __name__ == "__main__":
    sys.argv.insert(1, "map")
    run()
