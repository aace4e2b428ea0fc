"""The options of infer.py: what can be typed, what it means, and what is wrong with a typo.

Free text (file names, titles) is taken as the shell hands it over: Hydra's override grammar gives
a meaning to spaces, quotes, commas, brackets and equals signs, all of which occur in song names.
Everything else goes through Hydra's compose API over configs/infer.yaml.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.errors import OptionError

PLAIN_VALUE = re.compile(r"[\w.+-]+")


@dataclass(frozen=True, kw_only=True)
class MapSettings:
    """What can be chosen about the map of a song; the defaults are those of configs/infer.yaml."""

    difficulty: tuple[str, ...] = DIFFICULTIES
    bpm: float | None = None
    seed: int = 0
    beam: int = 20
    temperature: float = 0.9
    top_p: float = 0.98
    flow: float = 1.0
    repeat: float = 1.0
    diversity: float = 0.0
    threshold: float | None = None
    nps: float | None = None
    intensity: float = 1.0
    lights: bool = True
    walls: bool = True
    bombs: bool = True
    arcs: bool = True
    labels: bool = True


@dataclass(frozen=True, kw_only=True)
class Options(MapSettings):
    """The checked options of a run of infer.py; fields are named as they are typed.

    songs: all that audio= named, a song, a folder or a pattern each time it was typed; audio is
    the first.
    """

    audio: Path
    songs: tuple[Path, ...]
    out: Path
    format: str
    device: str
    precision: str
    compile: bool
    onset_ckpt: Path
    sym_ckpt: Path
    title: str | None
    artist: str | None
    mapper: str
    keep_folder: bool
    preview: bool
    plots: bool
    skip_existing: bool
    playlist: str | None


@dataclass(frozen=True)
class Key:
    """One option: how its value is read, what may be typed, and a line for --help."""

    read: Callable[[Any], Any]
    allowed: str
    help: str
    as_typed: bool = False
    choices: tuple[str, ...] = ()


def read_number(low: float, high: float, *, above: bool = False) -> Callable[[Any], float]:
    """Return a reader of numbers in [low, high], or in (low, high] with `above`."""

    def read(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError
        if not (low < value <= high if above else low <= value <= high):
            raise ValueError
        return float(value)

    return read


def read_whole(low: int, high: int) -> Callable[[Any], int]:
    """Return a reader of whole numbers in [low, high]."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return read


def read_choice(choices: tuple[str, ...]) -> Callable[[Any], str]:
    """Return a reader of one of some words."""

    def read(value: Any) -> str:
        if value not in choices:
            raise ValueError
        return str(value)

    return read


def read_flag(value: Any) -> bool:
    """Return true or false as it is; ValueError for anything else."""
    if not isinstance(value, bool):
        raise ValueError
    return value


def read_text(value: Any) -> str | None:
    """Return text, or None for an empty one."""
    return str(value) if value is not None and str(value).strip() else None


def read_needed_text(value: Any) -> str:
    """Return text; ValueError for an empty one."""
    text = read_text(value)
    if text is None:
        raise ValueError
    return text


