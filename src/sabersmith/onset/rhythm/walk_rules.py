"""What patterns are allowed at a beat, and what makes them likelier than the network has them.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, P patterns.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.onset.rhythm.patterns import SLOTS

TOLERANCE_S = 1e-4  # for rounding: onsets a beat apart satisfy a minimum gap of one beat
HOLE_FACTOR = 1.5  # longest time without an onset, relative to the next harder difficulty's so far
PUSH, MOST_PUSH = 0.15, 2.0  # nats for each onset behind the pace, and at most
HOLE_S = 1.8  # a hole of less is never too long

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


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

    @classmethod
    def none(cls, charts: int) -> "Tilt":
        """Return one of D difficulties that changes nothing."""
        zeros = torch.zeros(charts)
        return cls(zeros, zeros, zeros, torch.ones(charts))


class Choice(NamedTuple):
    """What a pattern is chosen by, besides its probability: contiguous, float32 if not said.

    Attributes:
        starts, beat_s: (T,) as in `WalkRules`.
        forbidden: (T,) int64, bit masks of slots that can't have an onset.
        gap_s: (D,) as in `WalkRules`, less the tolerance.
        quarters, streams, repeats: (D,) as in `Tilt`.
        heat: (D,), factor of the noise.
        bias: (D, N) nats for each onset.
        pace: (D, T) number of onsets by the end of each beat, or None.
        given: (T,) int64, patterns of the hardest difficulty, or None.
        sizes, first, last, inner, on_quarters: (P,) of the patterns: number of onsets, first and
            last slot, slots between the two onsets that are the closest, onsets on quarters.
        short_gaps: (S + 1, P), how many gaps of at most so many slots a pattern has.
    """

    starts: Floats
    beat_s: Floats
    forbidden: Ints
    gap_s: Floats
    quarters: Floats
    streams: Floats
    repeats: Floats
    heat: Floats
    bias: Floats
    pace: Floats | None
    given: Ints | None
    sizes: Floats
    first: Floats
    last: Floats
    inner: Floats
    on_quarters: Floats
    short_gaps: Floats

    @classmethod
    def of(
        cls,
        bits: Tensor,
        rules: WalkRules,
        temperature: float,
        bias: Tensor,
        pace: Tensor | None,
        tilt: Tilt | None,
        given: Tensor | None,
    ) -> "Choice":
        """Return it of the patterns' bits (P, S) and the arguments of `walk.walk`."""
        order, charts = torch.arange(SLOTS), len(rules.gap_s)
        tilt = Tilt.none(charts) if tilt is None else tilt
        floats = {
            "starts": rules.starts,
            "beat_s": rules.beat_s,
            "gap_s": rules.gap_s - TOLERANCE_S,
            "quarters": tilt.quarters,
            "streams": tilt.streams,
            "repeats": tilt.repeats,
            "heat": temperature * tilt.heat,
            "bias": bias,
            "sizes": bits.sum(1),
            "first": torch.where(bits > 0, order, SLOTS).amin(1),  # SLOTS for the empty one
            "last": torch.where(bits > 0, order, -1).amax(1),
            "inner": inner_gaps(bits),
            "on_quarters": bits[:, [SLOTS // 4, 3 * SLOTS // 4]].sum(1),
            "short_gaps": short_gaps(bits),
        }
        return cls(
            forbidden=((~rules.slots).long() << order).sum(1).numpy(),
            pace=None if pace is None else np.ascontiguousarray(pace, np.float32),
            given=None if given is None else np.ascontiguousarray(given, np.int64),
            **{name: np.ascontiguousarray(x, np.float32) for name, x in floats.items()},
        )


def inner_gaps(bits: Tensor) -> Tensor:
    """Return the smallest number of slots between two onsets of each pattern (P,); inf if none."""
    gaps = torch.full((len(bits),), torch.inf)
    for lag in range(SLOTS - 1, 0, -1):
        has = (bits[:, lag:] * bits[:, :-lag]).sum(1) > 0
        gaps[has] = lag
    return gaps


def short_gaps(bits: Tensor) -> Tensor:
    """Return how many gaps of at most n slots are in each pattern: (SLOTS + 1, P), row n."""
    counts = torch.zeros(SLOTS + 1, len(bits))
    for row, pattern in enumerate(bits):
        for gap in torch.nonzero(pattern)[:, 0].diff().tolist():
            counts[gap:, row] += 1
    return counts
