"""`sabersmith edit MAP [key=value ...]`: work on a map that is there."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from sabersmith.cli.options import default_text, wrapped
from sabersmith.cli.signals import stopped_by_signals
from sabersmith.edit.settings import EditAsks, EditRequest, EditSettings
from sabersmith.errors import OptionError, SabersmithError
from sabersmith.mapping.settings import ModelSettings
from sabersmith.options.declaration import defaults_of, home, near, options_of, shown
from sabersmith.staging import stops_deferred
from sabersmith.sym.search_settings import SearchSettings

OPTIONS = options_of(EditRequest)
# Headings of --help and of the documentation, and the settings under each.
GROUPS: dict[str, tuple[type, ...]] = {
    "What to do": (EditAsks,),
    "New notes": (EditSettings, SearchSettings),
    "Models": (ModelSettings,),
}


def main(argv: Sequence[str]) -> int:
    """Edit the map that the arguments name; return the exit code."""
    if any(argument in ("-h", "--help", "help") for argument in argv):
        print(help_text())
        return 0
    try:
        with stopped_by_signals():
            request = read_request(argv)
            from sabersmith.edit.run import edit_map

            summary = edit_map(request)
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    with suppress(KeyboardInterrupt), stops_deferred():
        print(summary)
    return 0


def read_request(argv: Sequence[str]) -> EditRequest:
    """Return what a command line asks for.

    Raises OptionError if something is mistyped or missing.
    """
    maps: list[str] = []
    given: dict[str, Any] = {}
    for argument in argv:
        typed, equals, value = argument.partition("=")
        name = {"from": "from_"}.get(typed, typed)
        if typed == "map" and equals:
            maps.append(value)
        elif equals and name in OPTIONS:
            if name in given:
                raise OptionError(f"{typed}: given twice; keep one")
            given[name] = OPTIONS[name].value(typed, value)
        elif equals and not home(argument).exists():
            known = ("map", *map(typed_name, OPTIONS))
            raise OptionError(f"{typed}: no such option{near(typed, known)}; --help lists them")
        else:
            maps.append(argument)
    if len(maps) != 1 or not maps[0].strip():
        several = ", ".join(map(shown, maps))
        raise OptionError(
            f"which map? give one, not {several}"
            if len(maps) > 1
            else 'which map? write its zip or folder, as in "my_map.zip"; --help lists the options'
        )
    return EditRequest(**given, map=home(maps[0]))


def typed_name(name: str) -> str:
    """Return an option's name as it is typed: from, which Python reserves, is from_ in it."""
    return name.rstrip("_")


def option_rows() -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    """Yield each heading with its options: name, help, default and range ("" for none)."""
    for heading, classes in GROUPS.items():
        rows = []
        for settings in classes:
            own, defaults = settings.__annotations__, defaults_of(settings)
            rows += [
                (typed_name(name), option.help, default_text(option, defaults[name]), option.span)
                for name, option in options_of(settings).items()
                if name in own
            ]
        yield heading, rows


def help_text() -> str:
    """Return what --help prints."""
    lines = [
        "Work on a Beat Saber map that is there; what you don't ask for stays as it is.",
        "",
        "  sabersmith edit my_map.zip redo=64-128 difficulty=Expert seed=3",
        "  sabersmith edit my_map.zip add=Easy,Normal,Hard from=ExpertPlus",
        "  python infer.py map=my_map.zip fill=1:02-1:30",
    ]
    for heading, rows in option_rows():
        lines += ["", f"{heading}:"]
        for name, help, default, span in rows:
            notes = "; ".join(note for note in (default, span) if note)
            lines += wrapped(name, f"{help} [{notes}]" if notes else help)
    return "\n".join(lines)
