"""Random augmentation of the onset stage's features in training."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True)
class OnsetAugmentation:
    """Random changes to normalised mels that leave the onsets where they are.

    Attributes:
        gain_db: largest change of the overall level, either way.
        tilt_db: largest change of level of a part of the spectrum, as by an equaliser.
        shift: most mel bands that the spectrum moves up or down, as by a change of pitch.
        band_masks: number of mel-band masks (SpecAugment), each up to `band_width` bands wide.
        time_masks: number of time masks, each up to `time_width` frames long.
        noise: largest standard deviation of added noise, in normalised units.
        beat_dropout: share of crops whose beat features are set to 0, as for songs without a
            clear beat.
    """

    gain_db: float = 6.0
    tilt_db: float = 6.0
    shift: int = 2
    band_masks: int = 2
    band_width: int = 12
    time_masks: int = 2
    time_width: int = 12
    noise: float = 0.02
    beat_dropout: float = 0.1

    def __call__(self, mels: Tensor) -> Tensor:
        """Return a changed copy of a batch (B, T, windows, n_mels), clipped to 0..1.

        Random values are drawn for each song separately.
        """
        batch, frames, windows, bands = mels.shape
        device = mels.device

        def draw(*size: int) -> Tensor:
            return torch.rand(*size, device=device)

        shifts = torch.randint(-self.shift, self.shift + 1, (batch, 1), device=device)
        # Bands that move in from outside repeat the edge.
        source = (torch.arange(bands, device=device) - shifts).clamp(0, bands - 1)  # (B, n_mels)
        x = mels.gather(3, source[:, None, None].expand(-1, frames, windows, -1))
        curve = F.interpolate(
            2 * draw(batch, 1, 5) - 1, size=bands, mode="linear", align_corners=True
        )
        level = (2 * draw(batch, 1, 1, 1) - 1) * self.gain_db + curve[:, :, None] * self.tilt_db
        # In place from here on: x is a copy, and allocating memory costs more than the arithmetic.
        x.add_(level / 80)
        x.add_(torch.randn_like(x).mul_(draw(batch, 1, 1, 1) * self.noise))
        x.clamp_(0, 1)
        for count, width, size, dim in (
            (self.band_masks, self.band_width, bands, 3),
            (self.time_masks, self.time_width, frames, 1),
        ):
            index = torch.arange(size, device=device)
            length = draw(batch, count, 1) * width
            first = draw(batch, count, 1) * (size - length)
            masked = ((index >= first) & (index < first + length)).any(1)  # (B, size)
            view = [batch, 1, 1, 1]
            view[dim] = size
            x.mul_(~masked.view(view))
        return x

    def drop_beats(self, beats: Tensor) -> Tensor:
        """Set the beat features (B, T, N_BEAT_FEATURES) of a random share of crops to 0."""
        kept = torch.rand(len(beats), 1, 1, device=beats.device) >= self.beat_dropout
        return beats * kept
