"""Flow: playability penalties during the search, in nats, that are subtracted from log p.

Each candidate state gets a penalty given the states before it. The turning of the wrist is judged
exactly as `beatmap.parity` judges a chart: for each hand, and each parity and direction that its
last cut can have had, the lowest cost of cutting all notes so far is kept. So a dot stays open
until a later note decides how it was cut. The other penalties stand for rules of `lint` about
states that are close to each other in time.

Shapes: S sequences, K beams each, V states of the vocabulary, O = 16 ways to cut (parity * 8 +
direction), G groups of cuts of one hand with equal costs (see `FlowTables`).
"""

import math
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_SAME_HAND_S, NJS_RANGE
from sabersmith.beatmap.swings import GROUP_GAP_S
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.lint.chart_view import SLACK_S
from sabersmith.sym.flow_tables import (
    CELLS,
    DOUBLES,
    FORBIDDEN,
    HANDS,
    LONG_AGO_S,
    MOVE_SIZES,
    TARGETS,
    WAYS,
    FlowTables,
)

# Nats, for a hand that swings again sooner than its difficulty's minimum.
SAME_HAND_SPEED_PENALTY = 0.5
# Nats, for a note in the middle that will hide up to VISION_BLOCK_HORIZON onsets in its half.
# Beyond that the penalty grows in proportion, as all those onsets have to avoid that half.
VISION_BLOCK_PENALTY = 0.5
VISION_BLOCK_HORIZON = 4  # onsets

# What a chart has above its own target so far (of doubles, dots ...) makes each further one cost a
# nat for so many, and what it lacks makes it gain as much, up to the limit. A chart then ends
# within some notes of its targets, wherever in it they come.
EXCESS_PER_NAT = 5.0
EXCESS_LIMIT = 3.0

# How a state may leave the hands: by the parity of each, and whether red, blue or both cut last.
ENDINGS = 12

# Parts of a beam's state. First, per hand, the cost of each way that its last cut can have had.
# Then ages in seconds: of each hand's last swing; by hand, of the last time each cell was cut or
# passed through, and of the last cut that led into each cell; of the last two notes in the middle
# of either half (two are enough for the rule). Then what is above each target so far, and whether
# each hand's last cut had a direction.
AGE_SIZES = (HANDS, HANDS * CELLS, HANDS * CELLS, 4)
HAND_AGES, CELL_AGES = sum(AGE_SIZES[:2]), sum(AGE_SIZES[1:3])
STATE_SIZES = (HANDS * WAYS, sum(AGE_SIZES), TARGETS, HANDS)
# The same at the next onset, with the cost of each way to arrive there, and whether each hand comes
# so soon that it continues its cut.
REACHED_SIZES = (*STATE_SIZES, HANDS * WAYS, HANDS)
# What is known of an onset beforehand: the seconds before it; those to the first onset that a note
# in the middle would hide, and the penalty of that for either half; penalties of notes in both
# middle cells, of bombs next to dense onsets, and of faulty states; and of what is counted.
MOMENT_SIZES = (1, 1, 2, 3, TARGETS - 1)


