"""What a state costs a body that comes from the states before it: the search's sense of flow.

Each state is priced in nats, beside its log-probability. The wrist is priced exactly as
`beatmap.parity` judges a chart: for each hand the cheapest way to have cut what came so far is kept
for each parity and angle that it can have ended with, so a dot stays open until a later note
decides what it was. The rest are rules of `lint` that concern states near each other in time.

Shapes: S sequences, K beams each, V states of the vocabulary, O = 16 ways to cut (parity * 8 +
direction), P kinds of what one hand cuts in a state, by what each way costs; 0 is nothing.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from sabersmith.beatmap.difficulty import DIFFICULTIES, NJS_RANGE
from sabersmith.beatmap.swings import GROUP_GAP_S
from sabersmith.lint.view import SLACK_S
from sabersmith.sym.flow_tables import BINS, CELLS, FORBIDDEN, HANDS, OPTIONS, FlowTables

HASTE = 2.0  # nats: a hand's gap under its difficulty's least
HIDING = 2.0  # a note that will hide what comes in its half, at most so many onsets:
HIDES = 4  # the price grows with the onsets, for a half that is barred to them all is missed
# Least seconds between swings of a hand, Easy to ExpertPlus, over the base game's maps.
SAME_HAND_S = (0.45, 0.36, 0.36, 0.25, 0.21)

# Price of a note whose direction or cell, and of a state whose hands, have come e times as often as
# human shares have them: soft at first, where a few notes say little, and firmer the more have
# come, which brings a whole chart nearer for the same likelihood (notebooks/experiments.md).
VARIETY = (1.2, 3.5, 2.5)
FIRMER = 300.0  # notes, or states, after which the price has doubled
PRIOR = 2.0  # notes had and expected from the start, so that rare ones aren't asked for early

LONG_S = 1e4  # ages before the first note
# What a beam remembers: per hand the cost of ending with each cut, seconds since its last swing,
# since it cut each cell or came through it, since it was carried to each; seconds since the last
# two notes in the middle of either half (a third would be hidden by one of them, or free of it).
# Then how often each of the BINS was filled.
AGES = (HANDS, HANDS * CELLS, HANDS * CELLS, 4)
SIZES = (HANDS * OPTIONS, sum(AGES), sum(BINS))


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
            ones = [gaps.new_ones(size, size) for size in BINS]
            self.groups = torch.block_diag(*ones)  # (B, B)
            prices = [gaps.new_full((size,), x) for x, size in zip(VARIETY, BINS, strict=True)]
            self.variety = torch.cat(prices)  # (B,)
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
            seen = counts @ self.groups  # of each bin's group
            excess = (counts + PRIOR) / (seen * self.shares + PRIOR)
            factors.append(self.variety * (1 + seen / FIRMER) * excess.log())
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
