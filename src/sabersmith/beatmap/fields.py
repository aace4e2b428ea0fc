"""Read JSON as it occurs in maps: text encodings, typed fields, and a report of bad ones."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sabersmith.errors import InputError

Item = TypeVar("Item")
JsonObject = Mapping[str, Any]

# Far outside of what maps use (one skips ahead at a tempo of 10,000), but safe in calculations.
MIN_TEMPO, MAX_TEMPO = 1e-3, 1e6
MAX_BEAT = 1e7

_INDEX = re.compile(r"\[[0-9]+\]")
# Either a string, which is kept, or a comma before a closing bracket, which is dropped.
_STRING_OR_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])')


class BadFieldError(Exception):
    """A field that can't be used: its name, and what is wrong with it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"{field}: {what}")
        self.field = field
        self.what = what


class OffGridError(Exception):
    """An object at a place that only mods support. It is skipped and counted, never an error."""


class ReadReport:
    """Collects what a reader could not use.

    Attributes:
        strict: whether `bad` raises InputError; otherwise it counts the fault, and `lines` lists
            it.
        prefix: path of the level, put before the file name in errors.
        file: name of the file being read, set by the reader.
    """

    def __init__(self, strict: bool, prefix: str = "") -> None:
        self.strict = strict
        self.prefix = prefix
        self.file = ""
        self._lines: dict[str, int] = {}

    def error(self, field: str, what: str, fix: str) -> InputError:
        """Return an InputError about a field of the current file."""
        place = f"{self.prefix}/{self.file}" if self.prefix else self.file
        return InputError(f"{place}: {field}: {what}; {fix}")

    def bad(self, field: str, what: str, fix: str = "correct it or remove it") -> None:
        """Report a part that can't be used: raise InputError if strict, else count it."""
        if self.strict:
            raise self.error(field, what, fix)
        # Without indices, so that objects of a list with the same fault share one line.
        self.skip(f"{_INDEX.sub('', field)}: {what}")

    def skip(self, what: str) -> None:
        """Count something left out that is not an error, not even if strict."""
        line = f"{self.file}: {what}"
        self._lines[line] = self._lines.get(line, 0) + 1

    @property
    def lines(self) -> list[str]:
        """One line for each kind of fault, with the number of skipped objects."""
        return [
            f"{line}; skipped" if count == 1 else f"{line}; skipped {count}"
            for line, count in self._lines.items()
        ]


