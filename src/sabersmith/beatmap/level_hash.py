"""The hash that identifies a level on BeatSaver, in playlists and in the game's scores."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sabersmith.beatmap.json_text import parse_json
from sabersmith.beatmap.level_files import LevelFiles, open_files
from sabersmith.errors import InputError


def level_hash(path: str | Path) -> str:
    """Return the hash of a level in a folder or zip: SHA-1 as 40 lower-case hex digits.

    It covers the bytes of Info.dat and then of the files it names, in its order: the difficulty
    files; in version 4 AudioData first, and after each difficulty's notes its lights. BeatSaver
    and the game's SongCore compute it the same way. Missing files are skipped.

    Levels of version 1 have no hash: BeatSaver and the game know them only in converted form, and
    each converter writes other bytes.

    Raises:
        InputError: the level or its Info.dat can't be read, or it is of version 1.
    """
    path = Path(path)
    with open_files(path) as files:
        return _hash(path, files)


def _hash(path: Path, files: LevelFiles) -> str:
    info_name = files.find("info.dat")
    if info_name is None:
        old = files.find("info.json")
        if old is not None:
            raise InputError(
                f"{path}/{old}: is of version 1, which has no hash; convert the level to version 2"
            )
        raise InputError(f"{path}: Info.dat: is missing; the level's hash needs it")
    info = files.read(info_name)
    digest = hashlib.sha1(info, usedforsecurity=False)
    try:
        names = list(_named(parse_json(info, files.limits)))
        # Twice: in version 4 a chart has two files.
        files.limits.charts(len(names) // 2)
    except (ValueError, AttributeError, TypeError) as error:
        raise InputError(f"{path}/{info_name}: can't be read ({error}); check it") from None
    for name in names:
        found = files.find(name) if isinstance(name, str) else None
        if found is not None:
            digest.update(files.read(found))
    return digest.hexdigest()


def _named(info: dict[str, Any]) -> Iterator[object]:
    """Yield the names of the files that the hash covers, as Info.dat gives them."""
    if str(info.get("version", "")).startswith("4"):
        yield info.get("audio", {}).get("audioDataFilename")
        for beatmap in info.get("difficultyBeatmaps", []):
            yield beatmap.get("beatmapDataFilename")
            yield beatmap.get("lightshowDataFilename")
        return
    for beatmaps in info.get("_difficultyBeatmapSets", []):
        for beatmap in beatmaps.get("_difficultyBeatmaps", []):
            yield beatmap.get("_beatmapFilename")
