"""Hydra for the command lines: resolvers of our configs, and Hydra's errors as one line."""

import re
from collections.abc import Sequence
from typing import Any

from hydra.errors import HydraException, InstantiationException
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from sabersmith.errors import OptionError, SabersmithError

CONFIG_ERRORS = (HydraException, OmegaConfBaseException)

# Config groups of Hydra that plugins of an extra add, and the extra's name.
PLUGIN_GROUPS = {
    "hydra/sweeper/optuna": "sweep",
    "hydra/launcher/joblib": "sweep",
    "hydra/launcher/submitit_local": "sweep",
    "hydra/launcher/submitit_slurm": "sweep",
}
# Loggers that need an extra.
LOGGER_EXTRAS = {"logger.tensorboard": "tensorboard"}


def register_resolvers() -> None:
    """Register what configs can interpolate.

    - `${count:${features.nffts}}`: the length of a list, 1 for a single value.
    - `${fastest_precision:gpu}`: see `precision.fastest_precision`.
    - `${single_run:}`: false for the jobs of a multirun, else true.
    """
    OmegaConf.register_new_resolver("count", _count, replace=True)
    OmegaConf.register_new_resolver("fastest_precision", _fastest_precision, replace=True)
    OmegaConf.register_new_resolver("single_run", _single_run, replace=True)


def user_error(error: BaseException) -> SabersmithError | None:
    """Return `error` as one that the user can act on, or None if it is a bug.

    Hydra wraps the errors of constructors. A SabersmithError inside is returned as it is; an
    argument that the constructor does not take is a mistyped key.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, SabersmithError):
            return _without_traceback(cause)
        cause = cause.__cause__
    if isinstance(error, InstantiationException):
        return _constructor_error(error)
    return OptionError(_shortened(error)) if isinstance(error, CONFIG_ERRORS) else None


def _count(value: Any) -> int:
    return len(value) if isinstance(value, Sequence) and not isinstance(value, str) else 1


def _fastest_precision(accelerator: str) -> str:
    from sabersmith.training.precision import fastest_precision  # imports torch, which is slow

    return fastest_precision(accelerator)


def _single_run() -> bool:
    from hydra.core.hydra_config import HydraConfig
    from hydra.types import RunMode

    return not HydraConfig.initialized() or HydraConfig.get().mode is not RunMode.MULTIRUN


def _without_traceback(error: SabersmithError) -> SabersmithError:
    """Return an error from a DataLoader worker without the traceback that torch adds to it."""
    text = str(error)
    if not text.startswith("Caught "):
        return error
    return type(error)(text.strip().splitlines()[-1].partition(": ")[2])


def _constructor_error(error: InstantiationException) -> OptionError | None:
    """Return what a constructor reports about its arguments, or None if it failed otherwise."""
    cause = error.__cause__
    found = re.search(r"full_key: (\S+)", str(error))
    key = found[1] if found else "config"
    if isinstance(cause, ModuleNotFoundError) and key in LOGGER_EXTRAS:
        return OptionError(f"{key}: {_not_installed(LOGGER_EXTRAS[key])}")
    # By name, since Lightning, which defines it, is slow to import.
    from_lightning = type(cause).__name__ == "MisconfigurationException"
    if not from_lightning and not isinstance(cause, TypeError | ValueError):
        return None
    reason = " ".join(str(cause).split())
    if "gpu backend" in reason:
        reason = "no GPU is found; set trainer=cpu"
    return OptionError(f"{key}: {reason}")


def _shortened(error: BaseException) -> str:
    """Return Hydra's message on one line: the key, what is wrong, what to do."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = " ".join(lines)
    if key := re.search(r"An item is already at '([^']+)'", text):
        return f"{key[1]}: exists already; write {key[1]}=... without +"
    if key := re.search(r"Could not (?:override|append|delete)[^']*'([^']+)'", text):
        return f"{key[1]}: no such key; add --cfg job to see all keys"
    if missing := re.search(r"Missing mandatory value: (\S+)", text):
        return f"{missing[1]}: is required; write {missing[1]}=..."
    if option := re.search(r"Could not (?:find|load) '([^']+)'", text):
        if option[1] in PLUGIN_GROUPS:
            return f"{option[1]}: {_not_installed(PLUGIN_GROUPS[option[1]])}"
        return f"{option[1]}: no such option; there are: {_listed_options(lines)}"
    if group := re.search(r"You must specify '([^']+)'", text):
        return f"{group[1]}: choose one of {_listed_options(lines)}, as {group[1]}=..."
    if isinstance(error.__cause__, OmegaConfBaseException):
        lines += [line.strip() for line in str(error.__cause__).splitlines()]
    kept = [line for line in dict.fromkeys(lines) if not line.startswith("Set the environment")]
    return "; ".join(line.rstrip(".:") for line in kept)


def _not_installed(extra: str) -> str:
    return f"is not installed; run: pip install 'sabersmith[{extra}]'"


def _listed_options(lines: list[str]) -> str:
    """Return the names that Hydra lists after "Available options", up to its search path."""
    names: list[str] = []
    listing = False
    for line in lines:
        if line.startswith("Config search path"):
            break
        if listing:
            names.append(line)
        listing = listing or line.startswith("Available options")
    return ", ".join(names)
