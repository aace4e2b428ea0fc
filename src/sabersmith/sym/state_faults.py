"""Which grid states break a rule of the linter by themselves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, angle_between
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import ANY, Chart, Level
from sabersmith.lint import Limits
from sabersmith.lint.chart_view import ChartView
from sabersmith.lint.moment_rules import one_stroke, parallel_notes
from sabersmith.sym.state_content import ANGLES, DISTANCES, HANDS, Content

SPACING_S = 60.0  # between a hand's notes of states, for the linter to judge each by itself
BPM = 60.0  # a beat lasts a second


def faulty_states(states: Sequence[State]) -> NDArray[np.bool_]:
    """Mark the states (V,) that break a rule of the linter by themselves."""
    content = Content.of(states)
    faulty = clashes(content)
    # A hand's notes come again in many states: the linter judges each set of them once.
    parts: dict[State, list[int]] = {}
    for hand in range(HANDS):
        own = content.of_hand(hand)
        several = np.flatnonzero(own.sum(1) > 1)
        for number, marks in zip(several.tolist(), own[several].tolist(), strict=True):
            kept = (value if mark else 0 for value, mark in zip(states[number], marks, strict=True))
            parts.setdefault(tuple(kept), []).append(number)
    chart = Chart(njs=16.0)
    for place, part in enumerate(parts):
        chart.notes += state_notes(part, place * SPACING_S)[0]
    view = ChartView(Level(bpm=BPM, charts=[chart]), chart, Limits())
    holders = list(parts.values())
    for check in (one_stroke, parallel_notes):
        for finding in check(view):
            faulty[holders[round(finding.beat / SPACING_S)]] = True
    return faulty


def clashes(content: Content) -> NDArray[np.bool_]:
    """Mark the states (V,) in which a hand meets the other, or a bomb.

    They are those in which the linter finds handclap, hitbox_path or hammer_hit.
    """
    limits = Limits()
    # Of each cell's note: degrees between its cut and the way to each other cell; NaN for dots.
    cuts = DIRECTION_ANGLES[np.where(content.is_note, content.direction, ANY)]
    off = angle_between(cuts[..., None], ANGLES)  # (V, 12, 12)
    colors = content.color
    of_hands = (
        content.is_note[:, :, None]
        & content.is_note[:, None]
        & (colors[:, :, None] != colors[:, None])
    )
    to_bombs = content.is_note[:, :, None] & content.is_bomb[:, None]
    way_in = (limits.path_cells >= DISTANCES) & (off > limits.path_angle)
    found = (of_hands | to_bombs) & way_in
    near_path = (off <= limits.hammer_angle) | (off >= 180.0 - limits.hammer_angle)
    found |= to_bombs & (limits.hammer_cells >= DISTANCES) & near_path
    back = off.transpose(0, 2, 1)
    wider, narrower = np.maximum(off, back), np.minimum(off, back)
    for cells, angle in limits.clap_towards:
        found |= of_hands & (cells >= DISTANCES) & (wider <= angle)
    for cells, angle in limits.clap_away:
        found |= of_hands & (cells >= DISTANCES) & (narrower >= angle)
    return found.any((1, 2))
