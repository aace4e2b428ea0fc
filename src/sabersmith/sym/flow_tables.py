"""Tables of what flow needs to know of each state of a vocabulary.

Shapes: V states of the vocabulary, O = 16 ways to cut (parity * 8 + direction), G groups of cuts of
one hand for which each way costs the same; group 0 cuts nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import copy
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.cuts import (
    BAD,
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
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import (
    ANY,
    BLUE,
    DOWN_LEFT,
    DOWN_RIGHT,
    LEFT,
    RIGHT,
    UP,
    Bomb,
    Chart,
    Level,
    Note,
)
from sabersmith.beatmap.swings import Swing, find_swings, note_angle
from sabersmith.lint import Limits
from sabersmith.lint.chart_view import ChartView
from sabersmith.lint.hitbox_rules import hammer_hit, handclap, hitbox_path, stacked_note
from sabersmith.lint.moment_rules import one_stroke, parallel_notes
from sabersmith.timing.tempo_map import TempoMap

# Penalties in nats.
FORBIDDEN = 40.0  # finite: if all states are forbidden, the least bad one can still be taken
AWKWARD = 1.0  # a cut near the limit of the wrist
TURN = 0.1  # turning the wrist by MAX_TURN; grows with the square
# Notes that one hand cuts at once, and both; two states in 1000 of the training maps have more.
MAX_STACKED, MAX_TOGETHER = 3, 4

CELLS, HANDS, WAYS = 12, 2, 16
TARGETS = 6  # what a chart's character sets, see `Flow`
DOUBLES = 0  # the first of them
LONG_AGO_S = 1e4  # ages before the first note
# Parts of `FlowTables.moves`.
MOVE_SIZES = (HANDS, HANDS * WAYS, HANDS + HANDS * CELLS, HANDS * CELLS, 2, HANDS, TARGETS - 1)
NO_CUT = np.full(WAYS, -1, np.float32)  # key of group 0, its cost is never used
MIDDLES = (5, 6)  # cells of the notes that hide the left and the right half
SPACING_S = 60.0  # between states, for the linter to judge each by itself
SECONDS = TempoMap(60.0)  # a beat lasts a second
# Rules of `lint` that a state can break by itself.
SINGLE_STATE_CHECKS = (handclap, hitbox_path, hammer_hit, stacked_note, one_stroke, parallel_notes)


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
        # So far apart in time, the linter judges each by itself.
        contents = [state_notes(state, number * SPACING_S) for number, state in enumerate(states)]
        groups: list[dict[bytes, int]] = [{NO_CUT.tobytes(): 0} for _ in range(HANDS)]
        group = np.zeros((HANDS, len(states)), np.int64)
        occupied = np.zeros((HANDS, len(states), CELLS), np.float32)
        passed, exits = np.zeros_like(occupied), np.zeros_like(occupied)
        halves = np.zeros((len(states), 2), np.float32)
        faulty = faulty_states(contents)
        cuts: dict[tuple[Any, ...], HandCut] = {}  # a hand's notes come again in many states
        for number, (notes, bombs) in enumerate(contents):
            halves[number, [thing.line // 2 for thing in notes]] = 1
            halves[number, [bomb.line // 2 for bomb in bombs]] = 1
            for hand in range(HANDS):
                own = [note for note in notes if note.color == hand]
                if own:
                    key = hand, *((note.line, note.layer, note.direction) for note in own)
                    if key not in cuts:
                        cuts[key] = hand_cut(own, hand)
                    cut = cuts[key]
                    group[hand, number] = groups[hand].setdefault(cut.cost, len(groups[hand]))
                    occupied[hand, number], passed[hand, number] = cut.occupied, cut.passed
                    exits[hand, number] = cut.exit
                    faulty[number] |= cut.faulty
            faulty[number] |= len(notes) > MAX_TOGETHER
        costs = np.full((HANDS, max(map(len, groups)), WAYS), FORBIDDEN, np.float32)
        for hand in range(HANDS):
            for row, number in groups[hand].items():
                costs[hand, number] = np.frombuffer(row, np.float32)
        has_bombs = np.array([len(bombs) > 0 for _, bombs in contents])

        def tensor(array: NDArray[Any]) -> Tensor:
            return torch.from_numpy(array).to(device)

        self.group = tensor(group)
        self.cost = tensor(costs)
        self.next_exit_s = tensor(LONG_AGO_S * (1 - next_cells()))
        self.cell = tensor(occupied.argmax(-1).T)
        transitions = [[transition_costs(hand, q) for hand in range(HANDS)] for q in (False, True)]
        self.transition, self.quick_transition = tensor(np.array(transitions)).unbind()
        middles = occupied.max(0)[:, MIDDLES]  # (V, 2)
        rows = [occupied[1].T, occupied[0].T, halves.T, middles.T, middles.min(1)[None]]
        rows += [has_bombs[None], faulty[None]]
        counts = np.array([count_kinds(notes) for notes, _ in contents], np.float32)
        counts = counts.reshape(-1, TARGETS - 1)
        rows += [counts.T, *(np.arange(costs.shape[1])[:, None] == group[:, None])]
        self.features = tensor(np.concatenate(rows).astype(np.float32))
        self.counts = tensor(counts)
        swings = group.T > 0  # (V, 2)
        by_state = [
            swings,
            costs[np.arange(HANDS), group.T],
            ~swings,
            passed.transpose(1, 0, 2) == 0,
            LONG_AGO_S * (1 - exits.transpose(1, 0, 2)),
            middles > 0,
            np.array([directed_hands(notes) for notes, _ in contents]).reshape(-1, HANDS),
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


def count_kinds(notes: Sequence[Note]) -> list[int]:
    """Return what a state adds to the counts of a chart, see `FlowTables.counts`."""
    by_hand = [[note for note in notes if note.color == hand] for hand in range(HANDS)]
    return [
        int(all(by_hand)),
        sum(max(0, len(own) - 1) for own in by_hand),
        sum(note.direction == ANY for note in notes),
        sum(note.direction in (LEFT, RIGHT) for note in notes),
        sum((note.line >= 2) != (note.color == BLUE) for note in notes),
    ]


def directed_hands(notes: Sequence[Note]) -> list[bool]:
    """Return whether each hand's cut of a state has a direction."""
    return [
        any(note.color == hand and note.direction != ANY for note in notes) for hand in range(HANDS)
    ]


