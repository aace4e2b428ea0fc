"""Training data of the sym stage: maps of a folder, or shards of them."""

import logging
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import lightning as L
import torch
from torch.utils.data import DataLoader

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.character import CharacterDistribution, CharacterScale
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.data.charts_only import unpack_charts
from sabersmith.data.corpus import SPLITS, Corpus, audio_path
from sabersmith.data.feature_cache import cached_features, log_skipped, prepare_features
from sabersmith.data.feature_store import FeatureCache
from sabersmith.data.loaders import LengthBucketSampler, training_loader
from sabersmith.data.repeatable import SeededDataset, next_epoch
from sabersmith.data.shards.index import Shard, ShardIndex
from sabersmith.data.shards.loader import shard_loader
from sabersmith.errors import InputError
from sabersmith.sym.chart_source import ChartSource, memory_map
from sabersmith.sym.charts import (
    MeasuredChart,
    SymChart,
    fit_character,
    read_charts_only,
    sym_charts,
)
from sabersmith.sym.datasets import (
    Batch,
    SymAugmentation,
    SymCropDataset,
    SymWindowDataset,
    collate,
)
from sabersmith.sym.shard_records import COPY_FEATURES, read_sym_record, read_sym_statistics

log = logging.getLogger(__name__)

Parts = dict[Shard, list[SymChart]]  # the charts without audio added to each shard


def _load_shards(
    index: ShardIndex, source: ChartSource, shards: Sequence[Shard], limit: int | None = None
) -> tuple[list[SymChart], ChartSource]:
    """Return the charts of some shards, of at most `limit` songs, and the source for them."""
    songs, store = index.load(shards)
    source = source.with_store(store)
    charts = []
    for record, audio in songs[:limit]:
        own = read_sym_record(record, audio)
        features, start = memory_map(store.find_array(audio, COPY_FEATURES)), 0
        for chart in own:
            stop = start + len(chart.times) + 2
            source.remember_copy_features(chart, features[start:stop])
            start = stop
        charts += own
    return charts, source


