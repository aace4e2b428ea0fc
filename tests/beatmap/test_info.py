import math

import pytest
from hypothesis import given

from sabersmith.beatmap.fields import ReadReport
from sabersmith.beatmap.info import read_info, write_info
from sabersmith.errors import InputError

from .levels import charts, levels, v2_info


def read(data, strict=True):
    report = ReadReport(strict)
    report.file = "Info.dat"
    return read_info(data, report), report.lines


@given(levels(charts()))
def test_metadata_comes_back_the_same(level):
    files = [f"{index}.dat" for index in range(len(level.charts))]
    info, lines = read(write_info(level, files))
    assert lines == []
    for name in (
        *("title", "subtitle", "artist", "mapper", "bpm", "song_time_offset", "audio", "cover"),
        *("preview_start", "preview_duration", "environment"),
    ):
        assert getattr(info.level, name) == getattr(level, name)
    found = {name: chart for chart, name in info.entries}
    for name, chart in zip(files, level.charts, strict=True):
        for key in ("characteristic", "difficulty", "njs", "njs_offset", "label"):
            assert getattr(found[name], key) == getattr(chart, key)


def test_charts_are_written_in_order_of_rank():
    level = read(v2_info(("Expert", "x"), ("Easy", "e"), ("ExpertPlus", "p")))[0].level
    level.charts = [chart for chart, _ in read(v2_info(("Expert", "x"), ("Easy", "e")))[0].entries]
    items = write_info(level, ["x", "e"])["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
    assert [(item["_difficulty"], item["_difficultyRank"]) for item in items] == [
        ("Easy", 1),
        ("Expert", 7),
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"_version": "5.0.0"}, "version: is '5.0.0'"),
        ({"_version": 3}, "version: is '3'"),
        ({"_version": "4.0.0"}, "song: is missing"),
        ({"_beatsPerMinute": 0}, "_beatsPerMinute: is 0"),
        ({"_beatsPerMinute": math.nan}, "_beatsPerMinute: is NaN"),
        ({"_beatsPerMinute": None}, "_beatsPerMinute: is missing"),
        ({"_difficultyBeatmapSets": {}}, "_difficultyBeatmapSets: is missing or not a list"),
    ],
)
def test_an_info_without_version_tempo_or_charts_is_an_error_even_if_lenient(changes, field):
    for strict in (True, False):
        with pytest.raises(InputError, match=rf"^Info\.dat: {field}"):
            read(v2_info(("Easy", "e")) | changes, strict)


@pytest.mark.parametrize(
    "changes",
    [
        {"_songSubName": 7},
        {"_previewStartTime": "x"},
        {"_songTimeOffset": math.inf},
        {"_songTimeOffset": 1e308},
    ],
)
def test_odd_metadata_is_an_error_or_replaced(changes):
    (key,) = changes
    with pytest.raises(InputError, match=rf"^Info\.dat: {key}: is "):
        read(v2_info(("Easy", "e"), **changes))
    info, lines = read(v2_info(("Easy", "e"), **changes), strict=False)
    assert (info.level.subtitle, info.level.preview_start, info.level.song_time_offset) == (
        "",
        0,
        0,
    )
    assert len(lines) == 1


def test_an_unknown_difficulty_is_an_error_or_skipped():
    data = v2_info(("Hardest", "h"), ("Easy", "e"))
    with pytest.raises(InputError, match=r"_difficultyBeatmaps\[0\]\._difficulty: is 'Hardest'"):
        read(data)
    info, lines = read(data, strict=False)
    assert [name for _, name in info.entries] == ["e"]
    assert len(lines) == 1


def test_a_missing_version_counts_as_version_2():
    data = v2_info(("Expert+", "e"))
    del data["_version"]
    assert read(data)[0].entries[0][0].difficulty == "ExpertPlus"


