"""Read levels from folders and zips, write them to folders, and zip folders."""

from __future__ import annotations

import json
import os
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sabersmith.beatmap import events, v1, v2, v3, v4
from sabersmith.beatmap.bookmarks import bookmarks_json, read_bookmarks
from sabersmith.beatmap.difficulty import LEAD_OUT_S
from sabersmith.beatmap.fields import BadFieldError, JsonObject, ReadReport, version_of
from sabersmith.beatmap.info import (
    Info,
    lost_lines,
    lost_lines_v4,
    read_info,
    write_info,
    write_info_v4,
)
from sabersmith.beatmap.json_text import is_unicode, legacy_encoding, parse_json
from sabersmith.beatmap.level_files import (
    INFO_NAMES,
    FolderFiles,
    HeldFiles,
    LevelFiles,
    open_files,
)
from sabersmith.beatmap.model import MOVING_MODS, BpmChange, Chart, Level, SongFacts
from sabersmith.beatmap.retiming import retime
from sabersmith.beatmap.size_limits import TooLargeError
from sabersmith.beatmap.unheld import unheld_of_file
from sabersmith.errors import InputError, OptionError
from sabersmith.staging import atomic_write, staging

FORMATS = ("v2", "v3", "v4")  # that `write_level` writes
AUDIO_DATA_FILE = "AudioData.dat"
LIGHTS_FILE = "Lights.dat"  # and Lights2.dat, if charts have different lights

_READERS = {
    "1": (v1.read_objects, events.read_v2_events),
    "2": (v2.read_objects, events.read_v2_events),
    "3": (v3.read_objects, events.read_v3_events),
    "4": (v4.read_objects, events.read_v4_events),
}
_ASSUMED_RATE = 44_100  # of songs that are not known
_FIX_SONG = "put the song itself next to the Info file"
_CHARACTERISTIC = re.compile(r"\w[\w -]*")
# Files that are compressed already are stored as they are.
_COMPRESSED_SUFFIXES = {".egg", ".ogg", ".jpg", ".jpeg", ".png", ".mp3", ".m4a"}


def read_level(path: str | Path, strict: bool = True) -> Level:
    """Read the level in a folder or zip.

    Objects outside the grid (effects of mods) are always skipped and counted in `Level.skipped`.

    Args:
        path: of the folder or zip.
        strict: whether a missing or broken part (other than the cover) is an error. Otherwise it
            is skipped and named in `Level.skipped`.

    Raises:
        InputError: the level is missing, or has a broken part if `strict`, or else no chart that
            can be used.
    """
    path = Path(path)
    with open_files(path) as files:
        return _read_level(path, files, strict)


def read_held_level(contents: Mapping[str, bytes], path: str | Path, strict: bool = False) -> Level:
    """Read the level whose files are held in memory.

    Args:
        contents: of the files, by their names relative to the Info file.
        path: that errors name.
        strict: see `read_level`.

    Raises InputError as `read_level` does.
    """
    return _read_level(Path(path), HeldFiles(contents), strict)


def read_metadata(path: str | Path) -> Level:
    """Return the level in a folder or a zip without its charts: only the Info file is read.

    Raises InputError if that is missing or can't be used.
    """
    path = Path(path)
    with open_files(path) as files:
        return _read_info(path, files, ReadReport(False, str(path), files.limits)).level


def write_level(level: Level, folder: str | Path, format: str = "v3") -> list[str]:
    """Write the Info file and a file for each chart into a folder; v4 has more files.

    Files of these names are replaced, also where their names differ in case; other files stay.
    Each file appears complete or not at all. The song and the cover are left to the caller.

    Args:
        level: to write.
        folder: made if it does not exist.
        format: "v3" (Info 2.1.0, difficulties 3.3.0), "v2" (2.1.0, 2.6.0) or "v4" (4.0.1, 4.1.0,
            lightshows and AudioData 4.0.0). Without `level.song`, v4 says that the song ends soon
            after the last object.

    Returns:
        The lines of `losses`.

    Raises:
        OptionError: the format is unknown.
        ValueError: the level has no charts, or two charts of one name, or numbers that are not
            finite.
        InputError: the folder can't be written.
    """
    folder = Path(folder)
    contents, lost = _all_contents(level, format)
    try:
        with staging(folder) as staged:
            for name, data in contents.items():
                text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
                (staged / name).write_text(text, "utf-8", newline="\n")
            for name in contents:
                os.replace(staged / name, folder / name)
            _remove_case_variants(folder, contents)
    except OSError as error:
        raise InputError(
            f"{folder}: can't be written ({error.strerror}); choose another folder"
        ) from None
    return lost


