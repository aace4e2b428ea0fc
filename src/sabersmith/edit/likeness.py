"""How like a state is to one of another chart, so that players find again what they know."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, angle_between
from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, State
from sabersmith.beatmap.model import ANY, BLUE, LINES, RED

# Nats, set by judgement: larger ones keep more of the source than human
# mappers do, and leave flow no choice.
HAND = 3.0  # a hand of the source cuts
OTHER_HAND = -4.0  # a hand cuts that doesn't in the source
LESS = -0.5  # a hand of the source rests while the other one cuts
DIRECTION = 2.0  # in the same direction; at right angles 0, in the opposite one as much less
DOT = 1.0  # a dot for a dot
PLACE = 2.0  # in the same cell; FAR cells away 0
FAR = 2.0
MORE_NOTES = -2.0  # for each note of a hand beyond those in the source

Floats = NDArray[np.float64]
_LINE, _LAYER = np.arange(CELLS) % LINES, np.arange(CELLS) // LINES


class LikenessTable:
    """The likeness of all states of a vocabulary to any state. states: V of 12 cells."""

    def __init__(self, states: Sequence[State]) -> None:
        self._hands = [_HandParts(states, hand) for hand in (RED, BLUE)]
        self._known: dict[State, Floats] = {}

    def of(self, source: State) -> Floats:
        """Return the likeness (V,) of each state to one, in nats."""
        if source not in self._known:
            red, blue = self._hands
            self._known[source] = red.likeness(source, RED) + blue.likeness(source, BLUE)
        return self._known[source]


class _HandParts:
    """What one hand cuts in each of V states: number of notes, centre and direction."""

    def __init__(self, states: Sequence[State], hand: int) -> None:
        self.counts, self.centres, self.angles = _parts(states, hand)

    def likeness(self, source: State, hand: int) -> Floats:
        counts, centres, angles = _parts([source], hand)
        cuts = self.counts > 0
        if not counts[0]:
            return np.where(cuts, OTHER_HAND, 0.0)
        far = np.hypot(*(self.centres - centres[0]).T)
        found = HAND + PLACE * np.clip(1 - far / FAR, 0, 1)
        if not np.isnan(angles[0]):
            turn = angle_between(np.nan_to_num(self.angles), angles[0])
            found = found + np.where(np.isnan(self.angles), 0.0, DIRECTION * (1 - turn / 90))
        else:
            found = found + DOT * np.isnan(self.angles)
        found = found + MORE_NOTES * np.maximum(self.counts - counts[0], 0)
        return np.where(cuts, found, LESS)


def _parts(states: Sequence[State], hand: int) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Return a hand's notes (V,), their centres (V, 2) and angles (V,), NaN for dots."""
    values = np.array(states, np.int64).reshape(-1, CELLS)
    own = (values > 0) & (values < BOMB_CELL) & ((values - 1) // 9 == hand)
    counts = own.sum(1)
    share = own / np.maximum(counts, 1)[:, None]
    centres = np.column_stack([share @ _LINE, share @ _LAYER])
    directions = np.where(own, (values - 1) % 9, ANY)
    aims = np.where(directions == ANY, 0, np.exp(1j * np.deg2rad(DIRECTION_ANGLES[directions])))
    total = np.nan_to_num(aims).sum(1)
    angles = np.where(np.abs(total) > 1e-6, np.rad2deg(np.angle(total)), np.nan)
    return counts, centres, angles
