"""Kinds of options (numbers, words, switches, text, difficulties), as dataclass fields."""

import dataclasses
import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sabersmith.errors import OptionError

# Longer numbers are typos, and slow to parse.
NUMBER = re.compile(r"[+-]?(\d{1,32}(\.\d{0,32})?|\.\d{1,32})([eE][+-]?\d{1,3})?", re.ASCII)
WHOLE_NUMBER = re.compile(r"[+-]?\d{1,32}", re.ASCII)
MAX_SHOWN = 100  # letters of a wrong value in an error
UNSET = ("null", "none")
SWITCH_WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Option:
    """One option.

    Attributes:
        read: turns what was typed (a string) or given in Python or YAML (any type) into the value;
            raises ValueError if it is not allowed, OptionError if it has more to say.
        allowed: what is allowed, in words.
        help: one line for --help.
        optional: whether it may be unset (None).
        span: of a number, from the lowest to the highest allowed value; "" of other kinds.
    """

    read: Callable[[Any], Any]
    allowed: str
    help: str
    optional: bool = False
    span: str = ""

    def value(self, name: str, given: object) -> Any:
        """Return the value of what was given for option `name`.

        Raises:
            OptionError: it is not allowed; the message says what is.
        """
        if self.optional and (given is None or _word(given) in UNSET):
            return None
        try:
            return self.read(given)
        except ValueError:
            raise OptionError(
                f"{name}={shown(given)}: not allowed; allowed: {self.allowed}"
            ) from None


class CheckedSettings:
    """Base of settings dataclasses: checks and normalises every declared field on creation."""

    def __post_init__(self) -> None:
        """Raise OptionError for the first field whose value is not allowed."""
        for name, option in options_of(type(self)).items():
            value = option.value(name, getattr(self, name))
            object.__setattr__(self, name, value)  # the dataclass is frozen


def options_of(settings: type) -> dict[str, Option]:
    """Return the declared options of a settings dataclass, by field name, in order."""
    return {
        field.name: field.metadata["option"]
        for field in dataclasses.fields(settings)
        if "option" in field.metadata
    }


def defaults_of(settings: type) -> dict[str, Any]:
    """Return the default of each declared option of a settings dataclass, by field name."""
    return {
        field.name: None if field.default is dataclasses.MISSING else field.default
        for field in dataclasses.fields(settings)
        if "option" in field.metadata
    }


def number(
    default: float | None,
    low: float,
    high: float,
    *,
    help: str,
    above: bool = False,
    optional: bool = False,
) -> Any:
    """Declare a number in [low, high], or in (low, high] with `above`."""

    def read(given: Any) -> float:
        value = _number(given)
        if not (low < value <= high if above else low <= value <= high):
            raise ValueError
        return value

    span = f"above {low:g} to {high:g}" if above else f"{low:g} to {high:g}"
    allowed = f"a number {'' if above else 'from '}{span}"
    return _field(default, Option(read, allowed, help, optional, span))


def whole(default: int, low: int, high: int, *, help: str) -> Any:
    """Declare a whole number in [low, high]."""

    def read(given: Any) -> int:
        if isinstance(given, str) and WHOLE_NUMBER.fullmatch(given.strip()):
            given = int(given)
        if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
            raise ValueError
        return given

    span = f"{low} to {high}"
    return _field(default, Option(read, f"a whole number from {span}", help, span=span))


def choice(
    default: str, words: Sequence[str], *, help: str, refused: Sequence[tuple[str, str]] = ()
) -> Any:
    """Declare one of at least two words. Case is ignored.

    refused: other words that are likely to be tried, each with the error that they get.
    """
    by_word = {word.lower(): word for word in words}
    errors = {word.lower(): error for word, error in refused}

    def read(given: Any) -> str:
        word = str(given).strip().lower()
        if word in errors:
            raise OptionError(errors[word])
        if word not in by_word:
            raise ValueError
        return by_word[word]

    return _field(default, Option(read, f"{', '.join(words[:-1])} or {words[-1]}", help))


