from types import SimpleNamespace

import pytest
import torch
from lightning.pytorch.callbacks import Timer

from sabersmith.training.time_limit import NOMINAL_STEPS, ScheduleByTime


def linear(optimizer, steps):
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)


def one_cycle(optimizer, steps):
    return torch.optim.lr_scheduler.OneCycleLR(optimizer, 1.0, total_steps=steps)


class FakeTimer(Timer):
    """A timer whose elapsed time the test sets."""

    def __init__(self, seconds):
        super().__init__({"seconds": seconds})
        self.elapsed = 0.0

    def time_elapsed(self, stage="train"):
        return self.elapsed


@pytest.fixture(params=[linear, one_cycle])
def run(request):
    """Return a function that takes steps of given seconds and returns the rate after each."""

    def simulate(steps, seconds, max_time, max_epochs=-1, max_steps=-1):
        optimizer = torch.optim.AdamW([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
        scheduler = request.param(optimizer, steps)
        timer = FakeTimer(max_time) if max_time else Timer()
        trainer = SimpleNamespace(
            callbacks=[timer], estimated_stepping_batches=steps, global_step=0,
            max_epochs=max_epochs, max_steps=max_steps,
            strategy=SimpleNamespace(broadcast=lambda value: value),
            lr_scheduler_configs=[SimpleNamespace(scheduler=scheduler)],
        )  # fmt: skip
        callback = ScheduleByTime()
        callback.on_train_start(trainer, None)
        rates = []
        for step_s in seconds:
            if max_time:
                timer.elapsed += step_s
            callback.on_train_batch_start(trainer, None, None, 0)
            optimizer.step()
            scheduler.step()
            trainer.global_step += 1
            rates.append(optimizer.param_groups[0]["lr"])
        return rates

    return simulate


@pytest.mark.parametrize("count", [10, 5000])
def test_time_alone_takes_the_schedule_to_its_end(run, count):
    rates = run(NOMINAL_STEPS, [10 / count] * count, max_time=10)
    (half_way,) = run(NOMINAL_STEPS, [5], max_time=10)
    assert rates[-1] < 2e-3
    assert rates[count // 2 - 1] == pytest.approx(half_way, abs=5e-3)


def test_a_time_limit_that_comes_first_ends_the_schedule(run):
    assert run(100, [1.0] * 10, max_time=10, max_epochs=3)[-1] < 0.02


def test_a_time_limit_that_comes_last_changes_nothing(run):
    with_limit = run(20, [0.1] * 20, max_time=1000, max_epochs=3)
    assert with_limit == run(20, [0.1] * 20, max_time=None, max_epochs=3)


def test_without_a_time_limit_the_schedule_counts_steps(run):
    rates = run(20, [9.0] * 20, max_time=None, max_epochs=3)
    assert len(set(rates)) >= 19
