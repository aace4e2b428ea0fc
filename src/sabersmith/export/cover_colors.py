"""A colour scheme of a cover's own colours, for notes, walls and lights."""

import colorsys
import io

import numpy as np

from sabersmith.beatmap.colors import Color, ColorScheme
from sabersmith.lint.colour_difference import difference, lab

PALETTE = 12  # colours that a cover is reduced to
SMALL = 96  # pixels to which it is shrunk before
# Notes must be told apart by everyone: this far from each other and from the white of their arrows,
# of CIEDE2000. The linter asks for 20.
LEAST_DIFFERENCE, LEAST_FROM_WHITE = 35.0, 30.0
LEAST_SATURATION, LEAST_VALUE = 0.55, 0.6  # of notes, which glow
OTHER_HUE = 0.42  # of a turn to the second hue, where a cover has only one
NAME = "Cover"
WHITE: Color = (1.0, 1.0, 1.0)


def colors_of(cover: bytes) -> ColorScheme:
    """Return a colour scheme of the two strongest colours of a picture.

    The warmer one is the left hand's. A grey picture has the hues 0 (red) and OTHER_HUE.

    Raises:
        ValueError: the picture can't be read.
    """
    first, *others = _vivid_colors(cover)
    second = next((color for color in others if _apart(color, first)), None)
    turn = OTHER_HUE
    while second is None:
        hue, saturation, value = colorsys.rgb_to_hsv(*first)
        candidate = _vivid(colorsys.hsv_to_rgb((hue + turn) % 1.0, saturation, value))
        second = candidate if _apart(candidate, first) or turn > 1.3 else None
        turn += 0.05
    left, right = sorted((first, second), key=_coldness)
    return ColorScheme(
        name=NAME,
        left=left,
        right=right,
        walls=left,
        light0=left,
        light1=right,
        boost0=_shifted(left),
        boost1=_shifted(right),
    )


def _vivid_colors(cover: bytes) -> list[Color]:
    """Return the colours of a picture as notes may have them, strongest first."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(cover)) as image:
            small = image.convert("RGB").resize((SMALL, SMALL))
    except (OSError, SyntaxError) as error:
        raise ValueError(str(error)) from None
    reduced = small.quantize(PALETTE)
    palette = np.array(reduced.getpalette() or [0, 0, 0]).reshape(-1, 3) / 255.0
    counts = np.bincount(np.asarray(reduced).ravel(), minlength=len(palette))
    counted: list[tuple[float, Color]] = []
    for count, (red, green, blue) in zip(counts.tolist(), palette.tolist(), strict=False):
        _, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
        counted.append((count**0.5 * saturation * value, (red, green, blue)))
    return [_vivid(color) for _, color in sorted(counted, reverse=True)]


def _vivid(color: Color) -> Color:
    """Return a colour bright and saturated enough, and dark enough against white arrows."""
    hue, saturation, value = colorsys.rgb_to_hsv(*color)
    saturation, value = max(saturation, LEAST_SATURATION), max(value, LEAST_VALUE)
    made = colorsys.hsv_to_rgb(hue, saturation, value)
    while difference(lab(made), lab(WHITE)) < LEAST_FROM_WHITE:
        saturation, value = min(saturation + 0.05, 1.0), value - 0.05
        made = colorsys.hsv_to_rgb(hue, saturation, value)
    red, green, blue = (round(part, 4) for part in made)
    return red, green, blue


def _apart(one: Color, other: Color) -> bool:
    return difference(lab(one), lab(other)) >= LEAST_DIFFERENCE


def _coldness(color: Color) -> float:
    """Return how far a hue is from red, 0 to 0.5."""
    hue = colorsys.rgb_to_hsv(*color)[0]
    return min(hue, 1.0 - hue)


def _shifted(color: Color) -> Color:
    """Return the brighter neighbour in hue that a colour of lights becomes in boosts."""
    hue, saturation, _ = colorsys.rgb_to_hsv(*color)
    red, green, blue = (
        round(part, 4) for part in colorsys.hsv_to_rgb((hue + 0.08) % 1.0, saturation, 1.0)
    )
    return red, green, blue
