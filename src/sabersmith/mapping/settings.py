"""Settings of the mapper: how a song becomes a level, and with which models."""

import math
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from sabersmith.beatmap.character import DESCRIPTORS, MAX_SCORE, STYLES
from sabersmith.beatmap.characteristics import CHARACTERISTICS, LIGHTSHOW, STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.decor.settings import DecorSettings
from sabersmith.errors import OptionError
from sabersmith.options.declaration import (
    NUMBER,
    CheckedSettings,
    choice,
    custom,
    home,
    near,
    number,
    path,
    several,
    shown,
    switch,
    text,
    whole,
)
from sabersmith.sym.search_settings import SearchSettings

HANDS = ("right", "left")
DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("fp32", "bf16", "int8")
NAMES = ", ".join(DESCRIPTORS)
DENSITY_OPTIONS = ("intensity", "nps", "threshold")


@dataclass(frozen=True, kw_only=True)
class MapSettings(SearchSettings, DecorSettings):
    """What can be chosen about the map of a song.

    Raises OptionError for a value that is not allowed, for a style or trait that is none, for a
    light show without lights, and where more than one of intensity, nps and threshold is set: each
    decides how many notes there are.
    """

    difficulty: tuple[str, ...] = several(
        DIFFICULTIES,
        DIFFICULTIES,
        "difficulty",
        help=f"all, one of {', '.join(DIFFICULTIES)}, or several: Easy,Hard",
    )
    characteristic: tuple[str, ...] = several(
        (STANDARD,),
        CHARACTERISTICS,
        "characteristic",
        help=f"ways to play: {', '.join(CHARACTERISTICS)}; all, or several",
    )
    hand: str = choice(
        "right",
        HANDS,
        help="of OneSaber; left needs the mod SongCore: the game itself can mirror right",
    )
    seed: int = whole(
        0, 0, 2**31 - 1, help="another number gives another map; the same number, the same map"
    )
    style: str | None = text(
        None,
        optional=True,
        help=f"{', '.join(STYLES)}; or a map to take the character of",
    )
    character: str | None = text(
        None,
        optional=True,
        help='single traits, from -2.5 to 2.5: "streams=1 doubles=-0.5"',
    )
    intensity: float = number(
        1.0, 0.25, 4, help="note density, relative to human charts: 0.5 is half as dense"
    )
    nps: float | None = number(
        None,
        0.5,  # 8 onsets in the shortest song
        20,
        optional=True,
        help="note density, in notes per second of the hardest chosen difficulty",
    )
    threshold: float | None = number(
        None,
        0.01,
        0.7,  # makes maps of the demo song and of 19 of 20 dev songs; 0.75 fails on 13
        optional=True,
        help="note density, by confidence: notes need at least this score, usually 0.2 to 0.45",
    )
    bpm: float | str | None = custom(
        None,
        lambda given: tidy_tempo(given),
        allowed="a number from 20 to 600, or with changes and their beats: 128,64:140,96:128",
        help="tempo of the song; estimated when left out; with changes: 128,64:140 (from beat 64)",
    )
    offset: float | None = number(
        None, 0, 3600, optional=True, help="seconds in the song of a beat (beat 0); needs bpm="
    )
    bookmarks: bool = switch(False, help="name the song's sections with bookmarks for editors")
    timing: str | None = text(
        None,
        optional=True,
        help="a map of the song, whose beats are kept exactly; no silence is put before the song",
    )

    def __post_init__(self) -> None:
        """Check each option, then that at most one says how many notes there are."""
        super().__post_init__()
        read_scores(self.character or "")
        check_style(self.style)
        self._check_timing()
        if LIGHTSHOW in self.characteristic and not self.lights:
            raise OptionError(f"lights=false: a {LIGHTSHOW} is nothing but lights; leave one out")
        unset = {"intensity": 1.0, "nps": None, "threshold": None}
        given = [name for name in DENSITY_OPTIONS if getattr(self, name) != unset[name]]
        if len(given) > 1:
            pairs = " and ".join(f"{name}={getattr(self, name):g}" for name in given)
            raise OptionError(f"{pairs}: each sets the note density; keep one")

    def _check_timing(self) -> None:
        """Raise OptionError for beats that are given twice, or in part."""
        if self.timing is not None:
            for name in ("bpm", "offset"):
                if getattr(self, name) is not None:
                    raise OptionError(f"timing= and {name}=: each gives the beats; keep one")
            if not home(self.timing).exists():
                raise OptionError(f"timing={shown(self.timing)}: no such map; give a zip or folder")
        if self.offset is not None and self.bpm is None:
            raise OptionError(f"offset={self.offset:g}: needs bpm=, the tempo")
        if isinstance(self.bpm, str) and self.offset is None:
            raise OptionError(f"bpm={self.bpm}: changes need offset=, the seconds of beat 0")


