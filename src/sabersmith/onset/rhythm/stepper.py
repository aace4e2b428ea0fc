"""The rhythm network one beat at a time, for all difficulties and several takes of a song at once.

It computes what `RhythmNet.forward` does. An easier difficulty needs the next harder one's patterns
of the same and of the following beat, so it walks DELAY beats behind: at a tick all difficulties
choose a pattern, each for a beat of its own. What doesn't depend on the patterns chosen is computed
for all beats at once beforehand, and matrices that multiply the same vector are joined, as a tick
takes as long as its calls do.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, P patterns, E branches (1,
or 2 with guidance), W width.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.onset.rhythm.network import LAGS, MAX_LAG, MIN_P, Conditions, RhythmNet
from sabersmith.onset.rhythm.patterns import SLOTS

DELAY = 2  # beats by which a difficulty is behind the next harder one


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
        ticks: in all.
        ids: (D, N, T) int64 patterns chosen.
        bits: (D, N, T + 1, S) their slots, and a beat without an onset at the end.
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
        self.beats, self._chart = beats, torch.arange(charts)
        self.ticks = beats + DELAY * (charts - 1)
        branches = [(conditions, audio)]
        if guidance:
            branches.append((conditions.without_character(), torch.zeros_like(audio)))
        all_encoded = [
            network.encode_conditions(known, beat_s.expand(charts, -1)) for known, _ in branches
        ]
        audio_encoded = [
            network.encode_audio(sound.expand(charts, -1, -1, -1), known, encoded)
            for (known, sound), encoded in zip(branches, all_encoded, strict=True)
        ]
        encoded = torch.stack(all_encoded)  # (E, D, T, 64)
        self._slots = torch.stack([it.slots for it in audio_encoded])  # (E, D, T, S, channels)
        encoded_beats = torch.stack([it.beats for it in audio_encoded])  # (E, D, T, W)

        gru = dict(network.gru.named_parameters())
        before, audio_part, lagged, harder_part, encoded_part = gru["weight_ih_l0"].split(
            network.gru_parts, 1
        )
        self._inputs = (
            gru["bias_ih_l0"]
            + encoded_beats @ audio_part.T
            + (network.lagged.bias @ lagged.T + network.harder.bias @ harder_part.T)
            + encoded @ encoded_part.T
        )  # (E, D, T, 3 W)
        self._of_before = network.embedding.weight @ before.T  # (P + 1, 3 W)
        self._of_lagged = (lagged @ network.lagged.weight).T  # (lags * S, 3 W)
        self._of_harder = (harder_part @ network.harder.weight).T  # (2 S + 1, 3 W)
        self._hidden, self._hidden_bias = gru["weight_hh_l0"].T, gru["bias_hh_l0"]

        mix = network.mix[0]
        assert isinstance(mix, torch.nn.Linear)
        of_state, of_audio, of_copied, of_said = mix.weight.split([width, width, SLOTS, 64], 1)
        self._of_copied = of_copied.T
        readers = (network.key, network.query)
        self._state_weight = torch.cat([*(it.weight[:, :width] for it in readers), of_state]).T
        fixed = [encoded_beats @ it.weight[:, width:].T + it.bias for it in readers]
        fixed.append(encoded_beats @ of_audio.T + encoded @ of_said.T + mix.bias)
        self._state_fixed = torch.cat(fixed, -1)  # (E, D, T, key + query + W)
        self._sizes = [network.key.out_features, network.query.out_features, width]
        heads = (network.slot_query, network.slot_bias, network.head, network.gate)
        self._head = torch.cat([head.weight for head in heads]).T
        self._head_bias = torch.cat([head.bias for head in heads])
        self._head_sizes = [head.out_features for head in heads]

        self._behind = DELAY * self._chart  # beats, (D,)
        self._lags = torch.tensor(LAGS[1:])
        # Of the columns of a window of past beats that ends with the last one of the hardest.
        window = MAX_LAG + DELAY * (charts - 1)
        lags = torch.arange(window, 0, -1) - self._behind[:, None]
        valid = (lags >= 1) & (lags <= MAX_LAG)
        biases = network.lag_bias[lags.clamp(0, MAX_LAG)]
        self._lag_bias = biases.masked_fill(~valid, -torch.inf)[:, None]  # (D, 1, window)
        self.restart()

    @torch.inference_mode()
    def restart(self) -> None:
        """Go back to the first beat."""
        branches, charts, beats, width = self._state_fixed.shape[:3] + self._hidden.shape[:1]
        rows = (branches, charts, self.takes)
        self.tick = 0
        self._state = torch.zeros(*rows, width)
        self._keys = torch.zeros(*rows, beats, self._sizes[0])
        self.ids = torch.zeros(*rows[1:], beats, dtype=torch.long)
        self.bits = torch.zeros(*rows[1:], beats + 1, SLOTS)

    def at(self) -> Tensor:
        """Return the beat (D,) that each difficulty is at; some are outside of the song."""
        return self.tick - self._behind

    def harder(self) -> Tensor:
        """Return the slots (D - 1, N, S) of each but the hardest one's next harder difficulty."""
        return self.bits[self._chart[:-1], :, self.at()[1:].clamp(0, self.beats)]

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
        at = self.at()
        rows = self._chart[(at >= 0) & (at < self.beats)]
        self.ids[rows, :, at[rows]] = ids[rows]
        self.bits[rows, :, at[rows]] = self.network.bits[ids[rows]]
        self.tick += 1

    def _log_p(self) -> Tensor:
        """Return the log-probabilities (E, D, N, P) of each branch."""
        net, chart = self.network, self._chart
        at = self.at()
        beat = at.clamp(0, self.beats - 1)
        before = self.ids[chart, :, (at - 1).clamp(0, self.beats - 1)]  # (D, N)
        before = torch.where(at[:, None] > 0, before, net.start)
        past = at[:, None] - self._lags  # (D, lags)
        past = torch.where(past >= 0, past.clamp(max=self.beats), self.beats)
        lagged = self.bits[chart[:, None], :, past].transpose(1, 2).flatten(2)  # (D, N, lags * S)
        given = self._of_before[before] + lagged @ self._of_lagged
        harder = torch.cat(
            [
                self.harder(),
                self.bits[chart[:-1], :, (at[1:] + 1).clamp(0, self.beats)],
                torch.ones(len(chart) - 1, self.takes, 1),
            ],
            2,
        )
        given[1:] += harder @ self._of_harder
        given = self._inputs[:, chart, beat, None] + given  # (E, D, N, 3 W)
        reset, update, new = given.chunk(3, -1)
        hidden = torch.addmm(self._hidden_bias, self._state.flatten(0, 2), self._hidden)
        h_reset, h_update, h_new = hidden.view(given.shape).chunk(3, -1)
        new = torch.tanh(new + torch.sigmoid(reset + h_reset) * h_new)
        state = torch.lerp(new, self._state, torch.sigmoid(update + h_update))
        self._state = state * (at >= 0)[:, None, None]  # zero before the first beat
        read = self._state @ self._state_weight + self._state_fixed[:, chart, beat, None]
        key, query, mixed = read.split(self._sizes, -1)
        self._keys[:, chart, :, beat] = key.permute(1, 0, 2, 3)
        copied = self._copied(query)
        mixed = F.gelu(mixed + (copied @ net.bits) @ self._of_copied)
        slot_query, slot_bias, own, gate = (mixed @ self._head + self._head_bias).split(
            self._head_sizes, -1
        )
        energies = slot_query @ self._slots[:, chart, beat].transpose(2, 3) + slot_bias
        logits = energies @ net.bits.T + own
        share = gate.sigmoid()
        p = logits.softmax(-1) * (1 - share * copied.sum(-1, keepdim=True)) + share * copied
        return p.clamp_min(MIN_P).log()

    def _copied(self, query: Tensor) -> Tensor:
        """Return the share (E, D, N, P) of each pattern in what a query (E, D, N, 64) copies."""
        copied = torch.zeros(*query.shape[:3], len(self.network.bits))
        stop = min(self.tick, self.beats)
        # The window's columns end before the hardest difficulty's beat, which may be past the end.
        start = max(0, self.tick - self._lag_bias.shape[-1])
        if stop <= start:
            return copied
        weights = (self._keys[:, :, :, start:stop] @ query[..., None])[..., 0] / 8
        column = self._lag_bias.shape[-1] - self.tick
        weights = weights + self._lag_bias[..., column + start : column + stop]
        weights = F.pad(weights, (1, 0)).softmax(-1)[..., 1:]
        ids = self.ids[:, :, start:stop].expand(len(copied), -1, -1, -1)
        return copied.scatter_add_(3, ids, weights)
