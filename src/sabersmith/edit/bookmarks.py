"""Bookmarks of a song's sections, as editors read them, in the files of a map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sabersmith.beatmap.bookmarks import bookmark_json
from sabersmith.beatmap.model import Bookmark
from sabersmith.edit.chart_file import chart_format
from sabersmith.edit.map_song import MapSong
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.song_sections import sections_on_grid

SAME_BEAT = 0.01


def section_bookmarks(song: MapSong, grid: MapGrid) -> list[Bookmark]:
    """Return a bookmark for each section of a song, on the beats of a map."""
    frame_s = song.mapper.sym.mels.frame_s
    return [
        Bookmark(round(section.beat + grid.phase, 3), section.name)
        for section in sections_on_grid(song.mels, frame_s, grid.grid, song.seconds)
    ]


def put_bookmarks(data: dict[str, Any], bookmarks: Sequence[Bookmark]) -> None:
    """Add bookmarks to a difficulty file, in place; those that are there stay."""
    old = chart_format(data) == "2"
    custom_key, key = ("_customData", "_bookmarks") if old else ("customData", "bookmarks")
    custom = data.get(custom_key)
    holder = custom if isinstance(custom, dict) else {}
    # Old editors kept them outside of the custom data.
    if old and isinstance(data.get(key), list) and not isinstance(holder.get(key), list):
        holder = data
    listed = holder.get(key)
    listed = listed if isinstance(listed, list) else []
    time = "_time" if old else "b"
    there = [item.get(time) for item in listed if isinstance(item, dict)]
    beats = [float(beat) for beat in there if isinstance(beat, int | float)]
    fresh = [
        bookmark_json(bookmark, old)
        for bookmark in bookmarks
        if all(abs(bookmark.beat - beat) > SAME_BEAT for beat in beats)
    ]
    holder[key] = [*listed, *fresh]
    if holder is not data:
        data[custom_key] = holder
