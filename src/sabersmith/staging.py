"""Write files through a staging directory or temporary file, and make safe file names.

A result appears in its final place complete or not at all: it is written under a temporary name on
the same disk and then moved with one rename.

- `atomic_write` replaces one file or folder.
- `staging` gives a folder for several files that belong together.
- `safe_name` and `clean_text` turn titles into file names and one-line texts.
- `check_place` and `move_together` guard and replace the files and the folder of a map.
"""

import os
import secrets
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from sabersmith.errors import InputError

FORBIDDEN = set('<>:"/\\|?*')
RESERVED = (
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"com{i}" for i in "0123456789¹²³"}
    | {f"lpt{i}" for i in "0123456789¹²³"}
)
MAX_NAME_BYTES = 160  # Leaves a margin in a name of 255 bytes and in a path of 260 characters.


def clean_text(text: str) -> str:
    """Return text as one line that every Unicode encoding can represent.

    File names may contain bytes that are not valid text (lone surrogates in Python); each is
    replaced by "_".
    """
    valid = "".join("_" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return " ".join(unicodedata.normalize("NFC", valid).split())


def safe_name(text: str) -> str:
    """Return text as a file name (without extension) that Windows, macOS and Linux accept."""
    letters = (
        "_" if letter in FORBIDDEN or unicodedata.category(letter) == "Cc" else letter
        for letter in clean_text(text)
    )
    name = "".join(letters).strip(". ")
    while len(name.encode()) > MAX_NAME_BYTES:
        name = name[:-1].rstrip(". ")
    if name.split(".")[0].strip().lower() in RESERVED:
        name = f"_{name}"
    return name or "song"


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


@contextmanager
def atomic_write(path: str | Path) -> Iterator[Path]:
    """Yield a temporary path next to `path` and move what was written there to `path`.

    The block writes a file, or makes a folder, at the temporary path. If the block ends without
    an error, that replaces `path` (a folder only replaces an empty one). Otherwise it is removed,
    and `path` is left as it was.

    Raises:
        OSError: the temporary path can't be moved, for example because the block wrote nothing.
    """
    path = Path(path)
    temporary = path.with_name(f".sabersmith-{secrets.token_hex(6)}.tmp")
    try:
        yield temporary
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            if temporary.is_dir():
                shutil.rmtree(temporary, ignore_errors=True)
            else:
                temporary.unlink()
        raise


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """Make a staging directory inside `out`, and remove it when the block ends.

    It lies inside `out` so that results can be moved into place with one rename. `out` is made if
    it does not exist. A folder made here is removed again if it is empty at the end.

    Raises:
        InputError: `out` can't be written to.
    """
    # Named before it is made: an interruption may come between the two.
    folder = out / f".sabersmith-{secrets.token_hex(6)}"
    made: list[Path] = []
    try:
        try:
            _make_folders(out, made)
            folder.mkdir()
        except OSError as error:
            raise InputError(
                f"{out}: can't be written ({error.strerror}); choose another output folder"
            ) from error
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        remove_empty(made)


def remove_empty(made: Sequence[Path]) -> None:
    """Remove those of some folders that are empty. Parents come first in `made`."""
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()


def move_together(moves: Sequence[tuple[Path, Path]], backup: Path) -> None:
    """Move files and folders into place, replacing what is there: all of them or none.

    If a move fails, those before it are undone. Files and folders that are replaced wait in
    `backup` until then; only the last move replaces a file directly.

    Args:
        moves: pairs of a staged file or folder and its place, on the same disk.
        backup: a folder to make, on that disk too.

    Raises:
        InputError: a file or folder can't be moved; everything is as before.
    """
    undo: list[tuple[Path, Path]] = []
    try:
        backup.mkdir()
        for index, (staged, place) in enumerate(moves):
            is_last = index == len(moves) - 1
            if place.is_dir() or (place.exists() and not is_last):
                # Noted first: an interruption may come between the two.
                undo.append((backup / str(index), place))
                os.replace(place, backup / str(index))
            if not is_last or not place.exists():
                undo.append((place, staged))
            os.replace(staged, place)
    except BaseException as error:
        for moved, origin in reversed(undo):
            with suppress(OSError):
                os.replace(moved, origin)
        if isinstance(error, OSError):
            raise InputError(
                f"{error.filename2 or error.filename}: can't be written ({error.strerror}); "
                "check it, or choose another output folder"
            ) from error
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and its missing parents, and append each one made to `made`.

    One by one, as `Path.mkdir(parents=True)` does not tell which it made: in "new/../old" the
    folder "old" seems to be missing until "new" is made.
    """
    for one in (*reversed(folder.parents), folder):
        try:
            one.mkdir()
        except OSError as error:
            # A drive's root may refuse before it says that it exists. A file in the way is
            # reported by the next step, as what it is.
            if not (isinstance(error, FileExistsError) or one.is_dir()):
                raise
        else:
            made.append(one)
