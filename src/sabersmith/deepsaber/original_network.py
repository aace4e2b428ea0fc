"""DeepSaber's Transformer: that of Vaswani et al. 2017 (arXiv:1706.03762), norms after each block.

It looks to `sym.predict` and `sym.stepper` like `SymNet`, which it shares the shapes with: B
sequences, N positions, T tokens, D = d_model, H heads, V vocabulary.
"""

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.sym.network import CELLS, Attention, KeysValues, SymNet
from sabersmith.sym.packed_linear import Int8Linear, PackedLinear, pack
from sabersmith.sym.stepper import PackedDecoder


class OriginalEncoderLayer(nn.Module):
    """Self-attention in both directions, then a feed-forward block, each followed by its norm."""

    def __init__(self, d_model: int, heads: int, d_inner: int) -> None:
        super().__init__()
        self.attention = Attention(d_model, heads)
        self.widen, self.narrow = nn.Linear(d_model, d_inner), nn.Linear(d_inner, d_model)
        self.norm_attention, self.norm_forward = nn.LayerNorm(d_model), nn.LayerNorm(d_model)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (B, N, D), mask (B, 1, 1, N) True at real positions -> (B, N, D)."""
        heard = self.attention.attend(x, *self.attention.keys_values(x), mask)
        x = self.norm_attention(x + heard)
        return self.norm_forward(x + self.narrow(F.relu(self.widen(x))))


class OriginalDecoderLayer(OriginalEncoderLayer):
    """The same, causal, with attention over the encoder's output between the two."""

    def __init__(self, d_model: int, heads: int, d_inner: int) -> None:
        super().__init__(d_model, heads, d_inner)
        self.cross, self.norm_cross = Attention(d_model, heads), nn.LayerNorm(d_model)

    def forward(  # type: ignore[override]
        self, x: Tensor, cross: KeysValues, mask: Tensor
    ) -> tuple[Tensor, KeysValues]:
        """As `sym.network.OriginalDecoderLayer.forward`."""
        own = self.attention.keys_values(x)
        x = self.norm_attention(x + self.attention.attend(x, *own, mask=None, causal=True))
        x = self.norm_cross(x + self.cross.attend(x, *cross, mask=mask))
        return self.norm_forward(x + self.narrow(F.relu(self.widen(x)))), own

    def project(self, memory: Tensor) -> KeysValues:
        """Keys and values of the encoder's output (B, N, D)."""
        return self.cross.keys_values(memory)


