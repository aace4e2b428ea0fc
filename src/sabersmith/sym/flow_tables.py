"""What flow knows of each state of a vocabulary by itself, computed once, and human shares.

Shapes: V states of the vocabulary, O = 16 ways to cut (parity * 8 + direction), P kinds of what one
hand cuts in a state, by what each way costs; 0 is nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

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
    MOST_TURN,
    ROTATIONS,
    SUITS,
    angle_between,
    nearest_direction,
)
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import ANY, DOWN_LEFT, DOWN_RIGHT, UP, Bomb, Chart, Level, Note
from sabersmith.beatmap.swings import Swing, find_swings, note_angle
from sabersmith.lint import Limits, lint_chart
from sabersmith.timing.tempo_map import TempoMap

FORBIDDEN = 40.0  # nats: of several such states the least bad one can still be taken
AWKWARD = 2.0  # a cut near the end of what the wrist can do
TURN = 1.0  # turning the wrist half around; grows with the square
# Notes that a hand cuts at once, and both; two states in 1000 of the training maps have more.
MOST_STACKED, MOST_TOGETHER = 3, 4

LEAST_SHARE = 1e-4

CELLS, HANDS, OPTIONS = 12, 2, 16
# Counted for variety: notes by hand and direction, by hand and cell, states by the hands in them.
BINS = (18, 24, 4)
NOTHING = np.full(OPTIONS, -1, np.float32)  # the cost of cutting nothing is not looked at
MIDDLES = (5, 6)  # cells of the notes that hide the left and the right half
APART_S = 60.0  # between the states that the linter looks at one by one
# Rules of `lint` that a state can break by itself.
OWN_RULES = {"handclap", "hitbox_path", "hammer_hit", "stacked_note"}


class FlowTables:
    """What there is to know of each state, computed once for a vocabulary.

    Args:
        states: of the vocabulary, 12 cells each.
        device: of the tensors.
    """

    def __init__(self, states: Sequence[State], device: str | torch.device = "cpu") -> None:
        self.limits = Limits()
        notes = [state_notes(state, 0.0) for state in states]
        kinds: list[dict[bytes, int]] = [{NOTHING.tobytes(): 0} for _ in range(HANDS)]
        kind = np.zeros((HANDS, len(states)), np.int64)
        occupied = np.zeros((HANDS, len(states), CELLS), np.float32)
        reached, carried = np.zeros_like(occupied), np.zeros_like(occupied)
        halves = np.zeros((len(states), 2), np.float32)
        bad = own_faults(notes)
        for number, (cut, bombs) in enumerate(notes):
            halves[number, [thing.line // 2 for thing in cut]] = 1
            halves[number, [bomb.line // 2 for bomb in bombs]] = 1
            for hand in range(HANDS):
                own = [note for note in cut if note.color == hand]
                if own:
                    swings = find_swings(Chart(notes=own), TempoMap(60.0), math.inf)[hand]
                    cost = own_cost(own, swings[0], hand).tobytes()
                    kind[hand, number] = kinds[hand].setdefault(cost, len(kinds[hand]))
                    occupied[hand, number, [4 * note.layer + note.line for note in own]] = 1
                    reached[hand, number] = occupied[hand, number] + ways_in(own)
                    carried[hand, number] = carried_to(own, swings[0])
                    bad[number] |= len(swings) > 1 or len(own) > MOST_STACKED
            bad[number] |= len(cut) > MOST_TOGETHER
        most = max(map(len, kinds))
        costs = np.full((HANDS, most, OPTIONS), FORBIDDEN, np.float32)
        for hand in range(HANDS):
            for row, number in kinds[hand].items():
                costs[hand, number] = np.frombuffer(row, np.float32)
        bombed = np.array([len(bombs) > 0 for _, bombs in notes])

        def tensor(array: NDArray[Any]) -> Tensor:
            return torch.from_numpy(array).to(device)

        self.kind = tensor(kind)  # (2, V)
        self.cost = tensor(costs)  # (2, P, O)
        self.carried = tensor(carried.transpose(1, 0, 2))  # (V, 2, 12)
        self.onwards = tensor(onwards())  # (8, 12, 12)
        self.cell = tensor(occupied.argmax(-1).T)  # (V, 2), of one of the hand's notes
        steps = [[step_cost(hand, quick) for hand in range(HANDS)] for quick in (False, True)]
        self.step, self.quick_step = tensor(np.array(steps)).unbind()  # (2, O, O)
        self.reached = tensor(reached.transpose(1, 0, 2)) > 0  # (V, 2, 12)
        middles = occupied.max(0)[:, MIDDLES]  # (V, 2)
        self.middles = tensor(middles) > 0
        # What a beam's coefficients are multiplied with, see `Flow.price`.
        rows = [occupied[1].T, occupied[0].T, halves.T, middles.T, middles.min(1)[None]]
        rows += [bombed[None], bad[None]]
        bins = count_bins(states)
        self.features = tensor(np.concatenate([*rows, bins.T]).astype(np.float32))  # (31 + B, V)
        self.bins = tensor(bins)  # (V, B)


def count_bins(states: Sequence[State]) -> NDArray[np.float32]:
    """How often each state (V) fills each of the BINS: (V, B)."""
    bins = np.zeros((len(states), sum(BINS)), np.float32)
    for row, state in zip(bins, states, strict=True):
        notes, _ = state_notes(state, 0.0)
        for note in notes:
            row[9 * note.color + note.direction] += 1
            row[BINS[0] + 12 * note.color + 4 * note.layer + note.line] += 1
        hands = {note.color for note in notes}
        row[sum(BINS[:2]) + sum(1 << hand for hand in hands)] += 1
    return bins


def human_shares(counts: NDArray[np.int64]) -> list[list[float]]:
    """Shares of the BINS for each difficulty (5, B), of their counts in charts (5, B).

    Each group of bins sums to 1. What a difficulty lacks it borrows: 100 notes are spread as in
    all charts together.
    """
    shares = []
    for group in np.split(counts, np.cumsum(BINS)[:-1], axis=1):
        everywhere = (group.sum(0) + 1) / (group.sum(0) + 1).sum()
        group = group + 100 * everywhere
        shares.append(group / group.sum(1, keepdims=True))
    rounded: list[list[float]] = np.concatenate(shares, 1).clip(LEAST_SHARE).round(6).tolist()
    return rounded


def own_cost(notes: Sequence[Note], swing: Swing, hand: int) -> NDArray[np.float32]:
    """Price (O,) of cutting notes of one time each way, see `parity.assign`."""
    directed = [note for note in notes if note.direction != ANY]
    if directed:
        open_to = {int(nearest_direction(note_angle(directed[0])))}
    elif len(notes) > 1:
        way = int(nearest_direction(swing.angle))
        open_to = {way, int(nearest_direction(swing.angle + 180))}
    else:
        open_to = set(range(8))
    price = {GOOD: 0.0, BORDERLINE: AWKWARD if len(open_to) < 8 else FORBIDDEN, BAD: FORBIDDEN}
    return np.array(
        [
            price[int(SUITS[hand, way // 8, way % 8])] if way % 8 in open_to else FORBIDDEN
            for way in range(OPTIONS)
        ],
        np.float32,
    )


def step_cost(hand: int, quick: bool) -> NDArray[np.float32]:
    """Price (O, O) of going from one cut to the next: what a reset, a turn or a repeat costs.

    quick: for the cuts that the linter's rules of quick ones ask to be reversals.
    """
    directions = np.arange(OPTIONS) % 8
    rotations = ROTATIONS[hand][:, :8].reshape(OPTIONS)
    turn = np.abs(rotations[:, None] - rotations)
    angles = DIRECTION_ANGLES[directions]
    between = angle_between(angles[:, None], angles)
    parity = np.arange(OPTIONS) // 8
    limits = Limits()
    broken = (parity[:, None] == parity) | (turn > MOST_TURN)
    broken |= between <= (limits.inline_angle if quick else limits.directional_angle)
    if quick:  # the shrado angle, whatever the distance
        broken |= (directions[:, None] == (DOWN_LEFT if hand else DOWN_RIGHT)) & (directions == UP)
    return np.where(broken, FORBIDDEN, TURN * (turn / MOST_TURN) ** 2).astype(np.float32)


def ways_in(notes: Sequence[Note]) -> NDArray[np.float32]:
    """Mark the cells (12,) through which the saber comes to notes with a direction."""
    marks = np.zeros(CELLS, np.float32)
    for note in notes:
        step = DIRECTION_STEPS[note.direction]
        mark(marks, note.line - step[0], note.layer - step[1])
    return marks


def carried_to(notes: Sequence[Note], swing: Swing) -> NDArray[np.float32]:
    """Mark the cell (12,) that the cut carries the saber to; none for dots, or off the grid."""
    marks = np.zeros(CELLS, np.float32)
    step = DIRECTION_STEPS[nearest_direction(swing.exit_angle)]
    if any(note.direction != ANY for note in notes):
        mark(marks, swing.exit[0] + step[0], swing.exit[1] + step[1])
    return marks


def onwards() -> NDArray[np.float32]:
    """Mark the cell (8, 12, 12) to which a cut of a direction carries the saber from a cell."""
    marks = np.zeros((8, CELLS, CELLS), np.float32)
    for direction, cell in np.ndindex(8, CELLS):
        step = DIRECTION_STEPS[direction]
        mark(marks[direction, cell], cell % 4 + step[0], cell // 4 + step[1])
    return marks


def mark(marks: NDArray[np.float32], line: float, layer: float) -> None:
    """Mark a cell, if it is one of the grid's."""
    if 0 <= line < 4 and 0 <= layer < 3:
        marks[int(4 * layer + line)] = 1


def own_faults(notes: Sequence[tuple[list[Note], list[Bomb]]]) -> NDArray[np.bool_]:
    """Mark the states that break a rule by themselves: the linter sees each alone."""
    chart = Chart(njs=16.0)
    for number, (cut, bombs) in enumerate(notes):
        beat = number * APART_S
        chart.notes += [replace(note, beat=beat) for note in cut]
        chart.bombs += [replace(bomb, beat=beat) for bomb in bombs]
    level = Level(bpm=60.0, charts=[chart])
    faults = np.zeros(len(notes), bool)
    for finding in lint_chart(level, chart).findings:
        if finding.rule in OWN_RULES:
            faults[round(finding.beat / APART_S)] = True
    return faults
