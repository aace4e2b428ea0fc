"""Inference of the onset stage from a checkpoint; needs no training code."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import Checkpoint, build_network, load_checkpoint, load_network
from sabersmith.checkpoint_checks import (
    FEATURES,
    Allowed,
    Numbers,
    check_settings,
    damage_reported,
)
from sabersmith.onset.activations import LOGITS, Activations, curves_of
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import pick_peaks
from sabersmith.onset.rhythm.predictor import RhythmPredictor
from sabersmith.timing.beat_grid import BeatGrid

# What the settings of a checkpoint may be.
ALLOWED_SETTINGS: Allowed = {
    **FEATURES,
    "thresholds": Numbers(0, 1, shape=(len(DIFFICULTIES),)),
    "chart_thresholds": Numbers(0, 1, shape=(len(DIFFICULTIES),), optional=True),
    "peak_gap_s": Numbers(0.01, 10, shape=(len(DIFFICULTIES),)),
    "smoothing": Numbers(1, 501, whole=True),
}
TRIAL_FRAMES = 16  # that a loaded network is run on


@dataclass(frozen=True)
class OnsetPredictor:
    """The onset stage ready to run.

    Attributes:
        network: in evaluation mode, on its device.
        mels: feature settings that it was trained on.
        thresholds: per difficulty, for the peaks of its curve: those with the highest F1 on dev.
        peak_gap_s: smallest time between two peaks of a curve, per difficulty, seconds.
        smoothing: length of the smoothing window, frames.
        chart_thresholds: per difficulty, for the scores that charts are made by (see
            `mapping.candidates`): those at which charts are as dense as human ones on dev (see
            `mapping.calibration`). A checkpoint without them has `thresholds` here.
        rhythm: draws the rhythms of charts; None in checkpoints without a rhythm network.
    """

    default_network: ClassVar[type[OnsetNetwork]] = OnsetNet  # of checkpoints that name none
    allowed_settings: ClassVar[Allowed] = ALLOWED_SETTINGS

    network: OnsetNetwork
    mels: MelSettings
    thresholds: tuple[float, ...]
    peak_gap_s: tuple[float, ...]
    smoothing: int
    chart_thresholds: tuple[float, ...] = ()
    rhythm: RhythmPredictor | None = None

    @classmethod
    def load(
        cls, path: str | Path, device: str | torch.device = "cpu", precision: str = "fp32"
    ) -> Self:
        """Load a checkpoint of stage onset; see `from_checkpoint`."""
        return cls.from_checkpoint(load_checkpoint(path, "onset"), device, precision)

    @classmethod
    def from_checkpoint(
        cls, checkpoint: Checkpoint, device: str | torch.device = "cpu", precision: str = "fp32"
    ) -> Self:
        """Build the network of a loaded checkpoint of stage onset.

        precision: fp32, bf16 or int8; int8 means fp32 here, because an LSTM gains nothing from it.

        Raises:
            InputError: the checkpoint can't be used; the message says why.
        """
        settings: dict[str, Any] = checkpoint.settings
        path = checkpoint.path
        check_settings(settings, cls.allowed_settings, path)
        with damage_reported("features", path):
            mels = MelSettings(**settings["features"])
        network = build_network(checkpoint, OnsetNetwork, cls.default_network).eval()
        load_network(network, checkpoint)
        thresholds = tuple(map(float, settings["thresholds"]))
        predictor = cls(
            network,
            mels,
            thresholds,
            tuple(map(float, settings["peak_gap_s"])),
            settings["smoothing"],
            tuple(map(float, settings.get("chart_thresholds") or thresholds)),
            RhythmPredictor.from_checkpoint(checkpoint),
        )
        with damage_reported("network", path):
            predictor._try_out()
        network.to(device, torch.bfloat16 if precision == "bf16" else None)
        return predictor

    def _try_out(self) -> None:
        """Run the network on a few frames; raises whatever goes wrong if it does not fit them."""
        frames = np.full((TRIAL_FRAMES, len(self.mels.nffts), self.mels.n_mels), 0.5, np.float32)
        if self.logits(frames).shape != (TRIAL_FRAMES, len(DIFFICULTIES)):
            raise ValueError(f"it has not one output for each of {len(DIFFICULTIES)} difficulties")

    @property
    def device(self) -> torch.device:
        """The device that the network is on."""
        return next(self.network.parameters()).device

    def features(self, samples: Samples | SampleStream) -> NDArray[np.float32]:
        """Return the features (T, windows, n_mels) of samples (n,) at `mels.sr`."""
        return mel_features(samples, self.mels)

    def curves(
        self, samples: Samples | SampleStream, grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return the smoothed onset probabilities (T, 5) of samples (n,) at `mels.sr`.

        grid: the song's beat grid, for networks with beat features; None if unknown.
        """
        return self.curves_from_mels(self.features(samples), grid)

    def curves_from_mels(
        self, mels: NDArray[np.float32], grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return the smoothed onset probabilities (T, 5) of features (T, windows, n_mels)."""
        return curves_of(self.logits(mels, grid).numpy(), self.smoothing)

    def activations(
        self, samples: Samples | SampleStream, grid: BeatGrid | None = None
    ) -> Activations:
        """Return the activations of samples (n,) at `mels.sr`, for the rhythm network."""
        return self.activations_from_mels(self.features(samples), grid)

    def activations_from_mels(
        self, mels: NDArray[np.float32], grid: BeatGrid | None = None
    ) -> Activations:
        """Return the activations of features (T, windows, n_mels)."""
        beats = torch.from_numpy(beat_features(grid, len(mels), self.mels.frame_s))
        size = self.network.hidden
        frames = np.empty((len(mels), size + LOGITS + 1), np.float16)
        hidden = torch.from_numpy(frames)[:, :size]
        logits = self.network.infer_hidden(torch.from_numpy(mels), beats, hidden).numpy()
        frames[:, size:-1] = logits
        frames[:, -1] = mels.mean((1, 2))
        return Activations(logits, frames, mels.max((1, 2)), self.mels.frame_s, self.smoothing)

    def logits(self, mels: NDArray[np.float32], grid: BeatGrid | None = None) -> Tensor:
        """Return logits (T, 5), on the CPU, of a song's features (T, windows, n_mels)."""
        beats = beat_features(grid, len(mels), self.mels.frame_s)
        return self.network.infer(torch.from_numpy(mels), torch.from_numpy(beats))

    def peaks(
        self, curves: NDArray[np.float32], difficulty: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return the peaks of a difficulty's curve and their activations, before any threshold.

        Times are in seconds, ascending, at least `peak_gap_s[difficulty]` apart.
        """
        return pick_peaks(curves[:, difficulty], self.peak_gap_s[difficulty], self.mels.frame_s)
