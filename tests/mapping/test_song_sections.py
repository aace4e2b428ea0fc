import numpy as np
import pytest

from sabersmith.mapping import song_sections
from sabersmith.mapping.song_sections import bar_features, sums_up_to

FRAMES = 100


@pytest.mark.parametrize("block", [7, 30, 50, 100, 4096])
def test_sums_of_any_block_size_are_those_of_all_frames(block, monkeypatch):
    monkeypatch.setattr(song_sections, "BLOCK", block)
    mels = np.random.default_rng(0).random((FRAMES, 3), np.float32)
    edges = np.array([0, 0, 7, 29, 30, 31, 49, 50, 60, 60, FRAMES])
    summed = np.concatenate([np.zeros((1, 3)), mels.cumsum(0, dtype=np.float64)])
    assert sums_up_to(mels, edges).tolist() == summed[edges].tolist()


def test_features_are_means_of_bars_without_that_of_the_song():
    mels = np.random.default_rng(0).random((FRAMES, 3), np.float32)
    bars = np.array([-0.5, 0.1, 0.3, 0.6, 1.4])
    parts = [mels[:10], mels[10:30], mels[30:60], mels[60:]]
    means = np.array([part.sum(0) for part in parts]) / [[10], [20], [30], [40]]
    assert bar_features(mels, 0.01, bars) == pytest.approx(means - means.mean(0), abs=1e-5)
