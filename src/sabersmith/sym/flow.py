"""What a state costs a body that comes from the states before it: the search's sense of flow.

Each state is priced in nats, beside its log-probability. The wrist is priced exactly as
`beatmap.parity` judges a chart: for each hand the cheapest way to have cut what came so far is kept
for each parity and angle that it can have ended with, so a dot stays open until a later note
decides what it was. The rest are rules of `lint` that concern states near each other in time.

Shapes: S sequences, K beams each, V states of the vocabulary, O = 16 ways to cut (parity * 8 +
direction), P kinds of what one hand cuts in a state, by what each way costs; 0 is nothing.
"""

import math
from collections.abc import Iterable, Sequence
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
from sabersmith.beatmap.difficulty import DIFFICULTIES, NJS_RANGE
from sabersmith.beatmap.model import ANY, DOWN_LEFT, DOWN_RIGHT, UP, Bomb, Chart, Level, Note
from sabersmith.beatmap.states import State, state_notes
from sabersmith.beatmap.swings import GROUP_GAP_S, Swing, find_swings, note_angle
from sabersmith.beatmap.tempo import TempoMap
from sabersmith.lint import Limits, lint_chart
from sabersmith.lint.view import SLACK_S

FORBIDDEN = 40.0  # nats: of several such states the least bad one can still be taken
AWKWARD = 2.0  # a cut near the end of what the wrist can do
TURN = 1.0  # turning the wrist half around; grows with the square
HASTE = 2.0  # a hand's gap under its difficulty's least
MOST_STACKED = 3  # notes that a hand cuts at once; one state in 1000 of the training maps has more
HIDING = 3.0  # a note that will hide what comes in its half, at most so many onsets:
HIDES = 4  # the price grows with the onsets, for a half that is barred to them all is missed
# Least seconds between swings of a hand, Easy to ExpertPlus, over the base game's maps.
SAME_HAND_S = (0.45, 0.36, 0.36, 0.25, 0.21)

# Price of a note whose direction or cell, and of a state whose hands, have come e times as often as
# human shares have them.
VARIETY = (1.5, 1.5, 3.0)
LEAST_SHARE = 1e-4
PRIOR = 30.0  # notes after which a hypothesis's own shares count as much as the human ones

CELLS, HANDS, OPTIONS = 12, 2, 16
# Counted for variety: notes by hand and direction, by hand and cell, states by the hands in them.
BINS = (18, 24, 4)
NOTHING = np.full(OPTIONS, -1, np.float32)  # the cost of cutting nothing is not looked at
MIDDLES = (5, 6)  # cells of the notes that hide the left and the right half
APART_S = 60.0  # between the states that the linter looks at one by one
LONG_S = 1e4  # ages before the first note
# Rules of `lint` that a state can break by itself.
OWN_RULES = {"handclap", "hitbox_path", "hammer_hit", "stacked_note"}
# What a beam remembers: per hand the cost of ending with each cut, seconds since its last swing,
# since it cut each cell or came through it, since it was carried to each; seconds since the last
# two notes in the middle of either half (a third would be hidden by one of them, or free of it).
# Then how often each of the BINS was filled.
AGES = (HANDS, HANDS * CELLS, HANDS * CELLS, 4)
SIZES = (HANDS * OPTIONS, sum(AGES), sum(BINS))


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


def human_shares(charts: Iterable[tuple[int, Sequence[State]]]) -> list[list[float]]:
    """Shares of the BINS in charts (difficulty, states), for each difficulty (5, B).

    Each group of bins sums to 1. What a difficulty lacks it borrows: 100 notes are spread as in
    all charts together.
    """
    counts = np.zeros((len(DIFFICULTIES), sum(BINS)))
    for difficulty, states in charts:
        counts[difficulty] += count_bins(states).sum(0)
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


