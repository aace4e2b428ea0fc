"""Linear layers for stepwise decoding: few rows, and the same weights at every step.

With 4 to 80 rows a matrix product takes half as long again, or twice as long, if the weights are
not laid out for it. On Intel's processors torch's usual library is the fastest with weights that
are stored transposed; on others it is oneDNN, where torch has it, with weights that it has
rearranged once (as torch.compile does on a CPU). The weights may also be rounded.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.compute.processor import is_intel

ROWS = 32  # of x, which the layout is made for; others work too
# Overloads by name: finding them takes microseconds at each call.
ONEDNN: Callable[..., Tensor] = torch.ops.mkldnn._linear_pointwise.default
ONEDNN_SUM: Callable[..., Tensor] = torch.ops.mkldnn._linear_pointwise.binary


def can_pack(dtype: torch.dtype) -> bool:
    """Return whether oneDNN packs weights of a dtype here; bfloat16 needs AVX-512 or the like."""
    if not torch.backends.mkldnn.is_available():
        return False
    supported: bool = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return dtype != torch.bfloat16 or supported


class PackedLinear:
    """x (rows, in) -> (rows, out): x @ weight.T + bias, then GELU if wanted.

    Args:
        weight: (out, in), of the dtype that x will have.
        bias: (out,); None for none.
        gelu: whether the (exact) GELU follows.
    """

    def __init__(self, weight: Tensor, bias: Tensor | None = None, gelu: bool = False) -> None:
        weight, self.gelu = weight.detach(), gelu
        self.bias = None if bias is None else bias.detach()
        self.packed: Tensor | None = None
        self.transposed = weight.t()
        if weight.device.type == "cpu":
            if can_pack(weight.dtype) and not (is_intel() and weight.dtype == torch.float32):
                self.packed = torch.ops.mkldnn._reorder_linear_weight(weight, ROWS)
            self.transposed = self.transposed.contiguous()

    def __call__(self, x: Tensor, added: Tensor | None = None) -> Tensor:
        """Map (rows, in) to (rows, out), plus `added` (rows, out) if given (without GELU)."""
        if self.packed is not None:
            if added is not None:
                return ONEDNN_SUM(x, added, self.packed, self.bias, "add")
            return ONEDNN(x, self.packed, self.bias, "gelu" if self.gelu else "none", [], "none")
        if added is not None:
            y = torch.addmm(added, x, self.transposed)
            return y if self.bias is None else y.add_(self.bias)
        y = x @ self.transposed if self.bias is None else torch.addmm(self.bias, x, self.transposed)
        return F.gelu(y) if self.gelu else y


class Int8Linear:
    """The same with weights and x rounded to 8 bits, each row with its own scale."""

    def __init__(self, weight: Tensor, bias: Tensor, gelu: bool = False) -> None:
        weight = weight.detach()
        self.scale = weight.abs().amax(1).clamp_min(1e-12) / 127  # (out,)
        self.weight = (weight / self.scale[:, None]).round().to(torch.int8).t().contiguous()
        self.bias, self.gelu = bias.detach(), gelu

    def __call__(self, x: Tensor, added: Tensor | None = None) -> Tensor:
        """Map (rows, in) to (rows, out), plus `added` (rows, out) if given (without GELU)."""
        scale = x.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127  # (rows, 1)
        product = torch._int_mm((x / scale).round_().to(torch.int8), self.weight)
        y = torch.addcmul(self.bias, product.to(x.dtype).mul_(scale), self.scale)
        y = F.gelu(y) if self.gelu else y
        return y if added is None else added + y


class FastLinear(nn.Linear):
    """A linear layer that oneDNN computes in inference on a CPU.

    On AMD's processors its products take half the time of torch's usual ones, on Intel's as long.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Map (..., in) to (..., out)."""
        # Autocast gives x another dtype than the weights have; torch's product casts both.
        usable = x.device.type == "cpu" and x.dtype == self.weight.dtype and can_pack(x.dtype)
        if usable and torch.is_inference_mode_enabled() and not torch.is_autocast_enabled("cpu"):
            return ONEDNN(x, self.weight, self.bias, "none", [], "none")
        return super().forward(x)


Linear = PackedLinear | Int8Linear


def pack(*layers: nn.Linear, gelu: bool = False, int8: bool = False) -> Linear:
    """Pack layers that read the same x into one, which concatenates their outputs."""
    weight = torch.cat([layer.weight for layer in layers])
    bias = torch.cat([layer.bias for layer in layers])
    return (Int8Linear if int8 else PackedLinear)(weight, bias, gelu)
