"""The onset network: log-mels to a logit per frame and difficulty."""

from collections.abc import Callable
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from sabersmith.compute.packed_linear import FastLinear
from sabersmith.compute.threads import run_in_threads
from sabersmith.onset.beat_phase import N_BEAT_FEATURES
from sabersmith.onset.chunking import CPU_CHUNKING, GPU_CHUNKING, Chunking, split_into_chunks
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.parallel_lstm import ParallelLstm


class OnsetNet(OnsetNetwork):
    """Two convolutions over a context of frames, then an LSTM over the song.

    The convolutions run once over the whole padded spectrogram, and their outputs are gathered
    into each frame's context. This equals running them on one window per frame, but computes each
    column once instead of `context` times.

    Args:
        n_mels: mel bands.
        windows: STFT window sizes, which are the input channels of the convolution.
        context: frames that each output frame sees, centred on it; odd, at least 9.
        channels: output channels of both convolutions.
        hidden: output size of an LSTM layer, both directions together.
        layers: LSTM layers.
        bidirectional: whether the LSTM also runs backwards.
        projection: size to which the gathered context is reduced before the LSTM; None keeps it.
        dropout: in training, before and between the LSTM's layers and before the head.
        beats: whether the LSTM gets each frame's position in the beat (`beat_features`).
        outputs: logits per frame, one for each difficulty.

    Raises:
        ValueError: `context` is even or too small.
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
        self.rows = context - 6 - 2  # frames that both convolutions leave of a context
        bands = ((n_mels - 2) // 3 - 2) // 3
        size = channels * self.rows * bands
        self.projection = FastLinear(size, projection) if projection else None
        self.dropout = nn.Dropout(dropout)
        self.beats = beats
        self.lstm = nn.LSTM(
            (projection or size) + (N_BEAT_FEATURES if beats else 0),
            hidden // 2 if bidirectional else hidden,
            layers,
            batch_first=True,
            bidirectional=bidirectional,
            dropout=dropout if layers > 1 else 0.0,
        )
        self.hidden = hidden
        self.head = nn.Linear(hidden, outputs)
        # Convolutions of so few channels take a third to half of the time with channels last.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def forward(self, mels: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map normalised mels (B, T, windows, n_mels) to logits (B, T, outputs).

        beats: (B, T, N_BEAT_FEATURES) of the same frames; None if the beat is unknown.
        """
        return self.sequence(self.embed(self.pad(mels)), beats)

    def infer(
        self, mels: Tensor, beats: Tensor | None = None, chunking: Chunking | None = None
    ) -> Tensor:
        """Map a song's mels (T, windows, n_mels) to logits (T, outputs) with bounded memory.

        The LSTM processes chunks of the song, several at a time. A chunk starts `warm_up` frames
        before the frames that its output is used for, and ends as many after them. A song of up
        to 97 s is one chunk and gets what `forward` computes, except for rounding. In longer songs
        the logits of the shipped network, which remembers far back, differ by at most 0.14 (by
        0.001 in the median song) and its probabilities by at most 0.02, and the onsets are the
        same (20 dev songs, benchmarks/warm_up.py). With random weights logits differ by 1e-6.

        The network must be in evaluation mode.

        Args:
            mels: on the CPU, normalised.
            beats: (T, N_BEAT_FEATURES) of the same frames; None if the beat is unknown.
            chunking: None chooses by the network's device.

        Returns:
            float32, on the CPU.
        """
        return self._infer(mels, beats, chunking, None)

    def infer_hidden(
        self, mels: Tensor, beats: Tensor | None, out: Tensor, chunking: Chunking | None = None
    ) -> Tensor:
        """Map a song to its logits, as `infer` does, and write the LSTM's output they come from.

        out: float16 (T, hidden), on the CPU.
        """
        return self._infer(mels, beats, chunking, out)

    @torch.inference_mode()
    def _infer(
        self, mels: Tensor, beats: Tensor | None, chunking: Chunking | None, out: Tensor | None
    ) -> Tensor:
        """Return the logits of a song; write its hidden states to `out` if that is given."""
        if chunking is None:
            chunking = GPU_CHUNKING if self.head.weight.is_cuda else CPU_CHUNKING
        length, starts = split_into_chunks(len(mels), chunking.stride, chunking.warm_up)
        run_lstm = self._time_first_lstm()
        logits = torch.empty(len(mels), self.head.out_features)
        for first in range(0, len(starts), chunking.batch):
            group = starts[first : first + chunking.batch]
            states = run_lstm(self._embed_chunks(mels, beats, group, length, chunking.conv_frames))
            found = self.head(states).float().cpu()
            for number, start in enumerate(group):
                skipped = chunking.warm_up if start else 0
                used = slice(start + skipped, start + length)
                logits[used] = found[skipped:, number]
                if out is not None:
                    out[used] = states[skipped:, number].cpu()
            del states  # before the next group's are computed
        return logits

    def embed(self, mels: Tensor) -> Tensor:
        """Map padded mels (B, T + context - 1, windows, n_mels) to each frame's (B, T, size)."""
        x = self.gather(self.convolve(mels))  # (B, T, channels * rows * bands)
        return x if self.projection is None else F.relu(self.projection(x))

    def sequence(self, x: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map the embedded frames (B, T, size) of a whole song to logits (B, T, outputs)."""
        x, _ = self.lstm(self.join(self.dropout(x), beats))  # (B, T, hidden)
        logits: Tensor = self.head(self.dropout(x))
        return logits

    def join(self, x: Tensor, beats: Tensor | None) -> Tensor:
        """Concatenate embedded frames (..., T, size) and their beat features for the LSTM."""
        if not self.beats:
            return x
        if beats is None:
            beats = x.new_zeros(*x.shape[:-1], N_BEAT_FEATURES)
        return torch.cat([x, beats.to(x)], -1)

    def pad(self, mels: Tensor) -> Tensor:
        """Pad (B, T, windows, n_mels) in time with context // 2 frames of silence, which is 0."""
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

    def _time_first_lstm(self) -> Callable[[Tensor], Tensor]:
        """Return a function that runs the LSTM on (T, B, size) and returns (T, B, hidden)."""
        if self.lstm.bidirectional and not self.head.weight.is_cuda:
            return ParallelLstm(self.lstm).run
        return lambda x: self.lstm(x.transpose(0, 1))[0].transpose(0, 1)

    def _embed_chunks(
        self,
        mels: Tensor,
        beats: Tensor | None,
        starts: list[int],
        length: int,
        conv_frames: int,
    ) -> Tensor:
        """Return the LSTM's input for chunks of a song: (length, chunks, size).

        starts: of the chunks, ascending; each begins before the one before it ends.
        """
        side, weight, end = self.context // 2, self.head.weight, starts[-1] + length
        out = weight.new_empty(length, len(starts), self.lstm.input_size)

        @torch.inference_mode()
        def embed_part(first: int, _: object = None) -> None:
            last = min(first + conv_frames, end)
            part = mels[max(0, first - side) : last + side]
            # Outside of the song is silence.
            missing = max(0, side - first), max(0, last + side - len(mels))
            padded = F.pad(part, (0, 0, 0, 0, *missing)).to(weight)
            embedded = self.embed(padded[None])[0]
            given = None if beats is None else beats[first:last]
            embedded = self.join(embedded, given)
            for number, start in enumerate(starts):
                low, high = max(first, start), min(last, start + length)
                if low < high:
                    out[low - start : high - start, number] = embedded[low - first : high - first]

        parts = range(starts[0], end, conv_frames)
        if weight.is_cuda:
            for first in parts:
                embed_part(first)
        else:
            # Threads within an operation would wait for each other; those of parts don't.
            run_in_threads([partial(embed_part, first) for first in parts])
        return out


def forward_per_window(network: OnsetNet, mels: Tensor, beats: Tensor | None = None) -> Tensor:
    """Return what `network` computes, the simple way: each frame's context is convolved alone.

    Takes one song's mels (1, T, windows, n_mels) and beats (1, T, N_BEAT_FEATURES). It explains
    the network, and tests compare with it.
    """
    padded = network.pad(mels)[0]  # (T + context - 1, windows, n_mels)
    images = padded.unfold(0, network.context, 1)  # (T, windows, n_mels, context)
    x = network.embed(images.permute(0, 3, 1, 2))  # (T, 1, size): one frame of each window
    return network.sequence(x.transpose(0, 1), beats)
