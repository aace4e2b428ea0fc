"""Put off Ctrl-C, and what ends a process politely, for a moment."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# A terminal sends SIGHUP when it is closed; Windows has no such signal.
STOPS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


@contextmanager
def stops_deferred() -> Iterator[None]:
    """Answer signals that stop the process only after the block.

    For blocks of milliseconds that must not end half-way. Python handles signals in the main
    thread; in another one nothing can interrupt the block, and nothing is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        arrived.append(number)

    # Ignored signals stay so. None is a handler not set from Python, which can't be restored.
    before = {
        number: handler
        for number in STOPS
        if (handler := signal.getsignal(number)) not in (signal.SIG_IGN, None)
    }
    try:
        for number in before:
            signal.signal(number, note)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if arrived:
            _deliver(arrived[0], before[arrived[0]])


def _deliver(number: int, handler: object) -> None:
    if callable(handler):
        handler(number, None)
    else:
        signal.raise_signal(number)