class DeepSaberNet(nn.Module):
    """Encoder-decoder from what is heard at the onsets to their states.

    Args:
        vocab: number of state ids, with PAD, START and END.
        n_mels: rows of the audio columns; the source has two more, for the gaps.
        d_model, heads, layers, d_inner: sizes of the Transformer, encoder and decoder alike.
        max_tokens: most positions at once; there is a row in the position tables for each and one
            for padding.
    """

    echo = None  # it copies nothing

    def __init__(
        self,
        vocab: int = 2003,
        n_mels: int = 100,
        d_model: int = 512,
        heads: int = 8,
        layers: int = 6,
        d_inner: int = 2048,
        max_tokens: int = 2048,
    ) -> None:
        super().__init__()
        self.vocab, self.audio_rows, self.max_tokens = vocab, n_mels, max_tokens
        self.d_model = d_model
        sizes = d_model, heads, d_inner
        self.hear = nn.Linear(n_mels + 2, d_model)
        self.encoder = nn.ModuleList(OriginalEncoderLayer(*sizes) for _ in range(layers))
        self.state = nn.Embedding(vocab, d_model)
        self.decoder = nn.ModuleList(OriginalDecoderLayer(*sizes) for _ in range(layers))
        self.project = nn.Linear(d_model, vocab)
        self.register_buffer("source_positions", torch.zeros(max_tokens + 1, d_model))
        self.register_buffer("token_positions", torch.zeros(max_tokens + 1, d_model))
        self.register_buffer("cells", torch.zeros(vocab, CELLS, dtype=torch.int64))
        self.source_positions: Tensor
        self.token_positions: Tensor
        self.cells: Tensor  # of the states, to tell that the vocabulary is that of the weights

    @property
    def bias(self) -> Tensor:
        """Of the output (V,)."""
        return self.project.bias

    def layers(self) -> list[OriginalDecoderLayer]:
        """Layers of the decoder."""
        return [layer for layer in self.decoder if isinstance(layer, OriginalDecoderLayer)]

    def table(self) -> Tensor:
        """Embedding of every state (V, D), which the output layer does not share."""
        return self.state.weight

    def encode(
        self, source: Tensor, difficulty: Tensor, has_audio: Tensor, lengths: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Encode B sequences, whatever their difficulty.

        Gaps are told in whole seconds, the next one first: those under a second are all the same.

        Args:
            source: (B, N, n_mels + 2) float32: normalised mels, gap before and after in s.
            difficulty: unused.
            has_audio: unused.
            lengths: (B,) int64, real positions of each sequence.

        Returns:
            memory (B, N, D) and mask (B, 1, 1, N), True at real positions.
        """
        size = source.shape[1]
        heard, gaps = source.split([self.audio_rows, 2], -1)
        x = self.hear(torch.cat([heard, gaps.trunc().flip(-1)], -1).to(self.bias.dtype))
        x = x + self.source_positions[:size]
        mask = (torch.arange(size, device=source.device) < lengths[:, None])[:, None, None]
        for layer in self.encoder:
            x = layer(x, mask)
        return x, mask

    def beside(self, memory: Tensor) -> Tensor:
        """What stands beside the tokens at positions 0..N-2, (B, N - 1, D): nothing."""
        return torch.zeros_like(memory[:, 1:])

    def read(self, tokens: Tensor, beside: Tensor, table: Tensor, at: int = 0) -> Tensor:
        """Decoder input (..., T, D) of tokens (..., T) at positions from `at` on."""
        places = self.token_positions[1 + at : 1 + at + tokens.shape[-1]]  # row 0 is for padding
        return F.embedding(tokens, table) + places + beside

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Logits (B, T, V) of the token after each of tokens (B, T) int64, T < N of memory."""
        x = self.read(tokens, self.beside(memory)[:, : tokens.shape[1]], self.table())
        for layer in self.layers():
            x, _ = layer(x, layer.project(memory), mask)
        return self.project(x)


class OriginalPackedLayer:
    """Weights of a `OriginalDecoderLayer`, packed for few rows."""

    def __init__(self, layer: OriginalDecoderLayer, int8: bool) -> None:
        own, cross = layer.attention, layer.cross
        self.heads = own.heads
        self.norms = layer.norm_attention, layer.norm_cross, layer.norm_forward
        self.query_key_value = pack(own.query, own.key_value, int8=int8)
        self.out = pack(own.out, int8=int8)
        self.ask, self.cross_out = pack(cross.query, int8=int8), pack(cross.out, int8=int8)
        self.widen, self.narrow = pack(layer.widen, int8=int8), pack(layer.narrow, int8=int8)


class DeepSaberDecoder(PackedDecoder):
    """Weights of its decoder, packed once for any number of songs; see `PackedDecoder`."""

    def __init__(self, network: DeepSaberNet, int8: bool = False, compiled: bool = False) -> None:
        self.network = cast(SymNet, network)  # alike in all that steps need
        self.packed = [OriginalPackedLayer(layer, int8) for layer in network.layers()]
        self.table = network.table().detach()
        kind = Int8Linear if int8 else PackedLinear
        project = network.project
        self.states = kind(project.weight[SPECIALS:], project.bias[SPECIALS:])
        self.run = torch.compile(self._run, dynamic=True) if compiled else self._run

    def _run(
        self,
        x: Tensor,
        own: list[KeysValues],
        barred: Tensor,
        cross: list[KeysValues | None],
        mask: Tensor,
    ) -> Tensor:
        sequences, beams, width = x.shape
        x = x.flatten(0, 1)  # (S * K, D)
        for layer, pair, (keys, values) in zip(self.packed, cross, own, strict=True):
            assert pair is not None
            norm_attention, norm_cross, norm_forward = layer.norms
            parts = layer.query_key_value(x)
            query, key, value = parts.view(sequences, beams, 3, layer.heads, -1).unbind(2)
            keys[:, :, -beams:], values[:, :, -beams:] = key.transpose(1, 2), value.transpose(1, 2)
            heard = F.scaled_dot_product_attention(query.transpose(1, 2), keys, values, barred)
            x = norm_attention(x + layer.out(heard.transpose(1, 2).reshape(-1, width)))
            query = layer.ask(x).view(sequences, beams, layer.heads, -1).transpose(1, 2)
            heard = F.scaled_dot_product_attention(query, *pair, attn_mask=mask)
            x = norm_cross(x + layer.cross_out(heard.transpose(1, 2).reshape(-1, width)))
            x = norm_forward(x + layer.narrow(F.relu(layer.widen(x))))
        return self.states(x).view(sequences, beams, -1)
