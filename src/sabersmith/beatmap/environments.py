"""Facts about the game's environments, from bsmap 2.2.9 and MapCheck 2.7.1 (Kival Evan).

Names of later ones are those of BeatSaver (github.com/beatmaps-io, `EBeatsaverEnvironment`) and
of the sources of bsmap.
"""

from __future__ import annotations

_NAMES = """
Default Origins Triangle Nice BigMirror Dragons KDA Monstercat CrabRave Panic Rocket GreenDay
GreenDayGrenade Timbaland FitBeat LinkinPark BTS Kaleidoscope Interscope Skrillex Billie
Halloween Gaga Weave Pyro EDM TheSecond Lizzo TheWeeknd RockMixtape Dragons2 Panic2 Queen
LinkinPark2 TheRollingStones Lattice DaftPunk HipHop Collider GlassDesert Multiplayer Britney
Monstercat2 Metallica Halloween2 Grid Coldplay Prodigy
"""
_NEWEST = frozenset(("Halloween2", "Grid", "Coldplay", "Prodigy"))  # of which no groups are known
# Those with basic lights: the others have groups. In Multiplayer's, one light alone works.
BASIC_ENVIRONMENTS = tuple(_NAMES.split())[: _NAMES.split().index("Weave")]
ENVIRONMENTS = frozenset(f"{name}Environment" for name in _NAMES.split())

# How many lights each group has, by its number; "-" where an environment has no such group.
_SIZES = {
    "EDM": "24 24 24 24 24 24 10 10 10 10 10 10 10 10 1 1 1 1",
    "Lizzo": "40 16 16 16 16 16 1 1 12 12 12 6 6 14 14 4 4 3 3 14",
    "Pyro": "3 3 5 5 3 12 48 48 4 4 3 3 10 10",
    "TheSecond": "15 24 12 12 12 12 4 4 4 4 4 4 4 4",
    "TheWeeknd": "4 4 4 4 8 4 4 12 1 6 25 25 25 25 25 25 25 25 25 25 3 3 8 8 - - - - - "
    "3 3 3 3 3 3 3 3 6 6 - 2",
    "RockMixtape": "5 5 10 10 10 10 10 10 10 10 10 10 10 10 3 10 5 5 24 24 12 12 8 8 36 "
    "3 36 3 5 2 16 4 4 4 4 2 2 2",
    "Weave": "8 8 8 8 8 8 8 8 8 8 8 8 12 12 8 8",
    "Dragons2": "24 96 35 15 8 12 12 5 5 5 5 5 5",
    "Panic2": "7 7 7 7 8 8 24 24 24 6 6 6 6 14 14 2 28 28 1 1 12 1 12 1",
}
# How many groups the newer ones have; that of their lights is not known here.
_COUNTS = {
    "Queen": 18,
    "LinkinPark2": 19,
    "TheRollingStones": 46,
    "Lattice": 31,
    "DaftPunk": 56,
    "HipHop": 42,
    "Collider": 28,
    "Britney": 23,
    "Monstercat2": 33,
    "Metallica": 45,
}
_MISSING = {"HipHop": (3, 4), "Britney": (4,)}


def light_groups(environment: str) -> dict[int, int | None] | None:
    """Return the light groups of an environment by number, each with its lights if that is known.

    Empty for an environment without groups; None for an environment of which they are not known.
    """
    name = environment.removesuffix("Environment")
    if environment not in ENVIRONMENTS or name in _NEWEST:
        return None
    if name in _SIZES:
        sizes = enumerate(_SIZES[name].split())
        return {number: int(size) for number, size in sizes if size != "-"}
    missing = _MISSING.get(name, ())
    return {number: None for number in range(_COUNTS.get(name, 0)) if number not in missing}
