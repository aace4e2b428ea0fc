import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(120.0, 0.25, ((8, 60.0), (10, 180.0)))


def test_beats_and_seconds():
    assert GRID.seconds_of([0, 8, 9, 10, 13]).tolist() == [0.25, 4.25, 5.25, 6.25, 7.25]
    assert GRID.beat_of([0.0, 0.25, 5.75]).tolist() == [-0.5, 0, 9.5]


def test_phase():
    np.testing.assert_allclose(GRID.phase([0.0, 0.25, 0.375, 5.0]), [0.5, 0, 0.25, 0.75])


def test_phase_just_before_a_beat_is_below_one():
    # -1e-45 % 1.0 is 1.0.
    assert BeatGrid(60.0, 1e-45).phase([0.0]).tolist() == [0.0]


def test_tempo_at_a_time():
    assert GRID.bpm_at([-1.0, 4.2, 4.3, 6.2, 6.3, 99.0]).tolist() == [120, 120, 60, 60, 180, 180]


@given(
    bpm=st.floats(50, 240),
    offset=st.floats(0, 1),
    changes=st.lists(st.tuples(st.integers(1, 100), st.floats(50, 240)), max_size=5),
    times=st.lists(st.floats(-5, 600), min_size=1),
)
def test_seconds_are_the_inverse_of_beats(bpm, offset, changes, times):
    grid = BeatGrid(bpm, offset, tuple(sorted(dict(changes).items())))
    np.testing.assert_allclose(grid.seconds_of(grid.beat_of(times)), times, atol=1e-6)
    assert grid.seconds_of(0) == pytest.approx(offset)
    phases = grid.phase(times)
    assert ((phases >= 0) & (phases < 1)).all()


def test_the_grid_is_clear_outside_of_its_unclear_stretches():
    grid = BeatGrid(120.0, 0.0, unclear=((2.0, 3.0), (8.0, 9.0)))
    assert grid.is_clear_at([1.9, 2.0, 2.5, 3.1, 8.5]).tolist() == [True, False, False, True, False]
    assert grid.is_clear_at(5.0) and BeatGrid(120.0, 0.0).is_clear_at([0.0, 9.0]).all()
    assert not BeatGrid(120.0, 0.0, is_clear=False).is_clear_at([0.0, 9.0]).any()
