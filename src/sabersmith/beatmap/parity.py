"""Forehand or backhand: the assignment over a chart that a body would choose.

Each hand alternates forehand and backhand. A swing that repeats the parity is a reset: the saber
is carried back without cutting, which takes a bomb that leads it, or time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from sabersmith.beatmap.cuts import (
    BACKHAND,
    BAD,
    BORDERLINE,
    DIRECTION_ANGLES,
    FOREHAND,
    GOOD,
    MOST_TURN,
    SUITS,
    mirror_angle,
    nearest_direction,
    turned,
    wrist_rotation,
)
from sabersmith.beatmap.model import ANY, RED

# Costs that sum up over a chart, where a half turn costs 1: an awkward cut outweighs 10,000 of
# them, an error as many awkward cuts.
_ERROR = 1e8
_AWKWARD = 1e4
_ALLOWED_RESET = 1.0
# Of equal turns the one nearer to a straight wrist is less.
_REST = 0.1


class Reset(StrEnum):
    """What allows a swing the parity of the one before it; NONE where it has the other one."""

    NONE = "none"
    BOMB = "bomb"
    PAUSE = "pause"
    ARC = "arc"
    BREAK = "break"  # nothing does: the parity error


@dataclass(frozen=True, slots=True)
class Stroke:
    """What `assign` needs to know of a swing.

    angles: those that it may enter with, degrees; none where its notes leave that open.
    bend: degrees counter-clockwise from the angle it enters with to the one it leaves with.
    pause_s: seconds from the end of the hand's last swing, infinite for the first.
    may_repeat: the parities that bombs since then let the hand repeat.
    guided: whether since then an arc with no note at its tail led the hand.
    """

    angles: tuple[float, ...] = ()
    bend: float = 0.0
    pause_s: float = math.inf
    may_repeat: frozenset[int] = frozenset()
    guided: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """How a swing is cut: its parity, the angle it enters with, the wrist's rotation then.

    awkward: whether the angle is a borderline one for the parity. turn: degrees by which the
    wrist turned since the last swing; 0 where it had all the time.
    """

    parity: int
    angle: float
    rotation: float
    awkward: bool
    reset: Reset = Reset.NONE
    turn: float = 0.0


def assign(strokes: Sequence[Stroke], hand: int, reset_pause_s: float) -> list[Cut]:
    """The cuts of one hand's strokes, in order of time.

    Of all assignments the one with the fewest errors (resets that nothing allows, turns of the
    wrist over 180 degrees), of these the fewest awkward cuts, of these the least turning (squared,
    so that many small turns are less than a large one). After a pause of `reset_pause_s` seconds
    the hand is free. Mirrored strokes of the other hand get mirrored cuts.
    """
    if hand != RED:
        mirrored = [
            replace(
                stroke,
                angles=tuple(float(mirror_angle(angle)) for angle in stroke.angles),
                bend=float(turned(-stroke.bend)),
            )
            for stroke in strokes
        ]
        return [
            replace(cut, angle=float(mirror_angle(cut.angle)), rotation=-cut.rotation)
            for cut in assign(mirrored, RED, reset_pause_s)
        ]
    if not strokes:
        return []
    chosen = _cheapest(strokes, reset_pause_s)
    cuts = chosen[:1]
    for stroke, last, before, cut in zip(strokes[1:], strokes, chosen, chosen[1:], strict=False):
        _, reset, turn = _step(before, last.bend, cut, stroke, reset_pause_s)
        cuts.append(replace(cut, reset=reset, turn=turn))
    return cuts


def _cheapest(strokes: Sequence[Stroke], reset_pause_s: float) -> list[Cut]:
    """The red hand's best assignment: a shortest path through the ways to cut each stroke."""
    options = [_options(stroke.angles) for stroke in strokes]
    costs = [_own_cost(cut) for cut in options[0]]
    sources: list[list[int]] = []
    for stroke, last, befores, cuts in zip(
        strokes[1:], strokes, options, options[1:], strict=False
    ):
        row, totals = [], []
        for cut in cuts:
            reached = [
                cost + _step(before, last.bend, cut, stroke, reset_pause_s)[0]
                for cost, before in zip(costs, befores, strict=True)
            ]
            cheapest = min(reached)
            row.append(reached.index(cheapest))
            totals.append(cheapest + _own_cost(cut))
        sources.append(row)
        costs = totals
    index = costs.index(min(costs))
    path = [index]
    for row in reversed(sources):
        index = row[index]
        path.append(index)
    return [cuts[index] for cuts, index in zip(options, reversed(path), strict=True)]


def _step(
    before: Cut, bend: float, cut: Cut, stroke: Stroke, reset_pause_s: float
) -> tuple[float, Reset, float]:
    """Cost of going from one cut to the next, what allows the reset if it is one, and the turn."""
    rested = stroke.pause_s >= reset_pause_s
    turn = 0.0 if rested else round(abs(cut.rotation - before.rotation - bend), 6)
    cost = (turn / MOST_TURN) ** 2
    if turn > MOST_TURN:
        cost += _ERROR
    if cut.parity != before.parity:
        return cost, Reset.NONE, turn
    if cut.parity in stroke.may_repeat:
        return cost + _ALLOWED_RESET, Reset.BOMB, turn
    if stroke.guided:
        return cost + _ALLOWED_RESET, Reset.ARC, turn
    if rested:
        return cost + _ALLOWED_RESET, Reset.PAUSE, turn
    return cost + _ERROR, Reset.BREAK, turn


def _own_cost(cut: Cut) -> float:
    return (_AWKWARD if cut.awkward else 0.0) + _REST * (cut.rotation / MOST_TURN) ** 2


@cache
def _options(angles: tuple[float, ...]) -> tuple[Cut, ...]:
    """The ways that the red hand can cut: those not bad, for a dot only the good ones."""
    known = angles or tuple(DIRECTION_ANGLES[:ANY].tolist())
    cuts = []
    for parity in (FOREHAND, BACKHAND):
        for angle in known:
            suit = SUITS[RED, parity, nearest_direction(angle)]
            if suit == GOOD or (suit != BAD and angles):
                rotation = float(wrist_rotation(RED, parity, angle))
                cuts.append(Cut(parity, angle % 360.0, rotation, bool(suit == BORDERLINE)))
    return tuple(cuts)
