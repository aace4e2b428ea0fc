"""Arguments of the command that makes maps: `SONG key=value ...`, over the defaults of infer.yaml.

Values are taken as the shell passes them, without Hydra's override grammar, which gives a meaning
to spaces, quotes, commas and brackets: all of them occur in song names.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sabersmith.audio.formats import AUDIO_EXTENSIONS, AUDIO_FORMATS
from sabersmith.cli.hydra_configs import CONFIG_DIR
from sabersmith.decor.settings import DecorSettings
from sabersmith.errors import OptionError
from sabersmith.export.settings import BatchSettings, ExportSettings, MapRequest
from sabersmith.mapping.settings import DENSITY_OPTIONS, MapSettings, ModelSettings
from sabersmith.options.declaration import Option, defaults_of, home, near, options_of
from sabersmith.sym.search_settings import SearchSettings

AUDIO_HELP = (
    f"song: {AUDIO_FORMATS}; a map's folder or zip; a folder of songs or a pattern (*.mp3); "
    "may be given several times"
)
# Headings of --help and of the documentation, and the settings under each.
GROUPS: dict[str, tuple[type, ...]] = {
    "Song and files": (ExportSettings,),
    "Notes": (MapSettings, SearchSettings),
    "Other parts of the map": (DecorSettings,),
    "Many songs": (BatchSettings,),
    "Models": (ModelSettings,),
}
OPTIONS = options_of(MapRequest)
WIDTH = 15  # of the column of names in --help
WHOLE_LINE = 100


def read_arguments(argv: Sequence[str]) -> MapRequest:
    """Return what a command line asks for.

    Raises:
        OptionError: something is mistyped or missing, or two options contradict each other.
    """
    songs, given = split_arguments(argv)
    if not songs:
        raise OptionError(
            'which song? write its name, as in "My Song.mp3"; --help lists the options'
        )
    density = [f"{name}={given[name]}" for name in DENSITY_OPTIONS if name in given]
    if len(density) > 1:
        raise OptionError(f"{' and '.join(density)}: each sets the note density; keep one")
    values = {name: OPTIONS[name].value(name, value) for name, value in given.items()}
    paths = tuple(map(home, songs))
    return MapRequest(**{**configured_defaults(), **values}, audio=paths[0], songs=paths)


def split_arguments(argv: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the songs that arguments name, and the values of the other options as typed.

    A song is given as audio=SONG or by its path alone.

    Raises:
        OptionError: an option is unknown, repeated or without a value.
    """
    songs: list[str] = []
    given: dict[str, str] = {}
    for argument in argv:
        name, equals, value = argument.partition("=")
        if name == "audio" and equals:
            if not value.strip():
                raise OptionError(f"audio=: not allowed; allowed: {AUDIO_HELP}")
            songs.append(value)
        elif equals and name in OPTIONS:
            if name in given:
                raise OptionError(f"{name}: given twice; keep one")
            given[name] = value
        elif _is_song(argument):
            songs.append(argument)
        else:
            raise _unknown(argument)
    return songs, given


def configured_defaults() -> dict[str, Any]:
    """Return the defaults that infer.yaml changes.

    Raises:
        OptionError: infer.yaml can't be read, or has a key that is no option.
    """
    try:
        lines = (Path(CONFIG_DIR) / "infer.yaml").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError(f"infer.yaml: can't be read: {error}") from None
    if all(not line.strip() or line.startswith("#") for line in lines):
        return {}
    # Not with Hydra, and only here: both take long to import.
    import yaml

    try:
        config = yaml.safe_load("\n".join(lines)) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # some values raise their own
        raise OptionError(f"infer.yaml: can't be read: {' '.join(str(error).split())}") from None
    if not isinstance(config, dict):
        raise OptionError("infer.yaml: needs lines such as `beam: 10`")
    if odd := sorted(map(str, config.keys() - OPTIONS.keys())):
        raise OptionError(f"infer.yaml: {', '.join(odd)}: no such option; --help lists them")
    return config


def help_text() -> str:
    """Return what --help prints: each option with its default, under a heading for each group."""
    lines = [
        "Make a Beat Saber map of a song.",
        "",
        '  sabersmith "My Song.mp3" [key=value ...]',
        '  python infer.py audio="My Song.mp3" [key=value ...]',
    ]
    for heading, rows in option_rows():
        lines += ["", f"{heading}:"]
        for name, help, default, span in rows:
            notes = "; ".join(note for note in (default, span) if note)
            lines += wrapped(name, f"{help} [{notes}]" if notes else help)
    lines += [
        "",
        "Defaults and ranges are in brackets; the file infer.yaml of the package can change "
        "defaults.",
    ]
    return "\n".join(lines)


def option_rows() -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    """Yield each heading with its options: name, help, default and range ("" for none)."""
    for heading, classes in GROUPS.items():
        rows = [("audio", AUDIO_HELP, "", "")] if ExportSettings in classes else []
        for settings in classes:
            own = settings.__annotations__
            defaults = defaults_of(settings)
            rows += [
                (name, option.help, default_text(option, defaults[name]), option.span)
                for name, option in options_of(settings).items()
                if name in own
            ]
        yield heading, rows


def default_text(option: Option, default: object) -> str:
    """Return a default as it would be typed; "" where there is none."""
    if default is None:
        return ""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        names = ",".join(default)
        return "all" if default and option.read("all") == default else names
    return f"{default:g}" if isinstance(default, float) else str(default)


def _is_song(argument: str) -> bool:
    """Whether an argument that is no key=value names a song, by its ending or by being there."""
    if "://" in argument or Path(argument).suffix.lower() in (*AUDIO_EXTENSIONS, ".zip"):
        return True
    try:
        return argument not in OPTIONS and home(argument).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _unknown(argument: str) -> OptionError:
    name, equals, _ = argument.partition("=")
    known = ("audio", *OPTIONS)
    if not equals and name in known:
        allowed = AUDIO_HELP if name == "audio" else OPTIONS[name].allowed
        return OptionError(f"{name}: has no value; write {name}=..., {allowed}")
    hint = near(name.lstrip("-+~"), known)
    if equals:
        return OptionError(f"{name or argument}: no such option{hint}; --help lists them")
    return OptionError(
        f"{argument}: no such file, and not of the form key=value{hint}; put names with spaces in "
        "quotes"
    )


def wrapped(name: str, text: str) -> list[str]:
    """Return the lines of --help for an option: its name, and what it does."""
    import textwrap

    lines = textwrap.wrap(text, WHOLE_LINE - WIDTH - 2)
    return [f"  {name if i == 0 else '':<{WIDTH}}{line}" for i, line in enumerate(lines)]
