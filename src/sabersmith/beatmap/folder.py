"""Levels as players have them: folders and zips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sabersmith.beatmap import v1, v2, v3
from sabersmith.beatmap.fields import BadFieldError, Object, Report, parse_json
from sabersmith.beatmap.info import read_info
from sabersmith.beatmap.model import Chart, Level
from sabersmith.errors import InputError

_INFO_NAMES = ("info.dat", "info.json")


class _Folder:
    """The files of a folder by name, whatever the case."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names = {item.name.casefold(): item.name for item in sorted(path.iterdir())}

    def find(self, name: str) -> str | None:
        if (self.path / name).is_file():
            return name
        return self.names.get(name.casefold())

    def read(self, name: str) -> bytes:
        return (self.path / name).read_bytes()


def read_level(path: str | Path, strict: bool = True) -> Level:
    """The level in a folder (or zip).

    Strict: any missing or broken part raises InputError. Lenient: it is skipped and named in
    `Level.skipped`; InputError is raised only if no chart can be used. Objects outside the grid
    (effects of mods) are always skipped and counted there.
    """
    path = Path(path)
    if not path.is_dir():
        raise InputError(f"{path}: there is no such level folder; give one that holds an Info.dat")
    files = _Folder(path)
    report = Report(strict, str(path))
    info_name = next((name for key in _INFO_NAMES if (name := files.find(key))), None)
    if info_name is None:
        raise InputError(f"{path}: has no Info.dat; give the folder that holds it")
    report.file = info_name
    level, entries = read_info(_load(files, info_name, report), report)
    level.folder = path
    level.audio = _existing(files, level.audio, report, required=True)
    level.cover = _existing(files, level.cover, report, required=False)
    for chart, name in entries:
        report.file = name or info_name
        found = _find_chart(files, name)
        if found is None:
            report.file = info_name
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
        else:
            level.charts.append(chart)
    level.skipped.extend(report.lines)
    if not level.charts:
        reasons = f" ({'; '.join(level.skipped[:3])})" if level.skipped else ""
        raise InputError(f"{path}: has no chart that can be used{reasons}; give another level")
    return level


def _load(files: _Folder, name: str, report: Report) -> dict[str, Any]:
    try:
        return parse_json(files.read(name))
    except ValueError as error:
        raise report.error("file", str(error), "save it again from an editor") from None


def _find_chart(files: _Folder, name: str) -> str | None:
    """The file of that name, or of that stem with the other ending charts have."""
    if not name:
        return None
    stem = name.rpartition(".")[0]
    return files.find(name) or files.find(f"{stem}.json") or files.find(f"{stem}.dat")


def _existing(files: _Folder, name: str, report: Report, required: bool) -> str:
    found = files.find(name) if name else None
    if found is None:
        what = f"the file {name!r} is missing" if name else "no file is named"
        if required:
            report.bad("audio", what, "add the song beside Info.dat")
        else:
            report.skip(f"cover: {what}")
    return found or ""


def _read_chart(data: Object, chart: Chart, report: Report) -> None:
    """Fills a chart from a difficulty's JSON. Raises InputError."""
    version = data.get("_version", data.get("version"))
    chart.version = str(version) if version is not None else ""
    major = chart.version.split(".")[0]
    # The oldest files of version 2 carry no version.
    if version is None and "_notes" in data:
        major = "2"
    readers = {"1": v1.read_objects, "2": v2.read_objects, "3": v3.read_objects}
    if major not in readers:
        known = ", ".join(f"{key}.x" for key in readers)
        raise report.error("version", f"is {version!r}, not one of {known}", "save it as 3.3.0")
    try:
        readers[major](data, chart, report)
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct it") from None
    for items in (chart.notes, chart.bombs, chart.walls, chart.arcs, chart.chains):
        items.sort(key=lambda item: item.beat)
    chart.bpm_changes.sort(key=lambda change: change.beat)
