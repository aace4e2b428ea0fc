"""Types of numbers for argparse, as strict as the declared options of `options.fields`."""

import argparse
from collections.abc import Callable

from sabersmith.options.fields import NUMBER, WHOLE_NUMBER

SHOWN_LETTERS = 60  # of a wrong value
MANY = 10**9  # for counts that nothing else limits


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """Return a type for whole numbers in [low, high]."""

    def read(text: str) -> int:
        if not WHOLE_NUMBER.fullmatch(text.strip()) or not low <= int(text) <= high:
            raise _wrong(text, f"a whole number from {low} to {high}")
        return int(text)

    return read


def number(low: float, high: float) -> Callable[[str], float]:
    """Return a type for numbers in [low, high]."""

    def read(text: str) -> float:
        if not NUMBER.fullmatch(text.strip()) or not low <= float(text) <= high:
            raise _wrong(text, f"a number from {low:g} to {high:g}")
        return float(text)

    return read


def _wrong(text: str, allowed: str) -> argparse.ArgumentTypeError:
    shown = text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS]}..."
    return argparse.ArgumentTypeError(f"{shown}: not allowed; allowed: {allowed}")
