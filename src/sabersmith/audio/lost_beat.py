"""Find the stretches of a song where its sound does not keep to its beat grid.

In a song with a beat, onsets prefer some positions within the beat: beats and half-beats, or also
quarters, thirds, or late quarters if it swings. Which ones, the song itself shows: the density of
its strong onsets over half a beat (or a quarter, third or sixth, whichever tells most). Where the
beat is lost, in a rubato intro, a final ritardando or a free passage, onsets come anywhere. The
song is cut into stretches that keep to the beat and stretches that do not such that this explains
its onsets best; a cut costs more than a few onsets can be worth.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.onset_strength import Curve, StrengthPeaks
from sabersmith.timing.beat_grid import BeatGrid, Stretch

# Chosen on train and on synthetic songs with a free passage: with these, 3 % of the time of songs
# that keep to their maps' tempo counts as lost, nearly all of it breaks, intros and endings
# without drums.
LEAST_STRENGTH = 1.5  # weaker peaks say little about the beat; about 8 a second are stronger
FULL_STRENGTH = 4.0  # from here on, a peak has its full weight
DIVISIONS = (2, 4, 3, 6)  # of a beat: the density is measured modulo one of these
LEAST_PERIOD_S = 0.07  # of a division: finer ones cannot be told from chance
BINS = 32  # of the density
SPREAD_S = 0.008  # by which the density is smoothed
FLOOR = 0.35  # share of onsets that may come anywhere, also in a song with a beat
MOST_PER_S = 2.5  # peaks, by weight: where there are more, they share that weight
RATE_S = 4.0  # over which they are counted
CUT_COST = 3.0  # in nats
SHORTEST_S = 2.0


def find_lost_stretches(
    grid: BeatGrid, peaks: StrengthPeaks, duration: float
) -> tuple[Stretch, ...]:
    """Return where the onsets of a song do not keep to its grid: (start, stop) seconds, in order.

    A stretch begins and ends half-way between an onset that keeps to the grid and one that does
    not, or with the song.

    Args:
        grid: the song's beats.
        peaks: the peaks of its onset-strength envelope.
        duration: of the song, seconds.
    """
    strong = peaks.above(LEAST_STRENGTH)
    if len(strong.times) < 2:
        return ()
    is_lost = _is_lost(_evidence(grid, strong))
    edges = np.flatnonzero(np.diff(np.concatenate([[False], is_lost, [False]])))
    between = (strong.times[:-1] + strong.times[1:]) / 2
    borders = np.concatenate([[0.0], between, [duration]])
    return tuple(
        (float(borders[first]), float(borders[last]))
        for first, last in edges.reshape(-1, 2)
        if strong.times[last - 1] - strong.times[first] >= SHORTEST_S
    )


def _evidence(grid: BeatGrid, peaks: StrengthPeaks) -> Curve:
    """Return how much more likely each peak is with the grid than anywhere, nats: (n,)."""
    beats = grid.beat_of(peaks.times)
    period = float(np.median(60 / grid.bpm_at(peaks.times)))
    weights = _weights(peaks)
    best = np.zeros(len(beats))
    for division in DIVISIONS:
        if period / division < LEAST_PERIOD_S:
            continue
        bins = (beats * division % 1.0 * BINS).astype(int) % BINS
        spread = max(SPREAD_S * division / period * BINS, 0.7)
        found = weights * np.log(_density(bins, weights, spread)[bins])
        if found.sum() > best.sum():
            best = found
    return best


def _weights(peaks: StrengthPeaks) -> Curve:
    """Return how much each peak counts, at most 1: (n,)."""
    weights: Curve = np.clip(peaks.strengths / FULL_STRENGTH, 0, 1)
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    edges = np.searchsorted(peaks.times, peaks.times + np.array([[-RATE_S], [RATE_S]]) / 2)
    rates = (sums[edges[1]] - sums[edges[0]]) / RATE_S
    return weights * np.minimum(1, MOST_PER_S / np.maximum(rates, 1e-9))


def _density(bins: NDArray[np.intp], weights: Curve, spread: float) -> Curve:
    """Return the smoothed density at each of BINS bins, with mean 1.

    bins, weights: of the peaks, (n,); spread: standard deviation of the smoothing, bins.
    """
    counts = np.bincount(bins, weights, BINS)
    distance = np.minimum(np.arange(BINS), BINS - np.arange(BINS))
    kernel = np.exp(-0.5 * (distance / spread) ** 2)
    smooth = np.fft.irfft(np.fft.rfft(counts) * np.fft.rfft(kernel), BINS)
    density: Curve = (1 - FLOOR) * smooth / smooth.mean() + FLOOR
    return density


def _is_lost(evidence: Curve) -> NDArray[np.bool_]:
    """Return whether the beat is lost at each peak (n,): the Viterbi path of two states."""
    scores = np.stack([evidence, np.zeros(len(evidence))], axis=1)
    total = scores[0] - (0.0, CUT_COST / 2)  # a song may begin without its beat
    stays = np.ones((len(evidence), 2), np.bool_)
    for i in range(1, len(evidence)):
        switched = total[::-1] - CUT_COST
        stays[i] = total >= switched
        total = np.maximum(total, switched) + scores[i]
    state = int(total.argmax())
    lost = np.empty(len(evidence), np.bool_)
    for i in range(len(evidence) - 1, -1, -1):
        lost[i] = state == 1
        state = state if stays[i, state] else 1 - state
    return lost