def read_tempo(bpm: float | str) -> tuple[float, tuple[tuple[float, float], ...]]:
    """Return the tempo and its changes (beat, BPM) of a value of the option bpm."""
    first, *changes = str(bpm).split(",")
    pairs = [change.split(":") for change in changes]
    return float(first), tuple((float(beat), float(tempo)) for beat, tempo in pairs)


def tidy_tempo(given: object) -> float | str:
    """Return a number, or a tempo with changes as text. Raises ValueError if it is neither."""
    if isinstance(given, bool) or not isinstance(given, int | float | str):
        raise ValueError
    first, *changes = str(given).replace(" ", "").split(",")
    numbers = [first, *(number for change in changes for number in change.split(":"))]
    if not all(NUMBER.fullmatch(number) for number in numbers) or any(
        change.count(":") != 1 for change in changes
    ):
        raise ValueError
    beats = [0.0, *(float(change.split(":")[0]) for change in changes)]
    tempos = [float(first), *(float(change.split(":")[1]) for change in changes)]
    if any(b <= a for a, b in pairwise(beats)) or not all(20 <= one <= 600 for one in tempos):
        raise ValueError
    return ",".join([first, *changes]) if changes else tempos[0]


def check_style(style: str | None) -> None:
    """Raise OptionError if a style is neither a named one nor a file or folder."""
    if style is not None and style.lower() not in STYLES and not home(style).exists():
        raise OptionError(
            f"style={shown(style)}: no such style or map{near(style, STYLES)}; allowed: "
            f"{', '.join(STYLES)}, or a map's zip or folder"
        )


def read_scores(typed: str) -> dict[str, float]:
    """Read the option character: scores by descriptor, as in "streams=1 doubles=-0.5".

    Raises:
        OptionError: a name is no descriptor, or a score is no number from -2.5 to 2.5.
    """
    scores = {}
    for part in typed.replace(",", " ").split():
        name, _, value = part.partition("=")
        if name not in DESCRIPTORS:
            raise OptionError(
                f"character={shown(typed)}: {shown(name)!r} is no trait{near(name, DESCRIPTORS)}; "
                f"allowed: {NAMES}"
            )
        try:
            scores[name] = float(value)
        except ValueError:
            scores[name] = math.nan
        if not abs(scores[name]) <= MAX_SCORE:
            raise OptionError(
                f"character={shown(typed)}: {name} needs a number from -{MAX_SCORE} to "
                f"{MAX_SCORE}, as in {name}=1"
            )
    return scores


@dataclass(frozen=True, kw_only=True)
class ModelSettings(CheckedSettings):
    """Which checkpoints are used, and how they are computed."""

    device: str = choice("auto", DEVICES, help="auto, cpu or cuda (a GPU)")
    precision: str = choice(
        "fp32", PRECISIONS, help="fp32, or the faster and coarser bf16 or int8 (CPU only)"
    )
    compile: bool = switch(
        False, help="compile the models on a GPU: a minute's start, worth it for many songs"
    )
    onset_ckpt: Path | None = path(
        None,
        optional=True,
        help="checkpoint that decides when notes come; the shipped one when left out",
        allowed="a checkpoint file",
    )
    sym_ckpt: Path | None = path(
        None,
        optional=True,
        help="checkpoint that decides which notes; the shipped one when left out",
        allowed="a checkpoint file",
    )
