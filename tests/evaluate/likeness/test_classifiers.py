import numpy as np
import pytest
import torch

from sabersmith.evaluate.likeness.boosted_classifier import boosted_auc
from sabersmith.evaluate.likeness.features import (
    FeatureTable,
    measure_features,
    separation,
    spread_ratio,
)
from sabersmith.evaluate.likeness.window_network import (
    WINDOW,
    Reads,
    window_auc,
    windows_of,
)

from .charts import composed, pair

EVEN, VARIED = (0.5, 1.0), (0.25, 0.5, 0.75, 1.0)
DOWN_UP, ANY_WAY = (0, 1), range(9)


def pairs(gaps, directions, first: int = 0, count: int = 12):
    """Return pairs of a varied chart and one with those gaps and directions."""
    return [
        pair(f"song{i}", composed(i, VARIED, ANY_WAY), composed(1000 + i, gaps, directions))
        for i in range(first, first + count)
    ]


def test_charts_of_one_kind_cannot_be_told_apart() -> None:
    table = measure_features(pairs(VARIED, ANY_WAY, count=32))
    assert len(table.songs) == 32 and set(table.difficulties) == {"Expert"}
    assert 0.25 < boosted_auc(table) < 0.75


def test_charts_of_two_kinds_are_told_apart_by_what_differs() -> None:
    table = measure_features(pairs(EVEN, ANY_WAY, count=32))
    assert boosted_auc(table) == boosted_auc(table, table.is_rhythm) == 1
    others = measure_features(pairs(VARIED, DOWN_UP, count=32))
    assert boosted_auc(others, ~others.is_rhythm) == 1
    assert boosted_auc(others, others.is_rhythm) < 0.8


def test_features_few_charts_have_are_left_out() -> None:
    # No chart has a double, so nothing is known of how doubles relate.
    assert not {"doubles parallel", "doubles mirrored"} & set(
        measure_features(pairs(EVEN, DOWN_UP)).names
    )
    assert measure_features([]).names == []


def test_separation_and_spread() -> None:
    low, high = np.array([1.0, 2.0]), np.array([3.0, 5.0, 4.0])
    assert separation(low, high) == 1 and separation(high, low) == 0
    assert separation(low, low) == 0.5
    known = np.array([[1.0], [3.0], [np.nan]])
    table = FeatureTable(["a"] * 3, ["Easy"] * 3, ["x"], np.array([True]), known, 2 * known + 1)
    assert spread_ratio(table, "x") == pytest.approx(2)


def test_windows() -> None:
    windows = windows_of(pairs(EVEN, DOWN_UP, count=2), 24)
    # A chart of 120 onsets has windows from 0, 24, 48 and 72 on.
    assert windows.beats.shape == windows.seconds.shape == (16, WINDOW)
    assert windows.cells.shape == (16, WINDOW, 12)
    assert windows.is_ours.tolist() == 2 * (4 * [0.0] + 4 * [1.0])
    assert windows.songs.tolist() == 8 * [0] + 8 * [1]
    ours = windows.beats[4:8, 1:]
    assert set(ours.ravel().tolist()) == {12, 24}
    assert ((windows.cells % 19 > 0).sum(2) == 1).all()
    short = [pair("a", composed(0, EVEN, count=40), composed(1, EVEN, count=40))]
    assert len(windows_of(short, 24)) == 0


@pytest.mark.parametrize(
    ("gaps", "directions", "telling", "blind"),
    [(EVEN, ANY_WAY, Reads.GAPS, Reads.STATES), (VARIED, DOWN_UP, Reads.STATES, Reads.GAPS)],
)
def test_the_network_tells_windows_apart_by_what_it_reads(gaps, directions, telling, blind) -> None:
    training = windows_of(pairs(gaps, directions, count=40), 24)
    measured = windows_of(pairs(gaps, directions, first=100, count=20), WINDOW)
    assert window_auc(training, measured, telling) > 0.98
    assert window_auc(training, measured, Reads.BOTH) > 0.98
    assert 0.35 < window_auc(training, measured, blind) < 0.65


def test_the_network_is_the_same_for_a_seed_and_leaves_other_random_numbers_alone() -> None:
    windows = windows_of(pairs(VARIED, ANY_WAY, count=4), 24)
    state = torch.get_rng_state()
    first, again, other = (window_auc(windows, windows, Reads.BOTH, seed) for seed in (1, 1, 2))
    assert first == again != other
    assert torch.equal(torch.get_rng_state(), state)