def parse_json(data: bytes) -> dict[str, Any]:
    """Return the object in a JSON file.

    The encoding may be UTF-8, UTF-16 or UTF-32, with or without a byte order mark. Trailing commas
    are accepted.

    Raises:
        ValueError: there is no JSON object in it; the text says what is wrong.
    """
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError as error:
        raise ValueError(f"is not text ({error.reason} at byte {error.start})") from None
    text = text.lstrip("\ufeff").rstrip("\x00 \t\r\n")
    if not text:
        raise ValueError("is empty")
    try:
        try:
            value = json.loads(text, strict=False)
        except json.JSONDecodeError as first:
            repaired = _STRING_OR_TRAILING_COMMA.sub(lambda match: match[1] or "", text)
            try:
                value = json.loads(repaired, strict=False)
            except json.JSONDecodeError:
                raise ValueError(
                    f"is broken JSON ({first.msg}, line {first.lineno} column {first.colno})"
                ) from None
    except RecursionError:
        raise ValueError("is JSON nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError(f"holds a JSON {type(value).__name__}, not an object")
    return value


def number(obj: JsonObject, key: str, default: float | None = None) -> float:
    """Return a finite number; `default` if the key is missing or null. Raises BadFieldError."""
    value = obj.get(key)
    if value is None:
        value = default
    if type(value) is float or type(value) is int:
        try:
            real = float(value)
        except OverflowError:
            raise BadFieldError(key, "is too large a number") from None
        if math.isfinite(real):
            return real
        raise BadFieldError(key, f"is {real}")
    if value is None:
        raise BadFieldError(key, "is missing")
    raise BadFieldError(key, f"is {_shortened(value)}, not a number")


def integer(obj: JsonObject, key: str, default: int | None = None) -> int:
    """Return a whole number; 2.0 counts as one. Otherwise as `number`."""
    real = number(obj, key, default)
    if real != int(real):
        raise BadFieldError(key, f"is {real}, not a whole number")
    return int(real)


def text(obj: JsonObject, key: str, default: str = "") -> str:
    """Return a string; `default` if the key is missing or null. Raises BadFieldError."""
    value = obj.get(key)
    if value is None:
        return default
    if not isinstance(value, str):
        raise BadFieldError(key, f"is {_shortened(value)}, not text")
    # JSON can escape half of a surrogate pair, which no encoding could write again.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def beat(obj: JsonObject, key: str, default: float | None = None) -> float:
    """Return a time in beats: a finite number in 0..MAX_BEAT. Raises BadFieldError."""
    value = number(obj, key, default)
    if value < 0:
        raise BadFieldError(key, f"is negative ({value:g})")
    if value > MAX_BEAT:
        raise BadFieldError(key, f"is after any song's end ({value:g})")
    return value


def tempo(obj: JsonObject, key: str) -> float:
    """Return a tempo in beats per minute. Raises BadFieldError, as `as_tempo` does."""
    return as_tempo(key, number(obj, key))


def as_tempo(key: str, value: float) -> float:
    """Return the value if it is in MIN_TEMPO..MAX_TEMPO. Raises BadFieldError otherwise."""
    if not MIN_TEMPO <= value <= MAX_TEMPO:
        raise BadFieldError(key, f"is {value:g}, not a tempo")
    return value


def coordinate(obj: JsonObject, key: str, count: int, default: int | None = 0) -> int:
    """Return a line or layer in 0..count - 1.

    Raises OffGridError for a number outside of it, BadFieldError for anything else.
    """
    value = number(obj, key, default)
    if value != int(value) or not 0 <= value < count:
        raise OffGridError
    return int(value)


def direction(obj: JsonObject, key: str, default: int | None = 0) -> int:
    """Return a cut direction 0..8.

    Raises OffGridError for the angles that mods add (1000 and more), BadFieldError for anything
    else.
    """
    value = integer(obj, key, default)
    if value >= 1000:
        raise OffGridError
    return one_of(key, value, range(9))


def one_of(key: str, value: int, allowed: range) -> int:
    """Return the value if it is in the range. Raises BadFieldError otherwise."""
    if value not in allowed:
        raise BadFieldError(key, f"is {value}, not {allowed.start}..{allowed.stop - 1}")
    return value


def read_list(
    data: JsonObject, key: str, build: Callable[[JsonObject], Item | None], report: ReadReport
) -> list[Item]:
    """Build an item from each object of a list; report those that can't be used.

    Args:
        data: holds the list under `key`; missing or null counts as empty.
        key: of the list.
        build: makes the item. Returns None for an object of another kind; raises BadFieldError or
            OffGridError.
        report: receives the objects that can't be used.

    Raises:
        InputError: through a strict `report`.
    """
    items = data.get(key)
    if items is None:
        return []
    if not isinstance(items, list):
        report.bad(key, f"is {_shortened(items)}, not a list")
        return []
    built: list[Item] = []
    for index, item in enumerate(items):
        try:
            if not isinstance(item, dict):
                raise BadFieldError("", f"is {_shortened(item)}, not an object")
            made = build(item)
        except OffGridError:
            report.skip(f"{key}: outside the grid (an effect of mods)")
        except BadFieldError as bad:
            name = f"{key}[{index}].{bad.field}" if bad.field else f"{key}[{index}]"
            report.bad(name, bad.what)
        else:
            if made is not None:
                built.append(made)
    return built


def _shortened(value: object) -> str:
    shown = json.dumps(value, default=str)
    return shown if len(shown) <= 30 else shown[:27] + "..."
