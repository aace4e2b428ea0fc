"""The thresholds of the linter's rules, and presets of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sabersmith.beatmap.difficulty import DIFFICULTIES, LEAD_IN_S, LEAD_OUT_S

# Seconds before which a note in the middle hides what comes in its half, and after which there is
# time to see it (MapCheck).
_VISION_BLOCK_S = {
    "Easy": (0.025, 1.2),
    "Normal": (0.05, 1.0),
    "Hard": (0.08, 0.75),
    "Expert": (0.1, 0.625),
    "ExpertPlus": (0.1, 0.5),
}


@dataclass(frozen=True)
class Limits:
    """When a rule is broken. Seconds (`_s`), degrees (`_angle`), cells (`_cells`), metres (`_m`).

    The values are those of the field's linters, MapCheck (Kival Evan) above all, but for
    `reset_pause_s` and `max_flashes`. Of pairs (cells, degrees) each holds up to that distance.
    """

    # Without a cut for so long, a hand may start anew with either parity.
    reset_pause_s: float = 1.0
    directional_angle: float = 45.0
    inline_s: float = 0.15
    inline_angle: float = 90.0
    shrado_s: float = 0.15
    shrado_cells: float = 1.0
    slider_s_per_cell: float = 0.025
    slider_even_s: float = 0.001
    # From the start of a swing to that of the next, and from the end of a slider.
    max_ebpm: float = 350.0
    max_slider_ebpm: float = 450.0
    max_doubles: float = 0.6
    precision_beats: tuple[float, ...] = (1 / 8, 1 / 6)
    precision_tolerance_beats: float = 0.01

    vision_block_s: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: dict(_VISION_BLOCK_S)
    )
    same_time_s: float = 0.01
    bomb_stack_s: float = 0.02
    clap_towards: tuple[tuple[float, float], ...] = ((1.0, 45.0), (1.5, 30.0), (2.0, 15.0))
    clap_away: tuple[tuple[float, float], ...] = ((1.0, 135.0), (1.5, 160.0))
    # The saber's length with the larger hitbox of a note: what comes within this much of a cut is
    # reached by it. A saber on its way in is `hitbox_way_in_s` early.
    hitbox_m: float = 1.425
    hitbox_way_in_s: float = 0.0341
    reverse_stair_cells: float = 1.5
    reverse_stair_angle: float = 15.0
    stair_s: float = 0.15
    path_cells: float = 2.0
    path_angle: float = 150.0
    hammer_before_s: float = 0.125
    hammer_after_s: float = 0.075
    hammer_cells: float = 2.0
    hammer_angle: float = 15.0

    start_s: float = LEAD_IN_S
    end_s: float = LEAD_OUT_S
    wall_s: float = 0.015
    min_njs: float = 3.0
    max_njs: float = 23.0
    min_jump_m: float = 18.0
    max_jump_m: float = 36.0
    min_reaction_s: float = 0.42
    # In any one second (WCAG 2.2, success criterion 2.3.1).
    max_flashes: int = 3


_DEFAULT = Limits()

PRESETS: dict[str, Limits] = {
    "default": _DEFAULT,
    # As judges of ranked maps see it: without a bomb, no pause is long enough for a reset.
    "ranked": replace(_DEFAULT, reset_pause_s=math.inf),
    # As the Easy and Normal charts that come with the game are (`difficulty`): at most one swing
    # of a hand in 0.36 s, NJS 12, jumps of 25 m and more; every chart is seen as an Easy one is.
    "beginner": replace(
        _DEFAULT,
        inline_s=0.25,
        vision_block_s={name: _VISION_BLOCK_S["Easy"] for name in DIFFICULTIES},
        max_ebpm=85.0,
        max_slider_ebpm=85.0,
        max_njs=12.0,
        min_jump_m=25.0,
        min_reaction_s=1.0,
    ),
}
