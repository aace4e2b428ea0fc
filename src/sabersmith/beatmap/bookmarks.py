"""Bookmarks in difficulty files: what editors show, and the game passes over.

Sources: ChroMapper's and MapCheck's readers of `_customData._bookmarks` (version 2, also outside of
the custom data) and `customData.bookmarks` (version 3 and 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sabersmith.beatmap.model import Bookmark

# One for each letter of sections, so that those that sound alike look alike; red, green, blue.
COLORS = (
    (0.36, 0.68, 1.0),
    (1.0, 0.62, 0.26),
    (0.45, 0.85, 0.45),
    (0.95, 0.45, 0.75),
    (0.75, 0.6, 1.0),
    (0.95, 0.88, 0.35),
)


def bookmark_json(bookmark: Bookmark, old: bool) -> dict[str, Any]:
    """Return the JSON of a bookmark; old: for version 2, not 3 and 4."""
    red, green, blue = COLORS[ord(bookmark.name[:1] or "A") % len(COLORS)]
    color = [red, green, blue, 1.0]
    if old:
        return {"_time": bookmark.beat, "_name": bookmark.name, "_color": color}
    return {"b": bookmark.beat, "n": bookmark.name, "c": color}


def bookmarks_json(bookmarks: Sequence[Bookmark], old: bool) -> dict[str, Any]:
    """Return the fields of a difficulty file that hold bookmarks; none for no bookmarks."""
    if not bookmarks:
        return {}
    items = [bookmark_json(bookmark, old) for bookmark in bookmarks]
    return {"_customData": {"_bookmarks": items}} if old else {"customData": {"bookmarks": items}}
