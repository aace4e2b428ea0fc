"""Reading JSON that players have: text encodings, typed fields, and who hears of a bad one."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sabersmith.errors import InputError

Item = TypeVar("Item")
Object = Mapping[str, Any]

# Far outside of what maps have (one jumps ahead at 10,000), but safe to reckon with.
MIN_TEMPO, MAX_TEMPO = 1e-3, 1e6
MAX_BEAT = 1e7

_INDEX = re.compile(r"\[[0-9]+\]")
# A string, kept as it is, or a comma before a closing bracket, dropped.
_STRING_OR_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])')


class BadFieldError(Exception):
    """A field that can't be used: its name and what is wrong with it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"{field}: {what}")
        self.field = field
        self.what = what


class OffGridError(Exception):
    """An object placed where only mods show it: skipped and counted, never an error."""


class ReadReport:
    """Collects what a reader could not use.

    Strict: `bad` raises InputError. Lenient: it is counted, and `lines` names it. `prefix` is the
    path of the level, put before the file name in errors.
    """

    def __init__(self, strict: bool, prefix: str = "") -> None:
        self.strict = strict
        self.prefix = prefix
        self.file = ""
        self._lines: dict[str, int] = {}

    def error(self, field: str, what: str, fix: str) -> InputError:
        """An InputError about a field of the current file."""
        place = f"{self.prefix}/{self.file}" if self.prefix else self.file
        return InputError(f"{place}: {field}: {what}; {fix}")

    def bad(self, field: str, what: str, fix: str = "correct it or remove it") -> None:
        """A part that can't be used: raises InputError if strict, else counts it as skipped."""
        if self.strict:
            raise self.error(field, what, fix)
        # One line for all objects of a list that have the same fault.
        self.skip(f"{_INDEX.sub('', field)}: {what}")

    def skip(self, what: str) -> None:
        """Something left out that is no error even if strict."""
        line = f"{self.file}: {what}"
        self._lines[line] = self._lines.get(line, 0) + 1

    @property
    def lines(self) -> list[str]:
        """One line for each kind of thing that was skipped, with how many."""
        return [
            f"{line}; skipped" if count == 1 else f"{line}; skipped {count}"
            for line, count in self._lines.items()
        ]


def parse_json(data: bytes) -> dict[str, Any]:
    """The object in a JSON file: UTF-8, -16 or -32, with or without BOM; commas may trail.

    Raises ValueError (its text says what is wrong) if there is no JSON object in it.
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
            mended = _STRING_OR_TRAILING_COMMA.sub(lambda match: match[1] or "", text)
            try:
                value = json.loads(mended, strict=False)
            except json.JSONDecodeError:
                raise ValueError(
                    f"is broken JSON ({first.msg}, line {first.lineno} column {first.colno})"
                ) from None
    except RecursionError:
        raise ValueError("is JSON nested too deep") from None
    if not isinstance(value, dict):
        raise ValueError(f"holds a JSON {type(value).__name__}, not an object")
    return value


def number(obj: Object, key: str, default: float | None = None) -> float:
    """A finite number; `default` where the key is missing or null. Raises BadFieldError."""
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
    raise BadFieldError(key, f"is {_brief(value)}, not a number")


def integer(obj: Object, key: str, default: int | None = None) -> int:
    """A whole number (2.0 is one); `default` where it is missing or null. Raises BadFieldError."""
    real = number(obj, key, default)
    if real != int(real):
        raise BadFieldError(key, f"is {real}, not a whole number")
    return int(real)


def text(obj: Object, key: str, default: str = "") -> str:
    """A string; `default` where the key is missing or null. Raises BadFieldError."""
    value = obj.get(key)
    if value is None:
        return default
    if not isinstance(value, str):
        raise BadFieldError(key, f"is {_brief(value)}, not text")
    # Half of a surrogate pair, which JSON can escape, is no text that could be written again.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def beat(obj: Object, key: str, default: float | None = None) -> float:
    """A time in beats: a finite number in 0..MAX_BEAT. Raises BadFieldError."""
    value = number(obj, key, default)
    if value < 0:
        raise BadFieldError(key, f"is negative ({value:g})")
    if value > MAX_BEAT:
        raise BadFieldError(key, f"is after any song's end ({value:g})")
    return value


def tempo(obj: Object, key: str) -> float:
    """A tempo in beats per minute, see `as_tempo`. Raises BadFieldError."""
    return as_tempo(key, number(obj, key))


def as_tempo(key: str, value: float) -> float:
    """The value if it can time a song. Raises BadFieldError."""
    if not MIN_TEMPO <= value <= MAX_TEMPO:
        raise BadFieldError(key, f"is {value:g}, not a tempo")
    return value


def coordinate(obj: Object, key: str, count: int, default: int | None = 0) -> int:
    """A line or layer in 0..count - 1. Raises OffGridError elsewhere, BadFieldError."""
    value = number(obj, key, default)
    if value != int(value) or not 0 <= value < count:
        raise OffGridError
    return int(value)


def direction(obj: Object, key: str, default: int | None = 0) -> int:
    """A cut direction 0..8. Raises OffGridError on the angles of mods (>= 1000), BadFieldError."""
    value = integer(obj, key, default)
    if value >= 1000:
        raise OffGridError
    return one_of(key, value, range(9))


def one_of(key: str, value: int, allowed: range) -> int:
    """The value if it is an allowed one. Raises BadFieldError."""
    if value not in allowed:
        raise BadFieldError(key, f"is {value}, not {allowed.start}..{allowed.stop - 1}")
    return value


def objects(
    data: Object, key: str, build: Callable[[Object], Item | None], report: ReadReport
) -> list[Item]:
    """What `build` makes of each object of a list; the ones it can't use go to the report.

    A missing or null list is an empty one; `build` returns None for objects not of its kind.
    """
    items = data.get(key)
    if items is None:
        return []
    if not isinstance(items, list):
        report.bad(key, f"is {_brief(items)}, not a list")
        return []
    built: list[Item] = []
    for index, item in enumerate(items):
        try:
            if not isinstance(item, dict):
                raise BadFieldError("", f"is {_brief(item)}, not an object")
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


def _brief(value: object) -> str:
    shown = json.dumps(value, default=str)
    return shown if len(shown) <= 30 else shown[:27] + "..."
