"""A training run: what train.py does with its composed config."""

import json
import logging
import math
import shutil
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
from sabersmith.mapping.calibration import calibrate_checkpoint
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.training.allocator import keep_freed_memory
from sabersmith.training.config_errors import user_error
from sabersmith.training.inference_checkpoint import export
from sabersmith.training.loggers import close
from sabersmith.training.resume import begin, read_start, trained_steps

log = logging.getLogger(__name__)

# Least value of keys that are easily mistyped, and whether they are whole numbers.
NUMBERS = {
    "model.lr": (0.0, False),
    "model.weight_decay": (0.0, False),
    "model.warmup": (0, True),
    "data.batch_size": (1, True),
    "data.crop_s": (0.1, False),
    "data.max_tokens": (3, True),
    "data.top_k": (1, True),
    "data.audio_repeats": (1, True),
    "data.limit_songs": (1, True),
    "data.workers": (0, True),
    "data.prepare_workers": (1, True),
}

OF_HYDRA = ("train.log", ".hydra")  # in a run's folder before the run begins

# Lightning's warnings that tell a user nothing.
QUIET = (
    ".*does not have many workers.*",  # cached features load faster than a CPU learns from them
    ".*Experiment logs directory.*exists and is not empty.*",  # config.yaml lies beside
    ".*LeafSpec.*is deprecated.*",
    ".*WeightAveraging callback with a model that overrides.*",  # nothing of ours is sharded
    ".*The dirpath has changed from.*",  # a resumed run has a folder of its own
    ".*sync_dist=True.*",  # the modules gather before they log
    ".*Using `DistributedSampler` with the dataloaders.*",
    ".*Your `IterableDataset` has `__len__` defined.*",  # that of shards counts its workers
)


@dataclass(frozen=True)
class Result:
    """What a run came to."""

    stage: str
    out: Path
    score: float  # the monitored measure of the best checkpoint on dev
    metrics: dict[str, dict[str, float]] = field(default_factory=dict)  # by split

    def report(self) -> str:
        """Say what came out, where it is and how to try it."""
        lines = []
        for split, values in self.metrics.items():
            lines.append(f"{split} of the best checkpoint:")
            lines += [f"  {name:<28} {value:.4f}" for name, value in sorted(values.items())]
        checkpoint = self.out / f"{self.stage}.ckpt"
        lines.append(f"run: {self.out}")
        if checkpoint.is_file():
            lines.append(f"try: python infer.py audio=song.mp3 {self.stage}_ckpt={checkpoint}")
        return "\n".join(lines)


def train(config: DictConfig) -> Result:
    """Train a stage as `config` (see configs/train.yaml) says, and print what came out.

    Leaves in `config.out`: config.yaml, metrics.csv, checkpoints/best.ckpt and last.ckpt,
    <stage>.ckpt for infer.py, dev_metrics.json and, with `test`, test_metrics.json.

    Raises:
        InputError: the maps, `ckpt_path` or `init_ckpt` can't be used.
        OptionError: a value is out of range, or `ckpt_path` is at its run's end already.
            Nothing is left behind, as after any error of the user's (see
            `sabersmith.training.config_errors.user_error`).
    """
    out = Path(config.out)
    was_there = out.is_dir() and any(path.name not in OF_HYDRA for path in out.iterdir())
    try:
        return _train(config, out)
    except Exception as error:
        if user_error(error) is not None and not was_there and not any(out.rglob("*.ckpt")):
            _remove(out)
        raise


