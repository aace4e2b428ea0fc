"""Checkpoints: weights together with everything that inference needs to know about them.

A checkpoint is a torch file of `{"sabersmith": settings, "state_dict": weights}`. The settings
are plain types: version, stage, network (its class and arguments), features, and what the stage
adds (thresholds, vocabulary, ...). Lightning's own files hold the same `sabersmith` entry next to
Lightning's state, with weights named `network.*`; both kinds load here. The rhythm network of the
onset stage has its own entry `rhythm` among the settings, and weights named `rhythm.*`.
"""

import pickle
import warnings
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import torch
from torch import Tensor, nn

from sabersmith.checkpoint_checks import (
    FIX,
    check_plain,
    check_weights,
    damage_reported,
    limited_size,
)
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

VERSION = 2
SMALL = 100_000  # weights that any network may have
PREFIX = "network."
PARTS = ("rhythm.",)  # begin the names of the weights of a stage's further networks

# What version 1 called by other names: settings, arguments of the network, and weights (the first
# part of a tensor's name).
_RENAMED_SETTINGS = {
    "carry": "overlap",
    "ahead": "lookahead",
    "shares": "human_shares",
    "min_gap_s": "peak_gap_s",
}
_RENAMED_ARGUMENTS = {"sym": {"echo": "copy"}}
_RENAMED_WEIGHTS = {
    "sym": {
        "echo": "copy_mechanism",
        "hear": "audio_embedding",
        "hear_nothing": "no_audio",
        "time": "gap_embedding",
    },
    "sym deepsaber": {"hear": "source_embedding"},
}
# Arguments that were always off.
_UNUSED_ARGUMENTS = {"sym": {"beats"}, "onset deepsaber": {"bidirectional"}}

Network = TypeVar("Network", bound=nn.Module)


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
        InputError: the file is missing or truncated, contains pickled code, is not a checkpoint of
            sabersmith, is of another stage or of a later version, has settings that are not plain,
            or weights that are not finite.
    """
    path = Path(path)
    if not path.is_file():
        fix = f"give a checkpoint with {stage}_ckpt=" if stage else "give a checkpoint"
        raise InputError(f"{path}: no such file; {fix}")
    content = read_tensors(path, "written by train.py or `sabersmith checkpoint`")
    settings = content.get("sabersmith") if isinstance(content, dict) else None
    if not isinstance(settings, dict) or "state_dict" not in content:
        raise InputError(f"{path}: not a sabersmith checkpoint; use one written by train.py")
    check_plain(settings, path)
    if stage is not None and settings.get("stage") != stage:
        raise InputError(
            f"{path}: stage: it is of stage {settings.get('stage')}, not {stage}; "
            f"give it as {settings.get('stage')}_ckpt="
        )
    if settings.get("version") not in (1, VERSION):
        raise InputError(
            f"{path}: version: {settings.get('version')} is unknown; update sabersmith"
        )
    check_weights(content["state_dict"], path)
    settings, weights = upgrade(settings, content["state_dict"])
    weights = {
        name.removeprefix(PREFIX): value.float() if value.is_floating_point() else value
        for name, value in weights.items()
    }
    return Checkpoint(settings, weights, path)


def upgrade(
    settings: dict[str, Any], state_dict: dict[str, Tensor]
) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return settings and weights of any version under the names of the current version.

    settings: the `sabersmith` entry of a file; state_dict: its weights, with or without PREFIX.
    """
    if settings.get("version") != 1:
        return settings, state_dict
    kind = f"{settings.get('stage')} {settings.get('kind', '')}".strip()
    unused = _UNUSED_ARGUMENTS.get(kind, set())
    upgraded = _renamed(settings, _RENAMED_SETTINGS) | {"version": VERSION}
    if isinstance(settings.get("network"), dict):
        arguments = _renamed(settings["network"], _RENAMED_ARGUMENTS.get(kind, {}))
        upgraded["network"] = {k: v for k, v in arguments.items() if k not in unused}
    weight_names = _RENAMED_WEIGHTS.get(kind, {})
    weights = {}
    for name, value in state_dict.items():
        prefix = PREFIX if name.startswith(PREFIX) else ""
        first, dot, rest = name.removeprefix(prefix).partition(".")
        weights[prefix + weight_names.get(first, first) + dot + rest] = value
    return upgraded, weights


def _renamed(values: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names.get(name, name): value for name, value in values.items()}


def read_tensors(path: Path, wanted: str) -> Any:
    """Return the content of a torch file, on the CPU, without running code from it.

    wanted: where to get a good file, for the message.

    Raises:
        InputError: the file is truncated, not a torch file, or contains pickled code.
    """
    try:
        with warnings.catch_warnings(action="ignore"):  # about plain pickles, which are refused
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError:
        raise InputError(
            f"{path}: damaged, or with pickled code in it, which is never run; use a file {wanted}"
        ) from None
    except Exception:  # damaged bytes make torch's unpickler fail in any way
        raise InputError(f"{path}: not a complete torch file; copy or download it again") from None


