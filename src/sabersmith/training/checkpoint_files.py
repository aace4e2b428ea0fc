"""Checkpoints of a run as files: whole or absent, whatever happens while they are written."""

from pathlib import Path
from typing import Any

from lightning.fabric.plugins.io import TorchCheckpointIO
from lightning.fabric.utilities.types import _PATH

from sabersmith.checkpoint import write_tensors
from sabersmith.staging import remove_abandoned


class WholeCheckpoints(TorchCheckpointIO):
    """Writes checkpoints next to their place and moves them there.

    Lightning's own writes them to the temporary folder. If that is on another disk than the run,
    it then copies them over the earlier file, which a kill or a full disk leaves cut short.
    """

    def save_checkpoint(
        self, checkpoint: dict[str, Any], path: _PATH, storage_options: Any = None
    ) -> None:
        """Write a checkpoint; the one that was there stays until it is complete.

        Raises:
            InputError: it can't be written.
        """
        if "://" in str(path):  # not on a disk
            super().save_checkpoint(checkpoint, path, storage_options)
        else:
            write_tensors(Path(path), checkpoint)


def remove_unfinished(out: Path, resumed: str | None) -> None:
    """Remove what killed runs have left of unfinished checkpoints.

    Args:
        out: folder of the run.
        resumed: checkpoint of the run that is continued, if any.
    """
    folders = {out, out / "checkpoints"}
    if resumed is not None:
        folders.add(Path(resumed).parent)
    for folder in folders:
        remove_abandoned(folder)
