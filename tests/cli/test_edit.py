import json
import zipfile
from pathlib import Path

import pytest

from sabersmith.cli import edit, map_songs

from ..conftest import write_map
from ..songs import write_onset, write_sym


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Return a map and tiny untrained checkpoints."""
    folder = tmp_path_factory.mktemp("small")
    write_map(folder / "map", 1, seconds=21.0)
    models = (
        f"onset_ckpt={write_onset(folder / 'o.ckpt')}",
        f"sym_ckpt={write_sym(folder / 's.ckpt')}",
    )
    return folder / "map", models


def notes(path, name="ExpertStandard.dat"):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read(name))["colorNotes"]


def test_a_section_is_redone(small, tmp_path, capsys):
    folder, models = small
    before = sorted((p.name, p.read_bytes()) for p in folder.iterdir())
    out = tmp_path / "new.zip"
    arguments = ["redo=8-16", "difficulty=Expert", "seed=2", f"out={out}", *models]
    assert edit.main([str(folder), *arguments]) == 0
    said = capsys.readouterr().out
    assert "Expert: " in said and str(out) in said
    assert sorted((p.name, p.read_bytes()) for p in folder.iterdir()) == before
    other = tmp_path / "other.zip"
    assert map_songs.main([f"map={folder}", *arguments[:-3], f"out={other}", *models]) == 0
    old = json.loads((folder / "ExpertStandard.dat").read_text())["colorNotes"]
    for path in (out, other):
        assert [n for n in notes(path) if not 8 <= n["b"] < 16] == [
            n for n in old if not 8 <= n["b"] < 16
        ]


def test_takes_are_written_one_by_one_and_in_one_map(small, tmp_path, capsys):
    folder, models = small
    arguments = ["redo=4-20", "difficulty=Expert", "takes=2", "preview=true"]
    assert edit.main([str(folder), *arguments, f"out={tmp_path / 'new.zip'}", *models]) == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"new-seed0.zip", "new-seed1.zip", "new-takes.zip", "new-takes.html"}
    with zipfile.ZipFile(tmp_path / "new-takes.zip") as archive:
        info = json.loads(archive.read("Info.dat"))
        sets = {s["_beatmapCharacteristicName"]: s for s in info["_difficultyBeatmapSets"]}
        labels = [
            item["_customData"]["_difficultyLabel"]
            for item in sets["Lawless"]["_difficultyBeatmaps"]
        ]
        standard = archive.read("ExpertStandard.dat")
    assert [label.split(":")[0] for label in labels] == ["take 1", "take 2"]
    assert {label.rsplit(" ", 1)[1] for label in labels} == {"0", "1"}
    assert standard == (folder / "ExpertStandard.dat").read_bytes()
    assert "1. " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to do"),
        (["redo=16-8"], "ends before it begins; write 8-16"),
        (["redo=900-950"], "after the song's end"),
        (["redo=4-8", "difficulty=Hard"], "the map has none; it has Normal, Expert"),
        (["redo=4-12", "fill=8-16"], "they overlap"),
        (["redo=4-12", "fill=0:01-0:05"], "they overlap"),
        (["redo=4-12", "keep=left"], "redo= keeps no note"),
        (["fill=4-12", "keep=both"], "keep=both: not allowed"),
        (["fill=4-12", "times=mine", "nps=4"], "keep one"),
        (["add=Normal"], "the map has it already"),
        (["add=Easy", "from=Hard"], "from=Hard: the map has none"),
        (["from=Hard", "redo=4-8"], "give add="),
        (["add=Easy", "difficulty=Easy"], "has no section to change"),
        (["redoo=4-8"], "no such option, did you mean redo?"),
        (["redo=4-8", "redo=5-9"], "given twice"),
        (["redo=4-8", "another.zip"], "which map"),
        (["redo=4-8", "takes=9"], "takes=9: not allowed"),
        (["bookmarks=true", "takes=2"], "of bookmarks there is one"),
    ],
)
def test_bad_input_is_one_line_and_nothing_is_written(
    small, tmp_path, monkeypatch, capsys, arguments, message
):
    folder, models = small
    monkeypatch.chdir(tmp_path)
    assert edit.main([str(folder), *arguments, *models]) != 0
    said = capsys.readouterr().err
    assert message in said
    assert said.startswith("error: ") and said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_no_map_and_help(capsys):
    assert edit.main(["redo=4-8"]) == 2
    assert "which map?" in capsys.readouterr().err
    assert edit.main([str(Path("nowhere.zip")), "redo=4-8"]) == 1
    assert "no such level" in capsys.readouterr().err
    assert edit.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert "from " in said and "redo" in said
    assert max(map(len, said.splitlines())) <= 100
