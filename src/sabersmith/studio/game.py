"""The game's folder of levels: where it is, and how a map gets into it."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from sabersmith.errors import InputError
from sabersmith.staging import atomic_write, move_together, safe_name
from sabersmith.studio.projects import COVER, Project
from sabersmith.studio.takeaway import AS_IT_IS, write_map

DATA = "Beat Saber_Data"
# Folders of levels by their names, as the game and its loader of levels call them.
LEVELS = ("CustomLevels", "CustomWIPLevels")
MADE_HERE = ".sabersmith"  # names the studio's project in a folder that it wrote
_LIBRARY = re.compile(r'"path"\s+"([^"]+)"')  # of Steam's libraryfolders.vdf


class Game:
    """The game of a studio.

    Args:
        file: in which a folder that was named on the page is remembered.
        named: folder of levels that the studio was started with, if any.
    """

    def __init__(self, file: Path, named: Path | None = None) -> None:
        self._file = file
        self.levels = named or self._remembered() or find_game()

    def name(self, typed: str) -> Path:
        """Use, and remember, the game of a folder that was typed; return its folder of levels.

        Raises InputError if it is none.
        """
        folder = Path(typed.strip())
        with suppress(RuntimeError):  # ~ of a user who does not exist
            folder = folder.expanduser()
        if not folder.is_absolute():
            raise InputError("name the whole path of the game's folder, from its root on")
        self.levels = named_game(folder)
        with atomic_write(self._file) as file:
            file.write_text(json.dumps({"levels": str(self.levels)}), "utf-8")
        return self.levels

    def _remembered(self) -> Path | None:
        try:
            return named_game(Path(json.loads(self._file.read_bytes())["levels"]))
        except (OSError, ValueError, LookupError, TypeError, InputError):
            return None  # never named, or gone


def find_game() -> Path | None:
    """Return the game's folder of levels if it is found where Steam puts it, else None."""
    for library in _steam_libraries():
        levels = library / "steamapps" / "common" / "Beat Saber" / DATA / LEVELS[0]
        if levels.is_dir():
            return levels
    return None


def named_game(folder: Path) -> Path:
    """Return the folder of levels in a folder that was named: the game's, or that one itself.

    Raises InputError if it is neither: nothing is written anywhere else.
    """
    try:
        if folder.name in LEVELS and folder.is_dir():
            return folder
        data = folder if folder.name == DATA else folder / DATA
        if (data / LEVELS[0]).is_dir():
            return data / LEVELS[0]
        if data.is_dir():
            raise InputError(f"{data}: has no {LEVELS[0]} yet; start the game once, or make it")
        known = folder.is_dir()
    except (OSError, ValueError):  # letters that no path may have
        known = False
    what = f"is neither Beat Saber's folder nor its {LEVELS[0]}" if known else "no such folder"
    raise InputError(f"{folder}: {what}; name the one that holds {DATA}")


def put_into_game(version: Path, project: Project, project_folder: Path, levels: Path) -> Path:
    """Copy a project's current map into the game's folder of levels; return its folder.

    A map that the studio put there before is replaced; another one of that name is not.
    """
    name = safe_name(project.title or project.name)
    place = levels / name
    if not _is_free(place, project):
        place = levels / f"{name} ({project.id[:6]})"
    if not _is_free(place, project):
        raise InputError(f"{place}: is not of this map; move it, or download the zip instead")
    try:
        with TemporaryDirectory(prefix=".sabersmith-", dir=levels) as temporary:
            folder = Path(temporary) / "map"
            write_map(version, project, project_folder / COVER, folder, AS_IT_IS)
            (folder / MADE_HERE).write_text(project.id, "utf-8")
            move_together([(folder, place)], Path(temporary) / "old")
    except OSError as error:
        raise InputError(
            f"{levels}: can't be written ({error.strerror}); download the zip instead"
        ) from None
    return place


def _steam_libraries() -> Iterator[Path]:
    homes = [
        Path.home() / ".steam" / "steam",
        Path.home() / ".local" / "share" / "Steam",
        Path.home() / ".var" / "app" / "com.valvesoftware.Steam" / "data" / "Steam",
    ]
    if sys.platform == "win32":
        homes = [
            Path(os.environ.get(name, "C:/Program Files (x86)")) / "Steam"
            for name in ("ProgramFiles(x86)", "ProgramFiles")
        ]
    for home in homes:
        yield home
        with suppress(OSError):
            listed = (home / "steamapps" / "libraryfolders.vdf").read_text("utf-8", "replace")
            yield from (Path(path.replace("\\\\", "/")) for path in _LIBRARY.findall(listed))


def _is_free(place: Path, project: Project) -> bool:
    """Whether nothing is in a place, or what the studio put there for this project."""
    with suppress(OSError):
        return (place / MADE_HERE).read_text("utf-8", "replace") == project.id
    return not (place.exists() or place.is_symlink())
