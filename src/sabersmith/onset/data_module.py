"""Training data of the onset stage: cached mels with the onset times of the charts."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import lightning as L
import torch
from torch import Tensor
from torch.utils.data import DataLoader

from sabersmith.audio.mels import MelSettings
from sabersmith.data.corpus import SPLITS, Corpus
from sabersmith.data.feature_cache import (
    cached_features,
    cached_grid,
    log_skipped,
    prepare_features,
    prepare_grids,
)
from sabersmith.data.feature_store import FeatureCache
from sabersmith.data.loaders import training_loader
from sabersmith.data.repeatable import EpochSampler, SeededDataset, next_epoch
from sabersmith.data.shards.index import Shard, ShardIndex
from sabersmith.data.shards.loader import shard_loader
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.alignment import OnsetAligner
from sabersmith.onset.annotations import OnsetAnnotations, onset_annotations
from sabersmith.onset.datasets import OnsetCropDataset, OnsetSongDataset
from sabersmith.onset.rhythm.data import RhythmData, Songs, with_annotations
from sabersmith.onset.rhythm.datasets import RhythmSettings
from sabersmith.onset.shard_records import read_onset_record


def _only_item(items: list[dict[str, Any]]) -> dict[str, Any]:
    return items[0]


def _whole_batch(batch: Any) -> dict[str, Tensor]:
    """Return the batch that `OnsetCropDataset.__getitems__` has made already."""
    taken: dict[str, Tensor] = batch
    return taken


def _count_crops(shard: Shard, crop: int) -> int:
    return sum(-(-frames // crop) for frames in shard.lengths)


def _open_shards(
    index: ShardIndex,
    crop_settings: tuple[float, int, Sequence[float], float],
    batch_size: int,
    shards: Sequence[Shard],
) -> DataLoader[Any]:
    """Return a loader of the training batches of some shards.

    crop_settings: arguments of `OnsetCropDataset` after the store.
    """
    found, store = index.load(shards)
    dataset = OnsetCropDataset([read_onset_record(*song) for song in found], store, *crop_settings)
    order = EpochSampler(len(dataset), int(torch.randint(2**31, ())))
    seeded = SeededDataset(dataset, order.seed)
    return DataLoader(seeded, batch_size, sampler=order, collate_fn=_whole_batch)


class OnsetDataModule(L.LightningDataModule):
    """Training data of the onset stage from a folder of maps or from shards.

    Args:
        root: folder of maps, with or without an index.csv (see `sabersmith.data.corpus`).
        cache: folder of the feature cache.
        mels: feature settings.
        crop_s: length of a training crop, seconds.
        batch_size: crops in a batch.
        workers: processes that load crops; 0 loads in the main process, None chooses (see
            `data.loaders.default_workers`).
        prepare_workers: processes that compute features; None for one per core.
        speeds: playback speeds to train on; the features of each are computed and cached.
        target_width: standard deviation of the Gaussian targets, frames.
        limit_songs: use at most so many songs of each split; with shards, of dev and test only.
        seed: of the split, if there is no index.csv, and of the crops and their order.
        shards: folder or address of shards (see `sabersmith.data.shards`) to train from instead of
            `root`; None for none.
        aligned_by: an onset checkpoint with the same features, whose curves the onsets of the
            training charts are aligned to (see `onset.alignment`); None leaves them as they are.
        rhythm: what the rhythm network is trained on, instead of the network of the curves; None
            for the curves.
        activations_of: the onset checkpoint whose activations the rhythm network reads.
        charts_only: folder or tar of maps without songs, or several, that teach rhythm as well.

    Raises:
        InputError: the shards or the checkpoint can't be used.
        OptionError: both `shards` and `aligned_by` or `rhythm` are given, or `rhythm` without
            `activations_of`.
    """

    def __init__(
        self,
        root: str,
        cache: str,
        mels: MelSettings,
        crop_s: float = 8.0,
        batch_size: int = 16,
        workers: int | None = None,
        prepare_workers: int | None = None,
        speeds: Sequence[float] = (1.0,),
        target_width: float = 1.0,
        limit_songs: int | None = None,
        seed: int = 0,
        shards: str | None = None,
        aligned_by: str | None = None,
        rhythm: RhythmSettings | None = None,
        activations_of: str | None = None,
        charts_only: str | Sequence[str] | None = None,
    ) -> None:
        super().__init__()
        if shards and aligned_by:
            raise OptionError(
                "data.aligned_by: onsets in shards can't be aligned; set data.root, not data.shards"
            )
        if rhythm and shards:
            raise OptionError("data.shards: rhythm is learned from maps; set data.root instead")
        if rhythm and not activations_of:
            raise OptionError(
                "init_ckpt: the rhythm network reads a trained onset network; give its "
                "onset.ckpt as init_ckpt="
            )
        self.root = root
        self.cache = Path(cache)
        self.mels = mels
        self.crop_s = crop_s
        self.batch_size = batch_size
        self.workers = workers
        self.prepare_workers = prepare_workers
        self.speeds = tuple(speeds)
        self.target_width = target_width
        self.limit_songs = limit_songs
        self.seed = seed
        self._corpus = Corpus(root, seed, limit_songs)
        self._cache = FeatureCache(mels, self.cache)
        self._index = ShardIndex.open(shards, self.cache, "onset", mels) if shards else None
        self._songs: dict[str, list[OnsetAnnotations]] = {}
        self._read = False
        self._aligner = OnsetAligner(aligned_by, self._cache) if aligned_by else None
        only = [charts_only] if isinstance(charts_only, str) else list(charts_only or ())
        self.rhythm: RhythmData | None = None
        if rhythm and activations_of:
            self.rhythm = RhythmData(
                rhythm, self._cache, activations_of, only, batch_size, workers, limit_songs
            )

    def prepare_data(self) -> None:
        """Compute what the cache lacks: features, beat grids and alignment offsets.

        Validation uses whole songs at speed 1; only training songs need the other speeds.
        """
        if self._index is not None:
            return
        every = [song.audio for split in ("train", "dev", "test") for song in self.songs(split)]
        train = [song.audio for song in self.songs("train")]
        failed = prepare_features(every, self.mels, self.cache, self.prepare_workers)
        failed |= prepare_features(train, self.mels, self.cache, self.prepare_workers, self.speeds)
        failed |= prepare_grids(every, self.cache, self.prepare_workers)
        log_skipped(failed, len(set(every)))
        if self._aligner is not None:
            self._aligner.prepare(self._cached("train", self.speeds))
        if self.rhythm is not None:
            self.rhythm.prepare([pair for split in SPLITS for pair in self._levels(split)])

    def setup(self, stage: str | None = None) -> None:
        """Read the charts of the rhythm network."""
        if self.rhythm is not None and not self._read:
            for split in SPLITS:
                self.rhythm.take(split, self._levels(split))
            self._read = True

    def songs(self, split: str) -> list[OnsetAnnotations]:
        """Return the songs of a split that have a Standard chart; each split is read once.

        Raises:
            InputError: the training split has no such song.
        """
        if split not in self._songs:
            songs = [onset_annotations(level) for level in self._corpus.read(split)]
            self._songs[split] = [song for song in songs if any(x is not None for x in song.onsets)]
            if split == "train" and not self._songs[split]:
                raise InputError(
                    f"{self.root}: no usable Standard map to train on; set another data.root"
                )
        return self._songs[split]

    def train_dataloader(self) -> DataLoader[dict[str, Tensor]]:
        """Return a loader of training batches, B crops of T frames; an epoch covers all songs.

        Of the rhythm network: batches of `RhythmSource.batch`. Else:


        mels (B, T, windows, n_mels) float16, beats (B, T, N_BEAT_FEATURES), targets (B, T, 5) and
        mask (B, 5) float32; see `OnsetCropDataset`.
        """
        if self.rhythm is not None:
            return self.rhythm.train_loader(self.seed, partial(next_epoch, self))
        crop = round(self.crop_s / self.mels.frame_s)
        crop_settings = self.mels.frame_s, crop, self.speeds, self.target_width
        if self._index is not None:
            return shard_loader(
                self._index.splits["train"],
                partial(_count_crops, crop=crop),
                partial(_open_shards, self._index, crop_settings, self.batch_size),
                self.batch_size,
                self.workers,
                self.seed,
                partial(next_epoch, self),
            )
        songs = self._cached("train", self.speeds)
        if self._aligner is not None:
            songs = [self._aligner.align(song) for song in songs]
        dataset = OnsetCropDataset(songs, self._cache, *crop_settings)
        order = EpochSampler(len(dataset), self.seed, partial(next_epoch, self))
        return training_loader(dataset, self.batch_size, self.workers, _whole_batch, order)

    def val_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Return a loader of the whole songs of the dev split, one at a time."""
        return self._whole_songs("dev")

    def test_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Return a loader of the whole songs of the test split, one at a time."""
        return self._whole_songs("test")

    def _whole_songs(self, split: str) -> DataLoader[dict[str, Any]]:
        if self.rhythm is not None:
            return self.rhythm.chart_loader(split)
        if self._index is None:
            dataset = OnsetSongDataset(self._cached(split), self._cache, self.mels.frame_s)
        else:
            found, store = self._index.load(self._index.splits[split])
            songs = [read_onset_record(*song) for song in found[: self.limit_songs]]
            dataset = OnsetSongDataset(songs, store, self.mels.frame_s)
        return DataLoader(dataset, collate_fn=_only_item)

    def _levels(self, split: str) -> Songs:
        """Return the levels of a split whose features are cached, with their annotations."""
        try:
            songs = self._cached(split)
        except InputError:
            if split == "train":
                raise
            songs = []
        return with_annotations(self._corpus.read(split), songs)

    def _cached(self, split: str, speeds: Sequence[float] = (1.0,)) -> list[OnsetAnnotations]:
        """Return the songs of a split whose features are cached, with their beat grids."""
        songs = []
        for song in self.songs(split):
            try:
                for speed in {1.0, *speeds}:
                    cached_features(song.audio, self.mels, self.cache, speed)
                songs.append(replace(song, grid=cached_grid(song.audio, self.cache)))
            except InputError:
                continue  # prepare_data has logged why
        if split == "train" and not songs:
            raise InputError(
                f"{self.root}: no song of its training maps can be decoded; set another data.root"
            )
        return songs
