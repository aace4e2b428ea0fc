"""The thresholds that onsets.py chooses."""

from pathlib import Path

import numpy as np
import onsets
import pytest

from sabersmith.audio.grid import BeatGrid
from sabersmith.candidates import Candidates

GRID = BeatGrid(120.0, 0.0, is_clear=False)


def made(seed, shares):
    """A song of 300 moments whose human charts have these shares of them, None for none."""
    rng = np.random.default_rng(seed)
    times = np.cumsum(rng.uniform(0.5, 0.8, 300))
    true = tuple(None if share is None else times[: round(300 * share)] for share in shares)
    return onsets.Song(
        name=str(seed),
        audio=Path(),
        duration_s=250.0,
        true=true,
        notes=tuple(0 if row is None else len(row) for row in true),
        peaks=(times,) * 5,
        heard=times,
        candidates=Candidates.of(times, rng.random((300, 5)) ** 3, GRID),
        grid=GRID,
        attacks=times,
        loudness=np.zeros(25),
    )


def test_the_median_chart_gets_its_density():
    shares = (0.25, 0.35, 0.45, 0.6, 0.75)
    songs = [made(seed, shares) for seed in range(3)]
    thresholds = onsets.calibrate(songs, [0.5] * 5)
    for index in range(5):
        ratios = [len(song.nested(thresholds)[index]) / len(song.true[index]) for song in songs]
        assert np.median(ratios) == pytest.approx(onsets.DENSITY, abs=0.06)


def test_a_threshold_that_decides_nothing_is_high():
    # Expert can have at most 0.9 of what Expert+ has, which human Expert charts go beyond.
    songs = [made(seed, (None, None, None, 0.75, 0.75)) for seed in range(3)]
    thresholds = onsets.calibrate(songs, [0.5] * 5)
    assert thresholds[:3] == [0.5] * 3 and thresholds[3] > 0.01
    higher = [*thresholds[:3], thresholds[3] * 1.3, thresholds[4]]
    kept, fewer = ([len(song.nested(row)[3]) for song in songs] for row in (thresholds, higher))
    assert np.median(fewer) < np.median(kept)
