"""What is taken holds the map as it is, under its names, and replaces no other's."""

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.studio.projects import Project
from sabersmith.studio.takeaway import (
    AS_IT_IS,
    find_game,
    named_game,
    put_into_game,
    write_songs_playlist,
    zip_map,
)

from ..conftest import write_map


@pytest.fixture
def place(tmp_path):
    """A project's folder, and the folder of its version."""
    (tmp_path / "project").mkdir()
    return tmp_path / "project", write_map(tmp_path / "project" / "version", 1, seconds=21.0)


def make_project(**names):
    return Project("0123456789ab", "file", "song", **names)


@pytest.mark.parametrize("format", [AS_IT_IS, "v2", "v3", "v4"])
def test_a_zip_has_the_notes_and_the_names(place, format):
    folder, version = place
    before = {item.name: item.read_bytes() for item in version.iterdir()}
    project = make_project(title="Ä/title", artist="artist", mapper="me")
    level = read_level(zip_map(version, project, folder, format))
    assert (level.title, level.artist, level.mapper) == ("Ä/title", "artist", "me")
    mine = read_level(version)
    assert [chart.notes for chart in level.charts] == [chart.notes for chart in mine.charts]
    assert before == {item.name: item.read_bytes() for item in version.iterdir()}
    assert sorted(item.name for item in folder.iterdir()) == ["taken.zip", "version"]


def test_the_games_folder_of_another_map_is_left_alone(place, tmp_path):
    folder, version = place
    levels = tmp_path / "CustomLevels"
    (levels / "title").mkdir(parents=True)
    (levels / "title" / "mine.txt").write_text("mine")
    project = make_project(title="title")
    first = put_into_game(version, project, folder, levels)
    assert first.parent == levels and first.name.startswith("title (")
    (first / "odd.txt").write_text("odd")
    assert put_into_game(version, project, folder, levels) == first
    assert not (first / "odd.txt").exists()
    assert read_level(first).title == "title"
    assert [item.name for item in (levels / "title").iterdir()] == ["mine.txt"]
    assert sorted(item.name for item in levels.iterdir()) == ["title", first.name]


def test_titles_that_are_paths_stay_in_the_games_folder(place, tmp_path):
    folder, version = place
    levels = tmp_path / "levels"
    levels.mkdir()
    for title in ("../../out", "..", "C:\\x", "/etc", "con", "a" * 500):
        placed = put_into_game(version, make_project(title=title), folder, levels)
        assert placed.parent == levels and placed.is_dir()


def test_the_game_is_found_where_it_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_game() is None
    library = tmp_path / "games"
    levels = library / "steamapps/common/Beat Saber/Beat Saber_Data/CustomLevels"
    levels.mkdir(parents=True)
    listed = tmp_path / ".steam/steam/steamapps"
    listed.mkdir(parents=True)
    (listed / "libraryfolders.vdf").write_text(f'"0" {{ "path"  "{library.as_posix()}" }}')
    assert find_game() == levels
    assert named_game(levels.parents[1]) == levels and named_game(levels) == levels
    with pytest.raises(InputError, match="no such folder"):
        named_game(tmp_path / "none")


def test_a_playlist_names_every_map(place):
    folder, version = place
    project = make_project(title="one")
    text = write_songs_playlist("mine", [(version, project, folder)] * 2).decode()
    assert text.count("custom_level_") == 2 and '"mine"' in text
