"""Whether a song file is cut off, told from its container alone, before any decoding.

libsndfile and FFmpeg read a cut file to where it ends without a word, so lengths that the
container states are held against the bytes that are there. What leaves no trace here (a cut
FLAC or WebM) shows in decoding.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

SLACK_BYTES = 4096  # writers that miscount by a few bytes are forgiven
STREAMED_WAV = 0x7FFF0000  # a data size from here on is a placeholder of a writer to a pipe
OGG_TAIL = 2 * 65307  # the last page lies in here: 65307 bytes is the longest page
MP3_SEARCH = 1 << 16  # bytes after the tag in which the first MP3 frame is looked for
MP3_SLACK = 0.01  # the share of its stated bytes that an MP3 may lack


def truncation(path: Path) -> str | None:
    """How the file shows that its end is missing, or None where nothing shows.

    Raises OSError where the file can't be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(64)
        if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
            return _wav(file, size)
        if head[:4] == b"FORM" and head[8:11] == b"AIF":
            return _stated(struct.unpack(">I", head[4:8])[0] + 8, size)
        if head[:4] == b"OggS":
            return _ogg(file, size)
        if head[4:8] == b"ftyp":
            return _mp4(file, size)
        if head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
            return _mp3(file, size)
    return None


def _stated(stated: int, size: int) -> str | None:
    if size >= stated - SLACK_BYTES:
        return None
    return f"its header promises {stated} bytes, {size} are there"


def _wav(file: BinaryIO, size: int) -> str | None:
    position = 12
    while True:
        file.seek(position)
        header = file.read(8)
        if len(header) < 8:
            return "it ends before its data"
        (length,) = struct.unpack("<I", header[4:])
        if header[:4] == b"data":
            return None if length >= STREAMED_WAV else _stated(position + 8 + length, size)
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
        if length == 0:  # reaches to the end of the file
            length = size - position
        if length < 8:
            break
        has_index |= name == b"moov"
        position += length
        if found := _stated(position, size):
            return found
    return None if has_index else "its index is missing"


def _mp3(file: BinaryIO, size: int) -> str | None:
    stated = xing(file)
    if stated is None or stated[1] is None:
        return None
    start, length = stated[0], stated[1]
    if size - start >= length * (1 - MP3_SLACK) - SLACK_BYTES:
        return None
    return f"its header promises {length} bytes, {size - start} are there"


def xing(file: BinaryIO) -> tuple[int, int | None] | None:
    """Find the Xing (or Info) header in an MP3's first frame.

    Returns the frame's position in the file and the stated bytes of audio from there (None if
    not stated), or None where there is no such header: then nothing states the MP3's length.
    """
    file.seek(0)
    start = _after_id3(file.read(10))
    file.seek(start)
    data = file.read(MP3_SEARCH)
    frame = next((i for i in range(len(data) - 4) if _is_frame(data[i : i + 4])), None)
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
    at += 12 if flags & 1 else 8  # the count of frames comes first
    return start + frame, int(struct.unpack(">I", data[at : at + 4])[0])


def _after_id3(head: bytes) -> int:
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:  # 7 bits a byte
        size = size << 7 | byte & 0x7F
    return 10 + size


def _is_frame(head: bytes) -> bool:
    """Whether 4 bytes can be an MPEG audio layer III frame header."""
    return (
        head[0] == 0xFF
        and head[1] & 0xE6 == 0xE2
        and head[1] & 0x18 != 0x08
        and head[2] & 0xF0 not in (0x00, 0xF0)
        and head[2] & 0x0C != 0x0C
    )


def has_stated_length(path: Path) -> bool:
    """Whether an MP3 states its length; without, it is guessed from the first frames' rate."""
    with path.open("rb") as file:
        return xing(file) is not None
