"""Levels as players have them: read from folders and zips, written to folders, zipped."""

from __future__ import annotations

import json
import os
import re
import zipfile
from pathlib import Path
from typing import Any

from sabersmith.beatmap import v1, v2, v3, v4
from sabersmith.beatmap.fields import BadFieldError, Object, ReadReport, parse_json
from sabersmith.beatmap.info import Info, read_info, write_info
from sabersmith.beatmap.level_files import INFO_NAMES, FolderFiles, ZipFiles, open_files, staged
from sabersmith.beatmap.model import BpmChange, Chart, Level
from sabersmith.errors import InputError, OptionError

FORMATS = ("v2", "v3")

_Files = FolderFiles | ZipFiles
_READERS = {
    "1": v1.read_objects,
    "2": v2.read_objects,
    "3": v3.read_objects,
    "4": v4.read_objects,
}
_CHARACTERISTIC = re.compile(r"\w[\w -]*")
# What compresses already is stored.
_PACKED_ENDINGS = {".egg", ".ogg", ".jpg", ".jpeg", ".png", ".mp3", ".m4a"}


def read_level(path: str | Path, strict: bool = True) -> Level:
    """The level in a folder or a zip.

    Strict: any missing or broken part (but the cover) raises InputError. Lenient: it is skipped
    and named in `Level.skipped`; InputError is raised only if no chart can be used. Objects
    outside the grid (effects of mods) are always skipped and counted there.
    """
    path = Path(path)
    files, info, report = _open_info(path, strict)
    info_name = report.file
    level = info.level
    level.folder = path if isinstance(files, FolderFiles) else None
    song, level.audio = level.audio, _existing(files, level.audio)
    if not level.audio:
        report.bad("audio", f"the song {song!r} is missing", "add it beside the Info file")
    cover, level.cover = level.cover, _existing(files, level.cover)
    if not level.cover:
        report.skip(f"cover: {cover!r} is missing" if cover else "cover: none is named")
    audio_changes = _read_audio_data(files, info.audio_data, level, report)
    for chart, name in info.entries:
        report.file = info_name
        found = _find_chart(files, name)
        if found is None:
            report.bad(
                f"{chart.characteristic} {chart.difficulty}",
                f"its file {name!r} is missing",
                "add the file or remove the chart",
            )
            continue
        report.file = found
        try:
            _read_chart(_load(files, found, report), chart, report)
        except InputError as error:
            if strict:
                raise
            level.skipped.append(f"{str(error).removeprefix(f'{path}/')}; skipped the chart")
            continue
        if chart.bpm_changes == [BpmChange(0.0, level.bpm)] and chart.version.startswith("1"):
            chart.bpm_changes = []
        chart.bpm_changes = chart.bpm_changes or list(audio_changes)
        level.charts.append(chart)
    level.skipped.extend(report.lines)
    if not level.charts:
        reasons = f" ({'; '.join(level.skipped[:3])})" if level.skipped else ""
        raise InputError(f"{path}: has no chart that can be used{reasons}; give another level")
    return level


def read_metadata(path: str | Path) -> Level:
    """Return the level in a folder or a zip without its charts: only the Info file is read.

    Raises InputError if that is missing or can't be used.
    """
    return _open_info(Path(path), strict=False)[1].level


def write_level(level: Level, folder: str | Path, format: str = "v3") -> list[str]:
    """Writes Info.dat (2.1.0) and a file for each chart: "v3" 3.3.0, "v2" 2.6.0.

    The folder may exist (its other files stay, the level's are replaced); song and cover are the
    caller's to put there. Each file is written aside and moved into place. Returns a line for
    everything that the format can't hold, see `v2`.
    Raises OptionError on an unknown format, ValueError on a level without charts or with two of
    one name or with numbers that are not finite, InputError if the folder can't be written.
    """
    if format not in FORMATS:
        raise OptionError(f"format={format}: is unknown; give one of {', '.join(FORMATS)}")
    folder = Path(folder)
    names = [_chart_file(chart) for chart in level.charts]
    if not names or len(set(names)) != len(names):
        raise ValueError(f"a level needs charts, each of its own kind, not {names}")
    lost: list[str] = []
    contents = {"Info.dat": write_info(level, names)}
    for chart, name in zip(level.charts, names, strict=True):
        if format == "v2":
            contents[name], lines = v2.write_objects(chart)
            lost.extend(f"{name}: {line}" for line in lines)
        else:
            contents[name] = v3.write_objects(chart)
    try:
        with staged(folder) as aside:
            for name, data in contents.items():
                text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
                (aside / name).write_text(text, "utf-8", newline="\n")
            folder.mkdir(exist_ok=True)
            for name in contents:
                os.replace(aside / name, folder / name)
    except OSError as error:
        raise InputError(f"{folder}: can't be written ({error.strerror}); give another") from None
    return lost


