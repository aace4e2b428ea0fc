import sys
from pathlib import Path

import numpy as np
import pytest

from sabersmith.compute.freed_memory import _malloc_trim, give_back_freed_memory

KEPT = 100_000  # bytes: smaller than what glibc takes from the system for one array alone


@pytest.mark.skipif(_malloc_trim() is None, reason="not glibc")
def test_freed_memory_goes_back_to_the_system():
    def resident() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1])

    parts = [np.ones(KEPT, np.uint8) for _ in range(1000)]
    last = np.ones(KEPT, np.uint8)  # keeps the freed ones from being at the end of the heap
    before = resident()
    del parts
    kept = resident()
    give_back_freed_memory()
    assert before - kept < 0.2 * (before - resident())
    assert last.all()


def test_does_nothing_where_there_is_no_such_function(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    _malloc_trim.cache_clear()
    try:
        assert _malloc_trim() is None
        give_back_freed_memory()
    finally:
        _malloc_trim.cache_clear()
