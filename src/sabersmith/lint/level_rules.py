"""Rules about a level as a whole: its cover, preview, song, zip, and how difficulties progress."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.environments import ENVIRONMENTS
from sabersmith.beatmap.model import Level
from sabersmith.lint.check import ChartReport
from sabersmith.lint.finding import Finding
from sabersmith.lint.limits import Limits
from sabersmith.lint.upload_limits import COVER_FORMATS, over_limits
from sabersmith.timing.clock import clock

# Where the preview starts and how long it lasts in levels whose mapper chose neither.
_DEFAULT_PREVIEW = (12.0, 10.0)
# Difficulties slower than this may follow each other in any steps: swings a second, by the song's
# length in seconds; in songs longer than the last, all may. At least this share of the fastest.
_FREE_SWINGS = ((120.0, 3.2), (240.0, 4.2), (360.0, 5.2))
_FREE_SHARE = 0.4
_SPREAD_S = 240.0  # longer songs need one easier difficulty only, if any
_NAMED_FILES = 5


@dataclass(frozen=True)
class LevelView:
    """A level with what its rules need.

    length_s: of the song, None if unknown. cover: its picture's width and height in pixels, None
    if there is none that can be read. cover_format: of that picture, as Pillow calls it. folder: of
    the Info file inside the zip, "" for its root. unused: names of the files in a zip that nothing
    uses. sizes: of the files in bytes, unpacked. zip_bytes: None for a folder. song_is_ogg: None if
    there is no song.
    """

    level: Level
    charts: Sequence[ChartReport]
    limits: Limits
    length_s: float | None = None
    cover: tuple[int, int] | None = None
    folder: str = ""
    unused: Sequence[str] = ()
    cover_format: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)
    zip_bytes: int | None = None
    song_is_ogg: bool | None = None

    def finding(self, rule: str, what: str) -> Finding:
        """Return a finding about the level."""
        return Finding(rule, "", "", 0.0, 0.0, (), what)


def cover(view: LevelView) -> Iterator[Finding]:
    """The cover is missing, broken, small, or not square."""
    if view.cover is None:
        yield view.finding("cover", "there is no cover that can be read")
        return
    width, height = view.cover
    if width != height or width < view.limits.min_cover_px:
        yield view.finding("cover", f"the cover has {width} x {height} pixels")


def preview_time(view: LevelView) -> Iterator[Finding]:
    """The preview starts where editors put it, or does not fit into the song."""
    start, length = view.level.preview_start, view.level.preview_duration
    if (start, length) == _DEFAULT_PREVIEW:
        yield view.finding("preview_time", "the preview is that of a new level, from 0:12 on")
    elif view.length_s is not None and start >= view.length_s:
        yield view.finding("preview_time", f"the preview at {clock(start)} is after the song's end")


def song_length(view: LevelView) -> Iterator[Finding]:
    """The song is very short or very long."""
    limits = view.limits
    if view.length_s is not None and not limits.min_song_s <= view.length_s <= limits.max_song_s:
        yield view.finding("song_length", f"the song is {view.length_s:.1f} s long")


def progression(view: LevelView) -> Iterator[Finding]:
    """A difficulty has not fewer swings a second than the next harder one, or far fewer."""
    standard = {
        chart.difficulty: chart.swings_a_second
        for chart in view.charts
        if chart.characteristic == "Standard" and chart.swings_a_second > 0
    }
    names = [name for name in DIFFICULTIES if name in standard]
    limits = view.limits
    free = (
        _free_swings(view.length_s, max(standard.values(), default=0.0)) if limits.min_step else 0
    )
    for easier, harder in pairwise(names):
        share = standard[easier] / standard[harder]
        if standard[harder] > free and not limits.min_step <= share <= limits.max_step:
            what = (
                f"{easier} has {standard[easier]:.1f} swings a second, "
                f"{share:.0%} of the {standard[harder]:.1f} of {harder}"
            )
            yield view.finding("progression", what)


def spread(view: LevelView) -> Iterator[Finding]:
    """Even the easiest difficulty is fast. How fast it may be depends on the song's length."""
    speeds = [
        chart.swings_a_second
        for chart in view.charts
        if chart.characteristic == "Standard" and chart.swings_a_second > 0
    ]
    if not speeds or view.length_s is None or not view.limits.needs_spread:
        return
    slowest, fastest = min(speeds), max(speeds)
    if view.length_s < _SPREAD_S:
        is_enough = slowest <= _free_swings(view.length_s, fastest)
    else:
        is_enough = len(speeds) > 1 or fastest < _free_swings(view.length_s, 0.0)
    if not is_enough:
        yield view.finding("spread", f"the easiest difficulty has {slowest:.1f} swings a second")


def environment(view: LevelView) -> Iterator[Finding]:
    """No environment of the game has the name that the level gives."""
    charts = view.level.charts
    names = {view.level.environment, *(view.level.environment_of(chart) for chart in charts)}
    for name in sorted(names - ENVIRONMENTS):
        yield view.finding("environment", f"the environment is {name!r}")


def unused_files(view: LevelView) -> Iterator[Finding]:
    """The zip holds files that nothing in it names."""
    if view.unused:
        named = ", ".join(sorted(view.unused)[:_NAMED_FILES])
        more = len(view.unused) - _NAMED_FILES
        rest = f" and {more} more" if more > 0 else ""
        yield view.finding("unused_files", f"nothing uses {named}{rest}")


def zip_contents(view: LevelView) -> Iterator[Finding]:
    """The Info file is in a folder inside the zip, where the game and upload sites don't look."""
    if view.folder:
        yield view.finding("zip_contents", f"the Info file is in the folder {view.folder!r}")


def upload(view: LevelView) -> Iterator[Finding]:
    """A part of the level is larger than upload sites take, or of a format that they refuse."""
    for line in over_limits(view.sizes, view.zip_bytes, view.limits):
        yield view.finding("upload", line)
    if view.song_is_ogg is False:
        yield view.finding("upload", f"the song {view.level.audio} is no Ogg file")
    if view.cover and view.cover_format not in COVER_FORMATS:
        yield view.finding("upload", f"the cover {view.level.cover} is no JPEG or PNG picture")


CHECKS = (
    cover,
    preview_time,
    song_length,
    progression,
    spread,
    environment,
    zip_contents,
    unused_files,
    upload,
)


def picture_facts(picture: bytes) -> tuple[tuple[int, int] | None, str]:
    """Return the width and height of a picture in pixels, None if it can't be read; its format."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture)) as image:
            return image.size, image.format or ""
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None, ""


def _free_swings(length_s: float | None, fastest: float) -> float:
    """Return up to how many swings a second a difficulty may be followed by any easier one."""
    for longest_s, swings in _FREE_SWINGS:
        if length_s is not None and length_s < longest_s:
            return max(swings, _FREE_SHARE * fastest)
    return float("inf")
