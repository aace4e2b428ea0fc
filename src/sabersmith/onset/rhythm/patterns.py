"""Beat patterns: which of a beat's SLOTS have an onset. They are the rhythm network's vocabulary.

A chart's rhythm is a sequence of patterns, one per beat. The vocabulary holds the commonest ones;
the 256 commonest cover 99.4 % of the beats with an onset of 1,028 human charts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

SLOTS = 24  # per beat: halves, thirds, quarters, sixths, eighths and twelfths fall on slots
EMPTY = 0  # id of the pattern without an onset
MERGE_S = 0.045  # an onset this soon after another is part of the same slider

# Cost of a slot in nats: the squared deviation of an onset, and its fineness.
DEVIATION_S = 0.008
FINENESS = 2.0  # times the logarithm of the slot's denominator, from quarters on
FINEST = 3.0  # more for odd slots, whose denominator is 24

PHASES = 96  # of the beat, among which that of a chart is searched
PHASE_TOLERANCE = 0.025  # beats
# Weights of the shares of onsets on beats, halves and quarters in the choice of the phase.
PHASE_WEIGHTS = {1: 0.5, 2: 1.0, 4: 2.0}
PHASE_DEVIATION = 0.1  # of the mean deviation, relative to PHASE_TOLERANCE

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_DENOMINATORS = SLOTS // np.gcd(np.arange(SLOTS), SLOTS)
_SLOT_COSTS = FINENESS * np.log(np.maximum(_DENOMINATORS, 4) / 4) + FINEST * (
    _DENOMINATORS == SLOTS
)


def merge_sliders(times: Floats) -> NDArray[np.intp]:
    """Return the indices of onsets (N,), seconds, more than MERGE_S after the last one kept."""
    kept: list[int] = []
    for index, time in enumerate(times.tolist()):
        if not kept or time - times[kept[-1]] > MERGE_S:
            kept.append(index)
    return np.array(kept, np.intp)


def chart_phase(beats: Floats) -> tuple[float, float]:
    """Find where in the beat a chart's onsets (N,), in beats, have their beat.

    Charts of songs that start off the beat are off their editor's grid by a constant.

    Returns:
        The phase in 0..1, to be subtracted from the beats; and the share of onsets that are within
        PHASE_TOLERANCE of a quarter of a beat then.
    """
    phases = np.arange(PHASES) / PHASES
    score = np.zeros(PHASES)
    for division, weight in PHASE_WEIGHTS.items():
        shifted = (beats[None] - phases[:, None]) * division
        deviations = np.abs(shifted - np.round(shifted)) / (PHASE_TOLERANCE * division)
        shares = (deviations < 1).mean(1)
        # Of phases with the same onsets on the grid, the one in their middle.
        score += weight * (shares - PHASE_DEVIATION * np.minimum(deviations, 1).mean(1))
    best = int(score.argmax())
    return float(phases[best]), float(shares[best])  # of the last division, quarters


def nearest_slots(beats: Floats, beat_s: Floats) -> tuple[Ints, Floats]:
    """Return the slot of each onset, counted from beat 0, and how far it is from it.

    An onset between two slots goes to the one whose deviation and fineness cost less.

    Args:
        beats: of the onsets (N,).
        beat_s: length of the beat at each onset, seconds (N,).

    Returns:
        int64 (N,); and onset minus slot, seconds (N,).
    """
    slots = np.floor(beats * SLOTS).astype(np.int64) + np.arange(-1, 3)[:, None]  # (4, N)
    deviations = (beats - slots / SLOTS) * beat_s
    costs = 0.5 * (deviations / DEVIATION_S) ** 2 + _SLOT_COSTS[slots % SLOTS]
    best = costs.argmin(0)
    each = np.arange(len(beats))
    return slots[best, each], deviations[best, each]


def beat_masks(slots: Ints, first: int, count: int) -> Ints:
    """Return the bit masks of beats first .. first + count - 1, int64 (count,).

    Bit k of a mask is set where slot k of the beat has an onset. slots: (N,), from beat 0.
    """
    masks = np.zeros(count, np.int64)
    inside = (slots >= first * SLOTS) & (slots < (first + count) * SLOTS)
    slots = slots[inside] - first * SLOTS
    np.bitwise_or.at(masks, slots // SLOTS, np.int64(1) << (slots % SLOTS))
    return masks


def mask_bits(masks: Ints) -> NDArray[np.bool_]:
    """Return which slots of bit masks (N,) are set: (N, SLOTS)."""
    bits: NDArray[np.bool_] = (masks[:, None] >> np.arange(SLOTS)) & 1 == 1
    return bits


class PatternVocabulary:
    """The commonest beat patterns.

    Attributes:
        masks: bit masks, int64 (P,), ascending in no order; masks[EMPTY] is 0. Every pattern of one
            onset is among them.
        bits: (P, SLOTS) bool.

    Raises:
        ValueError: masks are not distinct, or one of those is missing.
    """

    def __init__(self, masks: Sequence[int]) -> None:
        self.masks = np.array(masks, np.int64)
        needed = {0, *(1 << slot for slot in range(SLOTS))}
        if len(set(masks)) < len(masks) or not needed <= set(masks) or masks[EMPTY] != 0:
            raise ValueError("patterns: they must be distinct, with the empty one and single slots")
        if self.masks.max() >= 1 << SLOTS or self.masks.min() < 0:
            raise ValueError(f"patterns: one has more than {SLOTS} slots")
        self.bits = mask_bits(self.masks)
        self._ids = {mask: number for number, mask in enumerate(masks)}

    def __len__(self) -> int:
        return len(self.masks)

    @classmethod
    def count(cls, charts: Iterable[Ints], size: int) -> "PatternVocabulary":
        """Return the vocabulary of the `size` commonest masks of charts, and all single slots."""
        counts: Counter[int] = Counter()
        for masks in charts:
            counts.update(masks.tolist())
        common = [mask for mask, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
        singles = [1 << slot for slot in range(SLOTS)]
        return cls(list(dict.fromkeys([0, *common[:size], *singles])))

    def encode(self, masks: Ints) -> Ints:
        """Return the pattern ids of bit masks (N,): int64 (N,).

        A mask that is not in the vocabulary gets the pattern that differs in the fewest slots, the
        one with more onsets of equal ones.
        """
        return np.array([self._id(mask) for mask in masks.tolist()], np.int64)

    def _id(self, mask: int) -> int:
        if mask not in self._ids:
            bits = mask_bits(np.array([mask]))[0]
            differing = (self.bits != bits).sum(1) - self.bits.sum(1) / (2 * SLOTS)
            self._ids[mask] = int(differing.argmin())
        return self._ids[mask]
