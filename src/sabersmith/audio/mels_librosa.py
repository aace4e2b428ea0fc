"""Mel power by librosa, the reference."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings


def mel_power(block: NDArray[np.float32], settings: MelSettings, nfft: int) -> NDArray[np.float32]:
    """Mel power (n_mels, frames) of samples that start and end with a frame's window."""
    import librosa

    power: NDArray[np.float32] = librosa.feature.melspectrogram(
        y=block,
        sr=settings.sr,
        n_fft=nfft,
        hop_length=settings.hop,
        n_mels=settings.n_mels,
        center=False,
        power=2.0,
        norm="slaney",
        htk=False,
    )
    return power
