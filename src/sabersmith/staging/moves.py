"""Guard and replace the files and the folder of a map."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from sabersmith.errors import InputError
from sabersmith.staging.stops import stops_deferred

# Arguments of Linux's renameat2(2).
AT_FDCWD = -100
RENAME_EXCHANGE = 2


def check_place(
    out: Path,
    name: str,
    keep_folder: bool,
    map_files: frozenset[str],
    endings: Sequence[str] = ("zip",),
) -> None:
    """Check that out/name.zip, and out/name with `keep_folder`, can be written or replaced.

    Args:
        out: the output folder; need not exist.
        name: of the map, without extension.
        keep_folder: whether the map's folder is written as well.
        map_files: names of the files in a generated map; a folder with any other file in it is
            never replaced.
        endings: extensions of the files to write, out/name.ending each.

    Raises:
        InputError: something else is in the way.
    """
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file; choose an output folder")
    for ending in endings:
        if (out / f"{name}.{ending}").is_dir():
            place = out / f"{name}.{ending}"
            raise InputError(f"{place}: is a folder; move it or choose another output folder")
    folder = out / name
    if not keep_folder or not (folder.exists() or folder.is_symlink()):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise InputError(f"{folder}: is in the way of the map's folder; move it")
    if not {item.name for item in folder.iterdir()} <= map_files:
        raise InputError(f"{folder}: holds other files than a map; move it or drop keep_folder")


def move_together(moves: Sequence[tuple[Path, Path]], backup: Path) -> None:
    """Move files and folders into place, replacing what is there: all of them or none.

    At every moment, each place holds what it held before or the new one. The exception is a folder
    where the system can't exchange two folders in one step: there, for a moment, the old one is in
    `backup` only, from where `remove_abandoned` puts it back should the process be killed. If a
    move fails, those before it are undone. Signals that stop the process are answered afterwards.

    Args:
        moves: pairs of a staged file or folder and its place, on the same disk.
        backup: folder to make for what is replaced; `folders.REPLACED` in the staging folder.

    Raises:
        InputError: a file or folder can't be moved; everything is as before.
    """
    undo: list[Callable[[], object]] = []
    with stops_deferred():
        try:
            backup.mkdir()
            for staged, place in moves:
                undo.append(_move(staged, place, backup / place.name))
        except BaseException as error:
            for step in reversed(undo):
                with suppress(OSError):
                    step()
            if isinstance(error, OSError):
                raise InputError(
                    f"{error.filename2 or error.filename}: can't be written ({error.strerror}); "
                    "check it, or choose another output folder"
                ) from error
            raise


def _move(staged: Path, place: Path, old: Path) -> Callable[[], object]:
    """Move one file or folder into place, and return what undoes that. Raises OSError.

    old: where to keep what is replaced.
    """
    if not place.exists():
        os.replace(staged, place)
        return lambda: os.replace(place, staged)
    if not place.is_dir():
        _link_or_copy(place, old)
        os.replace(staged, place)
        return lambda: os.replace(old, place)
    if _exchange(staged, place):
        return lambda: _exchange(staged, place)
    os.replace(place, old)
    try:
        os.replace(staged, place)
    except BaseException:
        os.replace(old, place)
        raise

    def undo() -> None:
        os.replace(place, staged)
        os.replace(old, place)

    return undo


def _link_or_copy(file: Path, place: Path) -> None:
    try:
        os.link(file, place)
    except OSError:  # FAT and some network disks have no links
        shutil.copy2(file, place)


def _exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step; return False where the system can't."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    names = AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other)
    return bool(rename(*names, RENAME_EXCHANGE) == 0)
