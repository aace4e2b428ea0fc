"""Log-mels and beat grids of whole songs, computed once and cached on disk.

The name of a cache file holds the hash of the audio file, `VERSION` or `GRID_VERSION`, and for mels
their settings and the playback speed. A changed song or setting therefore never gets an old file.
Files hold a checksum; damaged ones are computed again.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import as_completed
from dataclasses import asdict
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import TEMPO_SR, fit_grid
from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.data.checked_files import is_whole, read_json, write_array, write_json
from sabersmith.data.worker_pool import worker_pool
from sabersmith.errors import InputError
from sabersmith.staging import remove_abandoned
from sabersmith.timing.beat_grid import BeatGrid

VERSION = 1  # raise it when the features change by more than rounding
GRID_VERSION = 3  # likewise for the beat grids

log = logging.getLogger(__name__)


def prepare_features(
    paths: Iterable[str | Path],
    settings: MelSettings,
    cache: str | Path,
    workers: int | None = None,
    speeds: Iterable[float] = (1.0,),
) -> dict[Path, str]:
    """Compute the features that `cache` lacks, in parallel, with a progress bar.

    Args:
        paths: audio files.
        settings: of the mels.
        cache: folder of the cache; it is created if it does not exist.
        workers: number of processes; None for one per core.
        speeds: playback speeds to compute features for; 1.1 is 10 % faster and higher in pitch.

    Returns:
        The reason for each file whose features could not be computed, whatever went wrong.

    Raises:
        InputError: the cache can't be written.
    """
    jobs = [
        (
            partial(_cache_file, settings=settings, cache=Path(cache), speed=speed),
            partial(_save_features, settings=settings, speed=speed),
        )
        for speed in dict.fromkeys(speeds)
    ]
    return _compute_missing(paths, jobs, Path(cache), workers, "features")


def prepare_grids(
    paths: Iterable[str | Path], cache: str | Path, workers: int | None = None
) -> dict[Path, str]:
    """Fit the beat grids that `cache` lacks; arguments and result as in `prepare_features`."""
    jobs = [(partial(_grid_file, cache=Path(cache)), _save_grid)]
    return _compute_missing(paths, jobs, Path(cache), workers, "beat grids")


def log_skipped(failed: Mapping[Path, str], total: int) -> None:
    """Log the reasons that `prepare_features` returned, and how many of `total` songs they are."""
    for reason in failed.values():
        log.warning("skipped: %s", reason)
    if failed:
        log.warning("skipped %d of %d songs whose audio can't be used", len(failed), total)


def cached_features(
    path: str | Path, settings: MelSettings, cache: str | Path, speed: float = 1.0
) -> NDArray[np.float16]:
    """Return a song's features, memory-mapped: float16 (frames, windows, n_mels) in [0, 1].

    Raises:
        InputError: `prepare_features` has not been run for this song and these settings, or the
            file was damaged since.
    """
    file = _cache_file(Path(path), settings, Path(cache), speed)
    if not is_whole(file):
        raise InputError(f"{path}: its features are not in {cache}; prepare them first")
    features: NDArray[np.float16] = np.load(file, mmap_mode="r")
    return features


def cached_grid(path: str | Path, cache: str | Path) -> BeatGrid:
    """Return a song's beat grid.

    Raises:
        InputError: `prepare_grids` has not been run for this song, or the file was damaged since.
    """
    file = _grid_file(Path(path), Path(cache))
    if not is_whole(file):
        raise InputError(f"{path}: its beat grid is not in {cache}; prepare it first")
    return grid_from_json(read_json(file))


def grid_from_json(content: dict[str, Any]) -> BeatGrid:
    """Return the beat grid whose `asdict` was written as JSON."""
    return BeatGrid(**{name: _lists_as_tuples(value) for name, value in content.items()})


def _lists_as_tuples(value: Any) -> Any:
    return tuple(map(_lists_as_tuples, value)) if isinstance(value, list | tuple) else value


def song_features(path: Path, settings: MelSettings, speed: float = 1.0) -> NDArray[np.float16]:
    """Return a song's features: float16 (frames, windows, n_mels) in [0, 1].

    Raises InputError if it can't be decoded or holds no samples.
    """
    import soxr  # type: ignore[import-untyped]

    samples = decode_song(path, settings.sr)
    if speed != 1.0:
        # Read the samples as if recorded `speed` times faster: tempo and pitch move together.
        samples = soxr.resample(samples, settings.sr * speed, settings.sr, quality="MQ")
    return mel_features(samples, settings).astype(np.float16)


def song_grid(path: Path) -> BeatGrid:
    """Return a song's beat grid; InputError if it can't be decoded or holds no samples."""
    return fit_grid(decode_song(path, TEMPO_SR), TEMPO_SR)


def decode_song(path: Path, sr: int) -> NDArray[np.float32]:
    """Return a song's samples (n,), n >= 1; InputError if it can't be decoded or holds none."""
    samples = decode(path, sr)
    if not len(samples):
        raise InputError(f"{path}: holds no samples; put the song's audio in its place")
    return samples


def audio_hash(path: Path) -> str:
    """Return what names a song in the cache, hex digits; InputError if it can't be read."""
    try:
        stat = path.stat()
        return _hash(path, stat.st_size, stat.st_mtime_ns)
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror}); check the file") from None


