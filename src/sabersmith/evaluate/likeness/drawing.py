"""Pictures of likeness: how features are distributed over charts, human and ours."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sabersmith.evaluate.likeness.features import FeatureTable, separation
from sabersmith.evaluate.likeness.likeness_tables import most_telling

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DRAWN = 20
COLUMNS = 4
HUMAN_COLOR, OUR_COLOR = "#777777", "#2f7de1"


def draw_features(features: FeatureTable) -> "Figure":
    """Draw each chart as a dot for the features that tell human charts from ours best."""
    # Not pyplot: it would choose a window system, and keep the figure.
    from matplotlib.figure import Figure

    names = most_telling(features)[:DRAWN]
    rows = -(-len(names) // COLUMNS)
    figure = Figure(figsize=(3.1 * COLUMNS, 1.25 * rows + 0.4), layout="constrained")
    axes = figure.subplots(rows, COLUMNS, squeeze=False).ravel()
    for axis, name in zip(axes, names, strict=False):
        human, ours = features.column(name)
        for height, values, color in ((1, human, HUMAN_COLOR), (0, ours, OUR_COLOR)):
            axis.plot(values, height + _heights(len(values)), ".", color=color, alpha=0.5, ms=5)
            axis.plot(2 * [values.mean()], [height - 0.35, height + 0.35], color=color, lw=2)
        axis.set(ylim=(-0.6, 1.6))
        axis.set_yticks((1, 0), ("human", "ours"), fontsize=7)
        axis.tick_params(axis="x", labelsize=7)
        axis.set_title(f"{name} ({separation(human, ours):.2f})", fontsize=8)
    for axis in axes[len(names) :]:
        axis.axis("off")
    figure.suptitle("each dot is a chart, lines are means; in brackets: AUC", fontsize=8)
    return figure


def _heights(count: int) -> NDArray[np.floating]:
    """Return heights that keep dots apart, the same each time."""
    # Multiples of the golden ratio never crowd.
    return 0.5 * (np.arange(count, dtype=np.float64) * 0.618034 % 1.0 - 0.5)
