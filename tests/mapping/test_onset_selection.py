from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import BOMB_CELL, state_notes
from sabersmith.mapping.candidates import Candidates, minimum_gaps
from sabersmith.mapping.onset_selection import (
    SAME_S,
    counts_above,
    scale_counts,
    select_nested,
    suppress_close_onsets,
)
from sabersmith.mapping.thinning import count_notes, count_swings, thin_notes

COUNTS = st.lists(st.integers(0, 2000), min_size=5, max_size=5)


@st.composite
def moments(draw, most=60):
    """Candidates at random moments, some of them scored alike."""
    steps = draw(st.lists(st.integers(60, 900), min_size=1, max_size=most))
    times = np.cumsum(steps) / 1000
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    scores = rng.integers(1, 40, (len(times), 5)) / 40
    gaps = minimum_gaps(rng.uniform(0.2, 1.0, len(times)))
    return Candidates(times, times * 2, scores, gaps)


def even(count, gap=0.5):
    """As many candidates, far enough from each other, the later the weaker."""
    times = gap * np.arange(1, count + 1)
    scores = np.repeat(np.linspace(0.9, 0.1, count)[:, None], 5, axis=1)
    return Candidates(times, 2 * times, scores, minimum_gaps(np.full(count, 0.5)))


@given(moments(), st.integers(0, 4), st.integers(0, 60))
def test_moments_keep_their_distance_and_the_strongest_stay(found, difficulty, count):
    scores, gaps = found.scores[:, difficulty], found.gaps[:, difficulty]
    order = suppress_close_onsets(scores, found.times, gaps)
    assert (np.diff(scores[order]) <= 0).all()

    def clash(i, j):
        return abs(found.times[i] - found.times[j]) < min(gaps[i], gaps[j]) - SAME_S

    assert not any(clash(i, j) for i, j in pairwise(sorted(order[:count].tolist())))
    # Whatever is left out would have come too close to something at least as strong.
    for i in set(range(len(scores))) - set(order.tolist()):
        assert any(clash(i, j) and scores[j] >= scores[i] for j in order)


def test_of_equal_moments_the_earlier_stay():
    times, gaps = np.array([1.0, 1.2, 1.4, 3.0]), np.full(4, 0.3)
    assert suppress_close_onsets(np.array([0.5, 0.5, 0.5, 0.9]), times, gaps).tolist() == [3, 0, 2]


def test_beats_are_far_enough_for_a_gap_of_a_beat_however_they_were_rounded():
    times = np.arange(0, 60, 0.31) + np.random.default_rng(0).uniform(-4e-5, 4e-5, 194)
    assert len(suppress_close_onsets(np.ones(194), times, np.full(194, 0.31))) == 194


@given(moments(), COUNTS)
def test_difficulties_are_nested_and_each_has_fewer(found, wanted):
    kept = select_nested(found, wanted)
    for easier, harder in pairwise(kept):
        assert np.isin(easier, harder).all()
        assert len(easier) <= 0.9 * len(harder)
        assert len(harder) <= max(len(easier) / 0.6, len(easier) + 1)
    for index, rows in enumerate(kept):
        assert (np.diff(rows) > 0).all()
        gaps = np.minimum(found.gaps[rows[1:], index], found.gaps[rows[:-1], index])
        assert (np.diff(found.times[rows]) >= gaps - SAME_S).all()


@given(top=st.integers(100, 300), share=st.floats(0.65, 0.88))
def test_wishes_in_order_are_granted(top, share):
    wanted = [int(top * share**step) for step in range(4, -1, -1)]
    assert [len(rows) for rows in select_nested(even(300), wanted)] == wanted


@given(top=st.integers(5, 50), wanted=COUNTS)
def test_a_few_onsets_are_enough_for_all_five(top, wanted):
    assert min(map(len, select_nested(even(300), [*wanted[:4], top]))) >= 1


@given(moments(), st.floats(0.02, 1))
def test_counts_are_of_what_the_gaps_leave(found, threshold):
    counts = counts_above(found, [threshold] * 5)
    for index, count in enumerate(counts):
        scores = found.scores[:, index]
        order = suppress_close_onsets(scores, found.times, found.gaps[:, index])
        assert count == (scores[order] >= threshold).sum()


def test_counts_scale_to_a_target_together():
    assert scale_counts([10, 20, 40, 60, 80], 3, 30.0) == [5, 10, 20, 30, 40]
    assert scale_counts([0, 0, 0, 0, 0], 4, 30.0) == [30] * 5


STATES = st.lists(
    st.lists(st.integers(0, BOMB_CELL), min_size=12, max_size=12)
    .filter(lambda cells: any(0 < cell < BOMB_CELL for cell in cells))
    .map(tuple),
    min_size=1,
    max_size=20,
)


@given(states=STATES, seed=st.integers(0, 99), most=st.integers(0, 100), swings=st.integers(0, 40))
def test_fewer_notes_takes_doubles_and_nothing_else(states, seed, most, swings):
    heights = np.random.default_rng(seed).random(len(states))
    kept = thin_notes(states, heights, most, swings)
    assert count_notes(kept) == sum(len(state_notes(state, 0)[0]) for state in kept)
    assert count_notes(kept) <= max(most, len(states))
    hands = [{note.color for note in state_notes(state, 0)[0]} for state in kept]
    assert count_swings(kept) == sum(map(len, hands)) <= max(swings, len(states))
    for old, new in zip(states, kept, strict=True):
        assert count_notes([new]) >= 1
        assert state_notes(new, 0)[1] == state_notes(old, 0)[1]
        assert all(after in (before, 0) for before, after in zip(old, new, strict=True))
    if count_notes(states) <= most and count_swings(states) <= swings:
        assert kept == states


def test_the_weakest_doubles_go_two_in_a_row_of_one_hand():
    red, blue, both = (1, *[0] * 11), (0, 10, *[0] * 10), (1, 10, *[0] * 10)
    states = [red, both, both, both, both, blue]
    heights = np.array([0.9, 0.5, 0.2, 0.3, 0.9, 0.9])
    for limits in ((8, 99), (99, 8)):
        assert thin_notes(states, heights, *limits) in (
            [red, both, one, one, both, blue] for one in (red, blue)
        )
    assert count_notes(thin_notes(states, heights, 6, 99)) == 6
    # A lone double can only lose a single swing.
    assert count_notes(thin_notes([red, both, red], np.array([0.9, 0.5, 0.9]), 3, 99)) == 3


def test_stacks_are_no_more_swings():
    stack = (1, 1, *[0] * 10)
    assert thin_notes([stack] * 4, np.ones(4), 99, 4) == [stack] * 4
