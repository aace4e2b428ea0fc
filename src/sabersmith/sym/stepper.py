"""The decoder of `SymNet` one token at a time, in many beams, at the cost of that token alone.

Shapes: S sequences, K beams each, N positions, D = d_model, H heads, P tokens in common, R rows of
keys and values, V vocabulary.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.sym.network import DecoderLayer, KeysValues, SymNet
from sabersmith.sym.packed_linear import Int8Linear, Linear, PackedLinear, pack

FORGET_EVERY = 8  # steps between looks at which rows no beam descends from any more
MORE_ROWS = 256  # by which the buffers grow at least
BARRED = float("-inf")


class PackedLayer:
    """Weights of a `DecoderLayer`, packed for few rows."""

    def __init__(self, layer: DecoderLayer, int8: bool) -> None:
        attention = layer.attention
        self.heads = attention.heads
        self.norm_attention, self.norm_forward = layer.norm_attention, layer.norm_forward
        self.query_key_value = pack(attention.query, attention.key_value, int8=int8)
        self.out = pack(attention.out, int8=int8)
        self.cross: tuple[nn.LayerNorm, Linear, Linear] | None = None
        if layer.cross is not None and layer.norm_cross is not None:
            query, out = layer.cross.query, layer.cross.out
            self.cross = layer.norm_cross, pack(query, int8=int8), pack(out, int8=int8)
        widen, narrow = layer.forward_block.linears()
        self.widen, self.narrow = pack(widen, gelu=True, int8=int8), pack(narrow, int8=int8)


class PackedDecoder:
    """Weights of a network's decoder, packed once for any number of songs.

    Args:
        network: in evaluation mode, on its device, float32 or bfloat16.
        int8: round weights and activations of the linear layers to 8 bits.
        compiled: fuse a step's small operations with torch.compile, which takes a minute once.
    """

    def __init__(self, network: SymNet, int8: bool = False, compiled: bool = False) -> None:
        self.network = network
        self.layers = [PackedLayer(layer, int8) for layer in network.layers()]
        self.table = network.table().detach()
        kind = Int8Linear if int8 else PackedLinear
        self.states = kind(self.table[SPECIALS:], network.bias[SPECIALS:])
        self.run = torch.compile(self._run, dynamic=True) if compiled else self._run

    def _run(
        self,
        x: Tensor,
        own: list[KeysValues],
        barred: Tensor,
        cross: list[KeysValues | None],
        mask: Tensor,
    ) -> Tensor:
        """Run the layers on the newest token of each beam.

        Args:
            x: its decoder input (S, K, D).
            own: per layer keys and values (S, H, R, D / H); the last K rows are written here.
            barred: (S, 1, K, R), 0 where a beam may look and -inf where not.
            cross, mask: of the encoder's output, as `DecoderLayer.forward` takes them.

        Returns:
            logits (S, K, V - 3) of the states.
        """
        sequences, beams, width = x.shape
        x = x.flatten(0, 1)  # (S * K, D)
        for layer, pair, (keys, values) in zip(self.layers, cross, own, strict=True):
            parts = layer.query_key_value(layer.norm_attention(x))
            query, key, value = parts.view(sequences, beams, 3, layer.heads, -1).unbind(2)
            keys[:, :, -beams:], values[:, :, -beams:] = key.transpose(1, 2), value.transpose(1, 2)
            heard = F.scaled_dot_product_attention(query.transpose(1, 2), keys, values, barred)
            x = x + layer.out(heard.transpose(1, 2).reshape(-1, width))
            if layer.cross is not None and pair is not None:
                norm, ask, out = layer.cross
                query = ask(norm(x)).view(sequences, beams, layer.heads, -1).transpose(1, 2)
                heard = F.scaled_dot_product_attention(query, *pair, attn_mask=mask)
                x = x + out(heard.transpose(1, 2).reshape(-1, width))
            x = x + layer.narrow(layer.widen(layer.norm_forward(x)))
        return self.states(self.network.norm_decoder(x)).view(sequences, beams, -1)


class Stepper:
    """What S sequences have read in K beams each, and the step to one token more.

    Keys and values of all beams stand in one buffer per layer, one row a token, by age: first
    the tokens in common, then K rows a step. Where beams part nothing is moved; `barred` says
    which rows a beam does not descend from. Now and then the rows that no beam descends from go.
    """

    def __init__(
        self, decoder: PackedDecoder, given: Tensor, memory: Tensor, mask: Tensor, beams: int
    ) -> None:
        """Read tokens given (S, P) int64, the same for all beams of a sequence; P may be 0.

        memory, mask: of `SymNet.encode`.
        """
        network = decoder.network
        self.decoder, self.mask, self.beams = decoder, mask, beams
        self.beside = network.beside(memory)  # (S, N - 1, D)
        self.read = self.used = self.settled = given.shape[1]
        self.cross: list[KeysValues | None] = []
        self.own: list[KeysValues] = []
        x = network.read(given, self.beside[:, : given.shape[1]], decoder.table)
        for layer in network.layers():
            pair = layer.project(memory)
            x, own = layer(x, pair, mask)
            self.cross.append(pair)
            self.own.append(own)
        self.barred = memory.new_zeros(len(given), beams, self.used)
        self.alone = memory.new_full((beams, beams), BARRED).fill_diagonal_(0)

    def step(self, tokens: Tensor) -> Tensor:
        """Read one token in each beam, (S, K) int64 -> logits (S, K, V - 3) of the next state."""
        here = self.beside[:, self.read, None, None]  # (S, 1, 1, D)
        x = self.decoder.network.read(tokens[..., None], here, self.decoder.table, self.read)
        self._grow()
        own = [(keys[:, :, : self.used], values[:, :, : self.used]) for keys, values in self.own]
        barred = self.barred[:, None, :, : self.used]
        self.read += 1
        return self.decoder.run(x.squeeze(2), own, barred, self.cross, self.mask)

    def reorder(self, parents: Tensor) -> None:
        """Let beam k of sequence s go on from its beam parents[s, k], (S, K) int64."""
        tail = self.barred[:, :, self.settled : self.used]
        tail.copy_(tail.gather(1, parents[..., None].expand_as(tail)))
        if (self.read + 1) % FORGET_EVERY == 0:
            self._forget()

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.mask, self.beside = self.mask[sequences], self.beside[sequences]
        self.barred = self.barred[sequences]
        self.cross = [pair and (pair[0][sequences], pair[1][sequences]) for pair in self.cross]
        self.own = [(keys[sequences], values[sequences]) for keys, values in self.own]

    def _grow(self) -> None:
        """Take a row for each beam, which that beam alone may look at."""
        if self.used + self.beams > self.barred.shape[2]:
            more = max(MORE_ROWS, self.beams, self.used // 2)
            self.barred = F.pad(self.barred, (0, more))
            self.own = [(F.pad(k, (0, 0, 0, more)), F.pad(v, (0, 0, 0, more))) for k, v in self.own]
        self.barred[:, :, self.used : self.used + self.beams] = self.alone
        self.used += self.beams

    def _forget(self) -> None:
        """Close up the rows that some beam descends from."""
        tail = self.barred[:, :, self.settled : self.used]  # (S, K, R)
        dead = (tail == BARRED).all(1)  # (S, R)
        count = int((~dead).sum(1).max())
        kept = dead.to(torch.uint8).argsort(stable=True)[:, :count]  # (S, count), by age
        end = self.settled + count
        self.barred[:, :, self.settled : end] = tail.gather(
            2, kept[:, None].expand(-1, self.beams, -1)
        )
        for pair in self.own:
            for x in pair:
                rows = kept[:, None, :, None].expand(-1, x.shape[1], -1, x.shape[3])
                x[:, :, self.settled : end] = x[:, :, self.settled : self.used].gather(2, rows)
        self.used = end
        common = (self.barred[:, :, self.settled : end] == 0).all(1).all(0)  # (count,)
        self.settled += int(common.cumprod(0).sum())
