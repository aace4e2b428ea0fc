"""DeepSaber's onset stage: one curve for all difficulties."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import log_mels
from sabersmith.audio.peak_finding import find_peaks
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint_checks import Allowed, Numbers
from sabersmith.deepsaber.onset_network import DeepSaberOnsetNet
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.predictor import ALLOWED_SETTINGS, OnsetPredictor
from sabersmith.timing.beat_grid import BeatGrid

NOTE = 4  # of the classes PAD, START, END, EMPTY, NOTE


@dataclass(frozen=True)
class DeepSaberOnsets(OnsetPredictor):
    """DeepSaber's onset stage ready to run. It has no beat features, so grids are ignored."""

    default_network: ClassVar[type[OnsetNetwork]] = DeepSaberOnsetNet
    allowed_settings: ClassVar[Allowed] = {
        **ALLOWED_SETTINGS,
        "thresholds": Numbers(0, 10, shape=(len(DIFFICULTIES),)),  # its curves reach 6.5
    }

    def features(self, samples: Samples | SampleStream) -> NDArray[np.float32]:
        """Return the features (T, windows, n_mels) of samples (n,) at `mels.sr`, in dB."""
        return np.ascontiguousarray(log_mels(samples, self.mels).transpose(2, 1, 0))

    def curves_from_mels(
        self, mels: NDArray[np.float32], grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return the smoothed probability of a note (T, 5), the same for each difficulty.

        The Hamming window is not normalised, as in the original, so values reach about 6.5.
        """
        probability = self.logits(mels).softmax(-1)[:, NOTE].numpy()
        curve = np.convolve(probability, np.hamming(self.smoothing), mode="same").astype(np.float32)
        return np.repeat(curve[:, None], len(DIFFICULTIES), axis=1)

    def peaks(
        self, curves: NDArray[np.float32], difficulty: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return the peaks of a difficulty's curve, in seconds on whole frames, and activations.

        Peaks at or above the checkpoint's threshold are exactly the original's onsets: it takes
        the peaks above the threshold and drops each that follows another, dropped or not, by less
        than the minimum gap. All other peaks get activations below the threshold, and stay where
        they keep the gap to those and to each other.
        """
        curve, gap_s = curves[:, difficulty], self.peak_gap_s[difficulty]
        threshold = np.float32(self.thresholds[difficulty])
        peaks = find_peaks(curve)
        loud = peaks[curve[peaks] > threshold]
        kept = loud[np.diff(loud * self.mels.frame_s, prepend=-np.inf) > gap_s]
        activations = np.zeros_like(curve)
        activations[peaks] = np.minimum(curve[peaks], np.nextafter(threshold, np.float32(0)))
        activations[kept] = curve[kept]
        chosen = find_peaks(activations, int(np.ceil(gap_s / self.mels.frame_s - 1e-9)))
        return (chosen * self.mels.frame_s).astype(np.float64), activations[chosen]
