"""The options of infer.py: what can be typed, what it means, and what is wrong with a typo.

Free text (file names, titles) is taken as the shell hands it over: Hydra's override grammar gives
a meaning to spaces, quotes, commas, brackets and equals signs, all of which occur in song names.
Everything else goes through Hydra's compose API over configs/infer.yaml, which holds the defaults.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings
from sabersmith.options.kinds import (
    Key,
    choice,
    difficulties,
    near,
    number,
    or_null,
    shown,
    switch,
    text,
    text_or_none,
    whole,
)

FORMATS = ("v2", "v3")
DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("fp32", "bf16", "int8")

KEYS: dict[str, Key] = {
    "audio": text(
        "a song file (wav, mp3, flac, ogg, egg, opus, m4a)",
        "the song: wav, mp3, flac, ogg, egg, opus or m4a; or a folder or pattern (*.mp3) of songs;"
        " several: audio=a audio=b",
    ),
    "out": text("a folder", "folder for the zip"),
    "difficulty": difficulties(f"all, one of {', '.join(DIFFICULTIES)}, or several: Easy,Hard"),
    "format": choice(FORMATS, "map format, v2 or v3"),
    "seed": whole(0, 2**31 - 1, "another number, another map; the same number, the same map"),
    # How many notes: at most one of these.
    "intensity": number(0.25, 4, "how many notes, against what mappers take: 0.5 half as many"),
    "nps": or_null(
        number(
            0,
            20,
            "notes a second of the hardest chosen difficulty; the easier ones follow",
            above=True,
        )
    ),
    "threshold": or_null(
        number(0, 1, "how sure the model must be of a note: lower gives more notes", above=True)
    ),
    # Which notes.
    "bpm": or_null(
        number(20, 600, "tempo in beats a minute, if you know it; found from the song if left out")
    ),
    "flow": number(0, 10, "how strictly notes keep to what arms can do: 0 leaves it to the model"),
    "repeat": number(0, 3, "how readily notes come again where the song does: 1 as in human maps"),
    "diversity": number(0, 5, "how strongly notes are kept from coming as they did a moment ago"),
    "temperature": number(0, 5, "how freely notes are placed: 0 always takes the likeliest"),
    "top_p": number(
        0,
        1,
        "notes are drawn from the likeliest choices that hold this share of the probability",
        above=True,
    ),
    "beam": whole(1, 100, "hypotheses kept while placing notes: more is slower and safer"),
    # What is beside the notes.
    "lights": switch("lights that follow the song"),
    "walls": switch("walls on the outer lanes"),
    "bombs": switch("a few bombs in long pauses, from Hard on"),
    "arcs": switch("arcs over held sounds and chains at the ends of bursts (format v3)"),
    "labels": switch("a label for each difficulty, such as Steady or Fierce"),
    "title": text_or_none("text", "song title; from the file when left out"),
    "artist": text_or_none("text", "song artist; from the file when left out"),
    "mapper": text("text", "name shown as the map's author"),
    # What is written beside the zip.
    "preview": switch("true writes a page that plays the map in a browser, offline"),
    "plots": switch("true writes a picture: what was heard, densities, the first bars"),
    "keep_folder": switch("true leaves the map's folder beside the zip"),
    "playlist": text_or_none(
        "a name", "name of a playlist of the maps, written beside them as name.bplist"
    ),
    "skip_existing": switch(
        "true leaves out songs whose zip is there already, going by its name; songs of one name are"
        " numbered in their order: give each an out= of its own"
    ),
    # How it is computed.
    "device": choice(DEVICES, "auto, cpu or cuda (a GPU)"),
    "precision": choice(
        PRECISIONS, "arithmetic: fp32, or bf16 or int8 (CPU), which are faster and coarser"
    ),
    "compile": switch("true takes a minute to make the GPU place notes faster, for many songs"),
    "onset_ckpt": text("a checkpoint file", "model that hears when notes come"),
    "sym_ckpt": text("a checkpoint file", "model that says which notes"),
}
PATH_KEYS = ("audio", "out", "onset_ckpt", "sym_ckpt")
SHIPPED = shipped_checkpoint("onset").parent
DENSITY_KEYS = ("intensity", "nps", "threshold")
PLAIN_VALUE = re.compile(r"[\w.+-]+")


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


def split_arguments(argv: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return {key: value as typed} of arguments of the form key=value, and all values of audio=.

    Raises OptionError for an unknown or repeated key and for an argument that is no key=value.
    """
    given: dict[str, str] = {}
    songs: list[str] = []
    for argument in argv:
        name, equals, value = argument.partition("=")
        if not equals and name in KEYS:
            raise OptionError(f"{name}: has no value; write {name}=..., {KEYS[name].allowed}")
        if not equals:
            raise OptionError(
                f"{argument}: not of the form key=value{near(name.lstrip('-'), KEYS)}; for a song "
                'write audio="name of the file", with the quotes if it has spaces'
            )
        if name not in KEYS:
            hint = near(name.lstrip("-+~"), KEYS)
            raise OptionError(f"{name or argument}: no such option{hint}; --help lists them")
        if name == "audio":
            songs.append(value)
        elif name in given:
            raise OptionError(f"{name}: given twice; keep one")
        given.setdefault(name, value)
    return given, songs


