"""Onsets of a song from a checkpoint; needs no training code."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import MelSettings
from sabersmith.audio.stream import Samples, Stream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import load_checkpoint, load_network
from sabersmith.errors import InputError
from sabersmith.features import compute
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peaks import pick_peaks, smooth

CHUNK = 4096  # frames whose convolutions are in memory at once


@dataclass(frozen=True)
class OnsetPredictor:
    """The onset stage ready to run.

    Attributes:
        network: in evaluation mode, on its device.
        mels: feature settings that it was trained on.
        thresholds: per difficulty, chosen on dev.
        min_gap_s: smallest time between onsets per difficulty, seconds.
        smoothing: taps of the smoothing window.
    """

    network: OnsetNet
    mels: MelSettings
    thresholds: tuple[float, ...]
    min_gap_s: tuple[float, ...]
    smoothing: int

    @classmethod
    def load(cls, path: str | Path, device: str | torch.device = "cpu") -> "OnsetPredictor":
        """Load a checkpoint of stage onset.

        Raises:
            InputError: it can't be used; the message says why.
        """
        checkpoint = load_checkpoint(path, "onset")
        settings: dict[str, Any] = checkpoint.settings
        try:
            network = OnsetNet(**settings["network"])
            mels = MelSettings(**settings["features"])
            thresholds = tuple(map(float, settings["thresholds"]))
            min_gap_s = tuple(map(float, settings["min_gap_s"]))
            smoothing = int(settings["smoothing"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{path}: settings: {error}; the file is damaged") from None
        if not len(thresholds) == len(min_gap_s) == len(DIFFICULTIES):
            raise InputError(f"{path}: thresholds: one for each difficulty is needed")
        load_network(network, checkpoint, path)
        return cls(network.to(device).eval(), mels, thresholds, min_gap_s, smoothing)

    @torch.inference_mode()
    def curves(self, samples: Samples | Stream) -> NDArray[np.float32]:
        """Return smoothed onset probabilities (T, 5) of samples (n,) at `mels.sr`."""
        device = self.network.head.weight.device
        mels = torch.from_numpy(compute(samples, self.mels)).to(device)
        logits = self._logits(mels[None])[0]
        curves = torch.sigmoid(logits.float()).cpu().numpy()
        return np.stack([smooth(curve, self.smoothing) for curve in curves.T], axis=1)

    def onsets(
        self, curves: NDArray[np.float32], difficulty: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return all peaks of a difficulty's curve and their strengths, for thresholds to choose.

        Times are seconds, ascending, at least `min_gap_s[difficulty]` apart.
        """
        return pick_peaks(curves[:, difficulty], self.min_gap_s[difficulty], self.mels.frame_s)

    def _logits(self, mels: Tensor) -> Tensor:
        """Run the network with its convolutions in chunks, whose memory a long song exceeds."""
        padded = self.network.pad(mels)
        frames, more = mels.shape[1], self.network.context - 1
        context = [
            self.network.embed(padded[:, start : min(start + CHUNK, frames) + more])
            for start in range(0, frames, CHUNK)
        ]
        return self.network.sequence(torch.cat(context, dim=1))
