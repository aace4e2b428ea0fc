"""What reading one level may take, so that no small file costs minutes or gigabytes.

Every limit has a part that no level of players comes near, and a part in proportion to the level's
size on disk. Reading therefore takes time and memory in proportion to the size, and little for a
small level. The most that players made: 4.0 million JSON values in 0.7 MB zipped (a level of 8
charts for mods), 25,600 notes in 0.12 MB.
"""

from __future__ import annotations

import sys

# A level's files may unpack to this much, its JSON hold so many values, and so on.
UNPACKED_BYTES, UNPACKED_PER_BYTE = 32 * 2**20, 24
JSON_BYTES, JSON_BYTES_PER_BYTE = 480 * 2**20, 16
VALUES, VALUES_PER_BYTE = 4_500_000, 1.0
ITEMS, ITEMS_PER_BYTE = 120_000, 0.08
OBJECTS, OBJECTS_PER_BYTE = 30_000, 0.01
CHARTS = 100

# At most this many bytes of memory for each character of JSON and its copies, and for each object,
# list and other value in it.
_TEXT_COPIES, _OBJECT_BYTES, _EMPTY_OBJECT_BYTES, _LIST_BYTES, _VALUE_BYTES = 4, 200, 72, 80, 60


class TooLargeError(ValueError):
    """A level that holds more than a level of its size may; the text says what."""


class SizeLimits:
    """Counts what has been read of one level. Each method raises TooLargeError over its limit.

    What is refused does not count: another part of the level may still be read.

    Args:
        disk_bytes: size of the level's zip, or of the files in its folder.
    """

    def __init__(self, disk_bytes: int = 0) -> None:
        self.disk_bytes = disk_bytes
        self._values = 0
        self._items = 0
        self._objects = 0

    @property
    def most_unpacked(self) -> int:
        """The most bytes that the level's files, or one of them, may unpack to."""
        return UNPACKED_BYTES + UNPACKED_PER_BYTE * self.disk_bytes

    def unpacked(self, size: int) -> None:
        """Check the unpacked size of all files or of one, in bytes."""
        self._check(size, self.most_unpacked, "bytes unpacked")

    def json(self, text: str) -> None:
        """Count the JSON values of a file's text, and check the memory that they may take."""
        objects, lists = text.count("{"), text.count("[")
        values = objects + lists + text.count(",")
        limit = VALUES + VALUES_PER_BYTE * self.disk_bytes
        self._check(self._values + values, limit, "values in its JSON")
        empty = text.count("{}")
        size = (
            _TEXT_COPIES * sys.getsizeof(text)
            + _OBJECT_BYTES * (objects - empty)
            + _EMPTY_OBJECT_BYTES * empty
            + _LIST_BYTES * lists
            + _VALUE_BYTES * values
        )
        limit = JSON_BYTES + JSON_BYTES_PER_BYTE * self.disk_bytes
        self._check(size, limit, "bytes of memory for a file")
        self._values += values

    def items(self, count: int) -> None:
        """Count entries of lists: objects, lights, tempo changes and others."""
        limit = ITEMS + ITEMS_PER_BYTE * self.disk_bytes
        self._check(self._items + count, limit, "items in its lists")
        self._items += count

    def objects(self, count: int) -> None:
        """Count notes, bombs, arcs and chains, which are judged one by one."""
        limit = OBJECTS + OBJECTS_PER_BYTE * self.disk_bytes
        self._check(self._objects + count, limit, "objects in its charts")
        self._objects += count

    def charts(self, count: int) -> None:
        """Check the number of charts."""
        self._check(count, CHARTS, "charts")

    def _check(self, count: int, limit: float, what: str) -> None:
        if count > limit:
            raise TooLargeError(
                f"holds {count:,} {what}, more than the {int(limit):,} of a level of "
                f"{self.disk_bytes / 1e6:.2f} MB"
            )
