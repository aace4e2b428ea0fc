import numpy as np
import pytest
import soundfile

from sabersmith.beatmap.level_io import read_level, write_level, zip_folder
from sabersmith.beatmap.model import DOWN, RED, Chart, Level, Note
from sabersmith.errors import InputError
from sabersmith.lint import PRESETS, find_levels, lint_level, lint_path, song_length

NOTES = [Note(beat, 1, 0, RED, DOWN) for beat in (4, 6)]  # a second apart


@pytest.fixture
def level_folder(tmp_path):
    folder = tmp_path / "level"
    level = Level(audio="Song.egg", charts=[Chart(njs=16, notes=NOTES)])
    write_level(level, folder)
    soundfile.write(folder / "song.egg", np.zeros(12000), 8000, format="OGG", subtype="VORBIS")
    return folder


def test_the_songs_length_is_read_from_folders_and_zips(level_folder, tmp_path):
    zip_folder(level_folder, tmp_path / "level.zip")
    for path in (level_folder, tmp_path / "level.zip"):
        assert song_length(path, read_level(path, strict=False)) == 1.5


def test_a_song_that_is_missing_or_broken_has_no_length(level_folder):
    (level_folder / "song.egg").write_bytes(b"OggS and no more")
    assert song_length(level_folder, read_level(level_folder, strict=False)) is None
    (level_folder / "song.egg").unlink()
    assert song_length(level_folder, read_level(level_folder, strict=False)) is None


def test_a_path_is_checked_with_the_songs_length(level_folder, tmp_path):
    zip_folder(level_folder, tmp_path / "level.zip")
    for path in (level_folder, tmp_path / "level.zip"):
        report = lint_path(path)
        assert report.path == str(path)
        assert report.charts == lint_level(report.level, length_s=1.5)
        assert "outro" in {finding.rule for finding in report.charts[0].findings}
        assert not any("length" in notice for notice in report.notices)


def test_a_path_is_checked_by_the_given_limits(level_folder):
    ranked, default = lint_path(level_folder, PRESETS["ranked"]), lint_path(str(level_folder))
    assert ranked.errors == default.errors + 1


def test_what_is_not_checked_is_named(level_folder):
    (level_folder / "song.egg").write_bytes(b"")
    (level_folder / "ExpertStandard.dat").write_text(
        '{"version": "3.3.0", "colorNotes": [{"x": 9}]}'
    )
    notices = lint_path(level_folder).notices
    assert any("outside the grid" in notice for notice in notices)
    assert any("length can't be read" in notice for notice in notices)


def test_a_path_without_a_level_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="is missing"):
        lint_path(tmp_path)


def test_levels_are_found_at_any_depth(level_folder, tmp_path):
    (tmp_path / "more").mkdir()
    zip_folder(level_folder, tmp_path / "more" / "zipped.ZIP")
    assert find_levels(tmp_path) == [level_folder, tmp_path / "more" / "zipped.ZIP"]
    assert find_levels(str(level_folder)) == [level_folder]
    assert find_levels(tmp_path / "missing") == [tmp_path / "missing"]
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "map").symlink_to(level_folder)
    assert find_levels(tmp_path / "linked") == [tmp_path / "linked" / "map"]
    (tmp_path / "empty").mkdir()
    assert find_levels(tmp_path / "empty") == [tmp_path / "empty"]
