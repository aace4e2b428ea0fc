"""Crops of charts to train on, and windows of charts to validate on."""

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
from sabersmith.sym.copying import LOOKBACK, MAX_MATCH
from sabersmith.sym.inputs import join_inputs, windows

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class SymAugmentation:
    """Changes to a training crop; the defaults change nothing.

    Attributes:
        mirror: share of crops that are mirrored (left and right swapped; the audio has no sides).
        no_audio: share of crops without audio, so that the network can also do without.
        gap_scale: all gaps of a crop become longer or shorter by up to this share.
        gap_jitter_s: standard deviation of each onset's shift, seconds (predicted onsets are on
            frames, human ones on beats).
        frame_jitter: the audio of a crop is up to this many frames early or late.
        gain: the audio is louder or quieter by up to this much of the normalised range.
        no_character: share of crops without their chart's character.
        unknown: share of the descriptors of the other crops that are unknown.
    """

    mirror: float = 0.0
    no_audio: float = 0.0
    gap_scale: float = 0.0
    gap_jitter_s: float = 0.0
    frame_jitter: int = 0
    gain: float = 0.0
    no_character: float = 0.0
    unknown: float = 0.0


def _uniform(low: float, high: float) -> float:
    # Unlike numpy's, torch's generator is seeded in each epoch and worker.
    return low + (high - low) * float(torch.rand(()))


@dataclass(frozen=True)
class ChartArrays:
    """The arrays of a chart of N positions, from which crops are cut."""

    difficulty: int
    audio: Path | None
    times: NDArray[np.float64]  # (N,) seconds
    ids: NDArray[np.int64]  # (N,)
    targets: NDArray[np.int64]  # (N,)
    copy_features: NDArray[np.float32]  # (N, columns), see `ChartSource.copy_features`
    slack: NDArray[np.float64]  # (N,) seconds by which a position may move without overtaking
    character: NDArray[np.float32]  # (K,) scores, see `ChartSource.character`


def chart_arrays(chart: SymChart, source: ChartSource) -> ChartArrays:
    """Compute what all crops of a chart have in common."""
    times = source.times(chart)
    third = np.diff(times, prepend=times[0], append=times[-1]) / 3
    slack = np.minimum(third[:-1], third[1:])
    tokens, copies = source.tokens(chart), source.copy_features(chart.audio, times, times)
    character = source.character(chart)
    return ChartArrays(chart.difficulty, chart.audio, times, *tokens, copies, slack, character)


def past_of(ids: NDArray[np.int64], start: int) -> Tensor:
    """Return the tokens before a position that the copy mechanism may read from it on."""
    return torch.from_numpy(ids[max(0, start - LOOKBACK - MAX_MATCH) : start])


