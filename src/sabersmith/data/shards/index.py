"""The index of a folder of shards, and the songs of a shard."""

import hashlib
import json
import shutil
import tarfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np

from sabersmith.audio.mels import MelSettings
from sabersmith.data.feature_store import FeatureFile
from sabersmith.data.shards.stage import Record, Statistics
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

VERSION = 6
INDEX_FILE = "index.json"


@dataclass(frozen=True)
class Shard:
    """A tar of songs.

    Attributes:
        file: its name in the folder.
        size: in bytes.
        lengths: of all its songs, see `ShardStage.lengths`.
    """

    file: str
    size: int
    lengths: tuple[int, ...]


class TarStore:
    """Features and other arrays inside tars on disk, found by the song's path in the tar."""

    def __init__(self) -> None:
        self._features: dict[tuple[Path, float], FeatureFile] = {}
        self._arrays: dict[tuple[Path, str], FeatureFile] = {}

    def add_features(self, audio: Path, speed: float, file: FeatureFile) -> None:
        """Register where a song's features are."""
        self._features[audio, speed] = file

    def add_array(self, audio: Path, name: str, file: FeatureFile) -> None:
        """Register where an array of `ShardStage.arrays` is."""
        self._arrays[audio, name] = file

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Find the features of a song; raises InputError if the shards lack this speed."""
        if (audio, speed) not in self._features:
            raise InputError(
                f"{audio.parent}: no features at speed {speed:g}; leave it out of data.speeds, "
                "or write the shards again with it"
            )
        return self._features[audio, speed]

    def find_array(self, audio: Path, name: str) -> FeatureFile:
        """Find an array of `ShardStage.arrays`; raises KeyError if the song has none."""
        return self._arrays[audio, name]


@dataclass(frozen=True)
class ShardIndex:
    """The contents of a folder of shards.

    Attributes:
        root: the folder, or its address: whatever `webdataset.gopen` opens, such as https:// or
            gs://.
        scratch: folder on this machine that shards from an address are copied to, once.
        speeds: playback speeds that features were computed for.
        splits: the shards of each split.
        statistics: of the training songs, see `ShardStage.statistics`.
    """

    root: str
    scratch: Path
    speeds: tuple[float, ...]
    splits: dict[str, list[Shard]]
    statistics: Statistics

    @classmethod
    def open(cls, root: str, scratch: Path, stage: str, mels: MelSettings) -> Self:
        """Read the index of a folder.

        Args:
            root: folder or address.
            scratch: shards from an address are copied to a subfolder of this.
            stage: that the shards must have been written for.
            mels: feature settings that they must have been written with.

        Raises:
            InputError: there is no index, or its version, stage or features are others.
        """
        again = f"write shards of stage {stage} there again"
        try:
            raw = _read(f"{root}/{INDEX_FILE}")
            content = json.loads(raw)
            version = content["version"]
            if version != VERSION:
                raise InputError(f"{root}/{INDEX_FILE}: version {version}, not {VERSION}; {again}")
            if content["stage"] != stage:
                raise InputError(
                    f"{root}: shards of stage {content['stage']}; set data.shards to a folder "
                    f"of stage {stage}"
                )
            if content["features"] != mels_as_json(mels):
                raise InputError(
                    f"{root}: its features are {content['features']}; set the features. keys to "
                    "them, or write the shards again"
                )
            return cls(
                root,
                scratch / f"shards_{hashlib.sha256(raw).hexdigest()[:16]}",
                tuple(content["speeds"]),
                {
                    split: [Shard(it["file"], it["size"], tuple(it["lengths"])) for it in shards]
                    for split, shards in content["splits"].items()
                },
                dict(content["statistics"]),
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise InputError(
                f"{root}/{INDEX_FILE}: can't be read ({reason}); set data.shards to a folder of "
                "shards"
            ) from None
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{root}/{INDEX_FILE}: damaged ({error}); {again}") from None

    def load(self, shards: Iterable[Shard]) -> tuple[list[tuple[Record, Path]], TarStore]:
        """Return the songs of shards, each with its path in the store, and the store.

        Raises:
            InputError: a shard is missing or damaged.
        """
        songs: list[tuple[Record, Path]] = []
        store = TarStore()
        for shard in shards:
            path = self._local(shard)
            try:
                songs += self._songs(path, store)
            except (tarfile.TarError, KeyError, ValueError, OSError) as error:
                raise InputError(f"{path}: damaged ({error}); copy or write it again") from None
        return songs, store

    def _songs(self, path: Path, store: TarStore) -> list[tuple[Record, Path]]:
        """Return the songs of one tar, and register their arrays in `store`."""
        records: dict[str, Record] = {}
        arrays: dict[str, dict[str, FeatureFile]] = {}
        with tarfile.open(path, "r:") as tar:
            for member in tar:
                key, _, name = member.name.partition(".")
                if name == "json":
                    content = tar.extractfile(member)
                    assert content is not None
                    records[key] = json.load(content)
                else:
                    arrays.setdefault(key, {})[name] = _array_at(path, member.offset_data)
        for key in records:
            own = arrays[key]
            for number, speed in enumerate(self.speeds):
                store.add_features(path / key, speed, own.pop(f"{number}.npy"))
            for name, file in own.items():
                store.add_array(path / key, name, file)
        return [(record, path / key) for key, record in records.items()]

    def _local(self, shard: Shard) -> Path:
        """Return the path of a shard on this machine; it is copied there from an address."""
        remote = "://" in self.root or self.root.startswith("pipe:")
        path = (self.scratch if remote else Path(self.root)) / shard.file
        if remote and not path.is_file():
            self.scratch.mkdir(parents=True, exist_ok=True)
            try:
                with (
                    atomic_write(path) as temporary,
                    _open(f"{self.root}/{shard.file}") as source,
                    temporary.open("wb") as out,
                ):
                    shutil.copyfileobj(source, out, 1 << 20)
            except OSError as error:
                raise InputError(f"{self.root}/{shard.file}: can't be read ({error})") from None
        if not path.is_file():
            raise InputError(
                f"{path}: no such file; copy the whole folder, or write the shards again"
            )
        if path.stat().st_size != shard.size:
            raise InputError(
                f"{path}: {path.stat().st_size} bytes of {shard.size}; remove it, and copy or "
                "write it again"
            )
        return path


def mels_as_json(mels: MelSettings) -> dict[str, Any]:
    """Return feature settings as JSON has them."""
    return {**asdict(mels), "nffts": list(mels.nffts)}


def _array_at(path: Path, start: int) -> FeatureFile:
    """Return the array whose .npy file begins at a byte of a tar."""
    with path.open("rb") as file:
        file.seek(start)
        np.lib.format.read_magic(file)
        shape, _, dtype = np.lib.format.read_array_header_1_0(file)
        return FeatureFile(str(path), file.tell(), shape, dtype)


def _open(address: str) -> Any:
    if "://" not in address:
        return open(address, "rb")
    try:
        import webdataset
    except ImportError:
        raise InputError(
            "data.shards: an address needs webdataset; pip install 'sabersmith[scale]'"
        ) from None
    return webdataset.gopen(address)


def _read(address: str) -> bytes:
    with _open(address) as source:
        content: bytes = source.read()
        return content
