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

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.compute.threads import threads_for_steps
from sabersmith.onset.rhythm.network import Conditions, RhythmNet
from sabersmith.onset.rhythm.patterns import SLOTS

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


class Heard(NamedTuple):
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
        audio: (1, T, S, A) of the song.
        conditions: on the D charts.
        beat_s: (1, T) seconds.
        guidance: g; 0 for none, which takes less time.

    Attributes:
        network, guidance: those.
        weights, heard: of the network and the song.
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
        width = network.gru.hidden_size
        gru = dict(network.gru.named_parameters())
        before, audio_part, lagged, harder, encoded_part = gru["weight_ih_l0"].split(
            network.gru_parts, 1
        )
        mix = network.mix[0]
        assert isinstance(mix, torch.nn.Linear)
        of_state, of_audio, of_copied, of_conditions = mix.weight.split(
            [width, width, SLOTS, encoded_part.shape[1]], 1
        )
        # The energies of the slots are summed over a pattern's in any case: their bias is a part of
        # the pattern's logit.
        bits, head = network.bits, network.head
        heads = [
            (network.slot_query.weight, network.slot_query.bias),
            (
                head.weight + bits @ network.slot_bias.weight,
                head.bias + bits @ network.slot_bias.bias,
            ),
            (network.gate.weight, network.gate.bias),
        ]
        readers = (network.key, network.query)
        of_harder = harder @ network.harder.weight  # (3 W, 2 S + 1)
        of_slots = [*(lagged @ network.lagged.weight).split(SLOTS, 1)]
        of_slots += [*of_harder[:, :-1].split(SLOTS, 1)]
        past = torch.zeros(len(of_slots) + 1, len(bits) + 1, 3 * width)
        past[0] = network.embedding.weight @ before.T
        for row, weight in enumerate(of_slots, 1):
            past[row, :-1] = bits @ weight.T
        self.weights = Weights(
            past.numpy(),
            _array(gru["weight_hh_l0"]),
            _array(gru["bias_hh_l0"]),
            _array(torch.cat([*(it.weight[:, :width] for it in readers), of_state])),
            _array(torch.cat([*(it.bias for it in readers), mix.bias])),
            _array(bits @ of_copied.T),
            _array(torch.cat([weight for weight, _ in heads])),
            _array(torch.cat([bias for _, bias in heads])),
            _array(network.lag_bias),
            _array(bits.T),
            (bits.long() << torch.arange(SLOTS)).sum(1).numpy(),
        )

        constant = (
            gru["bias_ih_l0"] + network.lagged.bias @ lagged.T + network.harder.bias @ harder.T
        )
        reads = torch.cat([*(it.weight[:, width:] for it in readers), of_audio])
        with threads_for_steps(network):
            slots, beats, encoded, evidence = self._encode(audio, conditions, beat_s)
            inputs = beats @ audio_part.T + encoded @ encoded_part.T + constant
            inputs[:, 1:] += of_harder[:, -1]  # there is a next harder difficulty
            read = beats @ reads.T
            read[..., -width:] += encoded @ of_conditions.T
        self.heard = Heard(inputs.numpy(), read.numpy(), slots.numpy(), evidence.numpy())

    def _encode(
        self, audio: Tensor, conditions: Conditions, beat_s: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return slots and, by difficulty, beats, encoded conditions and evidence of the branches.

        They are (E, T, S, channels), (E, D, T, W), (E, D, T, 64) and (E, D, T, S, EVIDENCE).
        """
        network, branches = self.network, [(conditions, audio)]
        if self.guidance:
            branches.append((conditions.without_character(), torch.zeros(1).expand_as(audio)))
        beat_s = beat_s.expand(self.charts, -1)
        heard = [network.encode_slots(sound) for _, sound in branches]
        encoded = [network.encode_conditions(known, beat_s) for known, _ in branches]
        # Steps along the beats are small: all branches take them together.
        whole = torch.cat([beats.expand(self.charts, -1, -1) for _, beats in heard])
        beats = network.encode_beats(whole, torch.cat(encoded)).unflatten(0, (-1, self.charts))
        evidence = [network.evidence(sound, known) for known, sound in branches]
        return torch.cat([x for x, _ in heard]), beats, torch.stack(encoded), torch.stack(evidence)


def _array(weight: Tensor) -> Floats:
    found: Floats = weight.detach().contiguous().numpy()
    return found
