"""Muon for the matrices of a Transformer's layers, AdamW for all else, as one optimizer."""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

# Newton-Schulz, odd polynomial of degree 5: brings singular values from 0-1 near 1 in five rounds
# (Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural networks").
ROUNDS, QUINTIC = 5, (3.4445, -4.7750, 2.0315)
MOMENTUM = 0.95
# An orthogonal step of (rows, columns) is scaled to the usual size of one of AdamW's (Liu et al.
# 2025, "Muon is scalable for LLM training", section 2.2).
ADAM_RMS = 0.2


class MuonAdamW(torch.optim.AdamW):
    """AdamW, but for groups of parameters with `muon=True`, which are matrices and go by Muon.

    `torch.optim.Muon` does the same for matrices alone, in bfloat16, in which CPUs without the
    instructions for it take seconds a step; Lightning takes one optimizer. Equal to it otherwise.

    Args:
        params: groups, each `{"params": ..., "muon": bool, ...}` with AdamW's options (lr,
            weight_decay), as of `parameter_groups`; the others are AdamW's, for all groups.
    """

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        """Take a step, and return what `closure`, called before with gradients on, returned."""
        with torch.enable_grad():
            loss = None if closure is None else closure()
        groups = self.param_groups
        for group in groups:
            if group["muon"]:
                self._muon(group)
        self.param_groups = [group for group in groups if not group["muon"]]
        try:
            super().step()
        finally:
            self.param_groups = groups
        return loss

    def _muon(self, group: dict[str, Any]) -> None:
        lr, decay = group["lr"], group["weight_decay"]
        for weight in group["params"]:
            if weight.grad is None:
                continue
            state = self.state[weight]
            if not state:
                state["step"] = torch.zeros(())  # AdamW looks for it when states are loaded
                state["momentum"] = torch.zeros_like(weight)
            state["momentum"].lerp_(weight.grad, 1 - MOMENTUM)
            update = orthogonal(weight.grad.lerp(state["momentum"], MOMENTUM))
            weight.mul_(1 - lr * decay)
            weight.sub_(lr * ADAM_RMS * max(weight.shape) ** 0.5 * update)


def orthogonal(matrix: Tensor) -> Tensor:
    """Return about the nearest orthogonal matrix (N, M): its singular values come near 1."""
    a, b, c = QUINTIC
    wide = matrix.shape[0] <= matrix.shape[1]
    x = matrix if wide else matrix.T
    x = x / x.norm().clamp(min=1e-7)
    for _ in range(ROUNDS):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x if wide else x.T


def parameter_groups(
    network: nn.Module,
    layers: Iterable[nn.Module],
    quick: Iterable[nn.Module],
    lr: float,
    muon_lr: float,
    quick_lr: float,
    weight_decay: float,
) -> list[dict[str, Any]]:
    """Group a network's parameters for `MuonAdamW`.

    Matrices of `layers` go by Muon at `muon_lr`; others, embeddings and the like, by AdamW at `lr`,
    those of `quick` at `quick_lr`. Biases, norms, vectors and what is quick are not decayed.
    """
    matrices = [w for layer in layers for w in layer.parameters() if w.ndim == 2]
    fast = [w for part in quick for w in part.parameters()]
    placed = {*matrices, *fast}
    rest = [w for w in network.parameters() if w not in placed]
    groups = [
        {"params": matrices, "muon": True, "lr": muon_lr, "weight_decay": weight_decay},
        {"params": [w for w in rest if w.ndim > 1], "muon": False, "weight_decay": weight_decay},
        {"params": [w for w in rest if w.ndim <= 1], "muon": False, "weight_decay": 0.0},
        {"params": fast, "muon": False, "lr": quick_lr, "weight_decay": 0.0},
    ]
    return [{"lr": lr, **group} for group in groups if group["params"]]
