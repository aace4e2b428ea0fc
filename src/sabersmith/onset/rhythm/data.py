"""The charts that the rhythm network is trained on, with and without songs."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from torch.utils.data import DataLoader

from sabersmith.beatmap.character import CharacterDistribution, CharacterScale
from sabersmith.beatmap.model import Level
from sabersmith.data.charts_only import read_levels_only, unpack_charts
from sabersmith.data.feature_store import FeatureCache
from sabersmith.data.loaders import training_loader
from sabersmith.data.repeatable import EpochSampler
from sabersmith.errors import InputError
from sabersmith.onset.alignment import OnsetAligner
from sabersmith.onset.annotations import OnsetAnnotations, onset_annotations
from sabersmith.onset.rhythm.activation_cache import ActivationCache
from sabersmith.onset.rhythm.charts import RhythmChart, rhythm_charts
from sabersmith.onset.rhythm.datasets import (
    Batch,
    RhythmChartDataset,
    RhythmCropDataset,
    RhythmItem,
    RhythmSettings,
    RhythmSource,
)
from sabersmith.onset.rhythm.patterns import PatternVocabulary

Songs = Sequence[tuple[Level, OnsetAnnotations]]


def _whole(batch: Any) -> Batch:
    """Return the batch that `RhythmCropDataset.__getitems__` has made already."""
    made: Batch = batch
    return made


def _only(items: list[Batch]) -> Batch:
    return items[0]


class RhythmData:
    """Charts as training data of the rhythm network.

    Args:
        settings: what it is trained on.
        cache: of the features of the onset network.
        checkpoint: of stage onset, whose activations the rhythm network reads, and whose curves
            the charts are aligned to.
        charts_only: folders or tars of maps without songs.
        batch_size: crops in a batch.
        workers: processes that load crops, see `training_loader`.
        limit: levels of each source of charts_only; None for all.

    Attributes:
        vocabulary, scale: of the checkpoint that a run continues; None to take those of the charts.
    """

    def __init__(
        self,
        settings: RhythmSettings,
        cache: FeatureCache,
        checkpoint: str | Path,
        charts_only: Sequence[str] = (),
        batch_size: int = 16,
        workers: int | None = None,
        limit: int | None = None,
    ) -> None:
        self.settings, self.cache = settings, cache
        self.activations = ActivationCache(checkpoint, cache)
        self.aligner = OnsetAligner(checkpoint, cache)
        self.charts_only, self.batch_size = list(charts_only), batch_size
        self.workers, self.limit = workers, limit
        self.vocabulary: PatternVocabulary | None = None
        self.scale: CharacterScale | None = None
        self._items: dict[str, list[RhythmItem]] = {}

    def prepare(self, songs: Songs) -> None:
        """Compute the activations and alignment of songs (with grids) that the cache lacks."""
        annotations = [song for _, song in songs]
        self.activations.prepare(annotations)
        self.aligner.prepare(annotations)
        for source in self.charts_only:
            unpack_charts(Path(source), self.cache.folder)

    def take(self, split: str, songs: Songs) -> None:
        """Take the songs of a split that `prepare` has been called for.

        Raises:
            InputError: no chart of the training split can be used.
        """
        items = []
        for level, song in songs:
            file = self.activations.file(song.audio)
            frames = len(np.load(file, mmap_mode="r"))
            charts = rhythm_charts(
                level, (frames - 1) * self.cache.mels.frame_s, song.grid, self.aligner.mover(song)
            )
            items += [RhythmItem(chart, file) for chart in charts]
        if split == "train":
            levels = read_levels_only(self.charts_only, self.cache.folder, self.limit)
            items += [RhythmItem(it, None) for level in levels for it in rhythm_charts(level)]
            if not items:
                raise InputError("no training chart whose onsets lie on beats; set data.root")
        self._items[split] = items

    def charts(self, split: str) -> list[RhythmChart]:
        """Return the charts of a split."""
        return [item.chart for item in self._items[split]]

    @cached_property
    def source(self) -> RhythmSource:
        """The source of the charts' arrays."""
        charts = self.charts("train")
        vocabulary = self.vocabulary or PatternVocabulary.count(
            [chart.masks for chart in charts], self.settings.patterns
        )
        raw = np.array([chart.character for chart in charts])
        scale = self.scale or CharacterScale.fit(raw, [chart.difficulty for chart in charts])
        file = next((item.activations for items in self._items.values() for item in items), None)
        if file is None:
            raise InputError("no training chart with a song; set data.root to a folder of maps")
        size = np.load(file, mmap_mode="r").shape[1]
        return RhythmSource(vocabulary, scale, size, self.cache.mels.frame_s)

    def distribution(self) -> CharacterDistribution:
        """Return how the characters of the training charts vary."""
        charts = self.charts("train")
        scores = [self.source.scores(chart) for chart in charts]
        names = [chart.name for chart in charts]
        return CharacterDistribution.fit(scores, names, [chart.bpm for chart in charts])

    def train_loader(self, seed: int, epoch: Callable[[], int]) -> DataLoader[Batch]:
        """Return a loader of batches of crops, see `RhythmSource.batch`.

        seed, epoch: see `EpochSampler`.
        """
        dataset = RhythmCropDataset(self._items["train"], self.source, self.settings)
        order = EpochSampler(len(dataset), seed, epoch)
        return training_loader(dataset, self.batch_size, self.workers, _whole, order)

    def chart_loader(self, split: str) -> DataLoader[Batch]:
        """Return a loader of whole charts, one in a batch."""
        dataset = RhythmChartDataset(self._items[split], self.source)
        return DataLoader(dataset, collate_fn=_only)


def with_annotations(levels: Sequence[Level], songs: Sequence[OnsetAnnotations]) -> Songs:
    """Return levels with their annotations among `songs`, which may lack some."""
    known = {song.audio: song for song in songs}
    pairs = [(level, onset_annotations(level).audio) for level in levels]
    return [(level, known[audio]) for level, audio in pairs if audio in known]
