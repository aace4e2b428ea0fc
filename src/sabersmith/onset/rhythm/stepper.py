"""The rhythm network one beat at a time, for all difficulties and several takes of a song at once.

It computes what `RhythmNet.forward` does. An easier difficulty needs the next harder one's patterns
of the same and of the following beat, so it walks DELAY beats behind: at a tick all difficulties
choose a pattern, each for a beat of its own. What doesn't depend on the patterns chosen is computed
for all beats at once beforehand, and matrices that multiply the same vector are joined, as a tick
takes as long as its calls do.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, P patterns, E branches (1,
or 2 with guidance), W width.
"""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.compute.packed_linear import PackedLinear, pack
from sabersmith.onset.rhythm.network import LAGS, MAX_LAG, MIN_P, Conditions, RhythmNet
from sabersmith.onset.rhythm.patterns import SLOTS

DELAY = 2  # beats by which a difficulty is behind the next harder one


class _Places(NamedTuple):
    """The beats that the difficulties are at in a tick; some may be outside of the song.

    at: (D,). beat: (D,) the nearest in the song. before: (D,) the one before; has_before: (D, 1)
    bool. past: (D, lags) those of LAGS[1:], T if outside. harder, following: (D - 1,) of the next
    harder difficulty, the same and the next beat. has_begun: (D, 1, 1), 0 before the first beat, 1
    from it on. inside: first and last + 1 of the difficulties that are in the song.
    """

    at: Tensor
    beat: Tensor
    before: Tensor
    has_before: Tensor
    past: Tensor
    harder: Tensor
    following: Tensor
    has_begun: Tensor
    inside: tuple[int, int]


