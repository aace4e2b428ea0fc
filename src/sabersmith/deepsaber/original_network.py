"""DeepSaber's Transformer: that of Vaswani et al. 2017 (arXiv:1706.03762), norms after each block.

It shares no layers with `sym.network`, so that a change there doesn't affect it.

Shapes: B or S sequences, K beams, N positions, T tokens, D = d_model, H heads, R rows of keys and
values, V vocabulary.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.grid_states import CELLS
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.compute.packed_linear import Int8Linear, PackedLinear, pack
from sabersmith.sym.interface import KeysValues, SymNetwork


class OriginalAttention(nn.Module):
    """Multi-head attention of x (B, T, D) over itself or over another sequence."""

    def __init__(self, d_model: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(d_model, d_model)
        self.key_value = nn.Linear(d_model, 2 * d_model)
        self.out = nn.Linear(d_model, d_model)

    def keys_values(self, x: Tensor) -> KeysValues:
        """Return keys and values of x (B, T, D), each (B, H, T, D / H)."""
        keys, values = self.key_value(x).chunk(2, -1)
        return self._split(keys), self._split(values)

    def attend(
        self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, causal: bool = False
    ) -> Tensor:
        """Attend from x (B, T, D) to (keys, values); mask is True where attention is allowed."""
        attended = F.scaled_dot_product_attention(
            self._split(self.query(x)), keys, values, attn_mask=mask, is_causal=causal
        )
        return self.out(attended.transpose(1, 2).flatten(2))  # (B, T, D)

    def _split(self, x: Tensor) -> Tensor:
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)


class OriginalEncoderLayer(nn.Module):
    """Self-attention in both directions, then a feed-forward block, each followed by its norm."""

    def __init__(self, d_model: int, heads: int, d_inner: int) -> None:
        super().__init__()
        self.attention = OriginalAttention(d_model, heads)
        self.widen, self.narrow = nn.Linear(d_model, d_inner), nn.Linear(d_inner, d_model)
        self.norm_attention, self.norm_forward = nn.LayerNorm(d_model), nn.LayerNorm(d_model)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x (B, N, D), mask (B, 1, 1, N) True at real positions -> (B, N, D)."""
        attended = self.attention.attend(x, *self.attention.keys_values(x), mask)
        x = self.norm_attention(x + attended)
        return self.norm_forward(x + self.narrow(F.relu(self.widen(x))))


class OriginalDecoderLayer(nn.Module):
    """Causal self-attention, attention over the encoder, feed-forward; norms after each."""

    def __init__(self, d_model: int, heads: int, d_inner: int) -> None:
        super().__init__()
        self.attention = OriginalAttention(d_model, heads)
        self.widen, self.narrow = nn.Linear(d_model, d_inner), nn.Linear(d_inner, d_model)
        self.norm_attention, self.norm_forward = nn.LayerNorm(d_model), nn.LayerNorm(d_model)
        self.cross, self.norm_cross = OriginalAttention(d_model, heads), nn.LayerNorm(d_model)

    def forward(self, x: Tensor, cross: KeysValues, mask: Tensor) -> tuple[Tensor, KeysValues]:
        """Apply the layer to all positions at once.

        Args:
            x: (B, T, D).
            cross: keys and values of the encoder's output.
            mask: (B, 1, 1, N), True at real positions of the encoder's output.

        Returns:
            (B, T, D); and the keys and values of x itself, (B, H, T, D / H) each.
        """
        own = self.attention.keys_values(x)
        x = self.norm_attention(x + self.attention.attend(x, *own, mask=None, causal=True))
        x = self.norm_cross(x + self.cross.attend(x, *cross, mask=mask))
        return self.norm_forward(x + self.narrow(F.relu(self.widen(x)))), own


