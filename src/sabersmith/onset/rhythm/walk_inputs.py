"""What a walk reads of the rhythm network and a song, computed beforehand.

A walk computes what `RhythmNet.forward` does, beat by beat. An easier difficulty needs the next
harder one's patterns of the same and of the following beat, so it walks DELAY beats behind: at a
tick all difficulties choose a pattern, each for a beat of its own. A beat ago is a tick ago for all
of them, and the next harder difficulty's pattern of this beat is DELAY ticks old. What doesn't
depend on the patterns chosen is computed here for all beats at once, products of matrices among it,
and matrices that multiply the same vector are joined.

Shapes: D difficulties, the hardest first, T beats, S = SLOTS, P patterns, E branches (1, or 2 with
guidance), W width, Q of a query, C channels of a slot, with the evidence.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sabersmith.compute.freed_memory import give_back_freed_memory
from sabersmith.compute.threads import threads_for_steps
from sabersmith.onset.rhythm.network import EVIDENCE, Conditions, RhythmNet
from sabersmith.onset.rhythm.patterns import SLOTS

PART = 256  # beats that are computed at once
DELAY = 2  # beats by which a difficulty is behind the next harder one

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Weights(NamedTuple):
    """Of the network; float32 unless said otherwise. Matrices are (out, in).

    Attributes:
        past_table: (len(LAGS) + 2, P + 1, 3 W), what a pattern adds to the GRU's inputs: of LAGS
            ago, and the next harder difficulty's of this beat and the next. Pattern P is the start.
        hidden_weight, hidden_bias: (3 W, W), (3 W,) of the GRU's state.
        read_weight, read_bias: (2 Q + W, W), (2 Q + W,) key, query and mix of the GRU's state.
        copied_weight: (P, W), what a copied pattern adds to the mix.
        head_weight, head_bias: (C + P + 1, W), (C + P + 1,) query of the slots, logits and gate.
        lag_bias: (MAX_LAG + 1,) of the attention.
        bits: (S, P), 1 where a pattern has an onset.
        masks: (P,) int64, the same as bit masks.
    """

    past_table: Floats
    hidden_weight: Floats
    hidden_bias: Floats
    read_weight: Floats
    read_bias: Floats
    copied_weight: Floats
    head_weight: Floats
    head_bias: Floats
    lag_bias: Floats
    bits: Floats
    masks: Ints


class SongInputs(NamedTuple):
    """Of the song, for each branch; float32.

    Attributes:
        inputs: (E, D, T, 3 W), what is added to the GRU's inputs.
        read_inputs: (E, D, T, 2 Q + W), what is added to what is read of its state.
        slot_values: (E, T, S, C - EVIDENCE).
        evidence: (E, D, T, S, EVIDENCE).
    """

    inputs: Floats
    read_inputs: Floats
    slot_values: Floats
    evidence: Floats


class WalkInputs:
    """What walks over a song read.

    Guidance g changes the log-probabilities to (1 + g) * those given audio and character, minus
    g * those given neither, so that both count for more than what is common (as classifier-free
    guidance does; Ho and Salimans 2022, arXiv:2207.12598).

    Args:
        network: in evaluation mode, on the CPU.
        audio: (1, T, S, A) of the song; it may be float16.
        conditions: on the D charts.
        beat_s: (1, T) seconds.
        guidance: g; 0 for none, which takes less time.

    Attributes:
        network, guidance: those.
        weights, song: of the network and the song.
        charts, beats: D and T.
        ticks: of a walk.
    """

    @torch.inference_mode()
    def __init__(
        self,
        network: RhythmNet,
        audio: Tensor,
        conditions: Conditions,
        beat_s: Tensor,
        guidance: float = 0.0,
    ) -> None:
        self.network, self.guidance = network, guidance
        self.charts, self.beats = len(conditions.difficulty), audio.shape[1]
        self.ticks = self.beats + DELAY * (self.charts - 1)
        with threads_for_steps(network):
            parts = _Parts.of(network)
            self.weights = _weights(network, parts)
            self.song = self._song_inputs(parts, audio, conditions, beat_s)

    def _song_inputs(
        self, parts: "_Parts", audio: Tensor, conditions: Conditions, beat_s: Tensor
    ) -> SongInputs:
        """Return what there is to read of the song."""
        network, branches = self.network, [conditions]
        # A part at a time, as float32 takes 180 MB for an hour.
        read_audio = [network.read_audio(part.float()) for part in audio.split(PART, 1)]
        sounds = [network.encode_slots(torch.cat(read_audio, 1))]
        del read_audio
        sizes = 1 + bool(self.guidance), self.charts, self.beats, SLOTS, EVIDENCE
        evidence = torch.zeros(sizes)
        evidence[0] = network.evidence(audio, conditions)
        if self.guidance:
            branches.append(conditions.without_character())
            sounds.append(self._without_audio(audio))
        slots, whole = (torch.cat(those) for those in zip(*sounds, strict=True))
        del sounds
        give_back_freed_memory()
        lengths = beat_s.expand(self.charts, -1)
        encoded = torch.cat([network.encode_conditions(branch, lengths) for branch in branches])
        # Steps along the beats are small: all branches take them together.
        beats = self._encode_beats(whole, encoded)
        rows = len(encoded), self.beats
        inputs = torch.empty(*rows, len(parts.gru_known))
        read = torch.empty(*rows, len(parts.read_known))
        for block in self._blocks():
            known = torch.cat([beats[:, block], encoded[:, block]], -1)
            inputs[:, block] = F.linear(known, parts.gru_known, parts.gru_bias)
            read[:, block] = F.linear(known, parts.read_known)
        inputs, read = (it.unflatten(0, (-1, self.charts)) for it in (inputs, read))
        inputs[:, 1:] += parts.gru_harder[:, -1]  # there is a next harder difficulty
        return SongInputs(inputs.numpy(), read.numpy(), slots.numpy(), evidence.numpy())

    def _blocks(self) -> list[slice]:
        """Return blocks of at most PART beats: computed at once, an hour takes 450 MB besides.

        They are about equally long, as products of matrices with few rows are rounded otherwise.
        """
        edges = np.linspace(0, self.beats, -(-self.beats // PART) + 1).astype(int).tolist()
        return [slice(*edge) for edge in pairwise(edges)]

    def _encode_beats(self, beats: Tensor, encoded: Tensor) -> Tensor:
        """Return beats (E, T, W) among the others, (E * D, T, W): see `RhythmNet.encode_beats`."""
        gru, blocks = self.network.beat_gru, self._blocks()
        out = torch.empty(*encoded.shape[:2], 2 * gru.hidden_size)
        halves = out.split(gru.hidden_size, 2)
        for backward, weights in enumerate(gru.all_weights):
            hidden = torch.zeros(1, len(encoded), gru.hidden_size)
            for block in blocks[::-1] if backward else blocks:
                whole = beats[:, block].repeat_interleave(self.charts, 0)
                known = torch.cat([whole, encoded[:, block]], -1)
                known = known.flip(1) if backward else known
                found, hidden = torch._VF.gru(
                    known, hidden, [*weights], True, 1, 0.0, False, False, True
                )
                halves[backward][:, block] = found.flip(1) if backward else found
        return out

    def _without_audio(self, audio: Tensor) -> tuple[Tensor, Tensor]:
        """Return the slots and beats of audio of zeros, where all beats but two are the same."""
        few = torch.zeros(1, min(3, self.beats), *audio.shape[2:])
        slots, beats = self.network.encode_slots(self.network.read_audio(few))
        like = torch.arange(self.beats).clamp(max=1)
        like[-1] = few.shape[1] - 1
        return slots[:, like], beats[:, like]


class _Parts(NamedTuple):
    """Weights of a network by what they read."""

    gru_before: Tensor
    gru_known: Tensor  # of the beat's audio and conditions
    gru_lagged: Tensor  # of the slots of LAGS[1:] beats ago
    gru_harder: Tensor  # of two patterns of the next harder difficulty, and whether there is one
    gru_bias: Tensor
    read_state: Tensor  # of key, query and mix
    read_known: Tensor
    read_bias: Tensor
    mix_copied: Tensor

    @classmethod
    def of(cls, network: RhythmNet) -> "_Parts":
        gru, width = dict(network.gru.named_parameters()), network.gru.hidden_size
        before, audio, lagged, harder, encoded = gru["weight_ih_l0"].split(network.gru_parts, 1)
        mix = network.mix[0]
        assert isinstance(mix, torch.nn.Linear)
        mix_state, mix_audio, mix_copied, mix_encoded = mix.weight.split(
            [width, width, SLOTS, encoded.shape[1]], 1
        )
        readers = (network.key, network.query)
        read_audio = torch.cat([*(it.weight[:, width:] for it in readers), mix_audio])
        read_encoded = F.pad(mix_encoded, (0, 0, len(read_audio) - width, 0))  # the mix alone
        return cls(
            before,
            torch.cat([audio, encoded], 1),
            lagged @ network.lagged.weight,
            harder @ network.harder.weight,
            gru["bias_ih_l0"] + lagged @ network.lagged.bias + harder @ network.harder.bias,
            torch.cat([*(it.weight[:, :width] for it in readers), mix_state]),
            torch.cat([read_audio, read_encoded], 1),
            torch.cat([*(it.bias for it in readers), mix.bias]),
            mix_copied,
        )


def _weights(network: RhythmNet, parts: _Parts) -> Weights:
    gru, bits, head = dict(network.gru.named_parameters()), network.bits, network.head
    of_slots = [*parts.gru_lagged.split(SLOTS, 1), *parts.gru_harder[:, :-1].split(SLOTS, 1)]
    past = torch.zeros(len(of_slots) + 1, len(bits) + 1, len(parts.gru_before))
    past[0] = network.embedding.weight @ parts.gru_before.T
    for row, weight in enumerate(of_slots, 1):
        past[row, :-1] = bits @ weight.T
    # The energies of the slots are summed over a pattern's in any case: their bias is a part of the
    # pattern's logit.
    slot_query, slot_bias, gate = network.slot_query, network.slot_bias, network.gate
    own = head.weight + bits @ slot_bias.weight
    own_bias = head.bias + bits @ slot_bias.bias
    return Weights(
        past_table=past.numpy(),
        hidden_weight=_array(gru["weight_hh_l0"]),
        hidden_bias=_array(gru["bias_hh_l0"]),
        read_weight=_array(parts.read_state),
        read_bias=_array(parts.read_bias),
        copied_weight=_array(bits @ parts.mix_copied.T),
        head_weight=_array(torch.cat([slot_query.weight, own, gate.weight])),
        head_bias=_array(torch.cat([slot_query.bias, own_bias, gate.bias])),
        lag_bias=_array(network.lag_bias),
        bits=_array(bits.T),
        masks=(bits.long() << torch.arange(SLOTS)).sum(1).numpy(),
    )


def _array(weight: Tensor) -> Floats:
    found: Floats = weight.detach().contiguous().numpy()
    return found
