"""Datasets of the onset stage: crops for training, whole songs for validation."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from sabersmith.data.feature_store import FeatureStore
from sabersmith.onset.annotations import OnsetAnnotations
from sabersmith.onset.beat_phase import N_BEAT_FEATURES, beat_features
from sabersmith.onset.targets import gaussian_targets


class OnsetCropDataset(Dataset[Any]):
    """Crops of `crop` frames that together cover every song, with random jitter and speed.

    A batch holds mels (B, crop, windows, n_mels) float16 as cached, beats (B, crop,
    N_BEAT_FEATURES), targets (B, crop, 5), and mask (B, 5) float32, which is 1 for the
    difficulties that the song has.

    Args:
        songs: to train on.
        store: of their features at all `speeds`.
        frame_s: seconds between frames.
        crop: length of a crop, frames.
        speeds: playback speeds, one of which is drawn for each crop.
        target_width: standard deviation of the Gaussian targets, frames.
    """

    def __init__(
        self,
        songs: Sequence[OnsetAnnotations],
        store: FeatureStore,
        frame_s: float,
        crop: int,
        speeds: Sequence[float],
        target_width: float,
    ) -> None:
        self.frame_s = frame_s
        self.crop = crop
        self.speeds = speeds
        self.target_width = target_width
        self.files = [[store.find(song.audio, speed) for speed in speeds] for song in songs]
        self.onsets = [_flat(song) for song in songs]
        self.grids = [song.grid for song in songs]
        self.mask = torch.tensor([[float(x is not None) for x in song.onsets] for song in songs])
        self.index = [
            (number, start)
            for number, song in enumerate(songs)
            for start in range(0, len(store.find(song.audio)), crop)
        ]

    def __len__(self) -> int:
        return len(self.index)

    def __getitems__(self, items: Sequence[int]) -> dict[str, Tensor]:
        """Return a whole batch of crops, which is faster than one crop after the other."""
        # torch's generator is seeded anew in each epoch and worker process, numpy's is not.
        speeds = torch.randint(len(self.speeds), (len(items),)).tolist()
        jitters = torch.randint(-self.crop // 2, self.crop // 2 + 1, (len(items),)).tolist()
        songs = [self.index[item][0] for item in items]
        difficulties = self.mask.shape[1]
        shape = (len(items), self.crop, *self.files[0][0].shape[1:])
        mels = np.zeros(shape, np.float16)  # silence after the end
        beats = np.zeros((len(items), self.crop, N_BEAT_FEATURES), np.float32)
        positions, curves = [], []
        for row, (item, speed, jitter) in enumerate(zip(items, speeds, jitters, strict=True)):
            song, start = self.index[item]
            file, rate = self.files[song][speed], self.speeds[speed]
            first = max(0, min(int(start / rate) + jitter, len(file) - self.crop))
            part = file.read(first, self.crop)
            mels[row, : len(part)] = part
            beats[row] = beat_features(self.grids[song], self.crop, self.frame_s, first, rate)
            times, difficulty = self.onsets[song]
            positions.append(times / (rate * self.frame_s) - first)
            curves.append(row * difficulties + difficulty)
        targets = gaussian_targets(
            np.concatenate(positions),
            np.concatenate(curves),
            (len(items) * difficulties, self.crop),
            self.target_width,
        ).reshape(len(items), difficulties, self.crop)
        return {
            "mels": torch.from_numpy(mels),
            "beats": torch.from_numpy(beats),
            "targets": torch.from_numpy(targets).transpose(1, 2).contiguous(),
            "mask": self.mask[songs],
        }


def _flat(song: OnsetAnnotations) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return all onsets of a song (N,) in seconds, and the difficulty (N,) of each."""
    onsets = [np.empty(0) if times is None else times for times in song.onsets]
    lengths = [len(times) for times in onsets]
    return np.concatenate(onsets), np.repeat(np.arange(len(onsets)), lengths)


class OnsetSongDataset(Dataset[dict[str, Any]]):
    """Whole songs for validation.

    An item holds the song's name, mels (1, T, windows, n_mels) float16, beats (1, T,
    N_BEAT_FEATURES) float32, and onsets, the times of each difficulty.
    """

    def __init__(
        self, songs: Sequence[OnsetAnnotations], store: FeatureStore, frame_s: float
    ) -> None:
        self.songs = songs
        self.store = store
        self.frame_s = frame_s

    def __len__(self) -> int:
        return len(self.songs)

    def __getitem__(self, item: int) -> dict[str, Any]:
        song = self.songs[item]
        features = self.store.find(song.audio)
        return {
            "name": song.name,
            "mels": torch.from_numpy(features.read(0, len(features)))[None],
            "beats": torch.from_numpy(beat_features(song.grid, len(features), self.frame_s))[None],
            "onsets": song.onsets,
        }
