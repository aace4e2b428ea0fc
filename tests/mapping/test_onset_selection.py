from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.mapping.candidates import Candidates, minimum_gaps
from sabersmith.mapping.onset_selection import (
    GAP_TOLERANCE_S,
    MAX_SHARE,
    MIN_SHARE,
    counts_above,
    scale_counts,
    select_nested,
    suppress_close_onsets,
)

COUNTS = st.lists(st.integers(0, 2000), min_size=5, max_size=5)


@st.composite
def candidates(draw, max_size=60):
    """Candidates at random times, some with equal scores."""
    steps = draw(st.lists(st.integers(60, 900), min_size=1, max_size=max_size))
    times = np.cumsum(steps) / 1000
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    scores = rng.integers(1, 40, (len(times), 5)) / 40
    gaps = minimum_gaps(rng.uniform(0.2, 1.0, len(times)))
    return Candidates(times, times * 2, scores, gaps)


def evenly_spaced(count, gap=0.5):
    """Candidates that are far enough apart, with descending scores."""
    times = gap * np.arange(1, count + 1)
    scores = np.repeat(np.linspace(0.9, 0.1, count)[:, None], 5, axis=1)
    return Candidates(times, 2 * times, scores, minimum_gaps(np.full(count, 0.5)))


@given(candidates(), st.integers(0, 4), st.integers(0, 60))
def test_gaps_hold_and_the_highest_scores_stay(found, difficulty, count):
    scores, gaps = found.scores[:, difficulty], found.gaps[:, difficulty]
    order = suppress_close_onsets(scores, found.times, gaps)
    assert (np.diff(scores[order]) <= 0).all()

    def clash(i, j):
        return abs(found.times[i] - found.times[j]) < min(gaps[i], gaps[j]) - GAP_TOLERANCE_S

    assert not any(clash(i, j) for i, j in pairwise(sorted(order[:count].tolist())))
    # Whatever is suppressed is too close to an onset with at least the same score.
    for i in set(range(len(scores))) - set(order.tolist()):
        assert any(clash(i, j) and scores[j] >= scores[i] for j in order)


def test_of_equal_scores_the_earlier_onset_stays():
    times, gaps = np.array([1.0, 1.2, 1.4, 3.0]), np.full(4, 0.3)
    assert suppress_close_onsets(np.array([0.5, 0.5, 0.5, 0.9]), times, gaps).tolist() == [3, 0, 2]


def test_rounded_beats_satisfy_a_gap_of_one_beat():
    times = np.arange(0, 60, 0.31) + np.random.default_rng(0).uniform(-4e-5, 4e-5, 194)
    assert len(suppress_close_onsets(np.ones(194), times, np.full(194, 0.31))) == 194


@given(candidates(), COUNTS)
def test_difficulties_are_nested_and_each_easier_one_has_fewer(found, wanted):
    selected = select_nested(found, wanted)
    for easier, harder in pairwise(selected):
        assert np.isin(easier, harder).all()
        assert len(easier) <= MAX_SHARE * len(harder)
        assert len(harder) <= max(len(easier) / MIN_SHARE, len(easier) + 1)
    for index, rows in enumerate(selected):
        assert (np.diff(rows) > 0).all()
        gaps = np.minimum(found.gaps[rows[1:], index], found.gaps[rows[:-1], index])
        assert (np.diff(found.times[rows]) >= gaps - GAP_TOLERANCE_S).all()


@given(top=st.integers(100, 300), share=st.floats(0.65, 0.88))
def test_counts_within_the_shares_are_met_exactly(top, share):
    wanted = [int(top * share**step) for step in range(4, -1, -1)]
    selected = select_nested(evenly_spaced(300), wanted)
    assert [len(rows) for rows in selected] == wanted


@given(top=st.integers(5, 50), wanted=COUNTS)
def test_five_onsets_are_enough_for_all_five_difficulties(top, wanted):
    assert min(map(len, select_nested(evenly_spaced(300), [*wanted[:4], top]))) >= 1


@given(candidates(), st.floats(0.02, 1))
def test_counts_above_a_threshold_are_after_suppression(found, threshold):
    counts = counts_above(found, [threshold] * 5)
    for index, count in enumerate(counts):
        scores = found.scores[:, index]
        order = suppress_close_onsets(scores, found.times, found.gaps[:, index])
        assert count == (scores[order] >= threshold).sum()


def test_counts_scale_to_a_target_by_one_factor():
    assert scale_counts([10, 20, 40, 60, 80], 3, 30.0) == [5, 10, 20, 30, 40]
    assert scale_counts([0, 0, 0, 0, 0], 4, 30.0) == [30] * 5
