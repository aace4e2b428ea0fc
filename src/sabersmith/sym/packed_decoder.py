"""The decoder of `SymNet` for one token per beam and step, its weights packed for few rows.

Shapes: S sequences, K beams each, N positions, P tokens in common, D = d_model, H heads, R rows of
keys and values, V vocabulary.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.compute.packed_linear import Int8Linear, Linear, PackedLinear, pack
from sabersmith.compute.threads import has_many_weights
from sabersmith.sym.interface import KeysValues
from sabersmith.sym.transformer import DecoderLayer

if TYPE_CHECKING:
    from sabersmith.sym.network import SymNet


class PackedNorm:
    """A layer norm without the checks of a module's call, which take as long as the norm."""

    def __init__(self, norm: nn.LayerNorm) -> None:
        self.size, self.epsilon = tuple(norm.normalized_shape), norm.eps
        self.weight, self.bias = norm.weight.detach(), norm.bias.detach()

    def __call__(self, x: Tensor) -> Tensor:
        """Normalise (rows, size)."""
        return torch.layer_norm(x, self.size, self.weight, self.bias, self.epsilon)


class PackedLayer:
    """Weights of a `DecoderLayer`, packed for few rows."""

    def __init__(self, layer: DecoderLayer, int8: bool) -> None:
        attention = layer.attention
        self.heads = attention.heads
        self.norm_attention = PackedNorm(layer.norm_attention)
        self.norm_forward = PackedNorm(layer.norm_forward)
        self.query_key_value = pack(attention.query, attention.key_value, int8=int8)
        self.out = pack(attention.out, int8=int8)
        self.cross: tuple[PackedNorm, Linear, Linear] | None = None
        if layer.cross is not None and layer.norm_cross is not None:
            query, out = layer.cross.query, layer.cross.out
            norm = PackedNorm(layer.norm_cross)
            self.cross = norm, pack(query, int8=int8), pack(out, int8=int8)
        widen, narrow = layer.forward_block.linears()
        self.widen, self.narrow = pack(widen, gelu=True, int8=int8), pack(narrow, int8=int8)


class PackedLayers:
    """The layers of a `SymNet` and its output, packed for few rows.

    Args:
        network: in evaluation mode, on its device, float32 or bfloat16.
        embeddings: of its states.
        int8: see `SymNetwork.step_decoder`.
    """

    def __init__(self, network: "SymNet", embeddings: Tensor, int8: bool) -> None:
        self.layers = [PackedLayer(layer, int8) for layer in network.layers()]
        self.norm = PackedNorm(network.norm_decoder)
        linear = Int8Linear if int8 else PackedLinear
        self.output = linear(embeddings[SPECIALS:], network.bias[SPECIALS:])

    def run(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        """Run the layers on the newest token of each beam, see `StepDecoder.run`."""
        sequences, beams, width = x.shape
        x = x.flatten(0, 1)  # (S * K, D)
        for layer, pair, (keys, values) in zip(self.layers, cross, own, strict=True):
            parts = layer.query_key_value(layer.norm_attention(x))
            query, key, value = (
                parts.view(sequences, beams, 3, layer.heads, -1).transpose(1, 3).unbind(2)
            )  # (S, H, K, D / H) each
            keys[:, :, -beams:], values[:, :, -beams:] = key, value
            attended = F.scaled_dot_product_attention(query, keys, values, mask)
            x = layer.out(attended.transpose(1, 2).reshape(-1, width), x)
            if layer.cross is not None and pair is not None:
                norm, to_query, out = layer.cross
                query = to_query(norm(x)).view(sequences, beams, layer.heads, -1).transpose(1, 2)
                attended = F.scaled_dot_product_attention(query, *pair, attn_mask=cross_mask)
                x = out(attended.transpose(1, 2).reshape(-1, width), x)
            x = layer.narrow(layer.widen(layer.norm_forward(x)), x)
        logits: Tensor = self.output(self.norm(x))
        return logits.view(sequences, beams, -1)


class PackedDecoder:
    """The `StepDecoder` of a `SymNet`, see there.

    Args:
        network: in evaluation mode, on its device, float32 or bfloat16.
        int8, compiled: see `SymNetwork.step_decoder`.

    Attributes:
        has_kernels: whether `compiled_search` can run it.
    """

    def __init__(self, network: "SymNet", int8: bool = False, compiled: bool = False) -> None:
        self.network = network
        self.has_kernels = (
            not (int8 or compiled)
            and network.device.type == "cpu"
            and network.bias.dtype == torch.float32
            and len(network.layers()) > 0
            and all(layer.cross is None for layer in network.layers())
            and not has_many_weights(network)
        )
        self.embeddings = network.state_embeddings().detach()
        self._int8, self._compiled = int8, compiled

    @cached_property
    def _run_layers(self) -> Callable[..., Tensor]:
        """Runs the layers; `compiled_search` has `kernel_weights` instead."""
        run = PackedLayers(self.network, self.embeddings, self._int8).run
        return torch.compile(run, dynamic=True) if self._compiled else run

    @cached_property
    def kernel_weights(self) -> dict[str, Any]:
        """The sizes and weights for `compiled_search`."""
        from sabersmith.sym.compiled_search import decoder_fields

        return decoder_fields(self.network)

    def prepare_kernels(self) -> None:
        """Make machine code, and copy the weights for it."""
        from sabersmith.sym.compiled_search import c_function

        c_function("take_steps")
        _ = self.kernel_weights

    def start(
        self, tokens: Tensor, memory: Tensor, mask: Tensor
    ) -> tuple[list[KeysValues], list[KeysValues | None], Tensor]:
        """Read the tokens (S, P) that all beams have in common, see `StepDecoder.start`."""
        context = self.network.aligned_context(memory)
        x = self.embed(tokens, context[:, : tokens.shape[1]], 0)
        own: list[KeysValues] = []
        cross = [layer.cross_keys_values(memory) for layer in self.network.layers()]
        for layer, pair in zip(self.network.layers(), cross, strict=True):
            x, keys_values = layer(x, pair, mask)
            own.append(keys_values)
        return own, cross, context

    def embed(self, tokens: Tensor, context: Tensor, position: int) -> Tensor:
        """Return the input (..., T, D) for tokens (..., T) from a position on."""
        return self.network.embed(tokens, context, self.embeddings, position)

    def run(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        """Run the layers on the newest token of each beam, see `StepDecoder.run`."""
        return self._run_layers(x, own, mask, cross, cross_mask)
