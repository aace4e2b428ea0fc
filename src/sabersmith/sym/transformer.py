"""Layers of the sym network's Transformer.

An encoder-decoder after Vaswani et al. 2017 (arXiv:1706.03762), with the layer norms before each
block (Xiong et al. 2020, arXiv:2002.04745).

Shapes: B sequences, N positions, T tokens, D = d_model, H heads.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.compute.packed_linear import FastLinear
from sabersmith.sym.interface import KeysValues


def sinusoids(length: int, width: int) -> Tensor:
    """Return the position table (length, width) float32 of Vaswani et al. 2017, section 3.5."""
    rates = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    angles = torch.arange(length)[:, None] * rates  # (length, width / 2)
    table = torch.zeros(length, width)
    table[:, 0::2], table[:, 1::2] = angles.sin(), angles.cos()[:, : width // 2]
    return table


class Attention(nn.Module):
    """Multi-head attention of x (B, T, D) over itself or over another sequence."""

    def __init__(self, d_model: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = FastLinear(d_model, d_model)
        self.key_value = FastLinear(d_model, 2 * d_model)
        self.out = FastLinear(d_model, d_model)

    def split(self, x: Tensor) -> Tensor:
        """(B, T, D) -> (B, H, T, D / H)."""
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def keys_values(self, x: Tensor) -> KeysValues:
        """Return keys and values of x (B, T, D), each (B, H, T, D / H)."""
        keys, values = self.key_value(x).chunk(2, -1)
        return self.split(keys), self.split(values)

    def attend(
        self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, causal: bool = False
    ) -> Tensor:
        """Attend from x (B, T, D) to (keys, values); mask is True where attention is allowed."""
        attended = F.scaled_dot_product_attention(
            self.split(self.query(x)), keys, values, attn_mask=mask, is_causal=causal
        )
        return self.out(attended.transpose(1, 2).flatten(2))  # (B, T, D)


class FeedForward(nn.Sequential):
    """Two linear layers, applied at each position."""

    def __init__(self, d_model: int, d_inner: int) -> None:
        super().__init__(FastLinear(d_model, d_inner), nn.GELU(), FastLinear(d_inner, d_model))

    def linears(self) -> tuple[nn.Linear, nn.Linear]:
        """Return the layer that widens and the one that narrows again."""
        widen, _, narrow = self
        assert isinstance(widen, nn.Linear) and isinstance(narrow, nn.Linear)
        return widen, narrow


class EncoderLayer(nn.Module):
    """Self-attention in both directions, then a feed-forward block."""

    def __init__(self, d_model: int, heads: int, d_inner: int, dropout: float) -> None:
        super().__init__()
        self.norm_attention, self.norm_forward = nn.LayerNorm(d_model), nn.LayerNorm(d_model)
        self.attention = Attention(d_model, heads)
        self.forward_block = FeedForward(d_model, d_inner)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x (B, N, D), mask (B, 1, 1, N) True at real positions -> (B, N, D)."""
        normed = self.norm_attention(x)
        keys, values = self.attention.keys_values(normed)
        x = x + self.drop(self.attention.attend(normed, keys, values, mask))
        return x + self.drop(self.forward_block(self.norm_forward(x)))


class DecoderLayer(nn.Module):
    """Causal self-attention, attention over the encoder (optional), feed-forward."""

    def __init__(self, d_model: int, heads: int, d_inner: int, dropout: float, cross: bool) -> None:
        super().__init__()
        self.norm_attention, self.norm_forward = nn.LayerNorm(d_model), nn.LayerNorm(d_model)
        self.attention = Attention(d_model, heads)
        self.cross = Attention(d_model, heads) if cross else None
        self.norm_cross = nn.LayerNorm(d_model) if cross else None
        self.forward_block = FeedForward(d_model, d_inner)
        self.drop = nn.Dropout(dropout)

    def forward(
        self, x: Tensor, cross: KeysValues | None, mask: Tensor
    ) -> tuple[Tensor, KeysValues]:
        """Apply the layer to all positions at once.

        Args:
            x: (B, T, D).
            cross: keys and values of the encoder's output, of `cross_keys_values`.
            mask: (B, 1, 1, N), True at real positions of the encoder's output.

        Returns:
            (B, T, D); and the keys and values of x itself, (B, H, T, D / H) each.
        """
        normed = self.norm_attention(x)
        own = self.attention.keys_values(normed)
        x = x + self.drop(self.attention.attend(normed, *own, mask=None, causal=True))
        if self.cross is not None and self.norm_cross is not None and cross is not None:
            x = x + self.drop(self.cross.attend(self.norm_cross(x), *cross, mask=mask))
        return x + self.drop(self.forward_block(self.norm_forward(x))), own

    def cross_keys_values(self, memory: Tensor) -> KeysValues | None:
        """Return keys and values of the encoder's output (B, N, D); None without `cross`."""
        return None if self.cross is None else self.cross.keys_values(memory)
