"""Onset training data: crops of cached mels with the charts' onset times."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightning as L
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Level
from sabersmith.beatmap.states import chart_states
from sabersmith.corpus import audio_path, list_songs, read_songs, split_of
from sabersmith.errors import InputError
from sabersmith.features import cached, prepare
from sabersmith.onset.targets import soft_targets

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OnsetSong:
    """A song's audio and the onset times (seconds) of each difficulty, None where it has none."""

    name: str
    audio: Path
    onsets: tuple[NDArray[np.float64] | None, ...]


def onset_song(level: Level) -> OnsetSong:
    """Take from a level what the onset stage learns from: its Standard charts' times."""
    onsets: list[NDArray[np.float64] | None] = []
    for difficulty in DIFFICULTIES:
        chart = level.chart(difficulty)
        times = chart_states(chart, level.tempo(chart))[0] if chart else np.empty(0)
        onsets.append(times if len(times) else None)
    name = level.folder.name if level.folder else level.title
    return OnsetSong(name, audio_path(level), tuple(onsets))


class CropDataset(Dataset[dict[str, Tensor]]):
    """Every stretch of `crop` frames of every song, each time from a little earlier or later.

    An item holds mels (crop, windows, n_mels) float32, targets (crop, 5) and mask (5,), which is
    1 for the difficulties that the song has.
    """

    def __init__(
        self,
        songs: Sequence[OnsetSong],
        mels: MelSettings,
        cache: Path,
        crop: int,
        speeds: Sequence[float],
        target_width: float,
    ) -> None:
        self.songs = songs
        self.mels = mels
        self.cache = cache
        self.crop = crop
        self.speeds = speeds
        self.target_width = target_width
        self.index = [
            (song, start)
            for song in songs
            for start in range(0, len(cached(song.audio, mels, cache)), crop)
        ]

    def __len__(self) -> int:
        return len(self.index)

    def __getitem__(self, item: int) -> dict[str, Tensor]:
        song, start = self.index[item]
        # torch's generator is seeded anew in each epoch and worker, numpy's is not.
        speed = self.speeds[int(torch.randint(len(self.speeds), ()))]
        jitter = int(torch.randint(-self.crop // 2, self.crop // 2 + 1, ()))
        features = cached(song.audio, self.mels, self.cache, speed)
        first = max(0, min(int(start / speed) + jitter, len(features) - self.crop))
        mels = np.zeros((self.crop, *features.shape[1:]), np.float32)  # silence past the end
        part = features[first : first + self.crop]
        mels[: len(part)] = part
        targets = np.zeros((self.crop, len(song.onsets)), np.float32)
        for difficulty, times in enumerate(song.onsets):
            if times is not None:
                targets[:, difficulty] = soft_targets(
                    times / speed, first, self.crop, self.mels.frame_s, self.target_width
                )
        mask = torch.tensor([times is not None for times in song.onsets], dtype=torch.float32)
        return {
            "mels": torch.from_numpy(mels),
            "targets": torch.from_numpy(targets),
            "mask": mask,
        }


class SongDataset(Dataset[dict[str, Any]]):
    """Whole songs for validation: mels (1, T, windows, n_mels) and the onset times."""

    def __init__(self, songs: Sequence[OnsetSong], mels: MelSettings, cache: Path) -> None:
        self.songs = songs
        self.mels = mels
        self.cache = cache

    def __len__(self) -> int:
        return len(self.songs)

    def __getitem__(self, item: int) -> dict[str, Any]:
        song = self.songs[item]
        features = cached(song.audio, self.mels, self.cache)
        return {
            "name": song.name,
            "mels": torch.from_numpy(np.array(features, np.float32))[None],
            "onsets": song.onsets,
        }


def _only(items: list[dict[str, Any]]) -> dict[str, Any]:
    return items[0]


class OnsetDataModule(L.LightningDataModule):
    """Maps of a folder as onset training data.

    Args:
        root: folder of maps, with or without an index.csv (see `sabersmith.corpus`).
        cache: folder of the feature cache.
        mels: feature settings.
        crop_s: length of a training crop, seconds.
        batch_size: crops in a batch.
        workers: processes that load crops; 0 loads in the main one.
        prepare_workers: processes that compute features; None for one per core.
        speeds: playback speeds to train on, each computed and cached as features of its own.
        target_width: standard deviation of the targets' bells, frames.
        limit_songs: use only so many songs of each split.
        seed: of the split, where there is no index.csv.
    """

    def __init__(
        self,
        root: str,
        cache: str,
        mels: MelSettings,
        crop_s: float = 8.0,
        batch_size: int = 16,
        workers: int = 0,
        prepare_workers: int | None = None,
        speeds: Sequence[float] = (1.0,),
        target_width: float = 1.0,
        limit_songs: int | None = None,
        seed: int = 0,
    ) -> None:
        super().__init__()
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
        self._songs: dict[str, list[OnsetSong]] = {}

    def prepare_data(self) -> None:
        """Compute the features that the cache lacks; whole songs play at speed 1 alone."""
        every = [song.audio for split in ("train", "dev", "test") for song in self.songs(split)]
        train = [song.audio for song in self.songs("train")]
        failed = prepare(every, self.mels, self.cache, self.prepare_workers)
        failed |= prepare(train, self.mels, self.cache, self.prepare_workers, self.speeds)
        for reason in failed.values():
            log.warning("skipped: %s", reason)

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
        """Batches of crops; an epoch is all the music once."""
        crop = round(self.crop_s / self.mels.frame_s)
        dataset = CropDataset(
            self._cached("train", self.speeds),
            self.mels,
            self.cache,
            crop,
            self.speeds,
            self.target_width,
        )
        return DataLoader(
            dataset,
            self.batch_size,
            shuffle=True,
            num_workers=self.workers,
            persistent_workers=self.workers > 0,
            pin_memory=torch.cuda.is_available(),
        )

    def val_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Whole songs of the dev split, one at a time."""
        return DataLoader(SongDataset(self._cached("dev"), self.mels, self.cache), collate_fn=_only)

    def test_dataloader(self) -> DataLoader[dict[str, Any]]:
        """Whole songs of the test split, one at a time."""
        return DataLoader(
            SongDataset(self._cached("test"), self.mels, self.cache), collate_fn=_only
        )

    def _cached(self, split: str, speeds: Sequence[float] = (1.0,)) -> list[OnsetSong]:
        """Return the songs of a split whose features could be computed."""
        songs = []
        for song in self.songs(split):
            try:
                for speed in {1.0, *speeds}:
                    cached(song.audio, self.mels, self.cache, speed)
            except InputError:
                continue  # named by prepare_data
            songs.append(song)
        if split == "train" and not songs:
            raise InputError(f"{self.root}: no song of its training maps can be decoded")
        return songs