def _places(at: Tensor, beats: int) -> Iterator[_Places]:
    """Yield the places of each tick; at: (ticks, D)."""
    past = at[..., None] - torch.tensor(LAGS[1:])
    past = torch.where((past >= 0) & (past < beats), past, beats)
    begun, left = (at >= 0), (at >= beats).sum(1)
    beat, before = at.clamp(0, beats - 1), (at - 1).clamp(0, beats - 1)
    harder, following = at[:, 1:].clamp(0, beats), (at[:, 1:] + 1).clamp(0, beats)
    for tick, inside in enumerate(zip(left.tolist(), begun.sum(1).tolist(), strict=True)):
        yield _Places(
            at[tick],
            beat[tick],
            before[tick],
            (at[tick] > 0)[:, None],
            past[tick],
            harder[tick],
            following[tick],
            begun[tick, :, None, None].float(),
            inside,
        )


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
            network.encode_audio(sound, known, encoded)
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
        self._of_lagged = PackedLinear(lagged @ network.lagged.weight)  # lags * S to 3 W
        self._of_harder = (harder_part @ network.harder.weight).T  # (2 S + 1, 3 W)
        self._hidden = PackedLinear(gru["weight_hh_l0"], gru["bias_hh_l0"])

        mix = network.mix[0]
        assert isinstance(mix, torch.nn.Linear)
        of_state, of_audio, of_copied, of_said = mix.weight.split([width, width, SLOTS, 64], 1)
        self._of_copied = of_copied.T
        readers = (network.key, network.query)
        self._read = PackedLinear(torch.cat([*(it.weight[:, :width] for it in readers), of_state]))
        fixed = [encoded_beats @ it.weight[:, width:].T + it.bias for it in readers]
        fixed.append(encoded_beats @ of_audio.T + encoded @ of_said.T + mix.bias)
        self._read_fixed = torch.cat(fixed, -1)  # (E, D, T, key + query + W)
        self._sizes = [network.key.out_features, network.query.out_features, width]
        heads = (network.slot_query, network.slot_bias, network.head, network.gate)
        self._head = pack(*heads)
        self._head_sizes = [head.out_features for head in heads]

        behind = DELAY * self._chart  # beats, (D,)
        self._places = list(_places(torch.arange(self.ticks)[:, None] - behind, beats))
        # Of the columns of a window of past beats that ends with the last one of the hardest.
        window = MAX_LAG + DELAY * (charts - 1)
        lags = torch.arange(window, 0, -1) - behind[:, None]
        valid = (lags >= 1) & (lags <= MAX_LAG)
        biases = network.lag_bias[lags.clamp(0, MAX_LAG)]
        self._lag_bias = biases.masked_fill(~valid, -torch.inf)[:, None]  # (D, 1, window)
        self._ones = torch.ones(charts - 1, takes, 1)
        self.restart()

    @torch.inference_mode()
    def restart(self) -> None:
        """Go back to the first beat."""
        branches, charts, beats = self._read_fixed.shape[:3]
        width = self.network.gru.hidden_size
        rows = (branches, charts, self.takes)
        self.tick = 0
        self._state = torch.zeros(*rows, width)
        self._keys = torch.zeros(*rows, beats, self._sizes[0])
        self.ids = torch.zeros(*rows[1:], beats, dtype=torch.long)
        self.bits = torch.zeros(*rows[1:], beats + 1, SLOTS)

    def at(self) -> Tensor:
        """Return the beat (D,) that each difficulty is at; some are outside of the song."""
        return self._places[self.tick].at

    def harder(self) -> Tensor:
        """Return the slots (D - 1, N, S) of each but the hardest one's next harder difficulty."""
        return self.bits[self._chart[:-1], :, self._places[self.tick].harder]

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
        first, last = self._places[self.tick].inside
        rows, at = self._chart[first:last], self.at()[first:last]
        self.ids[rows, :, at] = ids[first:last]
        self.bits[rows, :, at] = self.network.bits[ids[first:last]]
        self.tick += 1

    def _log_p(self) -> Tensor:
        """Return the log-probabilities (E, D, N, P) of each branch."""
        net, chart, place = self.network, self._chart, self._places[self.tick]
        beat = place.beat
        before = self.ids[chart, :, place.before]  # (D, N)
        before = torch.where(place.has_before, before, net.start)
        lagged = self.bits[chart[:, None], :, place.past].transpose(1, 2)  # (D, N, lags, S)
        given = self._of_lagged(lagged.flatten(2).flatten(0, 1)).view(*before.shape, -1)
        given = given + self._of_before[before]
        following = self.bits[chart[:-1], :, place.following]
        harder = torch.cat([self.harder(), following, self._ones], 2)
        given[1:] += harder @ self._of_harder
        given = self._inputs[:, chart, beat, None] + given  # (E, D, N, 3 W)
        reset, update, new = given.chunk(3, -1)
        hidden = self._hidden(self._state.flatten(0, 2))
        h_reset, h_update, h_new = hidden.view(given.shape).chunk(3, -1)
        new = torch.tanh(new + torch.sigmoid(reset + h_reset) * h_new)
        state = torch.lerp(new, self._state, torch.sigmoid(update + h_update))
        self._state = state * place.has_begun
        read = self._read(self._state.flatten(0, 2)).view(*given.shape[:3], -1)
        read = read + self._read_fixed[:, chart, beat, None]
        key, query, mixed = read.split(self._sizes, -1)
        self._keys[:, chart, :, beat] = key.permute(1, 0, 2, 3)
        copied = self._copied(query)
        mixed = F.gelu(mixed + (copied @ net.bits) @ self._of_copied)
        heads = self._head(mixed.flatten(0, 2)).view(*given.shape[:3], -1)
        slot_query, slot_bias, own, gate = heads.split(self._head_sizes, -1)
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
        # A row times a matrix: a matrix times a column takes seven times as long.
        weights = (query[..., None, :] @ self._keys[..., start:stop, :].mT)[..., 0, :] / 8
        column = self._lag_bias.shape[-1] - self.tick
        weights = weights + self._lag_bias[..., column + start : column + stop]
        weights = F.pad(weights, (1, 0)).softmax(-1)[..., 1:]
        ids = self.ids[:, :, start:stop].expand(len(copied), -1, -1, -1)
        return copied.scatter_add_(3, ids, weights)