def losses(level: Level, format: str) -> list[str]:
    """Return a line for everything that `write_level` loses of a level in a format.

    That is what the format can't hold, and what was not kept when the level was read.

    Raises:
        OptionError: the format is unknown.
        ValueError: as `write_level`.
    """
    return _all_contents(level, format)[1]


def _all_contents(level: Level, format: str) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the files of a level in a format, by name, and the lines of `losses`."""
    if format not in FORMATS:
        raise OptionError(f"format={format}: is unknown; choose one of {', '.join(FORMATS)}")
    names = [_chart_file(chart) for chart in level.charts]
    if not names or len(set(names)) != len(names):
        raise ValueError(f"a level needs charts, each with its own file name, not {names}")
    contents, lost = (
        _contents_v4(level, names) if format == "v4" else _contents(level, names, format)
    )
    for name, unheld in [("Info.dat", level.unheld)] + [
        (name, chart.unheld) for chart, name in zip(level.charts, names, strict=True)
    ]:
        lost += [f"{name}: not kept: {what}" for what in unheld]
    return contents, lost


def _contents(
    level: Level, names: list[str], format: str
) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the files of a level in v2 or v3, by name, and what these can't hold."""
    contents = {"Info.dat": write_info(level, names)}
    lost = [f"Info.dat: {line}" for line in lost_lines(level)]
    for chart, name in zip(level.charts, names, strict=True):
        if format == "v2":
            contents[name], lines = v2.write_objects(chart)
        else:
            contents[name], lines = v3.write_objects(chart), v3.lost_lines(chart)
        contents[name] |= bookmarks_json(chart.bookmarks, format == "v2")
        lost.extend(f"{name}: {line}" for line in lines)
    return contents, lost


