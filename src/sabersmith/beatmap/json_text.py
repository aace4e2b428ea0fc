"""Read the JSON of maps in every form it occurs in: encodings, compression, trailing commas."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

from sabersmith.beatmap.size_limits import SizeLimits
from sabersmith.text.encodings import likeliest_encoding

# Either a string, which is kept, or a comma before a closing bracket, which is dropped. Possessive,
# and an open string runs to the end, so that the time is linear in the length.
_STRING_OR_TRAILING_COMMA = re.compile(r'("(?:[^"\\]++|\\.)*+"?)|,(?=[ \t\r\n]*+[}\]])', re.DOTALL)
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# The strings with other letters than ASCII; a quote is no part of a letter in any encoding.
_NOT_ASCII = re.compile(rb'[^"]*?[\x80-\xff][^"]*')
MOST_TOLD = 20_000  # bytes from which an encoding is told
_GZIP = b"\x1f\x8b"


def parse_json(data: bytes, limits: SizeLimits | None = None) -> dict[str, Any]:
    """Return the object in a JSON file.

    The file may be compressed with gzip. The encoding may be UTF-8, UTF-16 or UTF-32, with or
    without a byte order mark, or a legacy one, see `legacy_encoding`. Trailing commas are accepted.

    Args:
        data: bytes of the file.
        limits: of the level that the file belongs to; by default those of a level of this file.

    Raises:
        ValueError: there is no JSON object in it, or it holds too much; the text says what is
            wrong.
    """
    limits = limits or SizeLimits(len(data))
    text = decode(_unpacked(data, limits)).lstrip("\ufeff").rstrip("\x00 \t\r\n")
    if not text:
        raise ValueError("is empty")
    limits.json(text)
    try:
        value = _loads(text)
    except RecursionError:
        raise ValueError("is JSON nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError(f"holds a JSON {type(value).__name__}, not an object")
    return value


def decode(data: bytes) -> str:
    """Return the text of a file. Raises ValueError if it is none."""
    try:
        return data.decode(json.detect_encoding(data))
    except UnicodeDecodeError as error:
        encoding = legacy_encoding(data)
        if encoding is None:
            raise ValueError(f"is not text ({error.reason} at byte {error.start})") from None
    return data.decode(encoding, "replace")


def legacy_encoding(data: bytes) -> str | None:
    """Return the encoding that text other than UTF-8 most likely has; None if it is no text."""
    if _CONTROL.search(data):
        return None
    strings = b"\n".join(_NOT_ASCII.findall(data))[:MOST_TOLD]
    if not strings:
        return None
    return likeliest_encoding(strings) or "cp1252"


def is_unicode(data: bytes) -> bool:
    """Return whether the text of a file is in one of the encodings that JSON allows."""
    if data.startswith(_GZIP):
        return True
    try:
        data.decode(json.detect_encoding(data))
    except UnicodeDecodeError:
        return False
    return True


def _unpacked(data: bytes, limits: SizeLimits) -> bytes:
    if not data.startswith(_GZIP):
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, limits.most_unpacked + 1)
    except zlib.error:
        raise ValueError("is compressed with gzip, but broken") from None
    limits.unpacked(len(unpacked))
    if not unpacker.eof:
        raise ValueError("is compressed with gzip, but cut off")
    return unpacked


def _loads(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        first = error
    except ValueError:  # of int(), about its own limits
        raise ValueError("holds a whole number of thousands of digits") from None
    repaired = _STRING_OR_TRAILING_COMMA.sub(lambda match: match[1] or "", text)
    try:
        return json.loads(repaired, strict=False)
    except ValueError:
        raise ValueError(
            f"is broken JSON ({first.msg}, line {first.lineno} column {first.colno})"
        ) from None
