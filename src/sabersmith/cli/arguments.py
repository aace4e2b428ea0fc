"""What the commands with --flags share: their parser, and types of numbers for it."""

import argparse
from collections.abc import Callable
from typing import NoReturn

from sabersmith.options.declaration import NUMBER, WHOLE_NUMBER

SHOWN_LETTERS = 60  # of a wrong value
MANY = 10**9  # for counts that nothing else limits


class Parser(argparse.ArgumentParser):
    """argparse's parser, whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """End the process with one line on stderr and exit code 2."""
        what = " ".join(message.removeprefix("argument ").split())
        self.exit(2, f"error: {what}; {self.prog} --help lists the arguments\n")


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """Return a type for whole numbers in [low, high], as strict as `options.declaration.whole`."""

    def read(text: str) -> int:
        if not WHOLE_NUMBER.fullmatch(text.strip()) or not low <= int(text) <= high:
            raise _wrong(text, f"a whole number from {low} to {high}")
        return int(text)

    return read


def number(low: float, high: float) -> Callable[[str], float]:
    """Return a type for numbers in [low, high], as strict as `options.declaration.number`."""

    def read(text: str) -> float:
        if not NUMBER.fullmatch(text.strip()) or not low <= float(text) <= high:
            raise _wrong(text, f"a number from {low:g} to {high:g}")
        return float(text)

    return read


def _wrong(text: str, allowed: str) -> argparse.ArgumentTypeError:
    shown = text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS]}..."
    return argparse.ArgumentTypeError(f"{shown}: not allowed; allowed: {allowed}")
