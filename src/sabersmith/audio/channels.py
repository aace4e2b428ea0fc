"""Mix channels: surround to stereo, stereo to mono."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.sample_stream import Samples

MAX_CHANNELS = 24  # 22.2, the largest layout in use; more are a sign of a damaged header
SIDE = 0.5**0.5  # ITU-R BS.775: centre and surround channels enter stereo 3 dB weaker
# The channels of files that do not name them, by their number: the order of WAV files.
_USUAL = {
    3: ("FL", "FR", "FC"),
    4: ("FL", "FR", "BL", "BR"),
    5: ("FL", "FR", "FC", "BL", "BR"),
    6: ("FL", "FR", "FC", "LFE", "BL", "BR"),
    7: ("FL", "FR", "FC", "LFE", "BC", "SL", "SR"),
    8: ("FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR"),
}
UNNAMED = "NONE"  # FFmpeg's name of a channel without one

WINDOW = 1 << 15  # samples in which channels are compared: 0.7 s at 44.1 kHz
# Power of the mix over that of the louder channel: 7 dB weaker. A side alone loses 6, others less.
CANCELLED = 10**-0.7
CLEARLY = 10**0.1  # power of a louder channel over that of the first: 1 dB
FADE = 1 << 9  # samples of the cross-fade to the louder channel: 12 ms at 44.1 kHz


def mix_to_mono(block: Samples) -> Samples:
    """Return the average of a block's channels: (1, n) from (channels, n).

    Where the channels cancel each other (antiphase stereo), the louder one is returned instead.
    """
    total = block[:1].copy()
    for channel in block[1:]:
        total += channel
    total /= len(block)
    if len(block) > 1 and block.shape[1]:
        _replace_cancelled(total, block)
    return total


def _replace_cancelled(mix: Samples, block: Samples) -> None:
    """Write a block's louder channel over the windows in which its mix (1, n) nearly vanishes."""
    n = block.shape[1]
    starts = np.arange(0, n, WINDOW)
    power = np.add.reduceat(np.square(block, dtype=np.float64), starts, axis=1)
    mixed = np.add.reduceat(np.square(mix[0], dtype=np.float64), starts)
    is_cancelled = mixed < CANCELLED * power.max(axis=0)
    if not is_cancelled.any():
        return
    # One channel for the block, and the first unless another is clearly louder: those of antiphase
    # stereo would cancel again where one gives way to the other.
    sums = power[:, is_cancelled].sum(axis=1)
    louder = block[int(sums.argmax()) if sums.max() > CLEARLY * sums[0] else 0]
    is_replaced = np.repeat(is_cancelled, WINDOW)[:n]
    share = np.ones(n, np.float32)
    if not is_cancelled.all():
        # Fades lie outside of the cancelled windows: in them, there is nothing to fade from.
        sums_around = _sums_around(_sums_around(is_replaced) > 0)
        share = (sums_around / (2 * FADE)).astype(np.float32)
    mix[0] = np.select(
        [share == 0, share == 1], [mix[0], louder], mix[0] + share * (louder - mix[0])
    )


def _sums_around(values: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the sums over the 2 * FADE values around each one; the ends are repeated."""
    sums = np.cumsum(np.pad(values, (FADE + 1, FADE), mode="edge"), dtype=np.int64)
    return (sums[2 * FADE :] - sums[: -2 * FADE])[: len(values)]


def stereo_weights(names: Sequence[str]) -> NDArray[np.float32]:
    """Return how channels enter the left and the right one, (2, channels), no row above 1 in sum.

    Args:
        names: of the channels, as FFmpeg has them: FL is front left, LFE the subwoofer.
    """
    if UNNAMED in names:
        names = _USUAL.get(len(names), ["FL", "FR"] * -(-len(names) // 2))[: len(names)]
    weights = np.array([_weights(name) for name in names], np.float32).T
    return weights / max(1.0, float(weights.sum(axis=1).max()))


def _weights(name: str) -> tuple[float, float]:
    if name in ("FL", "DL", "FLC"):
        return 1.0, 0.0
    if name in ("FR", "DR", "FRC"):
        return 0.0, 1.0
    if name.startswith("LFE"):
        return 0.0, 0.0  # the other channels have its music too
    if name.endswith("L"):
        return SIDE, 0.0
    if name.endswith("R"):
        return 0.0, SIDE
    return SIDE, SIDE


def to_channels(block: Samples, names: Sequence[str], channels: int) -> Samples:
    """Return a block (len(names), n) with 1 or 2 channels."""
    if len(block) > 2:
        block = stereo_weights(names) @ block
    if len(block) == channels:
        return block
    return mix_to_mono(block) if channels == 1 else np.repeat(block, channels, axis=0)