def _count_crops(
    parts: Parts, crop: int, augmentation: SymAugmentation, audio_repeats: int, shard: Shard
) -> int:
    """Return the number of crops of a shard in an epoch."""
    own = sum(-(-length // crop) for length in shard.lengths) * audio_repeats
    return own + sum(-(-(len(chart.times) + 2) // crop) for chart in parts[shard])


def _open_shards(
    index: ShardIndex,
    source: ChartSource,
    parts: Parts,
    crops: tuple[int, SymAugmentation, int],
    batch_size: int,
    shards: Sequence[Shard],
) -> DataLoader[Batch]:
    """Return a loader of crops of some shards.

    crops: the last arguments of `SymCropDataset`.
    """
    charts, source = _load_shards(index, source, shards)
    charts += [chart for shard in shards for chart in parts[shard]]
    dataset = SymCropDataset(charts, source, *crops)
    order = LengthBucketSampler(dataset.lengths(), batch_size, int(torch.randint(2**31, ())))
    seeded = SeededDataset(dataset, order.seed)
    return DataLoader(seeded, batch_size, sampler=order, collate_fn=collate)


class SymDataModule(L.LightningDataModule):
    """Maps of a folder as sym training data.

    Args:
        root: folder of maps, with or without an index.csv (see `sabersmith.data.corpus`).
        cache: folder of the feature cache.
        mels: feature settings.
        offsets: frames around each onset whose audio the network gets; (0,) is the onset's own.
        copy_features: whether the network takes copy features (see `sabersmith.sym.copying`).
        charts_only: folder or tar of maps without songs to train on as well, or several; None for
            none.
        top_k: most frequent states that form the vocabulary.
        max_tokens: positions in a training crop and in a window of validation.
        overlap, lookahead: of the windows of validation (see `inputs.windows`).
        batch_size: crops in a batch.
        workers: processes that load crops; 0 loads in the main one, None chooses
            (see `sabersmith.data.loaders.default_workers`).
        prepare_workers: processes that compute features; None for one per core.
        augmentation: changes to training crops; None for none.
        audio_repeats: crops of a chart with audio for each crop of a chart without.
        limit_songs: songs of each split and of each of charts_only to use, None for all; with
            shards it applies to dev and test.
        seed: of the split, if there is no index.csv, and of the crops and their order.
        shards: folder or address of shards (see `sabersmith.data.shards`) to train from instead of
            root; None for none.

    Attributes:
        vocabulary: of the checkpoint that a run starts from; None, the default, to count the
            states of the maps.
        scale: of that checkpoint's characters; None, the default, to fit it to the maps.
        distribution: of the characters of the training charts, fitted by `setup`.
    """

    def __init__(
        self,
        root: str,
        cache: str,
        mels: MelSettings,
        offsets: Sequence[int] = (0,),
        copy_features: bool = False,
        charts_only: str | Sequence[str] | None = None,
        top_k: int = 2000,
        max_tokens: int = 2048,
        overlap: int = 512,
        lookahead: int = 64,
        batch_size: int = 8,
        workers: int | None = None,
        prepare_workers: int | None = None,
        augmentation: SymAugmentation | None = None,
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
        self.copy_features = copy_features
        given = [charts_only] if isinstance(charts_only, str) else charts_only or []
        self.charts_only = [Path(source) for source in given]
        self.top_k = top_k
        self.max_tokens = max_tokens
        self.overlap = overlap
        self.lookahead = lookahead
        self.batch_size = batch_size
        self.workers = workers
        self.prepare_workers = prepare_workers
        self.augmentation = augmentation or SymAugmentation()
        self.audio_repeats = audio_repeats
        self.limit_songs = limit_songs
        self.seed = seed
        self._corpus = Corpus(root, seed, limit_songs)
        self._index = ShardIndex.open(shards, self.cache, "sym", mels) if shards else None
        self.vocabulary: Vocabulary | None = None
        self.scale: CharacterScale | None = None
        self.distribution: CharacterDistribution | None = None
        self._charts: dict[str, list[SymChart]] = {}
        self._source: ChartSource | None = None

    def prepare_data(self) -> None:
        """Compute the features that the cache lacks and unpack charts_only."""
        for source in self.charts_only:
            unpack_charts(source, self.cache)
        if self._index is not None:
            return
        charts = [chart for split in SPLITS for chart in self.charts(split)]
        audio = [chart.audio for chart in charts if chart.audio]
        failed = prepare_features(audio, self.mels, self.cache, self.prepare_workers)
        log_skipped(failed, len(set(audio)))

    def setup(self, stage: str | None = None) -> None:
        """Count the vocabulary over all training charts, and fit the scale of their characters.

        A vocabulary or a scale that is given is taken instead.
        """
        if self._source is None:
            self.scale, self.distribution = fit_character(self._measured_charts(), self.scale)
            self._source = ChartSource(
                self.vocabulary or self._count_vocabulary(),
                self.mels,
                self.offsets,
                FeatureCache(self.mels, self.cache),
                self.copy_features,
                self.scale,
            )

    def _count_vocabulary(self) -> Vocabulary:
        counts = read_sym_statistics(self._index)[0] if self._index else Counter()
        charts = self.training_charts() if self._index is None else self._charts_only()
        counts.update(state for chart in charts for state in chart.states)
        return Vocabulary.count(counts, self.top_k)

    def _measured_charts(self) -> list[MeasuredChart]:
        measured = read_sym_statistics(self._index)[1] if self._index else []
        charts = self.training_charts() if self._index is None else self._charts_only()
        return measured + [MeasuredChart.of(chart) for chart in charts]

    @property
    def source(self) -> ChartSource:
        """The source of the charts' arrays, made by `setup`."""
        if self._source is None:
            raise RuntimeError("SymDataModule: call setup first")
        return self._source

    def charts(self, split: str) -> list[SymChart]:
        """Return the Standard charts of a split, read once.

        Raises:
            InputError: the training split has none.
        """
        if split not in self._charts:
            self._charts[split] = [
                chart
                for level in self._corpus.read(split)
                for chart in sym_charts(level, audio_path(level))
            ]
            if split == "train" and not self._charts[split]:
                raise InputError(f"{self.root}: no usable Standard map to train on in it")
        return self._charts[split]

    def train_dataloader(self) -> DataLoader[Batch]:
        """Return batches of B crops of N <= `max_tokens` positions.

        source (B, N, rows) float32, tokens and targets (B, N), past (B, L), difficulty and lengths
        (B,) int64, has_audio (B,) bool, character (B, K) float32; see `SymCropDataset`.
        """
        crops = self.max_tokens, self.augmentation, self.audio_repeats
        if self._index is not None:
            shards = self._index.splits["train"]
            parts = {
                shard: self._charts_only()[number :: len(shards)]
                for number, shard in enumerate(shards)
            }
            return shard_loader(
                shards,
                partial(_count_crops, parts, *crops),
                partial(_open_shards, self._index, self.source, parts, crops, self.batch_size),
                self.batch_size,
                self.workers,
                self.seed,
                partial(next_epoch, self),
            )
        dataset = SymCropDataset(self.training_charts(), self.source, *crops)
        order = LengthBucketSampler(
            dataset.lengths(), self.batch_size, self.seed, partial(next_epoch, self)
        )
        return training_loader(dataset, self.batch_size, self.workers, collate, order)

    def val_dataloader(self) -> DataLoader[Batch]:
        """Return batches of the windows of the dev split."""
        return self._windows("dev")

    def test_dataloader(self) -> DataLoader[Batch]:
        """Return batches of the windows of the test split."""
        return self._windows("test")

    def _windows(self, split: str) -> DataLoader[Batch]:
        if self._index is None:
            charts, source = self._cached(split), self.source
        else:
            shards = self._index.splits[split]
            charts, source = _load_shards(self._index, self.source, shards, self.limit_songs)
        dataset = SymWindowDataset(charts, source, self.max_tokens, self.overlap, self.lookahead)
        return DataLoader(dataset, self.batch_size, collate_fn=collate)

    def training_charts(self) -> list[SymChart]:
        """Return the training charts of the folder, those without audio last."""
        return self._cached("train") + self._charts_only()

    def _charts_only(self) -> list[SymChart]:
        if self.charts_only and "charts_only" not in self._charts:
            folders = [unpack_charts(source, self.cache) for source in self.charts_only]
            self._charts["charts_only"] = [
                chart for folder in folders for chart in read_charts_only(folder, self.limit_songs)
            ]
        return self._charts.get("charts_only", [])

    def _cached(self, split: str) -> list[SymChart]:
        """Return the charts of a split whose features could be computed."""
        charts = []
        for chart in self.charts(split):
            try:
                cached_features(chart.audio or "", self.mels, self.cache)
            except InputError:
                continue  # named by prepare_data
            charts.append(chart)
        return charts
