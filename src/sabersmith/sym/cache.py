"""What a decoder has read, kept so that a step need not read it again.

Shapes: S sequences, K beams each, N positions, D = d_model, H heads, P tokens in common.
"""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

KeysValues = tuple[Tensor, Tensor]


@dataclass
class Cache:
    """What decoding has read so far: S sequences of one window, K beams each.

    What all beams of each sequence have in common is stored once; only what they have chosen
    since they parted is stored per beam. The encoder side is projected once and never repeated.
    """

    memory: Tensor  # (S, N, D)
    mask: Tensor  # (S, 1, 1, N), True at real positions
    table: Tensor  # (V, D), embeddings
    cross: list[KeysValues | None]  # per layer (S, H, N, D / H)
    prefix: list[KeysValues]  # per layer (S, H, P, D / H)
    own: list[KeysValues]  # per layer (S, K, H, room, D / H)
    used: int = 0  # of the room

    @property
    def read(self) -> int:
        """Tokens read, those in common included."""
        return self.prefix[0][0].shape[2] + self.used

    def grow(self) -> None:
        """Make room for one more token of each beam."""
        if self.used == self.own[0][0].shape[3]:
            more = max(16, self.used)
            self.own = [(F.pad(k, (0, 0, 0, more)), F.pad(v, (0, 0, 0, more))) for k, v in self.own]
        self.used += 1

    def reorder(self, parents: Tensor) -> None:
        """Let beam k of sequence s go on from its beam parents[s, k] (S, K) int64."""
        sequences, beams = parents.shape
        rows = torch.arange(sequences, device=parents.device)[:, None] * beams + parents
        for pair in self.own:
            for x in pair:
                part = x.flatten(0, 1)[:, :, : self.used]  # (S * K, H, used, D / H)
                part.copy_(part.index_select(0, rows.flatten()))

    def share(self, common: int) -> None:
        """Move the first `common` tokens that the beams chose to what they have in common."""
        if not common:
            return
        self.prefix = [
            (
                torch.cat([before_k, k[:, 0, :, :common]], 2),
                torch.cat([before_v, v[:, 0, :, :common]], 2),
            )
            for (before_k, before_v), (k, v) in zip(self.prefix, self.own, strict=True)
        ]
        self.own = [(k[:, :, :, common:].clone(), v[:, :, :, common:].clone()) for k, v in self.own]
        self.used -= common

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.memory, self.mask = self.memory[sequences], self.mask[sequences]
        self.cross = [pair and (pair[0][sequences], pair[1][sequences]) for pair in self.cross]
        self.prefix = [(keys[sequences], values[sequences]) for keys, values in self.prefix]
        self.own = [(keys[sequences], values[sequences]) for keys, values in self.own]
