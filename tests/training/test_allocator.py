"""Freed memory stays with the process: the next tensor costs no new pages."""

import subprocess
import sys

import pytest

# Page faults of writing 64 MB twenty times, each time to a tensor of its own, once the process has
# grown as large as it will.
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


def page_faults(how: str) -> int:
    command = [sys.executable, "-c", PROGRAM, how]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 3:
        pytest.skip("no glibc here")
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_freed_memory_is_used_again_without_new_pages() -> None:
    pytest.importorskip("resource")
    kept, given_back = page_faults("keep"), page_faults("give back")
    # Without it every page comes anew each time, be they of 4 KB (327,680) or of 2 MB (640).
    assert kept < given_back / 5
