"""Parity: which swings of a chart are forehand and which backhand.

Each hand alternates forehand and backhand. A swing that repeats the parity is a reset: the player
moves the saber back without cutting, prompted by a bomb or given enough time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from operator import add
from typing import NamedTuple, TypeAlias

from sabersmith.beatmap import angles as angle_maths
from sabersmith.beatmap.cuts import (
    BACKHAND,
    BAD,
    BORDERLINE,
    DIRECTION_ANGLES,
    FOREHAND,
    GOOD,
    MAX_TURN,
    SUITABILITY,
    wrist_rotation,
)
from sabersmith.beatmap.model import ANY, RED

# Costs of an assignment, summed over a chart. A half turn of the wrist costs 1, an awkward cut as
# much as 10,000 of them, an error as much as 10,000 awkward cuts.
_ERROR = 1e8
_AWKWARD = 1e4
_ALLOWED_RESET = 1.0
# Cost of a rotation by half a turn: among equal turns, prefers the straighter wrist.
_BENT_WRIST = 0.1


class Reset(StrEnum):
    """What allows a swing to repeat the parity of the one before; NONE if the parity alternates."""

    NONE = "none"
    BOMB = "bomb"
    PAUSE = "pause"
    ARC = "arc"
    BREAK = "break"  # nothing allows it: a parity error


@dataclass(frozen=True, slots=True)
class Stroke:
    """The properties of a swing that `assign_parity` depends on.

    angles: degrees that it may start at; empty if its notes leave the angle open.
    bend: degrees counter-clockwise from the angle at its start to the angle at its end.
    pause_s: seconds since the end of the hand's previous swing, infinite for the first.
    may_repeat: parities that the hand may repeat because of bombs since the previous swing.
    after_arc: whether the previous swing ended in an arc without a note at its tail.
    """

    angles: tuple[float, ...] = ()
    bend: float = 0.0
    pause_s: float = math.inf
    may_repeat: frozenset[int] = frozenset()
    after_arc: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """How a swing is cut.

    parity: FOREHAND or BACKHAND. angle: at its start, degrees. rotation: of the wrist, degrees.
    awkward: whether the angle is only borderline for the parity. turn: degrees that the wrist
    turned since the previous swing; 0 after a pause long enough for a reset.
    """

    parity: int
    angle: float
    rotation: float
    awkward: bool
    reset: Reset = Reset.NONE
    turn: float = 0.0


def assign_parity(strokes: Sequence[Stroke], hand: int, reset_pause_s: float) -> list[Cut]:
    """Return the best cut for each of one hand's strokes.

    The result has the fewest errors: resets that nothing allows, and wrist turns over 180 degrees.
    Among those assignments it has the fewest awkward cuts, and then the least turning (squared, so
    that many small turns are better than one large turn). Mirrored strokes of the other hand get
    mirrored cuts.

    Args:
        strokes: in order of time.
        hand: RED or BLUE.
        reset_pause_s: seconds of pause after which the hand may start with either parity.
    """
    if not strokes:
        return []
    # A shortest path through each stroke's options.
    firsts = _options(hand, strokes[0].angles)
    costs = [_own_cost(cut) for cut in firsts]
    sources: list[list[int]] = []
    options: list[_Options] = []  # of each stroke but the first
    for last, stroke in pairwise(strokes):
        rested = stroke.pause_s >= reset_pause_s
        given = rested, stroke.may_repeat, stroke.after_arc
        options.append(_options_after(hand, last.angles, last.bend, stroke.angles, *given))
        row, totals = [], []
        for own_cost, step_costs, _ in options[-1]:
            path_costs = list(map(add, costs, step_costs))
            cheapest = min(path_costs)
            row.append(path_costs.index(cheapest))
            totals.append(cheapest + own_cost)
        sources.append(row)
        costs = totals
    index = costs.index(min(costs))
    cuts = []
    for row, after in zip(reversed(sources), reversed(options), strict=True):
        source = row[index]
        cuts.append(after[index].cuts[source])
        index = source
    return [firsts[index], *reversed(cuts)]


class _Option(NamedTuple):
    """A possible cut: its own cost, and by the cut before it the cost of the step and the cut."""

    own_cost: float
    step_costs: tuple[float, ...]
    cuts: tuple[Cut, ...]


_Options: TypeAlias = tuple[_Option, ...]


# A chart has a few hundred different steps, which come again and again.
@lru_cache(maxsize=10_000)
def _options_after(
    hand: int,
    last_angles: tuple[float, ...],
    last_bend: float,
    angles: tuple[float, ...],
    rested: bool,
    may_repeat: frozenset[int],
    after_arc: bool,
) -> _Options:
    """Return a hand's possible cuts of a stroke after another.

    rested: whether the pause between them is long enough for a reset. The others are of `Stroke`.
    """
    given = rested, may_repeat, after_arc
    if hand != RED:
        bend = angle_maths.wrap(-last_bend)
        reds = _options_after(RED, _mirrored(last_angles), bend, _mirrored(angles), *given)
        return tuple(option._replace(cuts=_mirrored_cuts(option.cuts)) for option in reds)
    found = []
    for cut in _options(RED, angles):
        costs, cuts = [], []
        for before in _options(RED, last_angles):
            cost, reset, turn = _step(before, last_bend, cut, *given)
            costs.append(cost)
            cuts.append(replace(cut, reset=reset, turn=turn))
        found.append(_Option(_own_cost(cut), tuple(costs), tuple(cuts)))
    return tuple(found)


def _step(
    before: Cut,
    bend: float,
    cut: Cut,
    rested: bool,
    may_repeat: frozenset[int],
    after_arc: bool,
) -> tuple[float, Reset, float]:
    """Return the cost of one cut of the red hand after another, what allows a reset, the turn."""
    turn = 0.0 if rested else round(abs(cut.rotation - before.rotation - bend), 6)
    cost = (turn / MAX_TURN) ** 2
    if turn > MAX_TURN:
        cost += _ERROR
    if cut.parity != before.parity:
        return cost, Reset.NONE, turn
    if cut.parity in may_repeat:
        return cost + _ALLOWED_RESET, Reset.BOMB, turn
    if after_arc:
        return cost + _ALLOWED_RESET, Reset.ARC, turn
    if rested:
        return cost + _ALLOWED_RESET, Reset.PAUSE, turn
    return cost + _ERROR, Reset.BREAK, turn


def _own_cost(cut: Cut) -> float:
    return (_AWKWARD if cut.awkward else 0.0) + _BENT_WRIST * (cut.rotation / MAX_TURN) ** 2


@cache
def _options(hand: int, angles: tuple[float, ...]) -> tuple[Cut, ...]:
    """Return a hand's possible cuts: those not bad; with open angles, only good ones."""
    if hand != RED:
        return _mirrored_cuts(_options(RED, _mirrored(angles)))
    known = angles or tuple(DIRECTION_ANGLES[:ANY].tolist())
    cuts = []
    for parity in (FOREHAND, BACKHAND):
        for angle in known:
            suit = SUITABILITY[RED, parity, angle_maths.nearest(angle)]
            if suit == GOOD or (suit != BAD and angles):
                rotation = float(wrist_rotation(RED, parity, angle))
                cuts.append(Cut(parity, angle % 360.0, rotation, bool(suit == BORDERLINE)))
    return tuple(cuts)


def _mirrored(angles: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(map(angle_maths.mirrored, angles))


def _mirrored_cuts(cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Return what cuts of the red hand are for the blue hand."""
    return tuple(
        replace(cut, angle=angle_maths.mirrored(cut.angle), rotation=-cut.rotation) for cut in cuts
    )
