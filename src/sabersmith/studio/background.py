"""Work on a thread while a block runs."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from typing import Any, TypeVar

T = TypeVar("T")


@contextmanager
def in_background(work: Callable[..., T], *arguments: Any) -> Iterator[Future[T]]:
    """Run work(*arguments, stop) in a thread; the end of the block sets the event `stop`."""
    stop = Event()
    with ThreadPoolExecutor(1) as pool:
        try:
            yield pool.submit(work, *arguments, stop)
        finally:
            stop.set()
