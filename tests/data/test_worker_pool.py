import signal
import subprocess
import sys

import pytest

from sabersmith.data.worker_pool import worker_pool
from sabersmith.errors import InputError


def test_workers_end_when_their_parent_is_killed():
    code = """
import os, threading
from sabersmith.data.worker_pool import worker_pool

def work_forever():
    os.write(1, b"%d\\n" % os.getpid())
    threading.Event().wait()

with worker_pool(3, 3) as pool:
    for _ in range(3):
        pool.submit(work_forever)
    threading.Event().wait()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        workers = {int(parent.stdout.readline()) for _ in range(3)}
        assert len(workers) == 3 and parent.pid not in workers
        parent.kill()
        # Workers have the pipe too, so it ends when the last of them does.
        rest, _ = parent.communicate(timeout=60)
    assert rest == b""


def test_a_killed_worker_is_one_line():
    killed = pytest.raises(InputError, match=r"was killed.*data\.prepare_workers=1")
    with killed, worker_pool(1, 1) as pool:
        pool.submit(signal.raise_signal, signal.SIGKILL).result()


def test_an_error_drops_the_jobs_that_have_not_begun():
    with pytest.raises(ZeroDivisionError), worker_pool(1, 100) as pool:
        jobs = [pool.submit(divmod, 1, 0) for _ in range(100)]
        jobs[0].result()
    assert jobs[-1].cancelled()
