"""Runs that end by time (trainer.max_time): the learning-rate schedule follows the clock."""

import math
from typing import Any

import lightning as L
from lightning.pytorch.callbacks import Timer

from sabersmith.errors import OptionError

# Steps that a schedule is planned for when only time ends the run. Their number is arbitrary: the
# position in the schedule comes from the clock.
NOMINAL_STEPS = 1000


class TimedTrainer(L.Trainer):
    """Lightning's trainer, with a finite length for schedules where only time ends the run."""

    @property
    def estimated_stepping_batches(self) -> int:
        """Return the optimizer steps of the run; NOMINAL_STEPS if their number is unlimited.

        Raises:
            OptionError: nothing ends the run, so there is no schedule for it.
        """
        steps = super().estimated_stepping_batches
        if not math.isinf(steps):
            return int(steps)
        if _timer(self) is None:
            raise OptionError(
                "trainer.max_epochs=-1: give trainer.max_time or trainer.max_steps as well, since "
                "the learning-rate schedule needs an end"
            )
        return NOMINAL_STEPS


class ScheduleByTime(L.Callback):
    """Moves the learning-rate schedules of a run with `max_time` along with the elapsed time.

    A schedule is then as far as the larger share: of the run's steps or of its time. It ends with
    the run, whichever limit comes first. Schedulers must compute the rate from `last_epoch`, as
    LambdaLR and OneCycleLR do. Runs without `max_time` are left alone.
    """

    def __init__(self) -> None:
        self._steps = 0
        self._unlimited = False

    def on_train_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Read the length of the run."""
        self._steps = int(trainer.estimated_stepping_batches)
        self._unlimited = trainer.max_epochs == trainer.max_steps == -1

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        """Set the position from which the schedulers make their next step."""
        timer = _timer(trainer)
        if timer is None:
            return
        # Processes must agree on the rate.
        share = float(trainer.strategy.broadcast(_elapsed_share(timer)))
        position = min(int(share * self._steps), self._steps - 1) - 1  # the step adds one
        steps_done = 0 if self._unlimited else trainer.global_step
        for config in trainer.lr_scheduler_configs:
            config.scheduler.last_epoch = max(position, steps_done, 0)


def _timer(trainer: L.Trainer) -> Timer | None:
    """Return the callback that holds `max_time`; None for a run without it."""
    callbacks: list[L.Callback] = trainer.callbacks  # type: ignore[attr-defined]
    for callback in callbacks:
        if isinstance(callback, Timer) and callback.time_remaining() is not None:
            return callback
    return None


def _elapsed_share(timer: Timer) -> float:
    elapsed, remaining = timer.time_elapsed(), timer.time_remaining()
    assert remaining is not None
    return elapsed / max(elapsed + remaining, 1e-9)
