import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.errors import InputError
from sabersmith.staging import (
    atomic_write,
    check_place,
    clean_text,
    move_together,
    remove_empty,
    safe_name,
    staging,
)

MAP_FILES = frozenset({"Info.dat", "song.egg"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wolf in Sheep's Clothing (feat. X), pt=2", "Wolf in Sheep's Clothing (feat. X), pt=2"),
        ("한국어 노래", "한국어 노래"),
        ('AC/DC: Back? \\ <In> "Black" | *', "AC_DC_ Back_ _ _In_ _Black_ _ _"),
        ("ends with dots...", "ends with dots"),
        (".hidden", "hidden"),
        ("con", "_con"),
        ("LPT1.live", "_LPT1.live"),
        ("two\nlines\tand\x00more", "two lines and_more"),
        ("...", "song"),
        ("", "song"),
        ("cafe\u0301", "caf\u00e9"),
        ("bad\udcffbyte", "bad_byte"),
    ],
)
def test_names_for_every_file_system(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=300))
def test_any_text_gives_a_usable_name(text):
    name = safe_name(text)
    assert name and len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name == name.strip(". ")
    assert safe_name(name) == name


@given(st.text(st.characters(), max_size=50))
def test_text_is_one_line_of_plain_unicode(text):
    clean = clean_text(text)
    assert len(clean.splitlines()) <= 1
    clean.encode("utf-8")


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


def test_place_that_is_a_file_is_refused_and_kept(tmp_path):
    (tmp_path / "file").write_text("mine")
    wanted = pytest.raises(InputError, match="another output folder")
    with wanted, staging(tmp_path / "file" / "maps"):
        pass
    with pytest.raises(InputError, match="is a file"):
        check_place(tmp_path / "file", "song", False, MAP_FILES)
    assert (tmp_path / "file").read_text() == "mine"


def test_atomic_write_replaces_a_file_when_the_block_ends(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")
    with atomic_write(path) as temporary:
        temporary.write_text("new")
        assert path.read_text() == "old"
        assert temporary.parent == tmp_path
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


def staged_files(folder):
    (folder / "song").mkdir()
    (folder / "song" / "Info.dat").write_text("new")
    (folder / "song.zip").write_text("new")
    return folder / "song", folder / "song.zip"


def test_old_files_and_folders_are_replaced_together(tmp_path):
    place, zip_place = tmp_path / "song", tmp_path / "song.zip"
    place.mkdir()
    (place / "Info.dat").write_text("old")
    zip_place.write_text("old")
    with staging(tmp_path) as folder:
        staged, staged_zip = staged_files(folder)
        move_together([(staged, place), (staged_zip, zip_place)], folder / "backup")
    assert (place / "Info.dat").read_text() == zip_place.read_text() == "new"
    assert sorted(tmp_path.iterdir()) == [place, zip_place]


@pytest.mark.parametrize("last", ["folder", "zip"])
def test_if_one_move_fails_everything_stays_as_it_was(tmp_path, last):
    place, zip_place = tmp_path / "song", tmp_path / "song.zip"
    place.mkdir()
    (place / "Info.dat").write_text("old")
    zip_place.write_text("old")
    with pytest.raises(InputError, match="can't be written"), staging(tmp_path) as folder:
        staged, staged_zip = staged_files(folder)
        moves = [(staged, place), (staged_zip, zip_place)]
        if last == "folder":
            moves.reverse()
        moves[-1] = (moves[-1][0], tmp_path / "missing" / "place")
        move_together(moves, folder / "backup")
    assert (place / "Info.dat").read_text() == zip_place.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == [place, zip_place]