class Flow:
    """The state of S sequences' beams, and the penalty of each grid state after them.

    Args:
        tables: of the vocabulary.
        difficulties: of the sequences, 0 Easy .. 4 ExpertPlus.
        gaps: (S, T, 2) seconds before and after each onset to come.
        beams: K.
        targets: (S, TARGETS) of each sequence, NaN for what is left to the network; None for all.
            By onset, of what `FlowTables.counts` counts; and the share of turns of at most 90
            degrees.
        carried: (S, F), rows of `beam_state` of the previous window's search; None at the start.

    Attributes:
        beam_state: (S, K, F), the parts of STATE_SIZES side by side.
    """

    def __init__(
        self,
        tables: FlowTables,
        difficulties: Sequence[int],
        gaps: Tensor,
        beams: int,
        targets: Tensor | None = None,
        carried: Tensor | None = None,
    ) -> None:
        self.tables, self.gaps, self.at = tables, gaps, 0
        if carried is None:
            carried = gaps.new_zeros(len(gaps), sum(STATE_SIZES))
            carried.split(STATE_SIZES, -1)[1].fill_(LONG_AGO_S)
        self.beam_state = carried[:, None].expand(-1, beams, -1)  # (S, K, F)
        if targets is None:
            targets = gaps.new_full((len(gaps), TARGETS), math.nan)
        self.targets = targets[:, None]  # (S, 1, TARGETS)
        names = [DIFFICULTIES[difficulty] for difficulty in difficulties]
        self.limits = self._limits(names)
        self.reach, self.soon, self.soon_prices = self._age_limits(names)
        self.moments = self._moments()
        # What `advance` needs of a beam, of the last call of `penalties`.
        self.reached = self.beam_state

    def _limits(self, names: Sequence[str]) -> Tensor:
        """Return the shortest and the longest age (S, 2, 1, 1) of a note that hides others."""
        rows = [self.tables.limits.vision_block_s[name] for name in names]
        limits = [[shortest - SLACK_S, longest + SLACK_S] for shortest, longest in rows]
        return self.gaps.new_tensor(limits)[..., None, None]

    def _age_limits(self, names: Sequence[str]) -> tuple[Tensor, Tensor, Tensor]:
        """Return below which ages something is too soon, in seconds.

        (S, 1, CELL_AGES) for the ages of cells; (S, 1, 1, 5) for the age of a hand's last swing: to
        continue its cut, to need a reversal, to be possible, to be usual in the difficulty, and not
        to be a slider; and the price (5, 1) of each of these, in nats.
        """
        limits = self.tables.limits
        cells, hands = [], []
        stair, slider = limits.stair_s + SLACK_S, limits.slider_s_per_cell + SLACK_S
        continued, quick = GROUP_GAP_S + SLACK_S, limits.inline_s + SLACK_S
        for name in names:
            # The time that a note blocks its cell.
            inline_s = limits.hitbox_m / NJS_RANGE[name][0]
            cells.append([inline_s] * HANDS * CELLS + [stair] * HANDS * CELLS)
            hands.append(
                [continued, quick, 30 / limits.max_ebpm, MIN_GAP_SAME_HAND_S[name], slider]
            )
        # Ages below a limit are below the higher ones too, whose price must not count then.
        prices = [-FORBIDDEN, 0, FORBIDDEN, SAME_HAND_SPEED_PENALTY, -SAME_HAND_SPEED_PENALTY]
        new = self.gaps.new_tensor
        return new(cells)[:, None], new(hands)[:, None, None], new(prices)[:, None]

    def _moments(self) -> Tensor:
        """Return what is known of each onset beforehand, (S, T, sum(MOMENT_SIZES))."""
        limits, (before, after) = self.tables.limits, self.gaps.unbind(-1)
        # After a double, an onset too soon for either hand would have no hand to take it.
        trapped = (after > GROUP_GAP_S + SLACK_S) & (after < 30 / limits.max_ebpm)
        is_dense = torch.minimum(before, after) < limits.hammer_before_s
        penalty, first = self._vision_blocks()
        # If both halves were hidden at an onset, no note could come there.
        blocks_both = first <= self.limits[:, 1, 0]
        columns = torch.stack([blocks_both, is_dense, torch.ones_like(is_dense)], -1)
        counts = F.one_hot(torch.tensor(DOUBLES), TARGETS - 1).to(self.gaps) * trapped[..., None]
        parts = before[..., None], first[..., None], penalty[..., None].expand(-1, -1, 2)
        return torch.cat([*parts, FORBIDDEN * columns, FORBIDDEN * counts], -1)

    def _vision_blocks(self) -> tuple[Tensor, Tensor]:
        """Return the penalty of a note in the middle for the onsets that it would hide.

        (S, T) each, with the seconds to the first of them, LONG_AGO_S if there is none.
        """
        times = self.gaps[..., 0].double().cumsum(1)  # (S, T)
        # The last rows of the shorter sequences are padding, with gaps of 0.
        last = (times + self.gaps[..., 1]).amax(1, keepdim=True)
        later = torch.cat([times, last], 1).contiguous()
        shortest, longest = self.limits[..., 0].unbind(1)  # (S, 1) each
        first = torch.searchsorted(later, times + shortest)
        hidden = torch.searchsorted(later, times + longest, right=True) - first
        growth = (hidden / VISION_BLOCK_HORIZON).clamp(min=1).where(hidden > 0, 0)
        seconds = later.gather(1, first.clamp(max=later.shape[1] - 1)) - times
        seconds = seconds.where(hidden > 0, LONG_AGO_S)
        return (VISION_BLOCK_PENALTY * growth).to(self.gaps), seconds.to(self.gaps)

    def penalties(self) -> Tensor:
        """Return the penalty (S, K, V) of each state at the next onset, in nats."""
        costs, ages, excess, directed = self.beam_state.split(STATE_SIZES, -1)
        now = self.moments[:, self.at, None].split(MOMENT_SIZES, -1)  # (S, 1, n) each
        before, first, block, known, counts = now
        ages = ages + before
        prices = (excess / EXCESS_PER_NAT).clamp(-EXCESS_LIMIT, EXCESS_LIMIT)
        groups = self._cut_costs(costs, ages[..., :HANDS], prices[..., -1])
        parts = [
            self._collisions(ages, first, block),
            known.expand(-1, ages.shape[1], -1),
            prices[..., :-1] + counts,
            groups.flatten(2),
        ]
        factors = torch.cat(parts, -1).flatten(0, 1)  # (S * K, 36 + 2 G)
        continues = self.continues.to(costs.dtype)
        arriving = self.arriving.flatten(2)
        self.reached = torch.cat([costs, ages, excess, directed, arriving, continues], -1)
        penalties = factors @ self.tables.features
        return penalties.view(*excess.shape[:2], -1)

    def endings(self) -> Tensor:
        """Return how each state leaves the hands: (S, K, V) int64, 0 to ENDINGS - 1.

        Endings differ in the parity of each hand's last cut, and in which hands cut last. To be
        called after `penalties`.
        """
        tables = self.tables
        costs = self.beam_state.split(STATE_SIZES, -1)[0].unflatten(-1, (HANDS, WAYS))
        # A way to cut is its parity * 8 + direction.
        groups = (self.arriving[..., None, :] + tables.cost).argmin(-1) // 8  # (S, K, 2, G)
        groups[..., 0] = costs.argmin(-1) // 8  # the hand cuts nothing
        red, blue = (groups[:, :, hand].index_select(-1, tables.group[hand]) for hand in (0, 1))
        cuts = (tables.group > 0).long()  # (2, V)
        last = (cuts[0] + 2 * cuts[1] - 1).clamp_min(0)
        return red + 2 * blue + 4 * last

    def _cut_costs(self, costs: Tensor, hand_s: Tensor, sharp: Tensor) -> Tensor:
        """Return the cost (S, K, 2, G) of each group of cuts of the red and of the blue hand.

        costs: (S, K, 2 * O), of each way that the hand's last cut can have had. hand_s: (S, K, 2),
        since its last swing. sharp: (S, K), price of a turn of at most 90 degrees.
        """
        tables, ended = self.tables, costs.unflatten(-1, (HANDS, WAYS))
        is_soon = hand_s[..., None] < self.soon  # (S, K, 2, 5)
        # So soon a hand can only continue its cut: in the same direction, in the cell of its exit.
        self.continues, is_quick = is_soon[..., 0], is_soon[..., 1, None, None]
        transition = torch.where(is_quick, tables.quick_transition, tables.transition)
        transition.addcmul_(sharp[..., None, None, None], tables.sharp)
        arriving = transition.add_(ended[..., None]).amin(-2)
        self.arriving = torch.where(is_soon[..., :1], ended, arriving)  # (S, K, 2, O)
        groups = (self.arriving[..., None, :] + tables.cost).amin(-1)  # (S, K, 2, G)
        groups += is_soon.to(groups.dtype) @ self.soon_prices
        groups[..., 0] = 0  # the hand cuts nothing
        return groups

    def _collisions(self, ages: Tensor, first: Tensor, block: Tensor) -> Tensor:
        """Return the penalties (S, K, 28) of notes in a cell, in a half, and in a middle cell.

        ages: (S, K, sum(AGE_SIZES)). first: (S, 1, 1), until the first onset that a note in the
        middle would hide. block: (S, 1, 2), its penalty.
        """
        shortest, longest = self.limits.unbind(1)  # (S, 1, 1) each
        _, cell_s, middle_s = ages.split([HANDS, CELL_AGES, AGE_SIZES[-1]], -1)
        cut, exited = (cell_s < self.reach).chunk(2, -1)
        elsewhere = (cell_s[..., HANDS * CELLS :] >= LONG_AGO_S).unflatten(-1, (HANDS, CELLS))
        # Features hold the other hand's notes first: cells collide across hands.
        strays = (elsewhere & self.continues[..., None]).flip(-2).flatten(-2)
        halves = middle_s.unflatten(-1, (2, 2))
        is_hidden = ((halves >= shortest[..., None]) & (halves <= longest[..., None])).any(-1)
        # If both halves were hidden at an onset, no note could come there.
        traps = halves.amin(-1).flip(-1) + first <= longest
        found = torch.cat([cut | exited | strays, is_hidden, traps], -1) * FORBIDDEN
        found[..., -2:] += block
        return found

    def advance(self, parents: Tensor, tokens: Tensor) -> None:
        """Continue beam k from beam parents[:, k] with token tokens[:, k], both (S, K) int64.

        To be called after `penalties`.
        """
        tables, states = self.tables, tokens - SPECIALS
        rows = parents[..., None].expand(-1, -1, self.reached.shape[-1])
        parts = self.reached.gather(1, rows).split(REACHED_SIZES, -1)
        costs, ages, excess, directed, arriving, continues = parts
        moves = tables.moves[states].split(MOVE_SIZES, -1)
        swings, cost, stays, move_exit_s, middles, has_direction, counts = moves
        swings_by_way = swings[..., None] > 0  # (S, K, 2, 1)

        old = costs.unflatten(-1, (HANDS, WAYS))
        new = (arriving + cost).unflatten(-1, (HANDS, WAYS))
        ways = new.argmin(-1)  # (S, K, 2)
        costs = torch.where(swings_by_way, new - new.amin(-1, keepdim=True), old)
        turns = tables.sharp[old.argmin(-1), ways] - self.targets[..., -1:]
        turned = (turns * directed * has_direction).sum(-1, keepdim=True)
        more = torch.cat([counts - self.targets[..., :-1], turned], -1)
        excess = excess + more.nan_to_num_()  # NaN without a target
        directed = torch.where(swings > 0, has_direction, directed)
        hand_and_cut_s, exit_s, middle_s = ages.split([HAND_AGES, *AGE_SIZES[2:]], -1)
        hand_and_cut_s = hand_and_cut_s * stays
        # A dot that continues a cut carries the saber on in the direction of that cut.
        onwards = tables.next_exit_s[ways % 8, tables.cell[states]]  # (S, K, 2, 12)
        move_exit_s = move_exit_s.unflatten(-1, (HANDS, CELLS))
        exits = torch.where(continues[..., None] > 0, onwards, move_exit_s)
        exit_s = torch.where(swings_by_way, exits, exit_s.unflatten(-1, (HANDS, CELLS)))
        halves = middle_s.unflatten(-1, (2, 2))
        shifted = F.pad(halves[..., :1], (1, 0))
        halves = torch.where(middles[..., None] > 0, shifted, halves)
        self.beam_state = torch.cat(
            [
                costs.flatten(2),
                hand_and_cut_s,
                exit_s.flatten(2),
                halves.flatten(2),
                excess,
                directed,
            ],
            -1,
        )
        self.at += 1

    def keep(self, sequences: Tensor) -> None:
        """Keep only these sequences (S',) int64; the others are complete."""
        self.beam_state, self.targets = self.beam_state[sequences], self.targets[sequences]
        self.moments, self.limits = self.moments[sequences], self.limits[sequences]
        self.reach, self.soon = self.reach[sequences], self.soon[sequences]
