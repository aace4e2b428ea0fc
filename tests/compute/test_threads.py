"""Threads for steps: one for small networks, and as before afterwards; jobs on several threads."""

from concurrent.futures import CancelledError
from threading import Event

import pytest
import torch
from torch import nn

from sabersmith.compute.threads import MANY_WEIGHTS, run_in_threads, threads_for_steps


@pytest.fixture
def two_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


def test_small_networks_step_with_one_thread(two_threads: None) -> None:
    with threads_for_steps(nn.Linear(2, 2)):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == 2


def test_large_networks_keep_the_threads(two_threads: None) -> None:
    with threads_for_steps(nn.Linear(1, MANY_WEIGHTS, device="meta")):
        assert torch.get_num_threads() == 2


def test_an_error_gives_the_threads_back(two_threads: None) -> None:
    with pytest.raises(KeyError), threads_for_steps(nn.Linear(2, 2)):
        raise KeyError
    assert torch.get_num_threads() == 2


def test_jobs_run_at_the_same_time_and_their_results_keep_their_order(two_threads: None) -> None:
    both = Event(), Event()

    def job(number: int, report) -> int:
        assert torch.get_num_threads() == 1
        both[number].set()
        assert both[1 - number].wait(60)  # for ever, if one waited for the other's end
        report(number + 1)
        return number

    told: list[int] = []
    jobs = [lambda report: job(0, report), lambda report: job(1, report)]
    assert run_in_threads(jobs, told.append) == [0, 1]
    assert told[-1] == 3
    assert torch.get_num_threads() == 2


def test_an_error_of_one_job_ends_the_others(two_threads: None) -> None:
    ended = Event()

    def endless(report) -> None:
        try:
            while True:
                report(0)
        except CancelledError:
            ended.set()
            raise

    def broken(report) -> None:
        raise KeyError("broken")

    with pytest.raises(KeyError, match="broken"):
        run_in_threads([endless, broken])
    assert ended.is_set()
    with pytest.raises(KeyboardInterrupt):
        run_in_threads([endless, endless], stop)


def stop(done: int) -> None:
    raise KeyboardInterrupt
