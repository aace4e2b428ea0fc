"""Checks of checkpoints, which may come from anywhere: plain settings in range, finite weights.

A file that makes no sense would otherwise end in a traceback, in minutes of computing, or in a map
that nobody can play.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_parameter_registration_hook

from sabersmith.errors import InputError

FIX = "use another checkpoint"
LARGER = "its sizes are those of a larger network than the file's"
MAX_DEPTH = 12  # of lists and dicts in each other
MAX_ITEMS = 64  # of a list whose length is not fixed
MAX_LETTERS = 120  # of a value or reason in a message


@dataclass(frozen=True)
class Numbers:
    """What a setting may be: a number, or lists of them.

    Attributes:
        least, most: of each number.
        whole: whether they are whole numbers.
        shape: lengths of the list and of the lists in it; () for one number, None for any length
            from 1 to MAX_ITEMS.
        optional: whether the setting may be missing or None.
    """

    least: float
    most: float
    whole: bool = False
    shape: tuple[int | None, ...] = ()
    optional: bool = False


# Settings by name, those in a dict as "dict.name".
Allowed = Mapping[str, Numbers]

FEATURES: Allowed = {
    "features.sr": Numbers(1_000, 400_000, whole=True),
    "features.hop": Numbers(1, 40_000, whole=True),
    "features.n_mels": Numbers(1, 1024, whole=True),
    "features.nffts": Numbers(2, 1 << 17, whole=True, shape=(None,)),
}
FRAME_S = 0.001, 0.1  # least and most time between frames


def check_plain(settings: Mapping[Any, Any], path: Path) -> None:
    """Check that settings are dicts with names as keys, lists, finite numbers, texts and switches.

    They also name no code anywhere but in `network._target_`, because training copies parts of them
    into its config, where Hydra calls whatever a `_target_` names.

    Raises:
        InputError: they are not; the message names the setting.
    """
    network = settings.get("network")
    level: list[tuple[str, Any]] = [("", settings)]
    for _ in range(MAX_DEPTH):
        inner: dict[int, tuple[str, Any]] = {}  # what is shared is checked once
        for name, value in level:
            if isinstance(value, dict):
                for key, item in value.items():
                    if not isinstance(key, str):
                        raise _error(path, name or "settings", f"{_shown(key)} is no name")
                    if key.startswith("_") and not (value is network and key == "_target_"):
                        raise InputError(
                            f"{path}: {_shown(key)}: settings of a checkpoint can't name code; "
                            "use another file"
                        )
                    inner[id(item)] = (f"{name}.{_shown(key)}".lstrip("."), item)
            elif isinstance(value, list | tuple):
                inner.update((id(item), (name, item)) for item in value)
            elif isinstance(value, int | float):
                if not math.isfinite(value):
                    raise _error(path, name, f"{value} is not a finite number")
                if abs(value) > 1 << 63:
                    raise _error(path, name, "the number is too large")
            elif not (value is None or isinstance(value, str)):
                raise _error(path, name, f"is of type {type(value).__name__}")
        level = list(inner.values())
        if not level:
            return
    raise _error(path, level[0][0], "is nested too deep")


def check_settings(settings: Mapping[str, Any], allowed: Allowed, path: Path) -> None:
    """Check settings that are plain (see `check_plain`) against what they may be.

    Raises:
        InputError: one is missing or not allowed; the message names it and says what is.
    """
    for name, numbers in allowed.items():
        value: Any = settings
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if value is None and numbers.optional:
            continue
        if value is None:
            raise _error(path, name, "is missing")
        if (wrong := _first_wrong(value, numbers, numbers.shape)) is not None:
            raise _error(path, name, f"{wrong}; allowed: {_described(numbers)}")
    if "features.hop" in allowed:
        frame_s = settings["features"]["hop"] / settings["features"]["sr"]
        if not FRAME_S[0] <= frame_s <= FRAME_S[1]:
            raise _error(
                path,
                "features.hop",
                f"{1000 * frame_s:.3g} ms between frames; allowed: from {1000 * FRAME_S[0]:g} to "
                f"{1000 * FRAME_S[1]:g} ms",
            )


def check_weights(weights: Any, path: Path) -> None:
    """Check that weights are finite tensors under names, and no larger than the file.

    Raises:
        InputError: they are not; the message names the tensor.
    """
    if not isinstance(weights, dict):
        raise _error(path, "state_dict", f"is of type {type(weights).__name__}")
    total = 0
    for name, value in weights.items():
        if not isinstance(name, str) or not isinstance(value, Tensor):
            raise _error(path, f"state_dict: {_shown(name)}", "is no tensor with a name")
        total += value.nelement() * value.element_size()
        # A tensor may repeat its values, and several may share them.
        if value.layout != torch.strided or total > 2 * path.stat().st_size:
            raise _error(path, f"state_dict: {_shown(name)}", "is larger than the file")
        check_finite(f"state_dict: {_shown(name)}", value, path)


def check_finite(name: str, value: Tensor, path: Path) -> None:
    """Check that a tensor holds finite real numbers; InputError names it as `name`."""
    if value.is_complex() or value.is_quantized:
        raise _error(path, name, f"is of type {value.dtype}")
    if not value.is_floating_point() or not value.nelement():
        return
    # NaN is both the least and the largest; to look at each value takes ten times as long or more.
    if not torch.stack(value.float().aminmax()).isfinite().all():
        raise _error(path, name, "holds NaN or infinite values")


@contextmanager
def limited_size(most: int) -> Iterator[None]:
    """Let networks that are built in the block have so many weights at most.

    Raises:
        ValueError: there are more; nothing has been allocated for most of them.
    """
    here, count = get_ident(), 0

    def add(module: nn.Module, name: str, parameter: nn.Parameter | None) -> None:
        nonlocal count
        if parameter is not None and get_ident() == here:
            count += parameter.nelement()
            if count > most:
                raise ValueError(LARGER)

    hook = register_module_parameter_registration_hook(add)
    try:
        yield
    except RuntimeError as error:
        if "allocate" in str(error):  # a single one that no memory has room for
            raise ValueError(LARGER) from None
        raise
    finally:
        hook.remove()


@contextmanager
def damage_reported(name: str, path: Path) -> Iterator[None]:
    """Report any error of the block as an InputError that names a setting."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        raise _error(path, name, _shortened(f"{error}" or type(error).__name__)) from None


