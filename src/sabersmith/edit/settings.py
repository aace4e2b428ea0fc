"""Settings of edits: what a mapper can choose about new notes in a map that is there."""

from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.character import STYLES
from sabersmith.beatmap.characteristics import (
    FULL_CIRCLE,
    LAWLESS,
    LIGHTSHOW,
    NINETY,
    NO_ARROWS,
    ONE_SABER,
    STANDARD,
)
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.errors import OptionError
from sabersmith.mapping.settings import ModelSettings, check_style, read_scores
from sabersmith.options.declaration import choice, number, path, several, switch, text, whole
from sabersmith.sym.search_settings import SearchSettings

# Whose notes can be changed: those with notes.
CHANGEABLE = (STANDARD, ONE_SABER, NO_ARROWS, NINETY, FULL_CIRCLE, LAWLESS)
NO_NOTES = (
    f"characteristic={LIGHTSHOW}: a light show has no notes to change; name another way to play, "
    "or leave it out for Standard"
)
KEEP = ("all", "left", "right", "none")
TIMES = ("new", "mine")


@dataclass(frozen=True, kw_only=True)
class EditSettings(SearchSettings):
    """What can be chosen about the new notes of a section.

    Raises OptionError for a value that is not allowed.
    """

    difficulty: tuple[str, ...] = several(
        DIFFICULTIES,
        DIFFICULTIES,
        "difficulty",
        help="charts to change: all that the map has, one, or several: Hard,Expert",
    )
    characteristic: str = choice(
        STANDARD,
        CHANGEABLE,
        help="way to play of the charts to change; others stay as they are",
        refused=[(LIGHTSHOW, NO_NOTES)],
    )
    seed: int = whole(
        0, 0, 2**31 - 1, help="another number gives other notes; the same number, the same notes"
    )
    style: str | None = text(
        None, optional=True, help=f"of the new notes: {', '.join(STYLES)}; or another map"
    )
    character: str | None = text(
        None, optional=True, help='single traits of them, from -2.5 to 2.5: "turns=1 dots=-1"'
    )
    nps: float | None = number(
        None, 0.5, 20, optional=True, help="notes per second of the section; as before if left out"
    )
    keep: str | None = text(
        None,
        optional=True,
        help="notes that stay: none (redo), all (fill), or those of one hand: left, right",
    )
    times: str = choice(
        "new", TIMES, help="mine: your onsets stay as they are, and dots are given new notes"
    )

    def __post_init__(self) -> None:
        """Check each option."""
        super().__post_init__()
        read_scores(self.character or "")
        check_style(self.style)
        if self.keep is not None and self.keep not in KEEP:
            raise OptionError(f"keep={self.keep}: not allowed; allowed: {', '.join(KEEP)}")
        if self.times == "mine" and self.nps is not None:
            raise OptionError("times=mine and nps=: your onsets say how many notes; keep one")


@dataclass(frozen=True, kw_only=True)
class EditAsks(EditSettings):
    """What is to be done with a map, and where the result goes."""

    add: tuple[str, ...] = several(
        (), DIFFICULTIES, "difficulty", help="difficulties to add: Easy,Normal,Hard"
    )
    from_: str | None = text(
        None, optional=True, help="chart that add= starts from; the next harder one if left out"
    )
    redo: str | None = text(
        None, optional=True, help="section to get new notes: 64-128 (beats), 1:02-1:30, or all"
    )
    fill: str | None = text(
        None, optional=True, help="section whose gaps are filled; your notes there stay"
    )
    bookmarks: bool = switch(False, help="name the song's sections with bookmarks for editors")
    takes: int = whole(1, 1, 5, help="versions with the seeds from seed= on, ranked")
    out: Path | None = path(
        None,
        optional=True,
        help="zip or new folder to write; the map's own name is replaced only if named here",
        allowed="a zip or folder",
    )
    preview: bool = switch(False, help="write a web page that plays the result offline")


@dataclass(frozen=True, kw_only=True)
class EditRequest(EditAsks, ModelSettings):
    """All that says how a map is edited.

    map: its folder or zip.
    """

    map: Path
