"""Which onsets of a chart easier charts of it would have, by the rhythm network.

The network draws each difficulty's rhythm given the next harder one's. Here the hardest one's is
that of a chart which is there.

Shapes: D difficulties, the chart's own first, then easier ones; N takes, T beats, S = SLOTS.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.beatmap.character import K
from sabersmith.onset.rhythm.drawing import BIAS_STEP, GAPS_S, GUIDANCE, TEMPERATURE
from sabersmith.onset.rhythm.network import Conditions, RhythmNet
from sabersmith.onset.rhythm.noise import WalkNoise
from sabersmith.onset.rhythm.patterns import (
    SLOTS,
    PatternVocabulary,
    beat_masks,
    mask_bits,
    nearest_slots,
)
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.walk import walk
from sabersmith.onset.rhythm.walk_inputs import WalkInputs
from sabersmith.onset.rhythm.walk_rules import WalkRules

TAKES = 16
ROUNDS = 2  # of walks, the later ones with the numbers of onsets asked for

Floats = NDArray[np.float64]


@torch.inference_mode()
def shares_of_takes(
    network: RhythmNet,
    song: SongSlots,
    beats: Floats,
    difficulty: int,
    counts: Sequence[float],
    seed: int = 0,
) -> Floats:
    """Return in which share of takes each onset of a chart is one of easier charts.

    Args:
        network: of rhythms.
        song: slots of the song.
        beats: of the chart's onsets, on the beats of `song`, ascending (M,).
        difficulty: of the chart, 1 Normal .. 4 ExpertPlus.
        counts: numbers of onsets that the easier charts are to have, the next easier one's first:
            D - 1 of them.
        seed: of the draws.

    Returns:
        (D - 1, M), 0 to 1.
    """
    charts = len(counts) + 1
    first, total = round(float(song.beats[0, 0])), len(song.starts)
    lengths = np.interp(beats, song.beats[:, 0], song.beat_s)
    slots = nearest_slots(beats, lengths)[0] - first * SLOTS
    vocabulary = PatternVocabulary(_masks(network))
    given = vocabulary.encode(beat_masks(slots, 0, total))
    there = vocabulary.bits[given].ravel()
    unknown = torch.zeros(charts, K)
    conditions = Conditions(
        torch.arange(difficulty, difficulty - charts, -1), unknown, torch.zeros(charts, K)
    )
    gaps = [GAPS_S[::-1][difficulty - number] for number in range(charts)]
    rules = WalkRules(
        torch.ones(total, SLOTS, dtype=torch.bool),  # the chart's own slots are as they are
        torch.from_numpy(song.starts.astype(np.float32)),
        torch.from_numpy(song.beat_s.astype(np.float32)),
        torch.tensor([0.0, *gaps[1:]]),
    )
    audio = torch.from_numpy(song.audio)[None]
    noise = WalkNoise((charts, TAKES, total, len(network.bits)), seed)
    bias = torch.zeros(charts, TAKES)
    inputs = WalkInputs(network, audio, conditions, rules.beat_s[None], GUIDANCE)
    own = torch.from_numpy(given)
    aims = torch.tensor([float(there.sum()), *counts], dtype=torch.float32)[:, None]
    bits = (
        network.bits[walk(inputs, rules, noise, TEMPERATURE, bias, given=own)] > 0
    )  # (D, N, T, S)
    for _ in range(ROUNDS - 1):
        density = bits.sum(3).float().mean(1).cumsum(1)
        pace = aims * density / density[:, -1:].clamp_min(1)
        bias = bias + BIAS_STEP * (aims / bits.sum((2, 3)).clamp_min(1)).log()
        ids = walk(inputs, rules, noise, TEMPERATURE, bias, pace, given=own)
        bits = network.bits[ids] > 0
    shares = bits[1:].float().mean(1).flatten(1).numpy()  # (D - 1, T * S)
    return np.asarray(_at_onsets(shares, slots, there), np.float64)


def _at_onsets(
    shares: NDArray[np.float32], slots: NDArray[np.int64], there: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """Return the share at each onset's slot, or at the nearest slot that stands for it."""
    known = np.flatnonzero(there)
    found = np.zeros((len(shares), len(slots)), np.float32)
    if len(known):
        after = np.searchsorted(known, slots).clip(0, len(known) - 1)
        before = (after - 1).clip(0)
        nearest = np.where(
            np.abs(known[before] - slots) < np.abs(known[after] - slots), before, after
        )
        near = np.abs(known[nearest] - slots) <= SLOTS // 8
        found[:, near] = shares[:, known[nearest[near]]]
    return found


def _masks(network: RhythmNet) -> list[int]:
    """Return the bit masks of the network's patterns."""
    bits = network.bits.numpy() > 0
    assert mask_bits(np.array([1])).shape[1] == bits.shape[1]
    return [int(mask) for mask in (bits.astype(np.int64) << np.arange(SLOTS)).sum(1)]
