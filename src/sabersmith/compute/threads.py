"""How many threads torch computes with."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn

MANY_WEIGHTS = 10_000_000  # with which a step is long enough to be shared


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
    if sum(weight.numel() for weight in network.parameters()) < MANY_WEIGHTS:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)
