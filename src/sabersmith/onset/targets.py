"""Training targets of the onset stage, and the changes made to its features in training."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor


def soft_targets(
    times: NDArray[np.float64], start: int, frames: int, frame_s: float, width: float
) -> NDArray[np.float32]:
    """Return targets (frames,) for frames start.. of a song: a bell of height 1 at each onset.

    Args:
        times: onsets, seconds, ascending.
        start: first frame.
        frames: number of frames.
        frame_s: seconds between frames.
        width: standard deviation of the bell in frames; the onset lies between frames, so the
            bell also tells the network where.
    """
    position = times / frame_s - start
    position = position[(position > -4 * width) & (position < frames + 4 * width)]
    reach = int(np.ceil(4 * width))
    near = np.round(position).astype(int)[:, None] + np.arange(-reach, reach + 1)
    bells = np.exp(-0.5 * ((near - position[:, None]) / width) ** 2)
    inside = (near >= 0) & (near < frames)
    target = np.zeros(frames, np.float32)
    np.maximum.at(target, near[inside], bells[inside].astype(np.float32))
    return target


@dataclass(frozen=True)
class Augmentation:
    """Random changes to normalised mels that leave the onsets where they are.

    Attributes:
        gain_db: largest change of level.
        tilt_db: largest change of level of a part of the spectrum, as by an equaliser.
        shift: most mel bands that the spectrum moves up or down, as by a change of pitch.
        band_masks: stripes of mel bands set to silence, and `band_width`, their largest width.
        time_masks: spans of frames set to silence, and `time_width`, their largest length.
        noise: largest standard deviation of noise, in normalised units.
    """

    gain_db: float = 6.0
    tilt_db: float = 6.0
    shift: int = 2
    band_masks: int = 2
    band_width: int = 12
    time_masks: int = 2
    time_width: int = 12
    noise: float = 0.02

    def __call__(self, mels: Tensor) -> Tensor:
        """Change a batch (B, T, windows, n_mels), each song by its own draw; floor stays floor."""
        batch, frames, _, bands = mels.shape
        shape = (batch, 1, 1, 1)

        def draw(*size: int) -> Tensor:
            return torch.rand(*size, device=mels.device)

        shifts = torch.randint(-self.shift, self.shift + 1, (batch,)).tolist()
        x = torch.stack([_shift(song, by) for song, by in zip(mels, shifts, strict=True)])
        curve = F.interpolate(
            2 * draw(batch, 1, 5) - 1, size=bands, mode="linear", align_corners=True
        )
        level = (2 * draw(*shape) - 1) * self.gain_db + curve[:, :, None] * self.tilt_db
        x = x + level / 80
        x = x + torch.randn_like(x) * draw(*shape) * self.noise
        x = x.clamp(0, 1)
        for count, width, size, dim in (
            (self.band_masks, self.band_width, bands, 3),
            (self.time_masks, self.time_width, frames, 1),
        ):
            index = torch.arange(size, device=mels.device)
            for _ in range(count):
                length = draw(batch, 1) * width
                first = draw(batch, 1) * (size - length)
                hidden = (index >= first) & (index < first + length)  # (B, size)
                view = [batch, 1, 1, 1]
                view[dim] = size
                x = x.masked_fill(hidden.view(view), 0.0)
        return x


def _shift(song: Tensor, by: int) -> Tensor:
    """Move mels (T, windows, n_mels) up by `by` bands, repeating the edge band."""
    if by == 0:
        return song
    bands = song.shape[-1]
    index = (torch.arange(bands, device=song.device) - by).clamp(0, bands - 1)
    return song[..., index]
