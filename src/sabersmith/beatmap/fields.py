"""Read typed fields from the JSON of maps, and report those that can't be used."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sabersmith.beatmap.model import InvalidObject
from sabersmith.beatmap.mods import effect_of_mods
from sabersmith.beatmap.size_limits import SizeLimits, TooLargeError
from sabersmith.errors import InputError

Item = TypeVar("Item")
JsonObject = Mapping[str, Any]

# Far outside of what maps use (one skips ahead at a tempo of 10,000), but safe in calculations.
MIN_TEMPO, MAX_TEMPO = 1e-3, 1e6
MAX_BEAT = 1e7
# Of any number: sample counts of a day's song are smaller, and sums and products stay finite.
MAX_NUMBER = 1e12
MAX_TEXT = 1000  # letters; names of files and titles are much shorter
MAX_LINES = 100  # kinds of faults named for one level

_INDEX = re.compile(r"\[[0-9]+\]")
_NUMBER = re.compile(r"[+-]?([0-9]{1,32}(\.[0-9]{0,32})?|\.[0-9]{1,32})([eE][+-]?[0-9]{1,3})?")


class BadFieldError(Exception):
    """A field that can't be used: its name, and what is wrong with it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"{field}: {what}")
        self.field = field
        self.what = what


class OffGridError(BadFieldError):
    """An object at a place or of a size that the game's own editor does not allow.

    In a chart that needs mods it is one of their effects: it is skipped and counted. Elsewhere it
    is invalid, but readers that are strict skip it too.
    """


class OutOfReachError(OffGridError):
    """A wall next to the lanes or above them, which only decorates: left out, but not invalid."""


class ReadReport:
    """Collects what a reader could not use.

    Attributes:
        strict: whether `bad` raises InputError; otherwise it counts the fault, and `lines` lists
            it.
        prefix: path of the level, put before the file name in errors.
        limits: on the size of the level.
        file: name of the file being read, set by the reader.
        moves_notes: whether the chart being read needs mods that place objects anywhere.
        invalid: objects of the chart being read that can't be used.
        left_out: number of its objects that were left out, these and those of mods.
    """

    def __init__(self, strict: bool, prefix: str = "", limits: SizeLimits | None = None) -> None:
        self.strict = strict
        self.prefix = prefix
        self.limits = limits or SizeLimits()
        self.file = ""
        self._lines: dict[str, int] = {}
        self._notes: dict[str, None] = {}
        self.start_chart(moves_notes=False)

    def start_chart(self, moves_notes: bool) -> None:
        """Forget the objects of the chart before."""
        self.moves_notes = moves_notes
        self.invalid: list[InvalidObject] = []
        self.left_out = 0

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

    def skip(self, what: str, count: int = 1) -> None:
        """Count something left out that is not an error, not even if strict."""
        line = f"{self.file}: {what}"
        if line not in self._lines and len(self._lines) >= MAX_LINES:
            line = f"{self.file}: other faults"
        self._lines[line] = self._lines.get(line, 0) + count

    def note(self, what: str) -> None:
        """Name something worth knowing of which nothing was left out."""
        line = f"{self.file}: {what}"
        if len(self._notes) < MAX_LINES:
            self._notes[line] = None

    @property
    def lines(self) -> list[str]:
        """One line for each kind of fault, with the number of skipped objects; then the notes."""
        faults = [
            f"{line}; skipped" if count == 1 else f"{line}; skipped {count}"
            for line, count in self._lines.items()
        ]
        return faults + list(self._notes)


def number(obj: JsonObject, key: str, default: float | None = None) -> float:
    """Return a number of at most MAX_NUMBER in size; `default` if the key is missing or null.

    A text that is a number counts as one. Raises BadFieldError.
    """
    value = obj.get(key)
    if value is None:
        value = default
    if isinstance(value, str) and len(value) < 99 and _NUMBER.fullmatch(value.strip()):
        value = float(value)
    if type(value) is float or type(value) is int:
        if -MAX_NUMBER <= value <= MAX_NUMBER:
            return float(value)
        raise BadFieldError(key, f"is {_shortened(value)}, not a usable number")
    if value is None:
        raise BadFieldError(key, "is missing")
    raise BadFieldError(key, f"is {_shortened(value)}, not a number")


def limited(obj: JsonObject, key: str, most: float, default: float = 0.0) -> float:
    """Return a number of at most `most` in size. Otherwise as `number`."""
    value = number(obj, key, default)
    if abs(value) > most:
        raise BadFieldError(key, f"is {value:g}, outside -{most:g}..{most:g}")
    return value