def switch(default: bool, *, help: str) -> Any:
    """Declare a switch: true or false, also typed as yes/no or on/off."""

    def read(given: Any) -> bool:
        if isinstance(given, bool):
            return given
        word = _word(given)
        if word not in SWITCH_WORDS:
            raise ValueError
        return SWITCH_WORDS[word]

    return _field(default, Option(read, "true or false (or yes, no, on, off)", help))


def custom(
    default: Any, read: Callable[[Any], Any], *, help: str, allowed: str, span: str = ""
) -> Any:
    """Declare an optional value of a kind of its own; `read` raises ValueError for a wrong one."""
    return _field(default, Option(read, allowed, help, True, span))


def text(default: str | None, *, help: str, allowed: str = "text", optional: bool = False) -> Any:
    """Declare free text, taken literally; unless `optional`, it may not be empty."""

    def read(given: Any) -> str:
        if given is None or not str(given).strip():
            raise ValueError
        return str(given)

    # Unlike a number's, a title's "none" is text: only an empty one is unset.
    def read_optional(given: Any) -> str | None:
        return str(given) if given is not None and str(given).strip() else None

    return _field(default, Option(read_optional if optional else read, allowed, help))


def path(default: Path | None, *, help: str, allowed: str, optional: bool = False) -> Any:
    """Declare the path of a file or folder; a leading ~ is the user's home."""

    def read(given: Any) -> Path | None:
        if given is None and optional:
            return None
        if given is None or not str(given).strip():
            raise ValueError
        return home(str(given))

    return _field(default, Option(read, allowed, help))


def several(default: tuple[str, ...], names: Sequence[str], what: str, *, help: str) -> Any:
    """Declare one or several of `names`, as a tuple in the order of `names`.

    Takes "all", one name, several with commas, or a list. Case is ignored, and "+" may stand for
    "Plus". The error names the unknown word and the nearest name. None at all is refused, unless
    that is the default. what: one of them, in words.
    """

    def read(given: Any) -> tuple[str, ...]:
        words = given if isinstance(given, list | tuple) else str(given).strip("[]() ").split(",")
        by_word = {name.lower(): name for name in names}
        if default and not words:
            raise OptionError(
                f"{what}: none is chosen; choose one or several of {', '.join(names)}"
            )
        chosen: set[str] = set()
        for word in (str(word).strip().strip("'\"") for word in words):
            key = word.lower().replace("+", "plus")
            if key == "all":
                chosen.update(names)
            elif key in by_word:
                chosen.add(by_word[key])
            else:
                known = ("all", *names)
                raise OptionError(
                    f"{what}={shown(given)}: {shown(word)!r} is no {what}{near(word, known)}; "
                    f"allowed: {', '.join(known)}, or several with commas"
                )
        return tuple(name for name in names if name in chosen)

    return _field(default, Option(read, "all, " + ", ".join(names), help))


def home(typed: str) -> Path:
    """Return a path as typed; a shell leaves the ~ of out=~/maps alone, so it is expanded here."""
    place = Path(typed)
    try:
        return place.expanduser() if typed.startswith("~") and not place.exists() else place
    except RuntimeError:  # of a user that doesn't exist
        return place


def near(word: str, known: Iterable[str]) -> str:
    """Return ", did you mean X?" for the known word nearest to a typo, or an empty string."""
    lowered = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word[:MAX_SHOWN].lower(), lowered, n=1, cutoff=0.6)
    return f", did you mean {lowered[found[0]]}?" if found else ""


def shown(value: object) -> str:
    """Return a value on one line, as it could have been typed, without the end of a long one."""
    try:
        text = " ".join(("null" if value is None else str(value)).splitlines())
    except ValueError:
        return "..."  # a whole number of thousands of digits, which Python refuses to write
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "..."


def _field(default: Any, option: Option) -> Any:
    return dataclasses.field(default=default, metadata={"option": option})


def _number(given: Any) -> float:
    if isinstance(given, str):
        if not NUMBER.fullmatch(given.strip()):
            raise ValueError
        return float(given)
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise ValueError
    try:
        return float(given)
    except OverflowError:  # a whole number of hundreds of digits
        raise ValueError from None


def _word(given: object) -> str:
    return given.strip().lower() if isinstance(given, str) else ""
