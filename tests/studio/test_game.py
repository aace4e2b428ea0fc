"""Maps get into the game's folder and nowhere else, and replace no other's."""

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.studio.game import Game, find_game, named_game, put_into_game
from sabersmith.studio.projects import Project


def make_project(**names):
    return Project("0123456789ab", "file", "song", **names)


@pytest.fixture
def game(tmp_path, monkeypatch):
    """The folder of a game, on a machine where none is found."""
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "games/steamapps/common/Beat Saber"
    (folder / "Beat Saber_Data/CustomLevels").mkdir(parents=True)
    return folder


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


def test_a_place_that_is_not_of_this_map_is_never_replaced(place, tmp_path):
    folder, version = place
    levels, elsewhere = tmp_path / "CustomLevels", tmp_path / "elsewhere"
    (levels / "title (012345)").mkdir(parents=True)
    elsewhere.mkdir()
    (levels / "title").symlink_to(elsewhere)
    project = make_project(title="title")
    with pytest.raises(InputError, match="is not of this map"):
        put_into_game(version, project, folder, levels)
    assert not list(elsewhere.iterdir()) and not list((levels / "title (012345)").iterdir())
    (levels / "title").unlink()
    (levels / "title").symlink_to(tmp_path / "gone")
    with pytest.raises(InputError, match="is not of this map"):
        put_into_game(version, project, folder, levels)
    assert len(list(levels.iterdir())) == 2


def test_titles_that_are_paths_stay_in_the_games_folder(place, tmp_path):
    folder, version = place
    levels = tmp_path / "levels"
    levels.mkdir()
    for title in ("../../out", "..", "C:\\x", "/etc", "con", "a" * 500):
        placed = put_into_game(version, make_project(title=title), folder, levels)
        assert placed.parent == levels and placed.is_dir()


def test_the_game_is_found_where_steam_lists_it(game, tmp_path):
    assert find_game() is None
    listed = tmp_path / ".steam/steam/steamapps"
    listed.mkdir(parents=True)
    library = (tmp_path / "games").as_posix()
    (listed / "libraryfolders.vdf").write_text(f'"0" {{ "path"  "{library}" }}')
    assert find_game() == game / "Beat Saber_Data/CustomLevels"


@pytest.mark.parametrize("part", ["", "Beat Saber_Data", "Beat Saber_Data/CustomLevels"])
def test_the_game_is_known_by_its_folder_or_one_inside(game, part):
    assert named_game(game / part) == game / "Beat Saber_Data/CustomLevels"


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("none", "no such folder"),
        ("games", "neither Beat Saber's folder"),
        ("new", "start the game once"),
        ("file/CustomLevels", "no such folder"),
        ("\0", "no such folder"),
        ("x" * 5000, "no such folder"),
    ],
)
def test_what_is_no_game_is_refused(game, tmp_path, folder, said):
    (tmp_path / "new/Beat Saber_Data").mkdir(parents=True)
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match=said):
        named_game(tmp_path / folder)


def test_a_folder_that_is_named_is_remembered_until_it_is_gone(game, tmp_path):
    file = tmp_path / "game.json"
    assert Game(file).levels is None
    for typed in ("Beat Saber", "../Beat Saber", "~no such user/Beat Saber"):
        with pytest.raises(InputError, match="whole path"):
            Game(file).name(typed)
    assert not file.exists()
    levels = Game(file).name(f" {game} ")
    assert Game(file).levels == levels
    assert Game(file, tmp_path).levels == tmp_path, "the command's own folder comes first"
    levels.rmdir()
    assert Game(file).levels is None
    file.write_text("[")
    assert Game(file).levels is None
