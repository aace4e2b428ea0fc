"""Thresholds of the linter's rules, and presets."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sabersmith.beatmap.difficulty import DIFFICULTIES, LEAD_IN_S, LEAD_OUT_S

# Shortest and longest time in seconds for which a note in the middle hides what follows in its half
# (MapCheck). Closer objects are seen together with the note; later ones appear in time.
_VISION_BLOCK_S = {
    "Easy": (0.025, 1.2),
    "Normal": (0.05, 1.0),
    "Hard": (0.08, 0.75),
    "Expert": (0.1, 0.625),
    "ExpertPlus": (0.1, 0.5),
}


@dataclass(frozen=True)
class Limits:
    """Thresholds, in seconds (`_s`), degrees (`_angle`), cells (`_cells`) and metres (`_m`).

    The values are those of established linters, above all MapCheck (Kival Evan), except
    `reset_pause_s` and `max_flashes`. In pairs (cells, degrees), the angle holds up to that
    distance.
    """

    # After this long without a cut, a hand may start with either parity.
    reset_pause_s: float = 1.0
    directional_angle: float = 45.0
    # If both cuts of two notes of one moment are further off the line that joins them.
    across_angle: float = 45.0
    # Angles of arrows and of dots from which on they are odd.
    angle_offset: float = 45.0
    dot_offset: float = 90.0
    inline_s: float = 0.15
    inline_angle: float = 90.0
    shrado_s: float = 0.15
    shrado_cells: float = 1.0
    slider_s_per_cell: float = 0.025
    slider_even_s: float = 0.001
    # Notes of a window further apart than this are not at one time.
    window_s: float = 0.0005
    # Between a chain's cut and its links, and between a dot's face and its chain.
    chain_angle: float = 60.0
    chain_dot_angle: float = 5.0
    # Effective BPM from start to start of swings, and from the end of a slider to the next start.
    max_ebpm: float = 350.0
    max_slider_ebpm: float = 450.0
    max_doubles: float = 0.6
    precision_beats: tuple[float, ...] = (1 / 8, 1 / 6)
    precision_tolerance_beats: float = 0.009

    vision_block_s: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: dict(_VISION_BLOCK_S)
    )
    same_time_s: float = 0.01
    bomb_stack_s: float = 0.02
    clap_towards: tuple[tuple[float, float], ...] = ((1.0, 45.0), (1.5, 30.0), (2.0, 15.0))
    clap_away: tuple[tuple[float, float], ...] = ((1.0, 135.0), (1.5, 160.0))
    # The length of the saber plus the larger hitbox of a note: a cut reaches what is closer than
    # this. On its way in, a saber is `hitbox_way_in_s` early.
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
    max_empty_end_s: float = math.inf
    min_chart_s: float = 0.0
    min_song_s: float = 0.0
    max_song_s: float = math.inf
    min_cover_px: int = 256
    max_zip_mib: float = 15.0
    max_file_mib: float = 50.0
    both_hands: bool = False
    max_label: int = 30
    # To either side, by characteristic. Human charts have up to 45 and 270.
    max_lane_angle: Mapping[str, float] = field(
        default_factory=lambda: {"90Degree": 45.0, "360Degree": 360.0}
    )
    min_color_difference: float = 20.0
    wall_s: float = 0.015
    wall_recovery_s: float = 0.25
    any_wall_shape: bool = True
    min_njs: float = 3.0
    max_njs: float = 23.0
    # After an event, and metres per second that it may become faster or slower in a second.
    min_event_njs: float = 4.0
    max_event_njs: float = 24.0
    max_njs_rate: float = 2.0
    min_jump_m: float = 18.0
    max_jump_m: float = 36.0
    min_reaction_s: float = 0.42
    # A chart may have this many pairs of notes and bombs within `crowd_s`. Charts that people made
    # have at most 109 for each note and bomb, and 0.66 million.
    crowd_s: float = 0.5
    crowd_base: int = 10_000
    crowd_pairs: int = 100
    crowd_most: int = 1_000_000
    # In any one second (WCAG 2.2, success criterion 2.3.1).
    max_flashes: int = 3
    min_lights: int = 0
    # Whether what leaderboards don't rank is named: chains, mods, changes of the jump speed ...
    only_rankable: bool = False
    # Of an arc's ends, and of arcs of one hand at one time.
    min_arc_multiplier: float = -math.inf
    max_arc_multiplier: float = math.inf
    max_arcs: float = math.inf
    # Swings a second of the easiest difficulty, by the song's length: see `level_rules.spread`.
    needs_spread: bool = False
    # Both hands cut at least this fast, pause for less than one and a half of it, and go on.
    pause_stream_s: float = 0.15
    # Swings a second of a difficulty, as a share of those of the next harder one.
    min_step: float = 0.0
    max_step: float = 1.0


_DEFAULT = Limits()

PRESETS: dict[str, Limits] = {
    "default": _DEFAULT,
    # What ScoreSaber or BeatLeader ask of ranked maps, as in MapCheck's presets of their names and
    # BeatLeader's criteria; see docs/linter.md. No pause is long enough for a reset, as both ask
    # for a bomb.
    "ranked": replace(
        _DEFAULT,
        reset_pause_s=math.inf,
        across_angle=30.0,
        angle_offset=0.0,
        shrado_s=0.25,
        max_empty_end_s=15.0,
        min_chart_s=45.0,
        min_song_s=20.0,
        max_song_s=600.0,
        only_rankable=True,
        min_arc_multiplier=0.1,
        max_arc_multiplier=1.5,
        max_arcs=5,
        needs_spread=True,
        both_hands=True,
        any_wall_shape=False,
        min_lights=11,
        min_step=0.6,
        max_step=0.9,
    ),
    # Like the Easy and Normal charts that come with the game (see `beatmap.difficulty`): at most
    # one swing of a hand in 0.36 s, NJS 12, jump distances from 25 m. The vision blocks of Easy
    # apply to every difficulty.
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
