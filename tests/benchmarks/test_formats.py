"""How formats.py writes maps in every format and counts what the linter finds in them."""

import sys

import formats
import pytest

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chain, Chart, Level, Note


@pytest.fixture
def level(tmp_path):
    """Return the folder of a map with a chart that flows and one with a left saber too many."""
    flowing = [Note(8.0 + i, 1, 2 * (i == 0), RED, (DOWN, UP)[i % 2]) for i in range(9)]
    charts = [
        Chart(njs=14.0, notes=flowing, chains=[Chain(8.0, 1, 2, RED, DOWN, 8.1, 1, 0, 3)]),
        Chart("OneSaber", "Expert", 14.0, notes=[Note(8.0, 2, 0, BLUE, DOWN)]),
    ]
    write_level(Level(audio="song.egg", charts=charts), tmp_path / "map")
    (tmp_path / "map" / "song.egg").touch()
    return tmp_path / "map"


def run(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["formats.py", *map(str, arguments)])
    return formats.main()


def test_each_format_is_written_linted_and_its_losses_counted(monkeypatch, level, tmp_path, capsys):
    assert run(monkeypatch, level, "--out", tmp_path / "written") == 0
    lines = capsys.readouterr().out.splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:7]] for line in lines if "| v" in line]
    assert [row[:5] for row in rows] == [
        [format, *counts]
        for format in ("v2", "v3", "v4")
        for counts in (("OneSaber", "1", "1", "1"), ("Standard", "1", "9", "9"))
    ]
    assert "- v2, chains dropped: 1" in lines
    for format, file in (("v2", "_notes"), ("v3", "burstSliders"), ("v4", "chainsData")):
        text = (tmp_path / "written" / format / "map" / "ExpertStandard.dat").read_text("utf-8")
        assert f'"{file}"' in text


def test_errors_of_the_linter_fail(monkeypatch, level, tmp_path):
    red = Chart("OneSaber", "Expert", 14.0, notes=[Note(8.0, 1, 0, RED, DOWN)])
    write_level(Level(audio="song.egg", charts=[red]), level)
    assert run(monkeypatch, level, "--out", tmp_path / "written") == 1
