import json
import shutil

import pytest

from sabersmith.edit.editor import Editor

from ..conftest import write_map


@pytest.fixture(scope="session")
def editor():
    """Return an editor with the shipped checkpoints."""
    return Editor()


@pytest.fixture(scope="session")
def map_folder(tmp_path_factory):
    """Return a map with fields and files that no version of the game knows."""
    folder = write_map(tmp_path_factory.mktemp("edited") / "map", 1, seconds=24.0)
    info = json.loads((folder / "Info.dat").read_text())
    info["_customData"] = {"_editors": {"someone": {"version": "9"}}, "future": [1, None, 1e-7]}
    info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"][1]["mine"] = {"b": 2, "a": 1}
    (folder / "Info.dat").write_text(json.dumps(info, indent=2))
    chart = json.loads((folder / "ExpertStandard.dat").read_text())
    for number, note in enumerate(chart["colorNotes"]):
        note["customData"] = {"number": number}
    chart["obstacles"] = [{"b": 20, "d": 4, "x": 0, "y": 0, "w": 1, "h": 5, "what": "mine"}]
    chart["unknown"] = {"z": 1, "a": [2.50, "\ud800"]}
    (folder / "ExpertStandard.dat").write_text(json.dumps(chart))
    (folder / "contributors").mkdir()
    (folder / "contributors" / "face.png").write_bytes(b"\x89PNG not really")
    return folder


@pytest.fixture
def own_folder(map_folder, tmp_path):
    """Return a copy of the map, to be written to."""
    return shutil.copytree(map_folder, tmp_path / "own")
