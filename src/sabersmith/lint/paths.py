"""Check levels in folders and zips."""

from __future__ import annotations

import io
from pathlib import Path

import soundfile

from sabersmith.beatmap.json_text import parse_json
from sabersmith.beatmap.level_files import INFO_NAMES, ZipFiles, open_files
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.level_search import walk_folders
from sabersmith.beatmap.model import Level
from sabersmith.lint import level_rules
from sabersmith.lint.check import lint_level
from sabersmith.lint.level_rules import LevelView, picture_facts
from sabersmith.lint.limits import PRESETS, Limits
from sabersmith.lint.report import LevelReport

# What editors and the mods Cinema and Vivify put next to the files that Info names.
_MODS_FILES = ("bpminfo.dat", "audiodata.dat", "cinema-video.json", "bundleinfo.json")
_MODS_ENDINGS = (".vivify", ".mp4", ".webm")
OGG = b"OggS"  # how an Ogg file starts
MAX_LENGTH_S = 86_400.0  # a header that states more is broken


def lint_path(path: str | Path, limits: Limits | None = None) -> LevelReport:
    """Check the level in a folder or zip.

    Parts that can't be read are left out, and named in the report's notices.

    Args:
        path: of the folder or zip.
        limits: thresholds; by default the preset "default".

    Raises:
        InputError: the level can't be read at all.
    """
    limits = limits or PRESETS["default"]
    level = read_level(path, strict=False)
    length_s = song_length(path, level)
    charts = lint_level(level, limits, length_s)
    with open_files(Path(path)) as files:
        name = files.find(level.cover) if level.cover else None
        cover, cover_format = picture_facts(files.read(name)) if name is not None else (None, "")
        song = files.find(level.audio) if level.audio else None
        zipped = files if isinstance(files, ZipFiles) else None
        view = LevelView(
            level,
            charts,
            limits,
            length_s,
            cover,
            files.base,
            _unused_files(zipped) if zipped else [],
            cover_format,
            files.sizes,
            zipped.path.stat().st_size if zipped else None,
            files.read(song).startswith(OGG) if song is not None else None,
        )
    findings = [finding for check in level_rules.CHECKS for finding in check(view)]
    notices = list(level.skipped)
    if length_s is None:
        notices.append("the song's end: its length can't be read")
    return LevelReport(str(path), level, charts, notices, findings)


def _unused_files(files: ZipFiles) -> list[str]:
    """Return the names of files in a level's zip that neither its Info file nor a mod names."""
    info = next(name for key in INFO_NAMES if (name := files.find(key)))
    used = {info, *_MODS_FILES}
    held: list[object] = [parse_json(files.read(info), files.limits)]
    while held:
        item = held.pop()
        if isinstance(item, str):
            stem = item.rpartition(".")[0]
            used |= {
                name for key in (item, f"{stem}.json", f"{stem}.dat") if (name := files.find(key))
            }
        elif isinstance(item, list | dict):
            held += item.values() if isinstance(item, dict) else item
    return [
        name
        for name in files.names
        if name not in used and name.casefold() not in used and not name.endswith(_MODS_ENDINGS)
    ]


def find_levels(path: str | Path) -> list[Path]:
    """Return the levels, folders and zips, below a folder at any depth; links are followed.

    Returns the path itself if it is a level, is not a folder or has no level below it.
    """
    path = Path(path)
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder, names in walk_folders(path):
        if any(name.casefold() in INFO_NAMES for name in names):
            found.append(folder)
        found += [folder / name for name in names if name.casefold().endswith(".zip")]
    return [path] if path in found else sorted(found) or [path]


def song_length(path: str | Path, level: Level) -> float | None:
    """Return the length in seconds of the song of a level; None if it can't be read.

    Args:
        path: of the folder or zip that the level was read from.
        level: names the song.

    Raises:
        InputError: the folder or zip itself can't be read.
    """
    with open_files(Path(path)) as files:
        name = files.find(level.audio) if level.audio else None
        song = files.read(name) if name is not None else b""
    try:
        length_s = float(soundfile.info(io.BytesIO(song)).duration)
    except (soundfile.LibsndfileError, ZeroDivisionError):
        return None
    return length_s if 0 < length_s <= MAX_LENGTH_S else None
