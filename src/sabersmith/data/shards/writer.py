"""Write shards: the features and charts of every song of a corpus, many songs to a tar."""

import hashlib
import json
import logging
import random
from collections.abc import Sequence
from concurrent.futures import as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import SPLITS, CorpusSong, audio_path, read_songs, select_split
from sabersmith.data.feature_cache import skip_reason, song_features
from sabersmith.data.shards.index import INDEX_FILE, VERSION, Shard, mels_as_json
from sabersmith.data.shards.stage import Record, ShardStage
from sabersmith.data.worker_pool import worker_pool
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write, remove_abandoned

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ShardJob:
    """One shard to write. The first of `speeds` is 1."""

    out: Path
    name: str
    stage: ShardStage
    mels: MelSettings
    speeds: tuple[float, ...]
    songs: tuple[CorpusSong, ...]

    @property
    def tar(self) -> Path:
        """Path of the shard."""
        return self.out / f"{self.name}.tar"

    @property
    def summary(self) -> Path:
        """Path of the shard's summary, which is written last."""
        return self.out / f"{self.name}.json"

    def fingerprint(self) -> str:
        """Return a hash of the songs and settings, which changes if the shard must."""
        folders = [song.folder.name for song in self.songs]
        content = [VERSION, self.stage.name, mels_as_json(self.mels), self.speeds, folders]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]

    def finished(self) -> dict[str, Any] | None:
        """Return the summary from an earlier run; None if the shard is still to be written."""
        try:
            summary: dict[str, Any] = json.loads(self.summary.read_text("utf-8"))
            whole = not summary["songs"] or self.tar.stat().st_size == summary["size"]
            return summary if whole and summary["fingerprint"] == self.fingerprint() else None
        except (OSError, ValueError, KeyError):
            return None


def write_shards(
    songs: Sequence[CorpusSong],
    out: Path,
    stage: ShardStage,
    mels: MelSettings,
    speeds: Sequence[float] = (1.0,),
    per_shard: int = 64,
    held_out: int | None = None,
    workers: int | None = None,
) -> int:
    """Write shards of all splits and their index, in parallel, with a progress bar.

    Shards that an earlier run has finished are kept. Shards of another format version, which can't
    be trained from, are replaced. The songs are shuffled, so that each shard is a random sample of
    the corpus. Songs that can't be used are skipped and named in the log.

    Args:
        songs: of all splits.
        out: folder; it is created if it does not exist.
        stage: says what is stored next to the features.
        mels: feature settings.
        speeds: playback speeds; 1 is always added.
        per_shard: songs in a shard.
        held_out: at most so many songs of dev and of test each; None for all.
        workers: number of processes; None for one per core.

    Returns:
        The number of songs in the shards.

    Raises:
        InputError: no song of the training split can be used, or `out` holds finished shards of
            another stage, features or speeds.
    """
    speeds = tuple(dict.fromkeys((1.0, *map(float, speeds))))
    _check_settings(out, stage, mels, speeds)
    out.mkdir(parents=True, exist_ok=True)
    jobs = []
    for split in SPLITS:
        chosen = select_split(songs, split, None if split == "train" else held_out)
        for number, part in enumerate(_shuffled_parts(chosen, per_shard)):
            jobs.append(ShardJob(out, f"{split}-{number:06d}", stage, mels, speeds, tuple(part)))
    summaries = {job.name: summary for job in jobs if (summary := job.finished()) is not None}
    missing = [job for job in jobs if job.name not in summaries]
    total = sum(len(job.songs) for job in jobs)
    with tqdm(total=total, desc="shards", unit="song") as bar:
        bar.update(total - sum(len(job.songs) for job in missing))
        if missing:
            # Until all are written, the index of an earlier run would name shards that are gone.
            (out / INDEX_FILE).unlink(missing_ok=True)
            remove_abandoned(out)  # by a run that was killed
            with worker_pool(workers, len(missing)) as pool:
                running = {pool.submit(write_shard, job): job for job in missing}
                for future in as_completed(running):
                    job = running[future]
                    summaries[job.name] = future.result()
                    bar.update(len(job.songs))
    _log_skipped([reason for job in jobs for reason in summaries[job.name]["skipped"]], total)
    return _write_index(jobs, summaries)


