"""The rhythm network one beat at a time, for all difficulties and several takes of a song at once.

It computes what `RhythmNet.forward` does. An easier difficulty needs the next harder one's patterns
of the same and of the following beat, so it walks DELAY beats behind: at a tick all difficulties
choose a pattern, each for a beat of its own. Whatever is stored by tick, such as the patterns, is
then at the same place for all of them: a beat ago is a tick ago, and the next harder difficulty's
pattern of this beat is DELAY ticks old. What doesn't depend on the patterns chosen is computed for
all ticks at once beforehand, and matrices that multiply the same vector are joined, as a tick takes
as long as its calls do.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, P patterns, E branches (1,
or 2 with guidance), W width.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.compute.packed_linear import PackedLinear, pack
from sabersmith.onset.rhythm.network import (
    EVIDENCE,
    LAGS,
    MAX_LAG,
    MIN_P,
    Conditions,
    RhythmNet,
)
from sabersmith.onset.rhythm.patterns import SLOTS

DELAY = 2  # beats by which a difficulty is behind the next harder one
PAST = max(LAGS)  # ticks without onsets that the patterns begin with


class RhythmStepper:
    """Walks the beats of a song.

    Guidance g changes the log-probabilities to (1 + g) * those given audio and character, minus
    g * those given neither, so that both count for more than what is common (as classifier-free
    guidance does; Ho and Salimans 2022, arXiv:2207.12598).

    Args:
        network: in evaluation mode, on the CPU.
        audio: (1, T, S, A) of the song.
        conditions: on the D charts.
        beat_s: (1, T) seconds.
        takes: N.
        guidance: g; 0 for none, which takes less time.

    Attributes:
        beats, ticks: in all.
        tick: the present one.
        at: (ticks, D) the beat that each difficulty is at; some are outside of the song.
    """

    @torch.inference_mode()
    def __init__(
        self,
        network: RhythmNet,
        audio: Tensor,
        conditions: Conditions,
        beat_s: Tensor,
        takes: int,
        guidance: float = 0.0,
    ) -> None:
        self.network, self.takes, self.guidance = network, takes, guidance
        charts, beats, width = len(conditions.difficulty), audio.shape[1], network.gru.hidden_size
        self.beats, self.ticks = beats, beats + DELAY * (charts - 1)
        self.at = torch.arange(self.ticks)[:, None] - DELAY * torch.arange(charts)
        self._beats = self.at.clamp(0, beats - 1)
        begun = self.at >= 0
        self._has_begun = begun[..., None, None].float()
        self._has_before = (self.at > 0)[..., None]
        # First and last + 1 of the difficulties that are in the song.
        self._inside = list(
            zip((self.at >= beats).sum(1).tolist(), begun.sum(1).tolist(), strict=True)
        )
        branches = [(conditions, audio)]
        if guidance:
            branches.append((conditions.without_character(), torch.zeros(1).expand_as(audio)))
        gru = dict(network.gru.named_parameters())
        before, audio_part, lagged, harder_part, encoded_part = gru["weight_ih_l0"].split(
            network.gru_parts, 1
        )
        given_bias = network.lagged.bias @ lagged.T + network.harder.bias @ harder_part.T
        of_harder = harder_part @ network.harder.weight  # (3 W, 2 S + 1)
        self._of_before = network.embedding.weight @ before.T  # (P + 1, 3 W)
        self._of_lagged = PackedLinear(lagged @ network.lagged.weight)  # lags * S to 3 W
        self._of_harder = of_harder[:, :-1].T.contiguous()  # (2 S, 3 W)
        self._hidden = PackedLinear(gru["weight_hh_l0"], gru["bias_hh_l0"])

        mix = network.mix[0]
        assert isinstance(mix, torch.nn.Linear)
        of_state, of_audio, of_copied, of_conditions = mix.weight.split(
            [width, width, SLOTS, 64], 1
        )
        self._of_copied = of_copied.T
        readers = (network.key, network.query)
        self._read = PackedLinear(torch.cat([*(it.weight[:, :width] for it in readers), of_state]))
        self._sizes = [network.key.out_features, network.query.out_features, width]
        heads = (network.slot_query, network.slot_bias, network.head, network.gate)
        self._head = pack(*heads)
        self._head_sizes = [head.out_features for head in heads]

        self._lag_bias = network.lag_bias[1:].flip(0)  # of the last MAX_LAG ticks
        self._lags = PAST - torch.tensor(LAGS[1:])

        # By tick: the GRU's inputs, what is read besides its state, and the evidence. By beat, as
        # all difficulties have the same: the slots.
        rows = self.ticks, len(branches), charts
        self._inputs = torch.empty(*rows, 1, 3 * width)
        self._read_fixed = torch.empty(*rows, 1, sum(self._sizes))
        self._evidence = torch.empty(*rows, EVIDENCE, SLOTS)
        slots = []
        for branch, (known, sound) in enumerate(branches):
            encoded = network.encode_conditions(known, beat_s.expand(charts, -1))  # (D, T, 64)
            encoded_audio = network.encode_audio(sound, known, encoded)
            inputs = encoded_audio.beats @ audio_part.T + encoded @ encoded_part.T
            inputs += gru["bias_ih_l0"] + given_bias
            inputs[1:] += of_harder[:, -1]  # there is a next harder difficulty
            self._inputs[:, branch, :, 0] = self._by_tick(inputs)
            fixed = [encoded_audio.beats @ it.weight[:, width:].T + it.bias for it in readers]
            fixed.append(encoded_audio.beats @ of_audio.T + encoded @ of_conditions.T + mix.bias)
            self._read_fixed[:, branch, :, 0] = self._by_tick(torch.cat(fixed, -1))
            self._evidence[:, branch] = self._by_tick(encoded_audio.evidence.mT)
            slots.append(encoded_audio.slots[0].mT)
        self._slots = torch.stack(slots)  # (E, T, channels, S)
        self.restart()

    def _by_tick(self, x: Tensor) -> Tensor:
        """Return what is known of each beat (D, T, ...) by tick, (ticks, D, ...)."""
        return x[torch.arange(len(x)), self._beats]

    @torch.inference_mode()
    def restart(self) -> None:
        """Go back to the first beat."""
        branches, charts = self._read_fixed.shape[1:3]
        rows = (branches, charts, self.takes)
        self.tick = 0
        self._state = torch.zeros(*rows, self.network.gru.hidden_size)
        self._keys = torch.zeros(*rows, 2 * MAX_LAG, self._sizes[0])
        self._oldest = 0  # tick of the first key
        self._ids = torch.zeros(charts, self.takes, self.ticks, dtype=torch.long)
        self._bits = torch.zeros(charts, self.takes, PAST + self.ticks, SLOTS)

    @property
    def ids(self) -> Tensor:
        """The patterns chosen, (D, N, T) int64."""
        rows = [row[:, DELAY * i : DELAY * i + self.beats] for i, row in enumerate(self._ids)]
        return torch.stack(rows)

    def ago(self, beats: int) -> Tensor:
        """Return the slots (D, N, S) of the patterns so many beats ago, 1 to PAST; 0 if none."""
        return self._bits[:, :, PAST + self.tick - beats]

    def harder(self) -> Tensor:
        """Return the slots (D - 1, N, S) of each but the hardest one's next harder difficulty."""
        return self.ago(DELAY)[:-1]

    @torch.inference_mode()
    def step(self) -> Tensor:
        """Return the log-probabilities (D, N, P) of the patterns at the beats of this tick."""
        log_p = self._log_p()
        if not self.guidance:
            return log_p[0]
        guided = (1 + self.guidance) * log_p[0] - self.guidance * log_p[1]
        return guided.log_softmax(-1)

    @torch.inference_mode()
    def choose(self, ids: Tensor) -> None:
        """Take patterns (D, N) int64 for the beats of this tick, and go on to the next."""
        first, last = self._inside[self.tick]
        self._ids[first:last, :, self.tick] = ids[first:last]
        self._bits[first:last, :, PAST + self.tick] = self.network.bits[ids[first:last]]
        self.tick += 1

    def _log_p(self) -> Tensor:
        """Return the log-probabilities (E, D, N, P) of each branch."""
        net, tick = self.network, self.tick
        has_before = self._has_before[tick]
        before = torch.where(has_before, self._ids[:, :, max(0, tick - 1)], net.start)  # (D, N)
        lagged = self._bits.index_select(2, self._lags + tick)  # (D, N, lags, S)
        given = self._of_lagged(lagged.flatten(2).flatten(0, 1)).view(*before.shape, -1)
        given = given + self._of_before[before]
        # Of the next harder difficulty: this beat's and the following one's.
        oldest = PAST + tick - DELAY
        harder = self._bits[:-1, :, oldest : oldest + 2]
        given[1:] += harder.flatten(2) @ self._of_harder
        given = self._inputs[tick] + given  # (E, D, N, 3 W)
        reset, update, new = given.chunk(3, -1)
        hidden = self._hidden(self._state.flatten(0, 2))
        h_reset, h_update, h_new = hidden.view(given.shape).chunk(3, -1)
        new = torch.addcmul(new, torch.sigmoid(reset + h_reset), h_new).tanh_()
        state = torch.lerp(new, self._state, torch.sigmoid(update + h_update))
        self._state = state * self._has_begun[tick]
        read = self._read(self._state.flatten(0, 2)).view(*given.shape[:3], -1)
        key, query, mixed = (read + self._read_fixed[tick]).split(self._sizes, -1)
        if tick - self._oldest == self._keys.shape[3]:  # the older half is not needed any more
            self._keys[..., :MAX_LAG, :] = self._keys[..., MAX_LAG:, :]
            self._oldest += MAX_LAG
        self._keys[:, :, :, tick - self._oldest] = key
        copied = self._copied(query)
        mixed = F.gelu(mixed + (copied @ net.bits) @ self._of_copied)
        heads = self._head(mixed.flatten(0, 2)).view(*given.shape[:3], -1)
        slot_query, slot_bias, own, gate = heads.split(self._head_sizes, -1)
        of_slots, of_evidence = slot_query.split([slot_query.shape[-1] - EVIDENCE, EVIDENCE], -1)
        slots = self._slots.index_select(1, self._beats[tick])  # (E, D, channels, S)
        energies = of_slots @ slots + of_evidence @ self._evidence[tick] + slot_bias
        logits = energies @ net.bits.T + own
        share = gate.sigmoid()
        p = logits.softmax(-1) * (1 - share * copied.sum(-1, keepdim=True)) + share * copied
        return p.clamp_min_(MIN_P).log_()

    def _copied(self, query: Tensor) -> Tensor:
        """Return the share (E, D, N, P) of each pattern in what a query (E, D, N, 64) copies."""
        tick = self.tick
        copied = torch.zeros(*query.shape[:3], len(self.network.bits))
        start = max(0, tick - MAX_LAG)
        if tick == start:
            return copied
        # A row times a matrix: a matrix times a column takes seven times as long.
        keys = self._keys[..., start - self._oldest : tick - self._oldest, :]
        weights = (query[..., None, :] @ keys.mT)[..., 0, :] / 8
        weights = weights + self._lag_bias[start - tick :]
        if start < DELAY * (query.shape[1] - 1):  # ticks before an easier difficulty's first beat
            outside = self.at[start:tick].T[:, None] < 0  # (D, 1, n)
            weights = weights.masked_fill(outside, -torch.inf)
        weights = F.pad(weights, (1, 0)).softmax(-1)[..., 1:]
        ids = self._ids[:, :, start:tick].expand(len(copied), -1, -1, -1)
        return copied.scatter_add_(3, ids, weights)
