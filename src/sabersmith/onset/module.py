"""Training of the onset stage."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import lightning as L
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.character import K
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import VERSION, Checkpoint, load_network, network_settings
from sabersmith.data.distributed import gather_all, loss_weight
from sabersmith.data.optimization import (
    OptimizerFactory,
    SchedulerFactory,
    build_optimizer,
    call_factory,
)
from sabersmith.onset.augmentation import OnsetAugmentation
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.onset.rhythm.datasets import IGNORED, Batch, conditions
from sabersmith.onset.rhythm.network import RhythmNet
from sabersmith.onset.rhythm.patterns import EMPTY
from sabersmith.onset.scoring import onset_score, signed_errors

# A wide bump of an unsure network has a low peak, so small thresholds must differ by ratio.
THRESHOLDS = np.geomspace(0.01, 0.9, 50).round(4)


@dataclass(frozen=True)
class ChartPeaks:
    """A chart's onsets, and the peaks of the predicted curve before any threshold."""

    song: str
    difficulty: int
    true: NDArray[np.float64]  # seconds
    times: NDArray[np.float64]  # seconds
    activations: NDArray[np.float32]

    def chart(self) -> tuple[str, int]:
        """Return what identifies the chart: its song and difficulty."""
        return self.song, self.difficulty

    def f1(self, threshold: float, window_s: float) -> float:
        """Return the F1 of the peaks of at least `threshold`."""
        return onset_score(self.true, self.times[self.activations >= threshold], window_s).f1


def best_threshold(charts: list[ChartPeaks], window_s: float = 0.05) -> float:
    """Return the threshold with the highest mean F1 over `charts`, at least one."""
    means = [np.mean([chart.f1(t, window_s) for chart in charts]) for t in THRESHOLDS]
    return float(THRESHOLDS[int(np.argmax(means))])


