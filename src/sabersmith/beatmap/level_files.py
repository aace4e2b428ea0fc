"""The files of a level: a folder or a zip behind one pair of methods, and safe unpacking."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from sabersmith.errors import InputError

INFO_NAMES = ("info.dat", "info.json")

# Real levels have difficulty files of 30 MB; more than this is no level but an attack or a slip.
MAX_FILE_BYTES = 256 * 2**20
MAX_UNPACKED_BYTES = 2 * 2**30
MAX_MEMBERS = 10_000

# What reading a damaged zip may raise (an unknown compression is a RuntimeError).
_DAMAGE = (
    OSError,
    RuntimeError,
    EOFError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
)


class FolderFiles:
    """The files right inside a folder. Raises InputError if it can't be listed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            names = sorted(item.name for item in path.iterdir() if item.is_file())
        except OSError as error:
            raise InputError(f"{path}: can't be listed ({error.strerror}); check it") from None
        self._names = set(names)
        self._by_folded = {name.casefold(): name for name in reversed(names)}

    def find(self, name: str) -> str | None:
        """The file of that name, else one that differs in case only, else None."""
        return name if name in self._names else self._by_folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """The bytes of a file that `find` gave. Raises InputError."""
        path = self.path / name
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise InputError(_too_big(str(path)))
            return path.read_bytes()
        except OSError as error:
            raise InputError(f"{path}: can't be read ({error.strerror}); check it") from None


class ZipFiles:
    """The files beside the Info file of a zip, which may lie in a folder inside of it.

    Raises InputError on a zip that is broken, encrypted or unsafe, see `_safe_members`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with zipfile.ZipFile(path) as archive:
                members = _safe_members(archive, path)
        except _DAMAGE as error:
            raise InputError(
                f"{path}: is no zip that can be read ({error}); zip it again"
            ) from None
        infos = [name for name in members if name.name.casefold() in INFO_NAMES]
        base = min(infos, key=lambda name: (len(name.parts), str(name))).parent if infos else None
        here = sorted((name for name in members if name.parent == base), reverse=True)
        self._members = {name.name: members[name] for name in here}
        self._by_folded = {name.name.casefold(): name.name for name in here}

    def find(self, name: str) -> str | None:
        """The file of that name, else one that differs in case only, else None."""
        return name if name in self._members else self._by_folded.get(name.casefold())

    @property
    def names(self) -> list[str]:
        """The names of all files."""
        return sorted(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a file that `find` gave. Raises InputError."""
        member = self._members[name]
        if member.file_size > MAX_FILE_BYTES:
            raise InputError(_too_big(f"{self.path}/{name}"))
        try:
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(member)
        except _DAMAGE as error:
            raise InputError(f"{self.path}/{name}: is broken ({error}); zip it again") from None


def open_files(path: Path) -> FolderFiles | ZipFiles:
    """The files of a level folder or zip. Raises InputError."""
    if path.is_dir():
        return FolderFiles(path)
    if not path.exists():
        raise InputError(f"{path}: there is no such level; give a folder or a zip")
    return ZipFiles(path)


def unpack_zip(zip_path: str | Path, folder: str | Path) -> Path:
    """Unpacks a level's zip into a new folder (made aside, then moved); returns the folder.

    Raises InputError if the zip is unsafe or broken, or the folder exists or can't be written.
    """
    zip_path, folder = Path(zip_path), Path(folder)
    files = ZipFiles(zip_path)
    if folder.exists():
        raise InputError(f"{folder}: is there already; give another folder")
    try:
        with staged(folder) as aside:
            for name in files.names:
                (aside / name).write_bytes(files.read(name))
            os.replace(aside, folder)
    except OSError as error:
        raise InputError(f"{folder}: can't be written ({error.strerror}); check it") from None
    return folder


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` to write into and then move; what is left of it is removed."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".aside-", dir=folder.parent))
    try:
        aside.chmod(0o755)
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _safe_members(archive: zipfile.ZipFile, path: Path) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """The files of a zip by path. Raises InputError on an unsafe one.

    Refused: paths that lead out of the folder, links, encrypted files, too many or too big ones.
    """
    members: dict[PurePosixPath, zipfile.ZipInfo] = {}
    listed = archive.infolist()
    if len(listed) > MAX_MEMBERS:
        raise InputError(f"{path}: holds {len(listed)} files, too many for a level")
    if sum(member.file_size for member in listed) > MAX_UNPACKED_BYTES:
        raise InputError(f"{path}: unpacks to more than {MAX_UNPACKED_BYTES >> 30} GiB; too big")
    for member in listed:
        # Some Windows programs write backslashes.
        name = PurePosixPath(member.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in member.filename.split("/")[0][:2]:
            raise InputError(
                f"{path}: holds {member.filename!r}, a path out of its folder; don't use this zip"
            )
        if stat.S_ISLNK(member.external_attr >> 16):
            raise InputError(f"{path}: holds a link, {member.filename!r}; zip the file instead")
        if member.flag_bits & 1:
            raise InputError(f"{path}: is encrypted; zip it without a password")
        if not member.is_dir() and name.name:
            members[name] = member
    return members


def _too_big(place: str) -> str:
    return f"{place}: is bigger than {MAX_FILE_BYTES >> 20} MiB; no part of a level is"