def _contents_v4(level: Level, names: list[str]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Return the files of a level in v4, by name, and what these can't hold."""
    tempo = level.tempo(level.charts[0])
    level = replace(level, song=level.song or _assumed_song(level))
    assert level.song is not None
    lost = [f"Info.dat: {line}" for line in lost_lines_v4(level)]
    files: dict[str, dict[str, Any]] = {AUDIO_DATA_FILE: v4.write_audio_data(tempo, level.song)}
    lightshows: dict[str, str] = {}  # names by content
    lights = []
    for chart, name in zip(level.charts, names, strict=True):
        own = level.tempo(chart)
        if own.changes != tempo.changes:
            chart = retime(chart, own, tempo)
            what = "its beats are counted by the tempo of the first chart, at the same times"
            lost.append(f"{name}: version 4 can't hold everything: {what}")
        lost.extend(f"{name}: {line}" for line in v4.lost_lines(chart))
        files[name] = v4.write_objects(chart) | bookmarks_json(chart.bookmarks, False)
        show = v4.write_lightshow(chart)
        stem = LIGHTS_FILE.removesuffix(".dat")
        new = f"{stem}{len(lightshows) + 1}.dat" if lightshows else LIGHTS_FILE
        lights.append(lightshows.setdefault(json.dumps(show), new))
        files.setdefault(lights[-1], show)
    return {"Info.dat": write_info_v4(level, names, lights, AUDIO_DATA_FILE), **files}, lost


def _assumed_song(level: Level) -> SongFacts:
    """Return facts of a song that is not known: it ends soon after the level's last object."""
    ends = [0.0]
    for chart in level.charts:
        beats = [note.beat for note in chart.notes] + [light.beat for light in chart.lights]
        beats += [wall.beat + wall.duration for wall in chart.walls]
        beats += [change.beat for change in chart.bpm_changes]
        ends.append(float(level.tempo(chart).seconds(max(beats, default=0.0))))
    return SongFacts(_ASSUMED_RATE, round((max(ends) + LEAD_OUT_S) * _ASSUMED_RATE), 0.0)


def zip_folder(folder: str | Path, zip_path: str | Path) -> None:
    """Zip the files directly inside a folder, without hidden ones.

    The same files give the same bytes: they are sorted and dated 1980. The zip appears complete or
    not at all.

    Raises:
        InputError: a file can't be read, or the zip can't be written.
    """
    folder, zip_path = Path(folder), Path(zip_path)
    try:
        zip_path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(zip_path) as temporary, zipfile.ZipFile(temporary, "w") as archive:
            for path in sorted(folder.iterdir(), key=lambda item: item.name):
                if not path.is_file() or path.name.startswith("."):
                    continue
                member = zipfile.ZipInfo(path.name, (1980, 1, 1, 0, 0, 0))
                member.create_system = 3
                member.external_attr = 0o100644 << 16
                compressed = path.suffix.lower() in _COMPRESSED_SUFFIXES
                member.compress_type = zipfile.ZIP_STORED if compressed else zipfile.ZIP_DEFLATED
                archive.writestr(member, path.read_bytes(), compresslevel=9)
    except OSError as error:
        raise InputError(f"{zip_path}: can't be written ({error}); choose another place") from None


def _remove_case_variants(folder: Path, names: Iterable[str]) -> None:
    """Remove files whose names differ only in case from one of `names`.

    Where the file system ignores case, such a name is the written file itself, which stays.
    """
    written = {name.casefold(): name for name in names}
    for path in list(folder.iterdir()):
        name = written.get(path.name.casefold(), path.name)
        if name != path.name and path.is_file() and not path.samefile(folder / name):
            path.unlink()


def _read_level(path: Path, files: LevelFiles, strict: bool) -> Level:
    report = ReadReport(strict, str(path), files.limits)
    info = _read_info(path, files, report)
    info_name = report.file
    level = info.level
    level.folder = path if isinstance(files, FolderFiles) else None
    song, level.audio = level.audio, _name_if_found(files, level.audio)
    if not level.audio:
        report.bad("audio", f"the song {song!r} {files.absence(song)}", _FIX_SONG)
    cover, level.cover = level.cover, _name_if_found(files, level.cover)
    if not level.cover:
        report.skip(f"cover: {cover!r} {files.absence(cover)}" if cover else "cover: none is named")
    audio_changes = _read_audio_data(files, info.audio_data, level, report)
    by_file: dict[str, list[Chart]] = {}
    for chart, name in info.entries:
        report.file = info_name
        found = _find_chart(files, name)
        if found is None:
            report.bad(
                f"{chart.characteristic} {chart.difficulty}",
                f"its file {name!r} {files.absence(name)}",
                "add the file or remove the chart",
            )
        else:
            by_file.setdefault(found, []).append(chart)
    read: set[int] = set()
    for found, charts in by_file.items():
        report.file = found
        try:
            data = _read_json(files, found, report)
            for chart in charts:
                _read_chart(data, chart, audio_changes, level.bpm, report)
                read.add(id(chart))
        except InputError as error:
            if strict:
                raise
            level.skipped.append(f"{str(error).removeprefix(f'{path}/')}; skipped the chart")
    level.charts = [chart for chart, _ in info.entries if id(chart) in read]
    report.file = info_name
    _read_lightshows(files, info, level, report)
    for chart in level.charts:
        if lights := chart.group_lights:
            report.file = f"{chart.characteristic} {chart.difficulty}"
            report.note(
                f"{len(lights)} events of light groups: each group is judged and shown "
                "as one light; what moves its lights is not shown"
            )
    level.skipped.extend(report.lines)
    if not level.charts:
        reasons = f" ({'; '.join(level.skipped[:3])})" if level.skipped else ""
        raise InputError(f"{path}: has no chart that can be used{reasons}; give another level")
    return level


def _read_info(path: Path, files: LevelFiles, report: ReadReport) -> Info:
    """Read a level's Info file, which the report then names. Raises InputError."""
    info_name = next((name for key in INFO_NAMES if (name := files.find(key))), None)
    if info_name is None:
        raise InputError(f"{path}: Info.dat: is missing; give the folder or zip that holds one")
    report.file = info_name
    content = files.read(info_name)
    info = read_info(_parse(content, report), report)
    if not is_unicode(content):
        report.note(f"is not in UTF-8, read as {legacy_encoding(content)}; save it again")
    try:
        files.limits.charts(len(info.entries))
    except TooLargeError as error:
        raise report.error("charts", str(error), "remove some") from None
    return info


def _read_json(files: LevelFiles, name: str, report: ReadReport) -> dict[str, Any]:
    return _parse(files.read(name), report)


def _parse(content: bytes, report: ReadReport) -> dict[str, Any]:
    try:
        return parse_json(content, report.limits)
    except TooLargeError as error:
        raise report.error("file", str(error), "give another level") from None
    except ValueError as error:
        raise report.error("file", str(error), "save it again from an editor") from None


def _name_if_found(files: LevelFiles, name: str) -> str:
    return (files.find(name) or "") if name else ""


def _find_chart(files: LevelFiles, name: str) -> str | None:
    """Return the name of a chart's file, or of one that differs only in its extension."""
    if not name:
        return None
    stem = name.rpartition(".")[0]
    return files.find(name) or files.find(f"{stem}.json") or files.find(f"{stem}.dat")


def _read_audio_data(
    files: LevelFiles, name: str, level: Level, report: ReadReport
) -> list[BpmChange]:
    """Return the tempo changes of AudioData.dat, and set the level's offset to its start."""
    if not name:
        return []
    found = files.find(name)
    if found is None:
        what = f"its file {name!r} {files.absence(name)}"
        report.bad("audio.audioDataFilename", what, "add it")
        return []
    report.file = found
    try:
        data = _read_json(files, found, report)
        changes, level.song_time_offset = v4.read_audio_data(data, level.bpm)
        level.song = v4.read_song_facts(data)
        regions = data.get("lufsData")
        if isinstance(regions, list) and len(regions) > 1:
            level.unheld.append(f"the loudness of {len(regions)} parts of the song")
        return changes
    except BadFieldError as bad:
        report.bad(bad.field, bad.what, "correct it in an editor")
    except InputError:
        if report.strict:
            raise
        report.skip("its JSON can't be read")
    return []


def _read_chart(
    data: JsonObject, chart: Chart, audio_changes: list[BpmChange], bpm: float, report: ReadReport
) -> None:
    """Fill a chart from a difficulty's JSON. Raises InputError."""
    report.start_chart(chart.moves_notes)
    if chart.moves_notes:
        mods = " and ".join(sorted(MOVING_MODS.intersection(chart.requirements)))
        report.note(f"needs {mods}: where objects are moved or hidden is not known")
    try:
        chart.version = version_of(data)
        major = chart.version.split(".")[0] or _likely_version(data)
        readers = _READERS.get(major)
        if readers is None:
            known = ", ".join(f"{key}.x" for key in _READERS)
            what = f"is {chart.version!r}" if chart.version else "is missing"
            raise report.error("version", f"{what}; known are {known}", "save it as 3.3.0")
        chart.unheld = unheld_of_file(data)
        for reader in readers:
            reader(data, chart, report)
        chart.bookmarks = read_bookmarks(data)
        if chart.bpm_changes == [BpmChange(0.0, bpm)] and chart.version.startswith("1"):
            chart.bpm_changes = []
        if not chart.bpm_changes:
            report.limits.items(len(audio_changes))
            chart.bpm_changes = list(audio_changes)
        judged = (chart.notes, chart.bombs, chart.arcs, chart.chains)
        report.limits.objects(sum(len(items) for items in judged))
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct it") from None
    except TooLargeError as error:
        raise report.error("objects", str(error), "remove some") from None
    for items in (*judged, chart.walls, chart.turns, chart.speed_changes, chart.bpm_changes):
        items.sort(key=lambda item: item.beat)
    _sort_lights(chart)
    if chart.speed_changes:
        report.note("changes its jump speed: sight and hitboxes are judged at the first one")
    chart.invalid = sorted(report.invalid, key=lambda item: item.beat)
    chart.left_out = report.left_out


def _likely_version(data: JsonObject) -> str:
    """Return the version that a file which names none is of, by its lists; "" if none fits."""
    lists = {"_notes": "2", "colorNotesData": "4", "colorNotes": "3", "basicBeatmapEvents": "3"}
    return next((version for name, version in lists.items() if name in data), "")


def _read_lightshows(files: LevelFiles, info: Info, level: Level, report: ReadReport) -> None:
    """Add the lights of lightshow files to the level's charts. Lights move no note: no errors.

    The report must name the Info file.
    """
    by_file: dict[str, list[Chart]] = {}
    for (chart, _), name in zip(info.entries, info.lightshows, strict=False):
        if not name or not any(chart is kept for kept in level.charts):
            continue
        found = files.find(name)
        if found is None:
            report.skip(f"lights: the file {name!r} {files.absence(name)}")
        else:
            by_file.setdefault(found, []).append(chart)
    for found, charts in by_file.items():
        report.file = found
        try:
            first, *others = charts
            data = _read_json(files, found, report)
            events.read_lightshow(data, first, report)
            _sort_lights(first)
            for chart in others:
                for name in ("lights", "boosts", "light_groups", "invalid_events", "waypoints"):
                    setattr(chart, name, list(getattr(first, name)))
                chart.event_keywords = dict(first.event_keywords)
                chart.plain_events = first.plain_events
            for chart in charts:
                chart.unheld += [f"{what} (lights)" for what in unheld_of_file(data)]
        except InputError as error:
            what = str(error).removeprefix(f"{report.prefix}/{found}: ")
            report.skip(f"lights: {what}")
        except TooLargeError as error:
            report.skip(f"lights: {error}")


def _sort_lights(chart: Chart) -> None:
    chart.lights.sort(key=lambda light: light.beat)
    chart.light_groups.sort(key=lambda group: (group.beat, group.kind))
    chart.boosts.sort(key=lambda boost: boost.beat)
    chart.waypoints.sort(key=lambda waypoint: waypoint.beat)
    chart.invalid_events.sort(key=lambda event: event.beat)


def _chart_file(chart: Chart) -> str:
    if not _CHARACTERISTIC.fullmatch(chart.characteristic):
        raise ValueError(f"{chart.characteristic!r} can't be part of a file name")
    return f"{chart.difficulty}{chart.characteristic}.dat"
