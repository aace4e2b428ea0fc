"""How like a state is to one of another chart, so that players find again what they know."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, angle_between
from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, State
from sabersmith.beatmap.model import ANY, BLUE, LINES, RED

# Nats, chosen on 24 pairs of human charts of the train split: so large that the source's own state
# comes wherever flow allows it, else one with a hand's notes in the same cells, turned. With a
# place of 2 nats, near places counting as well, 46 % of cells were the source's, now 93 %.
HAND = 4.0  # a hand of the source cuts
OTHER_HAND = -4.0  # a hand cuts that doesn't in the source
LESS = -0.5  # a hand of the source rests while the other one cuts
DIRECTION = 3.0  # in the same direction; at right angles and beyond 0
DOT = 1.0  # a dot for a dot
TO_DOT = -6.0  # a dot for an arrow: it may not read as the turn that it is
CELLS_MET = 8.0  # in the same cells: the share of the source's
NEAR = 1.0  # with the same centre; FAR cells away 0
FAR = 2.0
MORE_NOTES = -3.0  # for each note of a hand beyond those in the source

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
    """What one hand cuts in each of V states: cells of its notes, their centre and direction."""

    def __init__(self, states: Sequence[State], hand: int) -> None:
        self.cells, self.centres, self.angles = _parts(states, hand)

    def likeness(self, source: State, hand: int) -> Floats:
        cells, centres, angles = _parts([source], hand)
        counts, count = self.cells.sum(1), int(cells.sum())
        if not count:
            return np.where(counts > 0, OTHER_HAND, 0.0)
        far = np.hypot(*(self.centres - centres[0]).T)
        found = HAND + CELLS_MET * (self.cells & cells).sum(1) / count
        found = found + NEAR * np.clip(1 - far / FAR, 0, 1)
        is_dot = np.isnan(self.angles)
        if np.isnan(angles[0]):
            found = found + DOT * is_dot
        else:
            turn = angle_between(np.nan_to_num(self.angles), angles[0])
            found = found + np.where(is_dot, TO_DOT, DIRECTION * np.clip(1 - turn / 90, 0, 1))
        found = found + MORE_NOTES * np.maximum(counts - count, 0)
        return np.where(counts > 0, found, LESS)


def _parts(states: Sequence[State], hand: int) -> tuple[NDArray[np.bool_], Floats, Floats]:
    """Return a hand's cells (V, 12), their centres (V, 2) and angles (V,), NaN for dots."""
    values = np.array(states, np.int64).reshape(-1, CELLS)
    own = (values > 0) & (values < BOMB_CELL) & ((values - 1) // 9 == hand)
    share = own / np.maximum(own.sum(1), 1)[:, None]
    centres = np.column_stack([share @ _LINE, share @ _LAYER])
    directions = np.where(own, (values - 1) % 9, ANY)
    aims = np.where(directions == ANY, 0, np.exp(1j * np.deg2rad(DIRECTION_ANGLES[directions])))
    total = np.nan_to_num(aims).sum(1)
    angles = np.where(np.abs(total) > 1e-6, np.rad2deg(np.angle(total)), np.nan)
    return own, centres, angles
