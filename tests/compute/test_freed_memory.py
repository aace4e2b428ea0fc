import subprocess
import sys

import pytest

from sabersmith.compute.freed_memory import _malloc_trim, give_back_freed_memory

# In a process of its own: what glibc keeps depends on all that was allocated before. Arrays are
# smaller than what it takes from the system for one array alone; the last one keeps the freed ones
# from being at the end of the heap.
KEPT_AND_GIVEN_BACK = """
from pathlib import Path
import numpy as np
from sabersmith.compute.freed_memory import give_back_freed_memory

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1])

parts = [np.ones(100_000, np.uint8) for _ in range(1000)]
last = np.ones(100_000, np.uint8)
before = resident()
del parts
kept = resident()
give_back_freed_memory()
print(before - kept, before - resident())
"""


@pytest.mark.skipif(_malloc_trim() is None, reason="not glibc")
def test_freed_memory_goes_back_to_the_system():
    command = [sys.executable, "-c", KEPT_AND_GIVEN_BACK]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    before, after = map(int, done.stdout.split())
    assert before < 0.2 * after


def test_does_nothing_where_there_is_no_such_function(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    _malloc_trim.cache_clear()
    try:
        assert _malloc_trim() is None
        give_back_freed_memory()
    finally:
        _malloc_trim.cache_clear()
