import os
import signal

import pytest

from sabersmith.errors import InputError
from sabersmith.staging import check_place, move_together, moves, remove_abandoned, staging
from sabersmith.staging.folders import REPLACED

MAP_FILES = frozenset({"Info.dat", "song.egg"})
NAMES = ("song", "song.html", "song.zip")  # in the order in which they are moved


@pytest.fixture(params=[True, False], ids=["exchange", "two renames"])
def can_exchange(request, monkeypatch):
    """Whether the system can let two folders change places."""
    if not request.param:
        monkeypatch.setattr(moves, "_exchange", lambda *_: False)
    return request.param


@pytest.fixture
def out(tmp_path):
    """Return a folder with the files of an old map."""
    write_map(tmp_path / "out", "old")
    return tmp_path / "out"


def write_map(folder, text):
    (folder / "song").mkdir(parents=True)
    (folder / "song" / "Info.dat").write_text(text)
    for name in NAMES[1:]:
        (folder / name).write_text(text)


def contents(folder):
    """Return the text of each file of a map, None where there is no file."""
    files = [folder / "song" / "Info.dat", *(folder / name for name in NAMES[1:])]
    return [file.read_text() if file.exists() else None for file in files]


def replace_map(out):
    with staging(out) as folder:
        write_map(folder, "new")
        move_together([(folder / name, out / name) for name in NAMES], folder / REPLACED)


def at_every_step(monkeypatch, act):
    """Call act(number) before and after each change of the disk by `move_together`."""
    count = 0

    def stepping(change):
        def change_between_calls(*arguments):
            nonlocal count
            act(count)
            result = change(*arguments)
            act(count + 1)
            count += 2
            return result

        return change_between_calls

    for owner, name in ((moves.os, "replace"), (moves.os, "link"), (moves, "_exchange")):
        monkeypatch.setattr(owner, name, stepping(getattr(owner, name)))


def test_place_that_is_a_file_is_refused_and_kept(tmp_path):
    (tmp_path / "file").write_text("mine")
    wanted = pytest.raises(InputError, match="another output folder")
    with wanted, staging(tmp_path / "file" / "maps"):
        pass
    with pytest.raises(InputError, match="is a file"):
        check_place(tmp_path / "file", "song", False, MAP_FILES)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_with_the_users_own_files_is_never_replaced(tmp_path):
    (tmp_path / "song").mkdir()
    (tmp_path / "song" / "Info.dat").write_text("old map")
    check_place(tmp_path, "song", True, MAP_FILES)
    (tmp_path / "song" / "my recording.wav").write_text("precious")
    check_place(tmp_path, "song", False, MAP_FILES)
    with pytest.raises(InputError, match="other files"):
        check_place(tmp_path, "song", True, MAP_FILES)
    (tmp_path / "link").symlink_to(tmp_path / "song")
    with pytest.raises(InputError, match="in the way"):
        check_place(tmp_path, "link", True, MAP_FILES)
    (tmp_path / "taken.zip").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        check_place(tmp_path, "taken", False, MAP_FILES)
    (tmp_path / "page.html").mkdir()
    check_place(tmp_path, "page", False, MAP_FILES)
    with pytest.raises(InputError, match=r"page\.html: is a folder"):
        check_place(tmp_path, "page", False, MAP_FILES, ("zip", "html"))


def test_old_files_and_folders_are_replaced_together(out, can_exchange):
    replace_map(out)
    assert contents(out) == ["new"] * 3
    assert sorted(item.name for item in out.iterdir()) == list(NAMES)


def test_the_first_map_is_moved_into_an_empty_folder(tmp_path):
    replace_map(tmp_path)
    assert contents(tmp_path) == ["new"] * 3


def test_nothing_is_ever_gone_and_the_zip_comes_last(out, monkeypatch):
    seen = []
    at_every_step(monkeypatch, lambda _: seen.append(contents(out)))
    replace_map(out)
    assert all(None not in files for files in seen)
    changes = [files for files, before in zip(seen[1:], seen, strict=False) if files != before]
    assert changes == [["new", "old", "old"], ["new", "new", "old"], ["new", "new", "new"]]


@pytest.mark.parametrize("last", NAMES)
def test_if_one_move_fails_everything_stays_as_it_was(out, last, can_exchange):
    with pytest.raises(InputError, match="can't be written"), staging(out) as folder:
        write_map(folder, "new")
        pairs = [(folder / name, out / name) for name in NAMES if name != last]
        pairs.append((folder / last, out / "missing" / "place"))
        move_together(pairs, folder / REPLACED)
    assert contents(out) == ["old"] * 3
    assert sorted(item.name for item in out.iterdir()) == list(NAMES)


def test_a_disk_without_links_is_served_too(out, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    replace_map(out)
    assert contents(out) == ["new"] * 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_between_two_moves_is_answered_after_the_last(out, number, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        at_every_step(monkeypatch, lambda _: signal.raise_signal(number))
        with pytest.raises(KeyboardInterrupt):
            replace_map(out)
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    assert contents(out) == ["new"] * 3
    assert sorted(item.name for item in out.iterdir()) == list(NAMES)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes that are killed are forks")
@pytest.mark.parametrize("killed_at", range(16))
def test_a_process_that_is_killed_loses_nothing(out, killed_at, can_exchange, monkeypatch):
    process = os.fork()
    if not process:
        at_every_step(monkeypatch, lambda number: number == killed_at and os._exit(9))
        replace_map(out)
        os._exit(0)
    os.waitpid(process, 0)
    remove_abandoned(out)
    assert None not in contents(out)
    assert sorted(item.name for item in out.iterdir()) == list(NAMES)
