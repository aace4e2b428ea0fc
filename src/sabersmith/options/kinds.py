"""Kinds of options: what may be typed for numbers, words, switches, text and difficulties."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.errors import OptionError


@dataclass(frozen=True)
class Key:
    """One option.

    read: returns the value of what was typed, or raises ValueError (OptionError where it has more
    to say). allowed: what may be typed, in words. help: a line for --help. as_typed: taken as the
    shell hands it over, not by Hydra's grammar.
    """

    read: Callable[[Any], Any]
    allowed: str
    help: str
    as_typed: bool = False


def number(low: float, high: float, help: str, *, above: bool = False) -> Key:
    """Make an option that is a number in [low, high], or in (low, high] with `above`."""

    def read(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError
        if not (low < value <= high if above else low <= value <= high):
            raise ValueError
        return float(value)

    span = f"above {low:g}, up to {high:g}" if above else f"from {low:g} to {high:g}"
    return Key(read, f"a number {span}", help)


def whole(low: int, high: int, help: str) -> Key:
    """Make an option that is a whole number in [low, high]."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return Key(read, f"a whole number from {low} to {high}", help)


def choice(words: tuple[str, ...], help: str) -> Key:
    """Make an option that is one of at least two words."""

    def read(value: Any) -> str:
        if value not in words:
            raise ValueError
        return str(value)

    return Key(read, f"{', '.join(words[:-1])} or {words[-1]}", help)


def switch(help: str) -> Key:
    """Make an option that is true or false."""

    def read(value: Any) -> bool:
        if not isinstance(value, bool):
            raise ValueError
        return value

    return Key(read, "true or false", help)


def text(allowed: str, help: str) -> Key:
    """Make an option that is free text, which may not be empty."""

    def read(value: Any) -> str:
        if value is None or not str(value).strip():
            raise ValueError
        return str(value)

    return Key(read, allowed, help, as_typed=True)


def text_or_none(allowed: str, help: str) -> Key:
    """Make an option that is free text, or None where it is empty."""

    def read(value: Any) -> str | None:
        return str(value) if value is not None and str(value).strip() else None

    return Key(read, allowed, help, as_typed=True)


def difficulties(help: str) -> Key:
    """Make an option that is one or several difficulties (see `read_difficulties`)."""
    return Key(read_difficulties, "all, " + ", ".join(DIFFICULTIES), help, as_typed=True)


def or_null(key: Key) -> Key:
    """Return the option with None (null) allowed as well: it is unset."""
    return replace(key, read=lambda value: None if value is None else key.read(value))


def read_difficulties(value: Any) -> tuple[str, ...]:
    """Return the chosen difficulties, easiest first.

    Takes `all`, one name, or several with commas between, in brackets or not; case is ignored,
    and Expert+ is ExpertPlus. Raises OptionError naming the unknown word and the nearest name.
    """
    names = value if isinstance(value, list | tuple) else str(value).strip("[]() ").split(",")
    by_word = {name.lower(): name for name in DIFFICULTIES} | {"expert+": "ExpertPlus"}
    chosen: set[str] = set()
    for name in names:
        word = str(name).strip().strip("'\"")
        if word.lower() == "all":
            chosen.update(DIFFICULTIES)
        elif word.lower() in by_word:
            chosen.add(by_word[word.lower()])
        else:
            allowed = ("all", *DIFFICULTIES)
            raise OptionError(
                f"difficulty={shown(value)}: {word!r} is no difficulty"
                f"{near(word, allowed)}; allowed: {', '.join(allowed)}, or several with commas"
            )
    return tuple(name for name in DIFFICULTIES if name in chosen)


def near(word: str, known: Iterable[str]) -> str:
    """Return ", did you mean X?" for the known word nearest to a typo, or nothing."""
    lowered = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    return f", did you mean {lowered[found[0]]}?" if found else ""


def shown(value: object) -> str:
    """Return a value on one line, as it could have been typed."""
    return " ".join(("null" if value is None else str(value)).splitlines())
