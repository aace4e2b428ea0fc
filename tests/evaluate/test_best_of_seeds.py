import numpy as np
import pytest

from sabersmith.evaluate.best_of_seeds import seed_table
from sabersmith.evaluate.onset_times import ChartOnsets


def test_the_best_seed_of_each_chart_counts() -> None:
    true = np.arange(1.0, 11.0)
    # A third of the way from each onset to the next is no hit.
    found = {hits: np.concatenate((true[:hits], true[hits:] + 1 / 3)) for hits in (2, 5, 8)}
    first = [ChartOnsets("a", 0, true, found[2]), ChartOnsets("b", 4, true, found[8])]
    second = [ChartOnsets("a", 0, true, found[5]), ChartOnsets("b", 4, true, found[5])]
    easy, hard, every = seed_table([first, second]).rows
    assert (easy["first"], easy["mean"], easy["best"]) == pytest.approx((0.2, 0.35, 0.5))
    assert (hard["first"], hard["mean"], hard["best"]) == pytest.approx((0.8, 0.65, 0.8))
    assert (every["first"], every["mean"], every["best"]) == pytest.approx((0.5, 0.5, 0.65))
    assert [row["charts"] for row in (easy, hard, every)] == [1, 1, 2]
