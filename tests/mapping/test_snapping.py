from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.mapping import snapping as module
from sabersmith.mapping.snapping import DIVISIONS, SNAP_S, snap
from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(120.0, 0.25)
BENT = BeatGrid(100.0, 0.1, ((8, 87.5), (10, 180.0)))

onset_times = st.lists(st.integers(0, 40_000), unique=True, max_size=60).map(
    lambda values: np.sort(np.array(values, np.float64)) / 1000
)


@given(times=onset_times, grid=st.sampled_from([GRID, BENT]), tolerance=st.floats(0, 0.03))
def test_positions_are_fractions_near_the_onsets(times, grid, tolerance):
    snapped = snap(times, grid, tolerance)
    assert (np.diff(snapped.beats) > 0).all()
    assert (np.abs(snapped.shifts) <= tolerance).all()
    np.testing.assert_allclose(grid.seconds_of(snapped.beats) - times, snapped.shifts, atol=1e-9)
    moved = snapped.denominators > 0
    assert (snapped.shifts[~moved] == 0).all()
    for beat, denominator in zip(snapped.beats[moved], snapped.denominators[moved], strict=True):
        assert any(division % denominator == 0 for division in DIVISIONS)
        numerator = round(beat * denominator)
        assert beat == numerator / denominator
        assert np.gcd(numerator, denominator) == 1


@given(
    steps=st.lists(st.sampled_from([0.25, 0.5, 1.0, 2.0]), min_size=1, max_size=60),
    jitter=st.integers(0, 1000),
)
def test_finds_the_positions_of_jittered_onsets(steps, jitter):
    beats = np.cumsum(steps)
    noise = np.random.default_rng(jitter).uniform(-0.008, 0.008, len(beats))
    snapped = snap(GRID.seconds_of(beats) + noise, GRID)
    np.testing.assert_array_equal(snapped.beats, beats)


@pytest.mark.parametrize("division", DIVISIONS)
def test_a_run_shares_its_division(division):
    # One onset is early enough to be nearer to another division's position.
    grid = BeatGrid(90.0, 0.0)
    beats = np.arange(4 * division) / division
    times = grid.seconds_of(beats)
    times[::3] += 0.004
    times[1::3] -= 0.004
    snapped = snap(times, grid)
    np.testing.assert_array_equal(snapped.beats, beats)


def test_a_simple_division_is_preferred():
    # Halfway between 1/4 and 5/16 of a beat, 7.8 ms from both.
    grid = BeatGrid(240.0, 0.0)
    between = grid.seconds_of(0.25 + 1 / 32)
    assert snap(np.array([between]), grid).beats.tolist() == [0.25]


def test_onsets_far_from_every_position_keep_their_times():
    grid = BeatGrid(60.0, 0.0)
    off = 4 + 1 / 32
    snapped = snap(np.array([1.0, off, 6.0]), grid)
    assert snapped.beats.tolist() == [1.0, off, 6.0]
    assert snapped.denominators.tolist() == [1, 0, 1]


def test_two_onsets_never_share_a_position():
    times = np.array([1.0, 1.004, 1.008]) + 0.25
    snapped = snap(times, GRID)
    assert (np.diff(snapped.beats) > 0).all()
    assert 2.0 in snapped.beats


def test_nothing_moves_without_a_clear_beat():
    times = np.array([0.3, 0.77])
    snapped = snap(times, BeatGrid(120.0, 0.25, is_clear=False))
    np.testing.assert_array_equal(snapped.beats, GRID.beat_of(times))
    assert not snapped.shifts.any() and not snapped.denominators.any()


def test_no_onsets():
    assert len(snap(np.empty(0), GRID).beats) == 0


def test_times_out_of_order_are_an_error():
    with pytest.raises(ValueError, match="ascending"):
        snap(np.array([1.0, 1.0]), GRID)


@settings(max_examples=30, deadline=None)
@given(times=st.lists(st.integers(0, 300), unique=True, min_size=1, max_size=4))
def test_the_positions_have_the_lowest_total_penalty(times):
    # Compared with every combination of positions: (penalty, beat, division) of each onset.
    at = np.sort(np.array(times)) / 1000
    positions = []
    for second, beat in zip(at, GRID.beat_of(at), strict=True):
        row = [(module.OFF_GRID_PENALTY, beat, None)]
        for division in DIVISIONS:
            snapped = round(beat * division) / division
            shift = GRID.seconds_of(snapped) - second
            if abs(shift) <= SNAP_S:
                penalty = (shift / module.ONSET_SD_S) ** 2 / 2
                penalty += module.DIVISION_PENALTY * np.log(division)
                row.append((penalty, snapped, division))
        positions.append(row)

    def total_penalty(path):
        total = sum(step[0] for step in path)
        for (_, before, one), (_, after, other) in pairwise(path):
            if after <= before + 1e-9:
                return np.inf
            switches = one is not None and other is not None and one != other
            total += module.SWITCH_PENALTY * switches
        return total

    paths = list(product(*positions))
    beats = snap(at, GRID).beats
    found = [path for path in paths if np.allclose([step[1] for step in path], beats, atol=1e-12)]
    assert min(map(total_penalty, found)) == pytest.approx(min(map(total_penalty, paths)))


def test_onsets_of_an_unclear_stretch_do_not_move():
    times = np.array([0.005, 0.505, 1.005, 1.505, 2.005])
    snapped = snap(times, BeatGrid(120.0, 0.0, unclear=((0.9, 1.6),)))
    assert (snapped.denominators == 0).tolist() == [False, False, True, True, False]
    np.testing.assert_allclose(snapped.shifts, [-0.005, -0.005, 0, 0, -0.005], atol=1e-12)
