"""Sym training data: crops of charts as states, with what is heard at their times."""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import lightning as L
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.states import PAD, Vocabulary
from sabersmith.corpus import audio_path, list_songs, read_songs, split_of
from sabersmith.errors import InputError
from sabersmith.features import cached, prepare
from sabersmith.loading import ByLength, Cache, training_loader
from sabersmith.shards.index import Index, Shard
from sabersmith.shards.songs import read_sym
from sabersmith.shards.stream import stream_loader
from sabersmith.sym.charts import (
    IGNORED,
    ChartSource,
    SymChart,
    read_charts_only,
    sym_charts,
    unpacked,
)
from sabersmith.sym.echo import LOOKBACK, RUN
from sabersmith.sym.features import assemble, grid_columns, windows

log = logging.getLogger(__name__)

SPLITS = ("train", "dev", "test")

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class Augmentation:
    """Changes to a training crop; the defaults change nothing.

    Attributes:
        mirror: share of crops seen in a mirror (left and right changed; a song has no sides).
        no_audio: share of crops whose audio is withheld, so that the net also does without.
        gap_scale: crops play faster or slower by up to this share.
        gap_jitter_s: standard deviation of each onset's shift, seconds (predicted onsets lie on
            frames, human ones on beats).
        frame_jitter: audio is read up to this many frames early or late, a crop as a whole.
        gain: audio is louder or quieter by up to this much of the normalised range.
        no_grid, no_bar: share of crops whose beat grid, or place in the bar, is withheld.
        other_octave: share of crops told half or twice their tempo.
        grid_jitter: standard deviation of the beat grid's shift, beats, a crop as a whole.
    """

    mirror: float = 0.0
    no_audio: float = 0.0
    gap_scale: float = 0.0
    gap_jitter_s: float = 0.0
    frame_jitter: int = 0
    gain: float = 0.0
    no_grid: float = 0.0
    no_bar: float = 0.0
    other_octave: float = 0.0
    grid_jitter: float = 0.0


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
    grid: NDArray[np.float64]  # (N, 3), see `features.grid_columns`
    slack: NDArray[np.float64]  # (N,) seconds by which a position may move and keep the order


def chart_arrays(chart: SymChart, source: ChartSource) -> ChartArrays:
    """Derive once what every crop of a chart needs."""
    times = source.times(chart)
    third = np.diff(times, prepend=times[0], append=times[-1]) / 3
    grid = grid_columns(chart.tempo, times, bar=True)
    slack = np.minimum(third[:-1], third[1:])
    tokens, echoes = source.tokens(chart), source.echoes(chart.audio, times, times)
    return ChartArrays(chart.difficulty, chart.audio, times, *tokens, echoes, grid, slack)


def past_of(ids: NDArray[np.int64], start: int) -> Tensor:
    """The tokens before a position that copies at and after it may look at."""
    return torch.from_numpy(ids[max(0, start - LOOKBACK - RUN) : start])


class CropDataset(Dataset[Batch]):
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
        augmentation: Augmentation,
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
        grid = (self._grid(chart.grid[part]) * (1, scale, 1)).astype(np.float32)
        return {
            "source": torch.from_numpy(np.concatenate((heard, gaps, echoes, grid), 1)),
            "tokens": torch.from_numpy(ids),
            "past": past_of(every, part.start),
            "targets": torch.from_numpy(targets),
            "difficulty": torch.tensor(chart.difficulty),
            "has_audio": torch.tensor(hears),
        }

    def _grid(self, grid: NDArray[np.float64]) -> NDArray[np.float64]:
        """Grid columns (N, 3) as a crop is told them."""
        change = self.augmentation
        beat, beat_s, bar = grid.T
        if _uniform(0, 1) < change.no_grid:
            return np.zeros_like(grid)
        beat = beat + change.grid_jitter * float(torch.randn(()))
        if _uniform(0, 1) < change.other_octave:
            factor = 2.0 if _uniform(0, 1) < 0.5 else 0.5
            beat, beat_s, bar = beat * factor % 1, beat_s / factor, 0 * bar
        elif _uniform(0, 1) < change.no_bar:
            beat, bar = beat % 1, 0 * bar
        return np.column_stack((beat, beat_s, bar))


