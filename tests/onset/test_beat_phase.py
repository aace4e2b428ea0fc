from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.onset.beat_phase import CYCLES_PER_BEAT, N_BEAT_FEATURES, beat_features
from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(120.0, 0.25, changes=((8, 150.0),))


@given(first=st.integers(0, 2000), speed=st.sampled_from([0.9, 1.0, 1.1]))
def test_phases_and_tempo_frame_by_frame(first, speed):
    found = beat_features(GRID, 5, 0.01, first, speed)
    assert found.shape == (5, N_BEAT_FEATURES) and found.dtype == np.float32
    for row, frame in zip(found, range(first, first + 5), strict=True):
        second = frame * 0.01 * speed  # in the song as it was recorded
        beat = float(GRID.beat_of(second))
        for column, cycles in enumerate(CYCLES_PER_BEAT):
            angle = 2 * np.pi * cycles * beat
            assert row[column] == pytest.approx(np.cos(angle), abs=1e-4)
            assert row[len(CYCLES_PER_BEAT) + column] == pytest.approx(np.sin(angle), abs=1e-4)
        assert row[-2] == 1
        bpm = 150.0 if second >= 4.25 else 120.0
        if abs(second - 4.25) > 1e-9:
            assert row[-1] == pytest.approx(np.log2(bpm * speed / 120), abs=1e-6)


@pytest.mark.parametrize("grid", [None, BeatGrid(120.0, 0.0, is_clear=False)])
def test_without_a_clear_beat_all_features_are_zero(grid):
    assert not beat_features(grid, 30, 0.01).any()


def test_features_are_zero_in_an_unclear_stretch_and_the_same_elsewhere():
    whole = beat_features(GRID, 400, 0.01)
    found = beat_features(replace(GRID, unclear=((1.005, 2.005),)), 400, 0.01)
    assert not found[101:201].any()
    np.testing.assert_array_equal(
        np.delete(found, np.s_[101:201], 0), np.delete(whole, np.s_[101:201], 0)
    )
