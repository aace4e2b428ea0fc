"""Tables of what flow needs to know of each state of a vocabulary.

Shapes: V states of the vocabulary, O = 16 ways to cut (parity * 8 + direction), G groups of cuts of
one hand for which each way costs the same; group 0 cuts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.cuts import (
    BORDERLINE,
    DIRECTION_ANGLES,
    DIRECTION_STEPS,
    GOOD,
    MAX_TURN,
    ROTATIONS,
    SUITABILITY,
    angle_between,
    nearest_direction,
)
from sabersmith.beatmap.grid_states import CELLS, State
from sabersmith.beatmap.model import DOWN_LEFT, DOWN_RIGHT, UP
from sabersmith.lint import Limits
from sabersmith.sym.state_content import ANGLES, HANDS, LAYER, LINE, Content, count_kinds
from sabersmith.sym.state_faults import faulty_states

# Penalties in nats.
FORBIDDEN = 40.0  # finite: if all states are forbidden, the least bad one can still be taken
AWKWARD = 1.0  # a cut near the limit of the wrist
TURN = 0.1  # turning the wrist by MAX_TURN; grows with the square
# Notes that one hand cuts at once, and both; two states in 1000 of the training maps have more.
MAX_STACKED, MAX_TOGETHER = 3, 4

WAYS = 16
TARGETS = 6  # what a chart's character sets, see `Flow`
DOUBLES = 0  # the first of them
LONG_AGO_S = 1e4  # ages before the first note
# Parts of `FlowTables.moves`.
MOVE_SIZES = (HANDS, HANDS * WAYS, HANDS + HANDS * CELLS, HANDS * CELLS, 2, HANDS, TARGETS - 1)
NO_CUT = np.full(WAYS, -1, np.float32)  # key of group 0, its cost is never used
MIDDLES = (5, 6)  # cells of the notes that hide the left and the right half
# How far along a cut in each direction (8, 12) a cell is, rounded so that equal ones match.
ALONG = np.round(
    np.cos(np.radians(DIRECTION_ANGLES[:8, None])) * LINE
    + np.sin(np.radians(DIRECTION_ANGLES[:8, None])) * LAYER,
    6,
)


class FlowTables:
    """Tables over the states of a vocabulary, computed once.

    Args:
        states: of the vocabulary, 12 cells each.
        device: of the tensors.

    Attributes:
        group: (2, V) int64, the group of each hand's cuts in a state.
        cost: (2, G, O), of cutting a group each way, in nats.
        transition, quick_transition: (2, O, O), cost of a way to cut after another.
        cell: (V, 2) int64, of one of a hand's notes.
        next_exit_s: (8, 12, 12), age of a cut into each cell, by direction and cell: 0 for the cell
            that follows it in the direction, LONG_AGO_S for the others.
        features: (36 + 2 G, V), what the penalties of `Flow.penalties` are multiplied with: notes
            of the blue and of the red hand by cell, objects in either half, notes in either middle
            cell and in both, bombs, faults of the state by itself, the counts, and of each hand 1
            for the group of its cuts.
        moves: (V, sum(MOVE_SIZES)), what a state does to the state of a beam: whether each hand
            swings; the cost (2, O) of each way; 0 for the ages that it sets back, else 1: of each
            hand (2,), and of the cells that a hand cuts or comes through on its way (2, 12); the
            age (2, 12) of a cut into each cell: 0 for the one to which a hand's cut carries the
            saber; whether a note hides either half; whether each hand's cut has a direction; and
            the counts.
        counts: (V, TARGETS - 1): whether both hands cut, notes beyond the first of each hand, dots,
            notes cut to the left or right, and notes in the other hand's half.
        sharp: (O, O), 1 for a turn of at most 90 degrees from one way to cut to another.
    """

    def __init__(self, states: Sequence[State], device: str | torch.device = "cpu") -> None:
        self.limits = Limits()
        content = Content.of(states)
        hands = [hand_cuts(content, hand) for hand in range(HANDS)]
        group = np.zeros((HANDS, len(states)), np.int64)
        groups: list[dict[bytes, int]] = [{NO_CUT.tobytes(): 0} for _ in range(HANDS)]
        for hand, numbers in enumerate(groups):
            rows = hands[hand].cost
            group[hand] = [numbers.setdefault(row.tobytes(), len(numbers)) for row in rows]
        costs = np.full((HANDS, max(map(len, groups)), WAYS), FORBIDDEN, np.float32)
        for hand, numbers in enumerate(groups):
            costs[hand, : len(numbers)] = [np.frombuffer(row, np.float32) for row in numbers]
        own = np.stack([content.of_hand(hand) for hand in range(HANDS)])  # (2, V, 12)
        occupied = own.astype(np.float32)
        things = content.is_note | content.is_bomb
        halves = np.stack([things[:, half == LINE // 2].any(1) for half in range(2)], 1)
        has_bombs = content.is_bomb.any(1)
        too_many = (own.sum(-1) > MAX_STACKED).any(0) | (content.is_note.sum(1) > MAX_TOGETHER)
        faulty = faulty_states(states) | too_many

        def tensor(array: NDArray[Any]) -> Tensor:
            return torch.from_numpy(array).to(device)

        self.group = tensor(group)
        self.cost = tensor(costs)
        self.next_exit_s = tensor(LONG_AGO_S * (1 - next_cells()))
        self.cell = tensor(own.argmax(-1).T)
        transitions = [[transition_costs(hand, q) for hand in range(HANDS)] for q in (False, True)]
        self.transition, self.quick_transition = tensor(np.array(transitions)).unbind()
        middles = occupied.max(0)[:, MIDDLES]  # (V, 2)
        features = [occupied[1].T, occupied[0].T, halves.T, middles.T, middles.min(1)[None]]
        counts = count_kinds(content)
        features += [np.stack([has_bombs, faulty]), counts.T]
        features += [*(np.arange(costs.shape[1])[:, None] == group[:, None])]
        self.features = tensor(np.concatenate(features).astype(np.float32))
        self.counts = tensor(counts)
        swings = group.T > 0  # (V, 2)
        by_state = [
            swings,
            costs[np.arange(HANDS), group.T],
            ~swings,
            np.stack([~cuts.passed for cuts in hands], 1),
            LONG_AGO_S * (1 - np.stack([cuts.exit for cuts in hands], 1)),
            middles > 0,
            (own & content.is_directed).any(-1).T,
            counts,
        ]
        moves = [part.reshape(len(states), -1) for part in by_state]
        self.moves = tensor(np.concatenate(moves, 1).astype(np.float32))
        angles = DIRECTION_ANGLES[np.arange(WAYS) % 8]
        self.sharp = tensor((angle_between(angles[:, None], angles) <= 90).astype(np.float32))

    def with_awkward(self, nats: float) -> FlowTables:
        """Return the tables with another penalty of a cut near the limit of the wrist."""
        tables = copy(self)
        tables.cost = self.cost.masked_fill(self.cost == AWKWARD, nats)
        return tables


class HandCuts(NamedTuple):
    """How a hand cuts its notes of each state: those of one time are always one swing.

    cost: (V, O) float32 of each way, NO_CUT without notes. passed: bool (V, 12), the cells of its
    notes and those through which the saber reaches them. exit: (V, 12), 1 for the cell to which the
    cut carries the saber; none for dots, or off the grid.
    """

    cost: NDArray[np.float32]
    passed: NDArray[np.bool_]
    exit: NDArray[np.float32]


def hand_cuts(content: Content, hand: int) -> HandCuts:
    """Return how a hand cuts its notes of each state, see `swings` and `parity.assign_parity`."""
    own, directed = content.of_hand(hand), content.of_hand(hand) & content.is_directed
    has_direction = directed.any(1)
    # Notes of one time are cut as the first that has a direction.
    way = np.take_along_axis(content.direction, directed.argmax(1)[:, None], 1)[:, 0] % 8
    free = own.any(1) & ~has_direction
    joined = free & (own.sum(1) > 1)  # dots are cut along the line that joins them, either way
    first, last = own.argmax(1), CELLS - 1 - own[:, ::-1].argmax(1)
    open_to = np.zeros((len(own), 8), bool)
    open_to[has_direction, way[has_direction]] = True
    open_to[free & ~joined] = True
    for turn in (0.0, 180.0):
        ways = nearest_direction(ANGLES[first[joined], last[joined]] + turn)
        open_to[joined, ways] = True
    suits = SUITABILITY[hand, :, :8].reshape(WAYS)
    awkward = np.where(open_to.all(1, keepdims=True), FORBIDDEN, AWKWARD)
    cost = np.where(suits == GOOD, 0.0, np.where(suits == BORDERLINE, awkward, FORBIDDEN))
    cost = np.where(np.tile(open_to, 2), cost, FORBIDDEN).astype(np.float32)
    cost[~own.any(1)] = NO_CUT
    following = next_cells()
    before = following.transpose(0, 2, 1) > 0  # cells from which a cut comes into each
    reached = before[content.direction % 8, np.arange(CELLS)] & directed[..., None]
    # The last note that the saber meets on its way.
    along = np.where(own, ALONG[way], -np.inf)
    end = CELLS - 1 - along[:, ::-1].argmax(1)
    exits = np.where(directed.any(1, keepdims=True), following[way, end], 0)
    return HandCuts(cost, own | reached.any(1), exits)


def transition_costs(hand: int, quick: bool) -> NDArray[np.float32]:
    """Return the cost (O, O) of one way to cut after another: of resets, turns and repeats.

    quick: for cuts so soon after each other that the linter wants a reversal.
    """
    directions = np.arange(WAYS) % 8
    rotations = ROTATIONS[hand][:, :8].reshape(WAYS)
    turn = np.abs(rotations[:, None] - rotations)
    angles = DIRECTION_ANGLES[directions]
    between = angle_between(angles[:, None], angles)
    parity = np.arange(WAYS) // 8
    limits = Limits()
    broken = (parity[:, None] == parity) | (turn > MAX_TURN)
    broken |= between <= (limits.inline_angle if quick else limits.directional_angle)
    if quick:  # the shrado angle, whatever the distance
        broken |= (directions[:, None] == (DOWN_LEFT if hand else DOWN_RIGHT)) & (directions == UP)
    return np.where(broken, FORBIDDEN, TURN * (turn / MAX_TURN) ** 2).astype(np.float32)


def next_cells() -> NDArray[np.float32]:
    """Mark the cell (8, 12, 12) to which a cut in a direction carries the saber from a cell."""
    steps = DIRECTION_STEPS[:8, :, None, None]
    is_next = (LINE - LINE[:, None] == steps[:, 0]) & (LAYER - LAYER[:, None] == steps[:, 1])
    return is_next.astype(np.float32)
