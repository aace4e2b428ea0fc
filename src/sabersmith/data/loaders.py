"""Data loaders that both stages train from."""

import os
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch.utils.data import DataLoader, Dataset

from sabersmith.data.repeatable import EpochSampler, SeededDataset, first_epoch


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
    order: EpochSampler,
) -> DataLoader[dict[str, torch.Tensor]]:
    """Return a loader of training batches, the same whenever seed and epoch are.

    Args:
        dataset: of crops.
        batch_size: crops in a batch.
        workers: number of processes that load batches; None for `default_workers`.
        collate: turns the dataset's values for a list of items into a batch.
        order: of the items in each epoch; its seed is also that of the crops.
    """
    workers = default_workers() if workers is None else workers
    return DataLoader(
        SeededDataset(dataset, order.seed),
        batch_size,
        sampler=order,
        num_workers=workers,
        collate_fn=collate,
        persistent_workers=workers > 0,  # starting them takes seconds, and epochs are short
        pin_memory=torch.cuda.is_available(),
    )


class LengthBucketSampler(EpochSampler):
    """A random order of items in which batches hold items of similar length, to save padding.

    The items are shuffled, each pool of `POOL` batches is sorted by length, and the batches are
    shuffled again.

    Args:
        lengths: of the items.
        batch_size: items in a batch.
        seed, epoch: see `EpochSampler`.
    """

    POOL = 16

    def __init__(
        self,
        lengths: Sequence[int],
        batch_size: int,
        seed: int = 0,
        epoch: Callable[[], int] = first_epoch,
    ) -> None:
        super().__init__(len(lengths), seed, epoch)
        self.lengths = lengths
        self.batch_size = batch_size

    def order(self) -> list[int]:
        """Return the items in the order of an epoch, drawn from torch's generator."""
        order = torch.randperm(len(self)).tolist()
        batches: list[list[int]] = []
        for pool in _pieces(order, self.POOL * self.batch_size):
            batches += _pieces(sorted(pool, key=self.lengths.__getitem__), self.batch_size)
        # The last batch may be smaller; anywhere else it would shift the batches after it.
        shuffled = torch.randperm(len(batches) - 1).tolist()
        return [item for number in [*shuffled, len(batches) - 1] for item in batches[number]]


def _pieces(items: list[int], size: int) -> list[list[int]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
