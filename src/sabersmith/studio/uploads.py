"""Take a file that was dropped on the page: check it, and read its tags and cover at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sabersmith.audio.probe import probe
from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.level_files import open_files
from sabersmith.beatmap.level_io import read_metadata
from sabersmith.errors import InputError
from sabersmith.export.cover import find_covers
from sabersmith.export.credits import Credits
from sabersmith.export.song_source import check_source, is_map
from sabersmith.staging import clean_text
from sabersmith.studio.limits import Limits
from sabersmith.studio.projects import COVER, Project, Projects
from sabersmith.studio.workshop import check_length

NAME_LETTERS = 120


def shown_name(file_name: str) -> str:
    """Return the name of a dropped file without folders and extension, to be shown."""
    last = clean_text(file_name.replace("\\", "/").rsplit("/", 1)[-1])
    stem = last.rpartition(".")[0] or last
    printable = "".join(letter for letter in stem if letter.isprintable())
    return printable[:NAME_LETTERS].strip() or "song"


def take_upload(projects: Projects, file: Path, file_name: str, limits: Limits) -> Project:
    """Make a project of a dropped file; a map is opened, and a song waits to be asked for.

    Raises InputError if it is neither, or too long.
    """
    name = shown_name(file_name)
    try:
        check_source(file)
        kind = "map" if is_map(file) else "song"
        if kind == "map":
            info, length_s, covers = _read_map(file)
        else:
            found = probe(file)
            check_length(found.duration, limits.length_s)
            length_s, covers = found.duration, list(find_covers(file))[:1]
            info = Credits.of(found.title, found.artist, "", name)
    except InputError as error:
        raise InputError(str(error).replace(str(file), name)) from None
    project = projects.create(file, name, kind)
    project.title, project.artist = info.title, info.artist
    project.mapper = info.mapper if kind == "map" else ""
    project.length_s = length_s
    for cover in covers:
        with suppress(ValueError):
            (projects.folder(project) / COVER).write_bytes(fit_cover(cover))
            project.picture = 1
    projects.save(project)
    if kind == "map":
        projects.ask(project, {"kind": "open"})
    return project


def _read_map(file: Path) -> tuple[Credits, float, list[bytes]]:
    level = read_metadata(file)
    with open_files(file) as files:
        name = files.find(level.cover) if level.cover else None
        covers = [files.read(name)] if name else []
    return Credits(clean_text(level.title), clean_text(level.artist), level.mapper), 0.0, covers
