import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_S
from sabersmith.mapping.candidates import (
    PEAK_SHIFT_FRAMES,
    Candidates,
    activations_at,
    metrical_weights,
    minimum_gaps,
)
from sabersmith.mapping.snapping import SNAP_S
from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(100.0, 0.1, ((8, 87.5), (10, 180.0)))
times_of = st.lists(st.integers(0, 20_000), unique=True, max_size=40).map(
    lambda values: np.sort(np.array(values, np.float64)) / 1000
)


@given(times_of)
def test_onsets_are_snapped_and_beats_have_the_largest_weight(times):
    found = Candidates.of(times, np.full((len(times), 5), 0.5), GRID)
    assert (np.diff(found.times) > 0).all()
    assert (np.abs(found.times - times) <= SNAP_S + 1e-9).all()
    np.testing.assert_allclose(found.times, GRID.seconds_of(found.beats))
    on_beat = found.beats == np.round(found.beats)
    on_half = found.beats == np.round(2 * found.beats) / 2
    assert (found.scores[on_beat] > 0.5).all() and (found.scores[~on_half] < 0.5).all()


@given(times_of)
def test_without_a_clear_beat_nothing_is_moved_or_weighted(times):
    activations = np.random.default_rng(0).random((len(times), 5), dtype=np.float32)
    found = Candidates.of(times, activations, BeatGrid(120.0, 0.1, is_clear=False))
    np.testing.assert_allclose(found.times, times, atol=1e-9)
    np.testing.assert_array_equal(found.scores, activations)
    full = [MIN_GAP_S[name] for name in DIFFICULTIES]
    assert (found.gaps == full).all()


def test_metrical_weights_fall_from_beat_to_finer_divisions():
    weights = metrical_weights(np.array([1, 2, 4, 3, 8, 16, 0]))
    assert (np.diff(weights[:4]) < 0).all() and len(set(weights[3:])) == 1


def test_the_minimum_gap_is_a_number_of_beats_if_that_is_not_much_shorter():
    gaps = minimum_gaps(60 / np.array([100.0, 150.0, 240.0]))
    assert gaps[0].tolist() == pytest.approx([MIN_GAP_S[name] for name in DIFFICULTIES])
    assert gaps[1].tolist() == pytest.approx([0.4, 0.3, 0.2, 0.16, 0.1])
    assert gaps[2].tolist() == pytest.approx([0.3, 0.25, 0.22 * 2 / 3, 0.125, 0.08])


@given(st.integers(1, 60), st.integers(0, 99))
def test_activations_are_the_maximum_nearby(frames, seed):
    rng = np.random.default_rng(seed)
    curves = rng.random((frames, 5), dtype=np.float32)
    times = rng.uniform(0, frames * 0.01, 7)
    expected = [
        [
            max(curves[k, d] for k in range(frames) if abs(k - near) <= PEAK_SHIFT_FRAMES)
            for d in range(5)
        ]
        for near in (min(round(time / 0.01), frames - 1) for time in times)
    ]
    np.testing.assert_array_equal(activations_at(curves, times, 0.01), expected)


def test_in_an_unclear_stretch_nothing_is_moved_or_weighted():
    times = np.arange(0.005, 4, 0.25)
    grid = BeatGrid(120.0, 0.0, unclear=((0.9, 2.1),))
    found = Candidates.of(times, np.full((len(times), 5), 0.5), grid)
    lost = (times > 0.9) & (times < 2.1)
    clear = Candidates.of(times, np.full((len(times), 5), 0.5), BeatGrid(120.0, 0.0))
    np.testing.assert_allclose(found.times, np.where(lost, times, clear.times))
    assert (found.scores[lost] == 0.5).all() and (found.scores[~lost] == clear.scores[~lost]).all()
    assert (found.gaps[lost] == [MIN_GAP_S[name] for name in DIFFICULTIES]).all()
