"""Training of the onset stage."""

from dataclasses import asdict, dataclass
from typing import Any

import lightning as L
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import VERSION, Checkpoint, load_network
from sabersmith.data.distributed import gather, share
from sabersmith.onset.augmentation import OnsetAugmentation
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.onset.scoring import onset_score, signed_errors

# Peaks of a wide, unsure bump are low, so the small values matter as ratios.
THRESHOLDS = np.geomspace(0.01, 0.9, 50).round(4)


@dataclass(frozen=True)
class ChartPeaks:
    """A chart's onsets and the peaks of the predicted curve, from which thresholds choose."""

    song: str
    difficulty: int
    true: NDArray[np.float64]  # seconds
    times: NDArray[np.float64]  # seconds
    strengths: NDArray[np.float32]

    def chart(self) -> tuple[str, int]:
        """Name the chart."""
        return self.song, self.difficulty

    def f1(self, threshold: float, window_s: float) -> float:
        """F1 of the peaks of at least `threshold`."""
        return onset_score(self.true, self.times[self.strengths >= threshold], window_s).f1


def best_threshold(charts: list[ChartPeaks], window_s: float = 0.05) -> float:
    """Return the threshold with the highest mean F1 over `charts`, at least one."""
    means = [np.mean([chart.f1(t, window_s) for chart in charts]) for t in THRESHOLDS]
    return float(THRESHOLDS[int(np.argmax(means))])


