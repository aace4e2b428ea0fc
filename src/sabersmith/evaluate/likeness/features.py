"""The features of every chart of pairs of levels, human and ours, and how far they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.pairs import LevelPair
from sabersmith.evaluate.likeness.pattern_features import pattern_features
from sabersmith.evaluate.likeness.rhythm_features import rhythm_features
from sabersmith.evaluate.likeness.sound_features import SongSound, sound_features

LEAST_FEATURE_CHARTS = 2  # on both sides, for a feature to be compared
WITH_RHYTHM = frozenset({"density ~ loudness"})  # of the sound's features


@dataclass(frozen=True)
class FeatureTable:
    """Features of human charts and of ours; row i of both is of one song and difficulty.

    Attributes:
        songs: name of each row's song, C.
        difficulties: of each row, C.
        names: of the features, F.
        is_rhythm: which features describe the rhythm, (F,).
        human, ours: (C, F); NaN where a chart has nothing to measure.
    """

    songs: list[str]
    difficulties: list[str]
    names: list[str]
    is_rhythm: NDArray[np.bool_]
    human: NDArray[np.float64]
    ours: NDArray[np.float64]

    def column(self, name: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return a feature of the human charts and of ours, where both are known."""
        index = self.names.index(name)
        human, ours = self.human[:, index], self.ours[:, index]
        known = ~np.isnan(human) & ~np.isnan(ours)
        return human[known], ours[known]


def chart_features(notes: ChartNotes, sound: SongSound | None) -> dict[str, float]:
    """Return all features of a chart by name."""
    features = rhythm_features(notes) | pattern_features(notes)
    return features | sound_features(notes, sound) if sound else features


def measure_features(pairs: Sequence[LevelPair]) -> FeatureTable:
    """Return the features of the charts that both levels of a pair have.

    Features that fewer than LEAST_FEATURE_CHARTS charts have are left out.
    """
    songs: list[str] = []
    difficulties: list[str] = []
    rows: list[tuple[dict[str, float], dict[str, float]]] = []
    rhythm: set[str] = set(WITH_RHYTHM)
    for pair in pairs:
        for difficulty, human, ours in pair.charts():
            songs.append(pair.song)
            difficulties.append(difficulty)
            rows.append((chart_features(human, pair.sound), chart_features(ours, pair.sound)))
            rhythm |= rhythm_features(human).keys()
    names = list(rows[0][0]) if rows else []
    tables = [np.array([[row[i][name] for name in names] for row in rows]) for i in (0, 1)]
    known = (~np.isnan(tables)).all(0).sum(0) if rows else np.zeros(0)
    kept = np.flatnonzero(known >= LEAST_FEATURE_CHARTS).tolist()
    names = [names[i] for i in kept]
    is_rhythm = np.array([name in rhythm for name in names], dtype=np.bool_)
    human_rows, our_rows = (table[:, kept] if rows else np.zeros((0, 0)) for table in tables)
    return FeatureTable(songs, difficulties, names, is_rhythm, human_rows, our_rows)


def separation(human: NDArray[np.float64], ours: NDArray[np.float64]) -> float:
    """Return how often a value of ours is above a human one: the AUC of a single feature."""
    above = (ours[:, None] > human).mean() + 0.5 * (ours[:, None] == human).mean()
    return float(above)


def spread_ratio(table: FeatureTable, name: str) -> float:
    """Return the standard deviation over charts of a feature: ours / human; NaN if human is 0."""
    human, ours = table.column(name)
    return float(ours.std() / human.std()) if human.std() else float("nan")
