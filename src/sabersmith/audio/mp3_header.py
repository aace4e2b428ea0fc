"""What the first frame of an MP3 states about its length, in a Xing (or Info) header."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

SEARCH = 1 << 16  # bytes after the tags in which the first frame is searched
SLACK = 0.01  # share of its stated bytes that an MP3 may lack, and SLACK_BYTES more
SLACK_BYTES = 4096


@dataclass(frozen=True)
class XingHeader:
    """The statements of a Xing header.

    Attributes:
        samples: per channel; None if not stated.
        has_its_bytes: whether as many bytes follow as are stated; None if not stated.
    """

    samples: int | None
    has_its_bytes: bool | None


def read_xing_header(file: BinaryIO, size: int) -> XingHeader | None:
    """Read the Xing header of an MP3 of `size` bytes; without one (None), no length is stated."""
    start = _end_of_id3(file)
    file.seek(start)
    data = file.read(SEARCH)
    frame = next((i for i in range(len(data) - 4) if _is_frame(data[i : i + 4])), None)
    if frame is None:
        return None
    is_mpeg1, is_mono = data[frame + 1] & 0x08, data[frame + 3] >> 6 == 3
    side_info = (17 if is_mono else 32) if is_mpeg1 else (9 if is_mono else 17)
    at = frame + 4 + side_info
    if data[at : at + 4] not in (b"Xing", b"Info") or len(data) < at + 16:
        return None
    flags, *numbers = struct.unpack(">III", data[at + 4 : at + 16])
    samples = numbers.pop(0) * (1152 if is_mpeg1 else 576) if flags & 1 else None
    if not flags & 2:
        return XingHeader(samples, None)
    return XingHeader(samples, size - start - frame >= numbers[0] * (1 - SLACK) - SLACK_BYTES)


def _end_of_id3(file: BinaryIO) -> int:
    """Return where the ID3v2 tags at the start of a file end."""
    position = 0
    while True:
        file.seek(position)
        head = file.read(10)
        if head[:3] != b"ID3" or len(head) < 10:
            return position
        size = 0
        for byte in head[6:10]:  # 7 bits per byte
            size = size << 7 | byte & 0x7F
        position += 10 + size


def _is_frame(head: bytes) -> bool:
    """Return whether 4 bytes can be an MPEG audio layer III frame header."""
    return (
        head[0] == 0xFF
        and head[1] & 0xE6 == 0xE2
        and head[1] & 0x18 != 0x08
        and head[2] & 0xF0 not in (0x00, 0xF0)
        and head[2] & 0x0C != 0x0C
    )
