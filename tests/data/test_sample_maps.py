"""The sample maps can be trained on, are playable, and are what their script composes."""

import runpy
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from scipy.signal import correlate

from sabersmith.audio.grid_fitting import fit_grid
from sabersmith.audio.song import load_song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.data.corpus import audio_path, list_songs, read_songs
from sabersmith.lint.check import lint_level
from sabersmith.lint.rules import Severity

MAPS = Path(__file__).parents[2] / "data" / "maps"
MAX_BYTES = 3_000_000
# The tempo as composed, or twice a slow one: such a beat is as clear.
TEMPOS = {
    "slow_ember": (90, 180),
    "glass_runner": (174,),
    "night_ferry": (128,),
    "copper_sun": (100, 200),
    "tide_signal": (140,),
    "paper_carousel": (150,),
    "porch_engine": (120,),
    "two_gears": (112,),
}


@pytest.fixture(scope="module")
def levels():
    songs = list_songs(MAPS)
    return {song.folder.name: level for song, level in read_songs(songs)}


def test_the_folder_is_small():
    assert sum(file.stat().st_size for file in MAPS.rglob("*")) < MAX_BYTES


def test_six_songs_are_for_training_and_one_each_for_dev_and_test(levels):
    songs = list_songs(MAPS)
    assert Counter(song.split for song in songs) == {"train": 6, "dev": 1, "test": 1}
    assert len({song.group for song in songs}) == 8
    assert set(levels) == set(TEMPOS)


def test_every_level_has_all_difficulties(levels):
    for level in levels.values():
        assert [chart.difficulty for chart in level.charts] == list(DIFFICULTIES)
        counts = [len(chart.notes) for chart in level.charts]
        assert counts == sorted(counts) and counts[0] >= 30


def test_the_linter_finds_no_errors(levels):
    for level in levels.values():
        length_s = load_song(audio_path(level)).duration
        findings = [f for report in lint_level(level, None, length_s) for f in report.findings]
        assert [finding for finding in findings if finding.severity == Severity.ERROR] == []


@pytest.mark.parametrize("name", TEMPOS)
def test_the_beat_is_clear(levels, name):
    song = load_song(audio_path(levels[name]))
    assert 20 <= song.duration <= 40 and song.channels == 1
    grid = fit_grid(song.mono(44100), 44100)
    assert grid.is_clear and round(grid.bpm, 2) in TEMPOS[name]
    if name == "two_gears":
        assert round(grid.changes[-1][1], 2) == 140


def test_the_script_composes_the_songs(levels, monkeypatch):
    for folder in (MAPS, MAPS.parent / "demo"):
        monkeypatch.syspath_prepend(folder)
    compositions = runpy.run_path(str(MAPS / "compositions.py"))
    assert [compose.__name__ for compose in compositions["SONGS"]] == list(TEMPOS)
    song, samples = compositions["paper_carousel"]()
    shipped = load_song(audio_path(levels["paper_carousel"])).mono(44100)
    assert song.title == levels["paper_carousel"].title
    # The level's audio has silence before and after the song.
    start = int(correlate(shipped, samples, "valid", "fft").argmax())
    shipped = shipped[start : start + len(samples)]
    assert np.corrcoef(shipped, samples)[0, 1] > 0.98
