"""The sym network: an encoder of audio and timing at the onsets, a causal decoder of grid states.

Both sequences are aligned one to one: position 0 is START, then one position per onset, the last
is END. Position i of the source holds the time and audio of an onset, token i its notes. The
encoder attends in both directions over the source, as all onsets are known before the first note is
placed. The decoder reads tokens 0..i and predicts token i + 1.

Shapes in comments: B sequences, N positions, T tokens (T < N), D = d_model, V vocabulary.
"""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.character import DESCRIPTORS
from sabersmith.sym.copying import CopyMechanism
from sabersmith.sym.inputs import character_input
from sabersmith.sym.interface import CELLS, SymNetwork, roles_of
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.transformer import DecoderLayer, EncoderLayer, sinusoids

CELL_VALUES = 20  # empty, 2 colours x 9 directions, bomb
DIFFICULTIES = 5
SHORTEST_GAP_S, LONGEST_GAP_S = 0.01, 20.0
GAP_WAVES = 32


def gap_waves(gaps: Tensor) -> Tensor:
    """Encode gaps in seconds (...) as cosines of their logarithm (..., GAP_WAVES + 1).

    Ratios of gaps matter to a player: 0.1 s against 0.2 s is as different as 1 s against 2 s. The
    slowest wave spans the whole range of 11 octaves, the fastest separates gaps 1/3 of an octave
    apart (1/4 of a beat from 1/6 or 1/8). The last value is 1 where there is no gap (0 s at the
    open ends).
    """
    octaves = torch.log2(gaps.clamp(SHORTEST_GAP_S, LONGEST_GAP_S) / SHORTEST_GAP_S)
    span = math.log2(LONGEST_GAP_S / SHORTEST_GAP_S)
    waves = torch.arange(1, GAP_WAVES + 1, device=gaps.device) * (math.pi / span)
    is_open = (gaps <= 0)[..., None]
    return torch.cat([(octaves[..., None] * waves).cos() * ~is_open, is_open.to(gaps.dtype)], -1)


