"""Training batches from shards: each process and each of its workers reads its own."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from sabersmith.data.distributed import rank_and_size
from sabersmith.data.loaders import default_workers
from sabersmith.data.shards.index import Shard
from sabersmith.errors import InputError

TOGETHER = 4  # shards whose crops are shuffled together

Batch = dict[str, Tensor]


class ShardBatches(IterableDataset[Batch]):
    """The batches of an epoch over this process's shards.

    A worker's shards are opened a few at a time, in another order in each epoch, and their crops
    are shuffled among each other. As the shards are shuffled when they are written, a batch is a
    sample of the corpus.

    Args:
        shards: of the split.
        crops: how many crops a shard holds.
        open_shards: makes the loader of the batches of some shards.
        batch_size: crops in a batch.
        rank, ranks: this process of so many.
        workers: that share its shards, at least 1.

    Raises:
        InputError: there are fewer shards than processes.
    """

    def __init__(
        self,
        shards: Sequence[Shard],
        crops: Callable[[Shard], int],
        open_shards: Callable[[Sequence[Shard]], DataLoader[Any]],
        batch_size: int,
        rank: int = 0,
        ranks: int = 1,
        workers: int = 1,
    ) -> None:
        if len(shards) < ranks:
            raise InputError(
                f"data.shards: {len(shards)} training shards for {ranks} processes; shard again "
                "with fewer songs in each (--songs)"
            )
        self.shards = shards
        self.open_shards = open_shards
        self.rank = rank
        self.ranks = ranks
        self.workers = max(1, min(workers, len(shards) // ranks))
        # No process may train longer than another: it would wait for its gradients forever.
        self.batches = min(
            sum(
                math.ceil(sum(map(crops, part)) / batch_size)
                for worker in range(self.workers)
                for part in self.parts(of, worker)
            )
            for of in range(ranks)
        )

    def parts(self, rank: int, worker: int) -> list[Sequence[Shard]]:
        """Return the shards of a worker, those that are opened together side by side."""
        own = self.shards[rank :: self.ranks][worker :: self.workers]
        return [own[start : start + TOGETHER] for start in range(0, len(own), TOGETHER)]

    def __len__(self) -> int:
        return self.batches

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        parts = self.parts(self.rank, worker.id if worker else 0)
        for number in torch.randperm(len(parts)).tolist():
            yield from self.open_shards(parts[number])


def stream_loader(
    shards: Sequence[Shard],
    crops: Callable[[Shard], int],
    open_shards: Callable[[Sequence[Shard]], DataLoader[Any]],
    batch_size: int,
    workers: int | None,
) -> DataLoader[Batch]:
    """Make the loader of this process's training batches; arguments as of `ShardBatches`.

    workers: processes that load; None for `loading.default_workers`.
    """
    workers = default_workers() if workers is None else workers
    stream = ShardBatches(shards, crops, open_shards, batch_size, *rank_and_size(), workers)
    workers = min(workers, stream.workers)
    return DataLoader(
        stream,
        batch_size=None,
        num_workers=workers,
        persistent_workers=workers > 0,
        pin_memory=torch.cuda.is_available(),
    )
