"""Signals that end a process politely, handled like Ctrl-C."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sabersmith.staging.stops import STOPS


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Raise KeyboardInterrupt for each signal that stops the process, so that staging folders go.

    Where a signal is ignored, as Ctrl-C is in the background, it stays so.
    """
    before = {number: signal.getsignal(number) for number in STOPS}
    for number, handler in before.items():
        if handler in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(_signal: int, _frame: object) -> None:
    # Objects caught half-made, such as a progress bar, would complain as the process ends.
    sys.unraisablehook = lambda _: None
    raise KeyboardInterrupt
