"""What the command lines share with Hydra: its resolvers, and its errors as one line."""

import re

from hydra.errors import HydraException, InstantiationException
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from sabersmith.errors import OptionError, SabersmithError

CONFIG_ERRORS = (HydraException, OmegaConfBaseException)


def register_resolvers() -> None:
    """Let configs say `${count:${features.nffts}}` for the length of a list.

    And `${fastest_precision:gpu}` for what `precision.fastest_precision` chooses.
    """
    OmegaConf.register_new_resolver("count", len, replace=True)
    OmegaConf.register_new_resolver("fastest_precision", _fastest_precision, replace=True)


def _fastest_precision(accelerator: str) -> str:
    from sabersmith.training.precision import fastest_precision  # torch, which not all entries need

    return fastest_precision(accelerator)


def user_error(error: BaseException) -> SabersmithError | None:
    """Return `error` as what a user can act on, or None where it is no fault of theirs.

    Hydra wraps what a constructor raises: an error of ours inside is taken out again; an argument
    that the constructor doesn't take is a mistyped key.
    """
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, SabersmithError):
            return _without_traceback(cause)
        cause = cause.__cause__
    if isinstance(error, InstantiationException):
        return _refused(error)
    return OptionError(_shortened(error)) if isinstance(error, CONFIG_ERRORS) else None


def _without_traceback(error: SabersmithError) -> SabersmithError:
    """Return an error as it was before torch's DataLoader brought it from a worker process."""
    text = str(error)
    if not text.startswith("Caught "):
        return error
    return type(error)(text.strip().splitlines()[-1].partition(": ")[2])


def _refused(error: InstantiationException) -> OptionError | None:
    """Return what a constructor said of its arguments, or None if it failed otherwise."""
    cause = error.__cause__
    # By name: Lightning, which raises it, is slow to import.
    of_lightning = type(cause).__name__ == "MisconfigurationException"
    if not of_lightning and not isinstance(cause, TypeError | ValueError):
        return None
    key = re.search(r"full_key: (\S+)", str(error))
    reason = " ".join(str(cause).split())
    if "gpu backend" in reason:
        reason = "no GPU is found; take trainer=cpu"
    return OptionError(f"{key[1] if key else 'config'}: {reason}")


def _shortened(error: BaseException) -> str:
    """Return Hydra's message on one line: the key, what is wrong, what to do."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    text = " ".join(lines)
    if key := re.search(r"Could not (?:override|append|delete)[^']*'([^']+)'", text):
        return f"{key[1]}: no such key; add --cfg job to see all keys"
    if missing := re.search(r"Missing mandatory value: (\S+)", text):
        return f"{missing[1]}: is needed; write {missing[1]}=..."
    if option := re.search(r"Could not find '([^']+)'", text):
        return f"{option[1]}: no such option; there are: {_listed_options(lines)}"
    if group := re.search(r"You must specify '([^']+)'", text):
        return f"{group[1]}: choose one of {_listed_options(lines)}, as {group[1]}=..."
    if isinstance(error.__cause__, OmegaConfBaseException):
        lines += [line.strip() for line in str(error.__cause__).splitlines()]
    kept = [line for line in dict.fromkeys(lines) if not line.startswith("Set the environment")]
    return "; ".join(line.rstrip(".:") for line in kept)


def _listed_options(lines: list[str]) -> str:
    """Return the names that Hydra lists below "Available options", up to its search path."""
    names: list[str] = []
    listing = False
    for line in lines:
        if line.startswith("Config search path"):
            break
        if listing:
            names.append(line)
        listing = listing or line.startswith("Available options")
    return ", ".join(names)
