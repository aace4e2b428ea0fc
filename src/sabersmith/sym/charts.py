"""Charts as the sym stage reads them: times and states, and what is heard at the times."""

import hashlib
import logging
import tarfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State, chart_states
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import INFO_NAMES
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write
from sabersmith.sym.flow_tables import BINS, count_bins
from sabersmith.timing.tempo_map import TempoMap

log = logging.getLogger(__name__)


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
        try:
            with atomic_write(target) as temporary, tarfile.open(source) as archive:
                archive.extractall(temporary, filter="data")
        except (tarfile.TarError, EOFError, OSError) as error:
            if not target.is_dir():
                raise InputError(f"{source}: not a whole tar ({error}); copy it again") from None
    return target