class RunStart(L.Callback):
    """Once the data are there, and before the first epoch: is all there, and what is it?"""

    def __init__(self, config: DictConfig, data: L.LightningDataModule) -> None:
        self.config = config
        self.data = data

    def on_fit_start(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Write config.yaml and tell the loggers of it.

        Raises:
            InputError: there is nothing to validate on.
        """
        if not len(self.data.val_dataloader()):
            where = self.config.data.shards or self.config.data.root
            raise InputError(
                f"{where}: no usable map in the dev split; give at least two "
                "songs, one to train on and one to choose the best checkpoint by"
            )
        _save_config(self.config)
        for logger in trainer.loggers:
            if not isinstance(logger, CSVLogger):  # config.yaml lies beside its file
                logger.log_hyperparams(_plain(self.config))

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """See that the run measures what it is to choose by.

        Raises:
            OptionError: `monitor` is no measure of dev.
        """
        there = trainer.callback_metrics
        if not trainer.sanity_checking and self.config.monitor not in there:
            names = ", ".join(sorted(name for name in there if name.startswith("val/")))
            raise OptionError(f"monitor={self.config.monitor}: no such measure; there are: {names}")


def check_numbers(config: DictConfig) -> None:
    """Raise OptionError for the first number of the config that no run can be made with."""
    for key, (least, whole) in NUMBERS.items():
        value = OmegaConf.select(config, key)
        if value is None:  # of the other stage, or left to us
            continue
        fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not fits or not value >= least or not math.isfinite(value):
            kind = "whole number" if whole else "number"
            raise OptionError(f"{key}={value}: give a {kind} of at least {least:g}")


def _train(config: DictConfig, out: Path) -> Result:
    check_numbers(config)
    start = read_start(config)
    for message in QUIET:
        warnings.filterwarnings("ignore", message)
    keep_freed_memory()
    if config.threads is not None:
        torch.set_num_threads(config.threads)
    L.seed_everything(config.seed, workers=True, verbose=False)
    data: L.LightningDataModule = instantiate(config.data)
    module: L.LightningModule = instantiate(config.model)
    resumed = config.ckpt_path is not None
    if start is not None:
        begin(module, data, start, resumed)
    callbacks = {name: instantiate(callback) for name, callback in config.callbacks.items()}
    loggers = [instantiate(logger) for logger in config.logger.values()]
    trainer: L.Trainer = instantiate(
        config.trainer,
        callbacks=[RunStart(config, data), *callbacks.values()],
        logger=loggers,
    )
    trainer.fit(module, datamodule=data, ckpt_path=config.ckpt_path, weights_only=True)
    if resumed and trainer.global_step == trained_steps(Path(config.ckpt_path)):
        raise OptionError(
            f"ckpt_path: {config.ckpt_path} is at the end of its run, so nothing was trained; "
            f"raise trainer.max_epochs={trainer.max_epochs}, or trainer.max_steps if it is set"
        )
    best = callbacks["best"]
    assert isinstance(best, ModelCheckpoint)
    result = _finish(config, out, trainer, module, data, best)
    close(loggers)
    return result


def _finish(
    config: DictConfig,
    out: Path,
    trainer: L.Trainer,
    module: L.LightningModule,
    data: L.LightningDataModule,
    best: ModelCheckpoint,
) -> Result:
    """Score the best checkpoint, write its slim form and the metrics."""
    chosen = best.best_model_path
    if not chosen:
        log.warning("the run ended before its first validation, so its last weights are kept")
        chosen = str(out / "checkpoints" / "last.ckpt")
        trainer.save_checkpoint(chosen)
    metrics = {"dev": _scores(trainer.validate, module, data, chosen)}
    if config.test and len(data.test_dataloader()):
        metrics["test"] = _scores(trainer.test, module, data, chosen)
    elif config.test:
        log.warning("no map is in the test split, so there are no test metrics")
    score = metrics["dev"][config.monitor]
    if trainer.is_global_zero:
        slim = out / f"{config.stage}.ckpt"
        export(chosen, slim)
        if isinstance(data, OnsetDataModule):
            dev: Any = data.val_dataloader().dataset
            calibrate_checkpoint(slim, dev, trainer.strategy.root_device)
        for split, values in metrics.items():
            (out / f"{split}_metrics.json").write_text(json.dumps(values, indent=2) + "\n")
    result = Result(config.stage, _shown(out), score, metrics)
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


def _plain(config: DictConfig) -> dict[str, Any]:
    values = OmegaConf.to_container(config, resolve=True)
    assert isinstance(values, dict)
    return {str(name): value for name, value in values.items()}


@rank_zero_only
def _save_config(config: DictConfig) -> None:
    out = Path(config.out)
    out.mkdir(parents=True, exist_ok=True)
    OmegaConf.save(config, out / "config.yaml", resolve=True)


def _remove(out: Path) -> None:
    """Remove the folder of a run that never began, and the folders above that it emptied."""
    shutil.rmtree(out, ignore_errors=True)
    for parent in out.parents[:2]:
        try:
            parent.rmdir()
        except OSError:
            break


def _shown(path: Path) -> Path:
    """Return `path` as seen from the current folder, where it lies in it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
