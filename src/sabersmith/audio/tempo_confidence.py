"""How likely an estimated tempo is right, or half or twice what it should be.

What people call the beat is not in the sound alone: of songs that we count at 170 BPM, one in six
is mapped at 85. The probabilities are those of a multinomial logistic regression, fitted to the
tempos of the training maps (`benchmarks/tempo_calibration.py`, which prints COEFFICIENTS and how
often which confidence is right).
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.beat_tracking import HARMONICS
from sabersmith.audio.onset_strength import Curve, OnsetEnvelope
from sabersmith.timing.beat_grid import BeatGrid

OUTCOMES = ("right", "half", "double", "other")  # what the tempo should be
REFERENCE_BPM = 125.0
NEAR_S = 0.020  # the strength at a position is the maximum within this distance
FIT_S = 8.0
TRIPLE_HARMONICS = (1, 3, 6)  # take the place of HARMONICS where the beat is divided into three
MOST_CHANGES = 8  # more changes of tempo than this count as this many
# Of each outcome after the first, for (1, *TempoEvidence). Fitted on train.
COEFFICIENTS = (
    (-3.53, 2.0, 6.97, 0.0, 0.0, 0.0),
    (-6.25, -1.15, 0.0, 6.34, 0.0, 0.0),
    (1.87, 0.0, 0.0, 0.0, -12.52, 0.33),
)
# Which evidence counts for which outcome: the others' coefficients are 0.
USED = (
    (True, True, True, False, False, False),
    (True, True, False, True, False, False),
    (True, False, False, False, True, True),
)


@dataclass(frozen=True)
class TempoEvidence:
    """What the probabilities are computed from.

    Attributes:
        octaves: of the tempo that holds longest, above REFERENCE_BPM.
        alternation: by how much every other beat is stronger, 0 to 1.
        quarters: strength at quarters of a beat, relative to beats.
        fit: of the envelope to the grid, 0 to 1.
        changes: of tempo.
    """

    octaves: float
    alternation: float
    quarters: float
    fit: float
    changes: float


def tempo_evidence(grid: BeatGrid, envelope: OnsetEnvelope) -> TempoEvidence:
    """Return the evidence in a song, given its beats and its onset strength."""
    duration = len(envelope.strength) / envelope.rate
    octaves = float(np.log2(main_tempo(grid, duration) / REFERENCE_BPM))
    first, last = (float(beat) for beat in grid.beat_of([0.0, duration]))
    quarter_times = grid.seconds_of(np.arange(np.ceil(first), np.floor(last), 0.25))
    frames = np.round(quarter_times * envelope.rate).astype(int)
    reach = round(NEAR_S * envelope.rate)
    frames = frames[(frames >= 0) & (frames < len(envelope.strength))]
    frames = frames[: len(frames) // 8 * 8]
    alternation = quarters = 0.0
    if len(frames):
        padded = np.pad(envelope.strength, (reach, reach + 1))
        strengths = np.max([padded[frames + lag] for lag in range(2 * reach + 1)], axis=0)
        means: Curve = strengths.reshape(-1, 8).mean(axis=0)
        beats = max(float(means[::4].sum()), 1e-9)
        alternation = abs(float(means[0] - means[4])) / beats
        quarters = float(means[1::2].mean()) / (beats / 2)
    changes = min(len(grid.changes), MOST_CHANGES)
    return TempoEvidence(
        octaves, alternation, min(quarters, 1.0), grid_fit(grid, envelope), changes
    )


def outcome_probabilities(
    evidence: TempoEvidence, coefficients: NDArray[np.float64] | None = None
) -> dict[str, float]:
    """Return the probability of each of OUTCOMES; coefficients default to COEFFICIENTS."""
    weights = np.array(COEFFICIENTS) if coefficients is None else coefficients
    logits = np.concatenate([[0.0], weights @ np.array([1.0, *astuple(evidence)])])
    odds = np.exp(logits - logits.max())
    return dict(zip(OUTCOMES, (odds / odds.sum()).tolist(), strict=True))


def main_tempo(grid: BeatGrid, duration: float) -> float:
    """Return the tempo, BPM, that holds longest in a song of duration seconds."""
    tempos, counts = np.unique(grid.bpm_at(np.arange(0, duration, 0.5)), return_counts=True)
    return float(tempos[counts.argmax()]) if len(tempos) else grid.bpm


def grid_fit(grid: BeatGrid, envelope: OnsetEnvelope) -> float:
    """Return the fit of an envelope to a grid's beats in halves and quarters, or in thirds: 0 to 1.

    It is the similarity of the envelope with cosines at harmonics of the beat, measured in the
    blocks of FIT_S that fit best, up to half of the song.
    """
    return max(_fit(grid, envelope, harmonics) for harmonics in (HARMONICS, TRIPLE_HARMONICS))


def _fit(grid: BeatGrid, envelope: OnsetEnvelope, harmonics: tuple[int, ...]) -> float:
    size = round(FIT_S * envelope.rate)
    blocks = np.array_split(np.arange(len(envelope.strength)), -(-len(envelope.strength) // size))
    fits, weights = np.empty(len(blocks)), np.empty(len(blocks))
    for i, block in enumerate(blocks):
        turns = 2 * np.pi * grid.beat_of(block / envelope.rate)
        cosines: Curve = np.sum([np.cos(k * turns) for k in harmonics], axis=0)
        strength = envelope.strength[block] - envelope.strength[block].mean()
        weights[i] = np.sqrt((strength**2).sum() * (cosines**2).sum())
        fits[i] = (strength * cosines).sum()
    order = np.argsort(-fits / np.maximum(weights, 1e-9))
    passed = np.cumsum(weights[order]) - weights[order]
    best = order[passed <= weights.sum() / 2]
    return float(np.clip(fits[best].sum() / max(weights[best].sum(), 1e-9), 0, 1))
