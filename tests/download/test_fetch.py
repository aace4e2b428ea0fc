import shutil
import stat
import zipfile
from io import BytesIO

import pytest

from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import read_level
from sabersmith.cli import download as command_line
from sabersmith.download import fetch
from sabersmith.download.beatsaver import MapFilter
from sabersmith.errors import InputError

from .server import zipped


@pytest.fixture
def source(tmp_path):
    (tmp_path / "source").mkdir()
    return tmp_path / "source"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "maps"


def get(client, site, out, count=10, **filters):
    return fetch.fetch_maps(client, MapFilter(**filters), out, count, site.address)


def names(out):
    return sorted(item.name for item in out.iterdir())


def test_maps_become_folders_as_the_game_has_them(client, site, source, out, capsys):
    digests = [site.add(source, number) for number in ("a1", "b2", "c3")]
    result = get(client, site, out)
    assert (result.new, result.present, result.failed) == (3, 0, [])
    assert names(out) == [f"{n} (Song_ {n}_ - Mapper_.._x)" for n in ("a1", "b2", "c3")]
    for folder, digest in zip(sorted(out.iterdir()), digests, strict=True):
        assert level_hash(folder) == digest
        assert read_level(folder).audio == "song.egg"
    assert "3/10" in capsys.readouterr().err


def test_it_continues_where_it_stopped(client, site, source, out):
    for number in ("a1", "b2", "c3"):
        site.add(source, number)
    assert get(client, site, out, count=2).new == 2
    site.asked.clear()
    result = get(client, site, out, count=3)
    assert (result.new, result.present) == (1, 2)
    assert sum(path.startswith("/cdn/") for path, _, _ in site.asked) == 1
    site.asked.clear()
    assert get(client, site, out, count=3).present == 3
    assert not any(path.startswith("/cdn/") for path, _, _ in site.asked)


def linked():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        member = zipfile.ZipInfo("Info.dat")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")
    return out.getvalue()


def bomb():
    return zipped({"Info.dat": bytes(300 << 20)})


def many_files():
    return zipped({"Info.dat": "{}", **{f"{i}.dat": "" for i in range(500)}})


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: zipped({"Info.dat": "{}", "song.egg": "other"}), "its hash is"),
        (lambda: zipped({"Info.dat": "{}", "../evil.dat": "x"}), "a path out of its folder"),
        (lambda: zipped({"Info.dat": "{}", "/evil.dat": "x"}), "a path out of its folder"),
        (linked, "holds a link"),
        (bomb, "bytes unpacked, more than"),
        (lambda: b"no zip", "can't be read as a zip|broken"),
        (lambda: zipped({"song.egg": "x"}), "Info.dat: is missing"),
        (many_files, "unpacks to 501 files"),
    ],
)
def test_a_map_that_is_unsafe_or_not_the_listed_one_is_left_out(
    client, site, source, out, make, reason
):
    digest = site.add(source, "a1")
    site.add(source, "b2")
    site.zips[digest] = make()
    result = get(client, site, out)
    assert result.new == 1 and names(out) == ["b2 (Song_ b2_ - Mapper_.._x)"]
    assert len(result.failed) == 1
    with pytest.raises(InputError, match=reason):
        raise InputError(result.failed[0])
    assert f"cdn/{digest}.zip" in result.failed[0] and ".sabersmith" not in result.failed[0]
    assert not (out.parent / "evil.dat").exists()


def test_a_map_that_unpacks_to_too_much_is_left_out_whatever_its_hash(
    client, site, source, out, monkeypatch
):
    monkeypatch.setattr(fetch, "MAX_UNPACKED_BYTES", 5_000_000)
    digest = site.add(source, "a1")
    with zipfile.ZipFile(BytesIO(site.zips[digest])) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    site.zips[digest] = zipped(members)
    assert get(client, site, out).new == 1
    shutil.rmtree(out)
    site.zips[digest] = zipped(members | {"more.bin": bytes(5_000_000)})
    [failed] = get(client, site, out).failed
    assert "files of 5 MB, more than 500 files or 5 MB" in failed and not out.exists()


@pytest.mark.parametrize("place", ["http://10.0.0.1/a.zip", "file:///a.zip", "http://x.org/a"])
def test_maps_that_lie_elsewhere_are_left_out(client, site, source, out, place):
    site.add(source, "a1")
    site.add(source, "b2")
    site.docs[0]["versions"][1]["downloadURL"] = place
    result = get(client, site, out)
    assert result.new == 1 and names(out) == ["b2 (Song_ b2_ - Mapper_.._x)"]
    assert place in result.failed[0]


def test_long_names_are_shortened(client, site, source, out):
    site.add(source, "a1")
    site.docs[0]["metadata"] = {"songName": "é" * 100_000, "levelAuthorName": "\u0301" * 100_000}
    assert get(client, site, out).new == 1
    [name] = names(out)
    assert name.startswith("a1 (éé") and len(name.encode()) <= 160


def test_it_ends_when_many_maps_fail_in_a_row(client, site, source, out, monkeypatch):
    monkeypatch.setattr(fetch, "MAX_FAILURES", 3)
    for number in ("a1", "b2", "c3", "d4"):
        site.zips[site.add(source, number)] = b"no zip"
    with pytest.raises(InputError, match="3 maps failed in a row"):
        get(client, site, out)
    assert not out.exists()


def test_command_line(site, source, out, capsys):
    site.add(source, "a1")
    digest = site.add(source, "b2")
    command = [str(out), "--api", site.address, "--pause", "0", "--count", "5"]
    site.zips[digest] = b"no zip"
    assert command_line.main(command) == 1
    printed = capsys.readouterr()
    assert "1 maps downloaded, 0 were there" in printed.out and f"{digest}.zip" in printed.err
    assert command_line.main([*command, "--difficulty", "Easy"]) == 0
    printed = capsys.readouterr().out
    assert "0 maps downloaded" in printed and "no more maps match" in printed
    assert command_line.main([*command, "--min-rating", "0.95"]) == 0
    site.answer = lambda *_: (403, b"")
    assert command_line.main(command) == 1
    assert "answers 403" in capsys.readouterr().err
    for wrong in (["--count", "-1"], ["--min-rating", "85"]):
        with pytest.raises(SystemExit):
            command_line.main([*command, *wrong])
