"""The tables of likeness: what classifiers can tell, the chosen measures, and every feature."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sabersmith.evaluate.likeness.boosted_classifier import boosted_auc
from sabersmith.evaluate.likeness.features import FeatureTable, separation, spread_ratio
from sabersmith.evaluate.likeness.pairs import LevelPair
from sabersmith.evaluate.likeness.window_network import (
    TRAIN_HOP,
    WINDOW,
    Reads,
    window_auc,
    windows_of,
)
from sabersmith.evaluate.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Measure:
    """A row of the table of chosen measures: the mean of features' means over charts.

    With `spread`, of their standard deviations over charts.
    """

    title: str
    features: tuple[str, ...]
    spread: bool = False


MEASURES = (
    Measure("entropy of gaps between onsets in beats, bits", ("gap entropy",)),
    Measure("entropy of pairs of gaps", ("gap pair entropy",)),
    Measure("gaps of 3/4 beat", ("gap 3/4",)),
    Measure("gaps of 1/4 beat", ("gap 1/4",)),
    Measure("onsets on quarters of a beat", ("on quarter",)),
    Measure("onsets that also come 16 beats earlier", ("onset 16 beats ago",)),
    Measure("longest stream (gaps under 0.2 s)", ("longest stream",)),
    Measure("density over 8-beat windows, sd / mean", ("density sd/mean",)),
    Measure("distinct states per 100 onsets", ("distinct states per 100",)),
    Measure("same state as 16 beats ago", ("same state 16 beats ago",)),
    Measure("same hand's cell unchanged", ("same cell, red", "same cell, blue")),
    Measure("turns of at most 90 degrees", ("turns up to 90, red", "turns up to 90, blue")),
    Measure("turns of exactly 180 degrees", ("turns of 180, red", "turns of 180, blue")),
    Measure("doubles", ("doubles",)),
    Measure("doubles, sd over charts", ("doubles",), spread=True),
    Measure("dots, sd over charts", ("dot",), spread=True),
    Measure("up, sd over charts", ("up",), spread=True),
    Measure("left, sd over charts", ("left",), spread=True),
)


def measure_table(features: FeatureTable) -> Table:
    """Return the table of the chosen measures, human and ours."""
    rows: list[Row] = []
    for measure in MEASURES:
        columns = [features.column(name) for name in measure.features if name in features.names]
        if columns:
            human, ours = (
                float(np.mean([np.std(c[i]) if measure.spread else np.mean(c[i]) for c in columns]))
                for i in (0, 1)
            )
            row: dict[str, Cell] = {"measure": measure.title, "human": human, "ours": ours}
            rows.append(row | {"ratio": ours / human if human else None})
    return Table(
        "likeness",
        "Likeness: rhythm and patterns",
        "Mean over the charts of the songs and difficulties that both have.",
        [
            Column("measure", ""),
            Column("human", "human", ".3f"),
            Column("ours", "sabersmith", ".3f"),
            Column("ratio", "ratio", ".2f"),
        ],
        rows,
    )


def told_apart_table(
    features: FeatureTable, training: Sequence[LevelPair], measured: Sequence[LevelPair]
) -> Table:
    """Return the table of how well classifiers tell our charts from human ones.

    The recurrent network is left out if there are no windows of two songs to train it on, or none
    of both kinds to measure.
    """
    rows: list[Row] = []
    groups = {"all": None, "rhythm": features.is_rhythm, "the others": ~features.is_rhythm}
    for name, chosen in groups.items():
        row: dict[str, Cell] = {"classifier": "boosted, by chart", "reads": f"features: {name}"}
        row |= {"cases": 2 * len(features.songs), "auc": boosted_auc(features, chosen)}
        rows.append(row)
    learned, asked = windows_of(training, TRAIN_HOP), windows_of(measured, WINDOW)
    if len(learned.songs.unique()) > 1 and len(asked.is_ours.unique()) > 1:
        for reads in Reads:
            row = {"classifier": f"recurrent, by window of {WINDOW} onsets", "reads": reads.value}
            row |= {"cases": len(asked), "auc": window_auc(learned, asked, reads)}
            rows.append(row)
    ratios = [spread_ratio(features, name) for name in features.names]
    return Table(
        "told_apart",
        "Likeness: what classifiers can tell",
        "AUC of telling our charts from the human ones of the same songs: 0.5 is no better than "
        "chance, 1 is always right. The boosted classifier is fitted to the other songs measured. "
        f"The recurrent network is trained on {len({pair.song for pair in training})} songs of "
        "the training split. Standard deviation over charts, ours / human, median over the "
        f"{len(ratios)} features: {np.nanmedian(ratios):.2f}.",
        [
            Column("classifier", ""),
            Column("reads", "reads"),
            Column("cases", "charts or windows"),
            Column("auc", "AUC", ".3f"),
        ],
        rows,
    )


def feature_table(features: FeatureTable) -> Table:
    """Return the table of all features, the most telling first."""
    rows: list[Row] = []
    for name in most_telling(features):
        human, ours = features.column(name)
        row: dict[str, Cell] = {"feature": name, "auc": separation(human, ours)}
        row |= {"human": float(human.mean()), "human_sd": float(human.std())}
        row |= {"ours": float(ours.mean()), "ours_sd": float(ours.std())}
        rows.append(row | {"spread": spread_ratio(features, name)})
    return Table(
        "features",
        "Likeness: every feature",
        "Mean and standard deviation over charts; spread: ours / human. AUC: how often ours is "
        "above a human chart's.",
        [
            Column("feature", "feature"),
            Column("human", "human", ".3f"),
            Column("human_sd", "sd", ".3f"),
            Column("ours", "sabersmith", ".3f"),
            Column("ours_sd", "sd", ".3f"),
            Column("spread", "spread", ".2f"),
            Column("auc", "AUC", ".2f"),
        ],
        rows,
    )


def most_telling(features: FeatureTable) -> list[str]:
    """Return the names of all features, those that tell human charts from ours best first."""
    telling = {name: abs(separation(*features.column(name)) - 0.5) for name in features.names}
    return sorted(telling, key=lambda name: -telling[name])
