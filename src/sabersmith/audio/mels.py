"""Log-mel spectrograms of both stages, and the one normalisation they share.

librosa's numbers (Slaney mel bands, power spectra of centred Hann windows,
`power_to_db(ref=max, top_db=80)` over the whole song, each window size by itself), in single
precision and without what librosa compiles when it is first used: within 0.01 dB of librosa.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.torchaudio_shim import load_torchaudio

TOP_DB = 80.0  # the dynamic range that is kept below the song's loudest value
AMIN = 1e-10  # powers under this count as this
FRAMES = 256  # whose spectra are held at once: they stay in the cores' caches
GROUPS = 4  # of neighbouring mel bands, each summed over its own part of the spectrum alone


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
        if self.hop > max(self.nffts):
            raise ValueError(f"a hop of {self.hop} leaves gaps between windows of {self.nffts}")

    @property
    def frame_s(self) -> float:
        """Seconds between frames; frame i is centred at i * frame_s."""
        return self.hop / self.sr

    def frames(self, n_samples: int) -> int:
        """Frames of a song of n_samples."""
        return 1 + n_samples // self.hop


ONSET_MELS = MelSettings(sr=44100, hop=441, n_mels=80, nffts=(1024, 2048, 4096))
SYM_MELS = MelSettings(sr=16000, hop=160, n_mels=100, nffts=(2048,))


def log_mels(samples: Samples | SampleStream, settings: MelSettings) -> NDArray[np.float32]:
    """Log-mel spectrograms of a whole song, one for each window size.

    Args:
        samples: float (n,), n >= 1, at settings.sr; a stream is held only block by block.
        settings: rates and sizes.

    Returns:
        float32 (n_mels, windows, frames) in dB, a view of contiguous (frames, windows, n_mels):
        0 is the loudest value of the song in that window size, -80 the floor. A song of nothing
        but zeros is at the floor throughout.

    Raises:
        ValueError: samples are not one-dimensional, empty, or not finite.
    """
    song = SampleStream.of(
        samples if isinstance(samples, SampleStream) else np.asarray(samples, np.float32)
    )
    if len(song.shape) != 1 or not song.shape[0]:
        raise ValueError(f"samples must be (n,) with n >= 1, not {song.shape}")
    shape = settings.frames(song.shape[0]), len(settings.nffts), settings.n_mels
    mels = np.empty(shape, np.float32)
    stop = 0
    for power in _mel_power(song.blocks, settings):
        start, stop = stop, stop + len(power)
        mels[start:stop] = power
    for window in range(len(settings.nffts)):
        power_to_db(mels[:, window])
    return mels.transpose(2, 1, 0)


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
    """Map dB in [-80, 0] onto [0, 1], in place: 0 is silence, and what time padding holds.

    Both stages use this one, in training and at inference.
    """
    db /= np.float32(TOP_DB)
    db += np.float32(1)
    return np.clip(db, 0, 1, out=db)


def _mel_power(blocks: Iterable[Samples], settings: MelSettings) -> Iterator[NDArray[np.float32]]:
    """Yield the mel power (frames, windows, n_mels) of a song, some frames at a time."""
    hop, longest = settings.hop, max(settings.nffts)
    side = np.zeros(longest // 2, np.float32)  # past the song's ends
    held = torch.empty(0)  # samples from the start of the next frame's longest window on
    for block in chain([side], blocks, [side]):
        if not np.isfinite(block).all():
            raise ValueError("samples hold NaN or infinity")
        held = torch.cat((held, torch.from_numpy(np.ascontiguousarray(block, np.float32))))
        frames = max(0, (len(held) - longest) // hop + 1)
        for start in range(0, frames, FRAMES):
            stop = min(start + FRAMES, frames)
            part = held[start * hop : (stop - 1) * hop + longest]
            yield torch.stack([_power(part, settings, nfft) for nfft in settings.nffts], 1).numpy()
        held = held[frames * hop :]


def _power(samples: Tensor, settings: MelSettings, nfft: int) -> Tensor:
    """Mel power (frames, n_mels) of samples that start and end with a frame's longest window."""
    margin = (max(settings.nffts) - nfft) // 2
    samples = samples[margin : len(samples) - margin]
    window, bands = _tables(settings, nfft)
    spectra = torch.fft.rfft(samples.unfold(0, nfft, settings.hop) * window)
    # Real and imaginary parts, squared side by side: the bands hold every weight twice.
    squares = torch.view_as_real(spectra).square_().flatten(1)
    return torch.cat([squares[:, first:last] @ weights for first, last, weights in bands], 1)


@lru_cache(maxsize=16)
def _tables(settings: MelSettings, nfft: int) -> tuple[Tensor, list[tuple[int, int, Tensor]]]:
    """The window (nfft,), and the mel bands: groups of them, each on columns first..last-1."""
    bands = load_torchaudio().functional.melscale_fbanks(
        nfft // 2 + 1, 0.0, settings.sr / 2, settings.n_mels, settings.sr, "slaney", "slaney"
    )
    twice = bands.repeat_interleave(2, 0)
    groups = []
    for weights in twice.tensor_split(min(GROUPS, settings.n_mels), 1):
        rows = weights.any(1).nonzero().flatten().tolist() or [0]
        groups.append((rows[0], rows[-1] + 1, weights[rows[0] : rows[-1] + 1].contiguous()))
    return torch.hann_window(nfft, dtype=torch.float64).float(), groups


def mel_features(samples: Samples | SampleStream, settings: MelSettings) -> NDArray[np.float32]:
    """Return normalised features of samples (n,) at `settings.sr`: (frames, windows, n_mels)."""
    return np.ascontiguousarray(normalise(log_mels(samples, settings)).transpose(2, 1, 0))