def load_network(network: nn.Module, checkpoint: Checkpoint, part: str = "") -> None:
    """Load a checkpoint's weights into `network`.

    Args:
        network: of the stage, or of a part.
        checkpoint: of the stage.
        part: one of PARTS for the network of that part, whose weights' names begin with it.

    Raises:
        InputError: the weights don't fit the network that the settings describe.
    """
    weights = {
        name.removeprefix(part): value
        for name, value in checkpoint.state_dict.items()
        if name.startswith(part or PARTS) == bool(part)
    }
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        first = str(error).splitlines()[1].strip() if "\n" in str(error) else str(error)
        raise InputError(f"{checkpoint.path}: state_dict: {first}; {FIX}") from None


_registered: dict[str, type[nn.Module]] = {}


def register_network(network: type[nn.Module]) -> None:
    """Allow checkpoints to name a network class that is defined outside of this package."""
    _registered[_target_of(network)] = network


def network_settings(factory: Any) -> dict[str, Any]:
    """Describe a network for a checkpoint, so that `build_network` can rebuild it.

    Registers the class, so that this process can load the checkpoints it writes.

    Args:
        factory: a subclass of nn.Module, or `functools.partial` of one with keyword arguments, as
            Hydra makes of a config with `_target_` and `_partial_: true`.

    Returns:
        The class as `_target_` ("package.module.Class"), and its arguments.

    Raises:
        TypeError: `factory` is something else.
    """
    is_partial = isinstance(factory, partial) and not factory.args
    network, arguments = (factory.func, factory.keywords) if is_partial else (factory, {})
    if not (isinstance(network, type) and issubclass(network, nn.Module)):
        raise TypeError("give a network class as _target_, with _partial_: true")
    register_network(network)
    return {"_target_": _target_of(network), **arguments}


def build_network(checkpoint: Checkpoint, base: type[Network], default: type[Network]) -> Network:
    """Build the network that a checkpoint describes; `load_network` adds the weights.

    A checkpoint may come from anywhere, so it can't choose what code runs. The class it names must
    be a subclass of `base` and either lie in a module next to `base`, or be registered
    (`register_network`).

    Args:
        checkpoint: with `network` among its settings: arguments and, except in older checkpoints,
            `_target_`.
        base: class that all networks of the stage derive from.
        default: class of checkpoints without `_target_`.

    Raises:
        InputError: the checkpoint names another class, there are no arguments, the class doesn't
            take them, or they make a larger network than the checkpoint's weights are of.
    """
    arguments = checkpoint.settings.get("network")
    if not isinstance(arguments, dict):
        raise InputError(f"{checkpoint.path}: network: is missing; {FIX}")
    arguments = dict(arguments)
    name = arguments.pop("_target_", None)
    network = default if name is None else _find_network(name, base)
    if network is None:
        raise InputError(
            f"{checkpoint.path}: network._target_: {name} is not a network of "
            f"{_package_of(base)}; use another checkpoint, or call register_network() with the "
            "class first if you trust it"
        )
    size = sum(weight.nelement() for weight in checkpoint.state_dict.values())
    # Weights that a later version of a network added may be missing.
    with damage_reported("network", checkpoint.path), limited_size(2 * size + SMALL):
        return network(**arguments)


def _find_network(name: Any, base: type[Network]) -> type[Network] | None:
    """Return the allowed subclass of `base` with a name, or None. Other modules aren't imported."""
    network: Any = _registered.get(name) if isinstance(name, str) else None
    if network is None and isinstance(name, str):
        module, _, class_name = name.rpartition(".")
        package, _, file = module.rpartition(".")
        if package == _package_of(base) and file.isidentifier():
            try:
                network = vars(import_module(module)).get(class_name)
            except ImportError:
                return None
    allowed = isinstance(network, type) and issubclass(network, base)
    return network if allowed else None


def _target_of(network: type[nn.Module]) -> str:
    return f"{network.__module__}.{network.__qualname__}"


def _package_of(base: type[nn.Module]) -> str:
    return base.__module__.rpartition(".")[0]


def save_checkpoint(
    path: str | Path, settings: dict[str, Any], state_dict: dict[str, Tensor], half: bool = True
) -> None:
    """Write a checkpoint; see `write_tensors`.

    Args:
        path: of the file.
        settings: plain types only; `version` is added.
        state_dict: the network's weights, without prefix.
        half: store floats in half precision.

    Raises:
        InputError: the file can't be written.
    """
    weights = {
        name: value.half() if half and value.is_floating_point() else value
        for name, value in state_dict.items()
    }
    content = {"sabersmith": {**settings, "version": VERSION}, "state_dict": weights}
    write_tensors(Path(path), content)


def write_tensors(path: Path, content: Any) -> None:
    """Write a torch file; it appears at `path` complete or not at all.

    Until then the file that was there stays, also on a full disk, a kill or a power failure. Its
    folder is made if it does not exist.

    Raises:
        InputError: the file can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path, durable=True) as temporary, temporary.open("wb") as file:
            _save(content, file)
    except OSError as error:
        reason = error.strerror or error
        raise InputError(
            f"{path}: can't be written ({reason}); make room or choose another place"
        ) from None


def _save(content: Any, file: BinaryIO) -> None:
    try:
        torch.save(content, file)
    except RuntimeError as error:
        # torch's writer goes on after a failed write, and fails by what is missing.
        cause = error.__context__
        raise cause if isinstance(cause, OSError) else error from None
