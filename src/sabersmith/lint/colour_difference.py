"""How different two colours look: the CIEDE2000 formula.

Source: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color Research and
Application 30 (2005), with their numbers of equations.
"""

from __future__ import annotations

import math

from sabersmith.beatmap.model import Color

# From linear sRGB to CIE XYZ, divided by the white point D65.
_TO_XYZ = (
    (0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883),
)


def lab(color: Color) -> tuple[float, float, float]:
    """Return the CIE L*a*b* coordinates of an sRGB colour; values outside 0..1 are clipped."""
    clipped = [min(max(value, 0.0), 1.0) for value in color]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in clipped]
    x, y, z = (
        _root(sum(weight * value for weight, value in zip(row, linear, strict=True)))
        for row in _TO_XYZ
    )
    return 116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)


def difference(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Return CIEDE2000 between two colours in L*a*b*: 1 is just visible, 100 black and white."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2.0) ** 7
    g = 1.5 - 0.5 * math.sqrt(mean_c7 / (mean_c7 + 25.0**7))  # 1 + G of (4)
    c1, c2 = math.hypot(g * a1, b1), math.hypot(g * a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, g * a)) % 360.0 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180.0) % 360.0 - 180.0 if c1 * c2 else 0.0
    d_hue = 2.0 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2.0))  # (11)
    hue = (h1 + turn / 2.0) % 360.0 if c1 * c2 else h1 + h2  # (14)
    light, chroma = (l1 + l2) / 2.0, (c1 + c2) / 2.0
    t = (
        1.0
        - 0.17 * math.cos(math.radians(hue - 30.0))
        + 0.24 * math.cos(math.radians(2.0 * hue))
        + 0.32 * math.cos(math.radians(3.0 * hue + 6.0))
        - 0.20 * math.cos(math.radians(4.0 * hue - 63.0))
    )
    off = (light - 50.0) ** 2
    s_light = 1.0 + 0.015 * off / math.sqrt(20.0 + off)
    s_chroma, s_hue = 1.0 + 0.045 * chroma, 1.0 + 0.015 * chroma * t
    rotation = 2.0 * math.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    rotation *= -math.sin(math.radians(60.0 * math.exp(-(((hue - 275.0) / 25.0) ** 2))))
    parts = (l2 - l1) / s_light, (c2 - c1) / s_chroma, d_hue / s_hue
    return math.sqrt(sum(part * part for part in parts) + rotation * parts[1] * parts[2])


def _root(value: float) -> float:
    return value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29
