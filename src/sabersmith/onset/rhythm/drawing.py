"""Draw the rhythms of a song: one for each difficulty, every one a part of the next harder one's.

Several takes of all difficulties are drawn. Among those whose numbers of onsets fit, the one is
kept that agrees best with the others (with the highest mean F1 against them, as in minimum Bayes
risk decoding): it follows what the network is sure of, and is still a draw.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, K descriptors.
"""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from sabersmith.onset.rhythm.isotonic import isotonic_regression
from sabersmith.onset.rhythm.network import Conditions, RhythmNet
from sabersmith.onset.rhythm.noise import WalkNoise
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.steering import NEAR, Steering
from sabersmith.onset.rhythm.walk import walk
from sabersmith.onset.rhythm.walk_inputs import WalkInputs
from sabersmith.onset.rhythm.walk_rules import WalkRules

# Smallest time between two onsets, seconds, ExpertPlus to Easy: a little less than what the median
# human chart keeps to at 98 % of its onsets (0.089, 0.121, 0.167, 0.236 and 0.345 s).
GAPS_S = (0.08, 0.11, 0.16, 0.22, 0.3)
# Onsets of a difficulty as shares of the next harder one's: a step that players notice, no cliff.
# Between 445 neighbouring human charts the median share is 0.77; a fifth have over 0.88, which is
# no step, and 1 % under 0.5.
MOST_SHARE, FEWEST_SHARE = 0.88, 0.5
TAKES = 8
TEMPERATURE = 0.7
GUIDANCE = 1.0  # by audio and character, see `WalkInputs`
ROUNDS = 3  # of walks at most, to meet the numbers of onsets
STEERED_ROUNDS = 6  # if traits are asked for as well
STEERED = 0.2  # agreement that a take may lose for each unit of score that it is nearer to them
SMOOTH_BEATS = 8  # over which the density of a section is taken
BIAS_STEP = 0.5  # nats for each unit of the logarithm of a number of onsets

Floats = NDArray[np.floating]


def draw_rhythms(
    network: RhythmNet,
    song: SongSlots,
    characters: Floats,
    seed: int,
    wanted: Sequence[float],
    follow: float,
    tolerance: float,
    steering: Steering | None = None,
) -> list[NDArray[np.bool_]]:
    """Draw a rhythm for each difficulty.

    Args:
        network: in evaluation mode, on the CPU.
        song: its slots.
        characters: (5, K) scores of `beatmap.character`, NaN where left to the network.
        seed: of the draw.
        wanted: number of onsets of each difficulty, Easy to ExpertPlus; NaN leaves it to the
            network.
        follow: how far the numbers go from the network's own to those wanted, 0 to 1.
        tolerance: by which a number may be missed, a share of it.
        steering: towards traits that are asked for; its weights are moved.

    Returns:
        Slots with an onset, (T, S) each, Easy to ExpertPlus.
    """
    scores = torch.from_numpy(np.ascontiguousarray(characters[::-1], np.float32))
    known = ~torch.isnan(scores)
    conditions = Conditions(
        torch.arange(len(GAPS_S) - 1, -1, -1), scores.nan_to_num(), known.float()
    )
    beat_s = torch.from_numpy(song.beat_s.astype(np.float32))
    rules = WalkRules(
        torch.from_numpy(song.allowed),
        torch.from_numpy(song.starts.astype(np.float32)),
        beat_s,
        torch.tensor(GAPS_S),
    )
    noise = WalkNoise((len(GAPS_S), TAKES, len(beat_s), len(network.bits)), seed)
    bias = torch.zeros(len(GAPS_S), TAKES)
    audio = torch.from_numpy(song.audio)[None]
    inputs = WalkInputs(network, audio, conditions, beat_s[None], GUIDANCE)
    bits = network.bits[walk(inputs, rules, noise, TEMPERATURE, bias)] > 0  # (D, N, T, S)
    aims = _aims(bits.sum((2, 3)).float(), wanted, follow)
    density = bits.sum(3).float().mean(1)  # (D, T)
    for _ in range(ROUNDS if steering is None else STEERED_ROUNDS):
        is_near = True
        if steering is not None:
            misses = steering.misses(bits, song)
            is_near = bool(steering.mean_miss(misses).mean() < NEAR)
        if is_near and (_worst_misses(bits, aims) <= tolerance).any():
            break
        # Sections keep their shares of the onsets.
        shares = density
        if steering is not None:
            steering.move(misses)
            shares = steering.contrasted(_smoothed(density))
        grown = shares.cumsum(1)
        pace = aims * grown / grown[:, -1:].clamp_min(1e-6)
        tilt = None if steering is None else steering.tilt
        bits = network.bits[walk(inputs, rules, noise, TEMPERATURE, bias, pace, tilt)] > 0
        bias = bias + BIAS_STEP * (aims / bits.sum((2, 3)).clamp_min(1)).log()
    worst = _worst_misses(bits, aims)
    rows = torch.nonzero(worst <= max(tolerance, float(worst.min())))[:, 0]
    merit = agreement(bits)
    if steering is not None:
        merit -= STEERED * torch.from_numpy(steering.mean_miss(steering.misses(bits, song)))
    kept = rows[merit[rows].argmax()]
    return [rhythm.numpy() for rhythm in bits[:, kept].flip(0)]


