"""How the process's threads wait for each other."""

import os


def limit_spinning() -> None:
    """Let OpenMP's waiting threads sleep soon; called before torch is imported.

    By default GNU OpenMP's threads spin while they wait for each other. On a machine that does
    other work they then spend most of their time on that: training takes twice as long.
    """
    os.environ.setdefault("GOMP_SPINCOUNT", "10000")
