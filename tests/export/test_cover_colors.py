import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sabersmith.export.cover_colors import LEAST_DIFFERENCE, colors_of
from sabersmith.lint.colour_difference import difference, lab


def picture(*colors, size=60):
    image = Image.new("RGB", (size, size))
    for number, color in enumerate(colors):
        image.paste(color, (0, number * size // len(colors), size, size))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_two_colours_of_the_cover_become_those_of_the_hands():
    scheme = colors_of(picture((20, 60, 220), (230, 90, 20), (8, 8, 8)))
    assert scheme.left[0] > scheme.left[2] and scheme.right[2] > scheme.right[0]
    assert (scheme.light0, scheme.light1) == (scheme.left, scheme.right)
    assert colors_of(picture((20, 60, 220), (230, 90, 20), (8, 8, 8))) == scheme


parts = st.tuples(*[st.integers(0, 255)] * 3)


@settings(max_examples=30, deadline=None)
@given(st.lists(parts, min_size=1, max_size=4))
def test_notes_can_be_told_apart_whatever_the_cover(colors):
    scheme = colors_of(picture(*colors))
    left, right, white = (lab(color) for color in (scheme.left, scheme.right, (1.0, 1.0, 1.0)))
    assert difference(left, right) >= LEAST_DIFFERENCE - 1
    assert min(difference(left, white), difference(right, white)) > 20
    flat = (*scheme.left, *scheme.right, *scheme.boost0, *scheme.boost1)
    assert all(0 <= part <= 1 for part in flat)


def test_what_is_no_picture_is_an_error():
    with pytest.raises(ValueError, match=r"."):
        colors_of(b"no picture")
