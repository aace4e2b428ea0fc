"""Training in several processes: what each has found of the dev split is put together."""

from collections.abc import Callable, Hashable
from typing import TypeVar

import torch
import torch.distributed as dist
from torch import Tensor

T = TypeVar("T")


def rank_and_size() -> tuple[int, int]:
    """Return the number of this process and how many there are."""
    if not (dist.is_available() and dist.is_initialized()):
        return 0, 1
    return dist.get_rank(), dist.get_world_size()


def share(count: Tensor) -> Tensor:
    """Return how this process's count () compares to the mean over all: 1 where there is but one.

    Gradients are averaged over processes. A mean over the batch of each, times its share, gives
    them what the mean over all batches together would.
    """
    _, size = rank_and_size()
    if size == 1:
        return torch.ones((), device=count.device)
    total = count.to(torch.float32, copy=True)
    dist.all_reduce(total)
    return count * size / total.clamp(min=1)


def gather(items: list[T], key: Callable[[T], Hashable] | None = None) -> list[T]:
    """Return the items of all processes, the same list in each; `items` where there is but one.

    Args:
        items: of this process, tensors on the CPU; they are pickled on the way.
        key: what tells items apart, so that repeats go: Lightning's sampler repeats a few
            samples to give all processes equally many. None keeps them.
    """
    if not (dist.is_available() and dist.is_initialized()):
        return items
    parts: list[list[T]] = [[] for _ in range(dist.get_world_size())]
    dist.all_gather_object(parts, items)
    every = [item for part in parts for item in part]
    return every if key is None else list({key(item): item for item in every}.values())
