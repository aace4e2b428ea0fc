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

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_SAME_HAND_S, NJS_RANGE
from sabersmith.beatmap.swings import GROUP_GAP_S
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.lint.chart_view import SLACK_S
from sabersmith.sym.flow_tables import (
    CELLS,
    DOUBLES,
    FORBIDDEN,
    HANDS,
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

LONG_AGO_S = 1e4  # ages before the first note
# Parts of a beam's state. First, per hand, the cost of each way that its last cut can have had.
# Then ages in seconds: of each hand's last swing; by hand, of the last time each cell was cut or
# passed through, and of the last cut that led into each cell; of the last two notes in the middle
# of either half (two are enough for the rule). Then what is above each target so far, and whether
# each hand's last cut had a direction.
AGE_SIZES = (HANDS, HANDS * CELLS, HANDS * CELLS, 4)
STATE_SIZES = (HANDS * WAYS, sum(AGE_SIZES), TARGETS, HANDS)


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
        self.limits = self._limits([DIFFICULTIES[difficulty] for difficulty in difficulties])
        self.block_penalty, self.blocked_s = self._vision_blocks()

    def _limits(self, names: Sequence[str]) -> Tensor:
        """Return (S, 4), in seconds, of the sequences' difficulties.

        Shortest and longest age of a note that hides others, the time that a note blocks its cell,
        and the least time between swings of a hand.
        """
        limits = self.tables.limits
        rows = []
        for name in names:
            shortest, longest = limits.vision_block_s[name]
            inline_s = limits.hitbox_m / NJS_RANGE[name][0]
            vision = shortest - SLACK_S, longest + SLACK_S
            rows.append([*vision, inline_s, MIN_GAP_SAME_HAND_S[name]])
        return self.gaps.new_tensor(rows)

    def _vision_blocks(self) -> tuple[Tensor, Tensor]:
        """Return the penalty of a note in the middle for the onsets that it would hide.

        (S, T) each, with the seconds to the first of them, LONG_AGO_S if there is none.
        """
        times = self.gaps[..., 0].double().cumsum(1)  # (S, T)
        # The last rows of the shorter sequences are padding, with gaps of 0.
        last = (times + self.gaps[..., 1]).amax(1, keepdim=True)
        later = torch.cat([times, last], 1).contiguous()
        shortest, longest = self.limits[:, :2].unbind(1)
        first = torch.searchsorted(later, times + shortest[:, None])
        hidden = torch.searchsorted(later, times + longest[:, None], right=True) - first
        growth = (hidden / VISION_BLOCK_HORIZON).clamp(min=1).where(hidden > 0, 0)
        seconds = later.gather(1, first.clamp(max=later.shape[1] - 1)) - times
        seconds = seconds.where(hidden > 0, LONG_AGO_S)
        return (VISION_BLOCK_PENALTY * growth).to(self.gaps), seconds.to(self.gaps)

    def penalties(self) -> Tensor:
        """Return the penalty (S, K, V) of each state at the next onset, in nats."""
        tables = self.tables
        costs, ages, excess, _ = self.beam_state.split(STATE_SIZES, -1)
        prices = (excess / EXCESS_PER_NAT).clamp(-EXCESS_LIMIT, EXCESS_LIMIT)
        self.ages = ages + self.gaps[:, self.at, :1, None]
        red, blue = self._cut_costs(costs.unflatten(-1, (HANDS, WAYS)), prices[..., -1])
        factors = self._rule_factors()
        # After a double, an onset too soon for either hand would have no hand to take it.
        after = self.gaps[:, self.at, 1]
        soonest = 30 / tables.limits.max_ebpm
        trapped = (after > GROUP_GAP_S + SLACK_S) & (after < soonest)  # (S,)
        counts = prices[..., :-1].clone()
        counts[..., DOUBLES] += FORBIDDEN * trapped[:, None]
        factors.append(counts)
        factor = torch.cat(factors, -1).flatten(0, 1)  # (S * K, 36)
        penalties = factor @ tables.features
        return penalties.add_(red).add_(blue).view(*excess.shape[:2], -1)

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

    def _cut_costs(self, ended: Tensor, sharp: Tensor) -> tuple[Tensor, Tensor]:
        """Return the cost (S * K, V) of each state's cuts with the red and with the blue hand.

        ended: (S, K, 2, O), cost of each way that the hand's last cut can have had. sharp: (S, K),
        price of a turn of at most 90 degrees.
        """
        tables, limits = self.tables, self.tables.limits
        least_s = self.limits[:, 3, None, None]  # (S, 1, 1)
        hand_s = self.ages.split(AGE_SIZES, -1)[0]  # (S, K, 2)
        is_quick = hand_s[..., None] < limits.inline_s + SLACK_S
        # So soon a hand can only continue its cut: in the same direction, in the cell of its exit.
        self.continues = hand_s < GROUP_GAP_S + SLACK_S
        transition = torch.where(is_quick[..., None], tables.quick_transition, tables.transition)
        transition = transition + sharp[..., None, None, None] * tables.sharp
        self.arriving = (ended[..., None] + transition).amin(-2)
        self.arriving = torch.where(self.continues[..., None], ended, self.arriving)  # (S, K, 2, O)
        groups = (self.arriving[..., None, :] + tables.cost).amin(-1)  # (S, K, 2, G)
        too_fast = (hand_s < 30 / limits.max_ebpm) & ~self.continues
        fast = (hand_s < least_s) & (hand_s > limits.slider_s_per_cell + SLACK_S)
        groups += (FORBIDDEN * too_fast + SAME_HAND_SPEED_PENALTY * fast)[..., None]
        groups[..., 0] = 0  # the hand cuts nothing
        red, blue = (
            groups[:, :, hand].flatten(0, 1).index_select(1, tables.group[hand])
            for hand in range(HANDS)
        )
        return red, blue

    def _rule_factors(self) -> list[Tensor]:
        """Return the penalties (S, K, n) of the first 31 features of a state, see `FlowTables`."""
        limits = self.tables.limits
        shortest, longest, inline_s = self.limits[:, :3, None, None].unbind(1)  # (S, 1, 1) each
        before, after = self.gaps[:, self.at, :, None, None].unbind(1)
        hand_s, cut_s, exit_s, middle_s = self.ages.split(AGE_SIZES, -1)
        collides = (cut_s < inline_s) | (exit_s < limits.stair_s + SLACK_S)
        strays = self.continues[..., None] & (exit_s >= LONG_AGO_S).unflatten(-1, (HANDS, CELLS))
        # Features hold the other hand's notes first: cells collide across hands.
        collides |= strays.flip(-2).flatten(-2)
        is_hidden = ((middle_s >= shortest) & (middle_s <= longest)).unflatten(-1, (2, 2)).any(-1)
        # If both halves were hidden at an onset, no note could come there.
        first = self.blocked_s[:, self.at, None, None]
        traps = middle_s.unflatten(-1, (2, 2)).amin(-1).flip(-1) + first <= longest
        blocks = self.block_penalty[:, self.at, None, None] + FORBIDDEN * traps
        blocks_both = FORBIDDEN * (first <= longest).expand(*hand_s.shape[:2], 1)
        is_dense = (torch.minimum(before, after) < limits.hammer_before_s).expand(*hand_s.shape)
        return [
            FORBIDDEN * collides,
            FORBIDDEN * is_hidden,
            blocks,
            blocks_both,
            FORBIDDEN * is_dense[..., :1],
            torch.full_like(hand_s[..., :1], FORBIDDEN),
        ]

    def advance(self, parents: Tensor, tokens: Tensor) -> None:
        """Continue beam k from beam parents[:, k] with token tokens[:, k], both (S, K) int64."""
        tables, states = self.tables, tokens - SPECIALS
        rows = parents[..., None].expand(-1, -1, self.ages.shape[-1])
        hand_s, cut_s, exit_s, middle_s = self.ages.gather(1, rows).split(AGE_SIZES, -1)
        cut_s, exit_s = (x.unflatten(-1, (HANDS, CELLS)) for x in (cut_s, exit_s))
        middle_s = middle_s.unflatten(-1, (2, 2))
        hands = torch.arange(HANDS, device=states.device)
        groups = tables.group[:, states].movedim(0, -1)  # (S, K, 2)
        swings = (groups > 0)[..., None]

        by_way = parents[..., None, None].expand(-1, -1, HANDS, WAYS)
        costs, _, excess, directed = self.beam_state.split(STATE_SIZES, -1)
        old = costs.unflatten(-1, (HANDS, WAYS)).gather(1, by_way)
        new = self.arriving.gather(1, by_way) + tables.cost[hands, groups]
        costs = torch.where(swings, new - new.amin(-1, keepdim=True), old)
        excess = excess.gather(1, parents[..., None].expand_as(excess))
        directed = directed.gather(1, parents[..., None].expand_as(directed))
        both = (directed > 0) & tables.directed[states]  # (S, K, 2)
        turns = tables.sharp[old.argmin(-1), new.argmin(-1)] - self.targets[..., -1:]
        of_state = tables.counts[states] - self.targets[..., :-1]
        more = torch.cat([of_state, (turns * both).sum(-1, keepdim=True)], -1)
        excess = excess + more.nan_to_num()  # NaN without a target
        directed = torch.where(swings[..., 0], tables.directed[states].to(directed.dtype), directed)
        hand_s = hand_s.masked_fill(swings[..., 0], 0)
        cut_s = cut_s.masked_fill(tables.passed[states], 0)
        # A dot that continues a cut carries the saber on in the direction of that cut.
        onwards = tables.next_cell[new.argmin(-1) % 8, tables.cell[states]]  # (S, K, 2, 12)
        continues = self.continues.gather(1, parents[..., None].expand_as(self.continues))
        exits = torch.where(continues[..., None], onwards, tables.exit[states])
        exit_s = torch.where(swings, LONG_AGO_S * (1 - exits), exit_s)
        shifted = torch.stack([torch.zeros_like(middle_s[..., 0]), middle_s[..., 0]], -1)
        middle_s = torch.where(tables.middles[states][..., None], shifted, middle_s)
        parts = costs, hand_s, cut_s, exit_s, middle_s, excess, directed
        self.beam_state = torch.cat([part.flatten(2) for part in parts], -1)
        self.at += 1

    def keep(self, sequences: Tensor) -> None:
        """Keep only these sequences (S',) int64; the others are complete."""
        self.beam_state, self.gaps = self.beam_state[sequences], self.gaps[sequences]
        self.limits, self.block_penalty = self.limits[sequences], self.block_penalty[sequences]
        self.blocked_s = self.blocked_s[sequences]
        self.targets = self.targets[sequences]
