"""Access to the files of a level, the same way for folders and zips; safe unpacking of zips."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import Self, TypeAlias

from sabersmith.beatmap.size_limits import SizeLimits, TooLargeError
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
    struct.error,
    IndexError,
)


class FolderFiles:
    """The files of a level's folder.

    Only regular files count, and those that a link puts into the folder from outside it do not.

    limits: on what reading the level may take. base: where the Info file is, always "". sizes: of
    the files directly in the folder, in bytes.

    Raises InputError if the folder can't be listed.
    """

    base = ""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._root = os.path.realpath(path)
        self._names: set[str] = set()
        self.sizes: dict[str, int] = {}
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if not entry.is_dir():
                        self._names.add(entry.name)
                        if self._is_inside(entry.name):
                            self.sizes[entry.name] = entry.stat().st_size
        except OSError as error:
            raise InputError(f"{path}: can't be listed ({error.strerror}); check it") from None
        self.limits = SizeLimits(sum(self.sizes.values()))
        self._by_folded = {name.casefold(): name for name in sorted(self._names, reverse=True)}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def find(self, name: str) -> str | None:
        """Return the name of that file, else of one that differs only in case, else None.

        Where the folder has no such file, the name may lead into a folder inside it.
        """
        found = name if name in self._names else self._by_folded.get(name.casefold())
        if found is None and "/" in (path := name.replace("\\", "/")):
            found = None if PurePosixPath(path).is_absolute() else path
        return found if found is not None and self._is_inside(found) else None

    def absence(self, name: str) -> str:
        """Return in words why `find` finds no file of that name."""
        found = name if name in self._names else self._by_folded.get(name.casefold())
        if found is None:
            return "is missing"
        if os.path.isfile(self.path / found):
            return "is a link to a file outside of the level's folder"
        return "is no regular file"

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, by a name that `find` returned. Raises InputError."""
        path = self.path / name
        try:
            if path.stat().st_size > MAX_FILE_BYTES:
                raise InputError(_too_large(str(path)))
            return path.read_bytes()
        except OSError as error:
            raise InputError(f"{path}: can't be read ({error.strerror}); check it") from None

    def _is_inside(self, name: str) -> bool:
        """Return whether there is a regular file of that name, inside the folder."""
        try:
            place = os.path.realpath(os.path.join(self._root, name))
            return place.startswith(os.path.join(self._root, "")) and stat.S_ISREG(
                os.stat(place).st_mode
            )
        except (OSError, ValueError):  # a name may be too long, or hold a null
            return False


class ZipFiles:
    """The files of a zip that are in the same folder as its Info file, or below it.

    The zip stays open until `close`, or the end of a `with` block.

    limits: on what reading the level may take. base: the folder of the Info file inside the zip, ""
    for the zip's root.

    Raises InputError for a zip that is broken, encrypted or unsafe, see `_safe_members`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
            try:
                self.limits = SizeLimits(path.stat().st_size)
                members = _safe_members(self._archive, path, self.limits)
            except BaseException:
                self._archive.close()
                raise
        except _ZIP_ERRORS as error:
            raise InputError(f"{path}: can't be read as a zip ({error}); zip it again") from None
        infos = [name for name in members if name.name.casefold() in INFO_NAMES]
        base = min(infos, key=lambda name: (len(name.parts), str(name))).parent if infos else None
        self.base = "" if base in (None, PurePosixPath()) else str(base)
        self._members = {
            str(name.relative_to(base)): member
            for name, member in sorted(members.items(), reverse=True)
            if base is not None and name.is_relative_to(base)
        }
        self._by_folded = {name.casefold(): name for name in self._members}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the zip; nothing can be read from it after that."""
        self._archive.close()

    def find(self, name: str) -> str | None:
        """Return the name of that file, else of one that differs only in case, else None."""
        name = name.replace("\\", "/")
        return name if name in self._members else self._by_folded.get(name.casefold())

    def absence(self, name: str) -> str:
        """Return in words why `find` finds no file of that name."""
        return "is missing"

    @property
    def names(self) -> list[str]:
        """Names of all files, relative to the Info file's folder; sorted."""
        return sorted(self._members)

    @property
    def sizes(self) -> dict[str, int]:
        """Sizes of all files when unpacked, in bytes, by name."""
        return {name: member.file_size for name, member in self._members.items()}

    @property
    def unpacked_bytes(self) -> int:
        """Size of all files when unpacked."""
        return sum(self.sizes.values())

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, by a name that `find` returned. Raises InputError."""
        member = self._members[name]
        if member.file_size > MAX_FILE_BYTES:
            raise InputError(_too_large(f"{self.path}/{name}"))
        try:
            return self._archive.read(member)
        except _ZIP_ERRORS as error:
            raise InputError(f"{self.path}/{name}: is broken ({error}); zip it again") from None


class HeldFiles:
    """The files of a level that are held in memory, by name.

    limits: on what reading the level may take. base: where the Info file is, always "". sizes: of
    the files, in bytes.
    """

    base = ""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self._contents = contents
        self._by_folded = {name.casefold(): name for name in sorted(contents, reverse=True)}
        self.sizes = {name: len(content) for name, content in contents.items()}
        self.limits = SizeLimits(sum(self.sizes.values()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def find(self, name: str) -> str | None:
        """Return the name of that file, else of one that differs only in case, else None."""
        name = name.replace("\\", "/")
        return name if name in self._contents else self._by_folded.get(name.casefold())

    def absence(self, name: str) -> str:
        """Return in words why `find` finds no file of that name."""
        return "is missing"

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, by a name that `find` returned."""
        return self._contents[name]


