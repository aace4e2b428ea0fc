"""Read and write Info files: a level's metadata, and the file name of each chart."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from sabersmith.beatmap.colors import Color, ColorScheme, OwnColors, color_text
from sabersmith.beatmap.difficulty import DIFFICULTIES, RANKS
from sabersmith.beatmap.fields import (
    MAX_TEXT,
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
from sabersmith.beatmap.model import ROTATING, Chart, Level, SongFacts
from sabersmith.beatmap.unheld import custom_fields, unknown_fields

_ALIASES = {"Expert+": "ExpertPlus", "Expert Plus": "ExpertPlus"}
# Of a song, and of jump speeds and their offsets; far outside of what maps use.
MAX_SECONDS = 86_400.0
MAX_JUMP = 1000.0
MAX_COLOR = 100.0  # of a part of a colour; mods allow more than 1 for glowing ones
MAX_NAMES = 100  # of mappers, mods or environments that are read
_HEX_COLOR = re.compile(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})?")
_ENVIRONMENT = "DefaultEnvironment"
_ROTATING_ENVIRONMENT = "GlassDesertEnvironment"
# Colours of a scheme in files, and the fields of `ColorScheme`.
_SCHEME_KEYS = {
    "saberAColor": "left",
    "saberBColor": "right",
    "obstaclesColor": "walls",
    "environmentColor0": "light0",
    "environmentColor1": "light1",
    "environmentColor0Boost": "boost0",
    "environmentColor1Boost": "boost1",
    "environmentColorW": "white",
    "environmentColorWBoost": "boost_white",
}
_NEEDED_COLORS = ("left", "right", "walls", "light0", "light1")
# The same in the custom data of a chart, for SongCore; with an underscore in version 2.
_OWN_COLOR_KEYS = {
    "colorLeft": "left",
    "colorRight": "right",
    "obstacleColor": "walls",
    "envColorLeft": "light0",
    "envColorRight": "light1",
    "envColorLeftBoost": "boost0",
    "envColorRightBoost": "boost1",
    "envColorWhite": "white",
    "envColorWhiteBoost": "boost_white",
}
_MESSAGES = ("suggestions", "warnings", "information")
# Custom data of a chart that is read.
_OWN_FIELDS = frozenset(
    ("difficultyLabel", "requirements", "editorOffset", "oneSaber", *_MESSAGES, *_OWN_COLOR_KEYS)
)
_KNOWN_NAMES = """
version songName songSubName authorName levelAuthorName beatsPerMinute previewStartTime
previewDuration coverImagePath environmentName oneSaber difficultyLevels
_version _songName _songSubName _songAuthorName _levelAuthorName _beatsPerMinute _songTimeOffset
_shuffle _shufflePeriod _previewStartTime _previewDuration _songFilename _coverImageFilename
_environmentName _allDirectionsEnvironmentName _environmentNames _colorSchemes
_difficultyBeatmapSets _customData
song audio songPreviewFilename coverImageFilename environmentNames colorSchemes
difficultyBeatmaps customData
"""
_KNOWN = frozenset(_KNOWN_NAMES.split())


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
            return _with_unheld(_read_v1(data, report), data)
        if major == "2" or (not version and "_difficultyBeatmapSets" in data):
            return _with_unheld(_read_v2(data, report), data)
        if major == "4":
            return _with_unheld(_read_v4(data, report), data)
        if major == "1":
            what = f"is {version!r}, but without Beat Saber's difficultyLevels"
            raise BadFieldError("version", f"{what}: a level of another game, such as Ragnarock")
        what = f"is {version!r}, which is not known" if version else "is missing"
        raise BadFieldError("version", f"{what}; known are 1.x, 2.x and 4.x")
    except BadFieldError as bad:
        raise report.error(bad.field, bad.what, "correct the Info file") from None


def _with_unheld(info: Info, data: JsonObject) -> Info:
    """Name what the Info file holds for the level as a whole and the model doesn't."""
    found = custom_fields((data,), "the level", ()) + unknown_fields(data, _KNOWN)
    schemes = data.get("_colorSchemes", data.get("colorSchemes"))
    kept = {chart.colors for chart, _ in info.entries if chart.colors}
    if isinstance(schemes, list) and (lost := len(schemes) - len(kept)) > 0:
        found.append(f"{lost} colour schemes that no chart uses, or that are off or there twice")
    info.level.unheld = found + info.level.unheld
    return info


