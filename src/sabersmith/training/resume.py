"""What a run begins with: a training that it goes on with (ckpt_path), or weights (init_ckpt).

Weights fit one network, one kind of features and one vocabulary. Those are the checkpoint's then,
whatever the config says; all else, as data, learning rate and trainer, is the config's.
"""

import logging
from pathlib import Path
from typing import Any

import lightning as L
import torch
from omegaconf import DictConfig, OmegaConf

from sabersmith.checkpoint import Checkpoint, load_checkpoint
from sabersmith.data.shards.index import plain
from sabersmith.deepsaber import KIND
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.module import OnsetModule
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor

log = logging.getLogger(__name__)


def read_start(config: DictConfig) -> Checkpoint | None:
    """Read what `config` says to begin with, and put into it what those weights are tied to.

    Returns:
        The checkpoint of `ckpt_path` or `init_ckpt`; None for a run from scratch.

    Raises:
        OptionError: both are given.
        InputError: the file can't be used; the message says why.
    """
    if config.ckpt_path is None and config.init_ckpt is None:
        return None
    if config.ckpt_path is not None and config.init_ckpt is not None:
        raise OptionError("init_ckpt: ckpt_path brings its own weights; give one of the two")
    if config.ckpt_path is not None:
        checkpoint = _load(Path(config.ckpt_path), config.stage, "checkpoints/last", "ckpt_path")
        if trained_steps(checkpoint.path) is None:
            raise InputError(
                f"{checkpoint.path}: it holds weights alone, no state of a training to go on from; "
                "give checkpoints/last.ckpt of the run as ckpt_path=, or this one as init_ckpt="
            )
        log.info("going on from %s; best.ckpt is chosen from the epochs to come", checkpoint.path)
    else:
        checkpoint = _load(Path(config.init_ckpt), config.stage, config.stage, "init_ckpt")
        log.info("beginning with the weights of %s", checkpoint.path)
    tied = _tied(checkpoint)
    for key, value in tied.items():
        # Of features the target stays; of a network no key may that the checkpoint doesn't name.
        OmegaConf.update(config, key, value, merge=key == "features", force_add=True)
    log.info("as in that checkpoint: %s", ", ".join(tied))
    return checkpoint


def trained_steps(path: Path) -> int | None:
    """Return the steps that a training checkpoint has behind it; None where there is no training.

    Raises InputError as `load_checkpoint` does, which has read it before.
    """
    content = torch.load(path, map_location="cpu", weights_only=True)
    return int(content["global_step"]) if "optimizer_states" in content else None


def begin(
    module: L.LightningModule, data: L.LightningDataModule, checkpoint: Checkpoint, resumed: bool
) -> None:
    """Give a new module the weights of a checkpoint, and its data the vocabulary.

    resumed: the trainer brings the weights, with the rest of a training.
    """
    if isinstance(data, SymDataModule):
        data.vocabulary = SymPredictor.of(checkpoint).vocabulary
    if not resumed:
        assert isinstance(module, OnsetModule | SymModule)
        module.begin_with(checkpoint)


def _load(path: Path, stage: str, name: str, option: str) -> Checkpoint:
    fix = f"give {name}.ckpt of a run of stage {stage} as {option}="
    if not path.is_file():
        raise InputError(f"{path}: no such file; {fix}")
    try:
        return load_checkpoint(path, stage)
    except InputError as error:
        what = str(error).removeprefix(f"{path}: ").rpartition("; ")[0]
        raise InputError(f"{path}: {what}; {fix}") from None


def _tied(checkpoint: Checkpoint) -> dict[str, Any]:
    """Return the keys of the config that a checkpoint decides, with their values."""
    settings = checkpoint.settings
    if settings.get("kind") == KIND:
        raise InputError(f"{checkpoint.path}: DeepSaber's weights can't be trained on; give others")
    if settings["stage"] == "onset":
        onset = OnsetPredictor.of(checkpoint)
        return {
            "features": plain(onset.mels),
            "model.network": settings["network"],
            "model.min_gap_s": list(onset.min_gap_s),
            "model.smoothing": onset.smoothing,
        }
    sym = SymPredictor.of(checkpoint)
    decided = ("vocab", "n_mels", "columns", "beats")  # by the data; beats: of older versions
    return {
        "features": plain(sym.mels),
        "model.network": {k: v for k, v in settings["network"].items() if k not in decided},
        "data.offsets": list(sym.offsets),
        "data.max_tokens": sym.network.max_tokens,
        "data.carry": sym.carry,
        "data.ahead": sym.ahead,
        "data.echo": sym.network.echo is not None,
    }
