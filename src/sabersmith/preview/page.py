"""Build the HTML page: template, style, player and map in one file without links."""

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
from sabersmith.staging import clean_text, staging

ENDINGS = (".html", ".htm")
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def write_preview(map_path: str | Path, page_path: str | Path) -> Level:
    """Write the page of a map's folder or zip, through a temporary file.

    Returns:
        The level; its `skipped` lists what the page lacks.

    Raises:
        InputError: the map can't be read or the page can't be written.
    """
    map_path, page_path = Path(map_path), Path(page_path)
    if page_path.suffix.lower() not in ENDINGS or page_path.is_dir():
        raise InputError(f"{page_path}: not the name of a page; choose one that ends with .html")
    level = read_level(map_path, strict=False)
    with open_files(map_path) as inside:
        audio = inside.read(level.audio) if level.audio else b""
        cover = inside.read(level.cover) if level.cover else b""
    page = render_page(page_data(level, song_length(map_path, level)), audio, cover)
    with staging(page_path.parent) as staged:
        (staged / "page.html").write_text(page, "utf-8", newline="\n")
        os.replace(staged / "page.html", page_path)
    return level


def render_page(data: dict[str, Any], audio: bytes, cover: bytes = b"") -> str:
    """Return the page as text.

    No content of the map becomes markup: titles are escaped, and the rest is JSON in a data block.
    The page's policy allows only the player to run, by its hash, and nothing to be loaded.

    Args:
        data: as `page_data` returns it.
        audio: bytes of the song's file, in a format that browsers play, such as Ogg Vorbis. If
            empty, the page plays without sound.
        cover: bytes of a picture; left out if it can't be read.
    """
    player = _asset("player.js")
    digest = base64.b64encode(hashlib.sha256(player.encode()).digest()).decode()
    # In a script element, only "<" could end it or start a comment.
    text = json.dumps(data, separators=(",", ":"), allow_nan=False).replace("<", "\\u003c")
    title = " - ".join(part for part in (data["artist"], data["title"]) if part)
    parts = {
        "title": html.escape(clean_text(title) or "Beat Saber map"),
        "hash": digest,
        "style": _asset("style.css"),
        "data": text,
        "controls": player_controls(cover),
        "sound": "audio/wav" if audio.startswith(b"RIFF") else "audio/ogg",
        "audio": base64.b64encode(audio).decode(),
        "player": player,
    }
    return _PLACEHOLDER.sub(lambda match: parts[match[1]], _asset("page.html"))


def player_controls(cover: bytes = b"") -> str:
    """Return the player's elements as HTML, with a picture for the cover."""
    return _asset("player.html").replace("{{cover}}", _cover(cover))


@lru_cache
def _asset(name: str) -> str:
    # read_text converts line ends to "\n", as browsers do before they hash a script.
    return files("sabersmith.preview").joinpath(name).read_text("utf-8")


def _cover(picture: bytes) -> str:
    """Return the img src of a small square of a picture, "" if it can't be read."""
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
