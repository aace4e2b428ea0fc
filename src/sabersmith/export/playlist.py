"""Write playlists in the format of the game's mods and of BeatSaver: .bplist, JSON."""

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
    """Write a playlist of levels.

    The game finds the levels by their hashes, wherever their folders are.

    Args:
        path: of the playlist.
        title: of the playlist.
        author: of the playlist.
        levels: zips or folders, in this order. The cover of the first that has one becomes the
            playlist's picture.

    Raises:
        InputError: a level can't be read or the playlist can't be written.
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
