"""Log-mel spectrograms and the normalised features that both networks take.

`mel_features` is the one function that makes these features, for training and inference.

The values are those of librosa within 0.01 dB: Slaney mel bands, power spectra of centred Hann
windows, `power_to_db(ref=max, top_db=80)` over the whole song, for each window size separately.
They are computed in single precision, and without the code that librosa compiles on first use.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.torchaudio_shim import load_torchaudio
from sabersmith.kernels.machine_code import function

TOP_DB = 80.0  # dynamic range kept below the song's loudest value
MIN_POWER = 1e-10  # lower powers are raised to this (librosa's amin)
BATCH_FRAMES = 256  # frames computed at once: their spectra fit the CPU's caches


@dataclass(frozen=True)
class MelSettings:
    """Settings of log-mel features; part of every checkpoint and of the feature cache's keys.

    Attributes:
        sr: sample rate, Hz.
        hop: samples between frames.
        n_mels: number of mel bands.
        nffts: window sizes, samples; each gives one spectrogram. A single size or any sequence is
            stored as a tuple.

    Raises:
        ValueError: a value is not positive, a window size is odd, or the hop exceeds the longest
            window.
    """

    sr: int
    hop: int
    n_mels: int
    nffts: tuple[int, ...]

    def __post_init__(self) -> None:
        # Configs and checkpoints hold lists; a tuple keeps the settings hashable and comparable.
        nffts = [self.nffts] if isinstance(self.nffts, int) else self.nffts
        object.__setattr__(self, "nffts", tuple(int(nfft) for nfft in nffts))
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
        """Return the number of frames of a song of n_samples."""
        return 1 + n_samples // self.hop


# The default features of each stage, equal to configs/features (a test compares them).
ONSET_MELS = MelSettings(sr=44100, hop=441, n_mels=80, nffts=(1024, 2048, 4096))
SYM_MELS = MelSettings(sr=16000, hop=160, n_mels=100, nffts=(2048,))


def mel_features(samples: Samples | SampleStream, settings: MelSettings) -> NDArray[np.float32]:
    """Return the normalised log-mel features of a whole song.

    Args:
        samples: float (n,), n >= 1, at settings.sr. A stream is processed block by block.
        settings: rates and sizes.

    Returns:
        float32 (frames, windows, n_mels) in [0, 1], contiguous: 1 is the loudest value of the song
        for that window size, 0 is 80 dB below it.

    Raises:
        ValueError: samples are not one-dimensional, are empty, or not finite.
    """
    return np.ascontiguousarray(normalise(log_mels(samples, settings)).transpose(2, 1, 0))


def log_mels(samples: Samples | SampleStream, settings: MelSettings) -> NDArray[np.float32]:
    """Return the log-mel spectrograms of a whole song, one for each window size.

    Args:
        samples: float (n,), n >= 1, at settings.sr. A stream is processed block by block.
        settings: rates and sizes.

    Returns:
        float32 (n_mels, windows, frames) in dB, a view of contiguous (frames, windows, n_mels):
        0 is the loudest value of the song for that window size, -80 the floor. Digital silence is
        at the floor throughout.

    Raises:
        ValueError: samples are not one-dimensional, are empty, or not finite.
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
    """Convert power, any shape, to dB below its own maximum, in place, as librosa.power_to_db.

    One case differs: power that is 0 everywhere becomes -80 dB here, but 0 dB in librosa.
    """
    peak = power.max()
    if peak <= 0:
        power.fill(-TOP_DB)
        return
    np.maximum(power, MIN_POWER, out=power)
    torch.from_numpy(power).log10_()  # a quarter of the time of numpy's
    power *= 10
    power -= 10 * np.log10(max(peak, np.float32(MIN_POWER)))
    np.maximum(power, power.max() - TOP_DB, out=power)


def normalise(db: NDArray[np.float32]) -> NDArray[np.float32]:
    """Map dB in [-80, 0], any shape, to [0, 1], in place; return it. Padding in time is 0 too."""
    db /= np.float32(TOP_DB)
    db += np.float32(1)
    return np.clip(db, 0, 1, out=db)


def _mel_power(blocks: Iterable[Samples], settings: MelSettings) -> Iterator[NDArray[np.float32]]:
    """Yield the mel power (frames, windows, n_mels) of a song, at most BATCH_FRAMES at a time."""
    hop, longest = settings.hop, max(settings.nffts)
    padding = np.zeros(longest // 2, np.float32)  # before the song's start and after its end
    held = torch.empty(0)  # samples from the start of the next frame's longest window on
    for block in chain([padding], blocks, [padding]):
        if not np.isfinite(block).all():
            raise ValueError("samples hold NaN or infinity")
        held = torch.cat((held, torch.from_numpy(np.ascontiguousarray(block, np.float32))))
        frames = max(0, (len(held) - longest) // hop + 1)
        for start in range(0, frames, BATCH_FRAMES):
            stop = min(start + BATCH_FRAMES, frames)
            part = held[start * hop : (stop - 1) * hop + longest]
            power = np.empty((stop - start, len(settings.nffts), settings.n_mels), np.float32)
            for number, nfft in enumerate(settings.nffts):
                _write_power(part, settings, nfft, power[:, number])
            yield power
        held = held[frames * hop :]


def _write_power(
    samples: Tensor, settings: MelSettings, nfft: int, out: NDArray[np.float32]
) -> None:
    """Write the mel power (frames, n_mels) for one window size, rows of a contiguous array.

    The samples (n,) start and end where the longest window of the first and last frame does.
    """
    margin = (max(settings.nffts) - nfft) // 2
    samples = samples[margin : len(samples) - margin]
    window, bands = _tables(settings, nfft)
    spectra = torch.fft.rfft(samples.unfold(0, nfft, settings.hop) * window)
    frames, bins = spectra.shape
    room = np.empty(bins, np.float32)
    mel_power()(
        spectra.data_ptr(),
        frames,
        bins,
        settings.n_mels,
        bands.first.ctypes.data,
        bands.last.ctypes.data,
        bands.weights.ctypes.data,
        room.ctypes.data,
        out.ctypes.data,
        out.strides[0] // out.itemsize,
    )


def mel_power() -> Callable[..., None]:
    """Return the C function, see `kernels/mels.c`."""
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    arguments = pointer, number, number, number, pointer, pointer, pointer, pointer, pointer, number
    found: Callable[..., None] = function("mels", "mel_power", *arguments)
    return found


class MelBands(NamedTuple):
    """The bins of mel bands.

    first, last: int64 (n_mels,), each band's first bin and the one after its last. weights:
    float32, of these bins, one band after the other.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    weights: NDArray[np.float32]


@lru_cache(maxsize=16)
def _tables(settings: MelSettings, nfft: int) -> tuple[Tensor, MelBands]:
    """Return the window (nfft,), and the mel bands."""
    weights = load_torchaudio().functional.melscale_fbanks(
        nfft // 2 + 1, 0.0, settings.sr / 2, settings.n_mels, settings.sr, "slaney", "slaney"
    )
    bands = weights.T.contiguous().numpy()  # (n_mels, bins)
    has, size = bands > 0, bands.shape[1]
    first = np.where(has.any(1), has.argmax(1), 0)
    last = np.where(has.any(1), size - has[:, ::-1].argmax(1), 0)
    parts = [row[start:stop] for row, start, stop in zip(bands, first, last, strict=True)]
    return torch.hann_window(nfft, dtype=torch.float64).float(), MelBands(
        first, last, np.concatenate(parts)
    )