class SymNet(SymNetwork):
    """Transformer from the audio and timing of the onsets to their grid states.

    Args:
        vocab: number of state ids, with PAD, START and END.
        n_mels: rows of one audio column.
        columns: audio columns of the source per position (1: the onset's own).
        d_model, heads, encoder_layers, decoder_layers, d_inner: sizes of the Transformer.
        dropout: share of values dropped where each block joins the residual stream, and of the
            embeddings. Attention weights and inner layers have no dropout: on a CPU it would cost a
            third of the training speed.
        max_tokens: most positions at once; longer songs are decoded in windows.
        aligned: add the encoder's output at a token's position and at the predicted position to
            the decoder's input. Attention need not learn the alignment then.
        cross: let the decoder also attend to the whole encoder output.
        copy: mix copies of earlier states in, by the copy features that the source then holds (see
            `sabersmith.sym.copying`; call `set_states` first).
        factored: a state's embedding is the sum of its own vector and one per filled grid cell
            (call `set_states` first), so that rare states learn from common ones.
    """

    def __init__(
        self,
        vocab: int = 2003,
        n_mels: int = 100,
        columns: int = 1,
        d_model: int = 512,
        heads: int = 8,
        encoder_layers: int = 6,
        decoder_layers: int = 6,
        d_inner: int = 2048,
        dropout: float = 0.1,
        max_tokens: int = 2048,
        aligned: bool = True,
        cross: bool = True,
        factored: bool = True,
        copy: bool = False,
    ) -> None:
        super().__init__()
        if d_model % heads or not (aligned or cross):
            raise ValueError("d_model must be a multiple of heads; aligned or cross must be on")
        self.vocab, self.audio_rows, self.max_tokens = vocab, n_mels * columns, max_tokens
        self.d_model, self.heads = d_model, heads
        self.audio_embedding = nn.Linear(self.audio_rows, d_model)
        self.no_audio = nn.Parameter(torch.zeros(d_model))
        self.gap_embedding = nn.Linear(2 * (GAP_WAVES + 1), d_model)
        self.difficulty = nn.Embedding(DIFFICULTIES, d_model)
        self.character = nn.Parameter(torch.zeros(d_model, 2 * len(DESCRIPTORS)))
        self.encoder = nn.ModuleList(
            EncoderLayer(d_model, heads, d_inner, dropout) for _ in range(encoder_layers)
        )
        self.norm_encoder = nn.LayerNorm(d_model)
        self.state = nn.Embedding(vocab, d_model)
        self.cell = nn.Embedding(CELLS * CELL_VALUES, d_model) if factored else None
        self.align = nn.Linear(2 * d_model, d_model) if aligned else None
        self.decoder = nn.ModuleList(
            DecoderLayer(d_model, heads, d_inner, dropout, cross) for _ in range(decoder_layers)
        )
        self.norm_decoder = nn.LayerNorm(d_model)
        self.bias = nn.Parameter(torch.zeros(vocab))
        self.copy_mechanism = CopyMechanism(vocab) if copy else None
        self.drop = nn.Dropout(dropout)
        self.register_buffer("positions", sinusoids(max_tokens, d_model), persistent=False)
        self.register_buffer("cells", torch.zeros(vocab, CELLS, dtype=torch.int64))
        self.positions: Tensor
        self.position_scale = nn.Parameter(torch.full((2,), 0.1))
        self.apply(self._initialise)
        for name, weight in self.named_parameters():  # residual branches start small (GPT-2)
            if name.endswith(("out.weight", "forward_block.2.weight")):
                nn.init.normal_(weight, std=0.02 / math.sqrt(2 * (encoder_layers + decoder_layers)))

        self.register_load_state_dict_pre_hook(_without_character)

    @staticmethod
    def _initialise(module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)

    def parameter_roles(self) -> dict[str, list[nn.Parameter]]:
        """Return all parameters by role, see `SymNetwork.parameter_roles`."""
        roles = roles_of(self, [*self.encoder, *self.decoder, *filter(None, [self.align])])
        tables = [weight for weight in roles["table"] if weight is not self.character]
        return {**roles, "table": tables, "character": [self.character]}

    def layers(self) -> list[DecoderLayer]:
        """Return the layers of the decoder."""
        return [layer for layer in self.decoder if isinstance(layer, DecoderLayer)]

    def state_embeddings(self) -> Tensor:
        """Return the embedding of every state (V, D), which the output layer shares."""
        if self.cell is None:
            return self.state.weight
        offsets = torch.arange(CELLS, device=self.cells.device) * CELL_VALUES
        filled = (self.cells > 0).to(self.cell.weight.dtype)
        return self.state.weight + F.embedding_bag(
            self.cells + offsets, self.cell.weight, mode="sum", per_sample_weights=filled
        )

    def encode(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        lengths: Tensor | None = None,
        character: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Encode B sequences, see `SymNetwork.encode`; the copy features are not used here."""
        if not source.is_floating_point():
            raise ValueError("source must be floating point: mels and seconds vanish as integers")
        size = source.shape[1]
        if size > self.max_tokens:
            raise ValueError(f"{size} positions, the network takes {self.max_tokens} at once")
        # Only the layers get a lower precision: gaps need their digits up to here.
        dtype = self.bias.dtype
        audio = self.audio_embedding(source[..., : self.audio_rows].to(dtype))  # (B, N, D)
        audio = torch.where(has_audio[:, None, None], audio, self.no_audio.to(audio.dtype))
        gaps = source[..., self.audio_rows : self.audio_rows + 2]
        x = audio + self.gap_embedding(gap_waves(gaps).flatten(2).to(dtype))
        x = x + self.difficulty(difficulty)[:, None]
        if character is not None:
            x = x + F.linear(character_input(character).to(dtype), self.character)[:, None]
        x = x + self.position_scale[0] * self.positions[:size]
        at = torch.arange(size, device=source.device)
        lengths = torch.full_like(difficulty, size) if lengths is None else lengths
        mask = (at < lengths[:, None])[:, None, None]  # (B, 1, 1, N)
        x = self.drop(x)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.norm_encoder(x), mask

    def aligned_context(self, memory: Tensor) -> Tensor:
        """Return the encoder context (B, N - 1, D) of tokens 0..N-2; zeros without `aligned`."""
        if self.align is None:
            return torch.zeros_like(memory[:, 1:])
        return self.align(torch.cat([memory[:, :-1], memory[:, 1:]], -1))

    def embed(
        self, tokens: Tensor, context: Tensor, embeddings: Tensor, position: int = 0
    ) -> Tensor:
        """Return the decoder's input (..., T, D) for tokens (..., T) from a position on.

        context: (..., T, D), of `aligned_context`; embeddings: of `state_embeddings`.
        """
        x = F.embedding(tokens, embeddings) * math.sqrt(self.d_model)  # as large as the rest
        x = x + self.position_scale[1] * self.positions[position : position + tokens.shape[-1]]
        return self.drop(x + context)

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return logits (B, T, V) of the token after each of tokens (B, T) int64; T < N."""
        embeddings = self.state_embeddings()
        x = self.embed(tokens, self.aligned_context(memory)[:, : tokens.shape[1]], embeddings)
        for layer in self.layers():
            x, _ = layer(x, layer.cross_keys_values(memory), mask)
        return F.linear(self.norm_decoder(x), embeddings, self.bias)

    @torch.no_grad()
    def scale_logits(self, factor: float) -> None:
        """Change the weights, see `SymNetwork.scale_logits`."""
        for weight in (self.norm_decoder.weight, self.norm_decoder.bias, self.bias):
            weight.mul_(factor)

    def step_decoder(self, int8: bool = False, compiled: bool = False) -> PackedDecoder:
        """Pack the decoder's weights for a search, see `SymNetwork.step_decoder`."""
        return PackedDecoder(self, int8, compiled)


def _without_character(network: nn.Module, state_dict: dict[str, Any], *_: object) -> None:
    """Add the weights that checkpoints from before characters lack, as zeros: they ignore it."""
    for name, weight in network.named_parameters():
        if name in ("character", "copy_mechanism.character"):
            state_dict.setdefault(name, torch.zeros_like(weight, device="cpu"))
