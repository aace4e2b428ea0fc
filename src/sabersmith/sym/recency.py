"""A penalty on states that a beam has chosen shortly before."""

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
        padding = past.new_full((len(past), RECENT), PAD)
        self.tokens = torch.cat([padding, past], 1)[:, None, -RECENT:].expand(-1, beams, -1)

    def counts(self, size: int) -> Tensor:
        """Return how often each of `size` states is among a beam's last: (S, K, size) float32."""
        states = self.tokens - SPECIALS
        counts = torch.zeros(*states.shape[:2], size, device=states.device)
        return counts.scatter_add_(-1, states.clamp(min=0), (states >= 0).to(counts.dtype))

    def advance(self, parents: Tensor, tokens: Tensor) -> None:
        """Continue beam k from beam parents[:, k] with token tokens[:, k], both (S, K) int64."""
        rows = parents[..., None].expand_as(self.tokens)
        self.tokens = torch.cat([self.tokens.gather(1, rows)[..., 1:], tokens[..., None]], -1)

    def keep(self, sequences: Tensor) -> None:
        """Keep only these sequences (S',) int64; the others are complete."""
        self.tokens = self.tokens[sequences]
