"""Notes without directions, which the search places by the swings that they would have.

NoArrows charts are placed as if their notes had arrows, which are taken away in the end. So where
new notes come between dots that stay, those around them are given directions for the search: the
network knows few charts of dots alone, and a dot does not say how the hand gets to the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from sabersmith.beatmap.grid_states import BOMB_CELL, State
from sabersmith.edit.obstacles import REFUSED
from sabersmith.mapping.level_building import without_arrows

# Onsets before and after new ones that are given directions.
BEFORE, AFTER = 32, 8
OF_ARROWS = ("turns", "dots", "sideways")  # of the descriptors of a chart


def with_free_arrows(
    given: Sequence[State | None], bias: Tensor, states: Sequence[State]
) -> tuple[list[State | None], Tensor]:
    """Leave the directions of given notes near new ones to the search.

    Args:
        given: N states; None where a new one is to be chosen.
        bias: float32 (N, V) of the search.
        states: V of the vocabulary.

    Returns:
        The states that the search is given, and its bias: at onsets whose directions are free, only
        states come with the notes that are there. Where the vocabulary has none, they stay given.
    """
    new = [index for index, state in enumerate(given) if state is None]
    near = {at for index in new for at in range(index - BEFORE, index + AFTER + 1)}
    dots = np.array([without_arrows(state) for state in states], np.int64)
    has_bomb = (dots == BOMB_CELL).any(1)
    left, bias = list(given), bias.clone()
    for at, state in enumerate(given):
        if state is None or at not in near:
            continue
        own = np.array(without_arrows(state), np.int64)
        own[own == BOMB_CELL] = 0
        fits = (dots == own).all(1) & ~has_bomb
        if fits.any():
            left[at] = None
            bias[at] = torch.from_numpy(np.where(fits, np.float32(0), np.float32(REFUSED)))
    return left, bias
