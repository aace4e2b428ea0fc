"""Parts of files that the model does not hold are named when the level is written anew."""

import pytest

from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.beatmap.unheld import MAX_NAMES, custom_fields, unheld_of_file

from .levels import small_level, v2_difficulty, v2_info, v2_note
from .test_info import SCHEME, USED, rgb
from .test_v4 import audio_data, difficulty, info, write


@pytest.mark.parametrize(
    ("data", "phrases"),
    [
        ({"version": "3.3.0", "colorNotes": [{"b": 1}], "customData": {}}, []),
        ({"customData": {"time": 0, "bookmarks": []}}, ["custom data: time"]),
        ({"_customData": {"_bookmarks": []}, "_BPMChanges": [{}]}, ["fields _BPMChanges"]),
        (
            {"colorNotes": [{"b": 1, "customData": {"track": "a"}}, {"customData": {}}, 3]},
            ["custom data of 1 objects in colorNotes"],
        ),
        (
            {"lightColorEventBoxGroups": [{"e": [{"customData": {"a": 1}}, {}]}]},
            ["custom data of 1 objects in lightColorEventBoxGroups"],
        ),
        (
            {"_fxEventsCollection": {"_il": [{"b": 1}], "_fl": []}},
            ["effects of light groups in whole numbers"],
        ),
    ],
)
def test_what_a_file_holds_besides_the_model_is_named(data, phrases):
    assert unheld_of_file(data) == phrases


def test_many_names_are_counted():
    custom = {f"field{number}": 1 for number in range(MAX_NAMES + 3)}
    [phrase] = custom_fields(({"customData": custom},), "the level", ())
    assert phrase.startswith("custom data of the level: field0, ")
    assert phrase.endswith("and 3 more")


def test_a_level_of_version_2_written_anew_names_what_was_not_kept(tmp_path):
    data = v2_info(("Expert", "Expert.dat"), _customData={"_editors": {"a": 1}})
    chart_set = data["_difficultyBeatmapSets"][0]
    chart_set["_customData"] = {"_characteristicLabel": "Fun"}
    chart_set["_difficultyBeatmaps"][0]["_customData"] = {
        "_difficultyLabel": "Hardest",
        "_warnings": ["flashes"],
        "_editorOldOffset": 12,
    }
    colors = {key: rgb(1, 0, 0) for key in SCHEME}
    data["_colorSchemes"] = [
        USED | {"colorScheme": colors | {"colorSchemeId": name}} for name in "AB"
    ]
    notes = v2_difficulty(v2_note(_customData={"_track": "a"}), _time=12)
    path = small_level(tmp_path / "old", Info_dat=data, Expert_dat=notes)
    lost = write_level(read_level(path), tmp_path / "new", "v4")
    assert lost == [
        "Info.dat: not kept: custom data of the level: _editors",
        "Info.dat: not kept: 1 colour schemes that no chart uses, or that are off or there twice",
        "Info.dat: not kept: custom data of Standard: _characteristicLabel",
        "Info.dat: not kept: custom data of Standard Expert: _editorOldOffset",
        "ExpertStandard.dat: not kept: custom data of 1 objects in _notes",
        "ExpertStandard.dat: not kept: fields _time",
    ]


def test_a_level_of_version_4_written_anew_names_what_was_not_kept(tmp_path):
    audio = audio_data((0, 60_000, 0, 120))
    audio["lufsData"] = [{"si": 0, "ei": 9, "l": -9}, {"si": 9, "ei": 99, "l": -7}]
    rows = [{"b": 1}, {"b": 2, "r": 30}, {"b": 2}]
    data = info(songPreviewFilename="short.ogg")
    [first] = data["difficultyBeatmaps"]
    other = first | {"difficulty": "Easy", "beatmapAuthors": {"mappers": ["b"], "lighters": []}}
    data["difficultyBeatmaps"].append(other)
    path = write(tmp_path / "old", data, difficulty(colorNotes=rows), audio)
    lost = write_level(read_level(path), tmp_path / "new", "v3")
    kept = [line.split("not kept: ")[1] for line in lost if "not kept" in line]
    lanes = "lanes of 1 objects that differ from others at their beat"
    assert kept == [
        "the preview's own file 'short.ogg'",
        "which chart is by which of the mappers and lighters",
        "the loudness of 2 parts of the song",
        lanes,
        lanes,
    ]


def test_what_a_new_level_holds_is_all_kept(tmp_path):
    charts = [Chart(notes=[Note(1, 0, 0, 0, 1)])]
    level = Level(charts=charts, rotating_environment="KDAEnvironment")
    assert write_level(level, tmp_path / "v3", "v3") == []
    [line] = write_level(level, tmp_path / "v4", "v4")
    assert "KDAEnvironment, for 90 and 360 degree charts, of which there are none" in line
