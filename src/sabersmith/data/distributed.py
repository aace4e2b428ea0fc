"""Training in several processes: loss weights, and results gathered from all processes."""

from collections.abc import Callable, Hashable
from typing import TypeVar

import torch
import torch.distributed as dist
from torch import Tensor

T = TypeVar("T")


def rank_and_size() -> tuple[int, int]:
    """Return the rank of this process and the number of processes; (0, 1) if not distributed."""
    if not (dist.is_available() and dist.is_initialized()):
        return 0, 1
    return dist.get_rank(), dist.get_world_size()


def loss_weight(count: Tensor) -> Tensor:
    """Return this process's count () divided by the mean count of all; 1 for a single process.

    Gradients are averaged over processes. If each process weights the mean loss of its own batch by
    this, the average is the gradient of the mean over all batches together.
    """
    _, size = rank_and_size()
    if size == 1:
        return torch.ones((), device=count.device)
    total = count.to(torch.float32, copy=True)
    dist.all_reduce(total)
    return count * size / total.clamp(min=1)


def gather_all(items: list[T], key: Callable[[T], Hashable] | None = None) -> list[T]:
    """Return the items of all processes, the same list in each; `items` for a single process.

    Args:
        items: of this process, with tensors on the CPU; they are pickled.
        key: identifies an item, to drop duplicates: Lightning's sampler repeats a few samples so
            that all processes get equally many. None keeps duplicates.
    """
    if not (dist.is_available() and dist.is_initialized()):
        return items
    parts: list[list[T]] = [[] for _ in range(dist.get_world_size())]
    dist.all_gather_object(parts, items)
    gathered = [item for part in parts for item in part]
    return gathered if key is None else list({key(item): item for item in gathered}.values())
