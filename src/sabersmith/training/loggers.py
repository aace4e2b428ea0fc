"""Weights & Biases as a logger of runs, in addition to metrics.csv."""

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
        offline: keep the run on disk; `wandb sync` uploads it later. None: offline unless an API
            key is found, so that a run never stops to ask for a login.
        options: more arguments of Lightning's `WandbLogger`.
    """
    if offline is None:
        offline = not has_wandb_key()
    return WandbLogger(save_dir=str(save_dir), offline=offline, **options)


def close_loggers(loggers: Iterable[Logger]) -> None:
    """End the runs of `loggers`, so that the next job of a sweep starts a new one."""
    if any(isinstance(logger, WandbLogger) for logger in loggers):
        import wandb  # Slow to import, and only this logger needs it.

        wandb.finish()


def has_wandb_key() -> bool:
    """Return whether WANDB_API_KEY is set or netrc has the entry that `wandb login` writes."""
    if os.environ.get("WANDB_API_KEY"):
        return True
    try:
        host = os.environ.get("WANDB_BASE_URL", "https://api.wandb.ai").split("//")[-1]
        return netrc.netrc(os.environ.get("NETRC")).authenticators(host.rstrip("/")) is not None
    except (OSError, netrc.NetrcParseError):
        return False