def write_info(level: Level, files: list[str]) -> dict[str, Any]:
    """Return the JSON of Info.dat 2.1.0; `files` are the file names of `level.charts`."""
    environments, schemes = _shared(level)
    unset = -1 if schemes else 0
    sets: dict[str, list[dict[str, Any]]] = {}
    for chart, name in zip(level.charts, files, strict=True):
        item: dict[str, Any] = {
            "_difficulty": chart.difficulty,
            "_difficultyRank": RANKS[chart.difficulty],
            "_beatmapFilename": name,
            "_noteJumpMovementSpeed": chart.njs,
            "_noteJumpStartBeatOffset": chart.njs_offset,
            "_beatmapColorSchemeIdx": schemes.index(chart.colors) if chart.colors else unset,
            "_environmentNameIdx": environments.index(level.environment_of(chart)),
        }
        custom = _custom(chart, "_")
        if custom:
            item["_customData"] = custom
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
        "_allDirectionsEnvironmentName": level.rotating_environment,
        "_environmentNames": environments,
        "_colorSchemes": [_scheme_v2(scheme) for scheme in schemes],
        "_difficultyBeatmapSets": [
            {"_beatmapCharacteristicName": name, "_difficultyBeatmaps": items}
            for name, items in sets.items()
        ],
    }


def lost_lines(level: Level) -> list[str]:
    """Return a line for everything of a level that Info.dat 2.1.0 can't hold."""
    lost = []
    if level.song and level.song.lufs:
        lost.append("the loudness of the song dropped")
    if level.lighter:
        lost.append(f"the name of the lights' maker, {level.lighter!r}, dropped")
    halves = {
        scheme.name
        for chart in level.charts
        if (scheme := chart.colors) and scheme.overrides_notes != scheme.overrides_lights
    }
    if halves:
        lost.append(f"{len(halves)} colour schemes for notes or lights alone are for both")
    return [f"version 2 can't hold everything: {line}" for line in lost]


def lost_lines_v4(level: Level) -> list[str]:
    """Return a line for everything of a level that Info.dat 4.0.1 can't hold."""
    lost = []
    rotating = level.rotating_environment
    if rotating != _ROTATING_ENVIRONMENT and not any(
        chart.characteristic in ROTATING for chart in level.charts
    ):
        lost.append(f"{rotating}, for 90 and 360 degree charts, of which there are none, dropped")
    schemes = {chart.colors for chart in level.charts if chart.colors}
    if rough := sum(any(map(_is_rounded, _scheme_colors(item).values())) for item in schemes):
        lost.append(f"colours of {rough} schemes rounded to 256 steps from 0 to 1")
    return [f"version 4 can't hold everything: {line}" for line in lost]


