"""Times as people read them."""


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds, 3:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
