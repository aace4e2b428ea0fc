"""What the beams of a search chose a moment ago, so that it can be made to cost."""

import torch
from torch import Tensor

from sabersmith.beatmap.vocabulary import PAD, SPECIALS

RECENT = 16  # states back


class RecencyPenalty:
    """The last states of S sequences' beams, K each.

    Args:
        past: (S, P) int64 tokens before those to choose, the same in all beams.
        beams: K.
    """

    def __init__(self, past: Tensor, beams: int) -> None:
        room = past.new_full((len(past), RECENT), PAD)
        self.tokens = torch.cat([room, past], 1)[:, None, -RECENT:].expand(-1, beams, -1)

    def counts(self, size: int) -> Tensor:
        """How often each of `size` states is among a beam's last: (S, K, size)."""
        numbers = self.tokens - SPECIALS
        counts = torch.zeros(*numbers.shape[:2], size, device=numbers.device)
        return counts.scatter_add_(-1, numbers.clamp(min=0), (numbers >= 0).to(counts.dtype))

    def take(self, parents: Tensor, tokens: Tensor) -> None:
        """Let beam k go on from beam parents[:, k] with token tokens[:, k], both (S, K)."""
        rows = parents[..., None].expand_as(self.tokens)
        self.tokens = torch.cat([self.tokens.gather(1, rows)[..., 1:], tokens[..., None]], -1)

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.tokens = self.tokens[sequences]
