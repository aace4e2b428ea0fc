import io
import warnings

import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.cover_picture import COVER_SIZE, fit_cover


def picture(width, height, mode="RGB", format="PNG"):
    """A black picture with a white square in the middle."""
    image = Image.new(mode, (width, height))
    side = min(width, height) // 2
    image.paste(
        "white",
        ((width - side) // 2, (height - side) // 2, (width + side) // 2, (height + side) // 2),
    )
    out = io.BytesIO()
    image.save(out, format)
    return out.getvalue()


@pytest.mark.parametrize(("width", "height"), [(80, 80), (300, 100), (90, 900), (2000, 1500)])
def test_covers_are_square_jpegs_cut_from_the_middle(width, height):
    with Image.open(io.BytesIO(fit_cover(picture(width, height)))) as image:
        assert (image.format, image.mode) == ("JPEG", "RGB")
        assert image.size == (COVER_SIZE, COVER_SIZE)
        bright = np.argwhere(np.asarray(image)[:, :, 1] > 128)
    low, high = bright.min(0), bright.max(0)
    assert np.abs(low + high - (COVER_SIZE - 1)).max() < 12
    assert np.abs(high - low - COVER_SIZE / 2).max() < 12


@pytest.mark.parametrize(("mode", "format"), [("L", "PNG"), ("RGBA", "PNG"), ("RGB", "JPEG")])
def test_any_kind_of_picture_will_do(mode, format):
    assert fit_cover(picture(64, 64, mode, format)).startswith(b"\xff\xd8")


@pytest.mark.parametrize("broken", [b"", b"no picture", picture(64, 64)[:60]])
def test_what_cannot_be_read_is_a_value_error(broken):
    with pytest.raises(ValueError):
        fit_cover(broken)


def test_what_is_no_picture_is_told_what_is_one():
    with pytest.raises(ValueError, match="is no picture of these kinds: JPEG, PNG"):
        fit_cover(b"no picture")


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(monkeypatch):
    out = io.BytesIO()
    Image.new("1", (8000, 4001)).save(out, "PNG")
    monkeypatch.setattr(Image.Image, "convert", lambda *_: pytest.fail("decoded"))
    with pytest.raises(ValueError, match="8000 x 4001 pixels, more than 32 million"):
        fit_cover(out.getvalue())


def test_a_huge_picture_is_refused_without_a_warning():
    out = io.BytesIO()
    Image.new("1", (10_000, 9_000)).save(out, "PNG")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match="90000000 pixels"):
            fit_cover(out.getvalue())
