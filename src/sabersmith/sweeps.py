"""Where sweeps keep their trials."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optuna.storages import RDBStorage


def open_storage(file: str | Path) -> RDBStorage:
    """Return Optuna's storage in the SQLite file `file`, made if need be.

    Optuna 2.10, which hydra-optuna-sweeper holds, leaves its commits to SQLAlchemy 1, which
    committed by itself. Autocommit lets it run on SQLAlchemy 2.
    """
    import optuna  # of the extra "sweep"

    file = Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    return optuna.storages.RDBStorage(
        f"sqlite:///{file}", engine_kwargs={"isolation_level": "AUTOCOMMIT"}
    )
