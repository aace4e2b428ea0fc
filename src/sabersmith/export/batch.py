"""Make the maps of many songs with one loaded model; a song that fails does not stop the others."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from sabersmith.errors import InputError, OptionError, SabersmithError
from sabersmith.export.playlist import write_playlist
from sabersmith.export.settings import DEFAULT_MAPPER, MapRequest
from sabersmith.export.single_song import (
    LEVEL_FOLDER,
    SongJob,
    analyse,
    check_output,
    load_mapper,
    move_into_place,
    place_notes,
    write_files,
)
from sabersmith.export.song_search import find_songs, is_group, unique_names
from sabersmith.export.song_work import SongsAhead, SongWork
from sabersmith.export.summary import summarise_briefly
from sabersmith.staging import clean_text, safe_name, staging, stops_deferred

if TYPE_CHECKING:
    from sabersmith.mapping.level_building import MappedSong
    from sabersmith.mapping.mapper import Mapper

GPU_GROUP = 8  # songs whose notes a GPU places at once

_NamedRequest = tuple[MapRequest, str]  # of one song, and the name of its files


@dataclass
class BatchTally:
    """The results of a batch: zips made, zips that existed already, a line for each failure."""

    made: list[Path] = field(default_factory=list)
    existing: list[Path] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def fail(self, path: Path, error: BaseException) -> None:
        """Add a failure. With SABERSMITH_TRACEBACK set, raise one that is a bug instead."""
        is_expected = isinstance(error, SabersmithError)
        if os.environ.get("SABERSMITH_TRACEBACK") and not is_expected:
            raise error
        text = str(error) if is_expected else f"{type(error).__name__}: {error}"
        reason = " ".join(text.split())
        self.failed.append(reason if reason.startswith(str(path)) else f"{path}: {reason}")


def is_batch(request: MapRequest) -> bool:
    """Whether a request names several songs, or uses options that only batches have."""
    several = len(request.songs) > 1 or is_group(request.songs[0])
    return several or request.skip_existing or request.playlist is not None


def songs_to_zips(request: MapRequest) -> int:
    """Make the map of each song that a request names, with a progress bar; return the exit code.

    Prints a line for each map and, at the end, for each failure. The exit code is 1 if any song
    failed.

    Raises:
        InputError: no song can be found, or a checkpoint can't be used.
        OptionError: an option does not suit a batch or the machine.
    """
    found = find_songs(request.songs, request.out)
    paths = found.songs
    takes = request.takes if request.takes > 1 else None
    for name, value in (("title", request.title), ("bpm", request.bpm), ("takes", takes)):
        if value is not None and len(paths) > 1:
            raise OptionError(f"{name}=: is for one song, but there are {len(paths)}; leave it out")
    names = [safe_name(request.title)] if request.title else unique_names(paths)
    tally = BatchTally()
    todo: list[_NamedRequest] = []
    for path, name in zip(paths, names, strict=True):
        zip_path = request.out / f"{name}.zip"
        if request.skip_existing and zip_path.is_file():
            tally.existing.append(zip_path)
        else:
            todo.append((replace(request, audio=path), name))
    is_stopped = False
    try:
        if todo:
            _make_all(todo, tally)
    except KeyboardInterrupt:
        is_stopped = True
    done = {*tally.made, *tally.existing}
    zips = [zip_path for name in names if (zip_path := request.out / f"{name}.zip") in done]
    if request.playlist and zips and not is_stopped:
        _write_playlist(request, zips, tally)
    print(
        f"{request.out}: maps made {len(tally.made)}, existing already {len(tally.existing)}, "
        f"failed {len(tally.failed)}"
        + (f", files without a song passed over {found.passed_over}" if found.passed_over else "")
    )
    for line in tally.failed:
        print(f"error: {line}", file=sys.stderr)
    if is_stopped:
        print("error: stopped; skip_existing=true continues from here", file=sys.stderr)
        return 130
    return int(bool(tally.failed))


def group_size(mapper: "Mapper") -> int:
    """Return how many songs' notes to place at once; one song keeps a CPU busy."""
    return GPU_GROUP if mapper.onset.device.type == "cuda" else 1


def _make_all(todo: Sequence[_NamedRequest], tally: BatchTally) -> None:
    with (
        tqdm(total=len(todo), unit="song", file=sys.stderr) as bar,
        staging(todo[0][0].out) as folder,
        # Numbered: a staging directory called by a title could be one of its own files.
        SongsAhead(
            [
                (request, folder / str(number) / LEVEL_FOLDER)
                for number, (request, _) in enumerate(todo)
            ]
        ) as songs,
    ):
        mapper = load_mapper(todo[0][0])
        size = group_size(mapper)
        for first in range(0, len(todo), size):
            group = todo[first : first + size]
            with ExitStack() as ending:
                works = list(islice(songs, len(group)))
                for work in works:
                    ending.callback(work.end)
                _make_group(
                    [(*one, work) for one, work in zip(group, works, strict=True)],
                    *(mapper, tally, bar),
                )
            for number in range(first, first + len(group)):
                shutil.rmtree(folder / str(number), ignore_errors=True)
            bar.update(len(group))


def _make_group(
    group: Sequence[tuple[MapRequest, str, SongWork]], mapper: "Mapper", tally: BatchTally, bar: Any
) -> None:
    jobs = list(_analyse(group, mapper, tally, bar))
    for job, mapped in _place_notes(jobs, mapper, tally, bar):
        try:
            written = write_files(job, mapped)
            lines = summarise_briefly(
                *(written.level, written.notices, written.duration),
                *(job.zip_path, job.request),
            )
            with stops_deferred():
                move_into_place(job)
                tally.made.append(job.zip_path)
        except Exception as error:
            tally.fail(job.request.audio, error)
        else:
            bar.write(lines, file=sys.stdout)


def _analyse(
    group: Sequence[tuple[MapRequest, str, SongWork]], mapper: "Mapper", tally: BatchTally, bar: Any
) -> Iterator[SongJob]:
    """Analyse songs; yield a job for each that can be used."""
    for request, name, work in group:
        bar.set_description_str(clean_text(name)[:40])
        try:
            check_output(request, name)
            _show(bar, "reading", 0, 1)
            job = analyse(mapper, request, name, work, lambda *step: _show(bar, *step))
        except Exception as error:
            tally.fail(request.audio, error)
        else:
            yield job


def _place_notes(
    jobs: Sequence[SongJob], mapper: "Mapper", tally: BatchTally, bar: Any
) -> list[tuple[SongJob, "MappedSong"]]:
    """Place the notes of songs together; if that fails, of each alone, so that others are made."""
    if not jobs:
        return []
    try:
        mapped = place_notes(mapper, jobs, lambda *step: _show(bar, *step))
        return list(zip(jobs, mapped, strict=True))
    except Exception as error:
        if len(jobs) == 1:
            tally.fail(jobs[0].request.audio, error)
            return []
    # Not inside `except`: the error would keep the memory of the failed batch.
    return [pair for job in jobs for pair in _place_notes([job], mapper, tally, bar)]


def _show(bar: Any, step: str, done: int, total: int) -> None:
    bar.set_postfix_str(f"{step} {done / max(total, 1):.0%}")


def _write_playlist(request: MapRequest, zips: Sequence[Path], tally: BatchTally) -> None:
    """Write the playlist of zips, in the songs' order."""
    assert request.playlist is not None
    path = request.out / f"{safe_name(request.playlist)}.bplist"
    try:
        write_playlist(
            path, clean_text(request.playlist), clean_text(request.mapper or DEFAULT_MAPPER), zips
        )
    except InputError as error:
        tally.fail(path, error)
