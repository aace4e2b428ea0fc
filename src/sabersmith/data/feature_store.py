"""Where songs' features lie on disk, and reading parts of them."""

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
    """Where a song's cached_features features lie: an array (frames, windows, n_mels) in a file.

    Looking a song up in the cache and parsing its header takes longer than reading a crop, so it
    is done once, by `find`. No file stays open, however many songs there are, and copies that go
    to worker processes are small.
    """

    path: str
    offset: int  # of the array, bytes
    shape: tuple[int, ...]
    dtype: np.dtype[Any]

    @classmethod
    def find(cls, audio: Path, mels: MelSettings, cache: Path, speed: float = 1.0) -> Self:
        """Look up the features of `audio`; raises InputError as `features.cached_features` does."""
        features = cached_features(audio, mels, cache, speed)
        assert isinstance(features, np.memmap)
        return cls(str(features.filename), features.offset, features.shape, features.dtype)

    def __len__(self) -> int:
        return self.shape[0]

    def read(self, first: int, count: int) -> NDArray[np.float16]:
        """Read `count` frames from `first` on, fewer at the song's end, and nothing besides.

        One request for neighbouring frames: from a disk this comes sooner than page by page
        through a map.
        """
        count = max(0, min(count, len(self) - first))
        size = math.prod(self.shape[1:])
        start = self.offset + first * size * self.dtype.itemsize
        values = np.fromfile(self.path, self.dtype, count * size, offset=start)
        return values.reshape(count, *self.shape[1:])


class FeatureStore(Protocol):
    """Where songs' features are."""

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Look up the features of `audio`; raises InputError where they are not."""


@dataclass(frozen=True)
class FeatureCache:
    """The store that `prepare_features` fills."""

    mels: MelSettings
    folder: Path

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Look up the features of `audio`; raises InputError as `features.cached_features` does."""
        return FeatureFile.find(audio, self.mels, self.folder, speed)
