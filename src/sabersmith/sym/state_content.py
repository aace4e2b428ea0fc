"""What is in the cells of grid states, as arrays over all states at once.

Shapes: V states. The cells are those of `beatmap.grid_states`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, DIRECTIONS, State
from sabersmith.beatmap.model import ANY, BLUE, LEFT, LINES, RIGHT

HANDS = 2
_CELLS = np.arange(CELLS)
LAYER, LINE = _CELLS // LINES, _CELLS % LINES  # (12,) of each cell
# From each cell to each other, (12, 12): degrees and distance.
ANGLES = np.degrees(np.arctan2(LAYER - LAYER[:, None], LINE - LINE[:, None]))
DISTANCES = np.hypot(LAYER - LAYER[:, None], LINE - LINE[:, None])


class Content(NamedTuple):
    """What is in the cells (V, 12) of states.

    is_note, is_bomb: bool. color, direction: of the notes; anything elsewhere.
    """

    is_note: NDArray[np.bool_]
    is_bomb: NDArray[np.bool_]
    color: NDArray[np.int64]
    direction: NDArray[np.int64]

    @classmethod
    def of(cls, states: Sequence[State]) -> Content:
        """Read states, 12 cells each."""
        cells = np.array(states, np.int64).reshape(-1, CELLS)
        is_bomb = cells == BOMB_CELL
        color, direction = np.divmod(cells - 1, DIRECTIONS)
        return cls((cells > 0) & ~is_bomb, is_bomb, color, direction)

    @property
    def is_directed(self) -> NDArray[np.bool_]:
        """Mark the notes (V, 12) with a direction."""
        return self.is_note & (self.direction != ANY)

    def of_hand(self, hand: int) -> NDArray[np.bool_]:
        """Mark the notes (V, 12) of a hand."""
        return self.is_note & (self.color == hand)


def count_kinds(content: Content) -> NDArray[np.float32]:
    """Return what states add to the counts of a chart, see `FlowTables.counts`."""
    is_note, direction = content.is_note, content.direction
    by_hand = np.stack([content.of_hand(hand).sum(1) for hand in range(HANDS)])  # (2, V)
    counts = [
        by_hand.all(0),
        np.maximum(by_hand - 1, 0).sum(0),
        (is_note & (direction == ANY)).sum(1),
        (is_note & np.isin(direction, (LEFT, RIGHT))).sum(1),
        (is_note & ((LINE >= 2) != (content.color == BLUE))).sum(1),
    ]
    return np.stack(counts, 1).astype(np.float32)
