"""The folder of a run, and its removal when the run could not start.

Hydra makes the folder, with its parents, before the run itself begins. A Hydra callback records
which of them did not exist, so that folders of the user are never removed.
"""

import shutil
from pathlib import Path
from typing import Any

from hydra.experimental.callback import Callback
from omegaconf import DictConfig

from sabersmith.staging import remove_empty

HYDRA_FILES = ("train.log", ".hydra")  # written by Hydra before the run begins

_made_by_hydra: list[Path] = []


class RecordNewFolders(Callback):
    """Records the folders that Hydra is about to make (`hydra.callbacks` in train.yaml)."""

    def on_run_start(self, config: DictConfig, **kwargs: Any) -> None:
        """Record those of a single run."""
        _made_by_hydra[:] = missing_folders(Path(config.hydra.run.dir))

    def on_multirun_start(self, config: DictConfig, **kwargs: Any) -> None:
        """Record those above the jobs of a multirun."""
        _made_by_hydra[:] = missing_folders(Path(config.hydra.sweep.dir))


class RunFolder:
    """The folder of a run as it is before the run begins.

    Args:
        path: the folder; need not exist.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._in_use = path.is_dir() and any(x.name not in HYDRA_FILES for x in path.iterdir())
        self._made = [*_made_by_hydra, *missing_folders(path)]

    def remove(self) -> None:
        """Remove what a run left that failed before its first checkpoint.

        Folders that existed before stay, and so does a folder that held other files.
        """
        if self._in_use or any(self.path.rglob("*.ckpt")):
            return
        place = self.path.absolute()
        if any(folder in self._made for folder in (place, *place.parents)):
            shutil.rmtree(place, ignore_errors=True)
        else:
            _clear(place)
        remove_empty(self._made)


def missing_folders(path: Path) -> list[Path]:
    """Return the folders that `mkdir(parents=True)` would make for `path`, outermost first."""
    every = (path.absolute(), *path.absolute().parents)
    return [folder for folder in reversed(every) if not folder.exists()]


def _clear(folder: Path) -> None:
    """Remove what is in a folder."""
    for item in folder.iterdir():
        if item.is_dir() and not item.is_symlink():
            shutil.rmtree(item, ignore_errors=True)
        else:
            item.unlink(missing_ok=True)
