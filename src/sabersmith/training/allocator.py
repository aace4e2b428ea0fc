"""Tuning of the C library's memory allocator."""

import ctypes

# Parameters of glibc's mallopt (malloc.h).
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_MAX = -1, -2, -4
TOP_PAD = 256 << 20  # bytes requested from the system at a time


def keep_freed_memory() -> bool:
    """Keep freed memory for the next tensor instead of returning it to the system.

    Each training step on a CPU allocates hundreds of MB. By default glibc maps and unmaps such
    blocks each time, and the system clears every page: a third of the time of an onset step.

    Returns:
        False where nothing was changed, because there is no glibc (Windows, macOS, musl).
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, TypeError, AttributeError):
        return False
    settings = ((M_MMAP_MAX, 0), (M_TRIM_THRESHOLD, -1), (M_TOP_PAD, TOP_PAD))
    return all([mallopt(name, value) == 1 for name, value in settings])
