from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio import lost_beat as module
from sabersmith.audio.lost_beat import find_lost_stretches
from sabersmith.audio.onset_strength import StrengthPeaks
from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(120.0, 0.25)


def peaks_at(times, strengths=3.0):
    order = np.argsort(times)
    return StrengthPeaks(np.asarray(times)[order], np.broadcast_to(strengths, len(times))[order])


def halves(start, stop):
    return np.arange(start, stop, 0.25)


@pytest.mark.parametrize("step", [0.25, 0.5, 1 / 6, 0.125])
def test_a_steady_song_is_lost_nowhere(step):
    times = np.arange(0.25, 60, step)
    times += np.random.default_rng(0).normal(0, 0.004, len(times))
    assert find_lost_stretches(GRID, peaks_at(times), 60.0) == ()


@pytest.mark.parametrize(("start", "stop"), [(0.0, 15.0), (20.0, 35.0), (45.0, 60.0)])
def test_a_free_passage_is_lost(start, stop):
    free = np.sort(np.random.default_rng(1).uniform(start, stop, 40))
    steady = halves(0.25, 60)
    times = np.concatenate([steady[(steady < start) | (steady > stop)], free])
    [(first, last)] = find_lost_stretches(GRID, peaks_at(times, 4.0), 60.0)
    assert abs(first - start) < 3 and abs(last - stop) < 3
    assert (first == 0.0) == (start == 0.0) and (last == 60.0) == (stop == 60.0)


def test_a_break_without_onsets_is_not_lost():
    steady = halves(0.25, 60)
    quiet = peaks_at(steady[(steady < 20) | (steady > 40)])
    assert find_lost_stretches(GRID, quiet, 60.0) == ()


def test_weak_onsets_say_nothing():
    steady, weak = halves(0.25, 60), np.random.default_rng(2).uniform(30, 60, 500)
    strengths = np.r_[np.full(len(steady), 3.0), np.full(500, 1.0)]
    order = np.argsort(np.r_[steady, weak])
    peaks = StrengthPeaks(np.r_[steady, weak][order], strengths[order])
    assert find_lost_stretches(GRID, peaks, 60.0) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-3, 3), min_size=1, max_size=10))
def test_the_cut_explains_the_onsets_best(evidence):
    values = np.array(evidence)

    def score(lost):
        cuts = np.count_nonzero(np.diff(lost)) + (0.5 if lost[0] else 0)
        return values[~lost].sum() - module.CUT_COST * cuts

    every = map(np.array, product([False, True], repeat=len(values)))
    assert score(module._is_lost(values)) == pytest.approx(max(map(score, every)))


@given(st.lists(st.floats(0, 30), max_size=60), st.floats(40, 250))
def test_stretches_are_in_order_and_inside_the_song(times, bpm):
    found = find_lost_stretches(BeatGrid(bpm, 0.1), peaks_at(np.unique(times)), 30.0)
    edges = np.array(found).ravel()
    assert (np.diff(edges) >= 0).all() and ((edges >= 0) & (edges <= 30)).all()
