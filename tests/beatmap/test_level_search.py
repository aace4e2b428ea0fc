from pathlib import Path

from sabersmith.beatmap.level_search import find_level_folders, walk_folders


def level(folder: Path, info: str = "Info.dat") -> Path:
    folder.mkdir(parents=True)
    (folder / info).touch()
    return folder


def test_levels_lie_at_any_depth(tmp_path):
    found = [level(tmp_path / "b" / "c", "info.json"), level(tmp_path / "a", "INFO.DAT")]
    (tmp_path / "other").mkdir()
    assert find_level_folders(tmp_path) == sorted(found)
    assert find_level_folders(found[0]) == [found[0]]


def test_linked_folders_are_found(tmp_path):
    level(tmp_path / "store" / "song")
    root = tmp_path / "maps"
    own = level(root / "own")
    (root / "linked").symlink_to(tmp_path / "store" / "song", target_is_directory=True)
    assert find_level_folders(root) == [root / "linked", own]
    (root / "linked").unlink()
    (root / "all").symlink_to("../store")
    assert find_level_folders(root) == [root / "all" / "song", own]


def test_cycles_end_and_each_level_comes_once(tmp_path):
    song = level(tmp_path / "maps" / "song")
    (song / "up").symlink_to(tmp_path / "maps")
    (tmp_path / "maps" / "again").symlink_to(song)
    (tmp_path / "maps" / "self").symlink_to("self")
    (tmp_path / "maps" / "gone").symlink_to("nowhere")
    assert find_level_folders(tmp_path / "maps") == [song]
    (tmp_path / "maps" / "other").symlink_to(tmp_path)
    assert find_level_folders(tmp_path / "maps") == [song]


def test_files_are_named_with_their_folder(tmp_path):
    level(tmp_path / "a")
    (tmp_path / "song.zip").touch()
    assert list(walk_folders(tmp_path)) == [
        (tmp_path, ["song.zip"]),
        (tmp_path / "a", ["Info.dat"]),
    ]


def test_a_folder_that_can_not_be_listed_is_named(tmp_path, caplog):
    song = level(tmp_path / "maps" / "song")
    assert find_level_folders(tmp_path / "none") == []
    assert f"skipped: {tmp_path / 'none'}: can't be listed" in caplog.text
    assert find_level_folders(tmp_path / "maps") == [song]
