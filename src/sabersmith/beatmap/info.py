"""Read and write Info files: a level's metadata, and the file name of each chart."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES, RANKS
from sabersmith.beatmap.fields import (
    BadFieldError,
    JsonObject,
    ReadReport,
    as_text,
    limited,
    read_list,
    tempo,
    text,
    version_of,
)
from sabersmith.beatmap.model import Chart, Color, Level

_ALIASES = {"Expert+": "ExpertPlus", "Expert Plus": "ExpertPlus"}
# Of a song, and of jump speeds and their offsets; far outside of what maps use.
MAX_SECONDS = 86_400.0
MAX_JUMP = 1000.0
MAX_COLOR = 100.0  # of a part of a colour; mods allow more than 1 for glowing ones
MAX_NAMES = 100  # of mappers, mods or environments that are read
_HEX_COLOR = re.compile(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})?")
_ENVIRONMENT = "DefaultEnvironment"
_ROTATING_ENVIRONMENT = "GlassDesertEnvironment"


@dataclass
class Info:
    """The content of an Info file.

    level: its metadata; `entries` holds the charts, without objects, each with its file name.
    audio_data: name of the file with the tempo (version 4), else "". lightshows: names of the files
    with the lights of the charts, in the order of `entries` (version 4), else empty.
    """

    level: Level
    entries: list[tuple[Chart, str]] = field(default_factory=list)
    audio_data: str = ""
    lightshows: list[str] = field(default_factory=list)


def read_info(data: JsonObject, report: ReadReport) -> Info:
    """Return the content of an Info file; the charts' objects are still to be read.

    Raises:
        InputError: the tempo or the list of charts can't be used, the version is unknown, or the
            `report` is strict and something else can't be used.
    """
    try:
        version = version_of(data)
        major = version.split(".")[0]
        if "difficultyLevels" in data:
            return _read_v1(data, report)
        if major == "2" or (not version and "_difficultyBeatmapSets" in data):
            return _read_v2(data, report)
        if major == "4":
            return _read_v4(data, report)
        if major == "1":
            what = f"is {version!r}, but without Beat Saber's difficultyLevels"
            raise BadFieldError("version", f"{what}: a level of another game, such as Ragnarock")
        what = f"is {version!r}, which is not known" if version else "is missing"
        raise BadFieldError("version", f"{what}; known are 1.x, 2.x and 4.x")
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct the Info file") from None


def write_info(level: Level, files: list[str]) -> dict[str, Any]:
    """Return the JSON of Info.dat 2.1.0; `files` are the file names of `level.charts`."""
    sets: dict[str, list[dict[str, Any]]] = {}
    for chart, name in zip(level.charts, files, strict=True):
        item: dict[str, Any] = {
            "_difficulty": chart.difficulty,
            "_difficultyRank": RANKS[chart.difficulty],
            "_beatmapFilename": name,
            "_noteJumpMovementSpeed": chart.njs,
            "_noteJumpStartBeatOffset": chart.njs_offset,
            "_beatmapColorSchemeIdx": 0,
            "_environmentNameIdx": 0,
        }
        if chart.label:
            item["_customData"] = {"_difficultyLabel": chart.label}
        sets.setdefault(chart.characteristic, []).append(item)
    for items in sets.values():
        items.sort(key=lambda item: item["_difficultyRank"])
    return {
        "_version": "2.1.0",
        "_songName": level.title,
        "_songSubName": level.subtitle,
        "_songAuthorName": level.artist,
        "_levelAuthorName": level.mapper,
        "_beatsPerMinute": level.bpm,
        "_songTimeOffset": level.song_time_offset,
        "_shuffle": 0,
        "_shufflePeriod": 0.5,
        "_previewStartTime": level.preview_start,
        "_previewDuration": level.preview_duration,
        "_songFilename": level.audio,
        "_coverImageFilename": level.cover,
        "_environmentName": level.environment,
        "_allDirectionsEnvironmentName": _ROTATING_ENVIRONMENT,
        "_environmentNames": [level.environment],
        "_colorSchemes": [],
        "_difficultyBeatmapSets": [
            {"_beatmapCharacteristicName": name, "_difficultyBeatmaps": items}
            for name, items in sets.items()
        ],
    }


def _text(data: JsonObject, key: str, report: ReadReport, default: str = "") -> str:
    try:
        return text(data, key, default)
    except BadFieldError as bad:
        report.bad(bad.field, bad.what)
        return default


def _seconds(data: JsonObject, key: str, report: ReadReport, default: float = 0.0) -> float:
    try:
        return limited(data, key, MAX_SECONDS, default)
    except BadFieldError as bad:
        report.bad(bad.field, bad.what)
        return default


def _names(data: JsonObject, key: str) -> tuple[str, ...]:
    """Return the names in a list, without entries that are none."""
    names = data.get(key)
    found: list[str] = []
    for name in names[:MAX_NAMES] if isinstance(names, list) else ():
        with suppress(BadFieldError):
            found.append(as_text(key, name))
    return tuple(found)


def _difficulty(data: JsonObject, key: str) -> str:
    name = text(data, key)
    name = _ALIASES.get(name, name)
    if name not in DIFFICULTIES:
        raise BadFieldError(key, f"is {name!r}, not one of {', '.join(DIFFICULTIES)}")
    return name


def _require_list(data: JsonObject, key: str) -> None:
    if not isinstance(data.get(key), list):
        raise BadFieldError(key, "is missing or not a list")


def _part(data: JsonObject, key: str) -> JsonObject:
    part = data.get(key)
    if not isinstance(part, dict):
        raise BadFieldError(key, "is missing or not an object")
    return part


def _note_colors(schemes: object, index: object, custom: object) -> tuple[Color, Color] | None:
    """Return the colours of the notes by the mapper's own data, else by the level's colour scheme.

    Colours that can't be read count as not given: they move no note.
    """
    own = custom if isinstance(custom, dict) else {}
    named: list[object] = []
    for name in ("colorLeft", "colorRight"):
        named.append(own.get(f"_{name}", own.get(name)))
    if isinstance(schemes, list) and isinstance(index, int) and 0 <= index < len(schemes):
        scheme = schemes[index]
        if isinstance(scheme, dict) and scheme.get("useOverride", True) is not False:
            inner = scheme.get("colorScheme", scheme)
            if isinstance(inner, dict):
                keys = ("saberAColor", "saberBColor")
                named = [a or inner.get(key) for a, key in zip(named, keys, strict=True)]
    left, right = (_color(value) for value in named)
    return (left, right) if left and right else None


def _color(value: object) -> Color | None:
    """Return a colour given as parts (version 2) or as hexadecimal text (version 4)."""
    if isinstance(value, dict):
        try:
            red, green, blue = (limited(value, key, MAX_COLOR) for key in "rgb")
        except BadFieldError:
            return None
        return red, green, blue
    if isinstance(value, str) and (found := _HEX_COLOR.fullmatch(value)):
        red, green, blue = (int(part, 16) / 255.0 for part in found.groups()[:3])
        return red, green, blue
    return None


def _read_v1(data: JsonObject, report: ReadReport) -> Info:
    level = Level(
        title=_text(data, "songName", report),
        subtitle=_text(data, "songSubName", report),
        artist=_text(data, "authorName", report),
        mapper=_text(data, "levelAuthorName", report),
        bpm=tempo(data, "beatsPerMinute"),
        preview_start=_seconds(data, "previewStartTime", report),
        preview_duration=_seconds(data, "previewDuration", report, 10.0),
        cover=_text(data, "coverImagePath", report),
        environment=_text(data, "environmentName", report, _ENVIRONMENT),
    )
    characteristic = "OneSaber" if data.get("oneSaber") is True else "Standard"
    audio: list[str] = []

    def entry(obj: JsonObject) -> tuple[Chart, str]:
        chart = Chart(characteristic, _difficulty(obj, "difficulty"))
        chart.label = _text(obj, "difficultyLabel", report)
        chart.editor_offset_s = _seconds(obj, "offset", report) / 1000.0
        audio.append(text(obj, "audioPath"))
        return chart, text(obj, "jsonPath")

    _require_list(data, "difficultyLevels")
    entries = read_list(data, "difficultyLevels", entry, report)
    # Each difficulty names a song file, but the game plays one for all.
    level.audio = next((name for name in audio if name), "")
    return Info(level, entries)


def _read_v2(data: JsonObject, report: ReadReport) -> Info:
    level = Level(
        title=_text(data, "_songName", report),
        subtitle=_text(data, "_songSubName", report),
        artist=_text(data, "_songAuthorName", report),
        mapper=_text(data, "_levelAuthorName", report),
        bpm=tempo(data, "_beatsPerMinute"),
        song_time_offset=_seconds(data, "_songTimeOffset", report),
        preview_start=_seconds(data, "_previewStartTime", report),
        preview_duration=_seconds(data, "_previewDuration", report, 10.0),
        audio=_text(data, "_songFilename", report),
        cover=_text(data, "_coverImageFilename", report),
        environment=_text(data, "_environmentName", report, _ENVIRONMENT),
    )
    info = Info(level)

    def chart_set(obj: JsonObject) -> None:
        characteristic = text(obj, "_beatmapCharacteristicName")

        def entry(item: JsonObject) -> tuple[Chart, str]:
            chart = Chart(characteristic, _difficulty(item, "_difficulty"))
            chart.njs = limited(item, "_noteJumpMovementSpeed", MAX_JUMP)
            chart.njs_offset = limited(item, "_noteJumpStartBeatOffset", MAX_JUMP)
            custom = item.get("_customData")
            if isinstance(custom, dict):
                chart.label = _text(custom, "_difficultyLabel", report)
                chart.requirements = _names(custom, "_requirements")
                chart.editor_offset_s = _seconds(custom, "_editorOffset", report) / 1000.0
            index = item.get("_beatmapColorSchemeIdx", 0)
            chart.note_colors = _note_colors(data.get("_colorSchemes"), index, custom)
            return chart, text(item, "_beatmapFilename")

        info.entries.extend(read_list(obj, "_difficultyBeatmaps", entry, report))

    _require_list(data, "_difficultyBeatmapSets")
    read_list(data, "_difficultyBeatmapSets", chart_set, report)
    return info


def _read_v4(data: JsonObject, report: ReadReport) -> Info:
    song, audio = _part(data, "song"), _part(data, "audio")
    environments = _names(data, "environmentNames")
    level = Level(
        title=_text(song, "title", report),
        subtitle=_text(song, "subTitle", report),
        artist=_text(song, "author", report),
        bpm=tempo(audio, "bpm"),
        preview_start=_seconds(audio, "previewStartTime", report),
        preview_duration=_seconds(audio, "previewDuration", report, 10.0),
        audio=_text(audio, "songFilename", report),
        cover=_text(data, "coverImageFilename", report),
        environment=environments[0] if environments else _ENVIRONMENT,
    )
    mappers: dict[str, None] = {}

    def entry(obj: JsonObject) -> tuple[Chart, str, str]:
        chart = Chart(text(obj, "characteristic"), _difficulty(obj, "difficulty"))
        chart.njs = limited(obj, "noteJumpMovementSpeed", MAX_JUMP)
        chart.njs_offset = limited(obj, "noteJumpStartBeatOffset", MAX_JUMP)
        custom = obj.get("customData")
        if isinstance(custom, dict):
            chart.label = _text(custom, "difficultyLabel", report)
            chart.requirements = _names(custom, "requirements")
            chart.editor_offset_s = _seconds(custom, "editorOffset", report) / 1000.0
        index = obj.get("beatmapColorSchemeIdx", 0)
        chart.note_colors = _note_colors(data.get("colorSchemes"), index, custom)
        authors = obj.get("beatmapAuthors")
        if isinstance(authors, dict):
            mappers.update(dict.fromkeys(_names(authors, "mappers")))
        lights = _text(obj, "lightshowDataFilename", report)
        return chart, text(obj, "beatmapDataFilename"), lights

    _require_list(data, "difficultyBeatmaps")
    made = read_list(data, "difficultyBeatmaps", entry, report)
    level.mapper = ", ".join(mappers)
    entries = [(chart, name) for chart, name, _ in made]
    lightshows = [lights for _, _, lights in made]
    return Info(level, entries, _text(audio, "audioDataFilename", report), lightshows)
