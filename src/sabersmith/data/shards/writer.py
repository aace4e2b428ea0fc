"""Writing of shards: features of every song of a corpus, many songs to a tar."""

import hashlib
import json
import logging
import os
import random
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tqdm import tqdm

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.grid_states import State
from sabersmith.data.corpus import SPLITS, CorpusSong, audio_path, read_songs, split_of
from sabersmith.data.feature_cache import song_features
from sabersmith.data.shards.index import NAME, VERSION, Record, Shard, plain
from sabersmith.data.shards.records import RECORDS, lengths_of
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write
from sabersmith.sym.shard_records import bins_of, echoes_of, states_of

MOST_STATES = 50_000  # kept in the index, the most frequent: far more than a vocabulary has

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ShardJob:
    """One shard to write; the speeds begin with 1."""

    out: Path
    name: str
    stage: str
    mels: MelSettings
    speeds: tuple[float, ...]
    songs: tuple[CorpusSong, ...]

    @property
    def tar(self) -> Path:
        """The shard."""
        return self.out / f"{self.name}.tar"

    @property
    def note(self) -> Path:
        """What is known of the shard, written last."""
        return self.out / f"{self.name}.json"

    def made_of(self) -> str:
        """Name the songs and settings, to know a shard of others by."""
        folders = [song.folder.name for song in self.songs]
        told = [VERSION, self.stage, plain(self.mels), self.speeds, folders]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]

    def done(self) -> dict[str, Any] | None:
        """Return the note of an earlier run, None where the shard is still to be written."""
        try:
            note: dict[str, Any] = json.loads(self.note.read_text("utf-8"))
            whole = not note["songs"] or self.tar.stat().st_size == note["size"]
            return note if whole and note["made_of"] == self.made_of() else None
        except (OSError, ValueError, KeyError):
            return None


def write_shards(
    songs: Sequence[CorpusSong],
    out: Path,
    stage: str,
    mels: MelSettings,
    speeds: Sequence[float] = (1.0,),
    per_shard: int = 64,
    held_out: int | None = None,
    workers: int | None = None,
) -> int:
    """Write shards of all splits and their index, in parallel, with a progress bar.

    Shards that an earlier run has finished stay as they are. Those of another version, which no
    training takes any more, are written anew. The songs are shuffled, so that each shard is like
    the others.

    Args:
        songs: of all splits.
        out: folder, made if need be.
        stage: onset or sym.
        mels: feature settings.
        speeds: playback speeds; 1 is always there.
        per_shard: songs in a shard.
        held_out: at most so many songs of dev and of test each; None for all.
        workers: processes; None for one per core.

    Returns:
        How many songs the shards hold; what could not be used is named in the log.

    Raises:
        InputError: no song of the training split can be used, or `out` holds finished shards of
            another stage, features or speeds.
    """
    _check_others(out, stage, mels, _with_one(speeds))
    out.mkdir(parents=True, exist_ok=True)
    jobs = [
        ShardJob(out, f"{split}-{number:06d}", stage, mels, _with_one(speeds), tuple(part))
        for split in SPLITS
        for number, part in enumerate(
            _parts(split_of(list(songs), split, None if split == "train" else held_out), per_shard)
        )
    ]
    notes = {job.name: note for job in jobs if (note := job.done()) is not None}
    missing = [job for job in jobs if job.name not in notes]
    total = sum(len(job.songs) for job in jobs)
    with tqdm(total=total, desc="shards", unit="song") as bar:
        bar.update(total - sum(len(job.songs) for job in missing))
        if missing:
            # Until all are written the index of an earlier run tells of shards that are no more.
            (out / NAME).unlink(missing_ok=True)
            for left in out.glob("*.tmp"):  # by a run that was killed
                left.unlink()
            # One thread each, as in `prepare_features`.
            with ProcessPoolExecutor(
                min(workers or os.cpu_count() or 1, len(missing)),
                initializer=torch.set_num_threads,
                initargs=(1,),
            ) as pool:
                running = {pool.submit(write_shard, job): job for job in missing}
                for future in as_completed(running):
                    job = running[future]
                    notes[job.name] = future.result()
                    bar.update(len(job.songs))
    for job in jobs:
        for reason in notes[job.name]["skipped"]:
            log.warning("skipped: %s", reason)
    return _write_index(jobs, notes)


