"""Facts about the game's environments, from bsmap 2.2.9 (Kival Evan)."""

from __future__ import annotations

_NAMES = """
Default Origins Triangle Nice BigMirror Dragons KDA Monstercat CrabRave Panic Rocket GreenDay
GreenDayGrenade Timbaland FitBeat LinkinPark BTS Kaleidoscope Interscope Skrillex Billie
Halloween Gaga Weave Pyro EDM TheSecond Lizzo TheWeeknd RockMixtape Dragons2 Panic2 Queen
LinkinPark2 TheRollingStones Lattice DaftPunk HipHop Collider GlassDesert Multiplayer Britney
Monstercat2 Metallica
"""
ENVIRONMENTS = frozenset(f"{name}Environment" for name in _NAMES.split())
