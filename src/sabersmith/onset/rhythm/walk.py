"""Draw rhythms: walk the beats of a song with the rhythm network, several takes at once.

At each beat a pattern is drawn from the network's probabilities at some temperature, among those
that the song and the chart allow. Onsets of an easier difficulty are onsets of the next harder one.
The noise is drawn beforehand (the Gumbel-max trick), so that the same seed with a somewhat higher
`bias` gives nearly the same rhythm with more onsets.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, P patterns.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from sabersmith.beatmap.character import REPEAT_BEATS, STREAM_GAP_S
from sabersmith.onset.rhythm.patterns import EMPTY, SLOTS
from sabersmith.onset.rhythm.stepper import RhythmStepper

NEVER = -1e9
TOLERANCE_S = 1e-4  # for rounding: onsets a beat apart satisfy a minimum gap of one beat
HOLE_FACTOR = 1.5  # longest time without an onset, relative to the next harder difficulty's so far
PUSH, MOST_PUSH = 0.15, 2.0  # nats for each onset behind the pace, and at most
HOLE_S = 1.8  # a hole of less is never too long


@dataclass(frozen=True)
class WalkRules:
    """What patterns are allowed.

    Attributes:
        slots: (T, S) bool, slots that may have an onset.
        starts: (T,) seconds of the beats.
        beat_s: (T,) their lengths, seconds.
        gap_s: (D,) smallest time between two onsets, seconds.
    """

    slots: Tensor
    starts: Tensor
    beat_s: Tensor
    gap_s: Tensor


@dataclass(frozen=True)
class Tilt:
    """What makes patterns likelier than the network has them, for each difficulty (D,).

    Attributes:
        quarters: nats for each onset on a quarter, neither on a beat nor halfway between two.
        streams: nats for each onset less than STREAM_GAP_S after the one before.
        repeats: nats for each onset that also comes REPEAT_BEATS earlier; each that does not costs
            as many.
        heat: factor of the temperature.
    """

    quarters: Tensor
    streams: Tensor
    repeats: Tensor
    heat: Tensor


@torch.inference_mode()
def walk(
    stepper: RhythmStepper,
    rules: WalkRules,
    noise: Tensor,
    temperature: float,
    bias: Tensor,
    pace: Tensor | None = None,
    tilt: Tilt | None = None,
) -> Tensor:
    """Draw the patterns of all beats.

    Args:
        stepper: of the song.
        rules: of what is allowed.
        noise: (D, N, T, P) Gumbel noise.
        temperature: of the draw; 0 takes the likeliest.
        bias: (D, N) nats added for each onset of a pattern.
        pace: (D, T) number of onsets that there should be by the end of each beat; a chart that is
            behind or ahead of it gets up to MOST_PUSH nats more or less for each onset. None lets
            the charts go as they like.
        tilt: what makes patterns likelier; None for nothing.

    Returns:
        Pattern ids (D, N, T) int64.
    """
    bits = stepper.network.bits  # (P, S)
    order = torch.arange(SLOTS)
    first = torch.where(bits > 0, order, SLOTS).amin(1)  # SLOTS for the empty one
    last = torch.where(bits > 0, order, -1).amax(1)
    inner = _inner_gaps(bits)
    sizes = bits.sum(1)  # onsets of each pattern
    quarters = bits[:, [SLOTS // 4, 3 * SLOTS // 4]].sum(1)
    gaps = rules.gap_s[:, None] - TOLERANCE_S  # (D, 1)
    charts = torch.arange(len(gaps))
    heat = temperature * torch.ones(len(gaps)) if tilt is None else temperature * tilt.heat
    short = torch.zeros(0) if tilt is None else _short_gaps(bits)

    # By tick: the beats (ticks, D) and what is known of them.
    beats = stepper.at.clamp(0, len(rules.starts) - 1)
    insides = (stepper.at == beats)[..., None]
    starts, lengths = rules.starts[beats][..., None], rules.beat_s[beats][..., None]
    slots_s = lengths / SLOTS
    firsts_s = (first * slots_s)[:, :, None]  # (ticks, D, 1, P), from the beat to the first onset
    too_close = (inner * slots_s < gaps)[:, :, None]
    too_close[:, 0] |= ((~rules.slots[beats[:, 0]]).float() @ bits.T > 0)[:, None]

    counts = torch.zeros(bias.shape)
    previous = torch.full(bias.shape, NEVER)  # time of the last onset
    begun = torch.full(bias.shape, -NEVER)  # time of the first one
    longest = torch.zeros(bias.shape)  # hole so far
    stepper.restart()
    for tick in range(stepper.ticks):
        inside, start, slot_s, first_s = insides[tick], starts[tick], slots_s[tick], firsts_s[tick]
        refused = first_s < (previous + gaps - start)[..., None]  # (D, N, P)
        refused |= too_close[tick]
        forbidden = (stepper.harder() == 0).to(bits.dtype)
        refused[1:] |= forbidden @ bits.T > 0
        refused[..., EMPTY] = False
        # Until the next beat's end, since the last onset, or the harder difficulty's first.
        since = torch.where(previous[1:] > NEVER, previous[1:], begun[:-1])
        hole = (start + 2 * lengths[tick])[1:] - since
        limit = (HOLE_FACTOR * longest[:-1]).clamp_min(HOLE_S)
        too_long = hole > limit
        refused[1:, :, EMPTY] = too_long & ((~refused[1:]).sum(2) > 1)
        nats = bias
        if pace is not None:
            behind = pace[charts, beats[tick]][:, None] - counts
            nats = nats + (PUSH * behind).clamp_(-MOST_PUSH, MOST_PUSH)
        scores = stepper.step() + nats[..., None] * sizes
        if tilt is not None:
            first_gap = first_s + (start - previous)[..., None]  # (D, N, P)
            slots = (STREAM_GAP_S / slot_s - TOLERANCE_S).long().clamp(0, SLOTS)[:, 0]
            streams = (first_gap < STREAM_GAP_S) & (sizes > 0)
            scores = scores + tilt.quarters[:, None, None] * quarters
            scores = scores + tilt.streams[:, None, None] * (streams + short[slots][:, None])
            known = (stepper.at[tick] >= REPEAT_BEATS)[:, None, None]
            earlier = stepper.ago(int(REPEAT_BEATS))
            repeats = (2 * (earlier @ bits.T) - sizes) * known
            scores = scores + tilt.repeats[:, None, None] * repeats
        if temperature > 0:
            scores.addcmul_(heat[:, None, None], noise[charts, :, beats[tick]])
        ids = scores.masked_fill_(refused, NEVER).argmax(2)
        stepper.choose(ids)
        found = (ids != EMPTY) & inside
        counts += sizes[ids] * inside
        onset = start + first[ids] * slot_s
        new_hole = torch.where(previous > NEVER, onset - previous, 0.0)
        longest = torch.where(found, torch.maximum(longest, new_hole), longest)
        begun = torch.where(found, torch.minimum(begun, onset), begun)
        previous = torch.where(found, start + last[ids] * slot_s, previous)
    return stepper.ids


def _inner_gaps(bits: Tensor) -> Tensor:
    """Return the smallest number of slots between two onsets of each pattern (P,); inf if none."""
    gaps = torch.full((len(bits),), torch.inf)
    for lag in range(SLOTS - 1, 0, -1):
        has = (bits[:, lag:] * bits[:, :-lag]).sum(1) > 0
        gaps[has] = lag
    return gaps


def _short_gaps(bits: Tensor) -> Tensor:
    """Return how many gaps of at most n slots are in each pattern: (SLOTS + 1, P), row n."""
    counts = torch.zeros(SLOTS + 1, len(bits))
    for row, pattern in enumerate(bits):
        for gap in torch.nonzero(pattern)[:, 0].diff().tolist():
            counts[gap:, row] += 1
    return counts


def gumbel(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return Gumbel noise float32."""
    noise = torch.rand(shape, generator=generator)
    return noise.clamp_(1e-10, 1 - 1e-7).log_().neg_().log_().neg_()
