"""The figures of an evaluation report, each a PNG."""

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

COLORS = ("#3a9d5d", "#3b7dd8", "#e08b2d", "#d6455d", "#8a4fc0")  # close to those in the game
HUMAN_COLOR, OUR_COLOR = "#777777", "#2f7de1"
DPI = 110
DENSITY_BIN_S = 4.0
MIN_BIN_PEAKS = 20  # peaks in a bin of the calibration curve that is drawn
ARROWS = ("↑", "↓", "←", "→", "↖", "↗", "↙", "↘", "•")


def draw_onsets(charts: Sequence[ChartOnsets]) -> "dict[str, Figure]":
    """Draw the network's onsets against human ones; `charts` must have peaks."""
    return {
        "precision_recall": _precision_recall(charts),
        "calibration": _calibration(charts),
        "offsets": _offsets(charts),
    }


def draw_maps(tallies: Tallies) -> "dict[str, Figure]":
    """Draw the cells and directions of generated and of human maps."""
    return {"cells": _cells(tallies), "directions": _directions(tallies)}


def draw_density(charts: Sequence[ChartOnsets]) -> "Figure":
    """Draw onsets per second over time, for the chart of median F1 of each difficulty."""
    chosen = []
    for index in range(len(DIFFICULTIES)):
        group = [chart for chart in charts if chart.difficulty == index]
        group.sort(key=lambda chart: chart.score(0.05).f1)
        chosen += group[len(group) // 2 :][:1]
    figure, axes = _figure(9, 2.0 * len(chosen), len(chosen))
    for axis, chart in zip(axes, chosen, strict=True):
        last = max(chart.true[-1], np.max(chart.found, initial=0.0))
        edges = np.arange(0, last + DENSITY_BIN_S, DENSITY_BIN_S)
        for times, color, name in (
            (chart.true, HUMAN_COLOR, "human"),
            (chart.found, OUR_COLOR, "found"),
        ):
            axis.stairs(
                np.histogram(times, edges)[0] / DENSITY_BIN_S, edges, color=color, label=name
            )
        axis.set_title(f"{DIFFICULTIES[chart.difficulty]}, {chart.song}", fontsize=9)
        axis.set_ylabel("onsets/s")
        axis.legend(fontsize=7, loc="upper right")
    axes[-1].set_xlabel("seconds")
    return figure


def save_figures(figures: "dict[str, Figure]", folder: Path) -> None:
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


def _all_peaks(charts: Sequence[ChartOnsets]) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
    """Return of all peaks of charts whether they are onsets, and their activations."""
    hits = np.concatenate([chart.hits() for chart in charts])
    return hits, np.concatenate([chart.peaks.activations for chart in charts if chart.peaks])


def _precision_recall(charts: Sequence[ChartOnsets]) -> "Figure":
    figure, [axis] = _figure(5.5, 4.5)
    for name, color, group in _groups(charts):
        true = sum(len(chart.true) for chart in group)
        precision, recall = precision_recall(*_all_peaks(group), true)
        axis.plot(recall, precision, color=color, label=name)
        found = sum(len(chart.found) for chart in group)
        hits = sum(chart.score(0.05).hits for chart in group)
        axis.plot(hits / true, hits / max(1, found), "o", color=color)
    axis.set(xlabel="recall", ylabel="precision", xlim=(0, 1), ylim=(0, 1))
    axis.set_title("onsets within 50 ms, pooled over charts; dots: at the thresholds", fontsize=9)
    axis.legend(fontsize=8)
    axis.grid(alpha=0.3)
    return figure


def _calibration(charts: Sequence[ChartOnsets]) -> "Figure":
    figure, [axis] = _figure(5.5, 4.5)
    edges = np.linspace(0, 1, 11)
    for name, color, group in _groups(charts):
        hits, activations = _all_peaks(group)
        bins = np.clip(np.digitize(activations, edges) - 1, 0, len(edges) - 2)
        counts = np.bincount(bins, minlength=len(edges) - 1)
        known = counts >= MIN_BIN_PEAKS
        shares = np.bincount(bins, hits, len(edges) - 1)[known] / counts[known]
        means = np.bincount(bins, activations, len(edges) - 1)[known] / counts[known]
        axis.plot(means, shares, "o-", color=color, label=name)
    axis.plot([0, 1], [0, 1], "--", color=HUMAN_COLOR, linewidth=1)
    axis.set(
        xlabel="activation of a peak",
        ylabel="share of peaks that are onsets",
        xlim=(0, 1),
        ylim=(0, 1),
    )
    axis.set_title("calibration of peak activations, onsets within 50 ms", fontsize=9)
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
    axis.set(xlabel="found minus human onset, ms", ylabel="onsets")
    return figure


def _cells(tallies: Tallies) -> "Figure":
    figure, axes = _figure(7.0, 4.6, 2, 2)
    shares = {name: _shares(tallies[name][ALL].cells) for name in (HUMAN, MAPPED)}
    highest = max(float(rows.max()) for rows in shares.values())
    for column, name in enumerate(shares):
        for color, axis in enumerate(axes[column::2]):
            _draw_heat_map(axis, shares[name][color].reshape(LAYERS, LINES)[::-1], color, highest)
            axis.set(xticks=[], yticks=[])
            axis.set_title(f"{name}, {('red', 'blue')[color]}", fontsize=9)
    return figure


def _directions(tallies: Tallies) -> "Figure":
    figure, axes = _figure(7.0, 3.2, 2)
    shares = [_shares(tallies[name][ALL].directions) for name in (HUMAN, MAPPED)]
    for color, axis in enumerate(axes):
        rows = np.stack([by_color[color] for by_color in shares])
        _draw_heat_map(axis, rows, color, float(rows.max()))
        axis.set_aspect("auto")
        axis.set_yticks(range(2), [HUMAN, MAPPED])
        axis.set_xticks(range(DIRECTIONS), ARROWS)
    return figure


def _shares(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return counts (2, n) as shares of each colour's notes."""
    return counts / counts.sum(1, keepdims=True).clip(1)


def _draw_heat_map(axis: Any, shares: NDArray[np.float64], color: int, highest: float) -> None:
    """Draw a heat map of shares (rows, columns) with their numbers; `highest` is the darkest."""
    axis.imshow(shares, vmin=0, vmax=highest, cmap=("Reds", "Blues")[color])
    for (y, x), value in np.ndenumerate(shares):
        ink = "white" if value > 0.6 * highest else "black"
        axis.text(x, y, f"{value:.0%}", ha="center", va="center", color=ink)
