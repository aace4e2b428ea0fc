"""Find or draw the cover picture of a song.

A drawn cover shows the song's spectrum around a disc, clockwise from the top.
"""

import colorsys
import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.probe import read_cover
from sabersmith.audio.song import Song
from sabersmith.beatmap.cover_picture import COVER_SIZE, fit_cover

FOLDER_COVER_NAMES = ("cover", "folder", "front")  # of an album's picture in its folder
BANDS = 40  # rings of the disc
STEPS = 360  # around the disc
WINDOW_S = 0.1
DRAWING_SR = 22050  # Hz: enough for a drawing
RANGE_DB = 60  # below the loudest band and step, the disc is dark


def make_cover(song: Song, pictures: Iterable[bytes], title: str) -> bytes:
    """Return a level's cover, JPEG bytes: the first picture that can be read, else one drawn.

    Args:
        song: to draw one from.
        pictures: contents of image files, best first.
        title: to write on one that is drawn.
    """
    for picture in pictures:
        with suppress(ValueError):
            return fit_cover(picture)
    return draw_cover(song.mono(DRAWING_SR), DRAWING_SR, title)


def draw_cover(samples: NDArray[np.float32], sr: int, title: str) -> bytes:
    """Draw a song's cover, COVER_SIZE x COVER_SIZE JPEG bytes; equal arguments give equal bytes.

    Args:
        samples: mono float32 (n,).
        sr: Hz.
        title: drawn below the disc if it fits and the font has all its letters.
    """
    from PIL import Image

    image = Image.fromarray(_disc(_levels(samples, sr), *_hues(samples)))
    _write_title(image, title)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90)
    return out.getvalue()


def find_covers(song: Path) -> Iterator[bytes]:
    """Yield the pictures of a song file, best first: embedded in it, then next to it."""
    embedded = read_cover(song)
    if embedded is not None:
        yield embedded
    for name in FOLDER_COVER_NAMES:
        for suffix in (".jpg", ".jpeg", ".png"):
            with suppress(OSError):
                yield (song.parent / f"{name}{suffix}").read_bytes()


def _levels(samples: NDArray[np.float32], sr: int) -> NDArray[np.float64]:
    """Return loudness (BANDS, STEPS) in [0, 1] of log-spaced bands, low ones first."""
    size = 2 * round(WINDOW_S * sr / 2)
    if len(samples) < size:
        samples = np.pad(samples, (0, size - len(samples)))
    starts = np.linspace(0, len(samples) - size, 4 * STEPS).astype(np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(samples, size)[starts]
    power = np.abs(np.fft.rfft(windows * np.hanning(size).astype(np.float32))) ** 2
    edges = np.geomspace(50.0, min(12000.0, sr / 2), BANDS + 1) * size / sr
    bins = np.unique(np.maximum(1, edges.astype(np.int64)))
    bands = np.add.reduceat(power, bins[:-1], axis=1)
    decibels = 10 * np.log10(bands.reshape(STEPS, 4, -1).max(axis=1).T + 1e-12)
    loudest = decibels.max()
    levels = np.clip((decibels - loudest + RANGE_DB) / RANGE_DB, 0, 1)
    rows = np.linspace(0, len(levels) - 1, BANDS).round().astype(np.int64)
    return np.asarray(levels[rows])


def _hues(samples: NDArray[np.float32]) -> tuple[float, float]:
    """Return two hues in [0, 1), well apart, derived from a hash of the samples."""
    digest = hashlib.sha256(np.ascontiguousarray(samples).data).digest()
    first = digest[0] / 256
    return first, (first + 0.35 + 0.3 * digest[1] / 256) % 1.0


def _disc(levels: NDArray[np.float64], inner: float, outer: float) -> NDArray[np.uint8]:
    """Return the picture uint8 (COVER_SIZE, COVER_SIZE, 3): angle is time, radius is pitch."""
    size = COVER_SIZE
    y, x = (np.mgrid[:size, :size] + 0.5 - np.array([0.47, 0.5])[:, None, None] * size) / size
    radius = np.hypot(x, y)
    turn = (np.arctan2(x, -y) / (2 * np.pi)) % 1.0
    height = (radius - 0.09) / (0.42 - 0.09)
    bands, steps = levels.shape
    band = np.clip((height * bands).astype(np.int64), 0, bands - 1)
    step = np.clip((turn * steps).astype(np.int64), 0, steps - 1)
    # A thin dark line between rings, like the grooves of a record.
    groove = np.where((height * bands) % 1.0 < 0.18, 0.55, 1.0)
    inside = (height >= 0) & (height < 1)
    level = np.where(inside, levels[band, step] ** 1.6 * groove, 0.0)[..., None]

    mix = np.clip(height, 0, 1)[..., None]
    low, high = (np.array(colorsys.hsv_to_rgb(hue, 0.85, 1.0)) for hue in (inner, outer))
    color = (1 - mix) * low + mix * high
    background = np.array(colorsys.hsv_to_rgb(inner, 0.5, 0.10))
    glow = np.clip(0.5 - radius, 0, 0.5)[..., None] * 0.25 * high
    picture = background + glow + level * color
    return (np.clip(picture, 0, 1) * 255).round().astype(np.uint8)


def _write_title(image: object, title: str) -> None:
    from PIL import Image, ImageDraw, ImageFont

    assert isinstance(image, Image.Image)
    path = _font()
    title = " ".join(title.split())
    font = ImageFont.truetype(path, 30)
    unknown = bytes(font.getmask("\uffff"))
    if any(bytes(font.getmask(letter)) == unknown for letter in title if not letter.isspace()):
        return  # no title is better than boxes
    for size in range(34, 17, -2):
        font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
        if font.getlength(title) <= 0.92 * COVER_SIZE:
            break
    else:
        return
    draw = ImageDraw.Draw(image)
    place = COVER_SIZE / 2, 0.935 * COVER_SIZE
    draw.text(place, title, font=font, fill=(245, 245, 250), anchor="mm")


def _font() -> str:
    """Return the path of a font of matplotlib, without importing matplotlib, which is slow."""
    package = find_spec("matplotlib")
    assert package and package.origin
    return str(Path(package.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans-Bold.ttf")
