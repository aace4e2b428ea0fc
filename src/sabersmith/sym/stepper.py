"""The key-value cache of a beam search: one token more at the cost of that token alone.

Shapes: S sequences, K beams each, N positions, D width of the encoder's output, H heads, P tokens
in common, R rows of keys and values, V vocabulary.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.sym.interface import StepDecoder

COLLECT_EVERY = 8  # steps between garbage collections of the cache
MIN_GROWTH = 256  # rows by which the buffers grow at least
MASKED = float("-inf")


class Stepper:
    """The tokens that S sequences have read in K beams each, as keys and values.

    The keys and values of all beams are rows of one buffer per layer, oldest first: the tokens in
    common, then K rows a step. Nothing is moved when beams branch; the mask tells which rows are
    ancestors of a beam. Rows from which no beam descends any more are removed now and then.
    """

    def __init__(
        self, decoder: StepDecoder, tokens: Tensor, memory: Tensor, mask: Tensor, beams: int
    ) -> None:
        """Read tokens (S, P) int64, the same for all beams of a sequence; P may be 0.

        memory, mask: of `SymNetwork.encode`.
        """
        self.decoder, self.cross_mask, self.beams = decoder, mask, beams
        self.own, self.cross, self.context = decoder.start(tokens, memory, mask)
        self.position = tokens.shape[1]  # of the next token to read
        self.used = tokens.shape[1]  # rows of the buffers
        self.common = tokens.shape[1]  # first rows, ancestors of all beams of all sequences
        self.mask = memory.new_zeros(len(tokens), beams, self.used)
        self.own_row = memory.new_full((beams, beams), MASKED).fill_diagonal_(0)

    def step(self, tokens: Tensor) -> Tensor:
        """Read one token in each beam, (S, K) int64 -> logits (S, K, V - 3) of the next state."""
        context = self.context[:, self.position, None, None]  # (S, 1, 1, D)
        x = self.decoder.embed(tokens[..., None], context, self.position)
        self._grow()
        own = [(keys[:, :, : self.used], values[:, :, : self.used]) for keys, values in self.own]
        mask = self.mask[:, None, :, : self.used]
        self.position += 1
        return self.decoder.run(x.squeeze(2), own, mask, self.cross, self.cross_mask)

    def reorder(self, parents: Tensor) -> None:
        """Continue beam k of sequence s from its beam parents[s, k], (S, K) int64."""
        tail = self.mask[:, :, self.common : self.used]
        tail.copy_(tail.gather(1, parents[..., None].expand_as(tail)))
        if (self.position + 1) % COLLECT_EVERY == 0:
            self._collect()

    def keep(self, sequences: Tensor) -> None:
        """Keep only these sequences (S',) int64; the others are complete."""
        self.cross_mask, self.context = self.cross_mask[sequences], self.context[sequences]
        self.mask = self.mask[sequences]
        self.cross = [pair and (pair[0][sequences], pair[1][sequences]) for pair in self.cross]
        self.own = [(keys[sequences], values[sequences]) for keys, values in self.own]

    def _grow(self) -> None:
        """Add a row for each beam, which only that beam attends to."""
        if self.used + self.beams > self.mask.shape[2]:
            more = max(MIN_GROWTH, self.beams, self.used // 2)
            self.mask = F.pad(self.mask, (0, more))
            self.own = [(F.pad(k, (0, 0, 0, more)), F.pad(v, (0, 0, 0, more))) for k, v in self.own]
        self.mask[:, :, self.used : self.used + self.beams] = self.own_row
        self.used += self.beams

    def _collect(self) -> None:
        """Remove the rows from which no beam descends, and close the gaps."""
        tail = self.mask[:, :, self.common : self.used]  # (S, K, R)
        dead = (tail == MASKED).all(1)  # (S, R)
        count = int((~dead).sum(1).max())
        kept = dead.to(torch.uint8).argsort(stable=True)[:, :count]  # (S, count), oldest first
        end = self.common + count
        self.mask[:, :, self.common : end] = tail.gather(
            2, kept[:, None].expand(-1, self.beams, -1)
        )
        for pair in self.own:
            for x in pair:
                rows = kept[:, None, :, None].expand(-1, x.shape[1], -1, x.shape[3])
                x[:, :, self.common : end] = x[:, :, self.common : self.used].gather(2, rows)
        self.used = end
        in_all = (self.mask[:, :, self.common : end] == 0).all(1).all(0)  # (count,)
        self.common += int(in_all.cumprod(0).sum())
