import math

import numpy as np
import pytest

from sabersmith.evaluate.likeness.drawing import draw_features
from sabersmith.evaluate.likeness.features import FeatureTable, measure_features
from sabersmith.evaluate.likeness.likeness_tables import (
    MEASURES,
    feature_table,
    measure_table,
    most_telling,
    told_apart_table,
)

from .charts import composed, pair

PAIRS = [
    pair(f"song{i}", composed(i, (0.25, 0.5, 0.75)), composed(100 + i, (0.5, 0.5, 1.0)))
    for i in range(32)
]
FEATURES = measure_features(PAIRS)


def test_every_measure_names_features_that_exist() -> None:
    both = [note for chart in (composed(7, (0.5,)), composed(8, (0.5,))) for note in chart.notes]
    doubled = composed(0, (0.5,))
    doubled.notes = sorted(both, key=lambda note: note.beat)
    names = measure_features([pair(str(i), doubled, doubled) for i in range(8)]).names
    assert {name for measure in MEASURES for name in measure.features} <= set(names)


def test_measures_are_means_or_spreads_over_charts() -> None:
    rows = {row["measure"]: row for row in measure_table(FEATURES).rows}
    human, ours = FEATURES.column("gap 3/4")
    row = rows["gaps of 3/4 beat"]
    assert (row["human"], row["ours"]) == pytest.approx((human.mean(), ours.mean()))
    assert row["ratio"] == pytest.approx(0)
    human, ours = FEATURES.column("left")
    row = rows["left, sd over charts"]
    assert (row["human"], row["ours"]) == pytest.approx((human.std(), ours.std()))
    turns = [FEATURES.column(f"turns of 180, {hand}")[0].mean() for hand in ("red", "blue")]
    assert rows["turns of exactly 180 degrees"]["human"] == pytest.approx(np.mean(turns))


def test_the_most_telling_feature_comes_first() -> None:
    human = np.array([[1.0, 5.0], [2.0, 6.0], [3.0, 7.0]])
    ours = np.array([[2.0, 1.0], [1.0, 2.0], [3.0, 3.0]])
    known = FeatureTable(["a"] * 3, ["Easy"] * 3, ["x", "y"], np.ones(2, bool), human, ours)
    assert most_telling(known) == ["y", "x"]
    first, second = feature_table(known).rows
    assert (first["feature"], first["auc"], second["auc"]) == ("y", 0, 0.5)
    assert (first["human"], first["ours"], first["spread"]) == pytest.approx((6, 2, 1))


def test_classifiers_with_and_without_training_maps() -> None:
    table = told_apart_table(FEATURES, PAIRS[:12], PAIRS[12:])
    rows = {row["reads"]: row["auc"] for row in table.rows}
    assert rows["features: all"] == rows["features: rhythm"] == 1
    assert rows["gaps alone"] > 0.95
    assert "12 songs" in table.note and "nan" not in table.note
    alone = told_apart_table(FEATURES, [], PAIRS)
    assert [row["reads"] for row in alone.rows] == [
        "features: all",
        "features: rhythm",
        "features: the others",
    ]
    assert all(math.isfinite(row["auc"]) for row in alone.rows)


def test_features_are_drawn(tmp_path) -> None:
    draw_features(FEATURES).savefig(tmp_path / "features.png")
    assert (tmp_path / "features.png").stat().st_size > 10_000
