import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Note
from sabersmith.errors import InputError

from .levels import v2_difficulty, v2_note, write_files


def info(**changes):
    return {
        "songName": "Title",
        "songSubName": "Sub",
        "authorName": "Artist",
        "beatsPerMinute": 139,
        "previewStartTime": 12,
        "previewDuration": 10,
        "coverImagePath": "cover.jpg",
        "environmentName": "NiceEnvironment",
        "difficultyLevels": [
            {
                "difficulty": "Expert",
                "difficultyRank": 4,
                "audioPath": "song.ogg",
                "jsonPath": "Expert.json",
                "offset": -570,
                "oldOffset": -570,
            }
        ],
    } | changes


def difficulty(**changes):
    return v2_difficulty(v2_note(), _version="1.5.0", _noteJumpSpeed=12) | changes


def level_of(folder, info_json, expert_json):
    files = {"info_json": info_json, "Expert_json": expert_json, "song_ogg": b"OggS"}
    return write_files(folder, **files)


def test_metadata_jump_speed_and_notes_are_read(tmp_path):
    level = read_level(level_of(tmp_path, info(), difficulty()))
    assert (level.title, level.subtitle, level.artist) == ("Title", "Sub", "Artist")
    assert (level.bpm, level.audio, level.environment) == (139, "song.ogg", "NiceEnvironment")
    chart = level.chart("Expert")
    assert (chart.njs, chart.version) == (12, "1.5.0")
    assert chart.notes == [Note(4.0, 1, 0, 0, 1)]


def test_the_offset_of_the_editor_moves_no_note(tmp_path):
    level = read_level(level_of(tmp_path, info(), difficulty()))
    assert level.tempo(level.charts[0]).seconds(0.0) == 0.0


def test_the_tempo_of_a_difficulty_file_times_its_notes(tmp_path):
    level = read_level(level_of(tmp_path, info(), difficulty(_beatsPerMinute=138.8)))
    assert level.tempo(level.charts[0]).seconds(138.8) == pytest.approx(60)
    same = read_level(level_of(tmp_path, info(), difficulty(_beatsPerMinute=139)))
    assert same.charts[0].bpm_changes == []


def test_one_saber_levels_are_of_that_characteristic(tmp_path):
    level = read_level(level_of(tmp_path, info(oneSaber=True), difficulty()))
    assert level.chart("Expert") is None
    assert level.chart("Expert", "OneSaber") is not None


def test_a_jump_speed_that_is_not_a_number_is_an_error(tmp_path):
    folder = level_of(tmp_path, info(), difficulty(_noteJumpSpeed="fast"))
    with pytest.raises(InputError, match=r"Expert\.json: _noteJumpSpeed: "):
        read_level(folder)
