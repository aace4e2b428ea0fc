"""Bookmarks in difficulty files: what editors show, and the game passes over.

Sources: ChroMapper's and MapCheck's readers of `_customData._bookmarks` (version 2, also outside of
the custom data) and `customData.bookmarks` (version 3 and 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sabersmith.beatmap.fields import MAX_TEXT, BadFieldError, JsonObject, beat
from sabersmith.beatmap.model import Bookmark
from sabersmith.staging import clean_text

# One for each letter of sections, so that those that sound alike look alike; red, green, blue.
COLORS = (
    (0.36, 0.68, 1.0),
    (1.0, 0.62, 0.26),
    (0.45, 0.85, 0.45),
    (0.95, 0.45, 0.75),
    (0.75, 0.6, 1.0),
    (0.95, 0.88, 0.35),
)
MOST = 1000  # of a file that are read


def read_bookmarks(data: JsonObject) -> list[Bookmark]:
    """Return the bookmarks of a difficulty file, in order, without those that can't be used."""
    custom = data.get("customData") or data.get("_customData")
    holders = [custom if isinstance(custom, dict) else {}, data]
    keys = ("bookmarks", "_bookmarks")
    lists = [holder[key] for holder in holders for key in keys if isinstance(holder.get(key), list)]
    found = []
    for item in (lists[0] if lists else [])[:MOST]:
        if not isinstance(item, dict):
            continue
        old = "_time" in item
        try:
            at = beat(item, "_time" if old else "b")
        except BadFieldError:
            continue
        name = clean_text(str(item.get("_name" if old else "n", "")))[:MAX_TEXT].strip()
        found.append(Bookmark(at, name))
    return sorted(found, key=lambda bookmark: bookmark.beat)


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
