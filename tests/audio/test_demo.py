"""The demo song matches its script and the figures of the worked example."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from sabersmith.audio.decode import check_song, decode
from sabersmith.audio.grid_fitting import fit_grid
from sabersmith.audio.mels import ONSET_MELS, SYM_MELS, log_mels
from sabersmith.audio.song import load_song

DEMO = Path(__file__).parents[2] / "data" / "demo" / "first_forge.ogg"


@pytest.fixture(scope="module")
def song():
    return load_song(DEMO)


def test_the_demo_has_the_size_of_the_worked_example(song):
    assert song.samples.shape == (2, 1_342_464) and song.sr == 44100
    assert round(song.duration, 2) == 30.44
    assert len(decode(DEMO, 16000)) == 487_062
    assert log_mels(song.mono(44100), ONSET_MELS).shape == (80, 3, 3045)
    assert log_mels(song.mono(16000), SYM_MELS).shape == (100, 1, 3045)


def test_the_demo_is_small_and_tagged():
    info = check_song(DEMO)
    assert (info.title, info.artist) == ("First Forge", "sabersmith")
    assert DEMO.stat().st_size < 600_000


def test_the_script_makes_the_demo(song, monkeypatch):
    monkeypatch.syspath_prepend(DEMO.parent)  # where the script's other module is
    spec = importlib.util.spec_from_file_location("make_demo", DEMO.with_name("make_demo.py"))
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    rendered = script.render()
    assert np.abs(rendered).max() <= 1
    for ours, shipped in zip(rendered, song.samples, strict=True):
        assert np.corrcoef(ours, shipped)[0, 1] > 0.98


def test_the_grid_of_the_demo_is_found(song):
    grid = fit_grid(song.mono(44100), 44100)
    assert (grid.bpm, grid.changes) == (126, ())
    assert abs((grid.offset - 0.2 + 0.2) % (60 / 126) - 0.2) < 0.01
