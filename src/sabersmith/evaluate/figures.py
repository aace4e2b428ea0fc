"""The figures of a report, each a PNG."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import LAYERS, LINES
from sabersmith.evaluate.onset_times import ChartOnsets
from sabersmith.evaluate.whole_maps import ALL, DIRECTIONS, HUMAN, MAPPED, Tallies
from sabersmith.onset.scoring import precision_recall

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COLORS = ("#3a9d5d", "#3b7dd8", "#e08b2d", "#d6455d", "#8a4fc0")  # as the game has them, nearly
HUMAN_COLOR, OUR_COLOR = "#777777", "#2f7de1"
DPI = 110
BIN_S = 4.0  # over which density is counted
ARROWS = ("↑", "↓", "←", "→", "↖", "↗", "↙", "↘", "•")


def draw_onsets(charts: Sequence[ChartOnsets]) -> "dict[str, Figure]":
    """Figures of the network's onsets, whose charts have peaks, against human ones."""
    return {
        "precision_recall": _precision_recall(charts),
        "calibration": _calibration(charts),
        "offsets": _offsets(charts),
    }


def draw_maps(tallies: Tallies) -> "dict[str, Figure]":
    """Figures of generated maps beside human ones: cells and directions."""
    return {"cells": _cells(tallies), "directions": _directions(tallies)}


