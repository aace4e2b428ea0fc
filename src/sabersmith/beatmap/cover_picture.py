"""Cover pictures of levels: square JPEGs."""

import io
import warnings

COVER_SIZE = 512  # pixels, width and height
MAX_PIXELS = 32_000_000  # of a picture to read; it takes four bytes of memory for each and more
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


def fit_cover(picture: bytes) -> bytes:
    """Return a picture as JPEG bytes, scaled to COVER_SIZE x COVER_SIZE.

    A picture that is not square is cropped around its centre.

    Args:
        picture: the bytes of a file in one of FORMATS.

    Raises:
        ValueError: the picture can't be read, or has more than MAX_PIXELS.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(picture), formats=FORMATS)
        with image:
            if image.width * image.height > MAX_PIXELS:
                size = f"{image.width} x {image.height} pixels"
                raise ValueError(f"has {size}, more than {MAX_PIXELS / 1e6:g} million")
            square = ImageOps.fit(image.convert("RGB"), (COVER_SIZE, COVER_SIZE))
    except UnidentifiedImageError:
        raise ValueError(f"is no picture of these kinds: {', '.join(FORMATS)}") from None
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise ValueError(str(error)) from error
    out = io.BytesIO()
    square.save(out, "JPEG", quality=90)
    return out.getvalue()
