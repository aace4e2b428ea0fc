import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.errors import InputError
from sabersmith.staging import check_place, clean_text, move_folder, safe_name, staging

OURS = frozenset({"Info.dat", "song.egg"})


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
def test_any_text_gives_a_name_that_holds(text):
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
    with staging(out) as aside:
        (aside / "draft").write_text("a")
        (aside / "result").write_text("b")
        (aside / "result").replace(out / "result")
    assert [item.name for item in out.iterdir()] == ["result"]


def test_staging_unmakes_the_folders_it_made_when_work_fails(tmp_path):
    with pytest.raises(KeyboardInterrupt), staging(tmp_path / "new" / "maps") as aside:
        (aside / "draft").write_text("a")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_place_that_is_a_file_is_refused_and_kept(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(InputError, match="out="), staging(tmp_path / "file" / "maps"):
        pass
    with pytest.raises(InputError, match="is a file"):
        check_place(tmp_path / "file", "song", False, OURS)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_of_the_player_is_never_replaced(tmp_path):
    (tmp_path / "song").mkdir()
    (tmp_path / "song" / "Info.dat").write_text("old map")
    check_place(tmp_path, "song", True, OURS)
    (tmp_path / "song" / "my recording.wav").write_text("precious")
    check_place(tmp_path, "song", False, OURS)
    with pytest.raises(InputError, match="other files"):
        check_place(tmp_path, "song", True, OURS)
    (tmp_path / "link").symlink_to(tmp_path / "song")
    with pytest.raises(InputError, match="in the way"):
        check_place(tmp_path, "link", True, OURS)
    (tmp_path / "taken.zip").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        check_place(tmp_path, "taken", False, OURS)
    (tmp_path / "page.html").mkdir()
    check_place(tmp_path, "page", False, OURS)
    with pytest.raises(InputError, match=r"page\.html: is a folder"):
        check_place(tmp_path, "page", False, OURS, ("zip", "html"))


def test_old_map_folder_makes_way(tmp_path):
    place = tmp_path / "song"
    place.mkdir()
    (place / "Info.dat").write_text("old")
    with staging(tmp_path) as aside:
        (aside / "song").mkdir()
        (aside / "song" / "Info.dat").write_text("new")
        move_folder(aside / "song", place, aside)
    assert (place / "Info.dat").read_text() == "new"
    assert list(tmp_path.iterdir()) == [place]
