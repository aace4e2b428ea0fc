"""The interfaces that a network of the sym stage and its decoder implement.

Training, search and inference use a `SymNetwork` and its `StepDecoder`, and know no layers.

Shapes: B or S sequences, K beams each, N positions, T tokens, D width of the encoder's output,
H heads, R rows of keys and values, V vocabulary.
"""

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor, nn

from sabersmith.beatmap.vocabulary import SPECIALS, Vocabulary
from sabersmith.errors import InputError
from sabersmith.sym.copying import COPY_COLUMNS, CopyMechanism, copy_log_p

CELLS = 12  # of the grid: 3 layers x 4 lines

KeysValues = tuple[Tensor, Tensor]


class StepDecoder(Protocol):
    """A decoder that reads one token per beam and step, with the keys and values of earlier ones.

    Its weights may be packed for that. `Stepper` keeps the keys and values.
    """

    def start(
        self, tokens: Tensor, memory: Tensor, mask: Tensor
    ) -> tuple[list[KeysValues], list[KeysValues | None], Tensor]:
        """Read the tokens that all beams have in common.

        Args:
            tokens: (S, P) int64; P may be 0.
            memory, mask: of `SymNetwork.encode`.

        Returns:
            per layer the tokens' keys and values (S, H, P, D / H); per layer those of the encoder's
            output, None for a layer without cross-attention; and the encoder context (S, N - 1, D)
            of each token position, which `embed` adds.
        """

    def embed(self, tokens: Tensor, context: Tensor, position: int) -> Tensor:
        """Return the decoder's input (..., T, D) for tokens (..., T) from a position on.

        context: (..., T, D), the part of the encoder context of these positions.
        """

    def run(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        """Run the layers on the newest token of each beam.

        Args:
            x: its embedding (S, K, D).
            own: per layer keys and values (S, H, R, D / H); the last K rows are written here.
            mask: (S, 1, K, R), 0 at the rows that a beam attends to, -inf elsewhere.
            cross: per layer keys and values of the encoder's output, of `start`.
            cross_mask: of `SymNetwork.encode`.

        Returns:
            logits (S, K, V - 3) of the states.
        """


class SymNetwork(nn.Module):
    """Base class of networks of the sym stage, which `model.network` in the config may name.

    It is an encoder-decoder from the audio and timing of onsets to grid states. Subclasses set the
    attributes and define `encode`, `decode` and `step_decoder`. They take their sizes as keyword
    arguments of plain types, because a checkpoint stores them. Training adds the arguments `vocab`,
    `n_mels` (rows of one audio column) and `columns` (audio columns per position).

    Attributes:
        vocab: number of ids: states, PAD, START and END.
        audio_rows: audio columns of the input; two for the gaps follow.
        max_tokens: most positions at once; longer songs are decoded in windows.
        cells: (V, 12) int64, the grid cells of each id's state; part of the weights, so that a
            vocabulary of other weights is noticed.
        copy_mechanism: None if the network doesn't copy.
    """

    vocab: int
    audio_rows: int
    max_tokens: int
    cells: Tensor
    copy_mechanism: CopyMechanism | None

    def encode(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        lengths: Tensor | None = None,
        character: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Encode B sequences.

        Args:
            source: (B, N, rows) float32, see `sabersmith.sym.inputs.join_inputs`.
            difficulty: (B,) int64, 0 Easy .. 4 ExpertPlus.
            has_audio: (B,) bool; where it is False the audio columns are ignored.
            lengths: (B,) int64, real positions of each sequence; None if all N are.
            character: (B, K) float32 scores of the charts (see `beatmap.character`), NaN where
                unknown; None if all are.

        Returns:
            memory (B, N, D); and mask (B, 1, 1, N), True at real positions.

        Raises:
            ValueError: N > max_tokens, or source is not floating point.
        """
        raise NotImplementedError

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return logits (B, T, V) of the token after each of tokens (B, T) int64; T < N."""
        raise NotImplementedError

    def step_decoder(self, int8: bool = False, compiled: bool = False) -> StepDecoder:
        """Pack the decoder's weights for a search, once for any number of songs.

        Args:
            int8: round weights and activations of the linear layers to 8 bits.
            compiled: fuse a step's small operations with torch.compile, which takes a minute once.
        """
        raise NotImplementedError

    def scale_logits(self, factor: float) -> None:
        """Change the weights so that `decode` returns `factor` times the logits."""
        raise NotImplementedError

    @property
    def device(self) -> torch.device:
        """Device of the weights."""
        return self.cells.device

    def set_states(self, states: Sequence[tuple[int, ...]]) -> None:
        """Set the grid states behind ids 3, 4, ... (12 ints 0..19 each).

        Raises InputError if there are more or fewer than the network has ids for.
        """
        if len(states) + SPECIALS != self.vocab:
            raise InputError(
                f"vocabulary: {len(states) + SPECIALS} ids, the network has {self.vocab}"
            )
        self.cells[SPECIALS:] = torch.tensor(states, dtype=torch.int64, device=self.device)
        if self.copy_mechanism is not None:
            self.copy_mechanism.mirrored.copy_(torch.from_numpy(Vocabulary(states).mirror_ids))

    def copy_features(self, source: Tensor) -> Tensor:
        """Return the view (..., COPY_COLUMNS) of the copy features in a source (..., rows)."""
        first = self.audio_rows + 2
        return source[..., first : first + COPY_COLUMNS]

    def parameter_roles(self) -> dict[str, list[nn.Parameter]]:
        """Return all parameters by what an optimizer has to know about them.

        "matrix": weights of hidden layers. "table": other weights of two or more dimensions, such
        as embeddings and the first layer. "vector": biases, norms and the like, not to be decayed.
        "copy": those of the copy mechanism. "character": those that read a chart's character.
        Networks that don't list their layers have no "matrix".
        """
        return roles_of(self, [])

    def forward(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        tokens: Tensor,
        lengths: Tensor | None = None,
        past: Tensor | None = None,
        character: Tensor | None = None,
    ) -> Tensor:
        """Return logits (B, N - 1, V) of tokens 1..N-1 of tokens (B, N), each given those before.

        With a copy mechanism they are log-probabilities.

        Args:
            source, difficulty, has_audio, lengths, character: see `encode`.
            tokens: (B, N) int64.
            past: (B, L) int64, the tokens before them, padded on the left, which may be copied.
        """
        memory, mask = self.encode(source, difficulty, has_audio, lengths, character)
        logits = self.decode(tokens[:, :-1], memory, mask)
        if self.copy_mechanism is None:
            return logits
        features = self.copy_features(source) * has_audio[:, None, None]
        return copy_log_p(self.copy_mechanism, logits, features, tokens, past, character)


def roles_of(network: SymNetwork, layers: Sequence[nn.Module]) -> dict[str, list[nn.Parameter]]:
    """Return the parameters by role, see `SymNetwork.parameter_roles`; layers: the hidden ones."""
    matrices = [w for layer in layers for w in layer.parameters() if w.ndim == 2]
    copy = [] if network.copy_mechanism is None else list(network.copy_mechanism.parameters())
    placed = {*matrices, *copy}
    rest = [w for w in network.parameters() if w not in placed]
    return {
        "matrix": matrices,
        "table": [w for w in rest if w.ndim > 1],
        "vector": [w for w in rest if w.ndim <= 1],
        "copy": copy,
    }