LevelFiles: TypeAlias = FolderFiles | ZipFiles | HeldFiles


def open_files(path: Path) -> LevelFiles:
    """Open a level's folder or zip. Raises InputError if it is missing or can't be read."""
    if os.path.isdir(path):
        return FolderFiles(path)
    if not os.path.exists(path):
        raise InputError(f"{path}: no such level; give a folder or a zip")
    if not os.path.isfile(path):
        raise InputError(f"{path}: is no regular file; give a folder or a zip")
    return ZipFiles(path)


def unpack_zip(
    zip_path: str | Path,
    folder: str | Path,
    max_bytes: int = MAX_UNPACKED_BYTES,
    max_files: int = MAX_MEMBERS,
) -> Path:
    """Unpack a level's zip into a new folder, and return the folder.

    The folder appears complete or not at all.

    Raises:
        InputError: the zip is unsafe or broken, or unpacks to more than `max_bytes` or
            `max_files`; or the folder exists or can't be written.
    """
    zip_path, folder = Path(zip_path), Path(folder)
    with ZipFiles(zip_path) as files:
        if files.unpacked_bytes > max_bytes or len(files.names) > max_files:
            raise InputError(
                f"{zip_path}: unpacks to {len(files.names):,} files of "
                f"{files.unpacked_bytes / 1e6:,.0f} MB, more than {max_files:,} files or "
                f"{max_bytes / 1e6:,.0f} MB; leave it out"
            )
        if folder.exists():
            raise InputError(f"{folder}: exists already; choose another folder")
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with atomic_write(folder) as temporary:
                temporary.mkdir()
                for name in files.names:
                    (temporary / name).parent.mkdir(parents=True, exist_ok=True)
                    (temporary / name).write_bytes(files.read(name))
        except OSError as error:
            raise InputError(f"{folder}: can't be written ({error.strerror}); check it") from None
    return folder


def _safe_members(
    archive: zipfile.ZipFile, path: Path, limits: SizeLimits
) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """Return the files of a zip by path.

    Raises:
        InputError: a path leads out of the folder, or there are links, encrypted files, or too
            many or too large files.
    """
    members: dict[PurePosixPath, zipfile.ZipInfo] = {}
    listed = archive.infolist()
    if len(listed) > MAX_MEMBERS:
        raise InputError(f"{path}: holds {len(listed)} files, too many for a level")
    unpacked = sum(member.file_size for member in listed)
    if unpacked > MAX_UNPACKED_BYTES:
        raise InputError(
            f"{path}: unpacks to more than {MAX_UNPACKED_BYTES >> 30} GiB, too large for a level"
        )
    try:
        limits.unpacked(unpacked)
    except TooLargeError as error:
        raise InputError(f"{path}: {error}; give another level") from None
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
        if name.name and not member.is_dir():  # a member may have no name at all
            members[name] = member
    return members


def _too_large(place: str) -> str:
    return f"{place}: is larger than {MAX_FILE_BYTES >> 20} MiB, too large for part of a level"