class Flow:
    """The memory of S sequences' beams, and the price of each state after them.

    Args:
        tables: of the vocabulary.
        difficulties: of the sequences, 0 Easy .. 4 ExpertPlus.
        gaps: (S, T, 2) seconds before and after each onset to come.
        beams: K.
        shares: of `human_shares`, that the notes are to have; None for any.
        memory: (S, F), rows of `memory` of a search before, to go on from; None at the start.
    """

    def __init__(
        self,
        tables: FlowTables,
        difficulties: Sequence[int],
        gaps: Tensor,
        beams: int,
        shares: Sequence[Sequence[float]] | None = None,
        memory: Tensor | None = None,
    ) -> None:
        self.tables, self.gaps, self.at = tables, gaps, 0
        if memory is None:
            memory = gaps.new_zeros(len(gaps), sum(SIZES))
            memory.split(SIZES, -1)[1].fill_(LONG_S)
        self.shares = None
        if shares is not None:
            self.shares = gaps.new_tensor([shares[i] for i in difficulties])[:, None]  # (S, 1, B)
        self.memory = memory[:, None].expand(-1, beams, -1)  # (S, K, F)
        names = [DIFFICULTIES[difficulty] for difficulty in difficulties]
        limits = tables.limits
        blocks = [limits.vision_block_s[name] for name in names]
        self.limits = gaps.new_tensor(
            [
                [shortest - SLACK_S, longest + SLACK_S, limits.hitbox_m / NJS_RANGE[name][0], least]
                for name, (shortest, longest), least in zip(
                    names, blocks, (SAME_HAND_S[i] for i in difficulties), strict=True
                )
            ]
        )  # (S, 4)
        self.hiding, self.hidden = self._hiding()

    def _hiding(self) -> tuple[Tensor, Tensor]:
        """Price of a note in the middle for the onsets that it would hide.

        (S, T) each, and seconds to the first of them, LONG_S for none.
        """
        times = self.gaps[..., 0].double().cumsum(1)  # (S, T)
        # Of a sequence shorter than others the rows at the end are no onsets, and have no gaps.
        last = (times + self.gaps[..., 1]).amax(1, keepdim=True)
        later = torch.cat([times, last], 1).contiguous()
        shortest, longest = self.limits[:, :2].unbind(1)
        first = torch.searchsorted(later, times + shortest[:, None])
        hidden = torch.searchsorted(later, times + longest[:, None], right=True) - first
        price = HIDING * (hidden / HIDES).clamp(min=1).where(hidden > 0, 0)
        seconds = later.gather(1, first.clamp(max=later.shape[1] - 1)) - times
        return price.to(self.gaps), seconds.where(hidden > 0, LONG_S).to(self.gaps)

    def price(self) -> Tensor:
        """Price (S, K, V) of each state at the next onset."""
        tables, limits = self.tables, self.tables.limits
        shortest, longest, inline_s, least_s = self.limits[:, :, None, None].unbind(1)  # (S, 1, 1)
        before, after = self.gaps[:, self.at, :, None, None].unbind(1)
        costs, ages, counts = self.memory.split(SIZES, -1)
        self.ages = ages + before
        hand_s, cut_s, carried_s, hidden_s = self.ages.split(AGES, -1)
        ended = costs.unflatten(-1, (HANDS, OPTIONS))
        quick = hand_s[..., None] < limits.inline_s + SLACK_S
        # So soon a hand can only go on with its cut: the same way, in the cell that it leads to.
        self.slides = slides = hand_s < GROUP_GAP_S + SLACK_S
        step = torch.where(quick[..., None], tables.quick_step, tables.step)
        self.arriving = (ended[..., None] + step).amin(-2)
        self.arriving = torch.where(slides[..., None], ended, self.arriving)  # (S, K, 2, O)
        kinds = (self.arriving[..., None, :] + tables.cost).amin(-1)  # (S, K, 2, P)
        too_soon = (hand_s < 30 / limits.max_ebpm) & ~slides
        hasty = (hand_s < least_s) & (hand_s > limits.slider_s_per_cell + SLACK_S)
        kinds += (FORBIDDEN * too_soon + HASTE * hasty)[..., None]
        kinds[..., 0] = 0
        red, blue = (
            kinds[:, :, hand].flatten(0, 1).index_select(1, tables.kind[hand])
            for hand in range(HANDS)
        )
        meets = (cut_s < inline_s) | (carried_s < limits.stair_s + SLACK_S)
        strays = slides[..., None] & (carried_s >= LONG_S).unflatten(-1, (HANDS, CELLS))
        meets |= strays.flip(-2).flatten(-2)  # the rows are those of the other hand's notes
        hides = ((hidden_s >= shortest) & (hidden_s <= longest)).unflatten(-1, (2, 2)).any(-1)
        # Where both halves are hidden nothing can come.
        first = self.hidden[:, self.at, None, None]
        traps = hidden_s.unflatten(-1, (2, 2)).amin(-1).flip(-1) + first <= longest
        hiding = self.hiding[:, self.at, None, None] + FORBIDDEN * traps
        hiding_both = FORBIDDEN * (first <= longest).expand(*hand_s.shape[:2], 1)
        crowded = (torch.minimum(before, after) < limits.hammer_before_s).expand(*hand_s.shape)
        factors = [
            FORBIDDEN * meets,
            FORBIDDEN * hides,
            hiding,
            hiding_both,
            FORBIDDEN * crowded[..., :1],
            torch.full_like(hand_s[..., :1], FORBIDDEN),
        ]  # 31 in all
        if self.shares is not None:
            for price, count, share in zip(
                VARIETY, counts.split(BINS, -1), self.shares.split(BINS, -1), strict=True
            ):
                mixed = (count + PRIOR * share) / (count.sum(-1, keepdim=True) + PRIOR)
                factors.append(price * (mixed / share).log())
        factor = torch.cat(factors, -1).flatten(0, 1)  # (S * K, 31), or (S * K, 31 + B)
        prices = factor @ tables.features[: factor.shape[-1]]
        return prices.add_(red).add_(blue).view(*hand_s.shape[:2], -1)

    def take(self, parents: Tensor, states: Tensor) -> None:
        """Let beam k go on from beam parents[:, k] with state number states[:, k], both (S, K)."""
        tables = self.tables
        rows = parents[..., None].expand(-1, -1, self.ages.shape[-1])
        hand_s, cut_s, carried_s, hidden_s = self.ages.gather(1, rows).split(AGES, -1)
        cut_s, carried_s = (x.unflatten(-1, (HANDS, CELLS)) for x in (cut_s, carried_s))
        hidden_s = hidden_s.unflatten(-1, (2, 2))
        hands = torch.arange(HANDS, device=states.device)
        kinds = tables.kind[:, states].movedim(0, -1)  # (S, K, 2)
        swings = (kinds > 0)[..., None]

        ways = parents[..., None, None].expand(-1, -1, HANDS, OPTIONS)
        costs, _, counts = self.memory.split(SIZES, -1)
        old = costs.unflatten(-1, (HANDS, OPTIONS)).gather(1, ways)
        counts = counts.gather(1, parents[..., None].expand(counts.shape)) + tables.bins[states]
        new = self.arriving.gather(1, ways) + tables.cost[hands, kinds]
        costs = torch.where(swings, new - new.amin(-1, keepdim=True), old)
        hand_s = hand_s.masked_fill(swings[..., 0], 0)
        cut_s = cut_s.masked_fill(tables.reached[states], 0)
        # A dot that goes on with a cut carries the saber on as this did.
        onwards = tables.onwards[new.argmin(-1) % 8, tables.cell[states]]  # (S, K, 2, 12)
        slides = self.slides.gather(1, parents[..., None].expand_as(self.slides))
        carried = torch.where(slides[..., None], onwards, tables.carried[states])
        carried_s = torch.where(swings, LONG_S * (1 - carried), carried_s)
        shifted = torch.stack([torch.zeros_like(hidden_s[..., 0]), hidden_s[..., 0]], -1)
        hidden_s = torch.where(tables.middles[states][..., None], shifted, hidden_s)
        parts = costs, hand_s, cut_s, carried_s, hidden_s, counts
        self.memory = torch.cat([part.flatten(2) for part in parts], -1)
        self.at += 1

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.memory, self.gaps = self.memory[sequences], self.gaps[sequences]
        self.limits, self.hiding = self.limits[sequences], self.hiding[sequences]
        self.hidden = self.hidden[sequences]
        self.shares = None if self.shares is None else self.shares[sequences]