def zip_folder(folder: str | Path, zip_path: str | Path) -> None:
    """Zips the files right inside a folder: sorted, dated 1980, so the same files give the same.

    Hidden files are left out. The zip is written aside and moved into place. Raises InputError if
    a file can't be read or the zip can't be written.
    """
    folder, zip_path = Path(folder), Path(zip_path)
    try:
        with staged(zip_path) as aside:
            with zipfile.ZipFile(aside / "level.zip", "w") as archive:
                for path in sorted(folder.iterdir(), key=lambda item: item.name):
                    if not path.is_file() or path.name.startswith("."):
                        continue
                    member = zipfile.ZipInfo(path.name, (1980, 1, 1, 0, 0, 0))
                    member.create_system = 3
                    member.external_attr = 0o100644 << 16
                    packed = path.suffix.lower() in _PACKED_ENDINGS
                    member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                    archive.writestr(member, path.read_bytes(), compresslevel=9)
            os.replace(aside / "level.zip", zip_path)
    except OSError as error:
        raise InputError(f"{zip_path}: can't be written ({error}); give another place") from None


def _open_info(path: Path, strict: bool) -> tuple[_Files, Info, ReadReport]:
    """Open a level and read its Info file, which the report then names. Raises InputError."""
    files = open_files(path)
    report = ReadReport(strict, str(path))
    info_name = next((name for key in INFO_NAMES if (name := files.find(key))), None)
    if info_name is None:
        raise InputError(f"{path}: Info.dat: is missing; give the folder or zip that holds one")
    report.file = info_name
    return files, read_info(_load(files, info_name, report), report), report


def _load(files: _Files, name: str, report: ReadReport) -> dict[str, Any]:
    try:
        return parse_json(files.read(name))
    except ValueError as error:
        raise report.error("file", str(error), "save it again from an editor") from None


def _existing(files: _Files, name: str) -> str:
    return (files.find(name) or "") if name else ""


def _find_chart(files: _Files, name: str) -> str | None:
    """The file of that name, or of that stem with the other ending charts have."""
    if not name:
        return None
    stem = name.rpartition(".")[0]
    return files.find(name) or files.find(f"{stem}.json") or files.find(f"{stem}.dat")


def _read_audio_data(files: _Files, name: str, level: Level, report: ReadReport) -> list[BpmChange]:
    """The tempo changes of AudioData.dat; the level's offset is set to its start."""
    if not name:
        return []
    found = files.find(name)
    if found is None:
        report.bad("audio.audioDataFilename", f"its file {name!r} is missing", "add it")
        return []
    report.file = found
    try:
        changes, level.song_time_offset = v4.read_audio_data(_load(files, found, report), level.bpm)
        return changes
    except BadFieldError as bad:
        report.bad(bad.field, bad.what, "correct it in an editor")
    except InputError:
        if report.strict:
            raise
        report.skip("it is no JSON that can be read")
    return []


def _read_chart(data: Object, chart: Chart, report: ReadReport) -> None:
    """Fills a chart from a difficulty's JSON. Raises InputError."""
    version = data.get("_version", data.get("version"))
    chart.version = str(version) if version is not None else ""
    # The oldest files of version 2 carry no version.
    unnamed = version is None and "_notes" in data
    reader = _READERS.get("2" if unnamed else chart.version.split(".")[0])
    if reader is None:
        known = ", ".join(f"{key}.x" for key in _READERS)
        raise report.error("version", f"is {version!r}, not one of {known}", "save it as 3.3.0")
    try:
        reader(data, chart, report)
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct it") from None
    for items in (chart.notes, chart.bombs, chart.walls, chart.arcs, chart.chains, chart.lights):
        items.sort(key=lambda item: item.beat)
    chart.bpm_changes.sort(key=lambda change: change.beat)


def _chart_file(chart: Chart) -> str:
    if not _CHARACTERISTIC.fullmatch(chart.characteristic):
        raise ValueError(f"{chart.characteristic!r} is no characteristic to name a file by")
    return f"{chart.difficulty}{chart.characteristic}.dat"