class SymCropDataset(Dataset[Batch]):
    """Random crops of charts, in each epoch as many as cover each chart about once.

    An item has, with n = min(crop, positions of the chart): source (n, rows) float32, see
    `inputs.join_inputs`; tokens and targets (n,) int64; past (L,) int64, the tokens before them;
    difficulty () int64; has_audio () bool; and character (K,) float32, NaN where unknown.

    Args:
        charts: to cut crops from.
        source: of their arrays.
        crop: positions of a crop.
        augmentation: changes to crops.
        audio_repeats: crops of charts with audio for each crop of a chart without.
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
        """Return the number of positions of each item."""
        return [min(self.crop, len(self.charts[number].times)) for number in self.index]

    def __getitem__(self, item: int) -> Batch:
        chart = self.charts[self.index[item]]
        change = self.augmentation
        # Crops past either end are moved inside, so that the ends of charts are not rare.
        last = len(chart.times) - self.crop
        start = max(0, min(int(_uniform(-self.crop / 4, last + self.crop / 4)), last))
        part = slice(start, start + self.crop)
        all_ids, targets = chart.ids, chart.targets[part].copy()
        targets[0] = IGNORED  # given, like the overlap of windows in a search
        if _uniform(0, 1) < change.mirror:
            all_ids = self.mirror_ids[all_ids]
            targets = np.where(targets == IGNORED, IGNORED, self.mirror_ids[np.maximum(targets, 0)])
        ids, times = all_ids[part], chart.times
        if change.gap_jitter_s:
            noise = change.gap_jitter_s * torch.randn(len(times)).double().numpy()
            times = times + np.clip(noise, -chart.slack, chart.slack)
        has_audio = chart.audio is not None and _uniform(0, 1) >= change.no_audio
        if has_audio and chart.audio is not None:
            shift = change.frame_jitter * self.source.mels.frame_s
            audio = self.source.audio(chart.audio, chart.times[part] + _uniform(-shift, shift))
            gain = _uniform(-change.gain, change.gain)
            torch.from_numpy(audio).add_(torch.from_numpy(audio).sign(), alpha=gain)
            copies = chart.copy_features[part]
        else:
            audio = np.zeros((len(ids), self.source.audio_rows), np.float32)
            copies = np.zeros_like(chart.copy_features[part])
        character = torch.from_numpy(chart.character.copy())
        share = 1.0 if _uniform(0, 1) < change.no_character else change.unknown
        character[torch.rand(len(character)) < share] = torch.nan
        scale = 1 + _uniform(-change.gap_scale, change.gap_scale)
        gaps = join_inputs(np.zeros((len(times), 0), np.float32), times * scale)[part]
        return {
            "source": torch.from_numpy(np.concatenate((audio, gaps, copies), 1)),
            "tokens": torch.from_numpy(ids),
            "past": past_of(all_ids, part.start),
            "targets": torch.from_numpy(targets),
            "difficulty": torch.tensor(chart.difficulty),
            "has_audio": torch.tensor(has_audio),
            "character": character,
        }


class SymWindowDataset(Dataset[Batch]):
    """All windows of charts as in a search, each state a target in exactly one of them.

    Items are those of `SymCropDataset` with, in addition: other (n, rows) float32, the source with
    the audio of another song at the same times; unknown () int64, targets outside of the
    vocabulary; and number () int64 of the item.

    Args:
        charts: to cut windows from.
        source: of their arrays.
        max_tokens, overlap, lookahead: see `inputs.windows`.
    """

    def __init__(
        self,
        charts: Sequence[SymChart],
        source: ChartSource,
        max_tokens: int,
        overlap: int,
        lookahead: int,
    ) -> None:
        self.source = source
        self.charts = list(charts)
        self.index = [
            (number, window)
            for number, chart in enumerate(charts)
            for window in windows(len(chart.times) + 2, max_tokens, overlap, lookahead)
        ]
        songs = list(dict.fromkeys(chart.audio for chart in charts if chart.audio))
        self.other = dict(zip(songs, songs[1:] + songs[:1], strict=True))
        self.copy_features = [self._copy_features(chart) for chart in self.charts]
        self.characters = [source.character(chart) for chart in self.charts]

    def _copy_features(self, chart: SymChart) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the copy features (N, columns) of a chart in its song, and in the other one."""
        times = self.source.times(chart)
        other = chart.audio and self.other[chart.audio]
        wrapped = self._wrapped(times, other) if other else times
        return (
            self.source.copy_features(chart.audio, times, times),
            self.source.copy_features(other, times, wrapped),
        )

    def _wrapped(self, times: NDArray[np.float64], song: Path) -> NDArray[np.float64]:
        """Return times (N,) modulo the length of a song."""
        return times % (len(self.source.file(song)) * self.source.mels.frame_s)

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
        no_audio = np.zeros((len(times), 0), np.float32)
        rows, other_rows = (
            join_inputs(no_audio, times, features)[part] for features in self.copy_features[number]
        )
        audio = other = np.zeros((len(rows), self.source.audio_rows), np.float32)
        if chart.audio is not None:
            audio = self.source.audio(chart.audio, times[part])
            other_song = self.other[chart.audio]
            other = self.source.audio(other_song, self._wrapped(times[part], other_song))
        return {
            "source": torch.from_numpy(np.concatenate((audio, rows), 1)),
            "other": torch.from_numpy(np.concatenate((other, other_rows), 1)),
            "tokens": torch.from_numpy(ids[part]),
            "past": past_of(ids, part.start),
            "targets": torch.from_numpy(np.where(chosen, targets, IGNORED)[part]),
            "difficulty": torch.tensor(chart.difficulty),
            "has_audio": torch.tensor(chart.audio is not None),
            "character": torch.from_numpy(self.characters[number]),
            "number": torch.tensor(item),
            "unknown": torch.tensor(int((targets[chosen] == IGNORED).sum())),
        }


PADDING = {"source": 0, "other": 0, "tokens": PAD, "past": PAD, "targets": IGNORED}


def collate(items: Sequence[Batch]) -> Batch:
    """Pad items to the longest and stack them, and add lengths (B,) int64. Dtypes are kept.

    `past` is padded on the left, so that it ends where the tokens start.
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
