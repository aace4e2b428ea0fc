"""How speed.py's figures are computed."""

import numpy as np
import pytest
import sections
from hypothesis import given
from hypothesis import strategies as st
from measure import Measured

WEIGHTS = st.floats(1e-6, 10)


@given(WEIGHTS, WEIGHTS)
def test_fit_recovers_the_weights(per_step, per_token):
    features = [(30, 500), (60, 1900), (100, 5100)]
    seconds = [per_step * steps + per_token * tokens for steps, tokens in features]
    weights = sections.fit(features, seconds)
    assert np.dot(weights, (500, 125_000)) == pytest.approx(
        per_step * 500 + per_token * 125_000, rel=1e-6
    )


def test_fitted_weights_are_not_negative():
    assert (sections.fit([(1, 1), (1, 2), (1, 3)], [3.0, 2.0, 1.0]) >= 0).all()


def test_subtract_leaves_the_rest_of_the_time_and_all_of_the_memory():
    whole, part = Measured(3.0, 500, 200), Measured(1.0, 400, 300)
    rest = sections.subtract(whole, part)
    assert (rest.seconds, rest.peak, rest.above) == (2.0, 500, 200)
    assert sections.subtract(part, whole).seconds == 0


def reference_row(ours, plain):
    bench = sections.Bench()
    bench.bar.close()
    sections.add_reference(bench, "search", "9 positions", ours, plain, "yes")
    [row] = bench.rows["reference"]
    return row


def test_reference_rows_say_what_is_fitted():
    ours = Measured(2.0, 50, 20)
    measured = reference_row(ours, Measured(8.0, 90, 60))
    assert (measured["fitted"], measured["ratio"], measured["reference_above"]) == (False, 4, 60)
    fitted = reference_row(ours, 10.0)
    assert (fitted["fitted"], fitted["ratio"], fitted["reference_above"]) == (True, 5, None)


def test_a_failed_check_is_recorded():
    bench = sections.Bench()
    bench.bar.close()
    assert bench.check("curves", True, "difference 0") == "yes, difference 0"
    assert not bench.failed
    assert bench.check("search", False, "difference 1") == "NO, difference 1"
    assert bench.failed == ["search: difference 1"]


def test_moved_notes_are_those_that_only_one_has():
    plain = [np.array([1.0, 2.0, 3.0]), np.array([])]
    assert sections.moved_notes(plain, plain) == 0
    assert sections.moved_notes([np.array([1.0005, 2.0, 3.0]), np.array([])], plain) == 0
    assert sections.moved_notes([np.array([1.0, 2.5, 3.0]), np.array([])], plain) == 2
    assert sections.moved_notes([np.array([1.0, 2.0, 3.0]), np.array([4.0])], plain) == 1