def read_options(argv: Sequence[str], root: Path) -> Options:
    """Return the options of a command line over the defaults of root/configs/infer.yaml.

    argv: the arguments after the script's name. root: the repository, from which the default
    checkpoint paths count. Raises OptionError (one line) for anything mistyped, and where two
    options say how many notes.
    """
    given, songs = split_arguments(argv)
    wishes = [f"{name}={given[name]}" for name in DENSITY_KEYS if name in given]
    if len(wishes) > 1:
        raise OptionError(f"{' and '.join(wishes)}: each says how many notes; keep one")
    values = _with_defaults(given, root / "configs")
    if values["audio"] is None:
        raise OptionError('audio: which song? write audio="path/to/song.mp3"; --help says the rest')

    checked = {}
    for name, key in KEYS.items():
        try:
            checked[name] = key.read(values[name])
        except ValueError:
            raise _wrong(name, given.get(name, values[name])) from None
    for name in PATH_KEYS:
        from_here = name in given or name in ("audio", "out")
        checked[name] = (Path() if from_here else root) / _home(checked[name])
    if not all(song.strip() for song in songs):
        raise _wrong("audio", "")
    return Options(**checked, songs=tuple(map(_home, songs)) or (checked["audio"],))


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
        default = "" if defaults[name] is None else f" [{str(defaults[name]).lower()}]"
        lines.append(f"  {name:<15}{key.help}{default}")
    lines += ["", "Defaults are in brackets and live in configs/infer.yaml."]
    return "\n".join(lines)


def _with_defaults(given: dict[str, str], config_dir: Path) -> dict[str, Any]:
    """Return a value for each key: what was typed, as Hydra reads it, over infer.yaml's."""
    from hydra import compose, initialize_config_dir
    from omegaconf import OmegaConf

    plain = {name: value for name, value in given.items() if not KEYS[name].as_typed}
    for name, value in plain.items():
        if not PLAIN_VALUE.fullmatch(value):
            raise _wrong(name, value)
    overrides = [f"{name}={value}" for name, value in plain.items()]
    with initialize_config_dir(version_base="1.3", config_dir=str(config_dir.resolve())):
        config = OmegaConf.to_container(compose("infer", overrides), resolve=True)
    assert isinstance(config, dict)
    if odd := sorted(config.keys() ^ KEYS.keys(), key=str):
        raise OptionError(
            f"{config_dir / 'infer.yaml'}: {', '.join(map(str, odd))}: unknown or missing option; "
            "compare with --help"
        )
    return {name: config[name] for name in KEYS} | {
        name: value for name, value in given.items() if KEYS[name].as_typed
    }


def _home(typed: str) -> Path:
    # A shell leaves the ~ of audio=~/song.mp3 alone.
    path = Path(typed)
    return path.expanduser() if typed.startswith("~") and not path.exists() else path


def _wrong(name: str, value: object) -> OptionError:
    return OptionError(f"{name}={shown(value)}: not allowed; allowed: {KEYS[name].allowed}")
