"""Isotonic regression, compared with scipy's."""

import numpy as np
import scipy.optimize
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.onset.rhythm.isotonic import isotonic_regression


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=12), st.booleans())
def test_equals_scipy(values: list[float], increasing: bool) -> None:
    expected = scipy.optimize.isotonic_regression(values, increasing=increasing).x
    found = isotonic_regression(values, increasing)
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-9)
