"""Maps without songs: folders or tars of level folders, whose charts teach without audio."""

import hashlib
import logging
import tarfile
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.level_search import find_level_folders
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

log = logging.getLogger(__name__)


def unpack_charts(source: Path, cache: Path) -> Path:
    """Return a folder of charts: `source` itself, or if it is a tar, its content under `cache`.

    Raises InputError if `source` is neither.
    """
    if source.is_dir():
        return source
    if not source.is_file():
        raise InputError(f"{source}: no such folder or tar; set data.charts_only to null")
    target = cache / f"charts_{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}"
    if not target.is_dir():
        try:
            with atomic_write(target) as temporary, tarfile.open(source) as archive:
                archive.extractall(temporary, filter="data")
        except (tarfile.TarError, EOFError, OSError) as error:
            if not target.is_dir():
                raise InputError(f"{source}: not a whole tar ({error}); copy it again") from None
    return target


def read_levels_only(
    sources: Sequence[str | Path], cache: Path, limit: int | None = None
) -> list[Level]:
    """Read the levels of folders or tars without songs; unreadable ones are skipped and logged.

    Args:
        sources: folders of level folders, or tars of them, which are unpacked into `cache` once.
        cache: folder.
        limit: at most so many levels of each source.

    Raises:
        InputError: a source is missing or no whole tar.
    """
    levels = []
    for source in sources:
        folders = find_level_folders(unpack_charts(Path(source), cache))[:limit]
        skipped = 0
        for folder in folders:
            try:
                levels.append(read_level(folder, strict=False))
            except InputError as error:
                log.warning("skipped: %s", error)
                skipped += 1
        if skipped:
            log.warning("skipped %d of %d maps without audio", skipped, len(folders))
    return levels