def in_steps(wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return numbers of onsets (5,) that grow by a step from each difficulty to the next.

    Each is FEWEST_SHARE to MOST_SHARE of the next harder one. Numbers that don't fit move together,
    so that their mean logarithm stays (isotonic regression).
    """
    logs = np.log(np.maximum(np.asarray(wanted, np.float64), 1))
    order = np.arange(len(logs))
    for share, increasing in ((MOST_SHARE, True), (FEWEST_SHARE, False), (MOST_SHARE, True)):
        steps = order * np.log(1 / share)
        logs = isotonic_regression(logs - steps, increasing) + steps
    found: NDArray[np.float64] = np.exp(logs)
    return found


def _smoothed(density: Tensor) -> Tensor:
    """Return the means (D, T) of onsets a beat over SMOOTH_BEATS around each."""
    return F.avg_pool1d(density, SMOOTH_BEATS + 1, 1, SMOOTH_BEATS // 2, count_include_pad=False)


def _aims(counts: Tensor, wanted: Sequence[float], follow: float) -> Tensor:
    """Return the numbers of onsets (D, 1) to aim at, the hardest difficulty's first.

    counts: (D, N) of the network's own takes.
    """
    own = counts.clamp_min(1).log().mean(1).flip(0).double().numpy()
    asked = np.log(np.maximum(np.asarray(wanted, np.float64), 1))
    aims = np.exp(np.where(np.isnan(asked), own, own + follow * (asked - own)))
    return torch.from_numpy(in_steps(aims)[::-1].astype(np.float32))[:, None]


def _worst_misses(bits: Tensor, aims: Tensor) -> Tensor:
    """Return by which share each take (N,) misses a number of onsets, that of the worst difficulty.

    bits: (D, N, T, S) bool. aims: (D, 1).
    """
    return (bits.sum((2, 3)) / aims - 1).abs().amax(0)


def agreement(bits: Tensor) -> Tensor:
    """Return the mean F1 (N,) of each take's onsets against the other takes'.

    bits: (D, N, T, S) bool; the mean is over difficulties too.
    """
    onsets = bits.flatten(2).float()  # (D, N, T * S)
    hits, counts = onsets @ onsets.transpose(1, 2), onsets.sum(2)
    f1 = 2 * hits / (counts[:, :, None] + counts[:, None]).clamp_min(1)
    others = f1.sum(2) - f1.diagonal(dim1=1, dim2=2)
    return others.mean(0) / max(1, bits.shape[1] - 1)
