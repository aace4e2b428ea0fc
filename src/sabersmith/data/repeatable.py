"""Random training data that depend on the seed, the epoch and the item alone.

No state of a generator has to be kept: a run that is continued gets the batches that it would have
had, with any number of workers.
"""

import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset, Sampler


def derived_seed(purpose: str, *numbers: int) -> int:
    """Return a seed for each purpose and combination of numbers of at least 0."""
    entropy = [zlib.crc32(purpose.encode()), len(numbers), *numbers]
    return int(np.random.SeedSequence(entropy).generate_state(1)[0])


@contextmanager
def seeded(purpose: str, *numbers: int) -> Iterator[None]:
    """Seed torch's generator of the CPU by `derived_seed` for the block, and restore it after."""
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(derived_seed(purpose, *numbers))
        yield


def next_epoch(data: Any) -> int:
    """Return the epoch whose batches the trainer of a data module takes next; 0 without one."""
    if data.trainer is None:
        return 0
    loop = data.trainer.fit_loop
    epoch = loop.epoch_progress.current
    in_epoch = epoch.ready > epoch.processed
    return int(epoch.processed + (in_epoch and loop.epoch_loop.batch_progress.is_last_batch))


def first_epoch() -> int:
    """Return 0: every epoch is the first one."""
    return 0


class EpochSampler(Sampler[int]):
    """A random order of items, another one in each epoch.

    Yields epoch * N + item, for `SeededDataset`.

    Args:
        count: number N of items.
        seed: of the orders.
        epoch: returns the number of the epoch that begins.
    """

    def __init__(self, count: int, seed: int = 0, epoch: Callable[[], int] = first_epoch) -> None:
        self.count = count
        self.seed = seed
        self.epoch = epoch

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[int]:
        epoch = self.epoch()
        with seeded("order", self.seed, epoch):
            order = self.order()
        for item in order:
            yield epoch * self.count + item

    def order(self) -> Sequence[int]:
        """Return the items in the order of an epoch, drawn from torch's generator."""
        order: list[int] = torch.randperm(self.count).tolist()
        return order


class SeededDataset(Dataset[Any]):
    """A dataset whose random items depend on nothing but a seed and their number.

    Number epoch * N + item is the item in that epoch. Other attributes are those of the dataset.

    Args:
        dataset: of N items, which draws from torch's generator on the CPU.
        seed: of the draws.
    """

    def __init__(self, dataset: Any, seed: int = 0) -> None:
        self.dataset = dataset
        self.seed = seed

    def __len__(self) -> int:
        return len(self.dataset)

    def __getitem__(self, number: int) -> Any:
        with seeded("item", self.seed, number):
            return self.dataset[number % len(self)]

    def __getitems__(self, numbers: Sequence[int]) -> Any:
        """Return the items of a batch, as a whole batch if the dataset makes one."""
        if not hasattr(self.dataset, "__getitems__"):
            return [self[number] for number in numbers]
        with seeded("batch", self.seed, *numbers[:1]):
            return self.dataset.__getitems__([number % len(self) for number in numbers])

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name == "dataset":  # asked for while it is unpickled
            raise AttributeError(name)
        return getattr(self.dataset, name)


def shared_number() -> Tensor:
    """Return a whole number () that processes share, 0 at first."""
    return torch.zeros((), dtype=torch.int64).share_memory_()
