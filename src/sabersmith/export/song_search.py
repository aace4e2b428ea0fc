"""Find the songs that paths, folders and patterns name, and give each map a file name."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sabersmith.audio.formats import AUDIO_EXTENSIONS, AUDIO_FORMATS
from sabersmith.audio.reader import is_audio
from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_search import walk_folders
from sabersmith.errors import InputError
from sabersmith.export.song_source import base_name, check_address, is_map
from sabersmith.staging import safe_name


@dataclass(frozen=True)
class FoundSongs:
    """What a search found.

    Attributes:
        songs: songs and maps, each once.
        passed_over: number of files that were looked at and are neither.
    """

    songs: tuple[Path, ...]
    passed_over: int


def is_group(path: Path) -> bool:
    """Whether a path stands for several songs: a folder that is no map, or a pattern.

    Raises:
        InputError: it is a web address, or a folder that can't be read.
    """
    check_address(path)
    if path.is_dir():
        return not is_map(path)
    return glob.has_magic(str(path)) and not path.exists()


def find_songs(paths: Sequence[Path], out: Path) -> FoundSongs:
    """Return the songs that paths stand for.

    A folder stands for the songs and maps in it and its subfolders, a pattern for those that match.
    Both leave out hidden files. A file is a song if its ending says so or its content is audio.
    Files given by name are not checked.

    Args:
        paths: songs, maps, folders and patterns.
        out: folder that maps are written to. A search leaves out the maps directly inside it: they
            are results of earlier runs.

    Raises:
        InputError: a folder or pattern without songs.
    """
    found: dict[str, Path] = {}
    passed_over: set[str] = set()
    for path in paths:
        songs = [path]
        if is_group(path):
            songs = []
            for candidate in sorted(_candidates(path)):
                if _is_readable_map(candidate):
                    songs += [] if _lies_in(candidate, out) else [candidate]
                elif candidate.is_file() and _is_song(candidate):
                    songs.append(candidate)
                elif candidate.is_file():
                    passed_over.add(os.path.realpath(candidate))
        if not songs and path.suffix.lower() in AUDIO_EXTENSIONS:
            raise InputError(f"{path}: no such file, and no songs match it as a pattern; check it")
        if not songs:
            raise InputError(
                f"{path}: no songs are there ({AUDIO_FORMATS}, or maps outside of the output "
                "folder); check the name"
            )
        for song in songs:
            found.setdefault(os.path.realpath(song), song)
    return FoundSongs(tuple(found.values()), len(passed_over - found.keys()))


def unique_names(paths: Sequence[Path]) -> list[str]:
    """Return a file name, without extension, for each song; no two differ only in case.

    It is the song's own name. Songs of one name in different folders get their folder's name in
    front; then, from the second on, "(2)" and so on behind it.
    """
    names = [safe_name(base_name(path)) for path in paths]
    folders: dict[str, set[str]] = {}
    for name, path in zip(names, paths, strict=True):
        folders.setdefault(name.casefold(), set()).add(os.path.realpath(path.parent))
    for index, path in enumerate(paths):
        if len(folders[names[index].casefold()]) > 1:
            names[index] = safe_name(f"{path.parent.resolve().name} - {names[index]}")
    taken: set[str] = set()
    for index, base in enumerate(names):
        number = 1
        while names[index].casefold() in taken:
            number += 1
            names[index] = f"{base} ({number})"
        taken.add(names[index].casefold())
    return names


def _candidates(path: Path) -> Iterator[Path]:
    """Yield the files and maps that a folder or pattern stands for, without hidden ones."""
    candidates: Iterable[Path]
    if path.is_dir():
        candidates = _visible_files(path)
    else:
        candidates = map(Path, glob.glob(str(path), recursive=True))
    # macOS leaves files like ._song.mp3 without sound.
    return (candidate for candidate in candidates if not candidate.name.startswith("."))


def _is_song(path: Path) -> bool:
    """Whether a file is a song: by its ending, damaged or not, or by its content."""
    return path.suffix.lower() in AUDIO_EXTENSIONS or is_audio(path)


def _visible_files(root: Path) -> Iterator[Path]:
    """Yield the map folders below a folder, and the files outside of maps and hidden folders."""
    maps: set[Path] = set()
    for folder, files in walk_folders(root):
        is_hidden = any(part.startswith(".") for part in folder.relative_to(root).parts)
        if is_hidden or not maps.isdisjoint(folder.parents):
            continue
        if any(name.casefold() in INFO_NAMES for name in files):
            maps.add(folder)
            yield folder
        else:
            yield from (folder / name for name in files)


def _is_readable_map(path: Path) -> bool:
    with suppress(InputError):
        return (path.is_dir() or path.suffix.lower() == ".zip") and is_map(path)
    return False


def _lies_in(path: Path, folder: Path) -> bool:
    return os.path.realpath(path.parent) == os.path.realpath(folder)
