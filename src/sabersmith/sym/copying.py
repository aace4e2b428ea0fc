"""Copy mechanism: where a song repeats itself, earlier grid states are likelier to come again.

For each onset the CANDIDATES earlier onsets are looked up whose surrounding audio is most similar.
Each of them contributes its state and that state's mirror image. The distribution of the next state
is a mixture of the network's own and of these copies. The weight of a copy depends on how similar
the audio is, on the rhythm around both places, and on the match length: how many states before the
two places agree already. A pattern of any age can come back this way, also one from before the
window that the network sees.

Mixtures of a vocabulary and copies: Merity et al. 2017 (arXiv:1609.07843), Grave et al. 2017
(arXiv:1612.04426). They compare hidden states of the network; here the audio is compared.

Shapes: B sequences, N positions, M = CANDIDATES, V vocabulary, T tokens.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from sabersmith.beatmap.character import DESCRIPTORS
from sabersmith.beatmap.vocabulary import PAD, SPECIALS
from sabersmith.sym.inputs import character_input

CANDIDATES = 8
FEATURES = 3  # of a candidate: its distance in onsets (0: no candidate), similarity, rhythm
COPY_COLUMNS = FEATURES * CANDIDATES  # columns of the network's input
# The audio compared around an onset: so many seconds to both sides, in cells of this length, each
# of so many bands.
CONTEXT_S, CELL_S, BANDS = 0.8, 0.05, 20
MIN_DISTANCE_S = 1.0  # closer onsets are no candidates, as their contexts overlap
LOOKBACK = 2048  # onsets
GAP_TOLERANCE_S = 0.03  # gaps that differ by less count as equal
MAX_MATCH = 8  # longer matches count as this
TYPICAL_SIMILARITY = 0.8
BLOCK = 512  # onsets compared at once
MIN_SPREAD = 0.05  # lower bound of a cell's standard deviation over a song, by which it is divided
MIN_P = 1e-30
# Log-weight bonus of copies during search, in nats, times `repeat`: for all unmirrored copies, and
# for both kinds at match length 0, where a repetition starts. Under flow repetitions begin too
# seldom and end too soon; with the bonus, the states of 16 beats ago come again as often as in
# human charts.
UNMIRRORED_BONUS, START_BONUS = 3.0, 3.0

Floats = NDArray[np.float64]


def find_copy_candidates(
    mels: NDArray[np.floating], times: Floats, frame_s: float, audio_times: Floats | None = None
) -> NDArray[np.float32]:
    """Return the copy features of each position of a song.

    Args:
        mels: normalised (frames, rows).
        times: (N,) seconds of START, the onsets, and END.
        frame_s: seconds between frames.
        audio_times: (N,) where in `mels` to look for each position, if not at its time.

    Returns:
        float32 (N, COPY_COLUMNS): the distances in positions of M candidates, 0 where there are
        fewer; then their similarities in -1..1; then their rhythms: 1 if the gaps before are equal,
        plus 2 if the gaps after are. START and END have no candidates.
    """
    found = np.zeros((len(times), FEATURES, CANDIDATES), np.float32)
    onsets = times[1:-1]
    contexts = audio_contexts(mels, onsets if audio_times is None else audio_times[1:-1], frame_s)
    before, after = np.diff(times[:-1]), np.diff(times[1:])
    for start in range(0, len(onsets), BLOCK):
        stop, low = min(start + BLOCK, len(onsets)), max(0, start - LOOKBACK)
        similarity = contexts[start:stop] @ contexts[low:stop].T
        rows = np.arange(start, stop)[:, None]
        excluded = (onsets[rows] - onsets[low:stop] < MIN_DISTANCE_S) | (
            rows - LOOKBACK > np.arange(low, stop)
        )
        similarity[torch.from_numpy(excluded)] = -torch.inf
        best = similarity.topk(min(CANDIDATES, stop - low))
        at, values = best.indices.numpy() + low, best.values.numpy()
        rhythm = (np.abs(before[rows] - before[at]) < GAP_TOLERANCE_S).astype(np.float32)
        rhythm += 2 * (np.abs(after[rows] - after[at]) < GAP_TOLERANCE_S)
        features = np.stack([rows - at, values, rhythm], 1)
        found[1 + start : 1 + stop, :, : at.shape[1]] = np.where(
            np.isfinite(values)[:, None], features, 0
        )
    return found.reshape(len(times), COPY_COLUMNS)


def audio_contexts(mels: NDArray[np.floating], times: Floats, frame_s: float) -> Tensor:
    """Return the audio around times (N,) in mels (frames, rows) as unit vectors (N, cells) float32.

    Each cell is standardised over the times, so that cells of little variation count too.
    """
    step = max(1, round(CELL_S / frame_s))  # frames
    side = round(CONTEXT_S / (step * frame_s))
    bands = torch.cat(
        [
            F.adaptive_avg_pool1d(torch.from_numpy(np.asarray(part, np.float32)), BANDS)
            for part in np.array_split(mels, -(-len(mels) // 4096))
        ]
    )
    summed = F.pad(bands.double().cumsum(0), (0, 0, 1, 0))  # (frames + 1, BANDS)
    starts = torch.from_numpy(np.round(times / frame_s).astype(np.int64))[:, None] - step // 2
    starts = starts + step * torch.arange(-side, side + 1)  # (N, cells in time)
    cells = torch.empty(len(times), starts.shape[1] * BANDS)
    for row in range(0, len(times), BLOCK):
        here = starts[row : row + BLOCK]
        first, last = here.clamp(0, len(mels)), (here + step).clamp(0, len(mels))
        found = (summed[last] - summed[first]) / step  # silence past the ends
        cells[row : row + BLOCK] = found.flatten(1)
    if len(cells):
        cells = (cells - cells.mean(0)) / cells.std(0, correction=0).clamp_min(MIN_SPREAD)
    return F.normalize(cells, dim=1)


def look_up(ids: Tensor, at: Tensor, distance: Tensor, mirrored: Tensor) -> tuple[Tensor, Tensor]:
    """Return the states of candidates and their match lengths.

    Args:
        ids: (B, T) int64 tokens.
        at: (N,) int64 positions of the tokens to predict; later tokens are not read.
        distance: (B, N, M) int64, how far before each position its candidates are; 0 for none.
        mirrored: (V,) int64, the id of each id's mirror image.

    Returns:
        (B, N, M, 2) int64 each, for copies as they are and mirrored: the candidates' ids, PAD where
        there is no candidate; and how many states right before the position equal those before the
        candidate, MAX_MATCH at most.
    """
    index = candidate_positions(at, distance)
    there = ids.gather(1, index.clamp_min(0).flatten(1)).view(index.shape)
    here = ids[:, (at[:, None] - torch.arange(1, MAX_MATCH + 1, device=ids.device)).clamp_min(0)]
    states, matches = match(there, here[:, :, None], index[..., 1:] >= 0, mirrored)
    return states.masked_fill((index[..., 0] < 0)[..., None], PAD), matches


def candidate_positions(at: Tensor, distance: Tensor) -> Tensor:
    """Return where candidates are and the MAX_MATCH tokens before them, nearest first.

    Arguments as of `look_up`. Returns int64 (B, N, M, 1 + MAX_MATCH), -1 where there is none.
    """
    start = at[:, None] - distance
    index = start[..., None] - torch.arange(MAX_MATCH + 1, device=at.device)
    exists = (distance > 0) & (start >= 0)
    return index.clamp_min(-1).masked_fill(~exists[..., None], -1)


def match(there: Tensor, here: Tensor, has: Tensor, mirrored: Tensor) -> tuple[Tensor, Tensor]:
    """Return the states of candidates, as they are and mirrored, and their match lengths.

    Args:
        there: (..., 1 + MAX_MATCH) int64 ids of candidates and of the tokens before them.
        here: (..., MAX_MATCH) int64 ids before the position; `has`: bool, of the tokens before the
            candidates, whether there is one.
        mirrored: (V,) int64, see `look_up`.

    Returns:
        int64 (..., 2) each.
    """
    both = torch.stack([there, mirrored[there]], -1)  # (..., 1 + MAX_MATCH, 2)
    agree = (both[..., 1:, :] == here[..., None]) & has[..., None]
    return both[..., 0, :], agree.cumprod(-2).sum(-2)


class CopyMechanism(nn.Module):
    """The mixture of the network's distribution and of copies; few weights, trained with the rest.

    The log-weight of a copy, relative to 0 for the network, is

        level + slope * (similarity - TYPICAL_SIMILARITY) + rhythm

    with level and slope by match length and the last term by the rhythm feature, all of them
    separate for unmirrored and mirrored copies. The chart's character shifts the levels.
    """

    def __init__(self, vocab: int) -> None:
        super().__init__()
        level = torch.arange(MAX_MATCH + 1) / 2 - 2
        level[0] = -6.0
        # Initial values close to what training arrives at.
        self.level = nn.Parameter(level.repeat(2, 1))  # (2, MAX_MATCH + 1)
        self.slope = nn.Parameter(torch.ones(2, MAX_MATCH + 1))
        self.rhythm = nn.Parameter(torch.tensor([-1.5, -1.0, -0.5, 0.5]).repeat(2, 1))
        # To 2 * (MAX_MATCH + 1) levels; starts at 0.
        levels = self.level.numel()
        self.character = nn.Parameter(torch.zeros(levels, 2 * len(DESCRIPTORS)))
        self.register_buffer("mirrored", torch.arange(vocab))
        self.mirrored: Tensor

    def levels(self, character: Tensor) -> Tensor:
        """Return the levels (B, 2, MAX_MATCH + 1) for charts of scores (B, K), NaN if unknown."""
        shift = F.linear(character_input(character.to(self.level.dtype)), self.character)
        return self.level + shift.unflatten(-1, self.level.shape)

    def forward(
        self,
        log_p: Tensor,
        features: Tensor,
        ids: Tensor,
        matches: Tensor,
        repeat: float = 0.0,
        levels: Tensor | None = None,
    ) -> Tensor:
        """Mix copies into the network's distribution.

        Args:
            log_p: (B, N, V') of the network, for the last V' of its V ids.
            features: (B, N, COPY_COLUMNS), see `find_copy_candidates`.
            ids, matches: of `look_up`.
            repeat: weight of the bonus of copies, see UNMIRRORED_BONUS.
            levels: (B, 2, MAX_MATCH + 1), of `levels`; None if the characters are unknown.

        Returns:
            log-probabilities (B, N, V'), float32.
        """
        weights = self.weights(features, matches, repeat, levels)
        weights = weights.masked_fill(ids < SPECIALS, -torch.inf).flatten(-2)  # (B, N, 2 M)
        return mix_copies(log_p, ids.flatten(-2), weights, len(self.mirrored))

    def weights(
        self, features: Tensor, matches: Tensor, repeat: float = 0.0, levels: Tensor | None = None
    ) -> Tensor:
        """Return the log-weights of copies, float32, of the shape of their match lengths.

        Arguments as of `forward`; matches: (B, N, M, 2).
        """
        _, similarity, rhythm = features.float().unflatten(-1, (FEATURES, CANDIDATES)).unbind(-2)
        kinds = torch.arange(2, device=matches.device)  # unmirrored, mirrored
        if levels is None:
            levels = self.level.expand(len(matches), -1, -1)
        charts = torch.arange(len(matches), device=matches.device)[:, None, None, None]
        weights = levels[charts, kinds, matches] + self.rhythm[kinds, rhythm.long()[..., None]]
        weights = (
            weights + self.slope[kinds, matches] * (similarity - TYPICAL_SIMILARITY)[..., None]
        )
        if repeat:
            weights = weights + repeat * (
                UNMIRRORED_BONUS * (kinds == 0) + START_BONUS * (matches == 0)
            )
        return weights.float()


def mix_copies(log_p: Tensor, ids: Tensor, weights: Tensor, vocab: int) -> Tensor:
    """Return log-probabilities (..., V'), float32, of the network's distribution and of copies.

    Args:
        log_p: (..., V') of the network, for the last V' of its `vocab` ids.
        ids: (..., C) int64 of the copied states.
        weights: (..., C) log-weights of the copies, relative to 0 for the network; -inf for none.
    """
    shares = F.pad(weights, (1, 0)).softmax(-1)
    index = (ids - (vocab - log_p.shape[-1])).clamp_min(0)
    p = (log_p.float().exp() * shares[..., :1]).scatter_add(-1, index, shares[..., 1:])
    return p.clamp_min(MIN_P).log()


def copy_log_p(
    mechanism: CopyMechanism,
    logits: Tensor,
    features: Tensor,
    tokens: Tensor,
    past: Tensor | None = None,
    character: Tensor | None = None,
) -> Tensor:
    """Return log-probabilities (B, N - 1, V) of tokens 1..N-1, with all tokens known.

    Args:
        mechanism: of the network.
        logits: (B, N - 1, V) of the network.
        features: (B, N, COPY_COLUMNS), see `find_copy_candidates`.
        tokens: (B, N) int64.
        past: (B, L) int64, the tokens before them, which may be copied too.
        character: (B, K) scores of the charts, NaN where unknown; None if all are.
    """
    given = tokens if past is None else torch.cat([past, tokens], 1)
    at = torch.arange(given.shape[1] - tokens.shape[1] + 1, given.shape[1], device=tokens.device)
    distance = features[:, 1:, :CANDIDATES].long()
    ids, matches = look_up(given, at, distance, mechanism.mirrored)
    levels = None if character is None else mechanism.levels(character)
    log_p = logits.float().log_softmax(-1)
    return mechanism(log_p, features[:, 1:], ids, matches, levels=levels)


class CopyCache:
    """The tokens of S sequences' K beams during a search, and copies of them.

    Args:
        mechanism: of the network.
        features: (S, T, COPY_COLUMNS) of the onsets to come.
        past: (S, P) int64, the tokens before them.
        beams: K.
        repeat: see `CopyMechanism`.
        character: (S, K) scores of the charts, NaN where unknown; None if all are.
    """

    def __init__(
        self,
        mechanism: CopyMechanism,
        features: Tensor,
        past: Tensor,
        beams: int,
        repeat: float = 0.0,
        character: Tensor | None = None,
    ) -> None:
        levels = None if character is None else mechanism.levels(character)
        length, to_come = past.shape[1], features.shape[1]
        self.mirrored = mechanism.mirrored
        # Of the positions to come: where their candidates are, and the log-weights of copies by
        # match length; -inf for START, which may come before the states.
        at = torch.arange(length, length + to_come, device=past.device)
        index = candidate_positions(at, features[..., :CANDIDATES].long())  # (S, T, M, 1 + MATCH)
        self.has = index[..., 1:] >= 0
        self.index = index.clamp_min(0).flatten(2)
        weights = [
            mechanism.weights(features, past.new_full((*index.shape[:3], 2), n), repeat, levels)
            for n in range(MAX_MATCH + 1)
        ]
        states = torch.cat([past >= SPECIALS, past.new_ones(len(past), to_come) > 0], 1)
        first = index[..., 0]  # (S, T, M)
        is_state = states.gather(1, first.clamp_min(0).flatten(1)).view_as(first)
        is_copy = is_state & (first >= 0)
        self.weights = torch.stack(weights, -1).masked_fill(~is_copy[..., None, None], -torch.inf)
        self.at = self.first = length + MAX_MATCH
        # No token equals the padding, so that there is always something before a position.
        ids = F.pad(past, (MAX_MATCH, to_come), value=-1)
        self.ids = ids[:, None].repeat(1, beams, 1)  # (S, K, MATCH + P + T)

    def mix(self, log_p: Tensor) -> Tensor:
        """Mix copies into the log-probabilities (S, K, V - 3) of the next state."""
        step, beams = self.at - self.first, log_p.shape[1]
        index = self.index[:, step, None].expand(-1, beams, -1)
        there = self.ids[..., MAX_MATCH:].gather(2, index).unflatten(-1, (CANDIDATES, -1))
        here = self.ids[:, :, None, self.at - MAX_MATCH : self.at].flip(-1)
        states, matches = match(there, here, self.has[:, step, None], self.mirrored)
        weights = self.weights[:, step, None].expand(-1, beams, -1, -1, -1)
        weights = weights.gather(-1, matches[..., None])
        return mix_copies(log_p, states.flatten(2), weights.flatten(2), len(self.mirrored))

    def advance(self, parents: Tensor, tokens: Tensor) -> None:
        """Continue beam k from beam parents[:, k] with token tokens[:, k], both (S, K) int64."""
        chosen = self.ids[:, :, self.first : self.at]
        chosen.copy_(chosen.gather(1, parents[..., None].expand_as(chosen)))
        self.ids[:, :, self.at] = tokens
        self.at += 1

    def keep(self, sequences: Tensor) -> None:
        """Keep only these sequences (S',) int64; the others are complete."""
        self.ids, self.weights = self.ids[sequences], self.weights[sequences]
        self.index, self.has = self.index[sequences], self.has[sequences]
