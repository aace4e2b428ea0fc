"""Crops and windows of charts, as the sym network is trained and judged on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from sabersmith.beatmap.vocabulary import PAD
from sabersmith.sym.chart_source import IGNORED, ChartSource
from sabersmith.sym.charts import SymChart
from sabersmith.sym.copying import LOOKBACK, RUN
from sabersmith.sym.inputs import assemble, windows

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class SymAugmentation:
    """Changes to a training crop; the defaults change nothing.

    Attributes:
        mirror: share of crops seen in a mirror (left and right changed; a song has no sides).
        no_audio: share of crops whose audio is withheld, so that the net also does without.
        gap_scale: crops play faster or slower by up to this share.
        gap_jitter_s: standard deviation of each onset's shift, seconds (predicted onsets lie on
            frames, human ones on beats).
        frame_jitter: audio is read up to this many frames early or late, a crop as a whole.
        gain: audio is louder or quieter by up to this much of the normalised range.
    """

    mirror: float = 0.0
    no_audio: float = 0.0
    gap_scale: float = 0.0
    gap_jitter_s: float = 0.0
    frame_jitter: int = 0
    gain: float = 0.0


def _uniform(low: float, high: float) -> float:
    # torch's generator is seeded anew in each epoch and worker, numpy's is not.
    return low + (high - low) * float(torch.rand(()))


@dataclass(frozen=True)
class ChartArrays:
    """What crops of a chart of N positions are cut from."""

    difficulty: int
    audio: Path | None
    times: NDArray[np.float64]  # (N,) seconds
    ids: NDArray[np.int64]  # (N,)
    targets: NDArray[np.int64]  # (N,)
    echoes: NDArray[np.float32]  # (N, columns), see `ChartSource.echoes`
    slack: NDArray[np.float64]  # (N,) seconds by which a position may move and keep the order


def chart_arrays(chart: SymChart, source: ChartSource) -> ChartArrays:
    """Derive once what every crop of a chart needs."""
    times = source.times(chart)
    third = np.diff(times, prepend=times[0], append=times[-1]) / 3
    slack = np.minimum(third[:-1], third[1:])
    tokens, echoes = source.tokens(chart), source.echoes(chart.audio, times, times)
    return ChartArrays(chart.difficulty, chart.audio, times, *tokens, echoes, slack)


def past_of(ids: NDArray[np.int64], start: int) -> Tensor:
    """The tokens before a position that copies at and after it may look at."""
    return torch.from_numpy(ids[max(0, start - LOOKBACK - RUN) : start])


class SymCropDataset(Dataset[Batch]):
    """Random crops of charts, as many per epoch as it takes to see each chart about once.

    An item holds source (n, rows) float32 with all that `features.assemble` takes, tokens and
    targets (n,) int64, past (L,) int64, the tokens before them, difficulty () int64 and has_audio
    () bool, with n = min(crop, positions of the chart).
    """

    def __init__(
        self,
        charts: Sequence[SymChart],
        source: ChartSource,
        crop: int,
        augmentation: SymAugmentation,
        audio_repeats: int = 1,
    ) -> None:
        self.source = source
        self.crop = crop
        self.augmentation = augmentation
        self.mirror_ids = source.vocabulary.mirror_ids
        self.charts = [chart_arrays(chart, source) for chart in charts]
        self.index = [
            number
            for number, chart in enumerate(self.charts)
            for _ in range(-(-len(chart.times) // crop) * (audio_repeats if chart.audio else 1))
        ]

    def __len__(self) -> int:
        return len(self.index)

    def lengths(self) -> list[int]:
        """Return the positions of each item."""
        return [min(self.crop, len(self.charts[number].times)) for number in self.index]

    def __getitem__(self, item: int) -> Batch:
        chart = self.charts[self.index[item]]
        change = self.augmentation
        # Crops past either end are moved inside, so that ends are seen as often as middles.
        room = len(chart.times) - self.crop
        start = max(0, min(int(_uniform(-self.crop / 4, room + self.crop / 4)), room))
        part = slice(start, start + self.crop)
        every, targets = chart.ids, chart.targets[part].copy()
        targets[0] = IGNORED  # given, as the carried context is in generation
        if _uniform(0, 1) < change.mirror:
            every = self.mirror_ids[every]
            targets = np.where(targets == IGNORED, IGNORED, self.mirror_ids[np.maximum(targets, 0)])
        ids, played = every[part], chart.times
        if change.gap_jitter_s:
            noise = change.gap_jitter_s * torch.randn(len(played)).double().numpy()
            played = played + np.clip(noise, -chart.slack, chart.slack)
        hears = chart.audio is not None and _uniform(0, 1) >= change.no_audio
        if hears and chart.audio is not None:
            shift = change.frame_jitter * self.source.mels.frame_s
            heard = self.source.heard(chart.audio, chart.times[part] + _uniform(-shift, shift))
            loudness = _uniform(-change.gain, change.gain)
            torch.from_numpy(heard).add_(torch.from_numpy(heard).sign(), alpha=loudness)
            echoes = chart.echoes[part]
        else:
            heard = np.zeros((len(ids), self.source.audio_rows), np.float32)
            echoes = np.zeros_like(chart.echoes[part])
        scale = 1 + _uniform(-change.gap_scale, change.gap_scale)
        gaps = assemble(np.zeros((len(played), 0), np.float32), played * scale)[part]
        return {
            "source": torch.from_numpy(np.concatenate((heard, gaps, echoes), 1)),
            "tokens": torch.from_numpy(ids),
            "past": past_of(every, part.start),
            "targets": torch.from_numpy(targets),
            "difficulty": torch.tensor(chart.difficulty),
            "has_audio": torch.tensor(hears),
        }


class SymWindowDataset(Dataset[Batch]):
    """Every chart in the windows of generation, each state a target in exactly one of them.

    Items as in `SymCropDataset`, and `other` (n, rows): the source with the audio
    of another song at the same times, `unknown` (): targets out of the vocabulary, `number`
    () of the item.
    """

    def __init__(
        self,
        charts: Sequence[SymChart],
        source: ChartSource,
        max_tokens: int,
        carry: int,
        ahead: int,
    ) -> None:
        self.source = source
        self.charts = list(charts)
        self.index = [
            (number, window)
            for number, chart in enumerate(charts)
            for window in windows(len(chart.times) + 2, max_tokens, carry, ahead)
        ]
        songs = list(dict.fromkeys(chart.audio for chart in charts if chart.audio))
        self.other = dict(zip(songs, songs[1:] + songs[:1], strict=True))
        self.echoes = [self._echoes(chart) for chart in self.charts]

    def _echoes(self, chart: SymChart) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Echoes of a chart (N, columns) in its song, and in the other one."""
        times = self.source.times(chart)
        other = chart.audio and self.other[chart.audio]
        return (
            self.source.echoes(chart.audio, times, times),
            self.source.echoes(other, times, self._wrapped(times, other) if other else times),
        )

    def _wrapped(self, times: NDArray[np.float64], audio: Path) -> NDArray[np.float64]:
        """Times (N,) in a song that is played over and over."""
        return times % (len(self.source.file(audio)) * self.source.mels.frame_s)

    def __len__(self) -> int:
        return len(self.index)

    def __getitem__(self, item: int) -> Batch:
        number, window = self.index[item]
        chart = self.charts[number]
        times = self.source.times(chart)
        ids, targets = self.source.tokens(chart)
        part = slice(window.start, window.stop)
        chosen = np.zeros(len(ids), bool)
        chosen[window.first : window.last] = True
        nothing = np.zeros((len(times), 0), np.float32)
        rows, other_rows = (
            assemble(nothing, times, echoes)[part] for echoes in self.echoes[number]
        )
        heard = other = np.zeros((len(rows), self.source.audio_rows), np.float32)
        if chart.audio is not None:
            heard = self.source.heard(chart.audio, times[part])
            elsewhere = self.other[chart.audio]
            other = self.source.heard(elsewhere, self._wrapped(times[part], elsewhere))
        return {
            "source": torch.from_numpy(np.concatenate((heard, rows), 1)),
            "other": torch.from_numpy(np.concatenate((other, other_rows), 1)),
            "tokens": torch.from_numpy(ids[part]),
            "past": past_of(ids, part.start),
            "targets": torch.from_numpy(np.where(chosen, targets, IGNORED)[part]),
            "difficulty": torch.tensor(chart.difficulty),
            "has_audio": torch.tensor(chart.audio is not None),
            "number": torch.tensor(item),
            "unknown": torch.tensor(int((targets[chosen] == IGNORED).sum())),
        }


PADDING = {"source": 0, "other": 0, "tokens": PAD, "past": PAD, "targets": IGNORED}


def collate(items: Sequence[Batch]) -> Batch:
    """Pad items to the longest and stack them; adds lengths (B,). Floats stay floats.

    What came before is padded on the left, so that it ends where the tokens start.
    """
    batch = {
        name: torch.nn.utils.rnn.pad_sequence(
            [item[name] for item in items],
            batch_first=True,
            padding_value=PADDING[name],
            padding_side="left" if name == "past" else "right",
        )
        if name in PADDING
        else torch.stack([item[name] for item in items])
        for name in items[0]
    }
    batch["lengths"] = torch.tensor([len(item["tokens"]) for item in items])
    return batch
