"""Write a mapped song as a level zip: charts, Info file, song and cover."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.loudness import SILENCE_LUFS, Loudness, measure_loudness
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.song import Song
from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import AUDIO_DATA_FILE, LIGHTS_FILE, write_level, zip_folder
from sabersmith.beatmap.model import Level, SongFacts
from sabersmith.errors import InputError
from sabersmith.export.cover import find_covers, make_cover
from sabersmith.export.cover_colors import colors_of
from sabersmith.export.settings import DEFAULT_MAPPER, ExportSettings
from sabersmith.mapping.padding import AudioPlan
from sabersmith.staging import clean_text, staging

if TYPE_CHECKING:
    from sabersmith.mapping.level_building import MappedSong

SONG_FILE = "song.egg"
COVER_FILE = "cover.jpg"
# All files that a generated map's folder may hold. A folder with other files is never replaced.
MAP_FILES = frozenset(
    {"Info.dat", AUDIO_DATA_FILE, SONG_FILE, COVER_FILE, LIGHTS_FILE}
    | {f"{LIGHTS_FILE.removesuffix('.dat')}{number}.dat" for number in range(2, 4)}
    | {f"{name}{kind}.dat" for name in DIFFICULTIES for kind in CHARACTERISTICS}
)
QUIET_LUFS = -20.0  # songs below are told; most songs in maps are at -7 to -14
MAX_PEAK_DB = -1.0  # true peak that normalising leaves, as streaming services ask


@dataclass(frozen=True)
class WrittenSong:
    """The song file of a level: its facts, and lines for the player about its loudness."""

    facts: SongFacts
    notices: list[str]


@dataclass(frozen=True)
class Credits:
    """What a level is called, and who made its song and its map; each on one line."""

    title: str
    artist: str
    mapper: str

    @classmethod
    def of(cls, title: str, artist: str, mapper: str, file_stem: str) -> "Credits":
        """Complete what is known by the name of the song's file (without extension).

        If neither title nor artist is known ("") and the name has the form "Artist - Title", both
        are taken from it, else the whole name is the title.
        """
        if not title and not artist and " - " in file_stem:
            artist, title = file_stem.split(" - ", 1)
        mapper = clean_text(mapper) or DEFAULT_MAPPER
        return cls(clean_text(title or file_stem) or "song", clean_text(artist), mapper)


def write_zip(
    mapped: "MappedSong",
    path: str | Path,
    *,
    title: str | None = None,
    artist: str | None = None,
    mapper: str | None = None,
    format: str = ExportSettings.format,
    cover: bytes | str | Path | None = None,
    loudness: float | None = None,
    colors: str = ExportSettings.colors,
) -> Path:
    """Write a mapped song as a level zip that can be played, edited and uploaded.

    Args:
        mapped: from `Mapper.map`; it is not changed.
        path: of the zip. It replaces an existing file when it is complete; missing folders are
            made.
        title: of the song; from its tags when left out, else from the name of its file.
        artist: of the song; likewise.
        mapper: shown as the map's author; "sabersmith" when left out.
        format: v3; v4; or v2 for older tools, which leaves out arcs and chains.
        cover: a picture (file or its contents). When left out: one embedded in the song's file or
            next to it, else one drawn.
        loudness: of the song, LUFS; as it is when left out.
        colors: environment, or cover for colours of the cover.

    Returns:
        The path of the zip.

    Raises:
        InputError: the zip can't be written or the cover can't be read.
        OptionError: unknown format.
    """
    path, song = Path(path), mapped.song
    if path.is_dir():
        raise InputError(f"{path}: is a folder; give the name of a zip")
    credits = Credits.of(
        title or song.info.title,
        artist or song.info.artist,
        mapper or "",
        (song.path or path).stem,
    )
    pictures: Iterable[bytes] = find_covers(song.path) if song.path else ()
    if cover is not None:
        pictures = [_read_picture(cover)]
    with staging(path.parent) as folder:
        level = folder / "level"
        written = write_song_files(song, mapped.audio, credits, pictures, level, loudness)
        made = replace(mapped.level, song=written.facts)
        write_level_files(made, credits, level, format, colors)
        zip_folder(level, folder / "level.zip")
        os.replace(folder / "level.zip", path)
    return path


def write_level_files(
    level: Level, credits: Credits, folder: Path, format: str, colors: str = ExportSettings.colors
) -> Level:
    """Write the Info file and the charts into a folder; return the level as written.

    Args:
        level: with `song`.
        credits: of the level.
        folder: of the level, with its cover if that gives the colours.
        format: of the files.
        colors: environment or cover.

    Raises:
        InputError: the folder can't be written.
        OptionError: unknown format.
    """
    charts = level.charts
    if format == "v2":
        # v2 has no chains, and tools that need v2 often know no arcs.
        charts = [replace(chart, arcs=[], chains=[]) for chart in charts]
    if colors == "cover":
        scheme = colors_of((folder / COVER_FILE).read_bytes())
        charts = [replace(chart, colors=scheme) for chart in charts]
    written = replace(
        level,
        title=credits.title,
        artist=credits.artist,
        mapper=credits.mapper,
        lighter=credits.mapper if format == "v4" else "",  # others have no place for the name
        audio=SONG_FILE,
        cover=COVER_FILE,
        charts=charts,
    )
    write_level(written, folder, format=format)
    return written


def write_song_files(
    song: Song,
    audio: AudioPlan,
    credits: Credits,
    pictures: Iterable[bytes],
    folder: Path,
    loudness: float | None = None,
    stop: Event | None = None,
) -> WrittenSong:
    """Write the level's song and cover into a folder.

    Args:
        song: decoded.
        audio: the silence around it.
        credits: for the song's tags and a drawn cover.
        pictures: for the cover (contents of image files), best first.
        folder: of the level, made if it does not exist.
        loudness: to bring the song to, LUFS; None leaves it as it is. A song whose peaks would pass
            MAX_PEAK_DB stays quieter.
        stop: ends the work early once it is set; the song is then incomplete.

    Raises:
        InputError: the song can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / COVER_FILE).write_bytes(make_cover(song, pictures, credits.title))

    def blocks() -> Iterator[Samples]:
        return takewhile(
            lambda _: stop is None or not stop.is_set(), audio.apply(song.stream()).blocks
        )

    shape = audio.apply(song.stream()).shape
    found = measure_loudness(SampleStream(shape, blocks()), song.sr, peak=loudness is not None)
    gain_db, notices = plan_gain(found, loudness)
    gain = np.float32(10 ** (gain_db / 20))
    stream = SampleStream(shape, (block * gain if gain_db else block for block in blocks()))
    path = folder / SONG_FILE
    write_ogg(stream, song.sr, path, title=credits.title, artist=credits.artist)
    return WrittenSong(SongFacts(song.sr, shape[-1], round(found.lufs + gain_db, 2)), notices)


def plan_gain(found: Loudness, wanted: float | None) -> tuple[float, list[str]]:
    """Return by how many dB to change a song, and lines for the player.

    Args:
        found: of the song.
        wanted: LUFS, None to leave it as it is.
    """
    if found.lufs <= SILENCE_LUFS:
        return 0.0, []
    if wanted is None:
        if found.lufs >= QUIET_LUFS:
            return 0.0, []
        return 0.0, [f"the song is quiet ({found.lufs:.0f} LUFS); loudness=-14 raises it"]
    gain_db = wanted - found.lufs
    room_db = max(MAX_PEAK_DB - found.peak_db, min(gain_db, 0.0))
    if gain_db <= room_db:
        return gain_db, []
    reached = found.lufs + room_db
    return room_db, [f"loudness={wanted:g}: the song's peaks allow {reached:.1f} LUFS only"]


def _read_picture(cover: bytes | str | Path) -> bytes:
    """Return a cover as a level holds it; raise InputError if it can't be read."""
    name = "cover" if isinstance(cover, bytes) else str(cover)
    try:
        return fit_cover(cover if isinstance(cover, bytes) else Path(cover).read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: is no picture that can be read ({reason})") from None
