"""How a process holds its memory."""

import ctypes

# Parameters of glibc's mallopt (malloc.h).
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_MAX = -1, -2, -4
TOP_PAD = 256 << 20  # bytes asked of the system at a time


def keep_freed_memory() -> bool:
    """Keep memory that was freed for the next tensor, in place of giving it to the system.

    Each step of training on a CPU allocates hundreds of MB anew. glibc maps such blocks and unmaps
    them again, and the system clears every page of them: a third of an onset step's time. Returns
    False, and changes nothing, where there is no glibc (Windows, macOS, musl).
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, TypeError, AttributeError):
        return False
    settings = ((M_MMAP_MAX, 0), (M_TRIM_THRESHOLD, -1), (M_TOP_PAD, TOP_PAD))
    return all([mallopt(name, value) == 1 for name, value in settings])
