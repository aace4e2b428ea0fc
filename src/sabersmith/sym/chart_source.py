"""Charts as arrays of the network: audio, times, copy features and tokens."""

import math
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.character import DESCRIPTORS, CharacterScale
from sabersmith.beatmap.vocabulary import END, START, Vocabulary
from sabersmith.data.feature_store import FeatureFile, FeatureStore
from sabersmith.sym.charts import SymChart
from sabersmith.sym.copying import COPY_COLUMNS, find_copy_candidates
from sabersmith.sym.inputs import positions, sample_audio

IGNORED = -100  # targets that don't count, the default of torch's cross-entropy
OUTRO_S = 2.0  # from the last onset to END where the song's length is unknown
MAPPED_FILES = 128  # that stay mapped into memory


def memory_map(file: FeatureFile) -> NDArray[Any]:
    """Map a stored array into memory, so that only the parts in use are read.

    The last MAPPED_FILES files stay mapped, because mapping one again takes longer than cutting a
    crop from it. All arrays of a shard are in one file.
    """
    content = _map_file(file.path, os.stat(file.path).st_mtime_ns)
    size = math.prod(file.shape) * file.dtype.itemsize
    return content[file.offset : file.offset + size].view(file.dtype).reshape(file.shape)


@lru_cache(MAPPED_FILES)
def _map_file(path: str, mtime_ns: int) -> NDArray[np.uint8]:
    """Map a file; mtime_ns is part of the key, so that a file written anew is mapped anew."""
    return np.asarray(np.memmap(path, np.uint8, "r"))


class ChartSource:
    """Turns charts into the network's arrays.

    Args:
        vocabulary: of the states.
        mels: feature settings.
        offsets: frames around each onset whose audio the network gets, see `inputs.sample_audio`.
        store: of the songs' features.
        copy_features: whether the network takes copy features.
        scale: of the charts' character; None leaves it unknown.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        mels: MelSettings,
        offsets: Sequence[int],
        store: FeatureStore,
        copy_features: bool = False,
        scale: CharacterScale | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.has_copy_features = copy_features
        self.mels = mels
        self.offsets = tuple(offsets)
        self.store = store
        self.scale = scale
        self._files: dict[Path, FeatureFile] = {}
        self._copy_features: dict[tuple[Path, bytes], NDArray[np.float32]] = {}

    def with_store(self, store: FeatureStore) -> Self:
        """Return a source of the same settings for songs in another store."""
        return type(self)(
            self.vocabulary, self.mels, self.offsets, store, self.has_copy_features, self.scale
        )

    @property
    def audio_rows(self) -> int:
        """Audio values per position."""
        return self.mels.n_mels * len(self.mels.nffts) * len(self.offsets)

    def audio(self, song: Path, times: NDArray[np.float64]) -> NDArray[np.float32]:
        """Return the audio of a song at times (N,): (N, audio_rows)."""
        return sample_audio(self._mels(song), times, self.mels.frame_s, self.offsets)

    def remember_copy_features(self, chart: SymChart, features: NDArray[np.float32]) -> None:
        """Use stored copy features (N + 2, COPY_COLUMNS) for a chart's positions."""
        if chart.audio is not None:
            self._copy_features[chart.audio, self.times(chart).tobytes()] = features

    def copy_features(
        self, song: Path | None, times: NDArray[np.float64], audio_times: NDArray[np.float64]
    ) -> NDArray[np.float32]:
        """Return the copy features of positions at times (N,) in a song.

        audio_times: (N,) where to look in the song's audio; `times` itself, save for other songs.

        Returns (N, COPY_COLUMNS), zeros without a song; (N, 0) if the network takes none.
        """
        if not self.has_copy_features or song is None:
            return np.zeros((len(times), COPY_COLUMNS * self.has_copy_features), np.float32)
        stored = self._copy_features.get((song, times.tobytes()))
        if audio_times is times and stored is not None:
            return stored
        return find_copy_candidates(self._mels(song), times, self.mels.frame_s, audio_times)

    def file(self, song: Path) -> FeatureFile:
        """Return where the features of a song are, found once."""
        if song not in self._files:
            self._files[song] = self.store.find(song)
        return self._files[song]

    def times(self, chart: SymChart) -> NDArray[np.float64]:
        """Return the times (N + 2,) in seconds of the chart's positions, with START and END."""
        end = chart.times[-1] + OUTRO_S
        if chart.audio is not None:
            end = (len(self.file(chart.audio)) - 1) * self.mels.frame_s
        return positions(chart.times, end)

    def tokens(self, chart: SymChart) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return ids and targets, each (N + 2,): IGNORED at START, END and unknown states."""
        ids = np.concatenate(([START], self.vocabulary.encode(chart.states), [END]))
        known = np.concatenate(([False], self.vocabulary.known(chart.states), [False]))
        return ids, np.where(known, ids, IGNORED)

    def character(self, chart: SymChart) -> NDArray[np.float32]:
        """Return the scores (K,) of a chart's character, NaN where unknown."""
        if self.scale is None:
            return np.full(len(DESCRIPTORS), np.nan, np.float32)
        return self.scale.scores(chart.character, chart.difficulty).astype(np.float32)

    def _mels(self, song: Path) -> NDArray[np.floating]:
        """Return the features of a song, (frames, rows), memory-mapped."""
        features = memory_map(self.file(song))
        return features.reshape(len(features), -1)
