import json
import stat
import zipfile

import pytest

from sabersmith.beatmap import level_files as files
from sabersmith.beatmap.level_files import unpack_zip
from sabersmith.beatmap.level_io import read_level, zip_folder
from sabersmith.errors import InputError

from .levels import small_level, v2_difficulty, v2_info, v2_note

LEVEL = {
    "Info.dat": json.dumps(v2_info(("Expert", "Expert.dat"))),
    "Expert.dat": json.dumps(v2_difficulty(v2_note())),
    "song.egg": "OggS",
    "cover.jpg": "",
}


def write_zip(path, **extra):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (LEVEL | extra).items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize("base", ["", "Artist - Song/", "deep/er/"])
def test_a_zip_may_hold_the_level_in_a_folder(tmp_path, base):
    with zipfile.ZipFile(tmp_path / "level.zip", "w") as archive:
        for name, text in LEVEL.items():
            archive.writestr(base + name.upper(), text)
    level = read_level(tmp_path / "level.zip")
    assert len(level.charts[0].notes) == 1
    assert (level.audio, level.folder) == ("SONG.EGG", None)


def test_of_two_levels_in_a_zip_the_outer_one_is_read(tmp_path):
    extra = {"old/Info.dat": "broken", "old/Expert.dat": "broken"}
    assert read_level(write_zip(tmp_path / "level.zip", **extra)).title == "Title"


@pytest.mark.parametrize(
    "name", ["../evil.dat", "a/../../evil.dat", "/etc/evil", "..\\evil.dat", "C:\\evil", "C:/evil"]
)
def test_paths_out_of_the_folder_are_refused(tmp_path, name):
    path = write_zip(tmp_path / "level.zip", **{name: "evil"})
    with pytest.raises(InputError, match="out of its folder"):
        read_level(path, strict=False)
    with pytest.raises(InputError, match="out of its folder"):
        unpack_zip(path, tmp_path / "unpacked")
    assert [item.name for item in tmp_path.iterdir()] == ["level.zip"]


def test_links_are_refused(tmp_path):
    path = write_zip(tmp_path / "level.zip")
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("Easy.dat")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="holds a link"):
        read_level(path)


def test_encrypted_zips_are_refused(tmp_path):
    path = write_zip(tmp_path / "level.zip")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="encrypted"):
        read_level(path)


@pytest.mark.parametrize(
    ("limit", "value"),
    [("MAX_MEMBERS", 3), ("MAX_UNPACKED_BYTES", 100), ("MAX_FILE_BYTES", 100)],
)
def test_zips_that_unpack_to_too_much_are_refused(tmp_path, monkeypatch, limit, value):
    path = write_zip(tmp_path / "level.zip")
    monkeypatch.setattr(files, limit, value)
    with pytest.raises(InputError, match=r"too many|too large"):
        read_level(path, strict=False)


def test_files_that_are_too_large_are_refused(tmp_path, monkeypatch):
    folder = small_level(tmp_path)
    monkeypatch.setattr(files, "MAX_FILE_BYTES", 100)
    with pytest.raises(InputError, match="is larger than"):
        read_level(folder)


@pytest.mark.parametrize("damage", ["cut", "flipped", "nothing"])
def test_damaged_zips_are_input_errors(tmp_path, damage):
    path = write_zip(tmp_path / "level.zip")
    data = bytearray(path.read_bytes())
    if damage == "cut":
        data = data[: len(data) // 2]
    elif damage == "flipped":
        data[45:80] = bytes(35)
    else:
        data = bytearray()
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"level\.zip") as caught:
        read_level(path)
    assert "\n" not in str(caught.value)


def test_unpacking_gives_the_folder_that_was_zipped(tmp_path):
    folder = small_level(tmp_path / "level")
    zip_folder(folder, tmp_path / "level.zip")
    unpacked = unpack_zip(tmp_path / "level.zip", tmp_path / "new" / "unpacked")
    assert {item.name: item.read_bytes() for item in unpacked.iterdir()} == {
        item.name: item.read_bytes() for item in folder.iterdir()
    }
    assert read_level(unpacked).folder == unpacked
    with pytest.raises(InputError, match="exists already"):
        unpack_zip(tmp_path / "level.zip", unpacked)


def test_unpacking_a_damaged_zip_leaves_nothing(tmp_path):
    path = write_zip(tmp_path / "level.zip")
    data = bytearray(path.read_bytes())
    data[45:80] = bytes(35)
    path.write_bytes(data)
    with pytest.raises(InputError, match="broken"):
        unpack_zip(path, tmp_path / "unpacked")
    assert [item.name for item in tmp_path.iterdir()] == ["level.zip"]


def test_a_member_without_a_name_is_ignored(tmp_path):
    path = write_zip(tmp_path / "level.zip")
    with zipfile.ZipFile(path, "a") as archive:
        nameless = zipfile.ZipInfo("x")
        nameless.filename = ""
        archive.writestr(nameless, "?")
    assert len(read_level(path).charts) == 1


@pytest.mark.parametrize("name", ["song.egg", "Expert.dat", "cover.jpg"])
def test_links_out_of_a_folder_are_not_followed(tmp_path, name):
    folder = small_level(tmp_path / "level", cover_jpg=b"picture")
    (folder / name).rename(tmp_path / "outside")
    (folder / name).symlink_to(tmp_path / "outside")
    with files.open_files(folder) as level:
        assert level.find(name) is None
        assert level.absence(name) == "is a link to a file outside of the level's folder"
    if name != "cover.jpg":
        with pytest.raises(InputError, match=f"'{name}' is a link to a file outside"):
            read_level(folder)


def test_links_inside_a_folder_and_to_the_folder_are_followed(tmp_path):
    folder = small_level(tmp_path / "level")
    (folder / "Expert.dat").rename(folder / "chart.dat")
    (folder / "Expert.dat").symlink_to("chart.dat")
    (tmp_path / "link").symlink_to(folder)
    assert len(read_level(tmp_path / "link").charts[0].notes) == 1


def test_a_chart_may_be_in_a_folder_inside_the_level(tmp_path):
    info = v2_info(("Expert", "charts/Expert.dat"))
    folder = small_level(tmp_path / "level", Info_dat=info)
    (folder / "charts").mkdir()
    (folder / "Expert.dat").rename(folder / "charts" / "Expert.dat")
    assert len(read_level(folder).charts[0].notes) == 1
    path = tmp_path / "level.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*.*"):
            archive.write(file, f"base/{file.relative_to(folder)}")
    assert len(read_level(path).charts[0].notes) == 1
    assert len(read_level(unpack_zip(path, tmp_path / "unpacked")).charts[0].notes) == 1


@pytest.mark.parametrize("name", ["../outside.dat", "charts/../../outside.dat", "/etc/passwd"])
def test_names_that_lead_out_of_a_folder_are_not_followed(tmp_path, name):
    (tmp_path / "outside.dat").write_text(LEVEL["Expert.dat"])
    folder = small_level(tmp_path / "level", Info_dat=v2_info(("Expert", name)))
    with pytest.raises(InputError, match="is missing"):
        read_level(folder)
