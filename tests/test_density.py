import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.states import BOMB_CELL, state_notes
from sabersmith.density import (
    count_notes,
    counts_above,
    fewer_notes,
    scale_counts,
    step_down,
    strongest,
)

COUNTS = st.lists(st.integers(0, 2000), min_size=5, max_size=5)
HEIGHTS = st.lists(st.integers(0, 20).map(lambda n: n / 20), max_size=60).map(np.array)


@given(wanted=COUNTS, available=COUNTS)
def test_each_step_is_denser(wanted, available):
    kept = step_down(wanted, available)
    for easier, harder, there in zip(kept, kept[1:], available, strict=False):
        assert easier <= 0.85 * harder
        assert easier < harder or harder == 0
        assert easier == there or easier >= int(0.5 * harder)
    assert all(count <= there for count, there in zip(kept, available, strict=True))


@given(top=st.integers(100, 2000), share=st.floats(0.6, 0.84))
def test_wishes_in_order_are_granted(top, share):
    wanted = [int(top * share**step) for step in range(4, -1, -1)]
    assert step_down(wanted, [2000] * 5) == wanted


@given(top=st.integers(5, 50), wanted=COUNTS)
def test_a_few_onsets_are_enough_for_all_five(top, wanted):
    assert min(step_down([*wanted[:4], top], [2000] * 5)) >= 1


@given(heights=HEIGHTS, count=st.integers(0, 70))
def test_strongest_are_what_a_threshold_leaves(heights, count):
    kept = strongest(heights, count)
    assert len(kept) == min(count, len(heights))
    assert (np.diff(kept) > 0).all()
    if len(kept):
        dropped = np.delete(heights, kept)
        assert (dropped <= heights[kept].min()).all()
        assert counts_above([heights], [heights[kept].min()])[0] >= len(kept)


def test_of_equal_peaks_the_earlier_stay():
    assert strongest(np.array([0.5, 0.9, 0.5, 0.5]), 3).tolist() == [0, 1, 2]


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


@given(states=STATES, seed=st.integers(0, 99), most=st.integers(0, 100))
def test_fewer_notes_takes_doubles_and_nothing_else(states, seed, most):
    heights = np.random.default_rng(seed).random(len(states))
    kept = fewer_notes(states, heights, most)
    assert count_notes(kept) == sum(len(state_notes(state, 0)[0]) for state in kept)
    assert count_notes(kept) <= max(most, len(states))
    for old, new in zip(states, kept, strict=True):
        assert count_notes([new]) >= 1
        assert state_notes(new, 0)[1] == state_notes(old, 0)[1]
        assert all(after in (before, 0) for before, after in zip(old, new, strict=True))
    if count_notes(states) <= most:
        assert kept == states


def test_the_weakest_doubles_go_two_in_a_row_of_one_hand():
    red, blue, both = (1, *[0] * 11), (0, 10, *[0] * 10), (1, 10, *[0] * 10)
    states = [red, both, both, both, both, blue]
    heights = np.array([0.9, 0.5, 0.2, 0.3, 0.9, 0.9])
    assert fewer_notes(states, heights, 8) in (
        [red, both, one, one, both, blue] for one in (red, blue)
    )
    found = fewer_notes(states, heights, 6)
    assert count_notes(found) == 6
    # A lone double can only lose a single swing.
    assert count_notes(fewer_notes([red, both, red], np.array([0.9, 0.5, 0.9]), 3)) == 3
