"""Results of hyperparameter sweeps as a table and a plot, and the storage of their trials."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from sabersmith.errors import InputError

if TYPE_CHECKING:
    from optuna.storages import RDBStorage

LOG_RANGE = 10.0  # Values with a larger ratio of maximum to minimum get a logarithmic axis.
PANELS_PER_ROW = 4
LEAST_WIDTH = 6  # characters that a column of a table keeps, however narrow the terminal
BEST, OTHER = "#e0384a", "#2f7de1"


def open_storage(file: str | Path) -> RDBStorage:
    """Return Optuna's storage in the SQLite file `file`, which is created if it does not exist.

    Optuna 2.10, which hydra-optuna-sweeper requires, relies on the implicit commits of SQLAlchemy
    1. Autocommit makes it work with SQLAlchemy 2.
    """
    import optuna  # from the extra "sweep"

    file = Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    return optuna.storages.RDBStorage(
        f"sqlite:///{file}", engine_kwargs={"isolation_level": "AUTOCOMMIT"}
    )


@dataclass(frozen=True)
class SweepRun:
    """A finished run of a sweep: its folder, its overrides by key, and its score on dev."""

    folder: Path
    values: dict[str, str]
    score: float


@dataclass(frozen=True)
class Sweep:
    """The finished runs under `folder`, best first; `keys` are those whose values differ."""

    folder: Path
    measure: str
    runs: list[SweepRun]
    keys: list[str]

    def table(self, width: int | None = None) -> str:
        """Return the runs as lines of text: score, values and folder.

        Args:
            width: characters of the longest line. If need be, keys are given by their last part
                and long cells are cut, marked with "…". None: as long as needed.
        """
        heads = self.keys if width is None else _last_parts(self.keys)
        rows = [[self.measure, *heads, "run"]]
        for run in self.runs:
            values = [_short(run.values.get(key, "")) for key in self.keys]
            rows.append([f"{run.score:.4f}", *values, _relative(run.folder, self.folder)])
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        if width is not None:
            widths = _fitted(widths, width - 2 * (len(widths) - 1))
        return "\n".join("  ".join(_cells(row, widths)).rstrip() for row in rows)

    def draw(self, path: Path) -> None:
        """Plot the score over the values of each key, one panel per key, the best run in red.

        A run that has no override of a key is left out of that panel.
        """
        from matplotlib.figure import Figure

        keys = self.keys or ["run"]
        rows = -(-len(keys) // PANELS_PER_ROW)
        columns = min(len(keys), PANELS_PER_ROW)
        figure = Figure(figsize=(3.2 * columns + 0.8, 3.2 * rows), layout="constrained")
        panels = figure.subplots(rows, columns, sharey=True, squeeze=False).ravel()
        for panel in panels[len(keys) :]:
            panel.set_axis_off()
        for panel, key in zip(panels, keys, strict=False):
            values = [run.folder.name if key == "run" else run.values.get(key) for run in self.runs]
            self._draw_panel(panel, key, values)
        for panel in panels[::columns]:
            panel.set_ylabel(self.measure)
        figure.savefig(path, dpi=110)

    def _draw_panel(self, panel: Any, key: str, values: Sequence[str | None]) -> None:
        from matplotlib.ticker import NullFormatter

        points = [(value, i) for i, value in enumerate(values) if value is not None]
        numbers = [number for text, _ in points if (number := _number(text)) is not None]
        numeric = len(numbers) == len(points)
        if numeric and min(numbers) > 0 and max(numbers) > LOG_RANGE * min(numbers):
            panel.set_xscale("log")
            panel.xaxis.set_minor_formatter(NullFormatter())
        if not numeric:
            panel.tick_params(axis="x", rotation=30)
        for place, (text, i) in enumerate(points):
            x = numbers[place] if numeric else text
            color, order = (BEST, 3) if i == 0 else (OTHER, 2)
            panel.scatter([x], [self.runs[i].score], color=color, zorder=order)
        panel.set_xlabel(key)
        panel.grid(alpha=0.2)


def read_sweep(folder: Path) -> Sweep:
    """Return the finished runs of sweeps anywhere in a folder; unfinished ones are left out.

    Raises:
        InputError: there is no finished run, one of them is incomplete, or they optimise different
            measures.
    """
    runs, measures, modes = [], set(), set()
    for file in sorted(folder.rglob("dev_metrics.json")):
        out = file.parent
        if not (out / ".hydra" / "overrides.yaml").is_file():
            continue
        config = _load(out / "config.yaml")
        overrides = _load(out / ".hydra" / "overrides.yaml")
        try:
            score = float(json.loads(file.read_text("utf-8"))[config["monitor"]])
            values = dict(str(item).partition("=")[::2] for item in overrides)
            measures.add(config["monitor"])
            modes.add(config["mode"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{out}: the run is incomplete ({error!r}); remove it") from None
        runs.append(SweepRun(out, values, score))
    if not runs:
        raise InputError(f"{folder}: no finished run in it; give the folder of a sweep")
    if len(measures) > 1:
        names = ", ".join(sorted(measures))
        raise InputError(
            f"{folder}: its runs have different measures ({names}); give the runs of one stage"
        )
    runs.sort(key=lambda run: run.score, reverse=modes == {"max"})
    names_given = dict.fromkeys(name for run in runs for name in run.values)
    keys = [name for name in names_given if len({run.values.get(name) for run in runs}) > 1]
    return Sweep(folder, measures.pop(), runs, keys)


def _load(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise InputError(f"{path}: can't be read ({error}); remove the run") from None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _short(text: str) -> str:
    """Return a number with four digits, other text unchanged."""
    number = _number(text)
    return text if number is None else f"{number:.4g}"


def _relative(path: Path, folder: Path) -> str:
    """Return `path` relative to `folder`; the folder's own name for the folder itself."""
    inside = path.relative_to(folder)
    return str(inside) if inside.parts else path.name


def _last_parts(keys: Sequence[str]) -> list[str]:
    """Return "lr" for "model.lr", and the whole key where two have the same last part."""
    last = [key.rpartition(".")[2] for key in keys]
    count = Counter(last)
    return [end if count[end] == 1 else key for key, end in zip(keys, last, strict=True)]


def _fitted(widths: Sequence[int], total: int) -> list[int]:
    """Narrow the widest columns until all take `total`, or each is down to LEAST_WIDTH."""
    fitted = list(widths)
    while sum(fitted) > total and max(fitted) > LEAST_WIDTH:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _cells(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Pad or cut the cells of a row; the last one, a path, is cut at its start."""
    cells = [
        text if len(text) <= width else text[: width - 1] + "…"
        for text, width in zip(row, widths, strict=True)
    ]
    if len(row[-1]) > widths[-1]:
        cells[-1] = "…" + row[-1][1 - widths[-1] :]
    return [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