def write_info_v4(
    level: Level, files: list[str], lightshows: list[str], audio_data: str
) -> dict[str, Any]:
    """Return the JSON of Info.dat 4.0.1.

    Args:
        level: with `song`.
        files, lightshows: file names of `level.charts` and of their lights.
        audio_data: name of the file with the tempo.
    """
    environments, schemes = _shared(level)
    song = level.song or SongFacts(1, 0, 0.0)
    authors = {"mappers": _people(level.mapper), "lighters": _people(level.lighter)}
    charts: list[dict[str, Any]] = []
    for chart, name, lights in zip(level.charts, files, lightshows, strict=True):
        item: dict[str, Any] = {
            "characteristic": chart.characteristic,
            "difficulty": chart.difficulty,
            "beatmapAuthors": authors,
            "environmentNameIdx": environments.index(level.environment_of(chart)),
            "beatmapColorSchemeIdx": schemes.index(chart.colors) if chart.colors else -1,
            "noteJumpMovementSpeed": chart.njs,
            "noteJumpStartBeatOffset": chart.njs_offset,
            "beatmapDataFilename": name,
            "lightshowDataFilename": lights,
        }
        custom = _custom(chart, "")
        if custom:
            item["customData"] = custom
        charts.append(item)
    return {
        "version": "4.0.1",
        "song": {"title": level.title, "subTitle": level.subtitle, "author": level.artist},
        "audio": {
            "songFilename": level.audio,
            "songDuration": song.samples / song.rate,
            "audioDataFilename": audio_data,
            "bpm": level.bpm,
            "lufs": song.lufs,
            "previewStartTime": level.preview_start,
            "previewDuration": level.preview_duration,
        },
        "songPreviewFilename": level.audio,
        "coverImageFilename": level.cover,
        "environmentNames": environments,
        "colorSchemes": [_scheme_v4(scheme) for scheme in schemes],
        "difficultyBeatmaps": charts,
    }


def _shared(level: Level) -> tuple[list[str], list[ColorScheme]]:
    """Return the environments and colour schemes that charts refer to, each once."""
    names = [level.environment, *(level.environment_of(chart) for chart in level.charts)]
    schemes = [chart.colors for chart in level.charts if chart.colors]
    return list(dict.fromkeys(names)), list(dict.fromkeys(schemes))


def _custom(chart: Chart, prefix: str) -> dict[str, Any]:
    """Return the custom data of a chart's entry.

    In version 4, ChroMapper reads names without an underscore, bsmap and MapCheck with one.
    """
    custom: dict[str, Any] = {}
    for key, value in (
        ("difficultyLabel", chart.label or None),
        ("requirements", list(chart.requirements) or None),
        ("editorOffset", round(chart.editor_offset_s * 1000.0, 3) or None),
        ("oneSaber", chart.one_saber),
        *((name, list(lines) or None) for name, lines in chart.messages.items()),
    ):
        if value is not None:
            custom |= {name: value for name in dict.fromkeys((f"{prefix}{key}", f"_{key}"))}
    keys = {name: key for key, name in _OWN_COLOR_KEYS.items()}
    for name, color in chart.own_colors.items():
        custom[f"{prefix}{keys[name]}"] = dict(zip("rgb", color, strict=True))
    return custom


def _custom_field(custom: JsonObject, key: str) -> str:
    """Return the name under which custom data of version 4 holds a field, see `_custom`."""
    return key if key in custom else f"_{key}"


def _people(names: str) -> list[str]:
    return names.split(", ") if names else []


def _scheme_v2(scheme: ColorScheme) -> dict[str, Any]:
    colors = {
        key: dict(zip("rgba", (*color, 1.0), strict=True))
        for key, color in _scheme_colors(scheme).items()
    }
    overrides = scheme.overrides_notes or scheme.overrides_lights
    return {"useOverride": overrides, "colorScheme": {"colorSchemeId": scheme.name, **colors}}


def _scheme_v4(scheme: ColorScheme) -> dict[str, Any]:
    return {
        "colorSchemeName": scheme.name,
        "overrideNotes": scheme.overrides_notes,
        "overrideLights": scheme.overrides_lights,
        **{
            key: color_text(color).lstrip("#").upper() + "FF"
            for key, color in _scheme_colors(scheme).items()
        },
    }


def _scheme_colors(scheme: ColorScheme) -> dict[str, Color]:
    found = {key: getattr(scheme, name) for key, name in _SCHEME_KEYS.items()}
    return {key: color for key, color in found.items() if color is not None}