def skip_reason(path: Path, error: Exception) -> str:
    """Return why a song is skipped, on one line that begins with its path."""
    if isinstance(error, InputError):
        return str(error)
    return " ".join(f"{path}: {type(error).__name__}: {error}".split())


def _compute_missing(
    paths: Iterable[str | Path],
    jobs: Sequence[tuple[Callable[[Path], Path], Callable[[Path, Path], str | None]]],
    cache: Path,
    workers: int | None,
    label: str,
) -> dict[Path, str]:
    """Run the jobs whose files are missing or damaged, in parallel.

    jobs: of each, the function from a song to its cache file, and the function that writes that
    file, which returns why it can't be computed. Returns the songs that failed with the reason.
    """
    failed: dict[Path, str] = {}
    missing: list[tuple[Path, Callable[[], str | None]]] = []
    damaged: list[Path] = []
    for path in dict.fromkeys(map(Path, paths)):
        try:
            files = [(place(path), save) for place, save in jobs]
        except InputError as error:
            failed[path] = str(error)
        else:
            missing += [(path, partial(save, path, at)) for at, save in files if not is_whole(at)]
            damaged += [at for at, _ in files if at.is_file() and not is_whole(at)]
    if not missing:
        return failed
    for file in damaged:
        log.warning("%s: damaged; it is computed again", file)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        remove_abandoned(cache)
        failed |= _run(missing, workers, label)
    except OSError as error:
        raise InputError(f"{cache}: can't be written ({error}); choose another cache") from error
    return failed


def _run(
    jobs: Sequence[tuple[Path, Callable[[], str | None]]], workers: int | None, label: str
) -> dict[Path, str]:
    """Run jobs in processes; return the songs whose jobs gave a reason why they failed."""
    failed: dict[Path, str] = {}
    with worker_pool(workers, len(jobs)) as pool:
        running = {pool.submit(job): path for path, job in jobs}
        for done in tqdm(as_completed(running), total=len(running), desc=label, unit="song"):
            if reason := done.result():
                failed[running[done]] = reason
    return failed


def _save_features(path: Path, file: Path, settings: MelSettings, speed: float) -> str | None:
    """Write a song's features to `file`; return why they can't be computed, else None."""
    try:
        features = song_features(path, settings, speed)
    except Exception as error:  # one bad song must not end the work on all others
        return skip_reason(path, error)
    write_array(file, features)
    return None


def _save_grid(path: Path, file: Path) -> str | None:
    """Write a song's beat grid to `file`; return why it can't be computed, else None."""
    try:
        grid = song_grid(path)
    except Exception as error:
        return skip_reason(path, error)
    write_json(file, asdict(grid))
    return None


def _cache_file(path: Path, settings: MelSettings, cache: Path, speed: float) -> Path:
    nffts = "-".join(map(str, settings.nffts))
    name = f"v{VERSION}_{settings.sr}_{settings.hop}_{settings.n_mels}_{nffts}_{speed:g}"
    return cache / f"{audio_hash(path)}_{name}.npy"


def _grid_file(path: Path, cache: Path) -> Path:
    return cache / f"{audio_hash(path)}_grid{GRID_VERSION}.json"


@cache
def _hash(path: Path, size: int, mtime_ns: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
