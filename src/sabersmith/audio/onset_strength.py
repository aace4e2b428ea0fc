"""Onset strength: how strongly sound sets in over time. The beat grid is fitted to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.peak_finding import find_peaks
from sabersmith.audio.sample_stream import Samples
from sabersmith.audio.spectrum import power_spectra

Curve = NDArray[np.float64]

HOP_S = 0.005
WINDOW_S = 0.0232  # rounded to a multiple of 64 samples, for a fast transform
# One band per bin below 260 Hz, where kick and bass are close to each other, then wider and wider
# ones up to 11 kHz, which is enough to see onsets.
BAND_EDGES_HZ = np.r_[np.arange(0, 259, 43), np.geomspace(301, 11000, 17)]
LOUDNESS = 10.0  # energy before the logarithm, relative to the band's mean
RISE_FRAMES = 2  # energy is compared with the energy this many frames earlier
BATCH_FRAMES = 2048  # frames computed at once
RISE_HOP_S = 0.001
RISE_FLOOR = 1e-3  # share of the song's mean energy below which sound counts as silence
LEVEL_S = 8.0  # the strength is divided by its root mean square over this long
POWER_FLOOR = 1e-3  # share of the song's power; quieter passages are not amplified further


@dataclass(frozen=True, eq=False)
class OnsetEnvelope:
    """An onset-strength envelope.

    Attributes:
        strength: (frames,); frame i is at i / rate seconds.
        rate: frames per second, about 200 (onset_strength) or 1000 (energy_rises).
    """

    strength: Curve
    rate: float


@dataclass(frozen=True, eq=False)
class StrengthPeaks:
    """The peaks of an onset-strength envelope, one for each onset.

    Attributes:
        times: seconds, ascending, (n,).
        strengths: (n,).
    """

    times: Curve
    strengths: Curve

    def between(self, start: float, stop: float) -> StrengthPeaks:
        """Return the peaks from start (inclusive) to stop (exclusive), seconds."""
        part = slice(*np.searchsorted(self.times, (start, stop)))
        return StrengthPeaks(self.times[part], self.strengths[part])

    def above(self, strength: float) -> StrengthPeaks:
        """Return the peaks that are stronger than this."""
        part = self.strengths > strength
        return StrengthPeaks(self.times[part], self.strengths[part])


def onset_strength(samples: Samples, sr: int) -> OnsetEnvelope:
    """Return the onset-strength envelope of samples (n,) at sr Hz.

    It is the spectral flux: the increase of log energy, summed over bands. Then the mean of the
    surrounding second is subtracted and the result divided by the level of the surrounding 8 s, so
    that quiet passages count as much as loud ones. Memory, besides the samples: about 20 kB per
    second of sound.

    Raises:
        ValueError: samples are not one-dimensional.
    """
    if samples.ndim != 1:
        raise ValueError(f"samples must be (n,), not {samples.shape}")
    hop = max(1, round(sr * HOP_S))
    rate = sr / hop
    level = _band_energy(samples, sr, hop)
    level *= LOUDNESS / np.maximum(level.mean(axis=0, dtype=np.float64), 1e-9).astype(np.float32)
    np.log1p(level, out=level)
    flux = np.zeros(len(level))
    # The onset lies half-way between the two frames, i and i + RISE_FRAMES, that are compared.
    for start in range(0, len(level) - RISE_FRAMES, BATCH_FRAMES):
        block = level[start : start + BATCH_FRAMES + RISE_FRAMES]
        rises = np.maximum(block[RISE_FRAMES:] - block[:-RISE_FRAMES], 0).sum(axis=1)
        middle = start + RISE_FRAMES // 2
        flux[middle : middle + len(rises)] = rises
    flux = np.maximum(flux - _moving_mean(flux, round(rate)), 0)
    power = flux**2
    around = _moving_mean(power, round(LEVEL_S * rate)) + POWER_FLOOR * power.mean()
    return OnsetEnvelope(flux / np.sqrt(np.maximum(around, 1e-12)), rate)


def energy_rises(samples: Samples, sr: int) -> OnsetEnvelope:
    """Return how far the log energy of samples (n,) rises from each millisecond to the next.

    It locates sharp onsets to the millisecond, but hardly shows soft ones. The windows of
    onset_strength are 23 ms long, so its envelope rises before the sound begins.
    """
    hop = max(1, round(sr * RISE_HOP_S))
    frames = len(samples) // hop
    energy = np.zeros(frames)
    for first in range(0, frames, BATCH_FRAMES):
        last = min(first + BATCH_FRAMES, frames)
        low, high = first * hop - hop // 2, last * hop - hop // 2
        part = np.pad(samples[max(low, 0) : high], (max(-low, 0), 0)).reshape(-1, hop)
        energy[first:last] = np.einsum("ij,ij->i", part, part)
    level = np.log(energy + RISE_FLOOR * energy.mean() + 1e-12) if frames else energy
    return OnsetEnvelope(np.maximum(np.diff(level, prepend=level[:1]), 0), sr / hop)


def strength_peaks(envelope: OnsetEnvelope) -> StrengthPeaks:
    """Return the peaks of an envelope; a parabola gives their times between frames."""
    curve = envelope.strength
    peaks = find_peaks(curve)
    before, at, after = curve[peaks - 1], curve[peaks], curve[peaks + 1]
    bend = before - 2 * at + after
    flat = bend > -1e-12  # a plateau has no single highest point
    shifts = np.where(flat, 0.0, 0.5 * (before - after) / np.where(flat, 1.0, bend))
    return StrengthPeaks((peaks + shifts) / envelope.rate, at)


def _moving_mean(curve: Curve, frames: int) -> Curve:
    """Return the mean over `frames` frames around each one, fewer at the ends."""
    sums = np.concatenate([[0.0], np.cumsum(curve)])
    middle = np.arange(len(curve))
    low = np.maximum(middle - frames // 2, 0)
    high = np.minimum(middle + frames - frames // 2, len(curve))
    mean: Curve = (sums[high] - sums[low]) / (high - low)
    return mean


def _band_energy(samples: Samples, sr: int, hop: int) -> NDArray[np.float32]:
    """Return the energy (frames, bands) around samples i * hop, zero-padded at both ends."""
    nfft = 64 * max(1, round(sr * WINDOW_S / 64))
    bins = np.unique(np.round(BAND_EDGES_HZ * nfft / sr).astype(int))
    starts, stop = bins[bins <= nfft // 2][:-1], min(bins[-1], nfft // 2 + 1)
    window = np.hanning(nfft + 1)[:-1].astype(np.float32)
    frames = 1 + len(samples) // hop
    energy = np.empty((frames, len(starts)), np.float32)
    for first in range(0, frames, BATCH_FRAMES):
        last = min(first + BATCH_FRAMES, frames)
        low, high = first * hop - nfft // 2, (last - 1) * hop + nfft - nfft // 2
        part = samples[max(low, 0) : high]
        part = np.pad(part, (max(-low, 0), high - max(low, 0) - len(part)))
        views = np.lib.stride_tricks.sliding_window_view(part, nfft)[::hop]
        power = power_spectra(views * window)[:, :stop]
        energy[first:last] = np.add.reduceat(power, starts, axis=1)
    return energy
