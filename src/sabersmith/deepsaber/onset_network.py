"""DeepSaber's onset network, for inference with its published weights."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sabersmith.onset.interface import OnsetNetwork

CONTEXT = 15  # frames that each output frame sees
FRAMES_BEFORE, FRAMES_AFTER = 8, 6  # frames of the context before and after the output frame
CHANNELS, HIDDEN, CLASSES = 20, 512, 5
CHUNK = 1024  # frames processed at once


class DeepSaberOnsetNet(OnsetNetwork):
    """Two convolutions over a context of frames, then a forward LSTM over the song.

    It has no `forward`, since it can't be trained here.
    """

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, CHANNELS, (7, 3))
        self.conv2 = nn.Conv2d(CHANNELS, CHANNELS, (3, 3))
        self.pool = nn.MaxPool2d((1, 3))
        rows, bands = CONTEXT - 6 - 2, 8  # that both convolutions leave of a context of 80 bands
        self.lstm = nn.LSTM(CHANNELS * rows * bands, HIDDEN, 2, batch_first=True)
        self.head = nn.Linear(HIDDEN, CLASSES)
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # faster

    @torch.inference_mode()
    def infer(self, mels: Tensor, beats: Tensor | None = None) -> Tensor:
        """Return logits (T, 5) of PAD, START, END, EMPTY and NOTE, on the CPU.

        The song is padded in time with 0 dB, its loudest value. Each of the 15 frames of a context
        is normalised over the whole song shifted to that frame. Because these means differ,
        overlapping contexts can't share convolutions.

        Args:
            mels: (T, 3, 80) in dB relative to the song's loudest, on the CPU.
            beats: ignored; DeepSaber has no beat features.
        """
        frames = mels.numpy()
        padded = np.pad(frames, ((FRAMES_BEFORE, FRAMES_AFTER + 1), (0, 0), (0, 0)))
        padded = padded.astype(np.float64)
        shifted = [padded[shift : shift + len(frames)] for shift in range(CONTEXT)]
        means = np.array([part.mean() for part in shifted])
        peaks = np.array([np.abs(part).max() for part in shifted])
        windows = np.lib.stride_tricks.sliding_window_view(padded, CONTEXT, axis=0)
        found, state = [], None
        for first in range(0, len(frames), CHUNK):
            part = windows[first : min(first + CHUNK, len(frames))]
            images = torch.from_numpy((part - means) / peaks).to(self.head.weight)
            rows, state = self.lstm(self._embed(images.mT)[None], state)
            found.append(self.head(rows[0]).float().cpu())
        return torch.cat(found)

    def _embed(self, images: Tensor) -> Tensor:
        """Map contexts (n, 3, CONTEXT, 80) to (n, size)."""
        x = self.pool(F.relu(self.conv1(images)))
        x = self.pool(F.relu(self.conv2(x)))  # (n, CHANNELS, rows, bands)
        return x.flatten(1)
