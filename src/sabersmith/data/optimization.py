"""Optimizers and learning-rate schedules from the factories that a config names."""

import inspect
import math
from collections.abc import Callable, Iterable
from typing import Any

import lightning as L
import torch

from sabersmith.errors import OptionError

OptimizerFactory = Callable[..., torch.optim.Optimizer]
SchedulerFactory = Callable[..., torch.optim.lr_scheduler.LRScheduler]


def call_factory(key: str, factory: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Return what `factory` makes; OptionError, naming a key of the config, if it refuses."""
    try:
        return factory(*args, **kwargs)
    except (TypeError, ValueError) as error:
        raise OptionError(f"model.{key}: {error}") from None


def build_optimizer(
    trainer: L.Trainer,
    parameters: Iterable[Any],
    optimizer: OptimizerFactory,
    scheduler: SchedulerFactory | None,
) -> Any:
    """Build an optimizer and its schedule over the whole run, as `configure_optimizers` returns.

    Args:
        trainer: of the run.
        parameters: or groups of them, the optimizer's first argument.
        optimizer: called with the parameters.
        scheduler: called with the optimizer and, if it takes it, the run's `total_steps`; it steps
            after every batch. None keeps the learning rate constant.

    Raises:
        OptionError: they don't take their arguments, or the schedule needs a length that the run
            doesn't have.
    """
    made = call_factory("optimizer", optimizer, parameters)
    if scheduler is None:
        return made
    length = {}
    signature = call_factory("scheduler", inspect.signature, scheduler)
    if "total_steps" in signature.parameters:
        steps = trainer.estimated_stepping_batches
        if not math.isfinite(steps):
            raise OptionError(
                "model.scheduler: it needs the length of the run; set trainer.max_epochs or "
                "trainer.max_steps, or take model.scheduler=null"
            )
        length["total_steps"] = int(steps)
    schedule = call_factory("scheduler", scheduler, made, **length)
    return {"optimizer": made, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}