class OnsetModule(L.LightningModule):
    """Learns onset probabilities by binary cross-entropy, one sigmoid per difficulty.

    A difficulty that a song lacks is masked out of the loss. Validation runs whole songs, chooses
    each difficulty's threshold by mean F1 at 50 ms and keeps them in the checkpoint.

    Args:
        network: arguments of `OnsetNet`.
        mels: feature settings, kept in the checkpoint.
        min_gap_s: smallest time between two onsets, per difficulty, seconds.
        smoothing: taps of the smoothing window, frames.
        augmentation: changes to the training mels, or None.
        lr: peak learning rate of the one-cycle schedule.
        weight_decay: of AdamW.
    """

    def __init__(
        self,
        network: dict[str, Any],
        mels: MelSettings,
        min_gap_s: list[float],
        smoothing: int = 5,
        augmentation: OnsetAugmentation | None = None,
        lr: float = 1e-3,
        weight_decay: float = 1e-2,
    ) -> None:
        super().__init__()
        # Convolutions of few channels are twice as fast where the channels lie side by side.
        self.network: OnsetNet = OnsetNet(**network).to(  # type: ignore[call-overload]
            memory_format=torch.channels_last
        )
        self.augmentation = augmentation
        self.lr = lr
        self.weight_decay = weight_decay
        self.mels = mels
        self.inference: dict[str, Any] = {
            "stage": "onset",
            "version": VERSION,
            "network": dict(network),
            "features": {**asdict(mels), "nffts": list(mels.nffts)},
            "smoothing": smoothing,
            "min_gap_s": [float(gap) for gap in min_gap_s],
            "thresholds": [0.3] * len(DIFFICULTIES),
        }
        self._charts: list[ChartPeaks] = []

    def begin_with(self, checkpoint: Checkpoint) -> None:
        """Take a checkpoint's weights and thresholds; InputError if they don't fit."""
        load_network(self.network, checkpoint)
        self._take_thresholds(checkpoint.settings)

    def training_step(self, batch: dict[str, Tensor], _: int) -> Tensor:
        """Compute the masked loss () float32 of a batch of crops, as `data.OnsetCropDataset` has them.

        mels (B, T, windows, n_mels) float16, beats (B, T, BEAT_FEATURES), targets (B, T, 5) and mask
        (B, 5) float32.
        """
        mels = batch["mels"].float()  # half precision up to here: half as much to move
        beats = batch["beats"]
        if self.augmentation is not None:
            with torch.autocast(mels.device.type, enabled=False):
                mels = self.augmentation(mels)
            beats = self.augmentation.withhold(beats)
        loss = masked_loss(self.network(mels, beats), batch["targets"], batch["mask"])
        loss = loss * share(batch["mask"].sum())
        self.log("train/loss", loss, prog_bar=True, batch_size=len(mels), sync_dist=True)
        return loss

    def validation_step(self, batch: dict[str, Any], _: int) -> None:
        """Pick the peaks of a whole song."""
        self._charts += self._peaks(batch)

    def on_validation_epoch_end(self) -> None:
        """Choose the thresholds and log F1 by difficulty."""
        self._charts = gather(self._charts, key=ChartPeaks.chart)
        if not self.trainer.sanity_checking:
            by_difficulty = [
                [chart for chart in self._charts if chart.difficulty == i]
                for i in range(len(DIFFICULTIES))
            ]
            self.inference["thresholds"] = [
                best_threshold(charts) if charts else known
                for charts, known in zip(by_difficulty, self.inference["thresholds"], strict=True)
            ]
        self._report("val")

    def test_step(self, batch: dict[str, Any], _: int) -> None:
        """Pick the peaks of a whole song."""
        self._charts += self._peaks(batch)

    def on_test_epoch_end(self) -> None:
        """Log F1 at the thresholds that validation chose."""
        self._charts = gather(self._charts, key=ChartPeaks.chart)
        self._report("test")

    def configure_optimizers(self) -> Any:
        """AdamW under a one-cycle schedule over the whole run."""
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.lr, weight_decay=self.weight_decay)
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimizer, self.lr, total_steps=int(self.trainer.estimated_stepping_batches)
        )
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": schedule, "interval": "step"},
        }

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Put beside Lightning's state what inference needs."""
        checkpoint["sabersmith"] = self.inference

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Take back the thresholds; a resumed run may be longer or shorter than planned."""
        self._take_thresholds(checkpoint["sabersmith"])
        for schedule in checkpoint.get("lr_schedulers", []):
            # OneCycleLR would go on counting to the length that the first run had.
            for planned in ("total_steps", "_schedule_phases"):
                schedule.pop(planned, None)

    def _take_thresholds(self, settings: dict[str, Any]) -> None:
        # Difficulties that dev lacks keep them.
        for name in ("thresholds", "chart_thresholds"):
            if name in settings:
                self.inference[name] = list(settings[name])

    def _peaks(self, batch: dict[str, Any]) -> list[ChartPeaks]:
        logits = self.network(batch["mels"].float(), batch["beats"])
        curves = torch.sigmoid(logits.float())[0].cpu().numpy()
        charts = []
        for i, true in enumerate(batch["onsets"]):
            if true is not None:
                curve = smooth(curves[:, i], int(self.inference["smoothing"]))
                gap = self.inference["min_gap_s"][i]
                times, strengths = pick_peaks(curve, gap, self.mels.frame_s)
                charts.append(ChartPeaks(batch["name"], i, true, times, strengths))
        return charts

    def _report(self, split: str) -> None:
        thresholds = self.inference["thresholds"]
        chosen = [(chart, thresholds[chart.difficulty]) for chart in self._charts]
        for ms in (50, 20):
            scores = [(chart.difficulty, chart.f1(t, ms / 1000)) for chart, t in chosen]
            if scores:
                mean = float(np.mean([f1 for _, f1 in scores]))
                self.log(f"{split}/f1_{ms}", mean, prog_bar=True, batch_size=1)
            for i, name in enumerate(DIFFICULTIES):
                of_one = [f1 for difficulty, f1 in scores if difficulty == i]
                if of_one:
                    mean = float(np.mean(of_one))
                    self.log(f"{split}/f1_{ms}_{name}", mean, batch_size=1)
        errors = [
            signed_errors(chart.true, chart.times[chart.strengths >= t]) for chart, t in chosen
        ]
        if errors and len(np.concatenate(errors)):
            median_ms = 1000 * float(np.median(np.concatenate(errors)))
            self.log(f"{split}/median_error_ms", median_ms, batch_size=1)
        self._charts = []


def masked_loss(logits: Tensor, targets: Tensor, mask: Tensor) -> Tensor:
    """Return the mean binary cross-entropy over the difficulties that each song has.

    Args:
        logits: (B, T, 5).
        targets: (B, T, 5), in [0, 1].
        mask: (B, 5), 1 where the song has the difficulty.
    """
    loss = F.binary_cross_entropy_with_logits(logits.float(), targets, reduction="none")
    loss = loss.mean(1) * mask  # (B, 5)
    return loss.sum() / mask.sum().clamp(min=1)
