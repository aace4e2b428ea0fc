import os
import time

import pytest

from sabersmith.errors import InputError
from sabersmith.staging import atomic_write, folders, remove_abandoned, remove_empty, staging
from sabersmith.staging.folders import DAY_S, LOCK


def test_staging_leaves_only_what_was_moved_out(tmp_path):
    out = tmp_path / "new" / "maps"
    with staging(out) as folder:
        (folder / "draft").write_text("a")
        (folder / "result").write_text("b")
        (folder / "result").replace(out / "result")
    assert [item.name for item in out.iterdir()] == ["result"]


def test_staging_removes_the_folders_it_made_when_work_fails(tmp_path):
    with pytest.raises(KeyboardInterrupt), staging(tmp_path / "new" / "maps") as folder:
        (folder / "draft").write_text("a")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_staging_that_fails_keeps_empty_folders_that_it_did_not_make(tmp_path):
    (tmp_path / "old").mkdir()
    # "new/../old" does not exist until "new" is made.
    with pytest.raises(RuntimeError), staging(tmp_path / "new" / ".." / "old"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == [tmp_path / "old"]


def test_folders_made_by_others_in_the_meantime_are_kept(tmp_path, monkeypatch):
    parent = tmp_path / "parent"
    mkdir = type(tmp_path).mkdir

    def other_process_first(path, *arguments, **options):
        parent.exists() or mkdir(parent)
        mkdir(path, *arguments, **options)

    monkeypatch.setattr(type(tmp_path), "mkdir", other_process_first)
    with pytest.raises(RuntimeError), staging(parent / "maps"):
        raise RuntimeError
    assert parent.is_dir() and list(parent.iterdir()) == []


def test_only_empty_folders_are_removed(tmp_path):
    made = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"]
    made[-1].mkdir(parents=True)
    (tmp_path / "a" / "kept").write_text("")
    remove_empty(made)
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "kept"]


def test_folders_that_cannot_all_be_made_are_removed_again(tmp_path):
    with pytest.raises(InputError), staging(tmp_path / "a" / ("b" * 300)):
        pass
    assert list(tmp_path.iterdir()) == []


def test_atomic_write_replaces_a_file_when_the_block_ends(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")
    with atomic_write(path) as temporary:
        temporary.write_text("new")
        assert path.read_text() == "old"
        assert temporary.stat().st_dev == tmp_path.stat().st_dev
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_atomic_write_moves_a_folder(tmp_path):
    with atomic_write(str(tmp_path / "folder")) as temporary:
        temporary.mkdir()
        (temporary / "file").write_text("content")
    assert list(tmp_path.rglob("*")) == [tmp_path / "folder", tmp_path / "folder" / "file"]


@pytest.mark.parametrize("folder", [False, True])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_atomic_write_that_fails_leaves_the_old_file_alone(tmp_path, error, folder):
    path = tmp_path / "file"
    path.write_text("old")
    with pytest.raises(error), atomic_write(path) as temporary:
        if folder:
            temporary.mkdir()
        (temporary / "part" if folder else temporary).write_text("half")
        raise error
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_atomic_write_of_nothing_is_an_error(tmp_path):
    with pytest.raises(OSError), atomic_write(tmp_path / "file"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_two_writers_of_one_file_do_not_collide(tmp_path):
    with atomic_write(tmp_path / "file") as one, atomic_write(tmp_path / "file") as other:
        one.write_text("one")
        other.write_text("other")
    assert (tmp_path / "file").read_text() == "one"
    assert len(list(tmp_path.iterdir())) == 1


def abandon(folder, *files):
    """Make a staging folder whose process was killed."""
    for name in (LOCK, *files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("old")
    return folder


def test_the_next_run_removes_what_a_killed_process_left(tmp_path):
    abandon(tmp_path / ".sabersmith-0123456789ab", "level/Info.dat", "map.zip")
    mine = abandon(tmp_path / ".sabersmith-mine", "map.zip")
    with staging(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == [mine]


def test_staging_folders_of_living_processes_are_kept(tmp_path):
    with staging(tmp_path) as one, atomic_write(tmp_path / "file") as temporary:
        temporary.write_text("mine")
        with staging(tmp_path):
            pass
        assert one.is_dir() and temporary.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_was_being_replaced_is_put_back_unless_its_place_is_taken(tmp_path):
    (tmp_path / "b").mkdir()
    alone = ("replaced/a/Info.dat", "replaced/b/Info.dat")
    abandon(tmp_path / ".sabersmith-0123456789ab", *alone, "7/replaced/c/Info.dat")
    remove_abandoned(tmp_path)
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")}
    assert left == {"a", "a/Info.dat", "b", "c", "c/Info.dat"}


def test_a_folder_without_a_lock_is_left_for_a_day(tmp_path):
    folder = tmp_path / ".sabersmith-0123456789ab"
    (folder / "level").mkdir(parents=True)
    remove_abandoned(tmp_path)
    assert folder.is_dir()
    long_ago = time.time() - 1.1 * DAY_S
    os.utime(folder, (long_ago, long_ago))
    remove_abandoned(tmp_path)
    assert not folder.exists()


def test_a_folder_removed_before_it_was_locked_is_made_anew(tmp_path, monkeypatch):
    lock, taken = folders._lock, []

    def lock_too_late(file, path):
        if not taken:
            taken.append(path.parent)
            remove_abandoned(tmp_path)
        return lock(file, path)

    monkeypatch.setattr(folders, "_lock", lock_too_late)
    with staging(tmp_path) as folder:
        assert not taken[0].exists() and folder.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_locks_keeps_what_killed_processes_left(tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    folder = abandon(tmp_path / ".sabersmith-0123456789ab")
    with staging(tmp_path) as own:
        assert own.is_dir()
    assert list(tmp_path.iterdir()) == [folder]
