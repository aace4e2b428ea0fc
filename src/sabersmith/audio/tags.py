"""Title and artists of a song file, readable whatever encoding they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from sabersmith.audio.libraries import library_errors, open_av
from sabersmith.text.encodings import decode_texts

MAX_TAG_BYTES = 1 << 24  # of an ID3v2 tag: larger ones hold more pictures than texts
# The frames of ID3v2.2, and of 2.3 and 2.4.
_ID3_NAMES = {
    b"TT2": "title", b"TP1": "artist", b"TP2": "album_artist", b"TAL": "album",
    b"TIT2": "title", b"TPE1": "artist", b"TPE2": "album_artist", b"TALB": "album",
}  # fmt: skip
_UNICODE = {1: "utf-16", 2: "utf-16-be"}  # by ID3v2's number; 0 is Latin-1, 3 is UTF-8


def read_tags(path: Path) -> dict[str, str]:
    """Return title, artist, album_artist and album of a song, each on one line, if they are known.

    Several artists are joined with commas. What can't be read in any known encoding is left out.
    """
    try:
        with path.open("rb") as raw:
            values = _others(raw) | _id3(raw)
    except library_errors():
        return {}
    # Album and all other artists tell more about the encoding than a short title does.
    names = [name for name, texts in values.items() for _ in texts]
    texts = decode_texts([text for texts in values.values() for text in texts])
    found: dict[str, list[str]] = {}
    for name, text in zip(names, texts, strict=True):
        if (line := _on_one_line(text)) and line not in found.get(name, ()):
            found.setdefault(name, []).append(line)
    return {name: ", ".join(lines) for name, lines in found.items()}


def _others(raw: BinaryIO) -> dict[str, list[bytes]]:
    """Return the tags that FFmpeg reads, of any container."""
    with open_av(raw, encoding="latin-1") as container:  # which keeps the bytes as they are
        found = dict(container.metadata)
        for stream in container.streams.audio[:1]:
            found |= stream.metadata  # where Ogg keeps its tags
    tags = {name.lower(): text.encode("latin-1", "ignore") for name, text in found.items()}
    return {
        # FFmpeg joins several artists without a space.
        name: re.split(rb";(?! )", tags[name]) if "artist" in name else [tags[name]]
        for name in dict.fromkeys(_ID3_NAMES.values())
        if name in tags
    }


def _id3(raw: BinaryIO) -> dict[str, list[bytes]]:
    """Return the texts of the ID3v2 tag at the start; FFmpeg reads only the first of several."""
    raw.seek(0)
    head = raw.read(10)
    if head[:3] != b"ID3" or head[3] not in (2, 3, 4):
        return {}
    version, flags, size = head[3], head[5], _seven_bits(head[6:10])
    body = raw.read(min(size, MAX_TAG_BYTES))
    if flags & 0x80 and version < 4:  # "unsynchronised": without bytes that look like MP3 frames
        body = body.replace(b"\xff\x00", b"\xff")
    if flags & 0x40 and version > 2:  # an extended header
        length = int.from_bytes(body[:4], "big") + 4 if version == 3 else _seven_bits(body[:4])
        body = body[length:]
    found: dict[str, list[bytes]] = {}
    for frame, content in _id3_frames(body, version):
        if name := _ID3_NAMES.get(frame):
            found.setdefault(name, []).extend(_id3_texts(content))
    return found


def _id3_frames(body: bytes, version: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each frame of a tag."""
    name_size, head_size = (3, 6) if version == 2 else (4, 10)
    position = 0
    while position + head_size <= len(body) and body[position]:
        name = body[position : position + name_size]
        digits = body[position + name_size : position + 2 * name_size]
        size = _seven_bits(digits) if version == 4 else int.from_bytes(digits, "big")
        start = position + head_size
        if version == 2 or not any(body[start - 2 : start]):  # else compressed, encrypted or so
            yield name, body[start : start + size]
        position = start + size


def _id3_texts(content: bytes) -> list[bytes]:
    """Return the texts of a frame, which zeros separate: UTF-8, or as they are if Latin-1."""
    encoding, text = content[:1], content[1:]
    if encoding in (b"\1", b"\2"):
        with suppress(UnicodeDecodeError):
            text = text[: len(text) // 2 * 2].decode(_UNICODE[encoding[0]]).encode()
            text = text.replace("\ufeff".encode(), b"")
    return [part for part in text.split(b"\0") if part]


def _seven_bits(digits: bytes) -> int:
    """Return a number of which each byte has 7 bits."""
    number = 0
    for digit in digits:
        number = number << 7 | digit & 0x7F
    return number


def _on_one_line(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())
