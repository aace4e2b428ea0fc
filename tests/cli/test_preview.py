import pytest

from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.cli.preview import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "my map"
    chart = Chart(difficulty="Hard", njs=12, notes=[Note(4.0, 1, 0, 0, 1)])
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), folder)
    (folder / "song.egg").write_bytes(b"OggS")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_the_page_is_named_after_the_map(folder, form, tmp_path, capsys):
    source = folder
    if form == "zip":
        source = tmp_path / "my map.zip"
        zip_folder(folder, source)
    assert main([str(source)]) == 0
    assert [item.name for item in (tmp_path / "here").iterdir()] == ["my map.html"]
    printed = capsys.readouterr()
    assert printed.out.strip() == "my map.html"
    [line] = printed.err.splitlines()
    assert "cover" in line and "skipped" in line


def test_errors_are_one_line(folder, tmp_path, capsys):
    assert main([str(tmp_path / "none.zip"), "-o", "x.html"]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ")
    assert list((tmp_path / "here").iterdir()) == []