class OnsetModule(L.LightningModule):
    """Learns onset probabilities by binary cross-entropy, one sigmoid per difficulty.

    The loss leaves out the difficulties that a song lacks. Validation runs on whole songs, chooses
    each difficulty's threshold by mean F1 at 50 ms and stores it in the checkpoint.

    With `rhythm`, it learns beat patterns by cross-entropy instead, and the onset network, whose
    activations the data hold, stays as it is. Validation then reports nats a beat.

    Args:
        network: the class, an `OnsetNetwork`, as `functools.partial` with its arguments.
        mels: feature settings, stored in the checkpoint.
        peak_gap_s: smallest time between two peaks of a curve, per difficulty, seconds.
        smoothing: length of the smoothing window, frames.
        augmentation: changes to the training mels, or None.
        optimizer: called with the parameters; None: AdamW with `lr` and `weight_decay`.
        scheduler: called with the optimizer and, if it takes it, the run's `total_steps`; it steps
            after every batch. None keeps the learning rate constant.
        lr: learning rate of the default optimizer. The config passes it on to its own.
        weight_decay: likewise.
        rhythm: the rhythm network, a `RhythmNet`, as `functools.partial` with its arguments except
            those that the data decide; None to train the onset network.

    Raises:
        OptionError: `network` is no network class or doesn't take its arguments.
    """

    def __init__(
        self,
        network: Callable[..., OnsetNetwork],
        mels: MelSettings,
        peak_gap_s: list[float],
        smoothing: int = 5,
        augmentation: OnsetAugmentation | None = None,
        optimizer: OptimizerFactory | None = None,
        scheduler: SchedulerFactory | None = None,
        lr: float = 1e-3,
        weight_decay: float = 1e-2,
        rhythm: Callable[..., RhythmNet] | None = None,
    ) -> None:
        super().__init__()
        self.build_rhythm = rhythm
        self.rhythm: RhythmNet | None = None
        self._start: Checkpoint | None = None
        described = call_factory("network", network_settings, network)
        self.network: OnsetNetwork = call_factory("network", network)
        self.augmentation = augmentation
        self.optimizer = optimizer or partial(torch.optim.AdamW, lr=lr, weight_decay=weight_decay)
        self.scheduler = scheduler
        self.mels = mels
        self.inference: dict[str, Any] = {
            "stage": "onset",
            "version": VERSION,
            "network": described,
            "features": {**asdict(mels), "nffts": list(mels.nffts)},
            "smoothing": smoothing,
            "peak_gap_s": [float(gap) for gap in peak_gap_s],
            "thresholds": [0.3] * len(DIFFICULTIES),
        }
        self._charts: list[ChartPeaks] = []

    def begin_with(self, checkpoint: Checkpoint) -> None:
        """Take a checkpoint's weights and thresholds; InputError if they don't fit."""
        load_network(self.network, checkpoint)
        self._take_thresholds(checkpoint.settings)
        self._start = checkpoint

    def configure_model(self) -> None:
        """Build the rhythm network once the data have their vocabulary.

        Raises:
            OptionError: it doesn't take its arguments.
            InputError: the weights to start from don't fit it.
        """
        if self.build_rhythm is None or self.rhythm is not None:
            return
        data: OnsetDataModule = self.trainer.datamodule  # type: ignore[attr-defined]
        assert data.rhythm is not None
        source = data.rhythm.source
        arguments = {"patterns": source.vocabulary.masks.tolist(), "audio": source.audio}
        given = getattr(self.build_rhythm, "keywords", {})
        self.rhythm = call_factory("rhythm", self.build_rhythm, **arguments, descriptors=K)
        self.inference["rhythm"] = {
            "network": {**given, **arguments},
            "scale": source.scale.to_dict(),
            "distribution": data.rhythm.distribution().to_dict(),
        }
        self.network.requires_grad_(False)
        if self._start is not None and "rhythm" in self._start.settings:
            load_network(self.rhythm, self._start, "rhythm.")

    def training_step(self, batch: dict[str, Tensor], _: int) -> Tensor:
        """Return the loss () float32 of a batch of crops.

        Of the rhythm network: see `rhythm_nats` and `RhythmSource.batch`. Else the masked loss of a
        batch from `OnsetCropDataset`:

        mels (B, T, windows, n_mels) float16, beats (B, T, N_BEAT_FEATURES), targets (B, T, 5) and
        mask (B, 5) float32.
        """
        if self.rhythm is not None:
            nats, counted = rhythm_nats(self.rhythm, batch)
            loss = nats / counted.clamp(min=1)
            self.log("train/loss", loss, prog_bar=True, batch_size=len(batch["ids"]))
            return loss
        mels = batch["mels"].float()  # half precision until here: half as much data to move
        beats = batch["beats"]
        if self.augmentation is not None:
            with torch.autocast(mels.device.type, enabled=False):
                mels = self.augmentation(mels)
            beats = self.augmentation.drop_beats(beats)
        loss = masked_loss(self.network(mels, beats), batch["targets"], batch["mask"])
        loss = loss * loss_weight(batch["mask"].sum())
        self.log("train/loss", loss, prog_bar=True, batch_size=len(mels), sync_dist=True)
        return loss

    def predict_curves(self, mels: Tensor, beats: Tensor | None) -> NDArray[np.float32]:
        """Return the onset probabilities (T, 5) of one song, not smoothed, as validation has them.

        Args:
            mels: (1, T, windows, n_mels), on any device.
            beats: `beat_features` of the same frames, (1, T, N_BEAT_FEATURES); None if unknown.
        """
        with torch.no_grad():
            given = None if beats is None else beats.to(self.device)
            logits: Tensor = self.network(mels.to(self.device).float(), given)
        curves: NDArray[np.float32] = torch.sigmoid(logits.float())[0].cpu().numpy()
        return curves

    def validation_step(self, batch: dict[str, Any], _: int) -> None:
        """Pick the peaks of a whole song; or score the rhythm of a whole chart."""
        if self.rhythm is not None:
            self._score_rhythm(self.rhythm, batch, "val")
        else:
            self._charts += self._peaks(batch)

    def on_validation_epoch_end(self) -> None:
        """Choose the thresholds and log F1 by difficulty."""
        if self.rhythm is not None:
            return
        self._charts = gather_all(self._charts, key=ChartPeaks.chart)
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
        """Pick the peaks of a whole song; or score the rhythm of a whole chart."""
        if self.rhythm is not None:
            self._score_rhythm(self.rhythm, batch, "test")
        else:
            self._charts += self._peaks(batch)

    def on_test_epoch_end(self) -> None:
        """Log F1 at the thresholds that validation chose."""
        if self.rhythm is not None:
            return
        self._charts = gather_all(self._charts, key=ChartPeaks.chart)
        self._report("test")

    def configure_optimizers(self) -> Any:
        """Build the optimizer and its schedule over the whole run.

        Raises:
            OptionError: see `build_optimizer`.
        """
        trained = self if self.rhythm is None else self.rhythm
        return build_optimizer(self.trainer, trained.parameters(), self.optimizer, self.scheduler)

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Add what inference needs to Lightning's state."""
        checkpoint["sabersmith"] = self.inference

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Restore the thresholds, and let a resumed run be longer or shorter than planned."""
        self._take_thresholds(checkpoint["sabersmith"])
        for schedule in checkpoint.get("lr_schedulers", []):
            # With these OneCycleLR would keep the length that the first run had.
            for planned in ("total_steps", "_schedule_phases"):
                schedule.pop(planned, None)

    def _take_thresholds(self, settings: dict[str, Any]) -> None:
        # Difficulties that dev lacks keep these.
        for name in ("thresholds", "chart_thresholds"):
            if name in settings:
                self.inference[name] = list(settings[name])

    def _score_rhythm(self, rhythm: RhythmNet, batch: dict[str, Tensor], split: str) -> None:
        """Log the nats a beat of a chart, with all conditions, without character or audio."""
        blank = torch.zeros_like(batch["known"])
        kinds = {
            "rhythm_nats": batch,
            "rhythm_nats_no_character": {**batch, "known": blank, "character": blank},
            "rhythm_nats_no_audio": {**batch, "audio": torch.zeros_like(batch["audio"])},
        }
        for name, given in kinds.items():
            nats, counted = rhythm_nats(rhythm, given)
            self.log(
                f"{split}/{name}",
                nats / counted,
                prog_bar=name == "rhythm_nats",
                on_epoch=True,
                batch_size=int(counted),
                sync_dist=True,
            )

    def _peaks(self, batch: dict[str, Any]) -> list[ChartPeaks]:
        curves = self.predict_curves(batch["mels"], batch["beats"])
        charts = []
        for i, true in enumerate(batch["onsets"]):
            if true is not None:
                curve = smooth(curves[:, i], int(self.inference["smoothing"]))
                gap = self.inference["peak_gap_s"][i]
                times, activations = pick_peaks(curve, gap, self.mels.frame_s)
                charts.append(ChartPeaks(batch["name"], i, true, times, activations))
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
            signed_errors(chart.true, chart.times[chart.activations >= t]) for chart, t in chosen
        ]
        if errors and len(np.concatenate(errors)):
            median_ms = 1000 * float(np.median(np.concatenate(errors)))
            self.log(f"{split}/median_error_ms", median_ms, batch_size=1)
        self._charts = []


def rhythm_nats(rhythm: RhythmNet, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the cross-entropy of a batch of `RhythmSource.batch`, summed over its beats, nats.

    Returns:
        () float32; and () int64, the number of beats.
    """
    ids = batch["ids"]
    log_p = rhythm(
        batch["audio"].float(),
        conditions(batch),
        batch["beat_s"],
        ids.clamp_min(EMPTY),
        batch["harder"],
        batch["has_harder"],
    )
    nats = F.nll_loss(log_p.flatten(0, 1), ids.flatten(), ignore_index=IGNORED, reduction="sum")
    return nats, (ids != IGNORED).sum()


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