@pytest.mark.parametrize(
    ("info", "said"),
    [
        ({"_version": "1", "_difficultyBeatmapSets": []}, "another game, such as Ragnarock"),
        ({"_version": "9.0.0"}, "is '9.0.0', which is not known; known are 1.x, 2.x and 4.x"),
        ({"version": [[]]}, "is a list, not text"),
        ({}, "version: is missing; known are"),
    ],
)
def test_versions_that_are_not_known_are_named_as_such(info, said):
    with pytest.raises(InputError, match=said):
        read(info)


def test_requirements_and_the_offset_of_the_editor_are_read():
    info = v2_info(("Easy", "e"))
    (beatmap,) = info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
    beatmap["_customData"] = {"_requirements": ["Chroma", 5], "_editorOffset": -150}
    ((chart, _),) = read(info)[0].entries
    assert (chart.requirements, chart.editor_offset_s) == (("Chroma",), -0.15)


@pytest.mark.parametrize(
    ("custom", "one_saber", "has_one"),
    [({}, None, True), ({"_oneSaber": False}, False, False), ({"_oneSaber": None}, None, True)],
)
def test_songcore_says_whether_a_chart_is_for_one_saber(custom, one_saber, has_one):
    info = v2_info(("Easy", "e"))
    (charts,) = info["_difficultyBeatmapSets"]
    charts["_beatmapCharacteristicName"] = "OneSaber"
    charts["_difficultyBeatmaps"][0]["_customData"] = custom
    found, lines = read(info)
    ((chart, _),) = found.entries
    assert (chart.one_saber, chart.has_one_saber) == (one_saber, has_one)
    assert not lines and not found.level.unheld


def test_a_number_of_sabers_that_is_no_switch_is_an_error_or_replaced():
    info = v2_info(("Easy", "e"))
    info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"][0]["_customData"] = {"_oneSaber": 1}
    with pytest.raises(InputError, match="_oneSaber: is not true or false"):
        read(info)
    found, [line] = read(info, strict=False)
    assert "_oneSaber" in line and found.entries[0][0].one_saber is None


def test_names_of_version_4_hold_no_half_pairs():
    info = {
        "version": "4.0.0",
        "song": {},
        "audio": {"bpm": 100},
        "environmentNames": ["\ud800"],
        "difficultyBeatmaps": [
            {"difficulty": "Easy", "beatmapAuthors": {"mappers": ["a\udfff", 3]}}
        ],
    }
    level = read(info)[0].level
    assert (level.mapper + level.environment).encode()


def rgb(red, green, blue):
    return {"r": red, "g": green, "b": blue}


SCHEME = {
    "saberAColor": rgb(1, 0.5, 0) | {"a": 1},
    "saberBColor": rgb(0, 0, 1),
    "obstaclesColor": rgb(0, 1, 0),
    "environmentColor0": rgb(0.5, 0, 0),
    "environmentColor1": rgb(0, 0, 0.5),
}
USED = {"useOverride": True, "colorScheme": SCHEME}
HEX_SCHEME = {
    "saberAColor": "FF0000FF",
    "saberBColor": "#0000FF",
    "obstaclesColor": "00FF00FF",
    "environmentColor0": "FF0000FF",
    "environmentColor1": "0000FFFF",
}
NOTES = ((1.0, 0.5, 0.0), (0.0, 0.0, 1.0))


def colored_chart(schemes, custom):
    data = v2_info(("Expert", "x")) | {"_colorSchemes": schemes}
    data["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"][0]["_customData"] = custom
    info, lines = read(data)
    return info.entries[0][0], lines


@pytest.mark.parametrize(
    ("schemes", "custom", "colors"),
    [
        ([], {}, None),
        ([USED], {}, NOTES),
        ([USED | {"useOverride": False}], {}, None),
        ([{"colorScheme": SCHEME}], {}, None),
        ([HEX_SCHEME], {}, ((1, 0, 0), (0, 0, 1))),
        ([HEX_SCHEME | {"overrideNotes": False}], {}, None),
        ([], {"_colorLeft": rgb(1, 0, 0)}, None),
        ([], {"_colorLeft": rgb(1, 0, 0), "_colorRight": rgb(0, 1, 0)}, ((1, 0, 0), (0, 1, 0))),
        # As in SongCore, the game's own scheme counts.
        ([USED], {"_colorLeft": rgb(0, 1, 0)}, NOTES),
        ([USED | {"colorScheme": {"saberAColor": {"r": "much"}, "saberBColor": []}}], {}, None),
        ("none", [], None),
    ],
)
def test_the_colours_of_notes_are_the_schemes_or_the_mappers(schemes, custom, colors):
    chart, _ = colored_chart(schemes, custom)
    assert chart.note_colors == colors


