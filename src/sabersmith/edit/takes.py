"""Several versions of an edit in one map, so that an editor and the preview show them in turn.

Each version of a changed chart becomes a chart of the characteristic Lawless, which the game's
editors and players have room for, with a label that names the take.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.model import Chart
from sabersmith.edit.finding import chart_name, find_entry
from sabersmith.edit.info_file import TAKES, add_take, info_entries
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.lint.check import lint_chart
from sabersmith.lint.rules import Severity
from sabersmith.onset.scoring import onset_score

WINDOW_S = 0.05  # within which onsets of two takes agree
FAULTS = (Severity.ERROR, Severity.WARNING)

Times = NDArray[np.float64]


@dataclass(frozen=True)
class EditTake:
    """One version of an edit.

    changed: difficulties of its charts of a characteristic that differ from the map's, or are new.
    """

    seed: int
    opened: OpenedMap
    changed: tuple[str, ...]
    characteristic: str = STANDARD

    @property
    def charts(self) -> list[Chart]:
        """The changed charts."""
        charts = (self.opened.level.chart(name, self.characteristic) for name in self.changed)
        return [chart for chart in charts if chart is not None]

    @property
    def faults(self) -> int:
        """Errors and warnings of the linter in the changed charts."""
        return sum(
            finding.severity in FAULTS
            for chart in self.charts
            for finding in lint_chart(self.opened.level, chart).findings
        )


def changed_charts(
    before: OpenedMap, after: OpenedMap, characteristic: str = STANDARD
) -> tuple[str, ...]:
    """Return the difficulties of charts whose files differ, or that are new."""
    found = []
    info = after.json(after.info_name)
    for difficulty in DIFFICULTIES:
        entry = find_entry(info, difficulty, characteristic)
        name = after.find(entry.file) if entry else None
        if name is not None and before.files.get(name) != after.files[name]:
            found.append(difficulty)
    return tuple(found)


def ranked(takes: Sequence[EditTake]) -> list[EditTake]:
    """Return takes, best first: those with the fewest faults, then whose onsets agree best.

    Those that change nothing come last. What takes share is what the model is sure of, see
    `export.takes.agreements`.
    """
    onsets = [
        [chart_states(chart, take.opened.level.tempo(chart))[0] for chart in take.charts]
        for take in takes
    ]

    def agreement(index: int) -> float:
        scores = [
            onset_score(theirs, mine, WINDOW_S).f1
            for other, rows in enumerate(onsets)
            if other != index
            for mine, theirs in zip(onsets[index], rows, strict=False)
        ]
        return float(np.mean(scores)) if scores else 1.0

    order = sorted(
        range(len(takes)), key=lambda i: (not takes[i].changed, takes[i].faults, -agreement(i))
    )
    return [takes[i] for i in order]


def in_one_map(original: OpenedMap, takes: Sequence[EditTake]) -> OpenedMap:
    """Return the original map with a chart of each take at hand, next to its own charts.

    Those are of the characteristic Lawless, labelled "take 1" to "take 5" in the order given, and
    each holds the hardest chart that its take changes. They take the difficulties that the map's
    own Lawless charts leave free; takes beyond those are left out, and those that change nothing.
    """
    opened = original
    own = {
        entry.difficulty
        for entry in info_entries(original.json(original.info_name))
        if entry.characteristic == TAKES
    }
    free = [name for name in DIFFICULTIES if name not in own]
    held = [(number, take) for number, take in enumerate(takes, 1) if take.changed]
    for (number, take), place in zip(held, free, strict=False):
        difficulty = take.changed[-1]
        entry = find_entry(take.opened.json(take.opened.info_name), difficulty, take.characteristic)
        assert entry is not None
        name = take.opened.find(entry.file)
        assert name is not None
        file = f"Take{number}.dat"
        while opened.find(file) is not None:
            file = f"_{file}"
        info = opened.json(opened.info_name)
        label = f"take {number}: {chart_name(difficulty, take.characteristic)}, seed {take.seed}"
        add_take(info, entry, place, file, label)
        opened = opened.with_json({opened.info_name: info, file: take.opened.json(name)})
    return opened
