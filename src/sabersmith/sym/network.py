"""The sym network: an encoder over what is heard and how far apart, a causal decoder over states.

Both sequences are aligned one to one: position 0 is START, then one position per onset, the last
is END. Position i of the source tells when and what is heard there, token i which notes are there.
The encoder looks both ways over the source (all onsets are known before the first note is placed);
the decoder reads tokens 0..i and predicts token i + 1.

Shapes in comments: B sequences, N positions, T tokens (T < N), D = d_model, H heads, R decoded rows
(sequences x beams), V vocabulary.

The encoder-decoder follows Vaswani et al. 2017 (arXiv:1706.03762) with the layer norms before each
block (Xiong et al. 2020, arXiv:2002.04745).
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.errors import InputError
from sabersmith.sym import copying as echoes
from sabersmith.sym.copying import CopyMechanism, copy_log_p

CELLS = 12  # of the grid: 3 layers x 4 lines
CELL_VALUES = 20  # empty, 2 colours x 9 directions, bomb
DIFFICULTIES = 5
SHORTEST_GAP_S, LONGEST_GAP_S = 0.01, 20.0
GAP_WAVES = 32

KeysValues = tuple[Tensor, Tensor]


def sinusoids(length: int, width: int) -> Tensor:
    """Position table (length, width) float32 of Vaswani et al. 2017, section 3.5."""
    rates = torch.exp(torch.arange(0, width, 2) * (-math.log(10000.0) / width))
    angles = torch.arange(length)[:, None] * rates  # (length, width / 2)
    table = torch.zeros(length, width)
    table[:, 0::2], table[:, 1::2] = angles.sin(), angles.cos()[:, : width // 2]
    return table


def gap_waves(gaps: Tensor) -> Tensor:
    """Describe gaps in seconds (...) as waves over their logarithm (..., GAP_WAVES + 1).

    A player feels ratios: 0.1 s against 0.2 s differs as much as 1 s against 2 s. The slowest wave
    spans the whole range of 11 octaves, the fastest tells gaps 1/3 of an octave apart (1/4 of a
    beat from 1/6 or 1/8). The last value is 1 where there is no gap (0 at the open ends).
    """
    octaves = torch.log2(gaps.clamp(SHORTEST_GAP_S, LONGEST_GAP_S) / SHORTEST_GAP_S)
    span = math.log2(LONGEST_GAP_S / SHORTEST_GAP_S)
    waves = torch.arange(1, GAP_WAVES + 1, device=gaps.device) * (math.pi / span)
    is_open = (gaps <= 0)[..., None]
    return torch.cat([(octaves[..., None] * waves).cos() * ~is_open, is_open.to(gaps.dtype)], -1)


class Attention(nn.Module):
    """Multi-head attention of x (B, T, D) over itself or over another sequence."""

    def __init__(self, d_model: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(d_model, d_model)
        self.key_value = nn.Linear(d_model, 2 * d_model)
        self.out = nn.Linear(d_model, d_model)

    def split(self, x: Tensor) -> Tensor:
        """(B, T, D) -> (B, H, T, D / H)."""
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def keys_values(self, x: Tensor) -> KeysValues:
        """Keys and values of x (B, T, D), each (B, H, T, D / H)."""
        keys, values = self.key_value(x).chunk(2, -1)
        return self.split(keys), self.split(values)

    def attend(
        self, x: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None, causal: bool = False
    ) -> Tensor:
        """Read (keys, values) at queries made of x (B, T, D); mask is True where allowed."""
        heard = F.scaled_dot_product_attention(
            self.split(self.query(x)),
            keys,
            values,
            attn_mask=mask,
            is_causal=causal,
        )
        return self.out(heard.transpose(1, 2).flatten(2))  # (B, T, D)


class FeedForward(nn.Sequential):
    """Two linear layers at each position on its own."""

    def __init__(self, d_model: int, d_inner: int) -> None:
        super().__init__(nn.Linear(d_model, d_inner), nn.GELU(), nn.Linear(d_inner, d_model))

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
        """x (B, T, D) over the encoder's keys and values, mask (B, 1, 1, N) -> (B, T, D).

        Returns also the keys and values of x itself, (B, H, T, D / H) each.
        """
        normed = self.norm_attention(x)
        own = self.attention.keys_values(normed)
        x = x + self.drop(self.attention.attend(normed, *own, mask=None, causal=True))
        if self.cross is not None and self.norm_cross is not None and cross is not None:
            x = x + self.drop(self.cross.attend(self.norm_cross(x), *cross, mask=mask))
        return x + self.drop(self.forward_block(self.norm_forward(x))), own

    def project(self, memory: Tensor) -> KeysValues | None:
        """Keys and values of the encoder's output (B, N, D), None without cross-attention."""
        return None if self.cross is None else self.cross.keys_values(memory)


