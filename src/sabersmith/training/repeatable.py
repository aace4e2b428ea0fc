"""Training steps that a continued run takes as the uninterrupted one would have."""

from typing import Any

import lightning as L
import torch

from sabersmith.data.repeatable import derived_seed


class RepeatableSteps(L.Callback):
    """Seeds torch before each step, and continues in the middle of an epoch at the right batch.

    What a step draws (augmentation, dropout) then depends on the seed and the step alone, as the
    batches do (see `data.repeatable`).

    Args:
        seed: of the run.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def on_train_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Drop the batches of the present epoch that the run had before it was interrupted.

        They are loaded for that, which takes a small part of the time of training on them.
        """
        loop: Any = trainer.fit_loop
        epoch, batches = loop.epoch_progress.current, loop.epoch_loop.batch_progress
        if not epoch.ready:
            return
        iter(loop._data_fetcher)  # workers have loaded batches since before the epoch was restored
        if epoch.ready > epoch.processed and not batches.is_last_batch:
            for _ in range(batches.current.ready):
                next(loop._combined_loader)

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        """Seed the step."""
        step = trainer.fit_loop.total_batch_idx
        torch.manual_seed(derived_seed("step", self.seed, step, trainer.global_rank))