class DeepSaberNet(SymNetwork):
    """Encoder-decoder from the audio and timing of the onsets to their grid states.

    Args:
        vocab: number of state ids, with PAD, START and END.
        n_mels: rows of the audio columns; the source has two more, for the gaps.
        d_model, heads, layers, d_inner: sizes of the Transformer, the same for encoder and decoder.
        max_tokens: most positions at once; the position tables have a row for each, and one for
            padding.
    """

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
        self.copy_mechanism = None
        self.d_model = d_model
        sizes = d_model, heads, d_inner
        self.source_embedding = nn.Linear(n_mels + 2, d_model)
        self.encoder = nn.ModuleList(OriginalEncoderLayer(*sizes) for _ in range(layers))
        self.state = nn.Embedding(vocab, d_model)
        self.decoder = nn.ModuleList(OriginalDecoderLayer(*sizes) for _ in range(layers))
        self.project = nn.Linear(d_model, vocab)
        self.register_buffer("source_positions", torch.zeros(max_tokens + 1, d_model))
        self.register_buffer("token_positions", torch.zeros(max_tokens + 1, d_model))
        self.register_buffer("cells", torch.zeros(vocab, CELLS, dtype=torch.int64))
        self.source_positions: Tensor
        self.token_positions: Tensor

    def layers(self) -> list[OriginalDecoderLayer]:
        """Return the layers of the decoder."""
        return [layer for layer in self.decoder if isinstance(layer, OriginalDecoderLayer)]

    def encode(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        lengths: Tensor | None = None,
        character: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Encode B sequences, see `SymNetwork.encode`; only source and lengths are used.

        As in the original, gaps are cut to whole seconds, with the next one first: all gaps under a
        second are equal.
        """
        size = source.shape[1]
        audio, gaps = source.split([self.audio_rows, 2], -1)
        inputs = torch.cat([audio, gaps.trunc().flip(-1)], -1)
        x = self.source_embedding(inputs.to(self.project.bias.dtype)) + self.source_positions[:size]
        lengths = torch.full_like(difficulty, size) if lengths is None else lengths
        mask = (torch.arange(size, device=source.device) < lengths[:, None])[:, None, None]
        for layer in self.encoder:
            x = layer(x, mask)
        return x, mask

    def embed(self, tokens: Tensor, position: int = 0) -> Tensor:
        """Return the decoder's input (..., T, D) for tokens (..., T) from a position on."""
        first = 1 + position  # row 0 is for padding
        return self.state(tokens) + self.token_positions[first : first + tokens.shape[-1]]

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return logits (B, T, V) of the token after each of tokens (B, T) int64; T < N."""
        x = self.embed(tokens)
        for layer in self.layers():
            x, _ = layer(x, layer.cross.keys_values(memory), mask)
        return self.project(x)

    @torch.no_grad()
    def scale_logits(self, factor: float) -> None:
        """Change the weights, see `SymNetwork.scale_logits`."""
        for weight in self.project.parameters():
            weight.mul_(factor)

    def step_decoder(self, int8: bool = False, compiled: bool = False) -> "DeepSaberDecoder":
        """Pack the decoder's weights for a search, see `SymNetwork.step_decoder`."""
        return DeepSaberDecoder(self, int8, compiled)


class OriginalPackedLayer:
    """Weights of an `OriginalDecoderLayer`, packed for few rows."""

    def __init__(self, layer: OriginalDecoderLayer, int8: bool) -> None:
        own, cross = layer.attention, layer.cross
        self.heads = own.heads
        self.norms = layer.norm_attention, layer.norm_cross, layer.norm_forward
        self.query_key_value = pack(own.query, own.key_value, int8=int8)
        self.out = pack(own.out, int8=int8)
        self.cross_query = pack(cross.query, int8=int8)
        self.cross_out = pack(cross.out, int8=int8)
        self.widen, self.narrow = pack(layer.widen, int8=int8), pack(layer.narrow, int8=int8)


class DeepSaberDecoder:
    """The `StepDecoder` of a `DeepSaberNet`, see there.

    Args:
        network: in evaluation mode, on its device, float32 or bfloat16.
        int8, compiled: see `SymNetwork.step_decoder`.
    """

    def __init__(self, network: DeepSaberNet, int8: bool = False, compiled: bool = False) -> None:
        self.network = network
        self.packed = [OriginalPackedLayer(layer, int8) for layer in network.layers()]
        linear = Int8Linear if int8 else PackedLinear
        project = network.project
        self.output = linear(project.weight[SPECIALS:], project.bias[SPECIALS:])
        self._run = torch.compile(self._layers, dynamic=True) if compiled else self._layers

    def start(
        self, tokens: Tensor, memory: Tensor, mask: Tensor
    ) -> tuple[list[KeysValues], list[KeysValues | None], Tensor]:
        """Read the tokens (S, P) that all beams have in common, see `StepDecoder.start`.

        There is no encoder context: zeros are returned for it.
        """
        x = self.network.embed(tokens)
        own: list[KeysValues] = []
        cross: list[KeysValues | None] = []
        for layer in self.network.layers():
            pair = layer.cross.keys_values(memory)
            x, keys_values = layer(x, pair, mask)
            own.append(keys_values)
            cross.append(pair)
        return own, cross, torch.zeros_like(memory[:, 1:])

    def embed(self, tokens: Tensor, context: Tensor, position: int) -> Tensor:
        """Return the input (..., T, D) for tokens (..., T) from a position on."""
        return self.network.embed(tokens, position)

    def run(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        """Run the layers on the newest token of each beam, see `StepDecoder.run`."""
        logits: Tensor = self._run(x, own, mask, cross, cross_mask)
        return logits

    def _layers(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        sequences, beams, width = x.shape
        x = x.flatten(0, 1)  # (S * K, D)
        for layer, pair, (keys, values) in zip(self.packed, cross, own, strict=True):
            assert pair is not None
            norm_attention, norm_cross, norm_forward = layer.norms
            parts = layer.query_key_value(x)
            query, key, value = parts.view(sequences, beams, 3, layer.heads, -1).unbind(2)
            keys[:, :, -beams:], values[:, :, -beams:] = key.transpose(1, 2), value.transpose(1, 2)
            attended = F.scaled_dot_product_attention(query.transpose(1, 2), keys, values, mask)
            x = norm_attention(x + layer.out(attended.transpose(1, 2).reshape(-1, width)))
            query = layer.cross_query(x).view(sequences, beams, layer.heads, -1).transpose(1, 2)
            attended = F.scaled_dot_product_attention(query, *pair, attn_mask=cross_mask)
            x = norm_cross(x + layer.cross_out(attended.transpose(1, 2).reshape(-1, width)))
            x = norm_forward(x + layer.narrow(F.relu(layer.widen(x))))
        return self.output(x).view(sequences, beams, -1)
