"""Files of the player's: safe names, work done aside, and results moved into place whole."""

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
MOST_BYTES = 160  # Leaves room in a name of 255 bytes, and in a path of 260 characters.


def clean_text(text: str) -> str:
    """Return text on one line that every encoding of Unicode can hold.

    File names may hold bytes that are no text (lone surrogates in Python); they become "_".
    """
    whole = "".join("_" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return " ".join(unicodedata.normalize("NFC", whole).split())


def safe_name(text: str) -> str:
    """Return text as a file name (without ending) that Windows, macOS and Linux all take."""
    letters = (
        "_" if letter in FORBIDDEN or unicodedata.category(letter) == "Cc" else letter
        for letter in clean_text(text)
    )
    name = "".join(letters).strip(". ")
    while len(name.encode()) > MOST_BYTES:
        name = name[:-1].rstrip(". ")
    if name.split(".")[0].strip().lower() in RESERVED:
        name = f"_{name}"
    return name or "song"


def check_place(
    out: Path,
    name: str,
    keep_folder: bool,
    ours: frozenset[str],
    endings: Sequence[str] = ("zip",),
) -> None:
    """See that out/name.zip, and out/name with keep_folder, may be written or replaced.

    ours: file names a map of ours holds; a folder with anything else in it is not replaced.
    endings: of the files beside it, out/name.ending each. Raises InputError if not.
    """
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file; give a folder with out=")
    for ending in endings:
        if (out / f"{name}.{ending}").is_dir():
            place = out / f"{name}.{ending}"
            raise InputError(f"{place}: is a folder; move it or give another with out=")
    folder = out / name
    if not keep_folder or not (folder.exists() or folder.is_symlink()):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise InputError(f"{folder}: is in the way of the map's folder; move it")
    if not {item.name for item in folder.iterdir()} <= ours:
        raise InputError(f"{folder}: holds other files than a map; move it or drop keep_folder")


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """Make a folder inside `out` to work in; it goes at the end, however that comes.

    `out` is made if need be, and unmade if nothing is put in it. Inside it, so that results can
    be moved into place in one step. Raises InputError if it can't be written.
    """
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    # Named before it is made: an interruption may come between the two.
    aside = out / f".sabersmith-{secrets.token_hex(6)}"
    try:
        try:
            aside.mkdir(parents=True)
        except OSError as error:
            raise InputError(
                f"{out}: can't write there ({error.strerror}); give another folder with out="
            ) from error
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        for folder in made:
            with suppress(OSError):
                folder.rmdir()


def move_folder(folder: Path, place: Path, aside: Path) -> None:
    """Move a folder to `place`, replacing one that `check_place` let pass.

    aside: the staging folder, where the old one goes.
    """
    if place.exists():
        os.replace(place, aside / "replaced")
    os.replace(folder, place)
