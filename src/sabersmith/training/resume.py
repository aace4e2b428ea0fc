"""Start of a run from a checkpoint: to continue its training (ckpt_path) or with its weights.

Weights fit one network, one kind of features and one vocabulary. A run that starts from a
checkpoint therefore takes those from it, whatever the config says. Everything else, such as data,
learning rate and trainer, comes from the config.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightning as L
import torch
from omegaconf import DictConfig, OmegaConf

from sabersmith.beatmap.character import CharacterScale
from sabersmith.checkpoint import Checkpoint, load_checkpoint
from sabersmith.checkpoint_checks import check_finite
from sabersmith.data.shards.index import mels_as_json
from sabersmith.deepsaber import KIND
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.onset.module import OnsetModule
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.rhythm.patterns import PatternVocabulary
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor

log = logging.getLogger(__name__)

# Parts of a training checkpoint, which Lightning reads without a check.
TRAINING_STATE: dict[str, type] = {
    "global_step": int,
    "epoch": int,
    "loops": dict,
    "callbacks": dict,
    "optimizer_states": list,
    "lr_schedulers": list,
}


def read_initial_checkpoint(config: DictConfig) -> Checkpoint | None:
    """Read the checkpoint that a run starts from, and put its fixed settings into `config`.

    Returns:
        The checkpoint of `ckpt_path` or `init_ckpt`; None for a run from scratch.

    Raises:
        OptionError: both are given.
        InputError: the file can't be used; the message says why.
    """
    if config.ckpt_path is None and config.init_ckpt is None:
        return None
    if config.ckpt_path is not None and config.init_ckpt is not None:
        raise OptionError("init_ckpt: ckpt_path has its own weights; give one of the two")
    if config.ckpt_path is not None:
        checkpoint = _load(Path(config.ckpt_path), config.stage, "checkpoints/last", "ckpt_path")
        _check_length(config, read_progress(checkpoint.path))
        log.info("continuing %s", checkpoint.path)
    else:
        checkpoint = _load(Path(config.init_ckpt), config.stage, config.stage, "init_ckpt")
        log.info("starting with the weights of %s", checkpoint.path)
    fixed = _fixed_settings(checkpoint)
    for key, value in fixed.items():
        # Features keep their _target_. A network keeps no key that the checkpoint does not have.
        OmegaConf.update(config, key, value, merge=key == "features", force_add=True)
    log.info("taken from that checkpoint: %s", ", ".join(fixed))
    return checkpoint


@dataclass(frozen=True)
class Progress:
    """How far a run was at a training checkpoint: whole epochs, and optimizer steps."""

    epochs: int
    steps: int


def read_progress(path: Path) -> Progress:
    """Read how far the run of a training checkpoint was.

    The file must have been read by `load_checkpoint` before.

    Raises:
        InputError: it is an inference checkpoint, or its training state is damaged.
    """
    fix = "give checkpoints/last.ckpt of the run as ckpt_path="
    content = torch.load(path, map_location="cpu", weights_only=True)
    if "optimizer_states" not in content:
        raise InputError(
            f"{path}: holds only weights, no training state to continue; {fix}, or this file as "
            "init_ckpt="
        )
    for name, kind in TRAINING_STATE.items():
        if not isinstance(content.get(name), kind):
            raise InputError(f"{path}: {name}: is missing or damaged; {fix}")
    for tensor in _tensors(content["optimizer_states"]):
        check_finite("optimizer_states", tensor, path)
    try:
        loop = content["loops"]["fit_loop"]
        epoch = loop["epoch_progress"]["current"]
        # At its last batch an epoch is done, save for the validation.
        unfinished = epoch["ready"] > epoch["processed"]
        last = unfinished and loop["epoch_loop.batch_progress"]["is_last_batch"]
        return Progress(int(epoch["processed"]) + bool(last), int(content["global_step"]))
    except (KeyError, TypeError, ValueError):
        raise InputError(f"{path}: loops: is damaged; {fix}") from None


def _check_length(config: DictConfig, progress: Progress) -> None:
    """Raise OptionError if a run has done more epochs than it is now given."""
    most = config.trainer.get("max_epochs")
    if most not in (None, -1) and progress.epochs > most:
        raise OptionError(
            f"trainer.max_epochs={most}: {config.ckpt_path} has done {progress.epochs} epochs "
            "already; give more than those"
        )


def _tensors(values: Any) -> Iterator[torch.Tensor]:
    """Return the tensors in dicts and lists."""
    if isinstance(values, torch.Tensor):
        yield values
    elif isinstance(values, dict | list | tuple):
        for item in values.values() if isinstance(values, dict) else values:
            yield from _tensors(item)


def initialise(
    module: L.LightningModule, data: L.LightningDataModule, checkpoint: Checkpoint, resumed: bool
) -> None:
    """Give a new module the weights of a checkpoint, and its data the vocabulary and the scale.

    resumed: the trainer restores the weights, with the rest of the training state.
    """
    rhythm = checkpoint.settings.get("rhythm")
    if isinstance(data, OnsetDataModule) and data.rhythm is not None and rhythm is not None:
        data.rhythm.vocabulary = PatternVocabulary(rhythm["network"]["patterns"])
        data.rhythm.scale = CharacterScale.from_dict(rhythm["scale"])
    if isinstance(data, SymDataModule):
        sym = SymPredictor.from_checkpoint(checkpoint)
        data.vocabulary, data.scale = sym.vocabulary, sym.scale
    if not resumed:
        assert isinstance(module, OnsetModule | SymModule)
        module.begin_with(checkpoint)


def _load(path: Path, stage: str, name: str, key: str) -> Checkpoint:
    fix = f"give {name}.ckpt of a run of stage {stage} as {key}="
    if not path.is_file():
        raise InputError(f"{path}: no such file; {fix}")
    try:
        return load_checkpoint(path, stage)
    except InputError as error:
        what = str(error).removeprefix(f"{path}: ").rpartition("; ")[0]
        raise InputError(f"{path}: {what}; {fix}") from None


def _fixed_settings(checkpoint: Checkpoint) -> dict[str, Any]:
    """Return the config keys that a checkpoint decides, with their values."""
    settings = checkpoint.settings
    if settings.get("kind") == KIND:
        raise InputError(
            f"{checkpoint.path}: DeepSaber's weights can't be trained further; give others"
        )
    if settings["stage"] == "onset":
        onset = OnsetPredictor.from_checkpoint(checkpoint)
        return {
            "features": mels_as_json(onset.mels),
            "model.network": {
                "_target_": "sabersmith.onset.network.OnsetNet",  # of older checkpoints
                "_partial_": True,
                **settings["network"],  # checked by the predictor
            },
            "model.peak_gap_s": list(onset.peak_gap_s),
            "model.smoothing": onset.smoothing,
        }
    sym = SymPredictor.from_checkpoint(checkpoint)
    from_data = ("vocab", "n_mels", "columns")
    return {
        "features": mels_as_json(sym.mels),
        "model.network": {
            "_target_": "sabersmith.sym.network.SymNet",  # of older checkpoints
            "_partial_": True,
            **{k: v for k, v in settings["network"].items() if k not in from_data},
        },
        "data.offsets": list(sym.offsets),
        "data.max_tokens": sym.network.max_tokens,
        "data.overlap": sym.overlap,
        "data.lookahead": sym.lookahead,
        "data.copy_features": sym.network.copy_mechanism is not None,
    }
