"""What is taken holds the map as it is, under its names."""

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.studio.projects import COVER, Project
from sabersmith.studio.takeaway import (
    AS_IT_IS,
    write_songs_playlist,
    zip_map,
)


def make_project(**names):
    return Project("0123456789ab", "file", "song", **names)


@pytest.mark.parametrize("format", [AS_IT_IS, "v2", "v3", "v4"])
def test_a_zip_has_the_notes_and_the_names(place, tmp_path, format):
    folder, version = place
    before = {item.name: item.read_bytes() for item in version.iterdir()}
    project = make_project(title="Ä/title", artist="artist", mapper="me")
    (tmp_path / "taken").mkdir()
    level = read_level(zip_map(version, project, folder / COVER, tmp_path / "taken", format))
    assert (level.title, level.artist, level.mapper) == ("Ä/title", "artist", "me")
    mine = read_level(version)
    assert [chart.notes for chart in level.charts] == [chart.notes for chart in mine.charts]
    assert before == {item.name: item.read_bytes() for item in version.iterdir()}
    assert sorted(item.name for item in folder.iterdir()) == ["version"]


def test_a_playlist_names_every_map(place):
    folder, version = place
    project = make_project(title="one")
    text = write_songs_playlist("mine", [(version, project, folder)] * 2).decode()
    assert text.count("custom_level_") == 2 and '"mine"' in text
