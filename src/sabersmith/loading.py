"""How both stages load their batches: features read from disk in pieces, and the DataLoader."""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, Dataset, Sampler

from sabersmith.audio.mels import MelSettings
from sabersmith.features import cached


@dataclass(frozen=True)
class FeatureFile:
    """Where a song's cached features lie: an array (frames, windows, n_mels) in a file.

    Looking a song up in the cache and parsing its header takes longer than reading a crop, so it
    is done once, by `find`. No file stays open, however many songs there are, and copies that go
    to worker processes are small.
    """

    path: str
    offset: int  # of the array, bytes
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @classmethod
    def find(cls, audio: Path, mels: MelSettings, cache: Path, speed: float = 1.0) -> Self:
        """Look up the features of `audio`; raises InputError as `features.cached` does."""
        features = cached(audio, mels, cache, speed)
        assert isinstance(features, np.memmap)
        return cls(str(features.filename), features.offset, features.shape, features.dtype)

    def __len__(self) -> int:
        return self.shape[0]

    def read(self, first: int, count: int) -> NDArray[np.float16]:
        """Read `count` frames from `first` on, fewer at the song's end, and nothing besides.

        One request for neighbouring frames: from a disk this comes sooner than page by page
        through a map.
        """
        count = max(0, min(count, len(self) - first))
        size = math.prod(self.shape[1:])
        start = self.offset + first * size * self.dtype.itemsize
        values = np.fromfile(self.path, self.dtype, count * size, offset=start)
        return values.reshape(count, *self.shape[1:])


class Store(Protocol):
    """Where songs' features are."""

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Look up the features of `audio`; raises InputError where they are not."""


@dataclass(frozen=True)
class Cache:
    """The store that `features.prepare` fills."""

    mels: MelSettings
    folder: Path

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Look up the features of `audio`; raises InputError as `features.cached` does."""
        return FeatureFile.find(audio, self.mels, self.folder, speed)


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
