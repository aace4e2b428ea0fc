"""Measure what mapping options do to maps: python tune.py -m beam=1,5,20 root=path/to/maps."""

import sys

from sabersmith.cli.main import run

if __name__ == "__main__":
    sys.argv.insert(1, "tune")
    run()
