"""What is taken from the studio: a map with its names, a zip, a playlist."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from sabersmith.audio.loudness import measure_loudness
from sabersmith.audio.song import load_song
from sabersmith.beatmap.level_files import INFO_NAMES, FolderFiles
from sabersmith.beatmap.level_io import FORMATS, read_level, zip_folder
from sabersmith.beatmap.model import SongFacts
from sabersmith.export.level_zip import COVER_FILE, SONG_FILE, Credits, write_level_files
from sabersmith.export.playlist import write_playlist
from sabersmith.studio.projects import COVER, Project

AS_IT_IS = "as it is"
ALL_FORMATS = (AS_IT_IS, *FORMATS)


def write_map(version: Path, project: Project, cover: Path, folder: Path, format: str) -> None:
    """Write a project's current map into a new folder, with its title, artist, mapper and cover.

    Args:
        version: folder of the current version.
        project: of the map.
        cover: picture of the project; need not exist.
        folder: to make.
        format: "as it is", or one of `level_io.FORMATS`.
    """
    folder.mkdir()
    credits = Credits.of(project.title, project.artist, project.mapper, project.name)
    if format == AS_IT_IS:
        shutil.copytree(version, folder, dirs_exist_ok=True)
        _rename(folder, credits)
        return
    level = read_level(version, strict=False)
    files = FolderFiles(version)
    if name := files.find(level.audio) if level.audio else None:
        shutil.copyfile(version / name, folder / SONG_FILE)
        if format == "v4" and level.song is None:
            level.song = _song_facts(folder / SONG_FILE)
    write_level_files(level, credits, folder, format)
    if cover.exists():
        shutil.copyfile(cover, folder / COVER_FILE)
    elif name := files.find(level.cover) if level.cover else None:
        shutil.copyfile(version / name, folder / COVER_FILE)


def _song_facts(file: Path) -> SongFacts:
    song = load_song(file)
    return SongFacts(song.sr, song.frames, round(measure_loudness(song.stream(), song.sr).lufs, 2))


def _rename(folder: Path, credits: Credits) -> None:
    """Write title, artist and mapper into the Info file of a map, where it has them otherwise."""
    name = next((name for key in INFO_NAMES if (name := FolderFiles(folder).find(key))), None)
    if name is None:
        return
    try:
        info = json.loads((folder / name).read_bytes())
    except ValueError:
        return  # in an encoding of its own: it stays as it is
    wanted = {
        "_songName": credits.title,
        "_songAuthorName": credits.artist,
        "_levelAuthorName": credits.mapper,
    }
    if isinstance(song := info.get("song"), dict):  # version 4
        song.update(title=credits.title, author=credits.artist)
    elif all(info.get(key) == value for key, value in wanted.items()):
        return
    else:
        info.update(wanted)
    (folder / name).unlink()  # it may be one file with those of other versions
    text = json.dumps(info, ensure_ascii=False, separators=(",", ":"))
    (folder / name).write_text(text, "utf-8", newline="\n")


def zip_map(version: Path, project: Project, cover: Path, place: Path, format: str) -> Path:
    """Write the zip of a project's current map into an empty folder; return it.

    Other arguments are those of `write_map`.
    """
    write_map(version, project, cover, place / "map", format)
    zip_folder(place / "map", place / "map.zip")
    return place / "map.zip"


def write_songs_playlist(title: str, versions: Sequence[tuple[Path, Project, Path]]) -> bytes:
    """Return a playlist of maps, each given by its version's folder, project and its folder."""
    with TemporaryDirectory() as place:
        folders = []
        for number, (version, project, folder) in enumerate(versions):
            taken = Path(place) / str(number)
            write_map(version, project, folder / COVER, taken, AS_IT_IS)
            folders.append(taken)
        out = Path(place) / "list.bplist"
        write_playlist(out, title, "sabersmith", folders)
        return out.read_bytes()
