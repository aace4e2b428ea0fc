"""The pages of Ogg files (RFC 3533): where they lie, their checksums, and the links of chains."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

CAPTURE = b"OggS"  # a page begins with it
HEADER = struct.Struct("<4sBBqIIIB")  # with the number of the lengths that follow
FIRST_PAGE = 2  # the flag of a stream's first page
SEARCH_BYTES = 1 << 16  # read at a time in the search for the next page
_REVERSED_BITS = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


@dataclass(frozen=True)
class OggLayout:
    """Where the parts of an Ogg file lie.

    Attributes:
        links: (start, stop) in bytes of each link of a chain: a complete Ogg file of its own, as
            radio recorders write them one after another. An ordinary file is one link.
        is_cut: whether the last page is incomplete.
    """

    links: tuple[tuple[int, int], ...]
    is_cut: bool


def read_layout(file: BinaryIO, size: int) -> OggLayout:
    """Find the links of an Ogg file of `size` bytes.

    Bytes that belong to no page, as after the last one, are passed over. The flag of the last page
    is not looked at, for not all writers set it.

    Raises:
        OSError: the file can't be read.
    """
    starts, last, was_first = [], None, False
    for start, stop, flags in _pages(file, size):
        if stop > size:
            last = None  # the end of the page is missing
            break
        is_first = bool(flags & FIRST_PAGE)
        if is_first and not was_first:
            starts.append(start)
        last, was_first = (start, stop), is_first
    starts = starts or [0]
    links = tuple(zip(starts, [*starts[1:], size], strict=True))
    return OggLayout(links, last is None or not _has_right_checksum(file, *last))


def checksum(page: bytes) -> int:
    """Return the checksum of a page whose own field of it is 0.

    It is CRC-32 with polynomial 0x04c11db7, most significant bit first. zlib's CRC-32 reverses the
    bits and inverts the register at the start and the end. All three are undone here.
    """
    crc = zlib.crc32(page.translate(_REVERSED_BITS), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{crc:032b}"[::-1], 2)


def _pages(file: BinaryIO, size: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, stop and flags of each page; of an incomplete one, stop lies after `size`."""
    position = 0
    while position < size:
        file.seek(position)
        head = file.read(HEADER.size + 255)
        if not CAPTURE.startswith(head[:4]) and not head.startswith(CAPTURE):
            found = _next_capture(file, position + 1)
            if found is None:
                return
            position = found
            continue
        lengths = head[HEADER.size : HEADER.size + head[26]] if len(head) >= HEADER.size else b""
        if len(head) < HEADER.size or len(lengths) < head[26]:
            yield position, size + 1, 0
            return
        stop = position + HEADER.size + len(lengths) + sum(lengths)
        yield position, stop, head[5]
        position = stop


def _next_capture(file: BinaryIO, start: int) -> int | None:
    """Return where the next page seems to begin, also if only its first bytes are there."""
    file.seek(start)
    held = b""
    while data := file.read(SEARCH_BYTES):
        held += data
        at = held.find(CAPTURE)
        if at >= 0:
            return start + at
        start, held = start + max(0, len(held) - 3), held[-3:]
    return None


def _has_right_checksum(file: BinaryIO, start: int, stop: int) -> bool:
    file.seek(start)
    page = file.read(stop - start)
    stated = int.from_bytes(page[22:26], "little")
    return checksum(page[:22] + bytes(4) + page[26:]) == stated
