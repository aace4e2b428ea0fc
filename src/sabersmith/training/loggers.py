"""Where runs are logged beside metrics.csv."""

import netrc
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lightning.pytorch.loggers import Logger, WandbLogger


def wandb_logger(save_dir: str | Path, offline: bool | None = None, **options: Any) -> WandbLogger:
    """Return a Weights & Biases logger.

    Args:
        save_dir: folder for its files.
        offline: keep the run on disk, for `wandb sync` to upload later; None decides by whether
            a key is there, so that nothing asks for a login.
        options: more arguments of Lightning's `WandbLogger`.
    """
    if offline is None:
        offline = not has_wandb_key()
    return WandbLogger(save_dir=str(save_dir), offline=offline, **options)


def close(loggers: Iterable[Logger]) -> None:
    """End the runs of `loggers`, so that the next job of a sweep begins its own."""
    if any(isinstance(logger, WandbLogger) for logger in loggers):
        import wandb  # slow to import, and needed by its own logger alone

        wandb.finish()


def has_wandb_key() -> bool:
    """Tell whether WANDB_API_KEY or a netrc entry of `wandb login` is there."""
    if os.environ.get("WANDB_API_KEY"):
        return True
    try:
        host = os.environ.get("WANDB_BASE_URL", "https://api.wandb.ai").split("//")[-1]
        return netrc.netrc(os.environ.get("NETRC")).authenticators(host.rstrip("/")) is not None
    except (OSError, netrc.NetrcParseError):
        return False
