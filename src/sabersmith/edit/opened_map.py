"""A map's files in memory, and their way back into a zip or folder."""

from __future__ import annotations

import gzip
import json
import os
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from sabersmith.beatmap.json_text import parse_json
from sabersmith.beatmap.level_files import INFO_NAMES, HeldFiles, ZipFiles, open_files
from sabersmith.beatmap.level_io import read_held_level
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.staging import move_together, staging, stops_deferred
from sabersmith.staging.folders import REPLACED

_STORED = {".egg", ".ogg", ".jpg", ".jpeg", ".png", ".mp3", ".m4a"}  # compressed already
_GZIP = b"\x1f\x8b"
_INDENT = re.compile(rb"\s*[{\[]\r?\n(\t+| +)")


@dataclass(frozen=True, eq=False)
class OpenedMap:
    """The files of a map, to be changed and written again. It never changes itself.

    Attributes:
        path: of the folder or zip that it was opened from.
        contents: bytes of every file by its name, in the order in which they are stored. Names
            count from the root of the zip or folder.
        members: how each file is stored in the zip: name, date, compression; empty for a folder.
        base: folder of the Info file inside the zip, with a slash at its end; "" for the root.
    """

    path: Path
    contents: Mapping[str, bytes]
    members: Mapping[str, zipfile.ZipInfo] = field(default_factory=dict)
    base: str = ""

    @classmethod
    def open(cls, path: str | Path) -> OpenedMap:
        """Open a map's folder or zip, of any version.

        Raises InputError if there is no map, or it can't be read.
        """
        path = Path(path)
        with open_files(path) as files:
            if all(files.find(name) is None for name in INFO_NAMES):
                raise InputError(f"{path}: Info.dat: is missing; give the map's folder or zip")
            if isinstance(files, ZipFiles):
                return _open_zip(path, files.base)
        return cls(path, _read_folder(path))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Bytes of the files of the level itself, by their names relative to the Info file."""
        size = len(self.base)
        return {
            name[size:]: content
            for name, content in self.contents.items()
            if name.startswith(self.base)
        }

    @cached_property
    def level(self) -> Level:
        """The level as read; parts that can't be used are named in its `skipped`."""
        level = read_held_level(self.files, self.path)
        level.folder = self.path if self.path.is_dir() else None
        return level

    @cached_property
    def info_name(self) -> str:
        """Name of the Info file."""
        held = HeldFiles(self.files)
        return next(name for key in INFO_NAMES if (name := held.find(key)))

    def find(self, name: str) -> str | None:
        """Return the name of a file of the level, whatever its case; None if there is none."""
        return HeldFiles(self.files).find(name) if name else None

    def json(self, name: str) -> dict[str, Any]:
        """Return the JSON object of one of the level's files. Raises InputError."""
        try:
            return parse_json(self.files[name])
        except ValueError as error:
            raise InputError(f"{self.path}/{name}: file: {error}; save it from an editor") from None

    def with_json(self, changed: Mapping[str, Any]) -> OpenedMap:
        """Return the map with other JSON in some of the level's files, or with new files.

        A file keeps its indentation, and its compression with gzip.
        """
        contents = dict(self.contents)
        for name, data in changed.items():
            old = contents.get(self.base + name, b"")
            contents[self.base + name] = _encode(data, old)
        return replace(self, contents=contents)

    def save(self, out: str | Path) -> Path:
        """Write the map: a zip if the name ends with .zip, else a folder; return its path.

        It appears complete or not at all. A zip is replaced. A folder may be the one that the map
        was opened from, of which only changed files are written; another one must not exist.

        Raises InputError if it can't be written.
        """
        out = Path(out)
        try:
            if out.suffix.lower() == ".zip":
                if out.is_dir():
                    raise InputError(f"{out}: is a folder; give the name of a zip")
                with staging(out.parent) as folder:
                    self._write_zip(folder / "map.zip")
                    with stops_deferred():
                        os.replace(folder / "map.zip", out)
            elif out.exists() and self.path.is_dir() and out.samefile(self.path):
                self._write_back(out)
            elif out.exists():
                raise InputError(f"{out}: exists already; choose another folder, or a zip")
            else:
                with staging(out.parent) as folder:
                    for name, content in self.contents.items():
                        (folder / "map" / name).parent.mkdir(parents=True, exist_ok=True)
                        (folder / "map" / name).write_bytes(content)
                    os.replace(folder / "map", out)
        except OSError as error:
            raise InputError(f"{out}: can't be written ({error.strerror}); check it") from None
        return out

    def _write_back(self, folder: Path) -> None:
        """Write the files whose content differs from those of the folder: all or none."""
        changed = [
            name
            for name, content in self.contents.items()
            if not (folder / name).is_file() or (folder / name).read_bytes() != content
        ]
        with staging(folder) as staged:
            moves = []
            for number, name in enumerate(changed):
                (staged / str(number)).write_bytes(self.contents[name])
                moves.append((staged / str(number), folder / name))
            move_together(moves, staged / REPLACED)

    def _write_zip(self, path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in self.contents.items():
                member = self.members.get(name) or _new_member(name)
                archive.writestr(member, content)


def _open_zip(path: Path, base: str) -> OpenedMap:
    """Hold a zip that `ZipFiles` has found to be safe."""
    contents: dict[str, bytes] = {}
    members: dict[str, zipfile.ZipInfo] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if not member.is_dir() and member.filename:
                    name = member.filename.replace("\\", "/")
                    contents[name] = archive.read(member)
                    members[name] = _copy_member(member)
    except (OSError, RuntimeError, zipfile.BadZipFile, EOFError, ValueError) as error:
        raise InputError(f"{path}: can't be read as a zip ({error}); zip it again") from None
    return OpenedMap(path, contents, members, f"{base}/" if base else "")


def _read_folder(path: Path) -> dict[str, bytes]:
    """Return the regular files of a folder and those below it; links out of it are left out."""
    root = os.path.join(os.path.realpath(path), "")
    contents: dict[str, bytes] = {}
    try:
        for place, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                file = Path(place, name)
                real = os.path.realpath(file)
                if real.startswith(root) and stat.S_ISREG(os.stat(real).st_mode):
                    contents[file.relative_to(path).as_posix()] = file.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror}); check it") from None
    return contents


def _copy_member(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return how a file is stored, without its sizes and place in the old zip."""
    copy = zipfile.ZipInfo(member.filename, member.date_time)
    deflated = zipfile.ZIP_STORED if member.compress_type == 0 else zipfile.ZIP_DEFLATED
    copy.compress_type = deflated
    copy.external_attr, copy.create_system = member.external_attr, member.create_system
    copy.comment = member.comment
    return copy


def _new_member(name: str) -> zipfile.ZipInfo:
    """Return how a file is stored that was in no zip: dated 1980, so that bytes repeat."""
    member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    member.create_system, member.external_attr = 3, 0o100644 << 16
    stored = Path(name).suffix.lower() in _STORED
    member.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return member


def _encode(data: Any, old: bytes) -> bytes:
    """Return JSON as bytes, formatted as those that it replaces."""
    plain = old
    if old.startswith(_GZIP):
        plain = gzip.decompress(old)
    found = _INDENT.match(plain.removeprefix(b"\xef\xbb\xbf"))
    indent = found[1].decode() if found else None
    separators = (",", ": ") if found else (",", ":")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    try:
        content = text.encode()
    except UnicodeEncodeError:  # half a character, which only an escape can hold
        content = json.dumps(data, indent=indent, separators=separators).encode()
    return gzip.compress(content, mtime=0) if old.startswith(_GZIP) else content
