"""Muon for the weight matrices of hidden layers and AdamW for the rest, as one optimizer."""

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor

# Newton-Schulz iteration with an odd polynomial of degree 5: brings singular values between 0 and 1
# close to 1 in five rounds (Jordan et al. 2024, "Muon: An optimizer for hidden layers in neural
# networks").
ROUNDS, QUINTIC = 5, (3.4445, -4.7750, 2.0315)
MOMENTUM = 0.95
# An orthogonal step of (rows, columns) is scaled to the usual size of one of AdamW's (Liu et al.
# 2025, "Muon is scalable for LLM training", section 2.2).
ADAM_RMS = 0.2


class MuonAdamW(torch.optim.AdamW):
    """AdamW, except for groups of parameters with the role "matrix", which Muon updates.

    It equals `torch.optim.Muon` and `torch.optim.AdamW` of each part. But torch's Muon computes in
    bfloat16, which takes seconds a step on CPUs without the instructions for it, and Lightning
    takes one optimizer.

    Args:
        params: groups with AdamW's options and a `role` (see `SymNetwork.parameter_roles`).
            Parameters without a role are AdamW's.
        lr: of AdamW.
        matrix_rate: Muon's learning rate, relative to `lr`.
        options: of AdamW; weight_decay is Muon's too.
    """

    def __init__(
        self, params: Iterable[Any], lr: float, matrix_rate: float = 3.0, **options: Any
    ) -> None:
        items = list(params)
        if not all(isinstance(item, dict) for item in items):
            items = [{"params": items}]
        groups = []
        for item in items:
            group = dict(item)
            group["muon"] = group.pop("role", None) == "matrix"
            if group["muon"]:
                group.setdefault("lr", matrix_rate * lr)
            groups.append(group)
        super().__init__(groups, lr=lr, **options)

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        """Take a step, and return what `closure`, called before with gradients on, returned."""
        with torch.enable_grad():
            loss = None if closure is None else closure()
        groups = self.param_groups
        for group in groups:
            if group["muon"]:
                self._step_muon(group)
        self.param_groups = [group for group in groups if not group["muon"]]
        try:
            super().step()
        finally:
            self.param_groups = groups
        return loss

    def _step_muon(self, group: dict[str, Any]) -> None:
        lr, decay = group["lr"], group["weight_decay"]
        for weight in group["params"]:
            if weight.grad is None:
                continue
            state = self.state[weight]
            if not state:
                state["step"] = torch.zeros(())  # AdamW expects it when states are loaded
                state["momentum"] = torch.zeros_like(weight)
            state["momentum"].lerp_(weight.grad, 1 - MOMENTUM)
            update = orthogonalise(weight.grad.lerp(state["momentum"], MOMENTUM))
            weight.mul_(1 - lr * decay)
            weight.sub_(lr * ADAM_RMS * max(weight.shape) ** 0.5 * update)


def orthogonalise(matrix: Tensor) -> Tensor:
    """Return approximately the nearest orthogonal matrix (N, M): singular values close to 1."""
    a, b, c = QUINTIC
    wide = matrix.shape[0] <= matrix.shape[1]
    x = matrix if wide else matrix.T
    x = x / x.norm().clamp(min=1e-7)
    for _ in range(ROUNDS):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x if wide else x.T
