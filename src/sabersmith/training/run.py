"""A training run: trains a stage as its composed Hydra config says."""

import json
import logging
import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightning as L
import torch
from hydra.utils import instantiate
from lightning.pytorch.callbacks import ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger
from lightning.pytorch.utilities import rank_zero_only
from omegaconf import DictConfig, OmegaConf

from sabersmith.errors import InputError, OptionError
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.onset.datasets import OnsetSongDataset
from sabersmith.sym.calibration import calibrate_checkpoint
from sabersmith.sym.data_module import SymDataModule
from sabersmith.training.allocator import keep_freed_memory
from sabersmith.training.checkpoint_files import remove_unfinished
from sabersmith.training.config_errors import user_error
from sabersmith.training.inference_checkpoint import write_inference_checkpoint
from sabersmith.training.loggers import close_loggers
from sabersmith.training.repeatable import RepeatableSteps
from sabersmith.training.resume import initialise, read_initial_checkpoint, read_progress
from sabersmith.training.run_folder import RunFolder
from sabersmith.training.time_limit import ScheduleByTime

log = logging.getLogger(__name__)

# Writes calibrated thresholds into an inference checkpoint of the onset stage, from the songs of
# dev, computing on a device.
Calibrate = Callable[[Path, OnsetSongDataset, torch.device], None]

# Least value of keys that are easily mistyped, and whether they are whole numbers.
NUMBERS = {
    "model.lr": (0.0, False),
    "model.weight_decay": (0.0, False),
    "model.scheduler.warmup": (0, True),
    "data.batch_size": (1, True),
    "data.crop_s": (0.1, False),
    "data.max_tokens": (3, True),
    "data.top_k": (1, True),
    "data.audio_repeats": (1, True),
    "data.limit_songs": (1, True),
    "data.workers": (0, True),
    "data.prepare_workers": (1, True),
}

# Lightning's warnings that do not help a user.
IGNORED_WARNINGS = (
    ".*does not have many workers.*",  # cached features load faster than a CPU trains
    ".*Experiment logs directory.*exists and is not empty.*",  # it also holds config.yaml
    ".*LeafSpec.*is deprecated.*",
    ".*is smaller than the logging interval.*",  # small corpora
    ".*WeightAveraging callback with a model that overrides.*",  # no layers are sharded
    ".*The dirpath has changed from.*",  # a resumed run has its own folder
    ".*your dataloader is not resumable.*",  # see `repeatable`
    ".*sync_dist=True.*",  # the modules gather before they log
    ".*Using `DistributedSampler` with the dataloaders.*",
    ".*Your `IterableDataset` has `__len__` defined.*",  # that of shards allows for its workers
)


@dataclass(frozen=True)
class TrainingResult:
    """Outcome of a run."""

    stage: str
    out: Path
    score: float  # the monitored measure of the best checkpoint on dev
    metrics: dict[str, dict[str, float]] = field(default_factory=dict)  # by split

    def report(self) -> str:
        """Return the scores, the run's folder and how to try the checkpoint, as text."""
        lines = []
        for split, values in self.metrics.items():
            lines.append(f"{split} of the best checkpoint:")
            lines += [f"  {name:<28} {value:.4f}" for name, value in sorted(values.items())]
        checkpoint = self.out / f"{self.stage}.ckpt"
        lines.append(f"run: {self.out}")
        if checkpoint.is_file():
            lines.append(f"try: python infer.py audio=song.mp3 {self.stage}_ckpt={checkpoint}")
        return "\n".join(lines)


def train(config: DictConfig, calibrate: Calibrate | None = None) -> TrainingResult:
    """Train a stage as `config` (see configs/train.yaml) says, and print the result.

    Leaves in `config.out`: config.yaml, metrics.csv, checkpoints/best.ckpt and last.ckpt,
    the inference checkpoint <stage>.ckpt, dev_metrics.json and, with `test`, test_metrics.json.

    Args:
        config: composed from train.yaml.
        calibrate: called for a run of the onset stage with its inference checkpoint, the songs of
            dev and a device, to write calibrated thresholds into the checkpoint; None leaves them.

    Raises:
        InputError: the maps, `ckpt_path` or `init_ckpt` can't be used.
        OptionError: a value is out of range, or `ckpt_path` is already at the end of its run.
            After these and any other error of the user's (see `config_errors.user_error`), a run
            that had not begun leaves nothing behind.
    """
    remove_unfinished(Path(config.out), config.ckpt_path)
    folder = RunFolder(Path(config.out))
    try:
        return _train(config, folder.path, calibrate)
    except Exception as error:
        if user_error(error) is not None:
            folder.remove()
        raise


class RunStart(L.Callback):
    """Checks a run and records its config, once its data are there."""

    def __init__(self, config: DictConfig, data: L.LightningDataModule) -> None:
        self.config = config
        self.data = data

    def on_fit_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Write config.yaml and pass the config to the loggers.

        Raises:
            InputError: there is nothing to validate on.
        """
        if not len(self.data.val_dataloader()):
            where = self.config.data.shards or self.config.data.root
            raise InputError(
                f"{where}: no usable map in the dev split; give at least two songs, one to train "
                "on and one to choose the best checkpoint by"
            )
        _save_config(self.config)
        for logger in trainer.loggers:
            if not isinstance(logger, CSVLogger):  # config.yaml is next to its file
                logger.log_hyperparams(_as_dict(self.config))

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Check that the monitored measure exists.

        Raises:
            OptionError: `monitor` is no measure of dev.
        """
        measures = trainer.callback_metrics
        if not trainer.sanity_checking and self.config.monitor not in measures:
            names = ", ".join(sorted(name for name in measures if name.startswith("val/")))
            raise OptionError(f"monitor={self.config.monitor}: no such measure; there are: {names}")


