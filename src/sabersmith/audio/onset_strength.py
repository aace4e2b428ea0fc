"""How strongly sound sets in, moment by moment: what a beat grid is fitted to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.peak_finding import find_peaks
from sabersmith.audio.reader import Samples

Curve = NDArray[np.float64]

HOP_S = 0.005
WINDOW_S = 0.0232  # rounded to 64 samples, for the speed of the transform
# One band a bin below 260 Hz, where kick and bass lie close, then wider and wider ones. OnsetStrength
# are heard well below the top.
EDGES_HZ = np.r_[np.arange(0, 259, 43), np.geomspace(301, 11000, 17)]
LOUDNESS = 10.0  # energy in units of a band's mean before the logarithm
RISE_FRAMES = 2  # energy is compared with that of so many frames before
BLOCK_FRAMES = 2048
RISE_HOP_S = 0.001
RISE_FLOOR = 1e-3  # of the song's mean energy: under it sound counts as silence
LEVEL_S = 8.0  # strength is in units of its root mean square over this long
FLOOR = 1e-3  # of the song's power: quieter stretches are not raised further


@dataclass(frozen=True, eq=False)
class OnsetStrength:
    """Strength of attacks (frames,); frame i is at i / rate seconds, rate about 200 a second."""

    strength: Curve
    rate: float


def onset_strength(samples: Samples, sr: int) -> OnsetStrength:
    """Return how strongly sound sets in at each moment of samples (n,) at sr Hz.

    Spectral flux: the rises of log energy in each band, summed; then, so that quiet parts count
    like loud ones, less the mean of the second around and divided by the level of the 8 s around.
    Beside the samples it takes about 20 kB a second of sound.

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
    # A rise between frames i and i + RISE_FRAMES is an attack half-way between them.
    for start in range(0, len(level) - RISE_FRAMES, BLOCK_FRAMES):
        block = level[start : start + BLOCK_FRAMES + RISE_FRAMES]
        rises = np.maximum(block[RISE_FRAMES:] - block[:-RISE_FRAMES], 0).sum(axis=1)
        middle = start + RISE_FRAMES // 2
        flux[middle : middle + len(rises)] = rises
    flux = np.maximum(flux - _mean_around(flux, round(rate)), 0)
    power = flux**2
    around = _mean_around(power, round(LEVEL_S * rate)) + FLOOR * power.mean()
    return OnsetStrength(flux / np.sqrt(np.maximum(around, 1e-12)), rate)


def _mean_around(curve: Curve, frames: int) -> Curve:
    """Mean of the frames around each one, fewer at the ends."""
    sums = np.concatenate([[0.0], np.cumsum(curve)])
    middle = np.arange(len(curve))
    low = np.maximum(middle - frames // 2, 0)
    high = np.minimum(middle + frames - frames // 2, len(curve))
    mean: Curve = (sums[high] - sums[low]) / (high - low)
    return mean


def energy_rises(samples: Samples, sr: int) -> OnsetStrength:
    """Return how far the log energy of samples (n,) rises from each millisecond to the next.

    Against onset_strength, whose windows of 23 ms begin to hear a sound before it begins: this tells
    sharp attacks to the millisecond, and soft ones hardly at all.
    """
    hop = max(1, round(sr * RISE_HOP_S))
    frames = len(samples) // hop
    energy = np.zeros(frames)
    for first in range(0, frames, BLOCK_FRAMES):
        last = min(first + BLOCK_FRAMES, frames)
        low, high = first * hop - hop // 2, last * hop - hop // 2
        part = np.pad(samples[max(low, 0) : high], (max(-low, 0), 0)).reshape(-1, hop)
        energy[first:last] = np.einsum("ij,ij->i", part, part)
    level = np.log(energy + RISE_FLOOR * energy.mean() + 1e-12) if frames else energy
    return OnsetStrength(np.maximum(np.diff(level, prepend=level[:1]), 0), sr / hop)


@dataclass(frozen=True, eq=False)
class StrengthPeaks:
    """Single attacks: times (n,), seconds, ascending, and strengths (n,)."""

    times: Curve
    strengths: Curve

    def between(self, start: float, stop: float) -> StrengthPeaks:
        """Those from start to stop, seconds."""
        part = slice(*np.searchsorted(self.times, (start, stop)))
        return StrengthPeaks(self.times[part], self.strengths[part])


def strength_peaks(attacks: OnsetStrength) -> StrengthPeaks:
    """Return the peaks of the strength of attacks, between frames by a parabola."""
    curve = attacks.strength
    peaks = find_peaks(curve)
    before, at, after = curve[peaks - 1], curve[peaks], curve[peaks + 1]
    bend = before - 2 * at + after
    flat = bend > -1e-12  # a plateau has no single highest point
    shifts = np.where(flat, 0.0, 0.5 * (before - after) / np.where(flat, 1.0, bend))
    return StrengthPeaks((peaks + shifts) / attacks.rate, at)


def _band_energy(samples: Samples, sr: int, hop: int) -> NDArray[np.float32]:
    """Energy (frames, bands) around samples i * hop; the song is silent outside itself."""
    nfft = 64 * max(1, round(sr * WINDOW_S / 64))
    bins = np.unique(np.round(EDGES_HZ * nfft / sr).astype(int))
    starts, stop = bins[bins <= nfft // 2][:-1], min(bins[-1], nfft // 2 + 1)
    window = np.hanning(nfft + 1)[:-1].astype(np.float32)
    frames = 1 + len(samples) // hop
    energy = np.empty((frames, len(starts)), np.float32)
    for first in range(0, frames, BLOCK_FRAMES):
        last = min(first + BLOCK_FRAMES, frames)
        low, high = first * hop - nfft // 2, (last - 1) * hop + nfft - nfft // 2
        part = samples[max(low, 0) : high]
        part = np.pad(part, (max(-low, 0), high - max(low, 0) - len(part)))
        views = np.lib.stride_tricks.sliding_window_view(part, nfft)[::hop]
        spectrum = np.fft.rfft(views * window, axis=1)[:, :stop]
        power = spectrum.real**2 + spectrum.imag**2
        energy[first:last] = np.add.reduceat(power, starts, axis=1)
    return energy