def _first_wrong(value: Any, numbers: Numbers, shape: Sequence[int | None]) -> str | None:
    """Return the first value that is not allowed, shown; None if there is none."""
    if not shape:
        right = isinstance(value, int if numbers.whole else int | float)
        right = right and not isinstance(value, bool) and numbers.least <= value <= numbers.most
        return None if right else _shown(value)
    length = shape[0]
    if not isinstance(value, list | tuple):
        return _shown(value)
    if len(value) != length and (length is not None or not 1 <= len(value) <= MAX_ITEMS):
        return f"{len(value)} values"
    found = (_first_wrong(item, numbers, shape[1:]) for item in value)
    return next((wrong for wrong in found if wrong is not None), None)


def _described(numbers: Numbers) -> str:
    lengths = " lists of ".join("some" if n is None else str(n) for n in numbers.shape)
    kind = "whole number" if numbers.whole else "number"
    noun = f"{lengths} {kind}s" if numbers.shape else f"a {kind}"
    return f"{noun} from {numbers.least:g} to {numbers.most:g}"


def _shown(value: Any) -> str:
    if isinstance(value, str | int | float | None):
        return _shortened(str(value))
    return f"a {type(value).__name__}"


def _shortened(text: str) -> str:
    """Return text as one line of at most MAX_LETTERS that can be printed."""
    line = " ".join("".join(x if x.isprintable() else " " for x in text[:1000]).split())
    return line if len(line) <= MAX_LETTERS else f"{line[: MAX_LETTERS - 1]}…"


def _error(path: Path, name: str, what: str) -> InputError:
    return InputError(f"{path}: {name}: {what}; {FIX}")
