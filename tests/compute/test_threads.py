"""Threads for steps: one for small networks, and as before afterwards."""

import pytest
import torch
from torch import nn

from sabersmith.compute.threads import MANY_WEIGHTS, threads_for_steps


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
