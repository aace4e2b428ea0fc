"""Training batches from shards: each worker of each process reads shards of its own."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from sabersmith.data.distributed import rank_and_size
from sabersmith.data.loaders import default_workers
from sabersmith.data.repeatable import first_epoch, seeded, shared_number
from sabersmith.data.shards.index import Shard
from sabersmith.errors import InputError

GROUP = 4  # shards that are opened together, and whose crops are shuffled together

Batch = dict[str, Tensor]


class ShardBatches(IterableDataset[Batch]):
    """The batches of one epoch over this process's shards.

    A worker opens a few of its shards at a time, in a new order in each epoch, and shuffles the
    crops of these. The writer shuffled the songs, so a batch is a random sample of the corpus.
    Everything random depends on the seed and on `epoch` alone.

    Args:
        shards: of the split.
        count_crops: returns the number of crops in a shard.
        open_shards: returns a loader of the batches of some shards; what is random in it depends
            on what it draws from torch's generator when it is called.
        batch_size: crops in a batch.
        rank: of this process.
        processes: number of processes.
        workers: number of workers that share this process's shards, at least 1.
        seed: of the order and of the crops.

    Attributes:
        epoch: (), shared with the workers; set it before an epoch begins.

    Raises:
        InputError: there are fewer shards than processes.
    """

    def __init__(
        self,
        shards: Sequence[Shard],
        count_crops: Callable[[Shard], int],
        open_shards: Callable[[Sequence[Shard]], DataLoader[Any]],
        batch_size: int,
        rank: int = 0,
        processes: int = 1,
        workers: int = 1,
        seed: int = 0,
    ) -> None:
        if len(shards) < processes:
            raise InputError(
                f"data.shards: {len(shards)} training shards for {processes} processes; write the "
                "shards again with fewer songs in each"
            )
        self.shards = shards
        self.open_shards = open_shards
        self.rank = rank
        self.processes = processes
        self.seed = seed
        self.epoch = shared_number()
        self.workers = max(1, min(workers, len(shards) // processes))
        # All processes take equally many steps: one more would wait for the others forever.
        self.batches = min(
            sum(
                math.ceil(sum(map(count_crops, group)) / batch_size)
                for worker in range(self.workers)
                for group in self.groups(process, worker)
            )
            for process in range(processes)
        )

    def groups(self, rank: int, worker: int) -> list[Sequence[Shard]]:
        """Return the shards of a worker, in groups that are opened together."""
        own = self.shards[rank :: self.processes][worker :: self.workers]
        return [own[start : start + GROUP] for start in range(0, len(own), GROUP)]

    def __len__(self) -> int:
        return self.batches

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        place = int(self.epoch), self.rank, worker.id if worker else 0
        groups = self.groups(*place[1:])
        with seeded("groups", self.seed, *place):
            order = torch.randperm(len(groups)).tolist()
        for number in order:
            with seeded("group", self.seed, *place, number):
                loader = self.open_shards(groups[number])
            yield from loader


class _ShardLoader(DataLoader[Batch]):
    """A loader that tells its `ShardBatches` which epoch begins."""

    def __init__(self, batches: ShardBatches, epoch: Callable[[], int], **options: Any) -> None:
        super().__init__(batches, **options)
        self._number, self._next_epoch = batches.epoch, epoch

    def __iter__(self) -> Any:
        self._number.fill_(self._next_epoch())
        return super().__iter__()


def shard_loader(
    shards: Sequence[Shard],
    count_crops: Callable[[Shard], int],
    open_shards: Callable[[Sequence[Shard]], DataLoader[Any]],
    batch_size: int,
    workers: int | None,
    seed: int = 0,
    epoch: Callable[[], int] = first_epoch,
) -> DataLoader[Batch]:
    """Return a loader of this process's training batches; arguments as in `ShardBatches`.

    workers: number of processes that load batches; None for `default_workers`.
    epoch: returns the number of the epoch that begins.
    """
    workers = default_workers() if workers is None else workers
    batches = ShardBatches(
        shards, count_crops, open_shards, batch_size, *rank_and_size(), workers, seed
    )
    workers = min(workers, batches.workers)
    return _ShardLoader(
        batches,
        epoch,
        batch_size=None,
        num_workers=workers,
        persistent_workers=workers > 0,
        pin_memory=torch.cuda.is_available(),
    )
