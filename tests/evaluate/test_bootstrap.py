import numpy as np
import pytest

from sabersmith.evaluate.bootstrap import mean_interval


def test_interval_of_independent_values():
    values = np.random.default_rng(0).normal(0.7, 0.1, 100)
    alone = mean_interval(values.tolist(), range(100))
    assert alone.low < alone.mean < alone.high
    assert alone.mean == pytest.approx(values.mean())
    # About 1.96 standard errors on either side.
    assert alone.high - alone.low == pytest.approx(2 * 1.96 * 0.1 / 10, rel=0.15)


def test_values_of_one_group_add_no_certainty():
    values = np.random.default_rng(0).normal(0.7, 0.1, 100)
    alone = mean_interval(values.tolist(), range(100))
    # Each value four times, like four charts of one song.
    again = mean_interval(values.repeat(4).tolist(), np.arange(100).repeat(4).tolist())
    assert again.high - again.low == pytest.approx(alone.high - alone.low)