def _is_rounded(color: Color) -> bool:
    """Return whether a colour is another one once it is written in hexadecimal digits."""
    return any(
        abs(a - b) > 1e-9 for a, b in zip(color, _color(color_text(color)) or (), strict=True)
    )


def _scheme(
    data: JsonObject, key: str, index: object, report: ReadReport, overrides: bool = True
) -> ColorScheme | None:
    """Return the colour scheme of a chart; None if it has none or one that can't be read.

    overrides: whether a scheme that doesn't say what it overrides overrides all, or nothing.
    Lights without colours for boosts keep those that they have, as SongCore lets them.
    """
    outer = _listed(data.get(key), index, key, report)
    if outer is None:
        return None
    # Those of version 2 that don't say whether they are on are off in SongCore and ChroMapper.
    if isinstance(outer, dict) and not outer.get("useOverride", "colorScheme" not in outer):
        return None
    inner = outer.get("colorScheme", outer) if isinstance(outer, dict) else None
    held = inner if isinstance(inner, dict) else {}
    colors = {name: _color(held.get(given)) for given, name in _SCHEME_KEYS.items()}
    if any(colors[name] is None for name in _NEEDED_COLORS):
        report.skip(f"{key}: a scheme lacks colours, or has some that can't be read")
        return None
    for light, boost in (("light0", "boost0"), ("light1", "boost1")):
        colors[boost] = colors[boost] or colors[light]
    name = held.get("colorSchemeId", held.get("colorSchemeName", ""))
    return ColorScheme(
        name=name if isinstance(name, str) and len(name) <= MAX_TEXT else "",
        overrides_notes=outer.get("overrideNotes", overrides) is True,
        overrides_lights=outer.get("overrideLights", overrides) is True,
        **colors,  # type: ignore[arg-type]
    )


def _listed(items: object, index: object, key: str, report: ReadReport) -> Any:
    """Return the item of a list at an index; None for -1, and for 0 of no items."""
    found = items if isinstance(items, list) else []
    if type(index) is int and 0 <= index < len(found):
        return found[index]
    if index != -1 and (index != 0 or found):
        report.skip(f"{key}: has {len(found)} entries, none at index {str(index)[:20]!r}")
    return None


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


def _set_environment(
    chart: Chart, level: Level, data: JsonObject, key: str, index: object, report: ReadReport
) -> None:
    """Set the environment of a chart by its index, if that is not the one that it has anyway."""
    # Tools leave 0 for 90 and 360 degree charts, which the game plays elsewhere.
    if index == 0 and chart.characteristic in ROTATING:
        return
    found = _listed(data.get(key), index, key, report)
    with suppress(BadFieldError):
        name = as_text(key, found)
        if name != level.environment_of(chart):
            chart.environment = name


def _require_list(data: JsonObject, key: str) -> None:
    if not isinstance(data.get(key), list):
        raise BadFieldError(key, "is missing or not a list")


def _part(data: JsonObject, key: str) -> JsonObject:
    part = data.get(key)
    if not isinstance(part, dict):
        raise BadFieldError(key, "is missing or not an object")
    return part


def _read_custom(chart: Chart, custom: JsonObject, report: ReadReport) -> None:
    """Set what the custom data of a chart's entry says; colours that can't be read are none."""
    chart.label = _text(custom, _custom_field(custom, "difficultyLabel"), report)
    chart.requirements = _names(custom, _custom_field(custom, "requirements"))
    offset = _custom_field(custom, "editorOffset")
    chart.editor_offset_s = _seconds(custom, offset, report) / 1000.0
    one_saber = _custom_field(custom, "oneSaber")
    if isinstance(custom.get(one_saber), bool):
        chart.one_saber = custom[one_saber]
    elif custom.get(one_saber) is not None:
        report.bad(one_saber, "is not true or false")
    chart.messages = _messages(custom)
    colors = {
        name: _color(custom.get(f"_{key}", custom.get(key)))
        for key, name in _OWN_COLOR_KEYS.items()
    }
    chart.own_colors = OwnColors(**colors)


