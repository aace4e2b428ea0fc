"""The onset network: log-mels in, a logit per frame and difficulty out."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sabersmith.onset.beat_phase import BEAT_FEATURES


class OnsetNet(nn.Module):
    """Two convolutions over a context of frames, then an LSTM over the song.

    The convolutions run once over the whole padded spectrogram; their outputs are then gathered
    into each frame's context. That equals running them on a window per frame, without computing
    each column `context` times.

    Args:
        n_mels: mel bands.
        windows: STFT window sizes, the convolution's input channels.
        context: frames that each output frame sees, centred on it; odd, at least 9.
        channels: of both convolutions.
        hidden: size of an LSTM layer's output, both directions together.
        layers: of the LSTM.
        bidirectional: whether the LSTM looks both ways.
        projection: size to which the gathered context is reduced before the LSTM, or None.
        dropout: before and between the LSTM's layers and before the head, in training.
        beats: whether the LSTM is told where each frame lies in the beat (`beat_features`).
        outputs: logits per frame, one for each difficulty.
    """

    def __init__(
        self,
        n_mels: int = 80,
        windows: int = 3,
        context: int = 15,
        channels: int = 20,
        hidden: int = 512,
        layers: int = 2,
        bidirectional: bool = True,
        projection: int | None = None,
        dropout: float = 0.0,
        beats: bool = False,
        outputs: int = 5,
    ) -> None:
        super().__init__()
        if context < 9 or context % 2 == 0:
            raise ValueError(f"context: {context} is not an odd number of at least 9 frames")
        self.context = context
        self.conv1 = nn.Conv2d(windows, channels, (7, 3))
        self.conv2 = nn.Conv2d(channels, channels, (3, 3))
        self.pool = nn.MaxPool2d((1, 3))
        self.rows = context - 6 - 2  # frames that are left of a context after both convolutions
        bands = ((n_mels - 2) // 3 - 2) // 3
        size = channels * self.rows * bands
        self.projection = nn.Linear(size, projection) if projection else None
        self.dropout = nn.Dropout(dropout)
        self.beats = beats
        self.lstm = nn.LSTM(
            (projection or size) + (BEAT_FEATURES if beats else 0),
            hidden // 2 if bidirectional else hidden,
            layers,
            batch_first=True,
            bidirectional=bidirectional,
            dropout=dropout if layers > 1 else 0.0,
        )
        self.head = nn.Linear(hidden, outputs)

    def forward(self, mels: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map normalised mels (B, T, windows, n_mels) to logits (B, T, outputs).

        beats: (B, T, BEAT_FEATURES) of the same frames; None where the beat is not known.
        """
        return self.sequence(self.embed(self.pad(mels)), beats)

    def embed(self, mels: Tensor) -> Tensor:
        """Map padded mels (B, T + context - 1, windows, n_mels) to each frame's (B, T, size)."""
        x = self.gather(self.convolve(mels))  # (B, T, channels * rows * bands)
        return x if self.projection is None else F.relu(self.projection(x))

    def sequence(self, x: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map embedded frames (B, T, size) of a whole song to logits (B, T, outputs)."""
        x, _ = self.lstm(self.join(self.dropout(x), beats))  # (B, T, hidden)
        logits: Tensor = self.head(self.dropout(x))
        return logits

    def join(self, x: Tensor, beats: Tensor | None) -> Tensor:
        """Put embedded frames (..., T, size) and their beats together, as the LSTM reads them."""
        if not self.beats:
            return x
        if beats is None:
            beats = x.new_zeros(*x.shape[:-1], BEAT_FEATURES)
        return torch.cat([x, beats.to(x)], -1)

    def pad(self, mels: Tensor) -> Tensor:
        """Surround (B, T, windows, n_mels) with context // 2 frames of silence, which is 0."""
        side = self.context // 2
        return F.pad(mels, (0, 0, 0, 0, side, side))

    def convolve(self, mels: Tensor) -> Tensor:
        """Map padded mels (B, T', windows, n_mels) to (B, channels, T' - 8, bands)."""
        x = mels.transpose(1, 2)  # (B, windows, T', n_mels)
        x = self.pool(F.relu(self.conv1(x)))  # (B, channels, T' - 6, (n_mels - 2) // 3)
        x = self.pool(F.relu(self.conv2(x)))
        return x

    def gather(self, x: Tensor) -> Tensor:
        """Unfold (B, channels, T + rows - 1, bands) to (B, T, channels * rows * bands)."""
        x = x.unfold(2, self.rows, 1)  # (B, channels, T, bands, rows)
        return x.permute(0, 2, 1, 4, 3).flatten(2)


def windowed(network: OnsetNet, mels: Tensor, beats: Tensor | None = None) -> Tensor:
    """Return what `network` computes, the plain way: each frame's context convolved by itself.

    Takes one song's mels (1, T, windows, n_mels) and beats (1, T, BEAT_FEATURES); for reading along
    and for tests.
    """
    padded = network.pad(mels)[0]  # (T + context - 1, windows, n_mels)
    images = padded.unfold(0, network.context, 1)  # (T, windows, n_mels, context)
    x = network.embed(images.permute(0, 3, 1, 2))  # (T, 1, size): one frame of each window
    return network.sequence(x.transpose(0, 1), beats)
