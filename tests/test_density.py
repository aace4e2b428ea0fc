import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.density import counts_above, scale_counts, step_down, strongest

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
