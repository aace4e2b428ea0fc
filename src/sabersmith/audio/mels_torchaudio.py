"""Mel power by torchaudio: the same numbers on any torch device."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.audio.torchaudio_shim import load_torchaudio


@lru_cache(maxsize=16)
def mel_transform(settings: MelSettings, nfft: int) -> Any:
    """A torch module: samples (..., n) to mel power (..., n_mels, frames), frames not centred."""
    return load_torchaudio().transforms.MelSpectrogram(
        sample_rate=settings.sr,
        n_fft=nfft,
        hop_length=settings.hop,
        n_mels=settings.n_mels,
        center=False,
        power=2.0,
        norm="slaney",
        mel_scale="slaney",
    )


def mel_power(block: NDArray[np.float32], settings: MelSettings, nfft: int) -> NDArray[np.float32]:
    """Mel power (n_mels, frames) of samples that start and end with a frame's window."""
    with torch.inference_mode():
        power: NDArray[np.float32] = mel_transform(settings, nfft)(torch.from_numpy(block)).numpy()
    return power
