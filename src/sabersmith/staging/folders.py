"""Staging folders: where files are written before they are moved into place with one rename.

A staging folder belongs to the process that holds the lock of a file in it. A killed process leaves
its folders behind, but no lock; `remove_abandoned` finds them by that.
"""

import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from sabersmith.errors import InputError
from sabersmith.staging.stops import stops_deferred

LOCK = "lock"
# Folder in a staging folder, or one level deeper, of what is about to be replaced.
REPLACED = "replaced"
DAY_S = 86400.0
_NAME = re.compile(r"\.sabersmith-[0-9a-f]{12}")


@contextmanager
def atomic_write(path: str | Path, durable: bool = False) -> Iterator[Path]:
    """Yield a temporary path on the same disk as `path`; move what is written there to `path`.

    The block writes a file, or makes a folder, at the temporary path. If the block ends without
    an error, that replaces `path` (a folder only replaces an empty one). Otherwise it is removed,
    and `path` is left as it was.

    Args:
        path: of the file or folder.
        durable: of a file: wait until its content is on the disk before it replaces `path`, so
            that `path` is whole after a power failure as well.

    Raises:
        OSError: nothing can be written next to `path`, or the temporary path can't be moved, for
            example because the block wrote nothing.
    """
    path = Path(path)
    folder = _LockedFolder(path.parent)
    try:
        folder.make()
        temporary = folder.path / "content.tmp"
        yield temporary
        if durable:
            with temporary.open("r+b") as file:
                os.fsync(file.fileno())
        os.replace(temporary, path)
        if durable:
            _sync_folder(path.parent)
    finally:
        folder.remove()


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """Make a staging folder inside `out`, and remove it when the block ends.

    It lies inside `out` so that results can be moved into place with one rename. `out` is made if
    it does not exist. A folder made here is removed again if it is empty at the end. What killed
    processes left in `out` is removed first.

    Raises:
        InputError: `out` can't be written to.
    """
    folder = _LockedFolder(out)
    made: list[Path] = []
    try:
        try:
            _make_folders(out, made)
            remove_abandoned(out)
            folder.make()
        except OSError as error:
            raise InputError(
                f"{out}: can't be written ({error.strerror}); choose another output folder"
            ) from error
        yield folder.path
    finally:
        folder.remove()
        remove_empty(made)


def remove_abandoned(out: Path) -> None:
    """Remove the staging folders in `out` that no living process owns.

    What their processes were replacing is put back first where its place is empty.
    """
    for folder in out.glob(".sabersmith-*"):
        with suppress(OSError):
            if _NAME.fullmatch(folder.name) and _is_abandoned(folder):
                _put_back(folder, out)
                shutil.rmtree(folder, ignore_errors=True)


def remove_empty(made: Sequence[Path]) -> None:
    """Remove those of some folders that are empty. Parents come first in `made`."""
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()


class _LockedFolder:
    """A staging folder that this process owns.

    Attributes:
        path: of the folder. It is named before it is made: an interruption may come in between.
    """

    def __init__(self, parent: Path) -> None:
        self._parent = parent
        self._lock: FileIO | None = None
        self.path = self._new_path()

    def make(self) -> None:
        """Make the folder and lock it. Raises OSError."""
        while True:
            self.path.mkdir()
            # Between the two, another process may take the folder for an abandoned one.
            with suppress(FileNotFoundError):
                self._lock = FileIO(self.path / LOCK, "x")
                if _lock(self._lock, self.path / LOCK):
                    return
            self.path = self._new_path()

    def remove(self) -> None:
        """Remove the folder and all in it, if it was made."""
        with stops_deferred():
            if self._lock:
                self._lock.close()  # Windows removes no open file
            shutil.rmtree(self.path, ignore_errors=True)

    def _new_path(self) -> Path:
        return self._parent / f".sabersmith-{secrets.token_hex(6)}"


if sys.platform == "win32":

    def _lock(file: FileIO, path: Path) -> bool:
        """Lock a new file; return whether it still is the one at `path`."""
        return True  # an open file is locked

    def _break_lock(path: Path) -> None:
        """Remove a lock. Raises OSError if a living process holds it."""
        path.unlink()

else:
    import fcntl

    def _lock(file: FileIO, path: Path) -> bool:
        """Lock a new file; return whether it still is the one at `path`."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False  # another process is about to remove it
        except OSError:
            return True  # a file system without locks, where `_break_lock` fails as well
        return path.exists()

    def _break_lock(path: Path) -> None:
        """Remove a lock. Raises OSError if a living process holds it."""
        with path.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()


def _sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can open folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _is_abandoned(folder: Path) -> bool:
    """Return whether no process owns a staging folder; its lock is gone then."""
    lock = folder / LOCK
    if not lock.exists():  # it is not locked yet, or its process was killed before or after that
        return time.time() - folder.stat().st_mtime > DAY_S
    try:
        _break_lock(lock)
    except OSError:
        return False
    return True


def _put_back(folder: Path, out: Path) -> None:
    """Move what an abandoned staging folder holds of `out` back, where its place is empty."""
    for replaced in (*folder.glob(f"{REPLACED}/*"), *folder.glob(f"*/{REPLACED}/*")):
        place = out / replaced.name
        if not place.exists() and not place.is_symlink():
            os.replace(replaced, place)


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and its missing parents, and append each one made to `made`.

    One by one, as `Path.mkdir(parents=True)` does not tell which it made: in "new/../old" the
    folder "old" seems to be missing until "new" is made.
    """
    for one in (*reversed(folder.parents), folder):
        try:
            with stops_deferred():  # a folder that is made is noted
                one.mkdir()
                made.append(one)
        except OSError as error:
            # A drive's root may refuse before it says that it exists. A file in the way is
            # reported by the next step, as what it is.
            if not (isinstance(error, FileExistsError) or one.is_dir()):
                raise
