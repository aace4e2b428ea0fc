"""Charts as arrays of the network."""

import math
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.vocabulary import END, START, Vocabulary
from sabersmith.data.feature_store import FeatureFile, FeatureStore
from sabersmith.sym.charts import SymChart
from sabersmith.sym.copying import COLUMNS, find_copy_candidates
from sabersmith.sym.inputs import listen, positions

IGNORED = -100  # targets that count nowhere, as torch's cross-entropy has it


OUTRO_S = 2.0  # from the last onset to END where the song's length is unknown


MAPPED = 128  # files at a time


def mapped(file: FeatureFile) -> NDArray[Any]:
    """Map a stored array into memory, where only what is looked at is read.

    The files that were looked at last stay mapped: to map one anew takes longer than to cut a crop
    from it. All arrays of a shard lie in one.
    """
    content = _content(file.path, os.stat(file.path).st_mtime_ns)
    size = math.prod(file.shape) * file.dtype.itemsize
    return content[file.offset : file.offset + size].view(file.dtype).reshape(file.shape)


@lru_cache(MAPPED)
def _content(path: str, mtime_ns: int) -> NDArray[np.uint8]:
    """Map a file as it was written then; one that is written anew is mapped anew."""
    return np.asarray(np.memmap(path, np.uint8, "r"))


class ChartSource:
    """Turns charts into the network's arrays.

    Args:
        vocabulary: of the states.
        mels: feature settings; offsets: frames heard around each onset (see `features.listen`).
        store: where the songs' features are.
        echo: whether the network is told of echoes.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        mels: MelSettings,
        offsets: Sequence[int],
        store: FeatureStore,
        echo: bool = False,
    ) -> None:
        self.vocabulary = vocabulary
        self.echo = echo
        self.mels = mels
        self.offsets = tuple(offsets)
        self.store = store
        self._files: dict[Path, FeatureFile] = {}
        self._echoes: dict[tuple[Path, bytes], NDArray[np.float32]] = {}

    def over(self, store: FeatureStore) -> Self:
        """Return the same for songs whose features are elsewhere."""
        return type(self)(self.vocabulary, self.mels, self.offsets, store, self.echo)

    @property
    def audio_rows(self) -> int:
        """Audio values per position."""
        return self.mels.n_mels * len(self.mels.nffts) * len(self.offsets)

    def heard(self, audio: Path, times: NDArray[np.float64]) -> NDArray[np.float32]:
        """What the song plays at times (N,): (N, audio_rows)."""
        features = mapped(self.file(audio))
        flat = features.reshape(len(features), -1)
        return listen(flat, times, self.mels.frame_s, self.offsets)

    def know(self, chart: SymChart, echoes: NDArray[np.float32]) -> None:
        """Take echoes of a chart's positions (N + 2, `echo.COLUMNS`) that were found before."""
        if chart.audio is not None:
            self._echoes[chart.audio, self.times(chart).tobytes()] = echoes

    def echoes(
        self, audio: Path | None, times: NDArray[np.float64], heard: NDArray[np.float64]
    ) -> NDArray[np.float32]:
        """Echoes of positions at times (N,) that sound in a song at `heard`; none without a song.

        (N, `echo.COLUMNS`), or (N, 0) where the network isn't told.
        """
        if not self.echo or audio is None:
            return np.zeros((len(times), COLUMNS * self.echo), np.float32)
        if heard is times and (known := self._echoes.get((audio, times.tobytes()))) is not None:
            return known
        features = mapped(self.file(audio))
        flat = features.reshape(len(features), -1)
        return find_copy_candidates(flat, times, self.mels.frame_s, heard)

    def file(self, audio: Path) -> FeatureFile:
        """Where the features of a song lie, looked up once."""
        if audio not in self._files:
            self._files[audio] = self.store.find(audio)
        return self._files[audio]

    def times(self, chart: SymChart) -> NDArray[np.float64]:
        """Positions of the chart with START and END, (N + 2,) seconds."""
        end = chart.times[-1] + OUTRO_S
        if chart.audio is not None:
            end = (len(self.file(chart.audio)) - 1) * self.mels.frame_s
        return positions(chart.times, end)

    def tokens(self, chart: SymChart) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Ids and targets, each (N + 2,): targets are IGNORED at START, END, unknown states."""
        ids = np.concatenate(([START], self.vocabulary.encode(chart.states), [END]))
        known = np.concatenate(([False], self.vocabulary.known(chart.states), [False]))
        return ids, np.where(known, ids, IGNORED)
