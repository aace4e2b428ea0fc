"""Where a song plays something again its map often shows the same again: copies of earlier states.

At each onset the CANDIDATES earlier onsets are looked up around which the song sounds most alike.
Each offers the state it has, and that state's mirror image. The next state's probability is a
mixture of the network's and of these offers. The weight of an offer comes from how alike the two
places sound, from the rhythm around them, and from how many states before them agree already: a
pattern that has begun to come back goes on. So can a pattern of any age return, however short the
windows are that the network sees.

Mixtures of a vocabulary and copies: Merity et al. 2017 (arXiv:1609.07843), Grave et al. 2017
(arXiv:1612.04426); there what is alike is the state of the network, here it is the song.

Shapes: B sequences, N positions, M = CANDIDATES, V vocabulary, T tokens.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import PAD, SPECIALS

CANDIDATES = 8
CLUES = 3  # of a candidate: onsets back (0: there is none), likeness, rhythm
COLUMNS = CLUES * CANDIDATES  # of a source
AROUND_S, STEP_S, BANDS = 0.8, 0.05, 20  # what is compared: so far to both sides, in such cells
APART_S = 1.0  # nearer onsets are no echoes: their surroundings overlap
LOOKBACK = 2048  # onsets
SAME_GAP_S = 0.03  # between gaps that count as equal
RUN = 8  # longer runs of states that agree count as this
TYPICAL = 0.8  # a likeness
BLOCK = 512  # onsets that are compared at once
LEAST_SPREAD = 0.05  # of a cell over a song's onsets, in which it is measured
LEAST_P = 1e-30
# Nats that offers gain in a search, times `repeat`: all of states as they were, and both kinds
# where they would begin to come back. A search with noise and flow begins to repeat far more seldom
# than people do: without this the states of 0.06 of the onsets came again that
# benchmarks/repeats.py finds repeated, on 7 dev songs; with it, on all of dev, of 0.60, human 0.63.
AS_IT_WAS, BEGINS = 14 / 3, 13 / 3

Floats = NDArray[np.float64]


def find_copy_candidates(
    mels: NDArray[np.floating], times: Floats, frame_s: float, heard: Floats | None = None
) -> NDArray[np.float32]:
    """Look up the candidates of each position of a song.

    Args:
        mels: normalised (frames, rows).
        times: (N,) seconds of START, the onsets, and END.
        frame_s: seconds between frames.
        heard: (N,) where in `mels` each position sounds, if not at its time.

    Returns:
        float32 (N, COLUMNS): for M candidates the positions back, 0 where there are fewer; then
        their likeness in -1..1, then their rhythm. START and END have none.
    """
    found = np.zeros((len(times), CLUES, CANDIDATES), np.float32)
    onsets = times[1:-1]
    around = surroundings(mels, onsets if heard is None else heard[1:-1], frame_s)
    before, after = np.diff(times[:-1]), np.diff(times[1:])
    for start in range(0, len(onsets), BLOCK):
        stop, low = min(start + BLOCK, len(onsets)), max(0, start - LOOKBACK)
        likeness = around[start:stop] @ around[low:stop].T
        rows = np.arange(start, stop)[:, None]
        is_none = (onsets[rows] - onsets[low:stop] < APART_S) | (
            rows - LOOKBACK > np.arange(low, stop)
        )
        likeness[torch.from_numpy(is_none)] = -torch.inf
        best = likeness.topk(min(CANDIDATES, stop - low))
        at, values = best.indices.numpy() + low, best.values.numpy()
        # 1 if the gaps before are equal, and 2 if those after are.
        rhythm = (np.abs(before[rows] - before[at]) < SAME_GAP_S).astype(np.float32)
        rhythm += 2 * (np.abs(after[rows] - after[at]) < SAME_GAP_S)
        clues = np.stack([rows - at, values, rhythm], 1)
        found[1 + start : 1 + stop, :, : at.shape[1]] = np.where(
            np.isfinite(values)[:, None], clues, 0
        )
    return found.reshape(len(times), COLUMNS)


def surroundings(mels: NDArray[np.floating], times: Floats, frame_s: float) -> Tensor:
    """What is heard around times (N,) in mels (frames, rows): unit vectors (N, cells), float32.

    Cells are measured in their spread over the times, so that what changes little counts too.
    """
    step = max(1, round(STEP_S / frame_s))  # frames
    side = round(AROUND_S / (step * frame_s))
    bands = torch.cat(
        [
            F.adaptive_avg_pool1d(torch.from_numpy(np.asarray(part, np.float32)), BANDS)
            for part in np.array_split(mels, -(-len(mels) // 4096))
        ]
    )
    summed = F.pad(bands.double().cumsum(0), (0, 0, 1, 0))  # (frames + 1, BANDS)
    starts = torch.from_numpy(np.round(times / frame_s).astype(np.int64))[:, None] - step // 2
    starts = starts + step * torch.arange(-side, side + 1)  # (N, cells in time)
    first, last = starts.clamp(0, len(mels)), (starts + step).clamp(0, len(mels))
    cells = ((summed[last] - summed[first]) / step).float().flatten(1)  # silence past the ends
    if len(cells):
        cells = (cells - cells.mean(0)) / cells.std(0, correction=0).clamp_min(LEAST_SPREAD)
    return F.normalize(cells, dim=1)


def recall(ids: Tensor, at: Tensor, back: Tensor, mirrored: Tensor) -> tuple[Tensor, Tensor]:
    """What candidates offer, and how far it continues what was.

    Args:
        ids: (B, T) int64 tokens.
        at: (N,) int64 positions in them that are asked about; what comes later isn't looked at.
        back: (B, N, M) int64, so much before each are its candidates; 0 for none.
        mirrored: (V,) int64, the id of each id's mirror image.

    Returns:
        (B, N, M, 2) int64 each: ids of the candidates as they are and mirrored, PAD where there is
        none; and how many states right before the position equal those before the candidate (as
        they are, mirrored), RUN at most.
    """
    start = at[:, None] - back  # (B, N, M)
    exists = (back > 0) & (start >= 0)
    steps = torch.arange(RUN + 1, device=ids.device)
    places = (start[..., None] - steps).clamp_min(-1)  # (B, N, M, RUN + 1)
    there = ids.gather(1, places.clamp_min(0).flatten(1)).view(places.shape)
    there = torch.stack([there, mirrored[there]], -1)  # (B, N, M, RUN + 1, 2)
    here = (at[:, None] - steps[1:]).clamp_min(0)  # (N, RUN)
    agree = there[..., 1:, :] == ids[:, here][:, :, None, :, None]
    agree &= (places[..., 1:] >= 0)[..., None]
    runs = agree.to(torch.uint8).cumprod(-2).sum(-2)
    return there[..., 0, :].masked_fill(~exists[..., None], PAD), runs


class CopyMechanism(nn.Module):
    """The mixture of the network's states and of copies; few weights, learned with the rest.

    An offer's log-weight beside the network's, which is 0, is level + slope * (likeness - TYPICAL)
    by its run, plus a term by its rhythm; apart for states as they were and mirrored.
    """

    def __init__(self, vocab: int) -> None:
        super().__init__()
        level = torch.arange(RUN + 1) / 2 - 2
        level[0] = -6.0
        # About where they end.
        self.level = nn.Parameter(level.repeat(2, 1))  # (2, RUN + 1)
        self.slope = nn.Parameter(torch.ones(2, RUN + 1))
        self.rhythm = nn.Parameter(torch.tensor([-1.5, -1.0, -0.5, 0.5]).repeat(2, 1))
        self.register_buffer("mirrored", torch.arange(vocab))
        self.mirrored: Tensor

    def forward(
        self, log_p: Tensor, clues: Tensor, ids: Tensor, runs: Tensor, repeat: float = 0.0
    ) -> Tensor:
        """Mix copies in.

        Args:
            log_p: (B, N, V') of the network, of the last V' of its V ids.
            clues: (B, N, COLUMNS), see `find_copy_candidates`.
            ids, runs: of `recall`.
            repeat: how much more offers weigh than was learned, in AS_IT_WAS and BEGINS.

        Returns:
            log-probabilities (B, N, V'), float32.
        """
        _, likeness, rhythm = clues.float().unflatten(-1, (CLUES, CANDIDATES)).unbind(-2)
        kinds = torch.arange(2, device=ids.device)
        weights = self.level[kinds, runs] + self.rhythm[kinds, rhythm.long()[..., None]]
        weights = weights + self.slope[kinds, runs] * (likeness - TYPICAL)[..., None]
        if repeat:
            weights = weights + repeat * (AS_IT_WAS * (kinds == 0) + BEGINS * (runs == 0))
        weights = weights.float().masked_fill(ids < SPECIALS, -torch.inf).flatten(-2)  # (B, N, 2 M)
        shares = F.pad(weights, (1, 0)).softmax(-1)
        places = (ids.flatten(-2) - (len(self.mirrored) - log_p.shape[-1])).clamp_min(0)
        p = (log_p.float().exp() * shares[..., :1]).scatter_add(-1, places, shares[..., 1:])
        return p.clamp_min(LEAST_P).log()


def copy_log_p(
    echo: CopyMechanism, logits: Tensor, clues: Tensor, tokens: Tensor, past: Tensor | None = None
) -> Tensor:
    """Log-probabilities (B, N - 1, V) of tokens 1..N-1, all of them given.

    logits (B, N - 1, V): the network's. clues (B, N, COLUMNS). tokens (B, N). past (B, L): the
    tokens before them, which candidates may lie in.
    """
    given = tokens if past is None else torch.cat([past, tokens], 1)
    at = torch.arange(given.shape[1] - tokens.shape[1] + 1, given.shape[1], device=tokens.device)
    back = clues[:, 1:, :CANDIDATES].long()
    ids, runs = recall(given, at, back, echo.mirrored)
    return echo(logits.float().log_softmax(-1), clues[:, 1:], ids, runs)


class CopyCache:
    """Copies for the beams of S sequences: K hypotheses each, with their own pasts.

    Args:
        echo: of the network.
        clues: (S, T, COLUMNS) of the onsets to come.
        past: (S, P) int64, the tokens before them.
        beams: K.
        repeat: see `CopyMechanism`.
    """

    def __init__(
        self, echo: CopyMechanism, clues: Tensor, past: Tensor, beams: int, repeat: float = 0.0
    ) -> None:
        self.echo, self.clues, self.repeat = echo, clues, repeat
        self.at = self.first = past.shape[1]
        room = past.new_zeros(len(past), clues.shape[1])
        self.ids = torch.cat([past, room], 1)[:, None].repeat(1, beams, 1)  # (S, K, P + T)

    def mix(self, log_p: Tensor) -> Tensor:
        """Mix copies into the log-probabilities (S, K, V - 3) of the next state."""
        clues = self.clues[:, self.at - self.first, None].expand(*log_p.shape[:2], -1)
        clues = clues.flatten(0, 1)[:, None]  # (S * K, 1, COLUMNS)
        at = torch.tensor([self.at], device=log_p.device)
        back = clues[..., :CANDIDATES].long()
        ids, runs = recall(self.ids.flatten(0, 1), at, back, self.echo.mirrored)
        mixed = self.echo(log_p.flatten(0, 1)[:, None], clues, ids, runs, self.repeat)
        return mixed.view(log_p.shape)

    def take(self, parents: Tensor, tokens: Tensor) -> None:
        """Let beam k go on from beam parents[:, k] with token tokens[:, k], both (S, K)."""
        chosen = self.ids[:, :, self.first : self.at]
        chosen.copy_(chosen.gather(1, parents[..., None].expand_as(chosen)))
        self.ids[:, :, self.at] = tokens
        self.at += 1

    def keep(self, sequences: Tensor) -> None:
        """Go on with these sequences (S',) int64 alone; the others are done."""
        self.clues, self.ids = self.clues[sequences], self.ids[sequences]
