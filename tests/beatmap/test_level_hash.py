import hashlib
import json

import pytest

from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.errors import InputError


def sha1(*parts):
    return hashlib.sha1(b"".join(parts)).hexdigest()


def test_info_then_the_difficulties_in_its_order(tmp_path):
    charts = [Chart(difficulty=name, notes=[Note(1, 1, 0, 0, 1)]) for name in ("Hard", "Easy")]
    write_level(Level(title="x", bpm=120, audio="song.egg", charts=charts), tmp_path / "x")
    (tmp_path / "x" / "song.egg").write_bytes(b"does not count")
    info = json.loads((tmp_path / "x" / "Info.dat").read_text())
    names = [
        entry["_beatmapFilename"]
        for kind in info["_difficultyBeatmapSets"]
        for entry in kind["_difficultyBeatmaps"]
    ]
    assert len(names) == 2
    wanted = sha1(*((tmp_path / "x" / name).read_bytes() for name in ["Info.dat", *names]))
    assert level_hash(tmp_path / "x") == wanted
    zip_folder(tmp_path / "x", tmp_path / "x.zip")
    assert level_hash(tmp_path / "x.zip") == wanted


def test_version_4_counts_audio_data_and_lights(tmp_path):
    beatmaps = [
        {"beatmapDataFilename": "b.dat", "lightshowDataFilename": "L.dat"},
        {"beatmapDataFilename": "a.dat", "lightshowDataFilename": "L.dat"},
        {"beatmapDataFilename": "gone.dat", "lightshowDataFilename": None},
    ]
    info = {
        "version": "4.0.0",
        "audio": {"audioDataFilename": "AudioData.dat"},
        "difficultyBeatmaps": beatmaps,
    }
    raw = json.dumps(info).encode()
    (tmp_path / "Info.dat").write_bytes(raw)
    for name in ("a", "b", "l", "AudioData"):
        (tmp_path / f"{name}.dat").write_bytes(name.encode())
    assert level_hash(tmp_path) == sha1(raw, b"AudioData", b"b", b"l", b"a", b"l")


@pytest.mark.parametrize("content", [b"no json", b"[]", b'{"_difficultyBeatmapSets": [3]}', None])
def test_broken_levels_are_named(tmp_path, content):
    if content is not None:
        (tmp_path / "info.dat").write_bytes(content)
    with pytest.raises(InputError, match=r"(?i)info\.dat"):
        level_hash(tmp_path)


def test_levels_of_version_1_have_no_hash(tmp_path):
    (tmp_path / "info.json").write_text('{"difficultyLevels": [{"jsonPath": "Easy.json"}]}')
    (tmp_path / "Easy.json").write_text("{}")
    with pytest.raises(InputError, match=r"info\.json: is of version 1.*convert the level"):
        level_hash(tmp_path)
    # If a converter has added an Info.dat, that one counts.
    (tmp_path / "info.dat").write_bytes(b"{}")
    assert level_hash(tmp_path) == sha1(b"{}")
