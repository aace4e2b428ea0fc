"""The Info file of a level: metadata and which file holds which chart."""

from __future__ import annotations

import math
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.fields import BadFieldError, Object, Report, number, objects, text
from sabersmith.beatmap.model import Chart, Level

# A chart without objects yet, and the name of its file.
Entry = tuple[Chart, str]

_ALIASES = {"Expert+": "ExpertPlus", "Expert Plus": "ExpertPlus"}


def read_info(data: Object, report: Report) -> tuple[Level, list[Entry]]:
    """The level of an Info file (charts still to be read) and its chart entries.

    Raises InputError if the tempo or the list of charts can't be used or the version is unknown,
    and through a strict `report`.
    """
    try:
        version = data.get("_version", data.get("version"))
        if "difficultyLevels" in data:
            return _read_v1(data, report)
        if str(version).startswith("2.") or (version is None and "_difficultyBeatmapSets" in data):
            return _read_v2(data, report)
        raise BadFieldError("version", f"is {version!r}, which is not known")
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct the Info file") from None


def tempo_of(data: Object, key: str) -> float:
    """A tempo in beats per minute: finite and positive. Raises BadFieldError."""
    bpm = number(data, key)
    if not (math.isfinite(bpm) and bpm > 0):
        raise BadFieldError(key, f"is {bpm:g}, not a tempo")
    return bpm


def difficulty_of(data: Object, key: str) -> str:
    """One of DIFFICULTIES. Raises BadFieldError."""
    name = text(data, key)
    name = _ALIASES.get(name, name)
    if name not in DIFFICULTIES:
        raise BadFieldError(key, f"is {name!r}, not one of {', '.join(DIFFICULTIES)}")
    return name


def _required_list(data: Object, key: str) -> None:
    if not isinstance(data.get(key), list):
        raise BadFieldError(key, "is missing or not a list")


def _read_v1(data: Object, report: Report) -> tuple[Level, list[Entry]]:
    level = Level(
        title=text(data, "songName"),
        subtitle=text(data, "songSubName"),
        artist=text(data, "authorName"),
        bpm=tempo_of(data, "beatsPerMinute"),
        preview_start=number(data, "previewStartTime", 0.0),
        preview_duration=number(data, "previewDuration", 10.0),
        cover=text(data, "coverImagePath"),
        environment=text(data, "environmentName", "DefaultEnvironment"),
    )
    characteristic = "OneSaber" if data.get("oneSaber") is True else "Standard"
    audio: list[str] = []

    def entry(obj: Object) -> Entry:
        chart = Chart(characteristic, difficulty_of(obj, "difficulty"))
        chart.label = text(obj, "difficultyLabel")
        audio.append(text(obj, "audioPath"))
        return chart, text(obj, "jsonPath")

    _required_list(data, "difficultyLevels")
    entries = objects(data, "difficultyLevels", entry, report)
    level.audio = next((name for name in audio if name), "")
    return level, entries


def _read_v2(data: Object, report: Report) -> tuple[Level, list[Entry]]:
    level = Level(
        title=text(data, "_songName"),
        subtitle=text(data, "_songSubName"),
        artist=text(data, "_songAuthorName"),
        mapper=text(data, "_levelAuthorName"),
        bpm=tempo_of(data, "_beatsPerMinute"),
        song_time_offset=number(data, "_songTimeOffset", 0.0),
        preview_start=number(data, "_previewStartTime", 0.0),
        preview_duration=number(data, "_previewDuration", 10.0),
        audio=text(data, "_songFilename"),
        cover=text(data, "_coverImageFilename"),
        environment=text(data, "_environmentName", "DefaultEnvironment"),
    )
    entries: list[Entry] = []

    def chart_set(obj: Object) -> bool:
        characteristic = text(obj, "_beatmapCharacteristicName")

        def entry(item: Object) -> Entry:
            chart = Chart(characteristic, difficulty_of(item, "_difficulty"))
            chart.njs = number(item, "_noteJumpMovementSpeed", 0.0)
            chart.njs_offset = number(item, "_noteJumpStartBeatOffset", 0.0)
            custom: Any = item.get("_customData")
            if isinstance(custom, dict):
                chart.label = text(custom, "_difficultyLabel")
            return chart, text(item, "_beatmapFilename")

        entries.extend(objects(obj, "_difficultyBeatmaps", entry, report))
        return True

    _required_list(data, "_difficultyBeatmapSets")
    objects(data, "_difficultyBeatmapSets", chart_set, report)
    return level, entries
