"""Detect truncated song files from their container alone, before any decoding.

libsndfile and FFmpeg read a truncated file to where it ends, without an error. So the lengths in
bytes that the container states are compared with the size of the file. Lengths in seconds prove
nothing: they may be those of another track, or wrong. Truncation that leaves no trace here (a cut
FLAC or MP3) is found when the file is decoded.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sabersmith.audio.ogg_pages import read_layout

SLACK_BYTES = 4096  # tolerance for writers that miscount by a few bytes
STREAMED = 0x7FFF0000  # from here on, a size is the placeholder of a writer to a pipe
EBML = b"\x1a\x45\xdf\xa3"  # the first element of Matroska and WebM
SEGMENT = b"\x18\x53\x80\x67"  # the one that holds all the rest


def describe_truncation(path: Path) -> str | None:
    """Return how the file shows that its end is missing, in words, or None if nothing does.

    Raises:
        OSError: the file can't be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        check = _check_for(file.read(12))
        return check(file, size) if check else None


def _check_for(head: bytes) -> Callable[[BinaryIO, int], str | None] | None:
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return _wav
    if head[:4] == b"FORM" and head[8:11] == b"AIF":
        return _aiff
    if head[:4] == b"OggS":
        return _ogg
    if head[4:8] == b"ftyp":
        return _mp4
    if head[:4] == EBML:
        return _matroska
    return None


def _compare(stated: int, size: int, slack: int = SLACK_BYTES) -> str | None:
    if size >= stated - slack:
        return None
    return f"its header states {stated} bytes, but it has {size}"


def _wav(file: BinaryIO, size: int) -> str | None:
    position = 12
    while True:
        file.seek(position)
        header = file.read(8)
        if len(header) < 8:
            return "it ends before its data"
        (length,) = struct.unpack("<I", header[4:])
        if header[:4] == b"data":
            return None if length >= STREAMED else _compare(position + 8 + length, size)
        position += 8 + length + length % 2


def _aiff(file: BinaryIO, size: int) -> str | None:
    file.seek(4)
    (length,) = struct.unpack(">I", file.read(4))
    return None if length >= STREAMED else _compare(length + 8, size)


def _ogg(file: BinaryIO, size: int) -> str | None:
    return "its last page is incomplete" if read_layout(file, size).is_cut else None


def _mp4(file: BinaryIO, size: int) -> str | None:
    position, found = 0, set()
    while position < size:
        file.seek(position)
        header = file.read(16)
        if len(header) < 8:
            break
        length, name = struct.unpack(">I4s", header[:8])
        if length == 1 and len(header) == 16:  # a 64-bit length follows
            (length,) = struct.unpack(">Q", header[8:])
        if length == 0:  # extends to the end of the file
            length = size - position
        if length < 8:
            break
        found.add(name)
        position += length
        # Behind index and data, anything may follow, and what looks like a length need not be one.
        is_needed = name in (b"moov", b"moof", b"mdat") or not found >= {b"moov", b"mdat"}
        if is_needed and (shortfall := _compare(position, size)):
            return shortfall
    return None if b"moov" in found else "its index is missing"


def _matroska(file: BinaryIO, size: int) -> str | None:
    file.seek(4)
    header_size = _vint(file)
    if header_size is None:
        return None
    file.seek(header_size, 1)
    if file.read(4) != SEGMENT:
        return None
    segment_size = _vint(file)
    return None if segment_size is None else _compare(file.tell() + segment_size, size, slack=0)


def _vint(file: BinaryIO) -> int | None:
    """Read a length as EBML writes it; None if it is missing or marked as unknown."""
    first = file.read(1)
    if not first or not first[0]:
        return None
    more = 8 - first[0].bit_length()
    rest = file.read(more)
    value = int.from_bytes(bytes([first[0] & (1 << 7 - more) - 1]) + rest, "big")
    is_known = len(rest) == more and value != (1 << 7 * (more + 1)) - 1
    return value if is_known else None
