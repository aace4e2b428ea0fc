"""Read the song that a map is made of: an audio file, or the song of an existing map."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sabersmith.audio.formats import AUDIO_EXTENSIONS
from sabersmith.audio.song import Check, Song, load_song
from sabersmith.beatmap.level_files import INFO_NAMES, ZipFiles, open_files
from sabersmith.beatmap.level_io import read_metadata
from sabersmith.errors import InputError
from sabersmith.export.cover import find_covers

_WEB_ADDRESS = re.compile(r"https?:/", re.IGNORECASE)  # a Path keeps one of the slashes


@dataclass(frozen=True)
class SongSource:
    """A decoded song and what is known about it.

    Attributes:
        song: decoded.
        title: from the map's Info file or the song's tags; "" if unknown.
        artist: likewise.
        mapper: from the map's Info file; "" if unknown.
        covers: pictures that belong to the song (contents of image files), best first.
    """

    song: Song
    title: str
    artist: str
    mapper: str
    covers: tuple[bytes, ...]


def read_source(path: Path, check: Check | None = None) -> SongSource:
    """Read an audio file, or the song and the Info file of a map's folder or zip.

    check: called before each block is decoded, and later before each is read; it may raise.

    Raises:
        InputError: it is missing or can't be used.
    """
    check_source(path)
    if is_map(path):
        return _read_map(path, check)
    song = load_song(path, check)
    return SongSource(song, song.info.title, song.info.artist, "", tuple(find_covers(path)))


def check_source(path: Path) -> None:
    """Check for what is neither an audio file nor a map, but often given as one.

    Raises:
        InputError: it is a web address, or a zip without a map.
    """
    check_address(path)
    if _is_zip(path) and not is_map(path):
        names = _names_in_zip(path)
        if any(Path(name).suffix.lower() in AUDIO_EXTENSIONS for name in names):
            raise InputError(f"{path}: is a zip of songs; unpack it first and give the folder")
        raise InputError(f"{path}: is a zip without a map (an Info.dat); give a song or a map")


def check_address(path: Path) -> None:
    """Raise InputError if a path is a web address."""
    if _WEB_ADDRESS.match(path.as_posix()):
        address = path.as_posix().replace(":/", "://", 1)
        raise InputError(f"{address}: is a web address; download the song first and give its file")


def is_map(path: Path) -> bool:
    """Whether a path is a folder or zip with an Info file.

    Raises:
        InputError: it is a zip that can't be read.
    """
    if not (path.is_dir() or _is_zip(path)):
        return False
    files = open_files(path)
    return any(files.find(name) is not None for name in INFO_NAMES)


def base_name(path: Path) -> str:
    """Return the name of a song or map without the extension; folders have none."""
    return path.resolve().name if path.is_dir() else path.stem


def _read_map(path: Path, check: Check | None) -> SongSource:
    info, files = read_metadata(path), open_files(path)
    audio = files.find(info.audio) if info.audio else None
    if audio is None:
        raise InputError(f"{path}: its song {info.audio!r} is missing; give the song's own file")
    cover = files.find(info.cover) if info.cover else None
    covers = (files.read(cover),) if cover else ()
    if isinstance(files, ZipFiles):
        song, inner_covers = _load_from_zip(files, audio, check)
    else:
        song, inner_covers = load_song(path / audio, check), tuple(find_covers(path / audio))
    title, artist = info.title or song.info.title, info.artist or song.info.artist
    return SongSource(song, title, artist, info.mapper, covers + inner_covers)


def _load_from_zip(
    files: ZipFiles, name: str, check: Check | None
) -> tuple[Song, tuple[bytes, ...]]:
    """Decode a song inside a zip; return it and the pictures in its file."""
    with TemporaryDirectory(prefix="sabersmith-") as folder:
        file = Path(folder) / f"song{Path(name).suffix}"
        file.write_bytes(files.read(name))
        try:
            return load_song(file, check), tuple(find_covers(file))
        except InputError as error:
            message = str(error).replace(str(file), f"{files.path}/{name}")
            raise InputError(message) from None


def _is_zip(path: Path) -> bool:
    """Whether a path is a zip: by its content, as song files may have any name."""
    if not path.is_file():  # reading from a pipe would wait
        return False
    try:
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


def _names_in_zip(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:  # `is_map` has opened it before
        return archive.namelist()
