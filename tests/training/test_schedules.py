import math

import pytest
import torch

from sabersmith.training.schedules import warmup_cosine


def rates(total: int, warmup: int) -> list[float]:
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=2.0)
    schedule = warmup_cosine(optimizer, total, warmup)
    found = []
    for _ in range(total):
        found.append(optimizer.param_groups[0]["lr"] / 2)
        optimizer.step()
        schedule.step()
    return found


def test_the_rate_rises_linearly_and_falls_as_a_cosine() -> None:
    found = rates(100, 4)
    assert found[:5] == pytest.approx([0.25, 0.5, 0.75, 1.0, 1.0])
    assert found[52] == pytest.approx(0.5)
    assert found[99] == pytest.approx(0.5 + 0.5 * math.cos(math.pi * 95 / 96))


def test_the_warm_up_is_a_tenth_of_a_short_run_at_most() -> None:
    assert rates(50, 200)[:6] == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0, 1.0])
    assert rates(3, 200)[0] == 1.0
