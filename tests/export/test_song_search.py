import pytest

from sabersmith.beatmap.level_io import zip_folder
from sabersmith.errors import InputError
from sabersmith.export.song_search import FoundSongs, is_group, unique_names
from sabersmith.export.song_search import find_songs as search

from ..conftest import write_map
from ..songs import write_song


def find_songs(paths, out):
    """Return only the songs that a search finds."""
    return [*search(paths, out).songs]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def test_a_folder_is_searched_through_its_subfolders_without_hidden_files(album, out):
    assert [path.relative_to(album).as_posix() for path in find_songs([album], out)] == [
        "A.OGG",
        "b, [live].ogg",
        "disc 2/b, [live].ogg",
        "disc 2/deep/C.ogg",
    ]


def test_links_are_followed_without_going_in_circles(album, out, tmp_path):
    (album / "disc 2" / "up").symlink_to(album)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "d.ogg").write_bytes(b"x")
    (album / "more").symlink_to(tmp_path / "elsewhere")
    (album / "same.ogg").symlink_to(album / "A.OGG")
    found = find_songs([album], out)
    assert [path.name for path in found] == [
        "A.OGG",
        "b, [live].ogg",
        "b, [live].ogg",
        "C.ogg",
        "d.ogg",
    ]


def test_maps_in_a_folder_count_as_one_song_each(tmp_path, out):
    folder = write_map(tmp_path / "maps" / "one", 0)
    zip_folder(folder, tmp_path / "maps" / "two.zip")
    (folder / "autosave").mkdir()
    (folder / "autosave" / "song.ogg").write_bytes(b"x")
    (tmp_path / "maps" / "other.zip").write_bytes(b"no zip")
    assert find_songs([tmp_path / "maps"], out) == [folder, tmp_path / "maps" / "two.zip"]
    assert find_songs([tmp_path / "maps" / "*"], out) == [folder, tmp_path / "maps" / "two.zip"]


def test_results_of_earlier_runs_are_no_songs(album, tmp_path):
    folder = write_map(album / "kept", 0)
    zip_folder(folder, album / "kept.zip")
    assert len(find_songs([album], album)) == 4
    assert len(find_songs([album], tmp_path)) == 6
    # Given by name, they are taken.
    assert find_songs([folder], album) == [folder]


def test_each_song_is_found_once_in_the_order_given(album, out, tmp_path):
    a, b = album / "A.OGG", album / "b, [live].ogg"
    assert find_songs([b, album], out)[:2] == [b, a]
    assert find_songs([tmp_path / "**" / "A*"], out) == [a]
    # A file given by name is not checked here.
    assert find_songs([b, tmp_path / "gone.mp3"], out) == [b, tmp_path / "gone.mp3"]


def test_a_folder_or_pattern_without_songs_is_an_error(tmp_path, out):
    (tmp_path / "empty").mkdir()
    for nothing in (tmp_path / "empty", tmp_path / "x*"):
        with pytest.raises(InputError, match="no songs are there"):
            find_songs([nothing], out)


def test_a_misspelt_name_with_brackets_is_not_only_called_a_pattern(tmp_path, out):
    with pytest.raises(InputError, match=r"Remix\].mp3: no such file, and no songs match"):
        find_songs([tmp_path / "Song [Remix].mp3"], out)


def test_one_song_or_map_is_no_group(album, tmp_path):
    assert not is_group(album / "b, [live].ogg")
    assert not is_group(write_map(tmp_path / "map", 0))
    assert is_group(album) and is_group(album / "*")


def test_names_from_different_folders_do_not_collide(album, out):
    assert unique_names(find_songs([album], out)) == [
        "A",
        "album - b, [live]",
        "disc 2 - b, [live]",
        "C",
    ]


def test_names_differ_on_file_systems_that_ignore_case(tmp_path):
    paths = [tmp_path / name for name in ("a.ogg", "b.ogg", "A.mp3", "a (2).ogg", "a.wav")]
    assert unique_names(paths) == ["a", "b", "A (2)", "a (2) (2)", "a (3)"]


def test_songs_are_known_by_their_content_and_other_files_are_counted(tmp_path, out):
    folder = tmp_path / "folder"
    folder.mkdir()
    song = write_song(folder / "song.ogg")
    for name in ("audio.wv", "book.m4b", "clip.mkv", "no ending", "song.zip"):
        (folder / name).write_bytes(song.read_bytes())
    (folder / "damaged.mp3").write_bytes(b"by its ending: making its map says what is wrong")
    for name in ("cover.jpg", "notes.txt", "list.m3u", "other.zip", "cut.wv"):
        (folder / name).write_bytes(b"no song")
    (folder / ".hidden.txt").write_bytes(b"")
    kept = write_map(folder / "map", 0)
    found = search([folder, folder / "*.*"], out)
    names = ["audio.wv", "book.m4b", "clip.mkv", "damaged.mp3", "map", "no ending", "song.ogg"]
    assert [path.name for path in found.songs] == [*names, "song.zip"]
    assert kept in found.songs and found.passed_over == 5
    assert search([song], out) == FoundSongs((song,), 0)
