"""Linear layers as a step of decoding wants them: few rows, the same weights at every step.

With 20 rows a matrix product spends half its time rearranging the weights. Here they are laid out
once, by oneDNN where torch has it (as torch.compile does on a CPU), and may be rounded.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

ROWS = 32  # the layout is made for that many; others work


def can_pack(dtype: torch.dtype) -> bool:
    """Whether oneDNN lays out weights of a dtype here; bfloat16 needs AVX-512 or its like."""
    if not torch.backends.mkldnn.is_available():
        return False
    supported: bool = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return dtype != torch.bfloat16 or supported


class PackedLinear:
    """x (rows, in) -> (rows, out): x @ weight.T + bias, then GELU if asked for.

    Args:
        weight: (out, in), of the dtype that x will have.
        bias: (out,).
        gelu: whether the (exact) GELU follows.
    """

    def __init__(self, weight: Tensor, bias: Tensor, gelu: bool = False) -> None:
        self.weight, self.bias, self.gelu = weight.detach(), bias.detach(), gelu
        self.packed: Tensor | None = None
        if weight.device.type == "cpu" and can_pack(weight.dtype):
            self.packed = torch.ops.mkldnn._reorder_linear_weight(self.weight, ROWS)

    def __call__(self, x: Tensor) -> Tensor:
        """Map (rows, in) to (rows, out)."""
        if self.packed is None:
            y = F.linear(x, self.weight, self.bias)
            return F.gelu(y) if self.gelu else y
        then = "gelu" if self.gelu else "none"
        out: Tensor = torch.ops.mkldnn._linear_pointwise(
            x, self.packed, self.bias, then, [], "none"
        )
        return out


class Int8Linear:
    """The same with weights and x rounded to 8 bits, each row with a scale of its own."""

    def __init__(self, weight: Tensor, bias: Tensor, gelu: bool = False) -> None:
        weight = weight.detach()
        self.scale = weight.abs().amax(1).clamp_min(1e-12) / 127  # (out,)
        self.weight = (weight / self.scale[:, None]).round().to(torch.int8).t().contiguous()
        self.bias, self.gelu = bias.detach(), gelu

    def __call__(self, x: Tensor) -> Tensor:
        """Map (rows, in) to (rows, out)."""
        scale = x.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127  # (rows, 1)
        whole = torch._int_mm((x / scale).round_().to(torch.int8), self.weight)
        y = torch.addcmul(self.bias, whole.to(x.dtype).mul_(scale), self.scale)
        return F.gelu(y) if self.gelu else y


Linear = PackedLinear | Int8Linear


def pack(*layers: nn.Linear, gelu: bool = False, int8: bool = False) -> Linear:
    """Pack layers that read the same x into one, their outputs side by side."""
    weight = torch.cat([layer.weight for layer in layers])
    bias = torch.cat([layer.bias for layer in layers])
    return (Int8Linear if int8 else PackedLinear)(weight, bias, gelu)
