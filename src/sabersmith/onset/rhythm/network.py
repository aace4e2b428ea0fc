"""The rhythm network: chooses a chart's beat patterns, one beat after the other.

- It gets, at every slot, the onset network's hidden state and logits, convolved along the slots
  and read by a bidirectional GRU along the beats.
- It remembers the patterns chosen so far, by a GRU and by attention over all earlier beats, whose
  patterns it can copy where the music is alike.
- It is conditioned on difficulty, tempo, character, and the patterns of the next harder difficulty.

The logit of a pattern is the sum of the energies of its slots and of a weight of its own. So what
sounds at one slot counts for all patterns with an onset there, also for rare ones.

Shapes: B charts, T beats, S = SLOTS, P patterns, A audio values per slot, K descriptors.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.onset.activations import LOGITS
from sabersmith.onset.rhythm.patterns import SLOTS

LAGS = (1, 2, 4, 8, 16, 32)  # beats ago whose patterns the GRU gets
MAX_LAG = 192  # beats that the attention looks back
MIN_P = 1e-8
EVIDENCE = 2


class EncodedAudio(NamedTuple):
    """The audio as the decoder gets it.

    beats: (B, T, width). slots: (B, T, S, channels), or (1, ...) if the audio is the same for all.
    evidence: (B, T, S, EVIDENCE), the onset network's logits of the chart's own difficulty and of
    the hardest one.
    """

    beats: Tensor
    slots: Tensor
    evidence: Tensor


class Conditions(NamedTuple):
    """What a chart should be like.

    difficulty: (B,) int64. character: (B, K) scores, 0 where unknown. known: (B, K) 1 where known.
    """

    difficulty: Tensor
    character: Tensor
    known: Tensor

    def without_character(self) -> "Conditions":
        """Return the same with no descriptor known."""
        return Conditions(self.difficulty, self.character * 0, self.known * 0)


class RhythmNet(nn.Module):
    """Predicts beat patterns.

    Args:
        patterns: bit masks of the vocabulary.
        audio: values per slot, A; the last ones are the onset network's logits and the level.
        descriptors: of a character, K.
        width: of the GRUs.
        channels: of the convolutions along the slots.
        dropout: in training.
    """

    def __init__(
        self,
        patterns: list[int],
        audio: int,
        descriptors: int,
        width: int = 192,
        channels: int = 32,
        dropout: float = 0.2,
    ) -> None:
        super().__init__()
        masks = torch.tensor(patterns)
        bits = (masks[:, None] >> torch.arange(SLOTS)) & 1
        self.register_buffer("bits", bits.float())  # (P, S)
        self.bits: Tensor
        count = len(patterns)
        self.start = count  # id before the first beat
        self.conditions = nn.Sequential(nn.Linear(5 + 2 * descriptors + 1, 64), nn.GELU())
        self.audio_in = nn.Linear(audio, channels)
        self.place = nn.Parameter(torch.zeros(SLOTS, channels))
        self.near = nn.Conv1d(channels, channels, 7, padding=3)
        self.far = nn.Conv1d(channels, channels, 13, padding=6)
        self.gather = nn.Linear(SLOTS * channels, width)
        self.beat_gru = nn.GRU(width + 64, width // 2, batch_first=True, bidirectional=True)
        self.embedding = nn.Embedding(count + 1, 64)
        self.lagged = nn.Linear(SLOTS * (len(LAGS) - 1), 64)
        self.harder = nn.Linear(2 * SLOTS + 1, 64)
        # Of the pattern before, the audio, earlier patterns, the harder difficulty, the conditions.
        self.gru_parts = [64, width, 64, 64, 64]
        self.gru = nn.GRU(sum(self.gru_parts), width, batch_first=True)
        self.query = nn.Linear(2 * width, 64)
        self.key = nn.Linear(2 * width, 64)
        self.lag_bias = nn.Parameter(torch.zeros(MAX_LAG + 1))
        self.mix = nn.Sequential(
            nn.Linear(2 * width + SLOTS + 64, width), nn.GELU(), nn.Dropout(dropout)
        )
        self.slot_query = nn.Linear(width, channels + EVIDENCE)
        with torch.no_grad():
            self.slot_query.bias[channels:] = 0.5  # what the onset network says counts at once
        self.slot_bias = nn.Linear(width, SLOTS)
        self.head = nn.Linear(width, count)
        self.gate = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def encode_conditions(self, conditions: Conditions, beat_s: Tensor) -> Tensor:
        """Encode conditions and each beat's length in seconds (B, T): (B, T, 64)."""
        one_hot = F.one_hot(conditions.difficulty, 5).float()
        fixed = torch.cat([one_hot, conditions.character, conditions.known], 1)
        fixed = fixed[:, None].expand(-1, beat_s.shape[1], -1)
        return self.conditions(torch.cat([fixed, (beat_s / 0.5).log2()[..., None]], -1))

    def encode_audio(self, audio: Tensor, conditions: Conditions, encoded: Tensor) -> EncodedAudio:
        """Encode audio (B, T, S, A), zeros where there is none, under conditions.

        audio may be (1, T, S, A): the same for all. encoded: of `encode_conditions`.
        """
        slots, whole = self.encode_slots(self.read_audio(audio))
        beats = self.encode_beats(whole.expand(len(encoded), -1, -1), encoded)
        return EncodedAudio(beats, slots, self.evidence(audio, conditions))

    def read_audio(self, audio: Tensor) -> Tensor:
        """Return what is read of audio (..., A) at each slot, by itself: (..., channels)."""
        read: Tensor = self.audio_in(self.dropout(audio))
        return read

    def encode_slots(self, read: Tensor) -> tuple[Tensor, Tensor]:
        """Return slots (B, T, S, channels) and beats (B, T, width) of what `read_audio` returns.

        A beat depends on the slots of the beats next to it, no farther.
        """
        x = (read + self.place).flatten(1, 2).transpose(1, 2)  # (B, channels, T * S)
        x = x + F.gelu(self.near(x))
        x = x + F.gelu(self.far(x))
        slots = x.transpose(1, 2).unflatten(1, (read.shape[1], SLOTS))
        return slots, F.gelu(self.gather(self.dropout(slots.flatten(2))))

    def encode_beats(self, beats: Tensor, encoded: Tensor) -> Tensor:
        """Return beats (B, T, width) of `encode_slots` as they are among the others.

        encoded: (B, T, 64) of `encode_conditions`.
        """
        out: Tensor = self.beat_gru(torch.cat([beats, encoded], -1))[0]
        return out

    def evidence(self, audio: Tensor, conditions: Conditions) -> Tensor:
        """Return the evidence (B, T, S, EVIDENCE) in audio (B, T, S, A), or (1, ...) for all."""
        charts = len(conditions.difficulty)
        logits = audio[..., -LOGITS - 1 : -1].expand(charts, -1, -1, -1)
        own = logits.gather(
            3, conditions.difficulty[:, None, None, None].expand(*logits.shape[:3], 1)
        )
        return torch.cat([own, logits[..., -1:]], -1)

    def forward(
        self,
        audio: Tensor,
        conditions: Conditions,
        beat_s: Tensor,
        ids: Tensor,
        harder: Tensor,
        has_harder: Tensor,
    ) -> Tensor:
        """Return the log-probabilities (B, T, P) of each beat's pattern, given those before it.

        Args:
            audio: (B, T, S, A).
            conditions: on the charts.
            beat_s: (B, T) seconds.
            ids: (B, T) int64 patterns.
            harder: (B, T, S) slots of the next harder difficulty.
            has_harder: (B,) 1 where it is known.
        """
        encoded = self.encode_conditions(conditions, beat_s)
        audio_encoded = self.encode_audio(audio, conditions, encoded)
        bits = self.bits[ids]  # (B, T, S)
        before = F.pad(ids[:, :-1], (1, 0), value=self.start)
        lagged = torch.cat([F.pad(bits, (0, 0, lag, 0))[:, : ids.shape[1]] for lag in LAGS[1:]], -1)
        x = self._join(before, audio_encoded.beats, lagged, harder, has_harder, encoded)
        state, _ = self.gru(x)
        both = torch.cat([state, audio_encoded.beats], -1)
        weights = self.query(both) @ self.key(both).transpose(1, 2) / 8
        steps = torch.arange(ids.shape[1], device=ids.device)
        lags = steps[:, None] - steps
        weights = weights + self.lag_bias[lags.clamp(0, MAX_LAG)]
        weights = weights.masked_fill((lags < 1) | (lags > MAX_LAG), -torch.inf)
        weights = F.pad(weights, (1, 0)).softmax(-1)[..., 1:]  # or to nothing
        copied = weights.new_zeros(*ids.shape, len(self.bits))
        copied = copied.scatter_add(2, ids[:, None].expand(-1, ids.shape[1], -1), weights)
        slots = audio_encoded.slots.expand(len(ids), -1, -1, -1)
        slots = torch.cat([slots, audio_encoded.evidence], -1)
        return self.choose(both, encoded, slots, copied)

    def _join(
        self,
        before: Tensor,
        beats: Tensor,
        lagged: Tensor,
        harder: Tensor,
        has_harder: Tensor,
        encoded: Tensor,
    ) -> Tensor:
        following = self.follow(harder, has_harder)
        parts = [
            self.embedding(before),
            self.dropout(beats),
            self.lagged(lagged),
            following,
            encoded,
        ]
        return torch.cat(parts, -1)

    def follow(self, harder: Tensor, has_harder: Tensor) -> Tensor:
        """Return (B, T, 64) of the next harder difficulty's slots in each beat and the next one."""
        known = has_harder[:, None, None].expand(-1, harder.shape[1], 1)
        after = F.pad(harder[:, 1:], (0, 0, 0, 1))
        following: Tensor = self.harder(torch.cat([harder * known, after * known, known], -1))
        return following

    def choose(self, both: Tensor, encoded: Tensor, slots: Tensor, copied: Tensor) -> Tensor:
        """Return log-probabilities (..., P) of patterns.

        Args:
            both: (..., 2 * width), of the GRU over the patterns and of the audio.
            encoded: (..., 64) of `encode_conditions`.
            slots: (..., S, channels + EVIDENCE), slots and evidence of `EncodedAudio`.
            copied: (..., P), share of each pattern in what is copied; sums to at most 1.
        """
        mixed = self.mix(torch.cat([self.dropout(both), copied @ self.bits, encoded], -1))
        energies = (slots @ self.slot_query(mixed)[..., None])[..., 0] + self.slot_bias(mixed)
        logits = energies @ self.bits.T + self.head(mixed)
        share = self.gate(mixed).sigmoid()  # of copies, as far as there is something to copy
        p = logits.float().softmax(-1) * (1 - share * copied.sum(-1, keepdim=True))
        p = p + share * copied
        return p.clamp_min(MIN_P).log()
