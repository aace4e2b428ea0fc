"""Muon and AdamW as one optimizer, against torch's own of each."""

import copy
from typing import Any

import pytest
import torch
from torch import nn

from sabersmith.training.muon import MuonAdamW, orthogonalise, parameter_groups


def make_network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Embedding(7, 6), nn.Linear(6, 10), nn.Linear(10, 4))


def make_groups(network: nn.Sequential) -> list[dict[str, Any]]:
    layers: list[nn.Module] = [network[1]]
    return parameter_groups(
        network, layers, quick=[], lr=1e-2, muon_lr=3e-2, quick_lr=1e-1, weight_decay=0.1
    )


def train(network: nn.Sequential, optimizers: list[torch.optim.Optimizer], steps: int) -> None:
    draw = torch.Generator().manual_seed(1)
    for _ in range(steps):
        ids = torch.randint(7, (5,), generator=draw)
        loss = (network(ids) - torch.randn(5, 4, generator=draw)).square().mean()
        network.zero_grad()
        loss.backward()
        for optimizer in optimizers:
            optimizer.step()


@pytest.mark.parametrize("shape", [(5, 5), (4, 30), (30, 4)])
def test_steps_are_nearly_orthogonal_and_point_the_same_way(shape: tuple[int, int]) -> None:
    matrix = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    found = orthogonalise(matrix)
    left, values, right = torch.linalg.svd(found, full_matrices=False)
    assert found.shape == shape
    assert ((values > 0.5) & (values < 1.3)).all()
    u, _, v = torch.linalg.svd(matrix, full_matrices=False)
    assert torch.allclose(left @ right, u @ v, atol=1e-3)


def test_it_equals_the_two_of_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    # The rounds don't settle, so a rounding to bfloat16, as theirs begin with, would grow.
    monkeypatch.setattr(torch.Tensor, "bfloat16", torch.Tensor.clone)
    network = make_network()
    plain = copy.deepcopy(network)
    groups = make_groups(network)
    start = copy.deepcopy(network)
    train(network, [MuonAdamW(groups, betas=(0.9, 0.98))], 8)
    biases = [plain[1].bias, plain[2].bias]
    theirs = [
        torch.optim.Muon(
            [plain[1].weight], lr=3e-2, weight_decay=0.1, adjust_lr_fn="match_rms_adamw"
        ),
        torch.optim.AdamW(
            [{"params": [plain[0].weight, plain[2].weight]}, {"params": biases, "weight_decay": 0}],
            lr=1e-2,
            betas=(0.9, 0.98),
            weight_decay=0.1,
        ),
    ]
    train(plain, theirs, 8)
    for ours, their, before in zip(
        network.parameters(), plain.parameters(), start.parameters(), strict=True
    ):
        moved = (their - before).norm()
        assert moved > 0
        assert (ours - their).norm() < 1e-4 * moved


def test_a_run_goes_on_from_its_state() -> None:
    def fresh() -> tuple[nn.Sequential, MuonAdamW]:
        network = make_network()
        return network, MuonAdamW(make_groups(network))

    one, optimizer = fresh()
    train(one, [optimizer], 3)
    other, second = fresh()
    other.load_state_dict(one.state_dict())
    second.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    train(one, [optimizer], 3)
    train(other, [second], 3)
    for ours, theirs in zip(one.parameters(), other.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def test_every_parameter_is_in_one_group() -> None:
    torch.manual_seed(0)
    network = nn.Sequential(*make_network(), nn.Linear(4, 2))
    layers, quick = [network[1], network[2]], [network[3]]
    groups = parameter_groups(
        network, layers, quick, lr=1e-3, muon_lr=3e-3, quick_lr=1e-2, weight_decay=0.1
    )
    assert [len(group["params"]) for group in groups] == [2, 1, 2, 2]
    assert [group["lr"] for group in groups] == [3e-3, 1e-3, 1e-3, 1e-2]
    assert [group["weight_decay"] for group in groups] == [0.1, 0.1, 0.0, 0.0]
    assert [group["muon"] for group in groups] == [True, False, False, False]
    placed = [id(weight) for group in groups for weight in group["params"]]
    assert sorted(placed) == sorted(map(id, network.parameters()))