def write_shard(job: ShardJob) -> dict[str, Any]:
    """Write one shard and its note, and return the note."""
    import webdataset

    records: list[Record] = []
    lengths: list[int] = []
    skipped: list[str] = []
    with atomic_write(job.tar) as temporary:
        with webdataset.TarWriter(str(temporary), mtime=0) as tar:
            for song, level in read_songs(list(job.songs)):
                try:
                    record = RECORDS[job.stage](level)
                    if record is None:
                        raise InputError(f"{song.folder}: no Standard chart in it")
                    heard = [song_features(audio_path(level), job.mels, s) for s in job.speeds]
                except InputError as error:
                    skipped.append(str(error))
                    continue
                arrays = {f"{number}.npy": array for number, array in enumerate(heard)}
                echoes = echoes_of(record, heard[0], job.mels.frame_s)
                key = f"{len(records):06d}"
                tar.write({"__key__": key, "json": record, **arrays, **echoes})
                records.append(record)
                lengths += lengths_of(record, len(heard[0]))
        size = temporary.stat().st_size
    if not records:
        job.tar.unlink()
    note = {
        "made_of": job.made_of(),
        "songs": len(records),
        "skipped": skipped,
        **asdict(Shard(job.tar.name, size, tuple(lengths))),
        "states": list(states_of(records).items()),
        "bins": bins_of(records).tolist(),
    }
    _write(job.note, note)
    return note


def _check_others(out: Path, stage: str, mels: MelSettings, speeds: tuple[float, ...]) -> None:
    """Raise InputError if `out` holds finished shards of other settings, to lose none of them."""
    try:
        index = json.loads((out / NAME).read_text("utf-8"))
        if index["version"] != VERSION:
            return
        for name, asked in {"stage": stage, "features": plain(mels), "speeds": [*speeds]}.items():
            if index[name] != asked:
                raise InputError(
                    f"{out / NAME}: {name}: shards of {index[name]} are here, not of {asked}; "
                    "choose another folder, or remove this one"
                )
    except (OSError, ValueError, KeyError, TypeError):
        return  # none, or nothing that could be trained from


def _write_index(jobs: Sequence[ShardJob], notes: dict[str, dict[str, Any]]) -> int:
    splits: dict[str, list[dict[str, Any]]] = {split: [] for split in SPLITS}
    states: Counter[State] = Counter()
    bins = bins_of([])
    for job in jobs:
        note = notes[job.name]
        split = job.name.partition("-")[0]
        if note["songs"]:
            splits[split].append({name: note[name] for name in ("file", "size", "lengths")})
        if split == "train":
            states.update({tuple(state): count for state, count in note["states"]})
            bins += note["bins"]
    if not splits["train"]:
        raise InputError("no usable Standard map to train on in it; the log names each reason")
    first = jobs[0]
    _write(
        first.out / NAME,
        {
            "version": VERSION,
            "stage": first.stage,
            "features": plain(first.mels),
            "speeds": first.speeds,
            "splits": splits,
            "states": sorted(states.items(), key=lambda item: (-item[1], item[0]))[:MOST_STATES],
            "bins": bins.tolist(),
        },
    )
    return sum(note["songs"] for note in notes.values())


def _parts(songs: list[CorpusSong], size: int) -> list[list[CorpusSong]]:
    shuffled = random.Random(0).sample(songs, len(songs))
    return [shuffled[start : start + size] for start in range(0, len(songs), size)]


def _with_one(speeds: Sequence[float]) -> tuple[float, ...]:
    return tuple(dict.fromkeys((1.0, *map(float, speeds))))


def _write(path: Path, content: Any) -> None:
    text = json.dumps(content, separators=(",", ":"))
    with atomic_write(path) as temporary:
        temporary.write_text(text + "\n", "utf-8")
