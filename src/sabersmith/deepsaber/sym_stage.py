"""DeepSaber's second stage, searched by our beam search: PAD, START and END are never chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import log_mels
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.deepsaber.original_network import DeepSaberNet
from sabersmith.sym.inputs import join_inputs, positions
from sabersmith.sym.interface import SymNetwork
from sabersmith.sym.predictor import SymPredictor


@dataclass(frozen=True)
class DeepSaberSym(SymPredictor):
    """DeepSaber's sym stage ready to run; `network` is a `DeepSaberNet`."""

    default_network: ClassVar[type[SymNetwork]] = DeepSaberNet

    def features(self, samples: Samples | SampleStream) -> NDArray[np.float32]:
        """Return the features (frames, n_mels) of samples (n,) at `mels.sr`, in dB."""
        return np.ascontiguousarray(log_mels(samples, self.mels)[:, 0].T)

    def inputs_from_mels(
        self, mels: NDArray[np.float32], duration_s: float, times: Sequence[NDArray[np.float64]]
    ) -> list[Tensor]:
        """Return the network's input for a song at each difficulty's onsets, as the original does.

        Its mels have a column of zeros, which is the loudest value, on either side, and END is at
        their end. Each time gets the column before its own. All columns of a difficulty are
        normalised together. Arguments and result are those of `SymPredictor.inputs_from_mels`.
        """
        frame_s = self.mels.frame_s
        padded = np.pad(mels.T, ((0, 0), (1, 1))).astype(np.float64)
        inputs = []
        for onsets in times:
            at = positions(onsets, padded.shape[1] * frame_s)
            columns = np.minimum((at / frame_s + 0.5).astype(np.int64), padded.shape[1] - 1)
            audio = padded[:, columns].T
            audio = (audio - audio.mean()) / np.abs(audio).max()
            inputs.append(torch.from_numpy(join_inputs(audio.astype(np.float32), at)))
        return inputs
