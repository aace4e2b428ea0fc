import numpy as np
import scipy.signal
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.peak_finding import find_peaks


@given(st.lists(st.integers(0, 3), min_size=1, max_size=60))
def test_plateaus_equal_scipy(heights):
    curve = np.array(heights, np.float32)
    np.testing.assert_array_equal(find_peaks(curve), scipy.signal.find_peaks(curve)[0])


@given(st.permutations(range(80)), st.integers(1, 20))
def test_close_peaks_equal_scipy(heights, distance):
    curve = np.array(heights, np.float32)
    expected, _ = scipy.signal.find_peaks(curve, distance=distance)
    np.testing.assert_array_equal(find_peaks(curve, distance), expected)
