"""Charts as the sym stage reads them: times and states, and what is heard at the times."""

import hashlib
import logging
import math
import os
import shutil
import tarfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.folder import read_level
from sabersmith.beatmap.model import Level
from sabersmith.beatmap.states import END, START, State, Vocabulary, chart_states
from sabersmith.beatmap.tempo import TempoMap
from sabersmith.corpus import INFO_NAMES
from sabersmith.errors import InputError
from sabersmith.loading import FeatureFile, Store
from sabersmith.sym.echo import COLUMNS, find_echoes
from sabersmith.sym.features import listen, positions
from sabersmith.sym.flow_tables import BINS, count_bins

log = logging.getLogger(__name__)

IGNORED = -100  # targets that count nowhere, as torch's cross-entropy has it
OUTRO_S = 2.0  # from the last onset to END where the song's length is unknown
MAPPED = 128  # files at a time


@dataclass(frozen=True)
class SymChart:
    """A Standard chart: onset times (N,) in seconds and N states; audio None where it has none.

    tempo: the beat grid that its notes were placed on, to show them by.
    """

    name: str
    difficulty: int
    times: NDArray[np.float64]
    states: list[State]
    audio: Path | None
    tempo: TempoMap


def sym_charts(level: Level, audio: Path | None) -> list[SymChart]:
    """What the sym stage learns from a level: its Standard charts with a note."""
    charts = []
    for index, difficulty in enumerate(DIFFICULTIES):
        chart = level.chart(difficulty)
        if chart is None:
            continue
        tempo = level.tempo(chart)
        times, states = chart_states(chart, tempo)
        # A shift of the song may put notes before the audio's start; nothing is heard there.
        late = np.flatnonzero(times > 0)
        if len(late):
            name = level.folder.name if level.folder else level.title
            states = [states[i] for i in late]
            charts.append(SymChart(name, index, times[late], states, audio, tempo))
    return charts


def read_charts_only(folder: Path, limit: int | None = None) -> list[SymChart]:
    """Read the charts of level folders that have no song; bad ones are skipped and named."""
    infos = sorted(file for file in folder.rglob("*") if file.name.lower() in INFO_NAMES)
    charts = []
    skipped = 0
    for info in infos[:limit]:
        try:
            charts += sym_charts(read_level(info.parent, strict=False), None)
        except InputError as error:
            log.warning("skipped: %s", error)
            skipped += 1
    if skipped:
        log.warning("skipped %d of %d maps without audio", skipped, len(infos[:limit]))
    if not charts:
        raise InputError(f"{folder}: no Standard chart in it; set data.charts_only to null")
    return charts


def count_bins_of(charts: Iterable[tuple[int, Sequence[State]]]) -> NDArray[np.int64]:
    """Count the `flow_tables.BINS` of charts (difficulty, states), by difficulty: (5, B)."""
    counts = np.zeros((len(DIFFICULTIES), sum(BINS)), np.int64)
    for difficulty, states in charts:
        counts[difficulty] += count_bins(states).sum(0).astype(np.int64)
    return counts


def unpacked(source: Path, cache: Path) -> Path:
    """Folder of charts: `source` itself, or where it is a tar, its content under `cache`."""
    if source.is_dir():
        return source
    if not source.is_file():
        raise InputError(f"{source}: no such folder or tar; set data.charts_only to null")
    target = cache / f"charts_{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}"
    if not target.is_dir():
        aside = cache / f".{target.name}.{os.getpid()}.tmp"
        try:
            with tarfile.open(source) as archive:
                archive.extractall(aside, filter="data")
            os.replace(aside, target)
        except (tarfile.TarError, EOFError, OSError) as error:
            if not target.is_dir():
                raise InputError(f"{source}: not a whole tar ({error}); copy it again") from None
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    return target


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
        store: Store,
        echo: bool = False,
    ) -> None:
        self.vocabulary = vocabulary
        self.echo = echo
        self.mels = mels
        self.offsets = tuple(offsets)
        self.store = store
        self._files: dict[Path, FeatureFile] = {}
        self._echoes: dict[tuple[Path, bytes], NDArray[np.float32]] = {}

    def over(self, store: Store) -> Self:
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
        return find_echoes(flat, times, self.mels.frame_s, heard)

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
