"""Callbacks that Lightning does not have: best checkpoint, waiting time, pruning of trials."""

import logging
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightning as L
import torch
from lightning.pytorch.callbacks import ModelCheckpoint, TQDMProgressBar
from lightning.pytorch.trainer.states import TrainerFn
from lightning.pytorch.utilities import rank_zero_only

from sabersmith.staging import atomic_write
from sabersmith.training.pruning import TrialProgress

log = logging.getLogger(__name__)


class BestCheckpoint(ModelCheckpoint):
    """Keeps the best checkpoint, also across a resumed run.

    Lightning forgets the best score when a resumed run has a folder of its own. This callback
    copies the earlier best checkpoint into that folder, so that only a better one replaces it.
    It takes the arguments of `ModelCheckpoint`, with `save_top_k=1`.
    """

    _earlier: dict[str, Any] | None = None  # its state in the run that is continued

    @property
    def state_key(self) -> str:
        """Return the key of `ModelCheckpoint`, which older checkpoints have."""
        return str(super().state_key).replace(type(self).__qualname__, "ModelCheckpoint", 1)

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Take the state of the run that is continued."""
        super().load_state_dict(state_dict)
        moved = state_dict.get("dirpath") != self.dirpath
        self._earlier = state_dict if moved and state_dict["best_model_path"] else None
        if moved:
            self.best_model_path = ""

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        """Copy the earlier best checkpoint, once the run really goes on."""
        if self._earlier is None:
            return
        earlier, self._earlier = self._earlier, None
        recorded = Path(earlier["best_model_path"])
        # The run's folder may have been moved since.
        found = next(
            (
                path
                for path in (recorded, Path(str(trainer.ckpt_path)).with_name(recorded.name))
                if path.is_file()
            ),
            None,
        )
        if found is None:
            log.warning(
                "%s: the best checkpoint so far is missing; the best of the epochs to come is kept",
                recorded,
            )
            return
        best = Path(str(self.dirpath)) / recorded.name
        _copy(found, best)
        trainer.strategy.barrier()
        score = earlier["best_model_score"]
        self.best_model_path = self.kth_best_model_path = str(best)
        self.best_model_score = self.kth_value = score
        self.best_k_models = {str(best): score}
        log.info("best checkpoint so far: %s=%.4f", self.monitor, float(score))


class DataTime(L.Callback):
    """Logs `time/data`: the share of the epoch in which training has waited for batches so far.

    A wait lasts from the end of one step to the start of the next: loading the batch, moving it to
    the device, and the trainer's small overhead. The time before the first step of an epoch or
    after a validation is left out, since workers start and checkpoints are saved then. A GPU
    computes asynchronously, so there the share is an upper bound.
    """

    def __init__(self) -> None:
        self._waited = self._total = 0.0  # seconds
        self._step_start = 0.0
        self._step_end: float | None = None  # of the previous step

    def on_train_epoch_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Reset the share."""
        self._waited = self._total = 0.0
        self._step_end = None

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        """Add the wait for this batch."""
        self._step_start = time.perf_counter()
        if self._step_end is not None:
            self._waited += self._step_start - self._step_end
            self._total += self._step_start - self._step_end

    def on_train_batch_end(
        self,
        trainer: L.Trainer,
        pl_module: L.LightningModule,
        outputs: Any,
        batch: Any,
        batch_idx: int,
    ) -> None:
        """Log the share and start the next wait."""
        self._step_end = time.perf_counter()
        self._total += self._step_end - self._step_start
        pl_module.log("time/data", self._waited / self._total, prog_bar=True, batch_size=1)

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Leave out the time since the last step."""
        self._step_end = None


class Prune(L.Callback):
    """Ends a trial of a sweep that is behind the other trials on dev.

    After each validation the score is stored with the sweep's trials; `pruning.TrialProgress`
    decides whether the trial ends. The trial's result is then the score of its best checkpoint, as
    for any run.
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
        """Take the name of the measure, and the arguments of `pruning.TrialProgress`."""
        self.monitor = monitor
        self.settings = (file, study_name, overrides, startup_trials, warmup_validations)
        self._progress: TrialProgress | None = None

    @rank_zero_only
    def on_fit_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Find the trial of this run."""
        self._progress = TrialProgress(*self.settings)

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Store the score, and stop the run if it is behind."""
        if trainer.sanity_checking or trainer.state.fn is not TrainerFn.FITTING:
            return
        behind = False
        if self._progress is not None:
            behind = self._progress.is_behind(float(trainer.callback_metrics[self.monitor]))
        # All processes stop together.
        if trainer.strategy.reduce_boolean_decision(behind, all=False):
            log.info("pruned: behind the median of the sweep's trials")
            trainer.should_stop = True


def progress_bar(refresh_rate: int | None = None) -> TQDMProgressBar:
    """Return Lightning's progress bar.

    Args:
        refresh_rate: steps between updates, 0 for no bar. None: 1 on a CPU; 10 if there is a GPU,
            which has to finish its queued work for each update.
    """
    if refresh_rate is None:
        refresh_rate = 10 if torch.cuda.is_available() else 1
    return TQDMProgressBar(refresh_rate)


@rank_zero_only
def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(target, durable=True) as temporary:
        shutil.copyfile(source, temporary)