def or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a reader that lets None (unset) pass."""
    return lambda value: None if value is None else read(value)


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
                f"difficulty={_shown(value)}: {word!r} is no difficulty"
                f"{near(word, allowed)}; allowed: {', '.join(allowed)}, or several with commas"
            )
    return tuple(name for name in DIFFICULTIES if name in chosen)


def _switch(help: str) -> Key:
    return Key(read_flag, "true or false", help, choices=("true", "false"))


FORMATS = ("v2", "v3")
DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("fp32", "bf16", "int8")

KEYS: dict[str, Key] = {
    "audio": Key(
        read_needed_text,
        "a song file (wav, mp3, flac, ogg, egg, opus, m4a)",
        "the song: wav, mp3, flac, ogg, egg, opus or m4a; or a folder or pattern (*.mp3) of songs;"
        " several: audio=a audio=b",
        as_typed=True,
    ),
    "out": Key(read_needed_text, "a folder", "folder for the zip", as_typed=True),
    "difficulty": Key(
        read_difficulties,
        "all, " + ", ".join(DIFFICULTIES),
        "all, one of " + ", ".join(DIFFICULTIES) + ", or several: Easy,Hard",
        as_typed=True,
    ),
    "format": Key(read_choice(FORMATS), "v2 or v3", "map format, v2 or v3", choices=FORMATS),
    "bpm": Key(
        or_none(read_number(20, 600)),
        "a number from 20 to 600",
        "tempo in beats a minute, if you know it; found from the song when left out",
    ),
    "seed": Key(
        read_whole(0, 2**31 - 1),
        "a whole number from 0 to 2147483647",
        "another number, another map; the same number, the same map",
    ),
    "device": Key(
        read_choice(DEVICES), "auto, cpu or cuda", "auto, cpu or cuda (a GPU)", choices=DEVICES
    ),
    "precision": Key(
        read_choice(PRECISIONS),
        "fp32, bf16 or int8",
        "arithmetic: fp32, or bf16 or int8 (CPU), which are faster and coarser",
        choices=PRECISIONS,
    ),
    "compile": Key(
        read_flag,
        "true or false",
        "true takes a minute to make the GPU place notes faster, for many songs",
        choices=("true", "false"),
    ),
    "beam": Key(
        read_whole(1, 100),
        "a whole number from 1 to 100",
        "hypotheses kept while placing notes: more is slower and safer",
    ),
    "temperature": Key(
        read_number(0, 5),
        "a number from 0 to 5",
        "how freely notes are placed: 0 always takes the likeliest",
    ),
    "top_p": Key(
        read_number(0, 1, above=True),
        "a number above 0, up to 1",
        "notes are drawn from the likeliest choices that hold this share of the probability",
    ),
    "flow": Key(
        read_number(0, 10),
        "a number from 0 to 10",
        "how strictly notes keep to what arms can do: 0 leaves it to the model",
    ),
    "repeat": Key(
        read_number(0, 3),
        "a number from 0 to 3",
        "how readily notes come again where the song does: 1 as in human maps",
    ),
    "diversity": Key(
        read_number(0, 5),
        "a number from 0 to 5",
        "how strongly notes are kept from coming as they did a moment ago",
    ),
    "threshold": Key(
        or_none(read_number(0, 1, above=True)),
        "a number above 0, up to 1",
        "how sure the model must be of a note: lower gives more notes",
    ),
    "nps": Key(
        or_none(read_number(0, 20, above=True)),
        "a number above 0, up to 20",
        "notes a second of the hardest chosen difficulty; the easier ones follow",
    ),
    "lights": _switch("lights that follow the song"),
    "walls": _switch("walls on the outer lanes"),
    "bombs": _switch("a few bombs in long pauses, from Hard on"),
    "arcs": _switch("arcs over held sounds and chains at the ends of bursts (format v3)"),
    "labels": _switch("a label for each difficulty, such as Steady or Fierce"),
    "intensity": Key(
        read_number(0.25, 4),
        "a number from 0.25 to 4",
        "how many notes, against what mappers take: 0.5 half as many; nps= takes its place",
    ),
    "onset_ckpt": Key(
        read_needed_text, "a checkpoint file", "model that hears when notes come", as_typed=True
    ),
    "sym_ckpt": Key(
        read_needed_text, "a checkpoint file", "model that says which notes", as_typed=True
    ),
    "title": Key(read_text, "text", "song title; from the file when left out", as_typed=True),
    "artist": Key(read_text, "text", "song artist; from the file when left out", as_typed=True),
    "mapper": Key(read_needed_text, "text", "name shown as the map's author", as_typed=True),
    "keep_folder": Key(
        read_flag,
        "true or false",
        "true leaves the map's folder beside the zip",
        choices=("true", "false"),
    ),
    "preview": Key(
        read_flag,
        "true or false",
        "true writes a page beside the zip that plays the map in a browser, offline",
        choices=("true", "false"),
    ),
    "plots": Key(
        read_flag,
        "true or false",
        "true writes a picture beside the zip: what was heard, densities, the first bars",
        choices=("true", "false"),
    ),
    "skip_existing": Key(
        read_flag,
        "true or false",
        "true leaves out songs whose zip is there already",
        choices=("true", "false"),
    ),
    "playlist": Key(
        read_text,
        "a name",
        "name of a playlist of the maps, written beside them as name.bplist",
        as_typed=True,
    ),
}
PATH_KEYS = ("out", "onset_ckpt", "sym_ckpt")


def near(word: str, known: Iterable[str]) -> str:
    """Return ", did you mean X?" for the known word nearest to a typo, or nothing."""
    lowered = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.5)
    return f", did you mean {lowered[found[0]]}?" if found else ""


def split_arguments(argv: Sequence[str]) -> dict[str, str]:
    """Return {key: value as typed} of arguments of the form key=value; of audio= the first.

    Raises OptionError for an unknown or repeated key and for an argument that is no key=value.
    """
    given: dict[str, str] = {}
    for argument in argv:
        name, equals, value = argument.partition("=")
        known = ", ".join(KEYS)
        if not equals and name in KEYS:
            raise OptionError(f"{name}: has no value; write {name}=..., {KEYS[name].allowed}")
        if not equals:
            raise OptionError(
                f"{argument}: not of the form key=value{near(name.lstrip('-'), KEYS)}; for a song "
                'write audio="name of the file", with the quotes if it has spaces'
            )
        if name not in KEYS:
            raise OptionError(
                f"{name}: no such option{near(name.lstrip('-+~'), KEYS)}; options: {known}"
            )
        if name in given and name != "audio":
            raise OptionError(f"{name}: given twice; keep one")
        given.setdefault(name, value)
    return given


def read_options(argv: Sequence[str], root: Path) -> Options:
    """Return the options of a command line over the defaults of root/configs/infer.yaml.

    argv: the arguments after the script's name. root: the repository, from which the default
    checkpoint paths count. Raises OptionError (one line) for anything mistyped.
    """
    given = split_arguments(argv)
    for name, value in given.items():
        if not KEYS[name].as_typed and not PLAIN_VALUE.fullmatch(value):
            raise _wrong(name, value)
    values = _compose(
        [f"{name}={value}" for name, value in given.items() if not KEYS[name].as_typed],
        root / "configs",
    )
    for name in (name for name in given if KEYS[name].as_typed):
        values[name] = given[name]

    unknown = [name for name in values if name not in KEYS]
    missing = [name for name in KEYS if name not in values]
    if unknown or missing:
        raise OptionError(
            f"{root / 'configs' / 'infer.yaml'}: {', '.join(unknown + missing)}: "
            "unknown or missing option; compare with --help"
        )
    if values["audio"] is None:
        raise OptionError('audio: which song? write audio="path/to/song.mp3"; --help says the rest')

    checked = {}
    for name, key in KEYS.items():
        try:
            checked[name] = key.read(values[name])
        except ValueError:
            raise _wrong(name, given.get(name, values[name])) from None
    for name in ("audio", *PATH_KEYS):
        base = Path() if name in given or name in ("audio", "out") else root
        checked[name] = base / _home(checked[name])
    typed = [value for name, _, value in (it.partition("=") for it in argv) if name == "audio"]
    if not all(map(read_text, typed)):
        raise _wrong("audio", "")
    songs = tuple(map(_home, typed)) or (checked["audio"],)
    return Options(**checked, songs=songs)


def help_text(root: Path) -> str:
    """Return what --help prints: each key on a line of its own, with its default."""
    import yaml

    with open(root / "configs" / "infer.yaml", encoding="utf-8") as file:
        defaults = yaml.safe_load(file)
    lines = [
        "Turns a song into a Beat Saber map.",
        "",
        '  python infer.py audio="My Song.mp3" [key=value ...]',
        "",
    ]
    for name, key in KEYS.items():
        default = defaults[name]
        shown = "" if default is None else f" [{str(default).lower()}]"
        lines.append(f"  {name:<15}{key.help}{shown}")
    lines += ["", "Defaults are in brackets and live in configs/infer.yaml."]
    return "\n".join(lines)


def _compose(overrides: list[str], config_dir: Path) -> dict[str, Any]:
    from hydra import compose, initialize_config_dir
    from omegaconf import OmegaConf

    with initialize_config_dir(version_base="1.3", config_dir=str(config_dir.resolve())):
        config = OmegaConf.to_container(compose("infer", overrides), resolve=True)
    assert isinstance(config, dict)
    return {str(name): value for name, value in config.items()}


def _home(text: str) -> Path:
    # A shell leaves the ~ of audio=~/song.mp3 alone.
    path = Path(text)
    return path.expanduser() if text.startswith("~") and not path.exists() else path


def _wrong(name: str, value: object) -> OptionError:
    key = KEYS[name]
    hint = near(str(value), key.choices) if key.choices else ""
    return OptionError(f"{name}={_shown(value)}: not allowed{hint}; allowed: {key.allowed}")


def _shown(value: object) -> str:
    text = "null" if value is None else str(value)
    return " ".join(text.splitlines())
