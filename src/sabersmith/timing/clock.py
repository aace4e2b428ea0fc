"""Times as people read them."""


def clock(seconds: float, decimals: int = 0) -> str:
    """Return seconds as minutes and seconds with some decimals: 3:05, or -0:01.25 with two."""
    parts = 10**decimals  # of a second
    whole = round(seconds * parts)
    minutes, rest = divmod(abs(whole), 60 * parts)
    width = decimals + 3 if decimals else 2
    sign = "-" if whole < 0 else ""
    return f"{sign}{minutes}:{rest / parts:0{width}.{decimals}f}"
