"""What is taken from the studio: a map with its names, a zip, a playlist."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sabersmith.audio.loudness import measure_loudness
from sabersmith.audio.song import load_song
from sabersmith.beatmap.level_files import FolderFiles
from sabersmith.beatmap.level_io import FORMATS, read_level
from sabersmith.beatmap.model import SongFacts
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.export.credits import Credits
from sabersmith.export.level_zip import level_losses, write_level_files
from sabersmith.export.playlist import write_playlist
from sabersmith.export.song_files import COVER_FILE, SONG_FILE
from sabersmith.staging import clean_text
from sabersmith.studio.projects import COVER, Project

AS_IT_IS = "as it is"
ALL_FORMATS = (AS_IT_IS, *FORMATS)
# Parts of lines of `level_losses`.
_FORMAT = re.compile(r"^version \d can't hold everything: ")
_KEPT = re.compile(r"^not kept: (.*)")
_OBJECTS = re.compile(r"not kept: custom data of (\d+) objects in ")
_CUSTOM = re.compile(r"not kept: custom data[^:]*: ")
_COUNT = re.compile(r"\b\d+\b")
MOST_NAMES = 8  # of fields of custom data that are named
PICTURES = (".jpg", ".jpeg", ".png")
# What title, artist, mapper and cover are called in Info files that have a certain key: of version
# 4, whose title and artist are in `song`, of version 1, and of 2 and 3.
INFO_KEYS = {
    "song": ("title", "author", "", "coverImageFilename"),
    "difficultyLevels": ("songName", "authorName", "levelAuthorName", "coverImagePath"),
    "": ("_songName", "_songAuthorName", "_levelAuthorName", "_coverImageFilename"),
}


def write_map(version: Path, project: Project, cover: Path, folder: Path, format: str) -> None:
    """Write a project's current map into a new folder, with its title, artist, mapper and cover.

    Args:
        version: folder of the current version.
        project: of the map.
        cover: picture of the project; need not exist.
        folder: to make.
        format: "as it is", or one of `level_io.FORMATS`.
    """
    credits = Credits(project.title, project.artist, project.mapper)
    if project.kind == "song":
        credits = Credits.of(project.title, project.artist, project.mapper, project.name)
    if format == AS_IT_IS:
        picture = cover.read_bytes() if project.has_own_cover else None
        _described(OpenedMap.open(version), credits, picture).save(folder)
        return
    folder.mkdir()
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


def lost_in(version: Path, format: str) -> list[str]:
    """Return what a version of a map loses in a format, in phrases; those of all charts as one.

    Args:
        version: its folder.
        format: "as it is", in which nothing is lost, or one of `level_io.FORMATS`.
    """
    if format == AS_IT_IS:
        return []
    numbers: dict[str, int] = {}  # by what they count
    custom: dict[str, None] = {}  # names of fields, in order
    objects, lists = 0, dict[str, None]()  # with custom data, and where they are
    for line in level_losses(read_level(version, strict=False), format):
        what = line.split(": ", 1)[1]  # without the name of the file or chart
        if counted := _OBJECTS.match(what):
            objects += int(counted[1])
            lists[what[counted.end() :]] = None
            continue
        if named := _CUSTOM.match(what):
            custom |= dict.fromkeys(what[named.end() :].split(", "))
            continue
        what = _KEPT.sub(r"\1 not kept", _FORMAT.sub("", what))
        count = _COUNT.search(what)
        pattern = _COUNT.sub("{}", what, count=1)
        numbers[pattern] = numbers.get(pattern, 0) + (int(count[0]) if count else 0)
    found = [pattern.replace("{}", str(number), 1) for pattern, number in numbers.items()]
    if objects:
        found.append(f"custom data of {objects} objects ({', '.join(lists)}) not kept")
    if custom:
        more = len(custom) - MOST_NAMES
        names = [*list(custom)[:MOST_NAMES], *([f"{more} more"] if more > 0 else [])]
        found.append(f"custom data ({', '.join(names)}) not kept")
    return found


def _song_facts(file: Path) -> SongFacts:
    song = load_song(file)
    return SongFacts(song.sr, song.frames, round(measure_loudness(song.stream(), song.sr).lufs, 2))


def _described(opened: OpenedMap, credits: Credits, cover: bytes | None) -> OpenedMap:
    """Return a map with names, and a cover if one is given; what it has already stays as it is."""
    level, info = opened.level, opened.json(opened.info_name)
    song = info["song"] if isinstance(info.get("song"), dict) else info
    kind = "song" if song is not info else "difficultyLevels"
    title, artist, mapper, picture = INFO_KEYS[kind if kind in info else ""]
    if (clean_text(level.title), clean_text(level.artist)) != (credits.title, credits.artist):
        song.update({title: credits.title, artist: credits.artist})
    if level.mapper != credits.mapper and mapper:
        info[mapper] = credits.mapper
    elif level.mapper != credits.mapper:  # each chart names its own
        for entry in info.get("difficultyBeatmaps", []):
            authors = entry.get("beatmapAuthors") or {"lighters": []}
            entry["beatmapAuthors"] = {**authors, "mappers": credits.mapper.split(", ")}
    if cover is not None:
        info[picture] = COVER_FILE
    if info != opened.json(opened.info_name):
        opened = opened.with_json({opened.info_name: info})
    if cover is None:
        return opened
    old = opened.find(level.cover)
    contents = dict(opened.contents)
    if old is not None and Path(old).suffix.lower() in PICTURES:
        del contents[old]
    return replace(opened, contents={**contents, COVER_FILE: cover})


def zip_map(version: Path, project: Project, cover: Path, place: Path, format: str) -> Path:
    """Write the zip of a project's current map into an empty folder; return it.

    Other arguments are those of `write_map`.
    """
    write_map(version, project, cover, place / "map", format)
    return OpenedMap.open(place / "map").save(place / "map.zip")


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
