"""Times as people read them."""


def clock(seconds: float, decimals: int = 0) -> str:
    """Return seconds as minutes and seconds with some decimals: 3:05, or 3:05.25 with two."""
    parts = 10**decimals  # of a second
    minutes, rest = divmod(round(seconds * parts), 60 * parts)
    width = decimals + 3 if decimals else 2
    return f"{minutes}:{rest / parts:0{width}.{decimals}f}"
