"""Write a mapped song as a level zip: charts, Info file, song and cover."""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import (
    AUDIO_DATA_FILE,
    LIGHTS_FILE,
    losses,
    write_level,
    zip_folder,
)
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.export.cover import find_covers
from sabersmith.export.cover_colors import colors_of
from sabersmith.export.credits import Credits
from sabersmith.export.settings import ExportSettings
from sabersmith.export.song_files import COVER_FILE, SONG_FILE, write_song_files
from sabersmith.staging import staging

if TYPE_CHECKING:
    from sabersmith.mapping.level_building import MappedSong

# All files that a generated map's folder may hold. A folder with other files is never replaced.
MAP_FILES = frozenset(
    {"Info.dat", AUDIO_DATA_FILE, SONG_FILE, COVER_FILE, LIGHTS_FILE}
    | {f"{LIGHTS_FILE.removesuffix('.dat')}{number}.dat" for number in range(2, 4)}
    | {f"{name}{kind}.dat" for name in DIFFICULTIES for kind in CHARACTERISTICS}
)


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


def level_losses(level: Level, format: str) -> list[str]:
    """Return a line for everything of a level that `write_level_files` leaves out in a format.

    That is what `level_io.losses` says, and arcs, which v2 could hold.
    """
    arcs = [
        f"{chart.difficulty}{chart.characteristic}: {len(chart.arcs)} arcs dropped"
        for chart in level.charts
        if format == "v2" and chart.arcs
    ]
    return [*arcs, *losses(level, format)]


def _read_picture(cover: bytes | str | Path) -> bytes:
    """Return a cover as a level holds it; raise InputError if it can't be read."""
    name = "cover" if isinstance(cover, bytes) else str(cover)
    try:
        return fit_cover(cover if isinstance(cover, bytes) else Path(cover).read_bytes())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: is no picture that can be read ({reason})") from None
