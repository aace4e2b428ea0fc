"""The HTML page: template, style, player and map joined into one file without links."""

import base64
import hashlib
import html
import io
import json
import os
import re
from contextlib import suppress
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.level_files import open_files
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.lint import song_length
from sabersmith.preview.page_data import page_data
from sabersmith.preview.rotation import TURNING, read_turns
from sabersmith.staging import clean_text, staging

ENDINGS = (".html", ".htm")
_MARK = re.compile(r"\{\{(\w+)\}\}")


def write_preview(map_path: Path, page_path: Path) -> Level:
    """Write the page of a map's folder or zip, written aside and moved in place.

    Returns the level, whose `skipped` says what the page lacks. Raises InputError if the map can't
    be read or the page can't be written.
    """
    if page_path.suffix.lower() not in ENDINGS or page_path.is_dir():
        raise InputError(f"{page_path}: is no name for a page; give one that ends with .html")
    level = read_level(map_path, strict=False)
    inside = open_files(map_path)
    audio = inside.read(level.audio) if level.audio else b""
    cover = inside.read(level.cover) if level.cover else b""
    turning = any(chart.characteristic in TURNING for chart in level.charts)
    turns = read_turns(map_path) if turning else {}
    page = render_page(page_data(level, song_length(map_path, level), turns), audio, cover)
    with staging(page_path.parent) as aside:
        (aside / "page.html").write_text(page, "utf-8", newline="\n")
        os.replace(aside / "page.html", page_path)
    return level


def render_page(data: dict[str, Any], audio: bytes, cover: bytes = b"") -> str:
    """Return the page as text.

    data: of `page_data`. audio: the song's file, Ogg Vorbis or whatever browsers play; without
    it the page plays in silence. cover: a picture, left out if it can't be read.

    Nothing of the map is part of the page's markup: titles are escaped, the rest is JSON in a
    block of data. Its policy lets no script run but the player, by its hash, and nothing load.
    """
    player = _asset("player.js")
    digest = base64.b64encode(hashlib.sha256(player.encode()).digest()).decode()
    # Inside a script element only "<" could end it or open a comment.
    text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    title = " - ".join(part for part in (data["artist"], data["title"]) if part)
    parts = {
        "title": html.escape(clean_text(title) or "Beat Saber map"),
        "hash": digest,
        "style": _asset("style.css"),
        "data": text,
        "cover": _cover(cover),
        "sound": "audio/wav" if audio.startswith(b"RIFF") else "audio/ogg",
        "audio": base64.b64encode(audio).decode(),
        "player": player,
    }
    return _MARK.sub(lambda mark: parts[mark[1]], _asset("page.html"))


@lru_cache
def _asset(name: str) -> str:
    # Line ends become "\n", as a browser sees them before it takes the player's hash.
    return files("sabersmith.preview").joinpath(name).read_text("utf-8")


def _cover(picture: bytes) -> str:
    """Return the src of a small square of a picture, nothing if it can't be read."""
    with suppress(ValueError):
        if picture:
            return "data:image/jpeg;base64," + base64.b64encode(_shrink(picture)).decode()
    return ""


def _shrink(picture: bytes) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(fit_cover(picture))) as image:
        image.resize((256, 256), Image.Resampling.LANCZOS).save(out, "JPEG", quality=85)
    return out.getvalue()
