"""Checkpoints: weights together with everything that inference needs to know about them.

A checkpoint is a torch file of `{"sabersmith": settings, "state_dict": weights}`. The settings
are plain types: version, stage, network (its arguments), features, and what the stage adds
(thresholds, vocabulary, ...). Lightning's own files hold the same `sabersmith` entry beside
Lightning's state, with weights named `network.*`; both kinds load here.
"""

import os
import pickle
import warnings
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from sabersmith.errors import InputError

VERSION = 1
PREFIX = "network."


@dataclass(frozen=True)
class Checkpoint:
    """A stage's settings and the float32 weights of its network, and the file they come from."""

    settings: dict[str, Any]
    state_dict: dict[str, Tensor]
    path: Path


def shipped_checkpoint(stage: str) -> Path:
    """Return the path of the shipped checkpoint of `stage` ("onset" or "sym")."""
    return Path(str(files("sabersmith.checkpoints"))) / f"{stage}.ckpt"


def load_checkpoint(path: str | Path, stage: str | None = None) -> Checkpoint:
    """Load a checkpoint of `stage` ("onset" or "sym", None for either), on the CPU.

    Nothing in the file is run: it is read without unpickling code.

    Raises:
        InputError: missing or truncated file, pickled code in it, not a checkpoint of ours, of
            another stage, or of a later version.
    """
    path = Path(path)
    if not path.is_file():
        fix = f"give a checkpoint with {stage}_ckpt=" if stage else "give a checkpoint"
        raise InputError(f"{path}: no such file; {fix}")
    content = read_tensors(path, "written by train.py or sabersmith.training.inference_checkpoint")
    settings = content.get("sabersmith") if isinstance(content, dict) else None
    if not isinstance(settings, dict) or "state_dict" not in content:
        raise InputError(f"{path}: not a sabersmith checkpoint; use one written by train.py")
    if stage is not None and settings.get("stage") != stage:
        raise InputError(
            f"{path}: stage: it is of stage {settings.get('stage')}, not {stage}; "
            f"give it as {settings.get('stage')}_ckpt="
        )
    if settings.get("version") != VERSION:
        raise InputError(
            f"{path}: version: {settings.get('version')} is unknown; update sabersmith"
        )
    weights = {
        name.removeprefix(PREFIX): value.float() if value.is_floating_point() else value
        for name, value in content["state_dict"].items()
    }
    return Checkpoint(settings, weights, path)


def read_tensors(path: Path, wanted: str) -> Any:
    """Return what a torch file holds, on the CPU, without running anything in it.

    wanted: how a good file came to be, for the message.

    Raises:
        InputError: it is truncated, no torch file, or holds pickled code.
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # of other pickles, which are refused
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        raise InputError(
            f"{path}: it is damaged or holds pickled code, which is never run; use a file {wanted}"
        ) from None
    except (RuntimeError, EOFError, OSError, ValueError, KeyError):
        raise InputError(f"{path}: not a whole torch file; copy or download it again") from None


def load_network(network: torch.nn.Module, checkpoint: Checkpoint) -> None:
    """Put a checkpoint's weights into `network`.

    Raises:
        InputError: the weights don't fit the settings beside them.
    """
    try:
        network.load_state_dict(checkpoint.state_dict)
    except RuntimeError as error:
        first = str(error).splitlines()[1].strip() if "\n" in str(error) else str(error)
        raise InputError(f"{checkpoint.path}: state_dict: {first}; the file is damaged") from None


def save_checkpoint(
    path: str | Path, settings: dict[str, Any], state_dict: dict[str, Tensor], half: bool = True
) -> None:
    """Write a checkpoint, aside and then moved into place.

    Args:
        path: of the file.
        settings: plain types only; `version` is added.
        state_dict: the network's, without prefix.
        half: store floats in half precision.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    weights = {
        name: value.half() if half and value.is_floating_point() else value
        for name, value in state_dict.items()
    }
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        torch.save({"sabersmith": {**settings, "version": VERSION}, "state_dict": weights}, aside)
        os.replace(aside, path)
    finally:
        aside.unlink(missing_ok=True)
