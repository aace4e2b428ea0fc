"""Cover pictures of levels: square JPEGs."""

import io

COVER_SIZE = 512  # pixels, width and height


def fit_cover(picture: bytes) -> bytes:
    """Return a picture as JPEG bytes, scaled to COVER_SIZE x COVER_SIZE.

    A picture that is not square is cropped around its centre.

    Args:
        picture: the bytes of a file in any format that Pillow reads.

    Raises:
        ValueError: the picture can't be read.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(picture)) as image:
            square = ImageOps.fit(image.convert("RGB"), (COVER_SIZE, COVER_SIZE))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error
    out = io.BytesIO()
    square.save(out, "JPEG", quality=90)
    return out.getvalue()
