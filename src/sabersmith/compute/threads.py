"""How many threads torch computes with, and work on several threads."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, CancelledError, ThreadPoolExecutor, wait
from contextlib import contextmanager
from threading import Event
from typing import TypeVar

import torch
from torch import nn

MANY_WEIGHTS = 10_000_000  # with which a step is long enough to be shared
REPORT_EVERY_S = 0.1
# Asked for before anything sets another number: a thread that asks for the first time later gets
# the number that any thread has set last.
THREADS = torch.get_num_threads()

Result = TypeVar("Result")
Report = Callable[[int], None]  # called with how much of a piece of work is done


def has_many_weights(network: nn.Module) -> bool:
    """Return whether a network is so large that a step of it is worth sharing among threads."""
    return sum(weight.numel() for weight in network.parameters()) >= MANY_WEIGHTS


@contextmanager
def one_thread() -> Iterator[None]:
    """Let torch compute with one thread in this one, while other threads work too.

    Threads that have not asked torch for their number yet get 1 as well while this lasts.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@contextmanager
def threads_for_steps(network: nn.Module) -> Iterator[None]:
    """Let torch take many small steps with one thread; on a GPU it makes no difference.

    Several threads would wait for each other in each of a step's operations. With the shipped
    networks they take half as much processor time again and no less time, and where other programs
    run, far more of both.

    Args:
        network: that takes the steps. If it has MANY_WEIGHTS, torch's threads stay as they are.
    """
    threads = torch.get_num_threads()
    if not has_many_weights(network):
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def run_in_threads(
    jobs: Sequence[Callable[[Report], Result]], progress: Report | None = None
) -> list[Result]:
    """Run jobs that compute without Python's lock on as many threads as torch has; each gets one.

    An exception in one of them, or in `progress`, ends the others as soon as they report.

    Args:
        jobs: called with a function to report how much they have done; the longest first.
        progress: called in this thread, now and then, with what all have done together.

    Returns:
        what they return.
    """
    done, stopped = [0] * len(jobs), Event()
    threads = torch.get_num_threads()

    def run(number: int) -> Result:
        def report(count: int) -> None:
            if stopped.is_set():
                raise CancelledError
            done[number] = count

        return jobs[number](report)

    try:
        with ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,)) as pool:
            running = [pool.submit(run, number) for number in range(len(jobs))]
            try:
                waiting = set(running)
                while waiting:
                    ended, waiting = wait(waiting, REPORT_EVERY_S, FIRST_EXCEPTION)
                    for job in ended:
                        job.result()
                    if progress is not None:
                        progress(sum(done))
            except BaseException:
                stopped.set()
                pool.shutdown(cancel_futures=True)
                raise
        return [job.result() for job in running]
    finally:
        torch.set_num_threads(threads)  # some libraries have one number for all threads
