"""Synthetic songs of clicks, for tests of the beat grid."""

from collections.abc import Callable

import numpy as np

SR = 22050


def clicks(
    times: np.ndarray, gains: np.ndarray | float, seconds: float, sr: int = SR
) -> np.ndarray:
    """Return samples (n,): a short burst of noise at each time, over faint noise."""
    rng = np.random.default_rng(1)
    samples = 1e-3 * rng.standard_normal(round(seconds * sr))
    click = rng.standard_normal(sr // 28) * np.exp(-np.arange(sr // 28) / sr * 150)
    for time, gain in zip(times, np.broadcast_to(gains, len(times)), strict=True):
        start = round(time * sr)
        if start + len(click) <= len(samples):
            samples[start : start + len(click)] += gain * click
    return samples.astype(np.float32)


def beat_times(tempo: Callable[[float], float], offset: float, seconds: float) -> np.ndarray:
    """Return the times of beats from offset on, for a tempo that depends on the time."""
    times = [offset]
    while times[-1] < seconds:
        times.append(times[-1] + 60 / tempo(times[-1]))
    return np.array(times[:-1])


def beats(bpm: float, offset: float, seconds: float, sr: int = SR) -> np.ndarray:
    """Return samples with clicks on beats and softer ones on half-beats."""
    halves = np.arange(offset, seconds - 0.1, 30 / bpm)
    return clicks(halves, np.where(np.arange(len(halves)) % 2, 0.15, 0.5), seconds, sr)


def rhythm(
    bpm: float, offset: float, seconds: float, gains: list[float], per_beat: int
) -> np.ndarray:
    """Return samples with `per_beat` clicks per beat, whose gains repeat."""
    times = np.arange(offset, seconds - 0.1, 60 / bpm / per_beat)
    return clicks(times, np.resize(gains, len(times)), seconds)


def random_clicks(seconds: float, rate: float, seed: int = 0) -> np.ndarray:
    """Return samples with clicks at random times, `rate` per second."""
    rng = np.random.default_rng(seed)
    times = rng.uniform(0, seconds, round(rate * seconds))
    return clicks(times, rng.uniform(0.1, 0.5, len(times)), seconds)
