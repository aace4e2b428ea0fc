"""The notebooks run on the demo song and on a human map, and are small enough to keep."""

import html
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sabersmith.beatmap.level_io import read_level

from .conftest import write_map

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
MAX_BYTES = 500_000


@pytest.fixture
def run(monkeypatch):
    """Return a function that runs a notebook's code, with some of it replaced."""
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(NOTEBOOKS)

    def run_cells(name, replaced=()):
        import matplotlib.pyplot as plt

        plt.switch_backend("Agg")
        cells = json.loads((NOTEBOOKS / name).read_text("utf-8"))["cells"]
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        space = {"__name__": "__main__"}
        for old, new in dict(replaced).items():
            assert any(old in cell for cell in code)
            code = [cell.replace(old, new) for cell in code]
        for number, cell in enumerate(code):
            exec(compile(cell, f"{name}, code cell {number}", "exec"), space)
        plt.close("all")
        return space

    return run_cells


def test_one_song(run, capsys):
    space = run("one_song.ipynb")
    assert space["human"] is None
    assert len(space["states"]) == len(space["onsets"]) > 50
    # As the text says: rows of weights, and in the decoder none of later positions.
    for weights in space["attended"].values():
        assert weights.sum(-1).allclose(weights.new_ones(()))
    assert not space["attended"]["decoder"].triu(1).any()
    assert "30.44 s" in capsys.readouterr().out


def test_one_song_compared_with_a_human_map(run, capsys, tmp_path):
    folder = write_map(tmp_path / "map", 0, seconds=22.0)
    space = run("one_song.ipynb", {"MAP = None": f"MAP = Path({str(folder)!r})"})
    assert len(space["human_onsets"]) == len(space["chart"].notes)
    assert "F1 within 50 ms" in capsys.readouterr().out


def test_a_song_is_uploaded_mapped_played_and_taken(run, monkeypatch, tmp_path):
    space = run("make_a_map.ipynb")
    monkeypatch.chdir(tmp_path)
    space["pressed"](None)
    assert space["said"].value == "Choose a song first."
    content = (NOTEBOOKS.parent / "data" / "demo" / "first_forge.ogg").read_bytes()
    upload = {"name": "../my <song>.ogg", "type": "audio/ogg", "size": len(content),
              "content": memoryview(content), "last_modified": datetime.now(UTC)}  # fmt: skip
    space["song"].value = (upload,)
    space["difficulties"].value = ("Easy", "Hard")
    space["make"].click()
    assert "is ready" in space["said"].value
    [path] = tmp_path.rglob("*.zip")
    assert path.parent == tmp_path / "maps"
    level = read_level(path)
    assert [chart.difficulty for chart in level.charts] == ["Easy", "Hard"]
    [output] = space["result"].outputs
    page = output["data"]["text/html"]
    assert html.escape(path.name) in page and "my <song>" not in page
    inside = html.unescape(page.split('srcdoc="')[1].split('"')[0])
    assert '"notes":[[' in inside and inside.startswith("<!doctype html>")
    assert not list(tmp_path.rglob("*.song"))
    space["song"].value = ({**upload, "content": memoryview(b"none")},)
    space["make"].click()
    assert "no readable audio" in space["said"].value and not space["make"].disabled


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_outputs_are_small_and_without_errors(path):
    assert os.path.getsize(path) < MAX_BYTES
    cells = json.loads(path.read_text("utf-8"))["cells"]
    kinds = {output["output_type"] for cell in cells for output in cell.get("outputs", [])}
    assert kinds <= {"stream", "display_data", "execute_result"}
