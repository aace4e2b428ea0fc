"""Find the levels under a folder, through symbolic links as well."""

import logging
import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from sabersmith.beatmap.level_files import INFO_NAMES

log = logging.getLogger(__name__)


def find_level_folders(root: Path) -> list[Path]:
    """Return the folders under `root`, itself included, that hold an Info file; sorted."""
    return sorted(
        folder
        for folder, files in walk_folders(root)
        if any(name.casefold() in INFO_NAMES for name in files)
    )


def walk_folders(root: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield `root` and every folder below it, each with the names of the files in it.

    Links to folders are followed. A folder that can be reached in several ways is visited once,
    preferably by a path without links, so cycles of links do no harm. A folder that can't be listed
    is skipped and named in the log.
    """
    folders, links = deque([root]), deque[Path]()
    visited: set[str] = set()
    while folders or links:
        folder = (folders or links).popleft()
        real = os.path.realpath(folder)
        if real in visited:
            continue
        visited.add(real)
        try:
            items = sorted(folder.iterdir())
        except OSError as error:
            log.warning("skipped: %s: can't be listed (%s)", folder, error.strerror)
            continue
        files = []
        for item in items:
            if os.path.isdir(item):  # False where pathlib's raises, as for a link to itself
                (links if item.is_symlink() else folders).append(item)
            else:
                files.append(item.name)
        yield folder, files
