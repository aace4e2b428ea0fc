"""The index of a folder of shards, and the songs of a shard."""

import hashlib
import json
import shutil
import tarfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.grid_states import State
from sabersmith.data.feature_store import FeatureFile
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

VERSION = 3
NAME = "index.json"
ECHOES = "echoes.npy"  # of a song, in its shard

Record = dict[str, Any]  # of a song, see `sabersmith.data.shards.records`


@dataclass(frozen=True)
class Shard:
    """A tar of songs.

    Attributes:
        file: its name in the folder; size: in bytes.
        lengths: see `songs.lengths_of`, of all its songs.
    """

    file: str
    size: int
    lengths: tuple[int, ...]


class TarStore:
    """Features inside of tars on disk, by the song's name there and the speed.

    Attributes:
        echoes: where those of a song lie, see `songs.echoes_of`; none for the onset stage.
    """

    def __init__(self) -> None:
        self._files: dict[tuple[Path, float], FeatureFile] = {}
        self.echoes: dict[Path, FeatureFile] = {}

    def add(self, audio: Path, speed: float, file: FeatureFile) -> None:
        """Note where a song's features lie."""
        self._files[audio, speed] = file

    def find(self, audio: Path, speed: float = 1.0) -> FeatureFile:
        """Look up features; raises InputError for a speed that was not sharded."""
        if (audio, speed) not in self._files:
            raise InputError(
                f"{audio.parent}: no features at speed {speed:g}; leave it out of data.speeds, "
                "or shard again with it"
            )
        return self._files[audio, speed]


@dataclass(frozen=True)
class Index:
    """What a folder of shards holds.

    Attributes:
        root: the folder, or its address (whatever `webdataset.gopen` opens, as https:// or gs://).
        scratch: folder on this machine that shards from an address are copied to, once.
        speeds: that features were computed for.
        splits: the shards of each.
        states: of the training charts, with their counts; none for the onset stage.
        bins: of `flow_tables.BINS`, their counts over the training charts, by difficulty (5, B).
    """

    root: str
    scratch: Path
    speeds: tuple[float, ...]
    splits: dict[str, list[Shard]]
    states: Counter[State]
    bins: NDArray[np.int64]

    @classmethod
    def open(cls, root: str, scratch: Path, stage: str, mels: MelSettings) -> Self:
        """Read the index of a folder; shards from an address get a folder of theirs in `scratch`.

        Raises:
            InputError: there is none, or it is of another version, stage or of other features.
        """
        again = f"run python -m sabersmith.data.shards path/to/maps {root} stage={stage}"
        try:
            raw = _read(f"{root}/{NAME}")
            content = json.loads(raw)
            version = content["version"]
            if version != VERSION:
                raise InputError(f"{root}/{NAME}: version {version}, not {VERSION}; {again}")
            if content["stage"] != stage:
                raise InputError(
                    f"{root}: shards of stage {content['stage']}; set data.shards to a folder "
                    f"of stage {stage}"
                )
            if content["features"] != plain(mels):
                raise InputError(
                    f"{root}: its features are {content['features']}; set features. keys so, "
                    "or shard again"
                )
            return cls(
                root,
                scratch / f"shards_{hashlib.sha256(raw).hexdigest()[:16]}",
                tuple(content["speeds"]),
                {
                    split: [Shard(it["file"], it["size"], tuple(it["lengths"])) for it in shards]
                    for split, shards in content["splits"].items()
                },
                Counter({tuple(state): count for state, count in content["states"]}),
                np.array(content["bins"], np.int64),
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise InputError(f"{root}/{NAME}: can't be read ({reason}); {again}") from None
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{root}/{NAME}: damaged ({error}); {again}") from None

    def load(self, shards: Iterable[Shard]) -> tuple[list[tuple[Record, Path]], TarStore]:
        """Return the songs of shards with their names in the store, and the store.

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
                raise InputError(f"{path}: damaged ({error}); copy or shard it again") from None
        return songs, store

    def _songs(self, path: Path, store: TarStore) -> list[tuple[Record, Path]]:
        songs = []
        with tarfile.open(path, "r:") as tar:
            members = {member.name: member for member in tar}
            for name in members:
                key, _, ending = name.partition(".")
                if ending != "json":
                    continue
                content = tar.extractfile(name)
                assert content is not None
                songs.append((json.load(content), path / key))
                for number, speed in enumerate(self.speeds):
                    start = members[f"{key}.{number}.npy"].offset_data
                    store.add(path / key, speed, _inside(path, start))
                if f"{key}.{ECHOES}" in members:
                    start = members[f"{key}.{ECHOES}"].offset_data
                    store.echoes[path / key] = _inside(path, start)
        return songs

    def _local(self, shard: Shard) -> Path:
        """Where the shard lies on this machine, copied there if need be."""
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
            raise InputError(f"{path}: no such file; copy the whole folder, or shard again")
        if path.stat().st_size != shard.size:
            raise InputError(
                f"{path}: {path.stat().st_size} bytes of {shard.size}; remove it, and copy or "
                "shard it again"
            )
        return path


def plain(mels: MelSettings) -> dict[str, Any]:
    """Return feature settings as JSON has them."""
    return {**asdict(mels), "nffts": list(mels.nffts)}


def _inside(path: Path, start: int) -> FeatureFile:
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
