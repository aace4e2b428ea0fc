"""Sweeps: where they keep their trials, when a trial is given up, and what came of them.

    python -m sabersmith.training.sweeps outputs/onset

prints a table of the runs of sweeps in a folder, best first, and draws them into sweep.png there,
the best run in red.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from sabersmith.cli.errors import one_line_errors
from sabersmith.errors import InputError

if TYPE_CHECKING:
    from optuna.storages import RDBStorage

LOG_SPAN = 10.0  # values that span more are drawn on a logarithmic axis
PANELS_PER_ROW = 4


def open_storage(file: str | Path) -> RDBStorage:
    """Return Optuna's storage in the SQLite file `file`, made if need be.

    Optuna 2.10, which hydra-optuna-sweeper holds, leaves its commits to SQLAlchemy 1, which
    committed by itself. Autocommit lets it run on SQLAlchemy 2.
    """
    import optuna  # of the extra "sweep"

    file = Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    return optuna.storages.RDBStorage(
        f"sqlite:///{file}", engine_kwargs={"isolation_level": "AUTOCOMMIT"}
    )


@dataclass(frozen=True)
class Run:
    """A finished run of a sweep: its folder, the values it was given, and its score on dev."""

    folder: Path
    values: dict[str, str]
    score: float


@dataclass(frozen=True)
class Sweep:
    """Finished runs, best first; `keys` are those whose values differ between them."""

    measure: str
    runs: list[Run]
    keys: list[str]

    def table(self) -> str:
        """Return the runs as lines of text, each with its score and values."""
        rows = [[self.measure, *self.keys, "run"]]
        for run in self.runs:
            values = [run.values.get(key, "") for key in self.keys]
            rows.append([f"{run.score:.4f}", *map(_short, values), str(run.folder)])
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        )

    def draw(self, path: Path) -> None:
        """Draw the score over the values of each key, a panel each, the best run marked.

        A run that was not given a key is left out of its panel.
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
            given = [(run, run.values.get(key)) for run in self.runs]
            texts = [run.folder.name if key == "run" else value for run, value in given]
            self._draw_panel(panel, key, texts)
        for panel in panels[::columns]:
            panel.set_ylabel(self.measure)
        figure.savefig(path, dpi=110)

    def _draw_panel(self, panel: Any, key: str, texts: Sequence[str | None]) -> None:
        from matplotlib.ticker import NullFormatter

        points = [(x, i) for i, x in enumerate(texts) if x is not None]
        numbers = [number for text, _ in points if (number := _number(text)) is not None]
        numeric = len(numbers) == len(points)
        if numeric and min(numbers) > 0 and max(numbers) > LOG_SPAN * min(numbers):
            panel.set_xscale("log")
            panel.xaxis.set_minor_formatter(NullFormatter())
        if not numeric:
            panel.tick_params(axis="x", rotation=30)
        for place, (text, i) in enumerate(points):
            x = numbers[place] if numeric else text
            color = "#e0384a" if i == 0 else "#2f7de1"  # the best run comes first
            panel.scatter([x], [self.runs[i].score], color=color, zorder=3 if i == 0 else 2)
        panel.set_xlabel(key)
        panel.grid(alpha=0.2)


def read_sweep(folder: Path) -> Sweep:
    """Return the finished runs of sweeps anywhere in a folder; those not finished are left out.

    Raises InputError if there are none, or if they were chosen by different measures.
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
            raise InputError(f"{out}: no whole run ({error!r}); remove it") from None
        runs.append(Run(out, values, score))
    if not runs:
        raise InputError(f"{folder}: no finished run is in it; give the folder of a sweep")
    if len(measures) > 1:
        names = ", ".join(sorted(measures))
        raise InputError(f"{folder}: its runs have different measures ({names}); give one stage's")
    runs.sort(key=lambda run: run.score, reverse=modes == {"max"})
    given = dict.fromkeys(name for run in runs for name in run.values)
    keys = [name for name in given if len({run.values.get(name) for run in runs}) > 1]
    return Sweep(measures.pop(), runs, keys)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m sabersmith.training.sweeps", description=__doc__
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", type=Path, help="where runs of a sweep lie, at any depth")
    options = parser.parse_args(arguments)
    sweep = read_sweep(options.folder)
    print(sweep.table())
    sweep.draw(options.folder / "sweep.png")
    print(f"plot: {options.folder / 'sweep.png'}")


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
    """A number to four digits, other text as it is."""
    number = _number(text)
    return text if number is None else f"{number:.4g}"


if __name__ == "__main__":
    with one_line_errors():
        main()