class HandCut(NamedTuple):
    """How a hand cuts its notes of a state.

    cost: (O,) float32, as bytes. occupied, passed, exit: marks (12,) of the cells of its notes, of
    those it comes through as well, and of the one the cut leads to. faulty: whether it can't.
    """

    cost: bytes
    occupied: NDArray[np.float32]
    passed: NDArray[np.float32]
    exit: NDArray[np.float32]
    faulty: bool


def hand_cut(notes: Sequence[Note], hand: int) -> HandCut:
    """Return how a hand cuts notes of one time, one at least."""
    swings = find_swings(Chart(notes=list(notes)), SECONDS, math.inf)[hand]
    occupied = np.zeros(CELLS, np.float32)
    occupied[[4 * note.layer + note.line for note in notes]] = 1
    return HandCut(
        cut_costs(notes, swings[0], hand).tobytes(),
        occupied,
        occupied + approach_cells(notes),
        exit_cell(notes, swings[0]),
        len(swings) > 1 or len(notes) > MAX_STACKED,
    )


def cut_costs(notes: Sequence[Note], swing: Swing, hand: int) -> NDArray[np.float32]:
    """Return the cost (O,) of each way to cut a hand's notes, see `parity.assign_parity`."""
    directed = [note for note in notes if note.direction != ANY]
    if directed:
        open_to = {int(nearest_direction(note_angle(directed[0])))}
    elif len(notes) > 1:
        way = int(nearest_direction(swing.angle))
        open_to = {way, int(nearest_direction(swing.angle + 180))}
    else:
        open_to = set(range(8))
    cost = {GOOD: 0.0, BORDERLINE: AWKWARD if len(open_to) < 8 else FORBIDDEN, BAD: FORBIDDEN}
    return np.array(
        [
            cost[int(SUITABILITY[hand, way // 8, way % 8])] if way % 8 in open_to else FORBIDDEN
            for way in range(WAYS)
        ],
        np.float32,
    )


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


def approach_cells(notes: Sequence[Note]) -> NDArray[np.float32]:
    """Mark the cells (12,) through which the saber reaches notes with a direction."""
    marks = np.zeros(CELLS, np.float32)
    for note in notes:
        step = DIRECTION_STEPS[note.direction]
        mark(marks, note.line - step[0], note.layer - step[1])
    return marks


def exit_cell(notes: Sequence[Note], swing: Swing) -> NDArray[np.float32]:
    """Mark the cell (12,) that the cut carries the saber to; none for dots, or off the grid."""
    marks = np.zeros(CELLS, np.float32)
    step = DIRECTION_STEPS[nearest_direction(swing.exit_angle)]
    if any(note.direction != ANY for note in notes):
        mark(marks, swing.exit[0] + step[0], swing.exit[1] + step[1])
    return marks


def next_cells() -> NDArray[np.float32]:
    """Mark the cell (8, 12, 12) to which a cut in a direction carries the saber from a cell."""
    marks = np.zeros((8, CELLS, CELLS), np.float32)
    for direction, cell in np.ndindex(8, CELLS):
        step = DIRECTION_STEPS[direction]
        mark(marks[direction, cell], cell % 4 + step[0], cell // 4 + step[1])
    return marks


def mark(marks: NDArray[np.float32], line: float, layer: float) -> None:
    """Mark a cell if it is inside the grid."""
    if 0 <= line < 4 and 0 <= layer < 3:
        marks[int(4 * layer + line)] = 1


def faulty_states(contents: Sequence[tuple[list[Note], list[Bomb]]]) -> NDArray[np.bool_]:
    """Mark the states (V,) that break a rule by themselves, as the linter finds them.

    contents: notes and bombs, those of state i at beat i * SPACING_S.
    """
    chart = Chart(njs=16.0)
    for notes, bombs in contents:
        chart.notes += notes
        chart.bombs += bombs
    view = ChartView(Level(bpm=SECONDS.bpm, charts=[chart]), chart, Limits())
    faults = np.zeros(len(contents), bool)
    for check in SINGLE_STATE_CHECKS:
        for finding in check(view):
            faults[round(finding.beat / SPACING_S)] = True
    return faults