class WindowDataset(Dataset[Batch]):
    """Every chart in the windows of generation, each state a target in exactly one of them.

    Items as in `CropDataset`, the bars withheld, and `other` (n, rows): the source with the audio
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
        grid = grid_columns(chart.tempo, times)
        nothing = np.zeros((len(times), 0), np.float32)
        rows, other_rows = (
            assemble(nothing, times, echoes, grid)[part] for echoes in self.echoes[number]
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


Parts = dict[Shard, list[SymChart]]  # the charts without audio that go with each shard


def _crops_of(
    parts: Parts, crop: int, augmentation: Augmentation, audio_repeats: int, shard: Shard
) -> int:
    own = sum(-(-length // crop) for length in shard.lengths) * audio_repeats
    return own + sum(-(-(len(chart.times) + 2) // crop) for chart in parts[shard])


def _open(
    index: Index,
    source: ChartSource,
    parts: Parts,
    crops: tuple[int, Augmentation, int],
    batch_size: int,
    shards: Sequence[Shard],
) -> DataLoader[Batch]:
    """Make the loader of batches of some shards; crops: of `CropDataset`, after the source."""
    found, store = index.load(shards)
    charts = [chart for song in found for chart in read_sym(*song)]
    charts += [chart for shard in shards for chart in parts[shard]]
    dataset = CropDataset(charts, source.over(store), *crops)
    order = ByLength(dataset.lengths(), batch_size)
    order.generator.manual_seed(int(torch.randint(2**31, ())))  # another in each epoch
    return DataLoader(dataset, batch_size, sampler=order, collate_fn=collate)


class SymDataModule(L.LightningDataModule):
    """Maps of a folder as sym training data.

    Args:
        root: folder of maps, with or without an index.csv (see `sabersmith.corpus`).
        cache: folder of the feature cache.
        mels: feature settings.
        offsets: frames heard around each onset; (0,) is the onset's own column alone.
        echo: whether the network is told of echoes (see `sabersmith.sym.echo`).
        charts_only: folder or tar of maps without songs, to train on as well; None for none.
        top_k: most frequent states that form the vocabulary.
        max_tokens: positions in a training crop and in a window of validation.
        carry, ahead: context of the windows of validation (see `features.windows`).
        batch_size: crops in a batch.
        workers: processes that load crops; 0 loads in the main one, None chooses
            (see `loading.default_workers`).
        prepare_workers: processes that compute features; None for one per core.
        augmentation: changes to training crops; None for none.
        audio_repeats: crops of charts with audio for each one without, at equal length.
        limit_songs: use only so many songs of each split and of charts_only, of shards only of
            dev and test.
        seed: of the split, where there is no index.csv.
        shards: folder or address of shards (see `sabersmith.shards`) to train from instead of
            root; None for none.
    """

    def __init__(
        self,
        root: str,
        cache: str,
        mels: MelSettings,
        offsets: Sequence[int] = (0,),
        echo: bool = False,
        charts_only: str | None = None,
        top_k: int = 2000,
        max_tokens: int = 2048,
        carry: int = 512,
        ahead: int = 64,
        batch_size: int = 8,
        workers: int | None = None,
        prepare_workers: int | None = None,
        augmentation: Augmentation | None = None,
        audio_repeats: int = 1,
        limit_songs: int | None = None,
        seed: int = 0,
        shards: str | None = None,
    ) -> None:
        super().__init__()
        self.root = root
        self.cache = Path(cache)
        self.mels = mels
        self.offsets = tuple(offsets)
        self.echo = echo
        self.charts_only = charts_only
        self.top_k = top_k
        self.max_tokens = max_tokens
        self.carry = carry
        self.ahead = ahead
        self.batch_size = batch_size
        self.workers = workers
        self.prepare_workers = prepare_workers
        self.augmentation = augmentation or Augmentation()
        self.audio_repeats = audio_repeats
        self.limit_songs = limit_songs
        self.seed = seed
        self._index = Index.open(shards, self.cache, "sym", mels) if shards else None
        self._charts: dict[str, list[SymChart]] = {}
        self._source: ChartSource | None = None

    def prepare_data(self) -> None:
        """Compute the features that the cache lacks and unpack charts_only."""
        if self.charts_only:
            unpacked(Path(self.charts_only), self.cache)
        if self._index is not None:
            return
        charts = [chart for split in SPLITS for chart in self.charts(split)]
        audio = [chart.audio for chart in charts if chart.audio]
        failed = prepare(audio, self.mels, self.cache, self.prepare_workers)
        for reason in failed.values():
            log.warning("skipped: %s", reason)

    def setup(self, stage: str | None = None) -> None:
        """Count the vocabulary over everything that is trained on."""
        if self._source is None:
            known = Counter(self._index.states if self._index is not None else ())
            charts = self.training_charts() if self._index is None else self._charts_only()
            known.update(state for chart in charts for state in chart.states)
            vocabulary = Vocabulary.count(known, self.top_k)
            store = Cache(self.mels, self.cache)
            self._source = ChartSource(vocabulary, self.mels, self.offsets, store, self.echo)

    @property
    def source(self) -> ChartSource:
        """How charts become arrays; `setup` makes it."""
        if self._source is None:
            raise RuntimeError("SymDataModule: call setup first")
        return self._source

    def charts(self, split: str) -> list[SymChart]:
        """Return the Standard charts of a split, read once.

        Raises:
            InputError: the training split has none.
        """
        if split not in self._charts:
            chosen = split_of(list_songs(self.root, self.seed), split, self.limit_songs)
            self._charts[split] = [
                chart
                for _, level in read_songs(chosen)
                for chart in sym_charts(level, audio_path(level))
            ]
            if split == "train" and not self._charts[split]:
                raise InputError(f"{self.root}: no usable Standard map to train on in it")
        return self._charts[split]

    def train_dataloader(self) -> DataLoader[Batch]:
        """Batches of crops; an epoch sees each chart about once."""
        crops = self.max_tokens, self.augmentation, self.audio_repeats
        if self._index is not None:
            shards = self._index.splits["train"]
            parts = {
                shard: self._charts_only()[number :: len(shards)]
                for number, shard in enumerate(shards)
            }
            return stream_loader(
                shards,
                partial(_crops_of, parts, *crops),
                partial(_open, self._index, self.source, parts, crops, self.batch_size),
                self.batch_size,
                self.workers,
            )
        dataset = CropDataset(self.training_charts(), self.source, *crops)
        order = ByLength(dataset.lengths(), self.batch_size)
        return training_loader(dataset, self.batch_size, self.workers, collate, order)

    def val_dataloader(self) -> DataLoader[Batch]:
        """Windows over the dev split."""
        return self._windows("dev")

    def test_dataloader(self) -> DataLoader[Batch]:
        """Windows over the test split."""
        return self._windows("test")

    def _windows(self, split: str) -> DataLoader[Batch]:
        if self._index is None:
            charts, source = self._cached(split), self.source
        else:
            found, store = self._index.load(self._index.splits[split])
            charts = [chart for song in found[: self.limit_songs] for chart in read_sym(*song)]
            source = self.source.over(store)
        dataset = WindowDataset(charts, source, self.max_tokens, self.carry, self.ahead)
        return DataLoader(dataset, self.batch_size, collate_fn=collate)

    def training_charts(self) -> list[SymChart]:
        """Return the charts that are trained on, those without audio last.

        Of shards only those of the first: all of a large corpus would not fit into memory.
        """
        if self._index is None:
            return self._cached("train") + self._charts_only()
        found, _ = self._index.load(self._index.splits["train"][:1])
        return [chart for song in found for chart in read_sym(*song)] + self._charts_only()

    def _charts_only(self) -> list[SymChart]:
        if self.charts_only and "charts_only" not in self._charts:
            folder = unpacked(Path(self.charts_only), self.cache)
            self._charts["charts_only"] = read_charts_only(folder, self.limit_songs)
        return self._charts.get("charts_only", [])

    def _cached(self, split: str) -> list[SymChart]:
        """Return the charts of a split whose features could be computed."""
        charts = []
        for chart in self.charts(split):
            try:
                cached(chart.audio or "", self.mels, self.cache)
            except InputError:
                continue  # named by prepare_data
            charts.append(chart)
        return charts
