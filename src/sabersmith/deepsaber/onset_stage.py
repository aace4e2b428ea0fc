"""DeepSaber's first stage: one curve, whatever the difficulty."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import log_mels
from sabersmith.audio.peak_finding import find_peaks
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.timing.beat_grid import BeatGrid

NOTE = 4  # of the classes PAD, START, END, EMPTY, NOTE
BEHIND, AHEAD = 8, 6  # frames that an output looks back and ahead
CONVOLVED = 1024  # frames at once


@dataclass(frozen=True)
class DeepSaberOnsets(OnsetPredictor):
    """Its onset stage ready to run; `network` is an `OnsetNet` whose LSTM looks back alone.

    It knows nothing of beats: grids are there for nothing.
    """

    @torch.inference_mode()
    def curves(
        self, samples: Samples | SampleStream, grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return the smoothed probabilities of a note (T, 5), five times the same.

        They are smoothed by a Hamming window that is not normalised, so that they reach about 6.5.
        """
        decibels = np.ascontiguousarray(log_mels(samples, self.mels).transpose(2, 1, 0))
        heard = self.logits(decibels).softmax(-1)[:, NOTE].numpy()
        curve = np.convolve(heard, np.hamming(self.smoothing), mode="same").astype(np.float32)
        return np.repeat(curve[:, None], len(DIFFICULTIES), axis=1)

    @torch.inference_mode()
    def logits(self, mels: NDArray[np.float32], grid: BeatGrid | None = None) -> Tensor:
        """Return logits (T, 5) of PAD, START, END, EMPTY and NOTE, on the CPU.

        mels: (T, windows, n_mels) in dB below the song's loudest. Around them lie zeros, which is
        as loud as can be. Each of the context's frames is normalised over the whole song shifted
        so far: as the means differ, the convolutions can't be shared between contexts.
        """
        network, context = self.network, self.network.context
        padded = np.pad(mels, ((BEHIND, AHEAD + 1), (0, 0), (0, 0))).astype(np.float64)
        shifted = [padded[shift : shift + len(mels)] for shift in range(context)]
        means = np.array([part.mean() for part in shifted])
        peaks = np.array([np.abs(part).max() for part in shifted])
        windows = np.lib.stride_tricks.sliding_window_view(padded, context, axis=0)
        found, state = [], None
        for first in range(0, len(mels), CONVOLVED):
            part = windows[first : min(first + CONVOLVED, len(mels))]
            images = torch.from_numpy((part - means) / peaks).to(network.head.weight)
            embedded = network.embed(images.permute(0, 3, 1, 2))  # (n, 1, size)
            rows, state = network.lstm(embedded.transpose(0, 1), state)
            found.append(network.head(rows[0]).float().cpu())
        return torch.cat(found)

    def onsets(
        self, curves: NDArray[np.float32], difficulty: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return peaks in seconds, on whole frames, and their strengths.

        Those at or above the checkpoint's threshold are its onsets: the peaks above the threshold
        without those less than `min_gap_s` after another, be that one itself left out or not. The
        rest, for lower thresholds, come where they are as far from those and from each other.
        """
        curve, gap_s = curves[:, difficulty], self.min_gap_s[difficulty]
        threshold = np.float32(self.thresholds[difficulty])
        peaks = find_peaks(curve)
        loud = peaks[curve[peaks] > threshold]
        kept = loud[np.diff(loud * self.mels.frame_s, prepend=-np.inf) > gap_s]
        strengths = np.zeros_like(curve)
        strengths[peaks] = np.minimum(curve[peaks], np.nextafter(threshold, np.float32(0)))
        strengths[kept] = curve[kept]
        chosen = find_peaks(strengths, int(np.ceil(gap_s / self.mels.frame_s - 1e-9)))
        return (chosen * self.mels.frame_s).astype(np.float64), strengths[chosen]
