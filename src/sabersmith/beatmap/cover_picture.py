"""Cover pictures as levels hold them: square JPEGs."""

import io

SIZE = 512


def fit_cover(picture: bytes) -> bytes:
    """Return a picture (any format Pillow reads) as the JPEG bytes of a SIZE x SIZE square.

    The middle is cut out of one that is not square. Raises ValueError if it can't be read.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(picture)) as image:
            square = ImageOps.fit(image.convert("RGB"), (SIZE, SIZE))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(str(error)) from error
    out = io.BytesIO()
    square.save(out, "JPEG", quality=90)
    return out.getvalue()
