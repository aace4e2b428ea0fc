"""Log-mels of whole songs, computed once and cached on disk.

A cache file's name holds the hash of the audio's bytes, the feature settings, the speed and
`VERSION`, so a changed song or setting never meets an old file.
"""

import hashlib
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.mels import MelSettings, log_mels, normalise
from sabersmith.audio.stream import Samples, Stream
from sabersmith.errors import InputError

VERSION = 1  # raise it when the features change by more than rounding


def prepare(
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
    cache = Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    missing = [
        (Path(path), speed)
        for path in dict.fromkeys(paths)
        for speed in speeds
        if not _cache_file(Path(path), settings, cache, speed).is_file()
    ]
    failed: dict[Path, str] = {}
    if not missing:
        return failed
    # One thread each: so many processes fill the cores, and those that torch's threads were forked
    # away from would wait for them forever.
    with ProcessPoolExecutor(
        min(workers or os.cpu_count() or 1, len(missing)),
        initializer=torch.set_num_threads,
        initargs=(1,),
    ) as pool:
        jobs = {
            pool.submit(_compute, path, settings, cache, speed): path for path, speed in missing
        }
        for job in tqdm(as_completed(jobs), total=len(jobs), desc="features", unit="song"):
            try:
                job.result()
            except InputError as error:
                failed[jobs[job]] = str(error)
    return failed


def cached(
    path: str | Path, settings: MelSettings, cache: str | Path, speed: float = 1.0
) -> NDArray[np.float16]:
    """Return a song's features, memory-mapped: float16 (frames, windows, n_mels) in [0, 1].

    Raises:
        InputError: `prepare` has not been run for this song and these settings.
    """
    file = _cache_file(Path(path), settings, Path(cache), speed)
    if not file.is_file():
        raise InputError(f"{path}: its features are not in {cache}; prepare them first")
    features: NDArray[np.float16] = np.load(file, mmap_mode="r")
    return features


def compute(samples: Samples | Stream, settings: MelSettings) -> NDArray[np.float32]:
    """Return normalised features of samples (n,) at `settings.sr`: (frames, windows, n_mels)."""
    return np.ascontiguousarray(normalise(log_mels(samples, settings)).transpose(2, 1, 0))


def song_features(path: Path, settings: MelSettings, speed: float = 1.0) -> NDArray[np.float16]:
    """Return a song's features: float16 (frames, windows, n_mels) in [0, 1].

    Raises InputError if it can't be decoded.
    """
    import soxr  # type: ignore[import-untyped]

    samples = decode(path, settings.sr)
    if speed != 1.0:
        # Read the samples as if recorded `speed` times faster: tempo and pitch move together.
        samples = soxr.resample(samples, settings.sr * speed, settings.sr, quality="MQ")
    return compute(samples, settings).astype(np.float16)


def _compute(path: Path, settings: MelSettings, cache: Path, speed: float) -> None:
    features = song_features(path, settings, speed)
    file = _cache_file(path, settings, cache, speed)
    aside = file.with_suffix(f".{os.getpid()}.tmp")
    with aside.open("wb") as out:
        np.save(out, features)
    os.replace(aside, file)


def _cache_file(path: Path, settings: MelSettings, cache: Path, speed: float) -> Path:
    nffts = "-".join(map(str, settings.nffts))
    name = f"v{VERSION}_{settings.sr}_{settings.hop}_{settings.n_mels}_{nffts}_{speed:g}"
    try:
        stat = path.stat()
    except OSError:
        raise InputError(f"{path}: no such file; the level has no song") from None
    return cache / f"{_audio_hash(path, stat.st_size, stat.st_mtime_ns)}_{name}.npy"


@cache
def _audio_hash(path: Path, size: int, mtime_ns: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