def check_numbers(config: DictConfig) -> None:
    """Check the keys of NUMBERS.

    Raises:
        OptionError: a value is not a number or out of range.
    """
    for key, (least, whole) in NUMBERS.items():
        value = OmegaConf.select(config, key)
        if value is None:  # a key of the other stage, or null
            continue
        fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not fits or not value >= least or not math.isfinite(value):
            kind = "whole number" if whole else "number"
            raise OptionError(f"{key}={value}: give a {kind} of at least {least:g}")


def _train(config: DictConfig, out: Path, calibrate: Calibrate | None) -> TrainingResult:
    check_numbers(config)
    checkpoint = read_initial_checkpoint(config)
    for message in IGNORED_WARNINGS:
        warnings.filterwarnings("ignore", message)
    keep_freed_memory()
    if config.threads is not None:
        torch.set_num_threads(config.threads)
    L.seed_everything(config.seed, workers=True, verbose=False)
    data: L.LightningDataModule = instantiate(config.data)
    module: L.LightningModule = instantiate(config.model)
    resumed = config.ckpt_path is not None
    if checkpoint is not None:
        initialise(module, data, checkpoint, resumed)
    callbacks = {name: instantiate(callback) for name, callback in config.callbacks.items()}
    loggers = [instantiate(logger) for logger in config.logger.values()]
    trainer: L.Trainer = instantiate(
        config.trainer,
        callbacks=[
            RunStart(config, data),
            ScheduleByTime(),
            RepeatableSteps(config.seed),
            *callbacks.values(),
        ],
        logger=loggers,
    )
    trainer.fit(module, datamodule=data, ckpt_path=config.ckpt_path, weights_only=True)
    if resumed and trainer.global_step == read_progress(Path(config.ckpt_path)).steps:
        raise OptionError(
            f"ckpt_path: {config.ckpt_path} is at the end of its run, so nothing was trained; "
            f"raise {_limits(config)}"
        )
    best = callbacks["best"]
    assert isinstance(best, ModelCheckpoint)
    result = _finish(config, trainer, module, data, best, calibrate)
    close_loggers(loggers)
    return result


def _finish(
    config: DictConfig,
    trainer: L.Trainer,
    module: L.LightningModule,
    data: L.LightningDataModule,
    best: ModelCheckpoint,
    calibrate: Calibrate | None,
) -> TrainingResult:
    """Score the best checkpoint; write its inference checkpoint and the metrics."""
    out = Path(config.out)
    checkpoint = best.best_model_path
    if not checkpoint:
        log.warning("the run ended before its first validation, so its last weights are kept")
        checkpoint = str(out / "checkpoints" / "last.ckpt")
        trainer.save_checkpoint(checkpoint)
    metrics = {"dev": _scores(trainer.validate, module, data, checkpoint)}
    if config.test and len(data.test_dataloader()):
        metrics["test"] = _scores(trainer.test, module, data, checkpoint)
    elif config.test:
        log.warning("no map is in the test split, so there are no test metrics")
    score = metrics["dev"][config.monitor]
    if trainer.is_global_zero:
        inference = out / f"{config.stage}.ckpt"
        write_inference_checkpoint(checkpoint, inference)
        if calibrate is not None and isinstance(data, OnsetDataModule) and data.rhythm is None:
            dev: Any = data.val_dataloader().dataset
            calibrate(inference, dev, trainer.strategy.root_device)
        if isinstance(data, SymDataModule):
            batches = data.val_dataloader()
            temperature = calibrate_checkpoint(inference, batches, trainer.strategy.root_device)
            log.info("logits are divided by %g, at which dev is likeliest", temperature)
        for split, values in metrics.items():
            (out / f"{split}_metrics.json").write_text(json.dumps(values, indent=2) + "\n")
    result = TrainingResult(config.stage, _relative(out), score, metrics)
    rank_zero_only(print)(result.report())
    return result


def _scores(
    evaluate: Callable[..., Any],
    module: L.LightningModule,
    data: L.LightningDataModule,
    checkpoint: str,
) -> dict[str, float]:
    values = evaluate(
        module, datamodule=data, ckpt_path=checkpoint, verbose=False, weights_only=True
    )
    return {name: float(value) for name, value in values[0].items()}


def _limits(config: DictConfig) -> str:
    """Return the limits of a run's length that are set, as they are written in the config."""
    limits = {name: config.trainer.get(name) for name in ("max_epochs", "max_steps", "max_time")}
    given = [f"trainer.{name}={x}" for name, x in limits.items() if x not in (None, -1)]
    return " or ".join(given) or "trainer.max_epochs"


def _as_dict(config: DictConfig) -> dict[str, Any]:
    values = OmegaConf.to_container(config, resolve=True)
    assert isinstance(values, dict)
    return {str(name): value for name, value in values.items()}


@rank_zero_only
def _save_config(config: DictConfig) -> None:
    out = Path(config.out)
    out.mkdir(parents=True, exist_ok=True)
    OmegaConf.save(config, out / "config.yaml", resolve=True)


def _relative(path: Path) -> Path:
    """Return `path` relative to the current folder if it lies in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
