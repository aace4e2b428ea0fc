"""Read DeepSaber's list of grid states, a pickle, without running code from it."""

import pickle
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sabersmith.beatmap.grid_states import CELLS
from sabersmith.errors import InputError

MAX_BYTES = 1 << 26


def read_states(path: str | Path) -> list[tuple[float, ...]]:
    """Return the states of `sorted_states.pkl`, the most frequent first: 12 numbers each.

    Raises:
        InputError: the file is missing or damaged, contains code, or is not a list of states.
    """
    path = Path(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError(f"{path}: is too large for a list of states; give sorted_states.pkl")
        with path.open("rb") as file:
            states = _NumbersOnly(file).load()
    except _CodeError as error:
        raise InputError(
            f"{path}: contains the code {error}, which is never run; give sorted_states.pkl"
        ) from None
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror}); check it") from None
    except Exception:  # a damaged pickle may raise anything
        raise InputError(f"{path}: is not a complete pickle; give sorted_states.pkl") from None
    if not isinstance(states, list) or not states:
        raise InputError(f"{path}: does not hold a list of states; give sorted_states.pkl")
    for number, state in enumerate(states):
        if (
            not isinstance(state, tuple)
            or len(state) != CELLS
            or not all(type(cell) in (int, float) for cell in state)
        ):
            raise InputError(
                f"{path}: state {number} is not {CELLS} numbers; give sorted_states.pkl"
            )
    return states


class _CodeError(Exception):
    """A pickle names a function or class."""


class _NumbersOnly(pickle.Unpickler):
    """Unpickles Python's plain types and numpy's doubles, and imports nothing."""

    def find_class(self, module: str, name: str) -> Callable[..., Any]:
        """Return the replacement of one of numpy's names; other names are refused."""
        for known in ("numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar"):
            if f"{module}.{name}" == known:
                return _number
        if (module, name) == ("numpy", "dtype"):
            return _DoubleType
        raise _CodeError(f"{module}.{name}")


class _DoubleType:
    """Replaces numpy.dtype; doubles only."""

    def __init__(self, code: str, *_: object) -> None:
        if code != "f8":
            raise ValueError(code)

    def __setstate__(self, state: object) -> None:
        """Ignore numpy's byte order, which was little-endian."""


def _number(_: _DoubleType, raw: bytes) -> float:
    """Return the number in 8 bytes; replaces numpy's scalar."""
    number: float = struct.unpack("<d", raw)[0]
    return number
