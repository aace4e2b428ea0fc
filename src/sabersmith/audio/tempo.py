"""Tempo and phase of a song: the beat grid that its map is written on.

A tempogram over short windows gives a first guess that bears a drifting tempo. The spectrum of
the whole song's onset envelope around the guess then gives the tempo to a few thousandths of a
BPM, for only a grid that stays in step from the first beat to the last adds up; folding the
envelope at that tempo gives the first beat. One tempo is assumed; how far that holds is the
confidence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.fft import next_fast_len, rfft
from scipy.ndimage import uniform_filter1d

from sabersmith.audio.decode import resample
from sabersmith.audio.reader import Samples

Curve = NDArray[np.float64]

SR = 22050  # Hz: attacks are heard well below half of it
HOP = 110  # samples: about 5 ms
NFFT = 512
RATE = SR / HOP  # envelope frames a second
FLUX_FRAMES = 2  # energy is compared with that of so many frames before
BLOCK_FRAMES = 4096

MIN_BPM, MAX_BPM = 55.0, 230.0
USUAL_BPM = 125.0  # of tempos an octave apart the one nearer to this is preferred
OCTAVES = 0.7  # the preference's standard deviation
WINDOW_S = 12.0  # of the tempogram
GUESS_HARMONICS = {1: 1.0, 2: 1.0, 4: 1.0}
GRID_HARMONICS = {1: 1.0, 2: 1.0, 3: 0.5, 4: 1.0}
NEAR = 0.03  # the refined tempo lies within this share of the guess
AROUND = 0.10  # and is compared with tempos within this share
INTEGER_SHARE = 0.97  # an integer BPM that scores this share of the best is taken
FOLD_HARMONICS = 16
FOLD_SIGMA_S = 0.010  # attacks within this of a grid line count for it


@dataclass(frozen=True)
class Tempo:
    """A constant beat grid: beat k is at offset + 60 * k / bpm seconds."""

    bpm: float
    offset: float  # seconds of the first beat, in [0, 60 / bpm)
    confidence: float  # 0 (no steady beat) to 1 (every attack on the grid)


def estimate_tempo(samples: Samples, sr: int, bpm: float | None = None) -> Tempo:
    """Estimate the beat grid of a song.

    Args:
        samples: float32 mono (n,).
        sr: Hz.
        bpm: the tempo where it is known; only the first beat is estimated then, and the
            confidence is 1.

    Returns:
        The tempo, 55-230 BPM, an integer where one fits as well, with the first beat. Without
        any attack: 120 BPM from 0, confidence 0.

    Raises:
        ValueError: samples are not one-dimensional.
    """
    if samples.ndim != 1:
        raise ValueError(f"samples must be (n,), not {samples.shape}")
    envelope = onset_envelope(samples, sr)
    if bpm is not None:
        return Tempo(bpm, _phase(envelope, bpm), 1.0)
    if len(envelope) < RATE or not envelope.any():
        return Tempo(120.0, 0.0, 0.0)
    found, confidence = _refine(envelope, _first_guess(envelope))
    return Tempo(found, _phase(envelope, found), confidence)


def onset_envelope(samples: Samples, sr: int) -> Curve:
    """Strength of attacks (frames,) at RATE frames a second; frame i is at i / RATE seconds.

    The rises of log energy in each band, summed; then, so that quiet parts count like loud
    ones, less the mean of the second around and divided by the level of the 8 s around.
    """
    energy = _band_energy(resample(samples, sr, SR))
    energy *= 10 / np.maximum(energy.mean(axis=0), 1e-9)
    level = np.log1p(energy, out=energy)
    rises = np.maximum(level[FLUX_FRAMES:] - level[:-FLUX_FRAMES], 0).sum(axis=1)
    # A rise between frames i and i + FLUX_FRAMES is an attack half-way between them.
    flux = np.pad(rises.astype(np.float64), (FLUX_FRAMES // 2, FLUX_FRAMES - FLUX_FRAMES // 2))
    flux = np.maximum(flux - uniform_filter1d(flux, round(RATE)), 0)
    power = flux**2
    around = uniform_filter1d(power, round(8 * RATE)) + 1e-3 * power.mean()
    strength: Curve = flux / np.sqrt(np.maximum(around, 1e-12))
    return strength


def _band_energy(samples: Samples) -> NDArray[np.float32]:
    """Energy (frames, bands) in bands of one bin below 260 Hz and growing ones above."""
    bins = NFFT // 2 + 1
    edges = np.unique(np.r_[np.arange(6), np.geomspace(6, bins, 19).round().astype(int)])[:-1]
    padded = np.pad(samples, (NFFT // 2, NFFT))
    frames = np.lib.stride_tricks.sliding_window_view(padded, NFFT)[::HOP]
    frames = frames[: 1 + len(samples) // HOP]
    window = np.hanning(NFFT + 1)[:-1].astype(np.float32)
    energy = np.empty((len(frames), len(edges)), np.float32)
    for start in range(0, len(frames), BLOCK_FRAMES):
        spectrum = np.abs(rfft(frames[start : start + BLOCK_FRAMES] * window, axis=1)) ** 2
        energy[start : start + BLOCK_FRAMES] = np.add.reduceat(spectrum, edges, axis=1)
    return energy


def _first_guess(envelope: Curve) -> float:
    """BPM of the strongest periodicity in windows of some seconds, near usual tempos."""
    length = min(round(WINDOW_S * RATE), len(envelope))
    padded = next_fast_len(8 * length, real=True)
    total = np.zeros(padded // 2 + 1)
    for start in range(0, len(envelope) - length + 1, max(length // 2, 1)):
        part = envelope[start : start + length]
        part = (part - part.mean()) * np.hanning(length)
        norm = np.sqrt((part**2).sum())
        if norm > 0:
            total += np.abs(rfft(part, padded)) / norm
    bpms = np.geomspace(MIN_BPM, MAX_BPM, 1500)
    score = _comb(total, padded, bpms, GUESS_HARMONICS)
    score *= np.exp(-0.5 * (np.log2(bpms / USUAL_BPM) / OCTAVES) ** 2)
    return float(bpms[score.argmax()])


def _refine(envelope: Curve, guess: float) -> tuple[float, float]:
    """The best constant tempo near a guess, and how far it stands out from those around."""
    padded = next_fast_len(8 * len(envelope), real=True)
    spectrum = np.abs(rfft(envelope - envelope.mean(), padded))

    def score(bpms: Curve) -> Curve:
        return _comb(spectrum, padded, bpms, GRID_HARMONICS)

    # A grid's peak is narrower the longer the song, and with each harmonic.
    step = 60 * RATE / len(envelope) / max(GRID_HARMONICS) / 8
    best = _best(score, guess * (1 - NEAR), guess * (1 + NEAR), step)
    best = _best(score, best - step, best + step, step / 20)
    around = score(np.arange(guess * (1 - AROUND), guess * (1 + AROUND), step))
    peak = score(np.array([best]))[0]
    confidence = float(np.clip(1 - np.median(around) / max(peak, 1e-12), 0, 1))
    integer = float(round(best))
    if score(np.array([integer]))[0] >= INTEGER_SHARE * peak:
        return integer, confidence
    return round(best, 3), confidence


def _best(score: Callable[[Curve], Curve], low: float, high: float, step: float) -> float:
    bpms = np.arange(low, high + step, step)
    return float(bpms[score(bpms).argmax()])


def _comb(spectrum: Curve, padded: int, bpms: Curve, harmonics: dict[int, float]) -> Curve:
    """Sum a magnitude spectrum of an envelope at the harmonics of each tempo."""
    per_bin = RATE * 60 / padded  # BPM
    bins = np.arange(len(spectrum))
    parts = [
        weight * np.interp(k * bpms / per_bin, bins, spectrum) for k, weight in harmonics.items()
    ]
    total: Curve = np.sum(parts, axis=0)
    return total


def _phase(envelope: Curve, bpm: float) -> float:
    """Seconds of the first beat: where the envelope, folded at the tempo, is strongest."""
    period = 60 / bpm
    shifts = np.linspace(0, period, round(period * 1000), endpoint=False)
    turn = np.exp(-2j * np.pi * np.arange(len(envelope)) / RATE / period)
    carrier = envelope - envelope.mean() + 0j
    folded = np.zeros(len(shifts))
    for k in range(1, FOLD_HARMONICS + 1):
        carrier *= turn
        blur = np.exp(-0.5 * (2 * np.pi * k * FOLD_SIGMA_S / period) ** 2)
        folded += blur * (carrier.sum() * np.exp(2j * np.pi * k * shifts / period)).real
    return float(shifts[folded.argmax()])
