"""Freed memory stays with the process, so the next tensor needs no new pages."""

import subprocess
import sys

import pytest

# Counts the page faults of writing 64 MB twenty times, each time to a new tensor, after the process
# has reached its final size.
PROGRAM = """
import resource, sys, torch
from sabersmith.training.allocator import keep_freed_memory
if sys.argv[1] == "keep" and not keep_freed_memory():
    raise SystemExit(3)
def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    torch.ones(16 << 20)
before = faults()
for _ in range(20):
    torch.ones(16 << 20)
print(faults() - before)
"""


def page_faults(mode: str) -> int:
    command = [sys.executable, "-c", PROGRAM, mode]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 3:
        pytest.skip("no glibc here")
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_freed_memory_is_reused_without_new_pages() -> None:
    pytest.importorskip("resource")
    kept, returned = page_faults("keep"), page_faults("return")
    # Without it every page is new each time: 327,680 pages of 4 KB or 640 of 2 MB.
    assert kept < returned / 5
