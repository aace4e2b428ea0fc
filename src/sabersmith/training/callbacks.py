"""Callbacks of our own, beside Lightning's."""

import logging
import time
from collections.abc import Sequence
from typing import Any

import lightning as L
from lightning.pytorch.trainer.states import TrainerFn
from lightning.pytorch.utilities import rank_zero_only

from sabersmith.training.pruning import TrialProgress

log = logging.getLogger(__name__)


class DataTime(L.Callback):
    """Logs `time/data`: the share of the epoch so far in which training waited for batches.

    It counts from the end of one step to the start of the next: loading the batch, moving it to
    the device, and the little that the trainer does itself. What precedes the first step of an
    epoch or after a validation is left out: workers start there, and checkpoints are saved. A GPU
    goes on computing while the process waits, so there the share is an upper bound.
    """

    def __init__(self) -> None:
        self._waited = self._total = 0.0  # seconds
        self._start = 0.0  # of the step
        self._since: float | None = None  # end of the step before

    def on_train_epoch_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Begin anew."""
        self._waited = self._total = 0.0
        self._since = None

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        """End the wait."""
        self._start = time.perf_counter()
        if self._since is not None:
            self._waited += self._start - self._since
            self._total += self._start - self._since

    def on_train_batch_end(
        self,
        trainer: L.Trainer,
        pl_module: L.LightningModule,
        outputs: Any,
        batch: Any,
        batch_idx: int,
    ) -> None:
        """Log the share and begin to wait."""
        self._since = time.perf_counter()
        self._total += self._since - self._start
        pl_module.log("time/data", self._waited / self._total, prog_bar=True, batch_size=1)

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Leave out the time since the last step."""
        self._since = None


class Prune(L.Callback):
    """Ends a trial of a sweep that falls behind the others on dev.

    After each validation the measure is told to the sweep's storage; see `sweeps.TrialProgress` for
    when a trial ends. Its score is then that of its best checkpoint, as of any run.
    """

    def __init__(
        self,
        monitor: str,
        file: str,
        study_name: str,
        overrides: Sequence[str],
        startup_trials: int,
        warmup_validations: int,
    ) -> None:
        """Take the measure's name, and the arguments of `sweeps.TrialProgress`."""
        self.monitor = monitor
        self.settings = (file, study_name, overrides, startup_trials, warmup_validations)
        self._progress: TrialProgress | None = None

    @rank_zero_only
    def on_fit_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Find the trial that this run is."""
        self._progress = TrialProgress(*self.settings)

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Tell the measure, and end where it is behind."""
        if trainer.sanity_checking or trainer.state.fn is not TrainerFn.FITTING:
            return
        behind = False
        if self._progress is not None:
            behind = self._progress.is_behind(float(trainer.callback_metrics[self.monitor]))
        # All processes stop together.
        if trainer.strategy.reduce_boolean_decision(behind, all=False):
            log.info("pruned: behind the median of the sweep's trials")
            trainer.should_stop = True
