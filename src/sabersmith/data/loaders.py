"""Data loaders that both stages train from."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch.utils.data import DataLoader, Dataset, Sampler


def default_workers() -> int:
    """Return the default number of processes that load training batches.

    0 without a GPU: loading a batch takes a hundredth of the time of a training step, and another
    process would only take a core from the training. With GPUs up to 4 for each, with one core left
    for the training process.
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
    """Return a loader of shuffled training batches.

    Args:
        dataset: of crops.
        batch_size: crops in a batch.
        workers: number of processes that load batches; None for `default_workers`.
        collate: turns the dataset's values for a list of items into a batch.
        sampler: order of the items; None for a new random order in each epoch.
    """
    workers = default_workers() if workers is None else workers
    return DataLoader(
        dataset,
        batch_size,
        shuffle=sampler is None,
        sampler=sampler,
        num_workers=workers,
        collate_fn=collate,
        persistent_workers=workers > 0,  # starting them takes seconds, and epochs are short
        pin_memory=torch.cuda.is_available(),
    )


class LengthBucketSampler(Sampler[int]):
    """A random order of items in which batches hold items of similar length, to save padding.

    The items are shuffled, each pool of `POOL` batches is sorted by length, and the batches are
    shuffled again.

    Args:
        lengths: of the items.
        batch_size: items in a batch.
    """

    POOL = 16

    def __init__(self, lengths: Sequence[int], batch_size: int) -> None:
        self.lengths = lengths
        self.batch_size = batch_size
        # A separate generator, so that all processes of a distributed run draw the same orders.
        self.generator = torch.Generator().manual_seed(torch.initial_seed())

    def __len__(self) -> int:
        return len(self.lengths)

    def __iter__(self) -> Iterator[int]:
        order = torch.randperm(len(self), generator=self.generator).tolist()
        batches: list[list[int]] = []
        for pool in _pieces(order, self.POOL * self.batch_size):
            batches += _pieces(sorted(pool, key=self.lengths.__getitem__), self.batch_size)
        # The last batch may be smaller; anywhere else it would shift the batches after it.
        shuffled = torch.randperm(len(batches) - 1, generator=self.generator).tolist()
        for number in [*shuffled, len(batches) - 1]:
            yield from batches[number]


def _pieces(items: list[int], size: int) -> list[list[int]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
