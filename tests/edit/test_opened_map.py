import gzip
import json
import zipfile

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.errors import InputError


def zipped(folder, path, prefix=""):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*"), reverse=True):
            if file.is_file():
                archive.write(file, prefix + file.relative_to(folder).as_posix())
    return path


def contents(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("prefix", ["", "My Map/"])
def test_a_zip_that_is_written_again_holds_the_same_bytes_in_the_same_order(
    map_folder, tmp_path, prefix
):
    source = zipped(map_folder, tmp_path / "in.zip", prefix)
    copy = OpenedMap.open(source).save(tmp_path / "out.zip")
    assert contents(copy) == contents(source)
    assert list(contents(copy)) == list(contents(source))


def test_a_folder_becomes_an_equal_folder(map_folder, tmp_path):
    OpenedMap.open(map_folder).save(tmp_path / "copy")
    files = {p.relative_to(map_folder): p for p in map_folder.rglob("*") if p.is_file()}
    for name, file in files.items():
        assert (tmp_path / "copy" / name).read_bytes() == file.read_bytes()


def test_changed_json_keeps_the_order_of_keys_values_and_indentation(map_folder):
    opened = OpenedMap.open(map_folder)
    info = opened.json("Info.dat")
    info["_songName"] = "Other"
    changed = opened.with_json({"Info.dat": info})
    before = json.loads(opened.files["Info.dat"])
    after = json.loads(changed.files["Info.dat"])
    assert list(after) == list(before)
    assert {key for key in before if before[key] != after[key]} == {"_songName"}
    assert changed.files["Info.dat"].startswith(b'{\n  "_version"')
    assert opened.files["Info.dat"] != changed.files["Info.dat"]  # the opened one is as it was
    assert {n for n in opened.files if opened.files[n] != changed.files[n]} == {"Info.dat"}


def test_half_a_character_and_compression_are_kept(own_folder):
    file = own_folder / "ExpertStandard.dat"
    before = json.loads(file.read_bytes())
    file.write_bytes(gzip.compress(file.read_bytes()))
    opened = OpenedMap.open(own_folder)
    changed = opened.with_json({file.name: opened.json(file.name)})
    assert json.loads(gzip.decompress(changed.files[file.name])) == before


def test_only_changed_files_of_the_own_folder_are_written(own_folder):
    opened = OpenedMap.open(own_folder)
    times = {p: p.stat().st_mtime_ns for p in own_folder.rglob("*") if p.is_file()}
    info = opened.json("Info.dat") | {"_songName": "Other"}
    opened.with_json({"Info.dat": info}).save(own_folder)
    assert read_level(own_folder).title == "Other"
    for path, time in times.items():
        assert (path.stat().st_mtime_ns == time) == (path.name != "Info.dat")
    assert set(own_folder.rglob("*")) == {*times, own_folder / "contributors"}


def test_another_folder_is_never_replaced(map_folder, tmp_path):
    (tmp_path / "mine").mkdir()
    with pytest.raises(InputError, match="mine: exists already"):
        OpenedMap.open(map_folder).save(tmp_path / "mine")


def test_a_failed_write_leaves_what_was_there(map_folder, tmp_path, monkeypatch):
    out = tmp_path / "out.zip"
    out.write_bytes(b"before")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(InputError, match="No space left"):
        OpenedMap.open(map_folder).save(out)
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_without_a_map(tmp_path):
    with pytest.raises(InputError, match=r"Info\.dat: is missing"):
        OpenedMap.open(tmp_path)
