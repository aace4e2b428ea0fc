"""Access to the files of a level, the same way for folders and zips; safe unpacking of zips."""

from __future__ import annotations

import stat
import zipfile
import zlib
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

INFO_NAMES = ("info.dat", "info.json")

# Real levels have difficulty files of up to 30 MB. Anything beyond these limits is not a level.
MAX_FILE_BYTES = 256 * 2**20
MAX_UNPACKED_BYTES = 2 * 2**30
MAX_MEMBERS = 10_000

# Errors that reading a damaged zip may raise; an unknown compression is a RuntimeError.
_ZIP_ERRORS = (
    OSError,
    RuntimeError,
    EOFError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
)


class FolderFiles:
    """The files directly inside a folder. Raises InputError if it can't be listed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            names = sorted(item.name for item in path.iterdir() if item.is_file())
        except OSError as error:
            raise InputError(f"{path}: can't be listed ({error.strerror}); check it") from None
        self._names = set(names)
        self._by_folded = {name.casefold(): name for name in reversed(names)}

    def find(self, name: str) -> str | None:
        """Return the name of that file, else of one that differs only in case, else None."""
        return name if name in self._names else self._by_folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, by a name that `find` returned. Raises InputError."""
        path = self.path / name
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise InputError(_too_large(str(path)))
            return path.read_bytes()
        except OSError as error:
            raise InputError(f"{path}: can't be read ({error.strerror}); check it") from None


class ZipFiles:
    """The files of a zip that are in the same folder as its Info file.

    Raises InputError for a zip that is broken, encrypted or unsafe, see `_safe_members`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with zipfile.ZipFile(path) as archive:
                members = _safe_members(archive, path)
        except _ZIP_ERRORS as error:
            raise InputError(f"{path}: can't be read as a zip ({error}); zip it again") from None
        infos = [name for name in members if name.name.casefold() in INFO_NAMES]
        base = min(infos, key=lambda name: (len(name.parts), str(name))).parent if infos else None
        here = sorted((name for name in members if name.parent == base), reverse=True)
        self._members = {name.name: members[name] for name in here}
        self._by_folded = {name.name.casefold(): name.name for name in here}

    def find(self, name: str) -> str | None:
        """Return the name of that file, else of one that differs only in case, else None."""
        return name if name in self._members else self._by_folded.get(name.casefold())

    @property
    def names(self) -> list[str]:
        """Names of all files, sorted."""
        return sorted(self._members)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, by a name that `find` returned. Raises InputError."""
        member = self._members[name]
        if member.file_size > MAX_FILE_BYTES:
            raise InputError(_too_large(f"{self.path}/{name}"))
        try:
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(member)
        except _ZIP_ERRORS as error:
            raise InputError(f"{self.path}/{name}: is broken ({error}); zip it again") from None


def open_files(path: Path) -> FolderFiles | ZipFiles:
    """Open a level's folder or zip. Raises InputError if it is missing or can't be read."""
    if path.is_dir():
        return FolderFiles(path)
    if not path.exists():
        raise InputError(f"{path}: no such level; give a folder or a zip")
    return ZipFiles(path)


def unpack_zip(zip_path: str | Path, folder: str | Path) -> Path:
    """Unpack a level's zip into a new folder, and return the folder.

    The folder appears complete or not at all.

    Raises:
        InputError: the zip is unsafe or broken, or the folder exists or can't be written.
    """
    zip_path, folder = Path(zip_path), Path(folder)
    files = ZipFiles(zip_path)
    if folder.exists():
        raise InputError(f"{folder}: exists already; choose another folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(folder) as temporary:
            temporary.mkdir()
            for name in files.names:
                (temporary / name).write_bytes(files.read(name))
    except OSError as error:
        raise InputError(f"{folder}: can't be written ({error.strerror}); check it") from None
    return folder


def _safe_members(archive: zipfile.ZipFile, path: Path) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """Return the files of a zip by path.

    Raises:
        InputError: a path leads out of the folder, or there are links, encrypted files, or too
            many or too large files.
    """
    members: dict[PurePosixPath, zipfile.ZipInfo] = {}
    listed = archive.infolist()
    if len(listed) > MAX_MEMBERS:
        raise InputError(f"{path}: holds {len(listed)} files, too many for a level")
    if sum(member.file_size for member in listed) > MAX_UNPACKED_BYTES:
        raise InputError(
            f"{path}: unpacks to more than {MAX_UNPACKED_BYTES >> 30} GiB, too large for a level"
        )
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


def _too_large(place: str) -> str:
    return f"{place}: is larger than {MAX_FILE_BYTES >> 20} MiB, too large for part of a level"
