"""The maps to train and evaluate on: a folder of levels, split by song."""

import csv
import hashlib
import logging
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sabersmith.beatmap.level_io import read_level, read_metadata
from sabersmith.beatmap.level_search import find_level_folders
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError

SPLITS = ("train", "dev", "test")
INDEX_FILE = "index.csv"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CorpusSong:
    """One level folder; every difficulty and every remap of a song shares its `group`."""

    folder: Path
    split: str
    group: str


class Corpus:
    """A folder of maps that is listed once, when a split is first read.

    Args:
        root: folder of maps, with or without an index.csv (see `list_songs`).
        seed: of the split, where there is no index.csv.
        limit: at most so many songs of each split; None for all.
    """

    def __init__(self, root: str | Path, seed: int = 0, limit: int | None = None) -> None:
        self.root = Path(root)
        self.seed = seed
        self.limit = limit

    @cached_property
    def songs(self) -> list[CorpusSong]:
        """The songs of all splits, without the limit. Raises as `list_songs` does."""
        return list_songs(self.root, self.seed)

    @property
    def has_index(self) -> bool:
        """Whether an index.csv fixes the splits."""
        return (self.root / INDEX_FILE).is_file()

    def read(self, split: str) -> list[Level]:
        """Read the levels of a split, as `read_songs` does."""
        return [level for _, level in read_songs(select_split(self.songs, split, self.limit))]


def list_songs(
    root: str | Path, seed: int = 0, dev: float = 0.1, test: float = 0.1
) -> list[CorpusSong]:
    """List the level folders under `root`, each with its split; links to folders are followed.

    The splits are those of `root`/index.csv (columns split, folder, song_group) if there is one.
    Otherwise levels with the same title and artist form a group, so that no song is in two splits;
    the groups are shuffled by `seed` and divided into the shares `dev`, `test` and the rest. Only
    the Info files are read for that.

    Raises:
        InputError: `root` is missing or holds no level, or the index can't be used.
    """
    root = Path(root)
    if not root.is_dir():
        raise InputError(f"{root}: no such folder; set data.root to a folder of maps")
    index = root / INDEX_FILE
    songs = _from_index(index) if index.is_file() else _by_seed(root, seed, dev, test)
    if not songs:
        raise InputError(f"{root}: no map in it; each map is a folder with an Info.dat")
    return songs


def select_split(
    songs: Sequence[CorpusSong], split: str, limit: int | None = None
) -> list[CorpusSong]:
    """Return the songs of one split, at most `limit` of them."""
    return [song for song in songs if song.split == split][:limit]


def read_songs(songs: Sequence[CorpusSong]) -> list[tuple[CorpusSong, Level]]:
    """Read the levels of `songs`.

    A level that can't be read, or whose audio is missing, is skipped; the log names it and counts
    all that were skipped. If only parts of a level are bad, the rest is kept and the log names the
    parts. Charts that need mods which move or hide notes teach nothing, and are left out as well.
    """
    levels = []
    for song in songs:
        try:
            level = read_level(song.folder, strict=False)
            _leave_out_moving(level, song.folder)
            if not level.audio or not audio_path(level).is_file():
                raise InputError(f"{song.folder}: its audio is missing; put it next to Info.dat")
        except InputError as error:
            log.warning("skipped: %s", error)
        else:
            levels.append((song, level))
            # Covers make no difference to what is learned.
            if parts := [line for line in level.skipped if ": cover: " not in line]:
                log.info("%s: %s", song.folder, ", ".join(parts))
    if len(levels) < len(songs):
        splits = ", ".join(dict.fromkeys(song.split for song in songs))
        log.warning("skipped %d of %d maps of %s", len(songs) - len(levels), len(songs), splits)
    return levels


def _leave_out_moving(level: Level, folder: Path) -> None:
    """Drop the charts whose notes mods move. Raises InputError if no other chart is left."""
    kept = [chart for chart in level.charts if not chart.moves_notes]
    if not kept:
        mods = ", ".join(sorted({mod for chart in level.charts for mod in chart.requirements}))
        raise InputError(f"{folder}: its charts need mods that move notes ({mods}); leave it out")
    for chart in level.charts:
        if chart.moves_notes:
            mods = ", ".join(chart.requirements)
            name = f"{chart.characteristic} {chart.difficulty}"
            log.info("%s: %s needs mods that move notes (%s); skipped", folder, name, mods)
    level.charts = kept


def audio_path(level: Level) -> Path:
    """Return the path of a level's audio, whatever the case of its file name."""
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
    groups: dict[str, list[Path]] = defaultdict(list)
    for folder in find_level_folders(root):
        groups[_group_name(folder)].append(folder)
    names = sorted(groups)
    random.Random(seed).shuffle(names)
    # Training needs a dev song, so one of two groups is dev; of three or more one is test too.
    n_dev = max(round(len(names) * dev), int(len(names) > 1))
    n_test = max(round(len(names) * test), int(len(names) > 2))
    splits = ["dev"] * n_dev + ["test"] * n_test
    splits += ["train"] * (len(names) - len(splits))
    return [
        CorpusSong(folder, split, name)
        for name, split in zip(names, splits, strict=False)
        for folder in groups[name]
    ]


def _group_name(folder: Path) -> str:
    """Return the title and artist of a level, or its folder's name if its Info can't be read."""
    try:
        level = read_metadata(folder)
    except InputError:
        return folder.name
    name = re.sub(r"\W+", " ", f"{level.title} {level.artist}".casefold()).strip()
    return name or hashlib.sha256(folder.name.encode()).hexdigest()[:8]
