"""Playlists as the game's mods and BeatSaver read them: .bplist, JSON."""

import base64
import json
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.level_files import open_files
from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write


def write_playlist(path: Path, title: str, author: str, levels: Sequence[Path]) -> None:
    """Write a playlist of levels (zips or folders), in this order; its picture is the first's.

    The game knows a level by its hash, so the playlist finds it wherever its folder lies.

    Raises InputError if a level can't be read or the playlist not be written.
    """
    songs = []
    image = ""
    for place in levels:
        level, digest = read_level(place, strict=False), level_hash(place).upper()
        songs.append(
            {
                "songName": level.title,
                "levelAuthorName": level.mapper,
                "hash": digest,
                "levelid": f"custom_level_{digest}",
            }
        )
        if level.cover and not image:
            kind = "png" if level.cover.lower().endswith("png") else "jpeg"
            picture = base64.b64encode(open_files(place).read(level.cover)).decode()
            image = f"data:image/{kind};base64,{picture}"
    playlist = {
        "playlistTitle": title,
        "playlistAuthor": author,
        "playlistDescription": "",
        "songs": songs,
        "image": image,
    }
    try:
        with atomic_write(path) as temporary:
            content = json.dumps(playlist, ensure_ascii=False, indent=1)
            temporary.write_text(content + "\n", "utf-8")
    except OSError as error:
        raise InputError(f"{path}: can't be written ({error.strerror}); choose another") from None
