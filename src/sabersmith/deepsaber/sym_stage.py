"""DeepSaber's second stage, searched by our beams: PAD, START and END are never chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import log_mels
from sabersmith.deepsaber.original_network import DeepSaberDecoder, DeepSaberNet
from sabersmith.sym.inputs import assemble, positions
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor


@dataclass(frozen=True)
class DeepSaberSym(SymPredictor):
    """Its sym stage ready to run; `network` is a `DeepSaberNet`."""

    @staticmethod
    def make_network(settings: dict[str, Any]) -> SymNet:
        """Return the network, without weights, of a checkpoint's settings."""
        return cast(SymNet, DeepSaberNet(**settings))  # alike in all that `search` needs

    @cached_property
    def decoder(self) -> DeepSaberDecoder:
        """The network's decoder, packed."""
        return DeepSaberDecoder(cast(DeepSaberNet, self.network), self.int8, self.compiled)

    def sources(
        self,
        samples: NDArray[np.float32],
        times: Sequence[NDArray[np.float64]],
    ) -> list[Tensor]:
        """Describe a song at each difficulty's onsets; as `SymPredictor.sources`.

        Its mels have a column of zeros, as loud as can be, on either side, and END is at their end.
        Each time takes the column before its own. All of a difficulty's are normalised together.
        """
        frame_s = self.mels.frame_s
        padded = np.pad(log_mels(samples, self.mels)[:, 0], ((0, 0), (1, 1))).astype(np.float64)
        described = []
        for onsets in times:
            at = positions(onsets, padded.shape[1] * frame_s)
            columns = np.minimum((at / frame_s + 0.5).astype(np.int64), padded.shape[1] - 1)
            heard = padded[:, columns].T
            heard = (heard - heard.mean()) / np.abs(heard).max()
            described.append(torch.from_numpy(assemble(heard.astype(np.float32), at)))
        return described
