"""The hash that a level is known by: in BeatSaver, in playlists, in the game's scores."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sabersmith.beatmap.fields import parse_json
from sabersmith.beatmap.level_files import open_files
from sabersmith.errors import InputError


def level_hash(path: str | Path) -> str:
    """Return the SHA-1, 40 lower-case hex digits, of a level in a folder or zip.

    It is taken over the bytes of Info.dat and then of the files that it names, in its order: each
    difficulty's; in version 4 AudioData first, and each difficulty's lights behind its notes (as
    BeatSaver and the game's SongCore compute it). Files that are missing are passed over.

    Levels of version 1 have none: BeatSaver and the game know those by what converters made of
    them, each its own bytes.

    Raises InputError if the level or its Info.dat can't be read, or it is of version 1.
    """
    path = Path(path)
    files = open_files(path)
    info_name = files.find("info.dat")
    if info_name is None:
        old = files.find("info.json")
        if old is not None:
            raise InputError(
                f"{path}/{old}: is of version 1, which has no hash; convert the level to version 2"
            )
        raise InputError(f"{path}: Info.dat: is missing; a level's hash is taken over it")
    info = files.read(info_name)
    digest = hashlib.sha1(info, usedforsecurity=False)
    try:
        names = list(_named(parse_json(info)))
    except (ValueError, AttributeError, TypeError) as error:
        raise InputError(f"{path}/{info_name}: can't be read ({error}); check it") from None
    for name in names:
        found = files.find(name) if isinstance(name, str) else None
        if found is not None:
            digest.update(files.read(found))
    return digest.hexdigest()


def _named(info: dict[str, Any]) -> Iterator[object]:
    """The names of the files that count, as Info.dat gives them."""
    if str(info.get("version", "")).startswith("4"):
        yield info.get("audio", {}).get("audioDataFilename")
        for beatmap in info.get("difficultyBeatmaps", []):
            yield beatmap.get("beatmapDataFilename")
            yield beatmap.get("lightshowDataFilename")
        return
    for beatmaps in info.get("_difficultyBeatmapSets", []):
        for beatmap in beatmaps.get("_difficultyBeatmaps", []):
            yield beatmap.get("_beatmapFilename")
