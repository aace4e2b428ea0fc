"""Log-mels and beat grids of whole songs, computed once and cached on disk.

A cache file's name holds the hash of the audio's bytes, `VERSION` or `GRID_VERSION`, and for mels
their settings and speed, so a changed song or setting never meets an old file.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import TEMPO_SR, fit_grid
from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write
from sabersmith.timing.beat_grid import BeatGrid

VERSION = 1  # raise it when the features change by more than rounding
GRID_VERSION = 1  # likewise of the grids


def prepare_features(
    paths: Sequence[str | Path],
    settings: MelSettings,
    cache: str | Path,
    workers: int | None = None,
    speeds: Iterable[float] = (1.0,),
) -> dict[Path, str]:
    """Compute the features that `cache` lacks, in parallel, with a progress bar.

    Args:
        paths: audio files.
        settings: of the mels.
        cache: folder of the cache, made if need be.
        workers: processes; None for one per core.
        speeds: playback speeds to compute for; 1.1 is 10 % faster and higher in pitch.

    Returns:
        The files that failed, with the reason.
    """
    missing = [
        (Path(path), partial(_compute, Path(path), settings, Path(cache), speed))
        for path in dict.fromkeys(paths)
        for speed in speeds
        if not _cache_file(Path(path), settings, Path(cache), speed).is_file()
    ]
    return _run(missing, Path(cache), workers, "features")


def prepare_grids(
    paths: Sequence[str | Path], cache: str | Path, workers: int | None = None
) -> dict[Path, str]:
    """Fit the beat grids that `cache` lacks; arguments and result are those of `prepare_features`."""
    missing = [
        (Path(path), partial(_fit, Path(path), Path(cache)))
        for path in dict.fromkeys(paths)
        if not _grid_file(Path(path), Path(cache)).is_file()
    ]
    return _run(missing, Path(cache), workers, "beat grids")


def cached_features(
    path: str | Path, settings: MelSettings, cache: str | Path, speed: float = 1.0
) -> NDArray[np.float16]:
    """Return a song's features, memory-mapped: float16 (frames, windows, n_mels) in [0, 1].

    Raises:
        InputError: `prepare_features` has not been run for this song and these settings.
    """
    file = _cache_file(Path(path), settings, Path(cache), speed)
    if not file.is_file():
        raise InputError(f"{path}: its features are not in {cache}; prepare them first")
    features: NDArray[np.float16] = np.load(file, mmap_mode="r")
    return features


def cached_grid(path: str | Path, cache: str | Path) -> BeatGrid:
    """Return a song's beat grid.

    Raises:
        InputError: `prepare_grids` has not been run for this song.
    """
    file = _grid_file(Path(path), Path(cache))
    if not file.is_file():
        raise InputError(f"{path}: its beat grid is not in {cache}; prepare it first")
    return grid_of(json.loads(file.read_text()))


def grid_of(content: dict[str, Any]) -> BeatGrid:
    """Return the grid that `asdict` and JSON made `content` of."""
    return BeatGrid(**{**content, "changes": tuple(map(tuple, content["changes"]))})


def song_features(path: Path, settings: MelSettings, speed: float = 1.0) -> NDArray[np.float16]:
    """Return a song's features: float16 (frames, windows, n_mels) in [0, 1].

    Raises InputError if it can't be decoded.
    """
    import soxr  # type: ignore[import-untyped]

    samples = decode(path, settings.sr)
    if speed != 1.0:
        # Read the samples as if recorded `speed` times faster: tempo and pitch move together.
        samples = soxr.resample(samples, settings.sr * speed, settings.sr, quality="MQ")
    return mel_features(samples, settings).astype(np.float16)


def song_grid(path: Path) -> BeatGrid:
    """Return a song's beat grid; InputError if it can't be decoded."""
    return fit_grid(decode(path, TEMPO_SR), TEMPO_SR)


def _run(
    jobs: Sequence[tuple[Path, Callable[[], None]]], cache: Path, workers: int | None, what: str
) -> dict[Path, str]:
    """Do jobs for songs in parallel; return the songs that failed, with the reason."""
    cache.mkdir(parents=True, exist_ok=True)
    failed: dict[Path, str] = {}
    if not jobs:
        return failed
    # One thread each: so many processes fill the cores, and those that torch's threads were forked
    # away from would wait for them forever.
    with ProcessPoolExecutor(
        min(workers or os.cpu_count() or 1, len(jobs)),
        initializer=torch.set_num_threads,
        initargs=(1,),
    ) as pool:
        running = {pool.submit(job): path for path, job in jobs}
        for done in tqdm(as_completed(running), total=len(running), desc=what, unit="song"):
            try:
                done.result()
            except InputError as error:
                failed[running[done]] = str(error)
    return failed


def _compute(path: Path, settings: MelSettings, cache: Path, speed: float) -> None:
    features = song_features(path, settings, speed)
    file = _cache_file(path, settings, cache, speed)
    with atomic_write(file) as temporary, temporary.open("wb") as out:
        np.save(out, features)


def _fit(path: Path, cache: Path) -> None:
    file = _grid_file(path, cache)
    content = json.dumps(asdict(song_grid(path)))
    with atomic_write(file) as temporary:
        temporary.write_text(content)


def _cache_file(path: Path, settings: MelSettings, cache: Path, speed: float) -> Path:
    nffts = "-".join(map(str, settings.nffts))
    name = f"v{VERSION}_{settings.sr}_{settings.hop}_{settings.n_mels}_{nffts}_{speed:g}"
    return cache / f"{audio_hash(path)}_{name}.npy"


def _grid_file(path: Path, cache: Path) -> Path:
    return cache / f"{audio_hash(path)}_grid{GRID_VERSION}.json"


def audio_hash(path: Path) -> str:
    """Return a song's name in the cache: hex digits; InputError if there is no such file."""
    try:
        stat = path.stat()
    except OSError:
        raise InputError(f"{path}: no such file; the level has no song") from None
    return _hash(path, stat.st_size, stat.st_mtime_ns)


@cache
def _hash(path: Path, size: int, mtime_ns: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