def _messages(custom: JsonObject) -> dict[str, tuple[str, ...]]:
    """Return the texts for players in the custom data of a chart."""
    found = {name: _names(custom, _custom_field(custom, name)) for name in _MESSAGES}
    return {name: lines for name, lines in found.items() if lines}


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
        rotating_environment=_text(
            data, "_allDirectionsEnvironmentName", report, _ROTATING_ENVIRONMENT
        ),
    )
    info = Info(level)

    def chart_set(obj: JsonObject) -> None:
        characteristic = text(obj, "_beatmapCharacteristicName")
        level.unheld += custom_fields((obj,), characteristic, ())

        def entry(item: JsonObject) -> tuple[Chart, str]:
            chart = Chart(characteristic, _difficulty(item, "_difficulty"))
            chart.njs = limited(item, "_noteJumpMovementSpeed", MAX_JUMP)
            chart.njs_offset = limited(item, "_noteJumpStartBeatOffset", MAX_JUMP)
            custom = item.get("_customData")
            of = f"{characteristic} {chart.difficulty}"
            level.unheld += custom_fields((item,), of, _OWN_FIELDS)
            if isinstance(custom, dict):
                _read_custom(chart, custom, report)
            index = item.get("_beatmapColorSchemeIdx", 0)
            chart.colors = _scheme(data, "_colorSchemes", index, report)
            index = item.get("_environmentNameIdx", 0)
            _set_environment(chart, level, data, "_environmentNames", index, report)
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
    preview = data.get("songPreviewFilename")
    if isinstance(preview, str) and preview not in ("", level.audio):
        level.unheld.append(f"the preview's own file {preview[:MAX_TEXT]!r}")
    credits: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    mappers: dict[str, None] = {}
    lighters: dict[str, None] = {}

    def entry(obj: JsonObject) -> tuple[Chart, str, str]:
        chart = Chart(text(obj, "characteristic"), _difficulty(obj, "difficulty"))
        chart.njs = limited(obj, "noteJumpMovementSpeed", MAX_JUMP)
        chart.njs_offset = limited(obj, "noteJumpStartBeatOffset", MAX_JUMP)
        custom = obj.get("customData")
        of = f"{chart.characteristic} {chart.difficulty}"
        level.unheld += custom_fields((obj,), of, _OWN_FIELDS)
        if isinstance(custom, dict):
            _read_custom(chart, custom, report)
        index = obj.get("beatmapColorSchemeIdx", 0)
        chart.colors = _scheme(data, "colorSchemes", index, report, version_of(data) == "4.0.0")
        index = obj.get("environmentNameIdx", 0)
        _set_environment(chart, level, data, "environmentNames", index, report)
        authors = obj.get("beatmapAuthors")
        if isinstance(authors, dict):
            own = _names(authors, "mappers"), _names(authors, "lighters")
            credits.add(own)
            mappers.update(dict.fromkeys(own[0]))
            lighters.update(dict.fromkeys(own[1]))
        lights = _text(obj, "lightshowDataFilename", report)
        return chart, text(obj, "beatmapDataFilename"), lights

    _require_list(data, "difficultyBeatmaps")
    made = read_list(data, "difficultyBeatmaps", entry, report)
    if len(credits) > 1:
        level.unheld.append("which chart is by which of the mappers and lighters")
    level.mapper, level.lighter = ", ".join(mappers), ", ".join(lighters)
    rotating = [chart.environment for chart, _, _ in made if chart.characteristic in ROTATING]
    level.rotating_environment = next(filter(None, rotating), _ROTATING_ENVIRONMENT)
    entries = [(chart, name) for chart, name, _ in made]
    lightshows = [lights for _, _, lights in made]
    return Info(level, entries, _text(audio, "audioDataFilename", report), lightshows)
