"""Many songs to a zip each: models loaded once, and what fails is named at the end."""

import glob
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from sabersmith.audio.formats import AUDIO_EXTENSIONS, AUDIO_FORMATS
from sabersmith.audio.song import load_song
from sabersmith.cli.options import Options
from sabersmith.errors import InputError, OptionError, SabersmithError
from sabersmith.export.playlist import write_playlist
from sabersmith.export.single_song import OURS, SongJob, endings, load_mapper, make_maps
from sabersmith.staging import check_place, clean_text, safe_name, staging

if TYPE_CHECKING:
    from sabersmith.mapping.mapper import Mapper

TOGETHER = 8  # songs whose notes a GPU places at once


@dataclass
class BatchTally:
    """What became of the songs: zips made, zips that were there, and a line for each failure."""

    made: list[Path] = field(default_factory=list)
    there: list[Path] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def fail(self, path: Path, error: BaseException) -> None:
        """Note that a song failed."""
        if os.environ.get("SABERSMITH_TRACEBACK") and not isinstance(error, SabersmithError):
            raise error
        known = isinstance(error, SabersmithError)
        reason = " ".join((str(error) if known else f"{type(error).__name__}: {error}").split())
        self.failed.append(reason if reason.startswith(str(path)) else f"{path}: {reason}")


def wants_many(options: Options) -> bool:
    """Whether the options name songs, not just a song, or ask for what only those have."""
    several = len(options.songs) > 1 or _is_group(options.songs[0])
    return several or options.skip_existing or options.playlist is not None


def songs_to_zips(options: Options) -> int:
    """Make a map of each song that the options name, with a progress bar; return the exit code.

    That is 1 if any of them failed. Prints a line for each map and, at the end, for each failure.
    Raises InputError or OptionError where nothing can be made at all.
    """
    paths = find_songs(options.songs)
    for name, value in (("title", options.title), ("bpm", options.bpm)):
        if value is not None and len(paths) > 1:
            raise OptionError(f"{name}=: is for one song, these are {len(paths)}; leave it out")
    names = unique_names(options.title or path.stem for path in paths)
    tally = BatchTally()
    todo = []
    for path, name in zip(paths, names, strict=True):
        place = options.out / f"{name}.zip"
        if options.skip_existing and place.is_file():
            tally.there.append(place)
        else:
            todo.append((replace(options, audio=path), name))
    stopped = False
    try:
        if todo:
            _make_all(todo, load_mapper(options), tally)
    except KeyboardInterrupt:
        stopped = True
    places = {place: None for name in names if (place := options.out / f"{name}.zip").is_file()}
    zips = [place for place in places if place in {*tally.made, *tally.there}]
    if options.playlist and zips and not stopped:
        _list_all(options, zips, tally)
    print(
        f"{options.out}: maps made {len(tally.made)}, there already {len(tally.there)}, "
        f"failed {len(tally.failed)}"
    )
    for line in tally.failed:
        print(f"error: {line}", file=sys.stderr)
    if stopped:
        print("error: stopped; skip_existing=true goes on from here", file=sys.stderr)
        return 130
    return int(bool(tally.failed))


def find_songs(typed: Sequence[Path]) -> list[Path]:
    """Return the songs that paths name, each once: itself, those in a folder, those of a pattern.

    Raises InputError for a folder or pattern without songs; a file is not looked at.
    """
    found: dict[Path, None] = {}
    for path in typed:
        inside = [path]
        if _is_group(path):
            items = path.iterdir() if path.is_dir() else map(Path, _matches(path))
            inside = sorted(item for item in items if _is_song(item))
        if not inside and path.suffix.lower() in AUDIO_EXTENSIONS:
            raise InputError(f"{path}: no such file, nor songs of that pattern; check the name")
        if not inside:
            raise InputError(f"{path}: no songs are there ({AUDIO_FORMATS}); check the name")
        found |= dict.fromkeys(inside)
    return list(found)


def unique_names(titles: Iterable[str]) -> list[str]:
    """Return a file name for each title, no two alike: the second of a name gets (2) behind it."""
    taken: set[str] = set()
    names = []
    for title in titles:
        name = base = safe_name(title)
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{base} ({number})"
        taken.add(name.casefold())
        names.append(name)
    return names


def _is_group(path: Path) -> bool:
    return path.is_dir() or (glob.has_magic(str(path)) and not path.exists())


def _is_song(path: Path) -> bool:
    # macOS leaves files like ._song.mp3 that hold no sound.
    known = path.suffix.lower() in AUDIO_EXTENSIONS and not path.name.startswith(".")
    return known and path.is_file()


def _matches(path: Path) -> list[str]:
    return glob.glob(str(path), recursive=True)


def _make_all(todo: Sequence[tuple[Options, str]], mapper: "Mapper", tally: BatchTally) -> None:
    """Make the map of each (options, name), some at once on a GPU."""
    together = at_once(mapper)
    with tqdm(total=len(todo), unit="song", file=sys.stderr) as bar:
        for first in range(0, len(todo), together):
            group = todo[first : first + together]
            _make_some(group, mapper, tally, bar)
            bar.update(len(group))


def at_once(mapper: "Mapper") -> int:
    """How many songs' notes are best placed together: a CPU has enough to do with one's."""
    return TOGETHER if mapper.onset.network.head.weight.is_cuda else 1


def _make_some(
    group: Sequence[tuple[Options, str]], mapper: "Mapper", tally: BatchTally, bar: Any
) -> None:
    def progress(step: str, done: int, total: int) -> None:
        bar.set_postfix_str(f"{step} {done / max(total, 1):.0%}")

    with staging(group[0][0].out) as aside:
        jobs = []
        for options, name in group:
            bar.set_description_str(clean_text(name)[:40])
            try:
                check_place(options.out, name, options.keep_folder, OURS, endings(options))
                progress("reading", 0, 1)
                heard = mapper.hear(load_song(options.audio), options, progress)
                jobs.append(SongJob(options, name, heard))
            except Exception as error:
                tally.fail(options.audio, error)
        try:
            made = make_maps(mapper, jobs, aside, progress) if jobs else []
        except Exception as error:
            for job in jobs:
                tally.fail(job.options.audio, error)
            return
    for one in made:
        tally.made.append(one.place)
        lines = [f"{one.place}", *(f"  - {notice}" for notice in one.mapped.notices)]
        bar.write("\n".join(lines), file=sys.stdout)


def _list_all(options: Options, zips: Sequence[Path], tally: BatchTally) -> None:
    """Write the playlist of the zips, in the songs' order."""
    assert options.playlist is not None
    place = options.out / f"{safe_name(options.playlist)}.bplist"
    try:
        write_playlist(place, clean_text(options.playlist), clean_text(options.mapper), zips)
    except InputError as error:
        tally.fail(place, error)
