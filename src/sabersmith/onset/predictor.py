"""Onsets of a song from a checkpoint; needs no training code."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.utils import convert_conv2d_weight_memory_format

from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import Checkpoint, load_checkpoint, load_network
from sabersmith.errors import InputError
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.parallel_lstm import ParallelLstm
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.timing.beat_grid import BeatGrid

CONVOLVED = 1024  # frames at once: their channels stay in the cores' caches
WARM_UP = 1024  # frames that the LSTM reads before those whose output counts


class AtOnce(NamedTuple):
    """How a song is cut for the LSTM: frames from chunk to chunk, and chunks at a time."""

    stride: int
    together: int


# Three chunks fill a core, and long ones repeat less; a GPU wants many.
CPU, GPU = AtOnce(7680, 3), AtOnce(1024, 64)


@dataclass(frozen=True)
class OnsetPredictor:
    """The onset stage ready to run.

    Attributes:
        network: in evaluation mode, on its device.
        mels: feature settings that it was trained on.
        thresholds: per difficulty, of its curve's peaks: those of the highest F1 on dev.
        min_gap_s: smallest time between onsets per difficulty, seconds.
        smoothing: taps of the smoothing window.
        chart_thresholds: per difficulty, of the scores that charts are made by (`candidates`):
            those at which charts are as dense as human ones on dev (`calibration`).
            A checkpoint without them has `thresholds` here.
    """

    network: OnsetNet
    mels: MelSettings
    thresholds: tuple[float, ...]
    min_gap_s: tuple[float, ...]
    smoothing: int
    chart_thresholds: tuple[float, ...] = ()

    @classmethod
    def load(
        cls, path: str | Path, device: str | torch.device = "cpu", precision: str = "fp32"
    ) -> Self:
        """Load a checkpoint of stage onset; see `of`."""
        return cls.of(load_checkpoint(path, "onset"), device, precision)

    @classmethod
    def of(
        cls, checkpoint: Checkpoint, device: str | torch.device = "cpu", precision: str = "fp32"
    ) -> Self:
        """Make it of a loaded checkpoint of stage onset.

        precision: fp32, bf16 or int8; int8 is fp32 here, for an LSTM gains nothing by it.

        Raises:
            InputError: it can't be used; the message says why.
        """
        settings: dict[str, Any] = checkpoint.settings
        path = checkpoint.path
        try:
            network = OnsetNet(**settings["network"])
            mels = MelSettings(**settings["features"])
            thresholds = tuple(map(float, settings["thresholds"]))
            of_charts = tuple(map(float, settings.get("chart_thresholds", thresholds)))
            min_gap_s = tuple(map(float, settings["min_gap_s"]))
            smoothing = int(settings["smoothing"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{path}: settings: {error}; the file is damaged") from None
        if not len(thresholds) == len(of_charts) == len(min_gap_s) == len(DIFFICULTIES):
            raise InputError(f"{path}: thresholds: one for each difficulty is needed")
        load_network(network, checkpoint)
        # With channels last the convolutions take a third of the time.
        network = convert_conv2d_weight_memory_format(network, torch.channels_last)
        network = network.to(device, torch.bfloat16 if precision == "bf16" else None).eval()
        return cls(network, mels, thresholds, min_gap_s, smoothing, of_charts)

    @torch.inference_mode()
    def curves(
        self, samples: Samples | SampleStream, grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return smoothed onset probabilities (T, 5) of samples (n,) at `mels.sr`.

        grid: of the song, which a network may be told of; None where it is not known.
        """
        return self.curves_of(mel_features(samples, self.mels), grid)

    def curves_of(
        self, mels: NDArray[np.float32], grid: BeatGrid | None = None
    ) -> NDArray[np.float32]:
        """Return the same of a song's features (T, windows, n_mels)."""
        curves = torch.sigmoid(self.logits(mels, grid)).numpy()
        return np.stack([smooth(curve, self.smoothing) for curve in curves.T], axis=1)

    def onsets(
        self, curves: NDArray[np.float32], difficulty: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Return all peaks of a difficulty's curve and their strengths, for thresholds to choose.

        Times are seconds, ascending, at least `min_gap_s[difficulty]` apart.
        """
        return pick_peaks(curves[:, difficulty], self.min_gap_s[difficulty], self.mels.frame_s)

    @torch.inference_mode()
    def logits(self, mels: NDArray[np.float32], grid: BeatGrid | None = None) -> Tensor:
        """Return logits (T, 5), on the CPU, of a song's features (T, windows, n_mels) and beats.

        The LSTM runs over chunks of the song, some together, each of which starts `WARM_UP` frames
        before and ends as many after the stretch that its logits are taken from. A song of up to
        97 s is one chunk and gets, but for rounding, what `network(mels)` gives. In longer ones
        the shipped network, whose memory is long, gives logits within 0.14 of that, probabilities
        within 0.02 and the same onsets (20 dev songs, by benchmarks/warm_up.py; the median song's
        logits within 0.001); one of random weights gives logits within 1e-6.
        """
        network = self.network
        at_once = GPU if network.head.weight.is_cuda else CPU
        length, starts = chunks(len(mels), at_once.stride, WARM_UP)
        logits = torch.empty(len(mels), network.head.out_features)
        for first in range(0, len(starts), at_once.together):
            group = starts[first : first + at_once.together]
            heard = self._embed(mels, grid, group[0], group[-1] + length)
            rows = torch.stack([heard[start - group[0] :][:length] for start in group], 1)
            del heard  # the most of what is held
            found = network.head(self.lstm(rows)).float().cpu()  # (length, chunks, 5)
            for row, start in zip(found.unbind(1), group, strict=True):
                skipped = WARM_UP if start else 0
                logits[start + skipped : start + length] = row[skipped:]
        return logits

    @cached_property
    def lstm(self) -> Callable[[Tensor], Tensor]:
        """The network's LSTM, time first: (T, B, size) to (T, B, hidden)."""
        lstm = self.network.lstm
        if lstm.bidirectional and not self.network.head.weight.is_cuda:
            return ParallelLstm(lstm)
        return lambda x: lstm(x.transpose(0, 1))[0].transpose(0, 1)

    def _embed(
        self, mels: NDArray[np.float32], grid: BeatGrid | None, start: int, stop: int
    ) -> Tensor:
        """Return what the LSTM reads of frames start..stop-1: (stop - start, size)."""
        network, side = self.network, self.network.context // 2
        weight = network.head.weight
        out = weight.new_empty(stop - start, network.lstm.input_size)
        for first in range(start, stop, CONVOLVED):
            last = min(first + CONVOLVED, stop)
            part = torch.from_numpy(mels[max(0, first - side) : last + side])
            # Silence outside the song.
            missing = max(0, side - first), max(0, last + side - len(mels))
            padded = F.pad(part, (0, 0, 0, 0, *missing)).to(weight)
            beats = beat_features(grid, last - first, self.mels.frame_s, first)
            heard = network.embed(padded[None])[0]
            out[first - start : last - start] = network.join(heard, torch.from_numpy(beats))
        return out


def chunks(frames: int, stride: int, warm_up: int) -> tuple[int, list[int]]:
    """Cut a song into chunks of one length, and return it and where they start.

    They are few and lie evenly: each starts at most `stride` frames after the one before, and at
    least 2 * warm_up frames before its end.
    """
    count = max(1, -(-(frames - 2 * warm_up) // stride))
    length = -(-(frames + (count - 1) * 2 * warm_up) // count)
    return length, [min(i * (length - 2 * warm_up), frames - length) for i in range(count)]
