"""Locations of songs' features on disk, and partial reads."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.data.feature_cache import cached_features


@dataclass(frozen=True)
class FeatureFile:
    """The location of one song's features: an array (frames, windows, n_mels) inside a file.

    Finding a song in the cache and parsing the file's header takes longer than reading a crop, so
    `find` does it once. No file stays open, however many songs there are, and copies for worker
    processes are small.
    """

    path: str
    offset: int  # of the array, bytes
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @classmethod
    def find(cls, audio: Path, mels: MelSettings, cache: Path, speed: float = 1.0) -> Self:
        """Find the features of `audio`; raises InputError as `cached_features` does."""
        features = cached_features(audio, mels, cache, speed)
        assert isinstance(features, np.memmap)
        return cls(str(features.filename), features.offset, features.shape, features.dtype)

    def __len__(self) -> int:
        return self.shape[0]

    def read(self, first: int, count: int) -> NDArray[np.float16]:
        """Read `count` frames from `first` on, fewer at the song's end.

        One request for neighbouring frames is faster than a memory map, which reads page by page.
        """
        count = max(0, min(count, len(self) - first))
        size = math.prod(self.shape[1:])
        start = self.offset + first * size * self.dtype.itemsize
        values = np.fromfile(self.path, self.dtype, count * size, offset=start)
        return values.reshape(count, *self.shape[1:])


class FeatureStore(Protocol):
    """Finds the features of songs."""

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Find the features of `audio`; raises InputError if there are none."""


@dataclass(frozen=True)
class FeatureCache:
    """The store that `prepare_features` fills."""

    mels: MelSettings
    folder: Path

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Find the features of `audio`; raises InputError as `cached_features` does."""
        return FeatureFile.find(audio, self.mels, self.folder, speed)
