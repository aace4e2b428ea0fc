"""Onset training data: crops of cached mels with the charts' onset times."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import lightning as L
from torch import Tensor
from torch.utils.data import DataLoader

from sabersmith.audio.mels import MelSettings
from sabersmith.data.corpus import list_songs, read_songs, split_of
from sabersmith.data.feature_cache import (
    cached_features,
    cached_grid,
    prepare_features,
    prepare_grids,
)
from sabersmith.data.feature_store import FeatureCache
from sabersmith.data.loaders import training_loader
from sabersmith.data.shards.index import Index, Shard
from sabersmith.data.shards.loader import stream_loader
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.alignment import Alignment
from sabersmith.onset.annotations import OnsetSong, onset_song
from sabersmith.onset.datasets import OnsetCropDataset, OnsetSongDataset
from sabersmith.onset.shard_records import read_onset

log = logging.getLogger(__name__)


def _only(items: list[dict[str, Any]]) -> dict[str, Any]:
    return items[0]


def _batch(batch: Any) -> dict[str, Tensor]:
    """Take the batch as `OnsetCropDataset` cut it."""
    taken: dict[str, Tensor] = batch
    return taken


def _crops_of(shard: Shard, crop: int) -> int:
    return sum(-(-frames // crop) for frames in shard.lengths)


def _open(
    index: Index,
    crops: tuple[float, int, Sequence[float], float],
    batch_size: int,
    shards: Sequence[Shard],
) -> DataLoader[Any]:
    """Make the loader of batches of some shards; crops: of `OnsetCropDataset`, after the store."""
    found, store = index.load(shards)
    dataset = OnsetCropDataset([read_onset(*song) for song in found], store, *crops)
    return DataLoader(dataset, batch_size, shuffle=True, collate_fn=_batch)


class OnsetDataModule(L.LightningDataModule):
    """Maps of a folder as onset training data.

    Args:
        root: folder of maps, with or without an index.csv (see `sabersmith.data.corpus`).
        cache: folder of the feature cache.
        mels: feature settings.
        crop_s: length of a training crop, seconds.
        batch_size: crops in a batch.
        workers: processes that load crops; 0 loads in the main one, None chooses
            (see `loading.default_workers`).
        prepare_workers: processes that compute features; None for one per core.
        speeds: playback speeds to train on, each computed and cached as features of its own.
        target_width: standard deviation of the targets' bells, frames.
        limit_songs: use only so many songs of each split, of shards only of dev and test.
        seed: of the split, where there is no index.csv.
        shards: folder or address of shards (see `sabersmith.data.shards`) to train from instead of
            root; None for none.
        aligned_by: an onset checkpoint, of the same features, by whose curves the training charts'
            onsets are moved onto the music (see `onset.align`); None leaves them.

    Raises:
        OptionError: shards are to be aligned.
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
    ) -> None:
        super().__init__()
        if shards and aligned_by:
            raise OptionError("data.aligned_by: shards hold the onsets as they are; give data.root")
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
        self._cache = FeatureCache(mels, self.cache)
        self._index = Index.open(shards, self.cache, "onset", mels) if shards else None
        self._songs: dict[str, list[OnsetSong]] = {}
        self._alignment = Alignment(aligned_by, self._cache) if aligned_by else None

    def prepare_data(self) -> None:
        """Compute what the cache lacks: features, grids, moves; whole songs play at speed 1."""
        if self._index is not None:
            return
        every = [song.audio for split in ("train", "dev", "test") for song in self.songs(split)]
        train = [song.audio for song in self.songs("train")]
        failed = prepare_features(every, self.mels, self.cache, self.prepare_workers)
        failed |= prepare_features(train, self.mels, self.cache, self.prepare_workers, self.speeds)
        failed |= prepare_grids(every, self.cache, self.prepare_workers)
        for reason in failed.values():
            log.warning("skipped: %s", reason)
        if self._alignment is not None:
            self._alignment.prepare_features(self._cached("train", self.speeds))

    def songs(self, split: str) -> list[OnsetSong]:
        """Return the songs of a split that have a Standard chart, read once.

        Raises:
            InputError: the training split has none.
        """
        if split not in self._songs:
            chosen = split_of(list_songs(self.root, self.seed), split, self.limit_songs)
            songs = [onset_song(level) for _, level in read_songs(chosen)]
            self._songs[split] = [song for song in songs if any(x is not None for x in song.onsets)]
            if split == "train" and not self._songs[split]:
                raise InputError(f"{self.root}: no usable Standard map to train on in it")
        return self._songs[split]

    def train_dataloader(self) -> DataLoader[dict[str, Tensor]]:
        """Batches of B crops of T frames; an epoch is all the music once.

        mels (B, T, windows, n_mels) float16, beats (B, T, BEAT_FEATURES), targets (B, T, 5) and mask
        (B, 5) float32; see `OnsetCropDataset`.
        """
        crop = round(self.crop_s / self.mels.frame_s)
        crops = self.mels.frame_s, crop, self.speeds, self.target_width
        if self._index is not None:
            return stream_loader(
                self._index.splits["train"],
                partial(_crops_of, crop=crop),
                partial(_open, self._index, crops, self.batch_size),
                self.batch_size,
                self.workers,
            )
        songs = self._cached("train", self.speeds)
        if self._alignment is not None:
            songs = [self._alignment.of(song) for song in songs]
        dataset = OnsetCropDataset(songs, self._cache, *crops)
        return training_loader(dataset, self.batch_size, self.workers, _batch)

    def val_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Whole songs of the dev split, one at a time."""
        return self._whole("dev")

    def test_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Whole songs of the test split, one at a time."""
        return self._whole("test")

    def _whole(self, split: str) -> DataLoader[dict[str, Any]]:
        if self._index is None:
            dataset = OnsetSongDataset(self._cached(split), self._cache, self.mels.frame_s)
        else:
            found, shards = self._index.load(self._index.splits[split])
            songs = [read_onset(*song) for song in found[: self.limit_songs]]
            dataset = OnsetSongDataset(songs, shards, self.mels.frame_s)
        return DataLoader(dataset, collate_fn=_only)

    def _cached(self, split: str, speeds: Sequence[float] = (1.0,)) -> list[OnsetSong]:
        """Return the songs of a split whose features could be computed."""
        songs = []
        for song in self.songs(split):
            try:
                for speed in {1.0, *speeds}:
                    cached_features(song.audio, self.mels, self.cache, speed)
                songs.append(replace(song, grid=cached_grid(song.audio, self.cache)))
            except InputError:
                continue  # named by prepare_data
        if split == "train" and not songs:
            raise InputError(f"{self.root}: no song of its training maps can be decoded")
        return songs
