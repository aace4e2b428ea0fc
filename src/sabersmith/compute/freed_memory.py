"""Memory that was freed, back to the system."""

import ctypes
import sys
from collections.abc import Callable
from functools import cache


def give_back_freed_memory() -> None:
    """Return the memory that was freed to the system, where Python runs on glibc (Linux).

    glibc keeps freed memory for each thread, in case that thread wants it again: 150 MB after the
    analysis of a song of three minutes, which other threads did. This takes some milliseconds.
    Other systems' allocators return memory by themselves; there it does nothing.
    """
    if (trim := _malloc_trim()) is not None:
        trim(0)


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    """Return glibc's function; None where there is none."""
    if sys.platform != "linux":
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
