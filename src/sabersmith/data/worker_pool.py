"""Processes that compute in parallel, and end with the process that started them."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import parent_process

import torch

from sabersmith.errors import InputError


@contextmanager
def worker_pool(workers: int | None, jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Yield a pool of processes, each with one torch thread.

    The processes fill the cores already, and one that is forked from a process with torch threads
    would wait for those threads forever. If the block ends with an error, jobs that have not begun
    are dropped. If this process is killed, the others end too.

    Args:
        workers: most processes; None for one per core.
        jobs: how many there are to compute.

    Raises:
        InputError: one of the processes was killed.
    """
    pool = ProcessPoolExecutor(
        min(workers or os.cpu_count() or 1, jobs), initializer=_prepare_worker
    )
    try:
        yield pool
    except BrokenProcessPool:
        raise InputError(
            "a process that prepares the data was killed, probably for lack of memory; use fewer "
            "with data.prepare_workers=1 (sabersmith shards: --workers 1)"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare_worker() -> None:
    torch.set_num_threads(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent is not None
    # It ends when the other end of a pipe is closed. Later processes of the pool hold copies of
    # that end. They watch as well, so the last one ends first.
    parent.join()
    os._exit(1)
