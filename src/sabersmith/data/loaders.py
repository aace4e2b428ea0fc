"""How both stages load their batches: features read from disk in pieces, and the DataLoader."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch.utils.data import DataLoader, Dataset, Sampler


def default_workers() -> int:
    """Processes that load training batches, where the user doesn't say.

    None without a GPU: a batch is cut in a hundredth of the time that it takes to learn from it,
    and another process would only take a core from the training. Beside a GPU up to four, and one
    core is left to the training itself.
    """
    if not torch.cuda.is_available():
        return 0
    cores = os.cpu_count() or 1
    return max(0, min(4, cores // torch.cuda.device_count() - 1))


def training_loader(
    dataset: Dataset[Any],
    batch_size: int,
    workers: int | None,
    collate: Callable[[Any], dict[str, torch.Tensor]],
    sampler: Sampler[int] | None = None,
) -> DataLoader[dict[str, torch.Tensor]]:
    """Make the loader of shuffled training batches.

    Args:
        dataset: of crops.
        batch_size: crops in a batch.
        workers: processes that load; None for `default_workers`.
        collate: makes a batch of what the dataset gives for a list of items.
        sampler: order of the items; None for a new random one in each epoch.
    """
    workers = default_workers() if workers is None else workers
    return DataLoader(
        dataset,
        batch_size,
        shuffle=sampler is None,
        sampler=sampler,
        num_workers=workers,
        collate_fn=collate,
        persistent_workers=workers > 0,  # an epoch is short, and starting them takes seconds
        pin_memory=torch.cuda.is_available(),
    )


class ByLength(Sampler[int]):
    """A random order of items that puts about equally long ones into a batch, to pad little.

    The items are shuffled, each `POOL` batches of them sorted, and the batches shuffled again.

    Args:
        lengths: of the items.
        batch_size: items in a batch.
    """

    POOL = 16

    def __init__(self, lengths: Sequence[int], batch_size: int) -> None:
        self.lengths = lengths
        self.batch_size = batch_size
        # Of its own, so that all processes of a distributed run draw the same orders.
        self.generator = torch.Generator().manual_seed(torch.initial_seed())

    def __len__(self) -> int:
        return len(self.lengths)

    def __iter__(self) -> Iterator[int]:
        order = torch.randperm(len(self), generator=self.generator).tolist()
        batches: list[list[int]] = []
        for pool in _pieces(order, self.POOL * self.batch_size):
            batches += _pieces(sorted(pool, key=self.lengths.__getitem__), self.batch_size)
        # The last one may be smaller, and further ahead it would shift those behind it.
        shuffled = torch.randperm(len(batches) - 1, generator=self.generator).tolist()
        for number in [*shuffled, len(batches) - 1]:
            yield from batches[number]


def _pieces(items: list[int], size: int) -> list[list[int]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
