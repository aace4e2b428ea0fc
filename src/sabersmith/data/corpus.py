"""The maps that training reads: a folder of levels, split by song."""

import csv
import hashlib
import logging
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError

SPLITS = ("train", "dev", "test")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CorpusSong:
    """One level folder; every difficulty and every remap of a song shares its `group`."""

    folder: Path
    split: str
    group: str


def list_songs(
    root: str | Path, seed: int = 0, dev: float = 0.1, test: float = 0.1
) -> list[CorpusSong]:
    """List the level folders under `root`, each with its split.

    With an `index.csv` (columns split, folder, song_group) its splits are taken as they are.
    Without one, song groups are shuffled by `seed` and cut into shares of `dev`, `test` and the
    rest; levels of one title and artist form one group, so that no song is in two splits.

    Raises:
        InputError: `root` is missing or holds no level.
    """
    root = Path(root)
    if not root.is_dir():
        raise InputError(f"{root}: no such folder; set data.root to a folder of maps")
    index = root / "index.csv"
    songs = _from_index(index) if index.is_file() else _by_seed(root, seed, dev, test)
    if not songs:
        raise InputError(f"{root}: no map in it; each map is a folder with an Info.dat")
    return songs


def split_of(songs: list[CorpusSong], split: str, limit: int | None = None) -> list[CorpusSong]:
    """Return the songs of one split, at most `limit` of them."""
    return [song for song in songs if song.split == split][:limit]


def read_songs(songs: list[CorpusSong]) -> list[tuple[CorpusSong, Level]]:
    """Read the levels of `songs`; a bad one is left out, named in the log and counted.

    Of one with bad parts the rest is taken, and a line of the log names them.
    """
    levels = []
    for song in songs:
        try:
            level = read_level(song.folder, strict=False)
            if not level.audio or not audio_path(level).is_file():
                raise InputError(f"{song.folder}: its song is missing; put it beside Info.dat")
        except InputError as error:
            log.warning("skipped: %s", error)
        else:
            levels.append((song, level))
            # What a level looks like is never learned from.
            if parts := [line for line in level.skipped if ": cover: " not in line]:
                log.info("%s: %s", song.folder, ", ".join(parts))
    if len(levels) < len(songs):
        of = ", ".join(dict.fromkeys(song.split for song in songs))
        log.warning("skipped %d of %d maps of %s", len(songs) - len(levels), len(songs), of)
    return levels


def audio_path(level: Level) -> Path:
    """Return the path of a level's song, whatever the case of its file name."""
    if level.folder is None:
        raise InputError(f"{level.title}: the level has no folder; unzip it first")
    exact = level.folder / level.audio
    if exact.is_file():
        return exact
    for file in level.folder.iterdir():
        if file.name.lower() == level.audio.lower():
            return file
    return exact


def _from_index(index: Path) -> list[CorpusSong]:
    with index.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    if rows and not {"split", "folder", "song_group"} <= rows[0].keys():
        raise InputError(f"{index}: columns split, folder and song_group are needed")
    songs = {}
    for row in rows:
        if row["split"] in SPLITS:
            folder = index.parent / row["folder"]
            songs[folder] = CorpusSong(folder, row["split"], row["song_group"])
    if rows and not songs:
        found = ", ".join(sorted({str(row["split"]) for row in rows})[:5])
        raise InputError(f"{index}: split: none is train, dev or test (but {found})")
    return list(songs.values())


def _by_seed(root: Path, seed: int, dev: float, test: float) -> list[CorpusSong]:
    folders = sorted({file.parent for file in root.rglob("*") if file.name.lower() in INFO_NAMES})
    groups: dict[str, list[Path]] = defaultdict(list)
    for folder in folders:
        groups[_group_of(folder)].append(folder)
    names = sorted(groups)
    random.Random(seed).shuffle(names)
    # With two groups one is for dev, as nothing is learned without; with three each gets one.
    n_dev = max(round(len(names) * dev), int(len(names) > 1))
    n_test = max(round(len(names) * test), int(len(names) > 2))
    splits = ["dev"] * n_dev + ["test"] * n_test
    splits += ["train"] * (len(names) - len(splits))
    return [
        CorpusSong(folder, split, name)
        for name, split in zip(names, splits, strict=False)
        for folder in groups[name]
    ]


def _group_of(folder: Path) -> str:
    """Name a song by its title and artist, or by its folder where Info can't be read."""
    try:
        level = read_level(folder, strict=False)
    except InputError:
        return folder.name
    name = re.sub(r"\W+", " ", f"{level.title} {level.artist}".casefold()).strip()
    return name or hashlib.sha256(folder.name.encode()).hexdigest()[:8]
