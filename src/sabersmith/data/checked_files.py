"""Files that end with a checksum of their content, so that a damaged one is noticed.

The content is an array of numpy (.npy) or JSON. Numpy does not read past the end of an array, so
it can still be mapped into memory.
"""

import io
import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sabersmith.staging import atomic_write

_MARK = b"\ncrc32 "
_TRAILER_BYTES = len(_MARK) + 9  # eight hex digits and a newline
_BLOCK = 1 << 22  # bytes read at a time


def write_array(path: Path, array: NDArray[Any]) -> None:
    """Write an array; the file appears complete or not at all. Raises OSError."""
    content = io.BytesIO()
    np.save(content, array)
    _write(path, content.getbuffer())


def write_json(path: Path, value: Any) -> None:
    """Write a value as JSON; the file appears complete or not at all. Raises OSError."""
    _write(path, json.dumps(value).encode())


def read_json(path: Path) -> Any:
    """Return the value of a whole file (see `is_whole`) of `write_json`."""
    return json.loads(path.read_bytes().partition(_MARK)[0])


def is_whole(path: Path) -> bool:
    """Return whether a file exists and is as it was written.

    It is read once by each process, and again if it has changed since. Files without a checksum,
    as versions before 0.2.0 wrote them, are whole if they can be read and hold finite numbers.
    """
    try:
        stat = path.stat()
        return _is_whole(path, stat.st_size, stat.st_mtime_ns)
    except OSError:
        return False


def _write(path: Path, content: bytes | memoryview) -> None:
    with atomic_write(path) as temporary, temporary.open("wb") as file:
        file.write(content)
        file.write(_trailer(zlib.crc32(content)))


def _trailer(checksum: int) -> bytes:
    return _MARK + b"%08x\n" % checksum


@cache
def _is_whole(path: Path, size: int, mtime_ns: int) -> bool:
    checksum, left = 0, size - _TRAILER_BYTES
    with path.open("rb") as file:
        while left > 0 and (block := file.read(min(left, _BLOCK))):
            checksum = zlib.crc32(block, checksum)
            left -= len(block)
        trailer = file.read()
    if trailer.startswith(_MARK):
        return trailer == _trailer(checksum)
    return _is_readable(path, size)


def _is_readable(path: Path, size: int) -> bool:
    """Return whether a file without a checksum holds what it should."""
    try:
        if path.suffix == ".json":
            json.loads(path.read_bytes())
            return True
        array = np.load(path, mmap_mode="r")
        whole = array.offset + array.nbytes == size
        return whole and bool(np.isfinite(array).all())
    except Exception:  # numpy parses the header of an array as Python
        return False