def draw_density(charts: Sequence[ChartOnsets]) -> "Figure":
    """Onsets a second over the chart of median F1 of each difficulty, beside the human one."""
    chosen = []
    for index in range(len(DIFFICULTIES)):
        group = [chart for chart in charts if chart.difficulty == index]
        group.sort(key=lambda chart: chart.score(0.05).f1)
        chosen += group[len(group) // 2 :][:1]
    figure, axes = _figure(9, 2.0 * len(chosen), len(chosen))
    for axis, chart in zip(axes, chosen, strict=True):
        last = max(chart.true[-1], np.max(chart.found, initial=0.0))
        edges = np.arange(0, last + BIN_S, BIN_S)
        for times, color, name in (
            (chart.true, HUMAN_COLOR, "human"),
            (chart.found, OUR_COLOR, "found"),
        ):
            axis.stairs(np.histogram(times, edges)[0] / BIN_S, edges, color=color, label=name)
        axis.set_title(f"{DIFFICULTIES[chart.difficulty]}, {chart.song}", fontsize=9)
        axis.set_ylabel("onsets/s")
        axis.legend(fontsize=7, loc="upper right")
    axes[-1].set_xlabel("seconds")
    return figure


def save(figures: "dict[str, Figure]", folder: Path) -> None:
    """Write figures to folder/name.png."""
    for name, figure in figures.items():
        figure.savefig(folder / f"{name}.png", dpi=DPI)


def _figure(width: float, height: float, rows: int = 1, columns: int = 1) -> "tuple[Figure, Any]":
    # Not pyplot: it would choose a window system, and keep the figure.
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots(rows, columns, squeeze=False).ravel()


def _groups(charts: Sequence[ChartOnsets]) -> list[tuple[str, str, list[ChartOnsets]]]:
    """Return name, colour and charts of each difficulty that has some."""
    groups = [
        (name, COLORS[i], [chart for chart in charts if chart.difficulty == i])
        for i, name in enumerate(DIFFICULTIES)
    ]
    return [group for group in groups if group[2]]


def _ranked(charts: Sequence[ChartOnsets]) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
    """Return which peaks of charts are onsets, and the heights of all."""
    hits = np.concatenate([chart.hits() for chart in charts])
    return hits, np.concatenate([chart.peaks.heights for chart in charts if chart.peaks])


def _precision_recall(charts: Sequence[ChartOnsets]) -> "Figure":
    figure, [axis] = _figure(5.5, 4.5)
    for name, color, group in _groups(charts):
        true = sum(len(chart.true) for chart in group)
        precision, recall = precision_recall(*_ranked(group), true)
        axis.plot(recall, precision, color=color, label=name)
        found = sum(len(chart.found) for chart in group)
        hits = sum(chart.score(0.05).hits for chart in group)
        axis.plot(hits / true, hits / max(1, found), "o", color=color)
    axis.set(xlabel="recall", ylabel="precision", xlim=(0, 1), ylim=(0, 1))
    axis.set_title("onsets within 50 ms, all charts together; dots: at the threshold", fontsize=9)
    axis.legend(fontsize=8)
    axis.grid(alpha=0.3)
    return figure


def _calibration(charts: Sequence[ChartOnsets]) -> "Figure":
    figure, [axis] = _figure(5.5, 4.5)
    edges = np.linspace(0, 1, 11)
    for name, color, group in _groups(charts):
        hits, heights = _ranked(group)
        bins = np.clip(np.digitize(heights, edges) - 1, 0, len(edges) - 2)
        counts = np.bincount(bins, minlength=len(edges) - 1)
        known = counts >= 20
        shares = np.bincount(bins, hits, len(edges) - 1)[known] / counts[known]
        means = np.bincount(bins, heights, len(edges) - 1)[known] / counts[known]
        axis.plot(means, shares, "o-", color=color, label=name)
    axis.plot([0, 1], [0, 1], "--", color=HUMAN_COLOR, linewidth=1)
    axis.set(xlabel="height of a peak", ylabel="share that are onsets", xlim=(0, 1), ylim=(0, 1))
    axis.set_title("calibration of the peaks, within 50 ms", fontsize=9)
    axis.legend(fontsize=8)
    axis.grid(alpha=0.3)
    return figure


def _offsets(charts: Sequence[ChartOnsets]) -> "Figure":
    figure, [axis] = _figure(5.5, 3.5)
    errors = 1000 * np.concatenate([chart.errors() for chart in charts])
    axis.hist(errors, np.arange(-50, 51, 2), color=OUR_COLOR)
    if len(errors):
        median = float(np.median(errors))
        axis.axvline(median, color="black", linewidth=1, label=f"median {median:+.1f} ms")
        axis.legend(fontsize=8)
    axis.set(xlabel="found minus true, ms", ylabel="onsets")
    return figure


def _cells(tallies: Tallies) -> "Figure":
    figure, axes = _figure(7.0, 4.6, 2, 2)
    shares = {name: _shares(tallies[name][ALL].cells) for name in (HUMAN, MAPPED)}
    most = max(float(rows.max()) for rows in shares.values())
    for column, name in enumerate(shares):
        for color, axis in enumerate(axes[column::2]):
            _heat(axis, shares[name][color].reshape(LAYERS, LINES)[::-1], color, most)
            axis.set(xticks=[], yticks=[])
            axis.set_title(f"{name}, {('red', 'blue')[color]}", fontsize=9)
    return figure


def _directions(tallies: Tallies) -> "Figure":
    figure, axes = _figure(7.0, 3.2, 2)
    shares = [_shares(tallies[name][ALL].directions) for name in (HUMAN, MAPPED)]
    for color, axis in enumerate(axes):
        rows = np.stack([of_one[color] for of_one in shares])
        _heat(axis, rows, color, float(rows.max()))
        axis.set_aspect("auto")
        axis.set_yticks(range(2), [HUMAN, MAPPED])
        axis.set_xticks(range(DIRECTIONS), ARROWS)
    return figure


def _shares(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return counts of each colour (2, n) as shares of the colour's notes."""
    return counts / counts.sum(1, keepdims=True).clip(1)


def _heat(axis: Any, shares: NDArray[np.float64], color: int, most: float) -> None:
    """Draw shares (rows, columns) in the colour, `most` the darkest, with their numbers."""
    axis.imshow(shares, vmin=0, vmax=most, cmap=("Reds", "Blues")[color])
    for (y, x), value in np.ndenumerate(shares):
        ink = "white" if value > 0.6 * most else "black"
        axis.text(x, y, f"{value:.0%}", ha="center", va="center", color=ink)
