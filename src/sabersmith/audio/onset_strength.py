"""Onset strength: how strongly sound sets in over time. The beat grid is fitted to it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from sabersmith.audio.peak_finding import find_peaks
from sabersmith.audio.sample_stream import Samples, SampleStream
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


@dataclass(frozen=True, eq=False)
class SongEnvelopes:
    """Both envelopes of a song.

    Attributes:
        strength: of `onset_strength`.
        rises: of `energy_rises`.
        duration: of the song, seconds.
    """

    strength: OnsetEnvelope
    rises: OnsetEnvelope
    duration: float

    @classmethod
    def of(cls, samples: Samples | SampleStream, sr: int) -> SongEnvelopes:
        """Compute the envelopes of mono samples (n,) at sr Hz, which are read once.

        Memory, besides samples that are there at once: about 25 kB per second of sound.

        Raises:
            ValueError: samples are not one-dimensional.
        """
        stream = SampleStream.of(samples)
        if len(stream.shape) != 1:
            raise ValueError(f"samples must be (n,), not {stream.shape}")
        bands, energies = _BandEnergies(stream.shape[0], sr), _Energies(stream.shape[0], sr)
        for block in stream.blocks:
            bands.add(block)
            energies.add(block)
        return cls(_strength(bands, sr), _rises(energies, sr), stream.shape[0] / sr)


def onset_strength(samples: Samples | SampleStream, sr: int) -> OnsetEnvelope:
    """Return the onset-strength envelope of samples (n,) at sr Hz.

    It is the spectral flux: the increase of log energy, summed over bands. Then the mean of the
    surrounding second is subtracted and the result divided by the level of the surrounding 8 s, so
    that quiet passages count as much as loud ones.

    Raises:
        ValueError: samples are not one-dimensional.
    """
    return SongEnvelopes.of(samples, sr).strength


def energy_rises(samples: Samples | SampleStream, sr: int) -> OnsetEnvelope:
    """Return how far the log energy of samples (n,) rises from each millisecond to the next.

    It locates sharp onsets to the millisecond, but hardly shows soft ones. The windows of
    onset_strength are 23 ms long, so its envelope rises before the sound begins.
    """
    return SongEnvelopes.of(samples, sr).rises


def _strength(bands: _BandEnergies, sr: int) -> OnsetEnvelope:
    rate, level = sr / bands.hop, bands.found()
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


def _rises(energies: _Energies, sr: int) -> OnsetEnvelope:
    energy = energies.found()
    level = np.log(energy + RISE_FLOOR * energy.mean() + 1e-12) if len(energy) else energy
    return OnsetEnvelope(np.maximum(np.diff(level, prepend=level[:1]), 0), sr / energies.hop)


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


class _FrameEnergies(ABC):
    """Energies of frames of samples that come in blocks, BATCH_FRAMES computed at once.

    Frame i has `size` samples from i * hop - size // 2 on, zeros where there are none.

    Args:
        frames: their number.
        hop, size: samples.
        shape: of the energies of a frame.
        dtype: of the energies.
    """

    def __init__(
        self, frames: int, hop: int, size: int, shape: tuple[int, ...], dtype: type[np.floating]
    ) -> None:
        self.hop, self.size = hop, size
        self._energies = np.empty((frames, *shape), dtype)
        self._done = 0  # frames
        self._held = np.zeros(size // 2, np.float32)  # samples from the next frame on

    def add(self, block: Samples) -> None:
        """Read the next samples (n_i,)."""
        self._held = np.concatenate([self._held, block])
        while self._done < len(self._energies):
            count = min(BATCH_FRAMES, len(self._energies) - self._done)
            end = (count - 1) * self.hop + self.size
            if len(self._held) < end:
                break
            views = sliding_window_view(self._held[:end], self.size)[:: self.hop]
            self._energies[self._done : self._done + count] = self.energy(views)
            self._done += count
            self._held = self._held[count * self.hop :]

    def found(self) -> NDArray[Any]:
        """Return the energies after the last block."""
        self.add(np.zeros(self.size, np.float32))
        return self._energies

    @abstractmethod
    def energy(self, frames: NDArray[np.float32]) -> NDArray[Any]:
        """Return the energies of frames (n, size)."""


class _BandEnergies(_FrameEnergies):
    """Energies (frames, bands), float32, of n samples at sr Hz."""

    def __init__(self, n: int, sr: int) -> None:
        hop, nfft = max(1, round(sr * HOP_S)), 64 * max(1, round(sr * WINDOW_S / 64))
        bins = np.unique(np.round(BAND_EDGES_HZ * nfft / sr).astype(int))
        self.starts, self.stop = bins[bins <= nfft // 2][:-1], min(bins[-1], nfft // 2 + 1)
        self.window = np.hanning(nfft + 1)[:-1].astype(np.float32)
        super().__init__(1 + n // hop, hop, nfft, self.starts.shape, np.float32)

    def energy(self, frames: NDArray[np.float32]) -> NDArray[Any]:
        """Return the energies (n, bands) of frames (n, nfft)."""
        power = power_spectra(frames * self.window)[:, : self.stop]
        return np.add.reduceat(power, self.starts, axis=1)


class _Energies(_FrameEnergies):
    """Energies (frames,) of each millisecond of n samples at sr Hz."""

    def __init__(self, n: int, sr: int) -> None:
        hop = max(1, round(sr * RISE_HOP_S))
        super().__init__(n // hop, hop, hop, (), np.float64)

    def energy(self, frames: NDArray[np.float32]) -> NDArray[Any]:
        """Return the energies (n,) of frames (n, hop)."""
        return np.asarray(np.einsum("ij,ij->i", frames, frames))
