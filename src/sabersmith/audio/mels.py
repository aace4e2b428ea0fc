"""Log-mel spectrograms of both stages, and the one normalisation they share.

The reference is librosa: Slaney mel bands, power spectra of centred Hann windows,
`power_to_db(ref=max, top_db=80)` over the whole song, each window size by itself.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Backend = Literal["librosa", "torchaudio"]

TOP_DB = 80.0  # the dynamic range that is kept below the song's loudest value
AMIN = 1e-10  # powers under this count as this
BLOCK_FRAMES = 2048  # frames whose spectra are held at once; bounds the memory of a long song


@dataclass(frozen=True)
class MelSettings:
    """What defines a log-mel feature: it is part of a checkpoint and of a cache key."""

    sr: int  # Hz
    hop: int  # samples between frames
    n_mels: int
    nffts: tuple[int, ...]  # window sizes, one spectrogram each

    def __post_init__(self) -> None:
        # Configs and checkpoints bring lists; a tuple keeps the settings hashable and equal.
        object.__setattr__(self, "nffts", tuple(int(nfft) for nfft in self.nffts))
        if min(self.sr, self.hop, self.n_mels, *self.nffts, len(self.nffts)) < 1:
            raise ValueError(f"mel settings must be positive: {self}")
        if any(nfft % 2 for nfft in self.nffts):
            raise ValueError(f"window sizes must be even: {self.nffts}")

    @property
    def frame_s(self) -> float:
        """Seconds between frames; frame i is centred at i * frame_s."""
        return self.hop / self.sr

    def frames(self, n_samples: int) -> int:
        """Frames of a song of n_samples."""
        return 1 + n_samples // self.hop


ONSET_MELS = MelSettings(sr=44100, hop=441, n_mels=80, nffts=(1024, 2048, 4096))
SYM_MELS = MelSettings(sr=16000, hop=160, n_mels=100, nffts=(2048,))


def log_mels(
    samples: Samples, settings: MelSettings, backend: Backend = "librosa"
) -> NDArray[np.float32]:
    """Log-mel spectrograms of a whole song, one for each window size.

    Args:
        samples: float (n,), n >= 1, at settings.sr.
        settings: rates and sizes.
        backend: "librosa" (the reference) or "torchaudio" (equal to it within 1e-4 dB).

    Returns:
        float32 (n_mels, windows, frames) in dB: 0 is the loudest value of the song in that
        window size, -80 the floor. A song of nothing but zeros is at the floor throughout.

    Raises:
        ValueError: samples are not one-dimensional, empty, or not finite; unknown backend.
    """
    samples = np.asarray(samples, np.float32)
    if samples.ndim != 1 or not len(samples):
        raise ValueError(f"samples must be (n,) with n >= 1, not {samples.shape}")
    if not np.isfinite(samples).all():
        raise ValueError("samples hold NaN or infinity")
    mel_power = _backend(backend)
    frames = settings.frames(len(samples))
    out = np.empty((settings.n_mels, len(settings.nffts), frames), np.float32)
    for window, nfft in enumerate(settings.nffts):
        for start in range(0, frames, BLOCK_FRAMES):
            stop = min(start + BLOCK_FRAMES, frames)
            block = frame_block(samples, settings.hop, nfft, start, stop)
            out[:, window, start:stop] = mel_power(block, settings, nfft)
        power_to_db(out[:, window])
    return out


def _backend(name: str) -> Callable[[Samples, MelSettings, int], Samples]:
    # Each backend is imported when it is used: both libraries take seconds to load.
    if name not in ("librosa", "torchaudio"):
        raise ValueError(f"unknown mel backend {name!r}: librosa or torchaudio")
    module = importlib.import_module(f"sabersmith.audio.mels_{name}")
    power: Callable[[Samples, MelSettings, int], Samples] = module.mel_power
    return power


def frame_block(samples: Samples, hop: int, nfft: int, start: int, stop: int) -> Samples:
    """Cut the samples under the centred windows of frames start..stop-1, zeros past the ends."""
    first = start * hop - nfft // 2
    last = (stop - 1) * hop + nfft // 2
    inside = samples[max(first, 0) : max(last, 0)]
    before = max(-first, 0)
    return np.pad(inside, (before, last - first - before - len(inside)))


def power_to_db(power: NDArray[np.float32]) -> None:
    """Turn power into dB below its own maximum, in place, as librosa.power_to_db does.

    One case differs: power that is 0 throughout becomes the floor, where librosa gives 0 dB.
    """
    peak = power.max()
    if peak <= 0:
        power.fill(-TOP_DB)
        return
    np.maximum(power, AMIN, out=power)
    np.log10(power, out=power)
    power *= 10
    power -= 10 * np.log10(max(peak, np.float32(AMIN)))
    np.maximum(power, power.max() - TOP_DB, out=power)


def normalise(db: NDArray[np.float32]) -> NDArray[np.float32]:
    """Map dB in [-80, 0] onto [0, 1]: 0 is silence, so 0 is also what time padding holds.

    Both stages use this one, in training and at inference.
    """
    return np.clip(db / np.float32(TOP_DB) + np.float32(1), 0, 1)