def integer(obj: JsonObject, key: str, default: int | None = None) -> int:
    """Return a whole number; 2.0 counts as one. Otherwise as `number`."""
    real = number(obj, key, default)
    if real != int(real):
        raise BadFieldError(key, f"is {real}, not a whole number")
    return int(real)


def text(obj: JsonObject, key: str, default: str = "") -> str:
    """Return a string; `default` if the key is missing or null. Raises BadFieldError."""
    value = obj.get(key)
    return default if value is None else as_text(key, value)


def as_text(key: str, value: object) -> str:
    """Return the value if it is a string of at most MAX_TEXT letters. Raises BadFieldError."""
    if not isinstance(value, str):
        raise BadFieldError(key, f"is {_shortened(value)}, not text")
    if len(value) > MAX_TEXT:
        raise BadFieldError(key, f"has {len(value):,} letters, more than {MAX_TEXT:,}")
    # JSON can escape half of a surrogate pair, which no encoding could write again.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def version_of(data: JsonObject) -> str:
    """Return the version that a file names, "" if it names none. Raises BadFieldError."""
    value = data.get("_version", data.get("version"))
    if value is None:
        return ""
    return as_text("version", str(value) if type(value) in (int, float) else value)


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
        raise OffGridError(key, f"is {value:g}, outside the grid")
    return int(value)


def direction(obj: JsonObject, key: str, default: int | None = 0) -> int:
    """Return a cut direction 0..8.

    Raises OffGridError for the angles that mods add (1000 and more), BadFieldError for anything
    else.
    """
    value = integer(obj, key, default)
    if value >= 1000:
        raise OffGridError(key, f"is {value}, an angle of mods")
    return one_of(key, value, range(9))


def one_of(key: str, value: int, allowed: range) -> int:
    """Return the value if it is in the range. Raises BadFieldError otherwise."""
    if value not in allowed:
        raise BadFieldError(key, f"is {value}, not {allowed.start}..{allowed.stop - 1}")
    return value


def read_list(
    data: JsonObject,
    key: str,
    build: Callable[[JsonObject], Item | None],
    report: ReadReport,
    again: bool = False,
) -> list[Item]:
    """Build an item from each object of a list; report those that can't be used.

    Args:
        data: holds the list under `key`; missing or null counts as empty.
        key: of the list.
        build: makes the item. Returns None for an object of another kind; raises BadFieldError,
            OffGridError or OutOfReachError.
        report: receives the objects that can't be used.
        again: whether the list has been read before, and its objects counted.

    Raises:
        InputError: through a strict `report`.
    """
    items = data.get(key)
    if items is None:
        return []
    if not isinstance(items, list):
        report.bad(key, f"is {_shortened(items)}, not a list")
        return []
    try:
        report.limits.items(0 if again else len(items))
    except TooLargeError as error:
        raise report.error(key, str(error), "remove some") from None
    built: list[Item] = []
    for index, item in enumerate(items):
        try:
            if not isinstance(item, dict):
                raise BadFieldError("", f"is {_shortened(item)}, not an object")
            if report.moves_notes and (effect := effect_of_mods(item)):
                report.left_out += 1
                report.skip(f"{key}: {effect} (Noodle Extensions)")
                continue
            made = build(item)
        except BadFieldError as bad:
            report.left_out += 1
            if isinstance(bad, OutOfReachError):
                report.skip(f"{key}: next to the lanes or above them")
                continue
            if isinstance(bad, OffGridError):
                mods = " (an effect of mods)" if report.moves_notes else ""
                report.skip(f"{key}: outside the grid{mods}")
                if report.moves_notes:
                    continue
            else:
                name = f"{key}[{index}].{bad.field}" if bad.field else f"{key}[{index}]"
                report.bad(name, bad.what)
            field = f"{key}.{bad.field}" if bad.field else key
            report.invalid.append(InvalidObject(_beat_of(item), f"{field} {bad.what}"))
        else:
            if made is not None:
                built.append(made)
    return built


def _beat_of(item: object) -> float:
    """Return the beat of an object that can't be used, 0 if even that is unknown."""
    for key in ("b", "_time", "hb", "_headTime"):
        if isinstance(item, dict) and key in item:
            try:
                return beat(item, key, 0.0)
            except BadFieldError:
                break
    return 0.0


def _shortened(value: object) -> str:
    """Return the start of a value in JSON, in a time that does not grow with its size."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    shown = json.dumps(value[:30] if isinstance(value, str) else value)
    return shown if len(shown) <= 30 else shown[:27] + "..."
