"""Muon and AdamW as one optimizer, against torch's own of each."""

import copy
from pathlib import Path
from typing import Any

import pytest
import torch
from hydra import compose, initialize_config_dir
from hydra.utils import instantiate
from torch import nn

from sabersmith.sym.module import SymModule
from sabersmith.sym.network import SymNet
from sabersmith.training.config_errors import register_resolvers
from sabersmith.training.muon import MuonAdamW, orthogonalise

CONFIGS = Path(__file__).parents[2] / "configs"
OPTIONS: dict[str, Any] = {"lr": 1e-2, "weight_decay": 0.1, "betas": (0.9, 0.98)}


def make_network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Embedding(7, 6), nn.Linear(6, 10), nn.Linear(10, 4))


def make_groups(network: nn.Sequential) -> list[dict[str, Any]]:
    """Only the first linear layer is a hidden one."""
    embedding, hidden, last = network
    return [
        {"params": [hidden.weight], "role": "matrix"},
        {"params": [embedding.weight, last.weight], "role": "table"},
        {"params": [hidden.bias, last.bias], "role": "vector", "weight_decay": 0.0},
    ]


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
def test_steps_are_nearly_orthogonal_and_keep_the_singular_vectors(shape: tuple[int, int]) -> None:
    matrix = torch.randn(shape, generator=torch.Generator().manual_seed(0))
    found = orthogonalise(matrix)
    left, values, right = torch.linalg.svd(found, full_matrices=False)
    assert found.shape == shape
    assert ((values > 0.5) & (values < 1.3)).all()
    u, _, v = torch.linalg.svd(matrix, full_matrices=False)
    assert torch.allclose(left @ right, u @ v, atol=1e-3)


def test_it_equals_torchs_muon_and_adamw(monkeypatch: pytest.MonkeyPatch) -> None:
    # The iteration doesn't converge, so the rounding to bfloat16 with which torch's begins would
    # grow.
    monkeypatch.setattr(torch.Tensor, "bfloat16", torch.Tensor.clone)
    network = make_network()
    plain, start = copy.deepcopy(network), copy.deepcopy(network)
    train(network, [MuonAdamW(make_groups(network), **OPTIONS)], 8)
    matrices, tables, vectors = make_groups(plain)
    muon = torch.optim.Muon(
        matrices["params"], lr=3e-2, weight_decay=0.1, adjust_lr_fn="match_rms_adamw"
    )
    train(plain, [muon, torch.optim.AdamW([tables, vectors], **OPTIONS)], 8)
    for ours, theirs, before in zip(
        network.parameters(), plain.parameters(), start.parameters(), strict=True
    ):
        moved = (theirs - before).norm()
        assert moved > 0
        assert (ours - theirs).norm() < 1e-4 * moved


def test_parameters_without_a_role_are_adamws() -> None:
    network = make_network()
    plain = copy.deepcopy(network)
    train(network, [MuonAdamW(network.parameters(), **OPTIONS)], 3)
    train(plain, [torch.optim.AdamW(plain.parameters(), **OPTIONS)], 3)
    for ours, theirs in zip(network.parameters(), plain.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def test_a_run_resumes_from_its_state() -> None:
    def fresh() -> tuple[nn.Sequential, MuonAdamW]:
        network = make_network()
        return network, MuonAdamW(make_groups(network), **OPTIONS)

    one, optimizer = fresh()
    train(one, [optimizer], 3)
    other, second = fresh()
    other.load_state_dict(one.state_dict())
    second.load_state_dict(copy.deepcopy(optimizer.state_dict()))
    train(one, [optimizer], 3)
    train(other, [second], 3)
    for ours, theirs in zip(one.parameters(), other.parameters(), strict=True):
        assert torch.equal(ours, theirs)


def test_matrices_have_a_rate_of_their_own_unless_it_is_given() -> None:
    groups = make_groups(make_network())
    groups[2]["lr"] = 0.5
    rates = [group["lr"] for group in MuonAdamW(groups, **OPTIONS, matrix_rate=2.0).param_groups]
    assert rates == [2e-2, 1e-2, 0.5]


@pytest.mark.parametrize(
    ("change", "optimizer"),
    [
        ([], MuonAdamW),
        (["model/optimizer=adamw"], torch.optim.AdamW),
        (["model.optimizer._target_=torch.optim.AdamW"], torch.optim.AdamW),
    ],
    ids=str,
)
def test_the_optimizer_is_chosen_in_the_config(
    change: list[str], optimizer: type[torch.optim.Optimizer]
) -> None:
    register_resolvers()
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        config = compose("train", ["stage=sym", "out=x", "model.lr=2e-3", *change])
    module: SymModule = instantiate(config.model)
    module.network = SymNet(d_model=16, heads=2, encoder_layers=1, decoder_layers=1, copy=True)
    made = module.optimizer(module.parameter_groups())
    assert type(made) is optimizer
    rates = [group["lr"] for group in made.param_groups]  # matrix, table, vector, copy, character
    matrix_rate = 6e-3 if optimizer is MuonAdamW else 2e-3
    assert rates == pytest.approx([matrix_rate, 2e-3, 2e-3, 2e-2, 2e-2])
    assert [group["weight_decay"] for group in made.param_groups] == [0.1, 0.1, 0, 0, 0]
    assert made.param_groups[1]["betas"] == (0.9, 0.98)
