import pytest
from PIL import Image

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.cli.picture import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "my map").mkdir()
    (tmp_path / "my map" / "song.egg").write_bytes(b"OggS")
    chart = Chart(difficulty="Hard", njs=10.0, notes=[Note(4.0, 1, 0, 0, 0)])
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), tmp_path / "my map")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "my map"


def test_the_picture_is_named_after_the_map(folder, tmp_path, capsys):
    assert main([str(folder), "--difficulty", "Hard"]) == 0
    assert capsys.readouterr().out.strip() == "my map.png"
    assert main([str(folder), "--difficulty", "Hard", "--bars", "2", "-o", "bars.png"]) == 0
    with Image.open(tmp_path / "my map.png") as eight, Image.open(tmp_path / "bars.png") as two:
        assert eight.format == two.format == "PNG"
        assert eight.height == 2 * two.height


def test_errors_are_one_line(folder, capsys):
    assert main([str(folder), "--difficulty", "Easy"]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ") and "has no Standard Easy chart" in line


@pytest.mark.parametrize("wrong", [["--bars", "0"], ["--bars", "100000"], ["--difficulty", "Mild"]])
def test_wrong_options_exit_with_2(folder, wrong):
    with pytest.raises(SystemExit, match="2"):
        main([str(folder), *wrong])