@pytest.mark.parametrize(
    "scheme", ["none", {}, USED | {"colorScheme": SCHEME | {"obstaclesColor": "red"}}]
)
def test_a_scheme_that_cannot_be_read_is_named(scheme):
    chart, lines = colored_chart([scheme], {})
    assert chart.colors is None
    assert "_colorSchemes: a scheme lacks colours" in lines[0]


@pytest.mark.parametrize(
    ("key", "names", "index", "found"),
    [
        ("_colorSchemes", [], 0, 0),
        ("_colorSchemes", [], -1, 0),
        ("_colorSchemes", [], 1, 1),
        ("_colorSchemes", [USED], 1, 1),
        ("_colorSchemes", [USED], "0", 1),
        ("_environmentNames", ["PyroEnvironment"], 1, 1),
        ("_environmentNames", ["PyroEnvironment"], -1, 0),
    ],
)
def test_an_index_of_nothing_is_named(key, names, index, found):
    info = v2_info(("Easy", "e"), **{key: names})
    (beatmap,) = info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
    beatmap |= {"_beatmapColorSchemeIdx": -1, "_environmentNameIdx": -1}
    beatmap[{"_colorSchemes": "_beatmapColorSchemeIdx"}.get(key, "_environmentNameIdx")] = index
    info, lines = read(info)
    ((chart, _),) = info.entries
    assert (chart.colors, chart.environment) == (None, "")
    assert len(lines) == found
    assert all(f"{key}: has {len(names)} entries, none at index '{index}'" in x for x in lines)


def test_the_index_of_an_environment_counts_names_that_cannot_be_read():
    info = v2_info(("Easy", "e"), _environmentNames=[5, "PyroEnvironment"])
    (beatmap,) = info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
    beatmap["_environmentNameIdx"] = 1
    ((chart, _),) = read(info)[0].entries
    assert chart.environment == "PyroEnvironment"


@pytest.mark.parametrize(("version", "overrides"), [("4.0.0", True), ("4.0.1", False)])
def test_whether_a_scheme_overrides_is_to_be_said_from_version_4_0_1_on(version, overrides):
    data = {
        "version": version,
        "song": {},
        "audio": {"bpm": 100},
        "colorSchemes": [HEX_SCHEME],
        "difficultyBeatmaps": [{"difficulty": "Easy", "beatmapColorSchemeIdx": 0}],
    }
    (chart, _) = read(data)[0].entries[0]
    assert (chart.note_colors is not None) == overrides


def test_lights_without_boosted_colours_keep_those_that_they_have():
    shown = colored_chart([USED], {})[0].shown_colors
    assert (shown.light0, shown.boost0, shown.boost1) == ((0.5, 0, 0), (0.5, 0, 0), (0, 0, 0.5))
    assert shown.walls == (0, 1, 0)
    assert shown.white is None


def test_a_mappers_own_colours_are_read_and_lights_take_those_of_the_notes():
    custom = {
        "_colorLeft": rgb(1, 0, 0),
        "_envColorRight": rgb(0, 1, 1),
        "_envColorLeftBoost": rgb(0, 0, 1),
        "_obstacleColor": rgb(1, 1, 0),
        "_envColorWhite": "white",
    }
    shown = colored_chart([], custom)[0].shown_colors
    assert dict(shown.items()) == {
        "left": (1, 0, 0),
        "walls": (1, 1, 0),
        "light0": (1, 0, 0),
        "light1": (0, 1, 1),
        "boost0": (0, 0, 1),
    }