def write_shard(job: ShardJob) -> dict[str, Any]:
    """Write one shard and its summary, and return the summary."""
    import webdataset

    records: list[Record] = []
    lengths: list[int] = []
    skipped: list[str] = []
    with atomic_write(job.tar) as temporary:
        with webdataset.TarWriter(str(temporary), mtime=0) as tar:
            for song, level in read_songs(job.songs):
                try:
                    record, arrays, frames = _contents(job, level)
                except Exception as error:  # one bad song must not end the work on all others
                    skipped.append(skip_reason(song.folder, error))
                    continue
                tar.write({"__key__": f"{len(records):06d}", "json": record, **arrays})
                records.append(record)
                lengths += job.stage.lengths(record, frames)
        size = temporary.stat().st_size
    if not records:
        job.tar.unlink()
    summary = {
        "fingerprint": job.fingerprint(),
        "songs": len(records),
        "skipped": skipped,
        **asdict(Shard(job.tar.name, size, tuple(lengths))),
        "statistics": job.stage.statistics(records),
    }
    _write_json(job.summary, summary)
    return summary


def _contents(job: ShardJob, level: Level) -> tuple[Record, dict[str, Any], int]:
    """Return the record and arrays of a song, and its number of frames at speed 1."""
    record = job.stage.record(level)
    if record is None:
        raise InputError(f"{level.folder}: no Standard chart in it")
    features = [song_features(audio_path(level), job.mels, speed) for speed in job.speeds]
    arrays = {f"{number}.npy": array for number, array in enumerate(features)}
    arrays |= job.stage.arrays(record, features[0], job.mels.frame_s)
    return record, arrays, len(features[0])


def _log_skipped(reasons: Sequence[str], total: int) -> None:
    for reason in reasons:
        log.warning("skipped: %s", reason)
    if reasons:
        log.warning("skipped %d of %d songs that can't be used", len(reasons), total)


def _check_settings(
    out: Path, stage: ShardStage, mels: MelSettings, speeds: tuple[float, ...]
) -> None:
    """Raise InputError if `out` holds finished shards of other settings, so that none is lost."""
    asked = {"stage": stage.name, "features": mels_as_json(mels), "speeds": [*speeds]}
    try:
        index = json.loads((out / INDEX_FILE).read_text("utf-8"))
        if index["version"] != VERSION:
            return
        for name, value in asked.items():
            if index[name] != value:
                raise InputError(
                    f"{out / INDEX_FILE}: {name}: shards of {index[name]} are here, not of "
                    f"{value}; choose another folder, or remove this one"
                )
    except (OSError, ValueError, KeyError, TypeError):
        return  # no index, or none that could be trained from


def _write_index(jobs: Sequence[ShardJob], summaries: dict[str, dict[str, Any]]) -> int:
    splits: dict[str, list[dict[str, Any]]] = {split: [] for split in SPLITS}
    statistics = []
    for job in jobs:
        summary = summaries[job.name]
        split = job.name.partition("-")[0]
        if summary["songs"]:
            splits[split].append({name: summary[name] for name in ("file", "size", "lengths")})
        if split == "train":
            statistics.append(summary["statistics"])
    if not splits["train"]:
        raise InputError("no usable Standard map to train on; the log names the reasons")
    first = jobs[0]
    _write_json(
        first.out / INDEX_FILE,
        {
            "version": VERSION,
            "stage": first.stage.name,
            "features": mels_as_json(first.mels),
            "speeds": first.speeds,
            "splits": splits,
            "statistics": first.stage.merge_statistics(statistics),
        },
    )
    return sum(summary["songs"] for summary in summaries.values())


def _shuffled_parts(songs: list[CorpusSong], size: int) -> list[list[CorpusSong]]:
    shuffled = random.Random(0).sample(songs, len(songs))
    return [shuffled[start : start + size] for start in range(0, len(songs), size)]


def _write_json(path: Path, content: Any) -> None:
    text = json.dumps(content, separators=(",", ":"))
    with atomic_write(path) as temporary:
        temporary.write_text(text + "\n", "utf-8")
