"""Start of a run from a checkpoint: to continue its training (ckpt_path) or with its weights.

Weights fit one network, one kind of features and one vocabulary. A run that starts from a
checkpoint therefore takes those from it, whatever the config says. Everything else, such as data,
learning rate and trainer, comes from the config.
"""

import logging
from pathlib import Path
from typing import Any

import lightning as L
import torch
from omegaconf import DictConfig, OmegaConf

from sabersmith.checkpoint import Checkpoint, load_checkpoint
from sabersmith.data.shards.index import mels_as_json
from sabersmith.deepsaber import KIND
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.module import OnsetModule
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor

log = logging.getLogger(__name__)


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
        if trained_steps(checkpoint.path) is None:
            raise InputError(
                f"{checkpoint.path}: holds only weights, no training state to continue; give "
                "checkpoints/last.ckpt of the run as ckpt_path=, or this file as init_ckpt="
            )
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


def trained_steps(path: Path) -> int | None:
    """Return the steps that a training checkpoint has done; None for an inference checkpoint.

    The file must have been read by `load_checkpoint` before.
    """
    content = torch.load(path, map_location="cpu", weights_only=True)
    return int(content["global_step"]) if "optimizer_states" in content else None


def initialise(
    module: L.LightningModule, data: L.LightningDataModule, checkpoint: Checkpoint, resumed: bool
) -> None:
    """Give a new module the weights of a checkpoint, and its data the vocabulary and the scale.

    resumed: the trainer restores the weights, with the rest of the training state.
    """
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
