"""Machine code that is kept from one run to the next, in the user's folder for such files.

A file begins with the digest of the rest. One that is damaged, of another version or for another
processor is not used, and where the folder can't be written nothing is kept. Nor is it where there
is no home: code from a folder below the current one could be anyone's.
"""

import contextlib
import hashlib
import os
import sys
from pathlib import Path

from sabersmith.staging.folders import atomic_write

DIGEST = hashlib.sha256().digest_size


def folder() -> Path:
    """Return the folder, which need not exist; it is relative where there is no home."""
    home = Path(os.path.expanduser("~"))  # stays "~" where there is no home
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "sabersmith"


def path_of(name: str, made_from: str) -> Path:
    """Return the file of machine code of a name, made from something that a text tells apart."""
    return folder() / f"{name}-{hashlib.sha256(made_from.encode()).hexdigest()[:20]}.bin"


def load(path: Path) -> bytes | None:
    """Return the machine code of a file; None if there is none, or it is damaged."""
    if not path.is_absolute():
        return None
    try:
        content = path.read_bytes()
    except OSError:
        return None
    code = content[DIGEST:]
    return code if code and hashlib.sha256(code).digest() == content[:DIGEST] else None


def save(path: Path, code: bytes) -> None:
    """Keep machine code in a file, and remove others of its name, if that is possible."""
    if not path.is_absolute():
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with atomic_write(path) as temporary:
            temporary.write_bytes(hashlib.sha256(code).digest() + code)
        name = path.name.rpartition("-")[0]
        for other in path.parent.glob(f"{name}-*.bin"):
            if other != path:
                other.unlink()
