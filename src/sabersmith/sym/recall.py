"""What a search remembers of its own states: those that are to come back, and those that are not.

Where the song repeats itself, a state gets a bonus if it is what the same hypothesis placed there
the first time, or, where the section came back so from its start, the mirror image of that. States
that came a moment ago can be made to cost.

Shapes: S sequences, K beams each, V states of the vocabulary, T states to choose, P chosen before.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

RECENT = 16  # states back to which one that comes again costs
OPEN, STRAIGHT, MIRRORED = 0, 1, 2  # how a section comes back


class Recall:
    """The states of S sequences' beams so far.

    Args:
        repeats: (S, T) number of the sequence's state that each one to come repeats, -1 for none;
            those of a section ascend one by one, see `audio.sections.find_repeats`.
        chosen: (S, P) numbers of the states before, the same in all beams.
        mirrors: (V,) number of each state's mirror image.
        beams: K.
        repeat: nats that a state is worth where it repeats.
        diversity: nats that a state costs for each time that it is among the RECENT last ones.
    """

    def __init__(
        self,
        repeats: Tensor,
        chosen: Tensor,
        mirrors: Tensor,
        beams: int,
        repeat: float,
        diversity: float,
    ) -> None:
        self.mirrors, self.repeat, self.diversity = mirrors, repeat, diversity
        self.repeats = repeats
        self.begins = repeats != F.pad(repeats[:, :-1] + 1, (1, 0), value=-1)  # (S, T)
        past = F.pad(chosen, (0, repeats.shape[1])).int()
        self.past = past[:, None].repeat(1, beams, 1)  # (S, K, P + T)
        self.ways = torch.full_like(self.past[..., 0], OPEN)  # (S, K)
        self.at, self.now = 0, chosen.shape[1]

    def bonus(self, worth: Tensor) -> Tensor:
        """Return worth (S, K, V) of the next states with what memory adds to it."""
        if self.diversity:
            recent = self.past[..., max(0, self.now - RECENT) : self.now].long()
            worth = worth.scatter_add(
                -1, recent, worth.new_tensor(-self.diversity).expand_as(recent)
            )
        if self.repeat:
            self.ways.masked_fill_(self.begins[:, self.at, None], OPEN)
            repeated, straight, mirrored = self._first_time()
            same = straight == mirrored
            again = repeated & ((self.ways != MIRRORED) | same)
            turned = repeated & (self.ways != STRAIGHT) & ~same
            for states, here in (straight, again), (mirrored, turned):
                added = (self.repeat * here).to(worth.dtype)
                worth = worth.scatter_add(-1, states[..., None], added[..., None])
        return worth

    def take(self, parents: Tensor, states: Tensor) -> None:
        """Let beam k go on from beam parents[:, k] with state number states[:, k], both (S, K)."""
        rows = (
            parents + len(parents[0]) * torch.arange(len(parents), device=parents.device)[:, None]
        )
        self.past = self.past.flatten(0, 1)[rows]
        self.past[..., self.now] = states.int()
        if self.repeat:
            repeated, straight, mirrored = self._first_time()
            ways = self.ways.gather(1, parents)
            found = STRAIGHT * (states == straight) + MIRRORED * (states == mirrored)
            decides = repeated & (ways == OPEN) & (straight != mirrored)
            self.ways = torch.where(decides, found.int(), ways)
        self.at, self.now = self.at + 1, self.now + 1

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.repeats, self.begins = self.repeats[sequences], self.begins[sequences]
        self.past, self.ways = self.past[sequences], self.ways[sequences]

    def _first_time(self) -> tuple[Tensor, Tensor, Tensor]:
        """Whether the next state repeats one (S, 1), which one in each beam (S, K), its mirror."""
        number = self.repeats[:, self.at, None]  # (S, 1)
        places = number.clamp(min=0)[..., None].expand(-1, self.past.shape[1], 1)
        straight = self.past.gather(-1, places)[..., 0].long()
        return number >= 0, straight, self.mirrors[straight]