class SymNet(nn.Module):
    """Encoder-decoder from what is heard at the chosen times to the states placed there.

    Args:
        vocab: number of state ids, with PAD, START and END.
        n_mels: rows of one audio column.
        columns: audio columns that the source holds per position (1: the onset's own).
        d_model, heads, encoder_layers, decoder_layers, d_inner: sizes of the Transformer.
        dropout: share of values dropped where each block joins the residual stream, and of the
            embeddings. Attention weights and inner layers are left whole: on a CPU dropping those
            costs a third of the training speed.
        max_tokens: most positions at once; longer songs are decoded in windows.
        aligned: add the encoder's output at a token's position and at the predicted position to
            the decoder's input. Attention need not learn the alignment then.
        cross: let the decoder also attend to the whole encoder output.
        echo: mix copies of earlier states in, by the clues that the source then holds (see `echo`;
            call `set_states` first).
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
        echo: bool = False,
    ) -> None:
        super().__init__()
        if d_model % heads or not (aligned or cross):
            raise ValueError("d_model must be a multiple of heads; aligned or cross must be on")
        self.vocab, self.audio_rows, self.max_tokens = vocab, n_mels * columns, max_tokens
        self.d_model, self.heads = d_model, heads
        self.hear = nn.Linear(self.audio_rows, d_model)
        self.hear_nothing = nn.Parameter(torch.zeros(d_model))
        self.time = nn.Linear(2 * (GAP_WAVES + 1), d_model)
        self.difficulty = nn.Embedding(DIFFICULTIES, d_model)
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
        self.echo = CopyMechanism(vocab) if echo else None
        self.drop = nn.Dropout(dropout)
        self.register_buffer("positions", sinusoids(max_tokens, d_model), persistent=False)
        self.register_buffer("cells", torch.zeros(vocab, CELLS, dtype=torch.int64))
        self.positions: Tensor
        self.cells: Tensor
        self.position_scale = nn.Parameter(torch.full((2,), 0.1))
        self.apply(self._start)
        for name, weight in self.named_parameters():  # residual branches start small (GPT-2)
            if name.endswith(("out.weight", "forward_block.2.weight")):
                nn.init.normal_(weight, std=0.02 / math.sqrt(2 * (encoder_layers + decoder_layers)))

    @staticmethod
    def _start(module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, nn.Linear) and module.bias is not None:
            nn.init.zeros_(module.bias)

    def set_states(self, states: list[tuple[int, ...]]) -> None:
        """Tell the grid cells of the states behind ids 3, 4, ... (12 ints 0..19 each)."""
        if len(states) + 3 != self.vocab:
            raise InputError(f"vocabulary: {len(states) + 3} ids, the network has {self.vocab}")
        self.cells[3:] = torch.tensor(states, dtype=torch.int64, device=self.cells.device)
        if self.echo is not None:
            self.echo.mirrored.copy_(torch.from_numpy(Vocabulary(states).mirror_ids))

    def clues(self, source: Tensor) -> Tensor:
        """The columns of a source (..., rows) about echoes: (..., `echo.COLUMNS`)."""
        first = self.audio_rows + 2
        return source[..., first : first + echoes.COLUMNS]

    def layers(self) -> list[DecoderLayer]:
        """Layers of the decoder."""
        return [layer for layer in self.decoder if isinstance(layer, DecoderLayer)]

    def table(self) -> Tensor:
        """Embedding of every state (V, D), which the output layer shares."""
        if self.cell is None:
            return self.state.weight
        offsets = torch.arange(CELLS, device=self.cells.device) * CELL_VALUES
        filled = (self.cells > 0).to(self.cell.weight.dtype)
        return self.state.weight + F.embedding_bag(
            self.cells + offsets, self.cell.weight, mode="sum", per_sample_weights=filled
        )

    def encode(
        self, source: Tensor, difficulty: Tensor, has_audio: Tensor, lengths: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Encode B sequences.

        Args:
            source: (B, N, audio rows + 2) float32: normalised mels, gap before and after in s;
                then, if `echo` is on, the clues of `echo.find_copy_candidates`, which are not looked at
                here.
            difficulty: (B,) int64, 0 Easy .. 4 ExpertPlus.
            has_audio: (B,) bool; where False the audio rows are not looked at.
            lengths: (B,) int64, real positions of each sequence; None for all N.

        Returns:
            memory (B, N, D) and mask (B, 1, 1, N), True at real positions.

        Raises:
            ValueError: if N > max_tokens (decode in windows, see `predict`) or source is not float.
        """
        if not source.is_floating_point():
            raise ValueError("source must be floating point: mels and seconds vanish as integers")
        size = source.shape[1]
        if size > self.max_tokens:
            raise ValueError(f"{size} positions, the network takes {self.max_tokens} at once")
        dtype = self.bias.dtype  # lighter ones are for the layers: gaps want their digits
        heard = self.hear(source[..., : self.audio_rows].to(dtype))  # (B, N, D)
        heard = torch.where(has_audio[:, None, None], heard, self.hear_nothing.to(heard.dtype))
        gaps = source[..., self.audio_rows : self.audio_rows + 2]
        x = heard + self.time(gap_waves(gaps).flatten(2).to(dtype))
        x = x + self.difficulty(difficulty)[:, None]
        x = x + self.position_scale[0] * self.positions[:size]
        at = torch.arange(size, device=source.device)
        lengths = torch.full_like(difficulty, size) if lengths is None else lengths
        mask = (at < lengths[:, None])[:, None, None]  # (B, 1, 1, N)
        x = self.drop(x)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.norm_encoder(x), mask

    def beside(self, memory: Tensor) -> Tensor:
        """What stands beside the tokens at positions 0..N-2, (B, N - 1, D): see `aligned`."""
        if self.align is None:
            return torch.zeros_like(memory[:, 1:])
        return self.align(torch.cat([memory[:, :-1], memory[:, 1:]], -1))

    def read(self, tokens: Tensor, beside: Tensor, table: Tensor, at: int = 0) -> Tensor:
        """Decoder input (..., T, D) of tokens (..., T) at positions from `at` on."""
        x = F.embedding(tokens, table) * math.sqrt(self.d_model)  # on a par with the rest
        x = x + self.position_scale[1] * self.positions[at : at + tokens.shape[-1]]
        return self.drop(x + beside)

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Logits (B, T, V) of the token after each of tokens (B, T) int64, T < N of memory."""
        table = self.table()
        x = self.read(tokens, self.beside(memory)[:, : tokens.shape[1]], table)
        for layer in self.layers():
            x, _ = layer(x, layer.project(memory), mask)
        return F.linear(self.norm_decoder(x), table, self.bias)

    def forward(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        tokens: Tensor,
        lengths: Tensor | None = None,
        past: Tensor | None = None,
    ) -> Tensor:
        """Logits (B, N - 1, V) for tokens 1..N-1 of tokens (B, N), given those before each.

        past (B, L) int64 are the tokens before those, which copies may come from, padded on the
        left. With `echo` the logits are log-probabilities.
        """
        memory, mask = self.encode(source, difficulty, has_audio, lengths)
        logits = self.decode(tokens[:, :-1], memory, mask)
        if self.echo is None:
            return logits
        clues = self.clues(source) * has_audio[:, None, None]
        return copy_log_p(self.echo, logits, clues, tokens, past)
