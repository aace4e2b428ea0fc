"""Detect truncated song files from their container alone, before any decoding.

libsndfile and FFmpeg read a truncated file to where it ends, without an error. So the lengths
stated in the container are compared with the size of the file. Truncation that leaves no trace
here (a cut FLAC or WebM) is found when the file is decoded.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

SLACK_BYTES = 4096  # tolerance for writers that miscount by a few bytes
STREAMED_WAV = 0x7FFF0000  # from here on, a data size is the placeholder of a writer to a pipe
OGG_TAIL = 2 * 65307  # bytes in which the last page must lie: the longest page has 65307
MP3_SEARCH = 1 << 16  # bytes after the tag in which the first MP3 frame is searched
MP3_SLACK = 0.01  # share of its stated bytes that an MP3 may lack


def describe_truncation(path: Path) -> str | None:
    """Return how the file shows that its end is missing, in words, or None if nothing does.

    Raises:
        OSError: the file can't be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(64)
        if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
            return _wav(file, size)
        if head[:4] == b"FORM" and head[8:11] == b"AIF":
            return _compare(struct.unpack(">I", head[4:8])[0] + 8, size)
        if head[:4] == b"OggS":
            return _ogg(file, size)
        if head[4:8] == b"ftyp":
            return _mp4(file, size)
        if head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
            return _mp3(file, size)
    return None


def states_its_length(path: Path) -> bool:
    """Return whether an MP3 states its length; otherwise it is estimated from the bit rate."""
    with path.open("rb") as file:
        return find_xing_header(file) is not None


def find_xing_header(file: BinaryIO) -> tuple[int, int | None] | None:
    """Find the Xing (or Info) header in an MP3's first frame.

    Returns:
        The frame's position in the file and the stated number of bytes of audio from there on
        (None if not stated). None without such a header: nothing states the MP3's length then.
    """
    file.seek(0)
    start = _size_of_id3(file.read(10))
    file.seek(start)
    data = file.read(MP3_SEARCH)
    frame = next((i for i in range(len(data) - 4) if _is_mp3_frame(data[i : i + 4])), None)
    if frame is None:
        return None
    is_mpeg1, is_mono = data[frame + 1] & 0x08, data[frame + 3] >> 6 == 3
    side_info = (17 if is_mono else 32) if is_mpeg1 else (9 if is_mono else 17)
    at = frame + 4 + side_info
    if data[at : at + 4] not in (b"Xing", b"Info") or len(data) < at + 16:
        return None
    (flags,) = struct.unpack(">I", data[at + 4 : at + 8])
    if not flags & 2:
        return start + frame, None
    at += 12 if flags & 1 else 8  # the number of frames, if present, comes first
    return start + frame, int(struct.unpack(">I", data[at : at + 4])[0])


def _compare(stated: int, size: int) -> str | None:
    if size >= stated - SLACK_BYTES:
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
            return None if length >= STREAMED_WAV else _compare(position + 8 + length, size)
        position += 8 + length + length % 2


def _ogg(file: BinaryIO, size: int) -> str | None:
    file.seek(max(0, size - OGG_TAIL))
    tail = file.read()
    start = tail.rfind(b"OggS")
    page = tail[start:]
    if start < 0 or len(page) < 27 or len(page) < 27 + page[26]:
        return "its last page is incomplete"
    if len(page) < 27 + page[26] + sum(page[27 : 27 + page[26]]):
        return "its last page is incomplete"
    is_last = page[5] & 4  # RFC 3533: the end-of-stream flag
    return None if is_last else "its last page is not marked as the last"


def _mp4(file: BinaryIO, size: int) -> str | None:
    position, has_index = 0, False
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
        has_index |= name == b"moov"
        position += length
        if found := _compare(position, size):
            return found
    return None if has_index else "its index is missing"


def _mp3(file: BinaryIO, size: int) -> str | None:
    header = find_xing_header(file)
    if header is None or header[1] is None:
        return None
    start, length = header[0], header[1]
    if size - start >= length * (1 - MP3_SLACK) - SLACK_BYTES:
        return None
    return f"its header states {length} bytes, but it has {size - start}"


def _size_of_id3(head: bytes) -> int:
    """Return the bytes that an ID3v2 tag takes, from the first 10 bytes of a file."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:  # 7 bits per byte
        size = size << 7 | byte & 0x7F
    return 10 + size


def _is_mp3_frame(head: bytes) -> bool:
    """Return whether 4 bytes can be an MPEG audio layer III frame header."""
    return (
        head[0] == 0xFF
        and head[1] & 0xE6 == 0xE2
        and head[1] & 0x18 != 0x08
        and head[2] & 0xF0 not in (0x00, 0xF0)
        and head[2] & 0x0C != 0x0C
    )
