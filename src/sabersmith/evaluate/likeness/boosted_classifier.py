"""A boosted classifier that tells generated charts from human ones by their features."""

import numpy as np
from numpy.typing import NDArray

from sabersmith.evaluate.likeness.features import FeatureTable

MAX_FOLDS = 8


def boosted_auc(table: FeatureTable, chosen: NDArray[np.bool_] | None = None) -> float:
    """Return the AUC by chart of a boosted classifier on songs that it was not fitted to.

    Gradient-boosted trees of depth 3 (scikit-learn's histogram booster), fitted in up to MAX_FOLDS
    parts of the songs. 0.5: charts can't be told apart by these features; 1: always. It needs
    fifty charts of both kinds together: a leaf of its trees holds at least twenty.

    Args:
        table: of at least two songs.
        chosen: which features to use, (F,); None for all.
    """
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import GroupKFold, cross_val_predict

    rows = np.concatenate((table.human, table.ours))
    rows = rows if chosen is None else rows[:, chosen]
    is_ours = np.repeat((0, 1), len(table.songs))
    booster = HistGradientBoostingClassifier(
        max_depth=3, max_iter=150, learning_rate=0.08, random_state=0
    )
    folds = GroupKFold(min(MAX_FOLDS, len(set(table.songs))))
    probabilities = cross_val_predict(
        booster, rows, is_ours, groups=table.songs * 2, cv=folds, method="predict_proba"
    )
    return float(roc_auc_score(is_ours, probabilities[:, 1]))
