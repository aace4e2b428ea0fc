import math
from itertools import groupby, pairwise

import numpy as np
import pytest
from hypothesis import given

from sabersmith.beatmap.grid_states import mirror
from sabersmith.beatmap.model import ANY, BLUE, DOWN, RED, UP, Chart, Note
from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.pattern_features import DIRECTION_NAMES, pattern_features

from .charts import TEMPO, chart_notes

ANGLES = {0: 90, 1: 270, 2: 180, 3: 0, 4: 135, 5: 45, 6: 225, 7: 315}


def mean(values):
    return np.mean(values) if len(values) else math.nan


def rows_of(notes: ChartNotes) -> list[list[tuple[int, int, int, int]]]:
    """Return for each onset its notes: line, layer, colour, direction."""
    rows = [[] for _ in notes.times]
    columns = (notes.lines, notes.layers, notes.colors, notes.directions)
    for onset, *note in zip(notes.onset.tolist(), *(c.tolist() for c in columns), strict=True):
        rows[onset].append(tuple(note))
    return rows


def slow_features(notes: ChartNotes) -> dict[str, float]:
    rows = rows_of(notes)
    beats, span = notes.beats.tolist(), notes.times[-1] - notes.times[0]
    every = [note for row in rows for note in row]
    both = [len({note[2] for note in row}) == 2 for row in rows]
    found = {
        "notes a second": len(every) / span,
        "onsets a second": len(rows) / span,
        "doubles": mean(both),
        "stacks": mean([max(sum(n[2] == c for n in row) for c in (0, 1)) > 1 for row in rows]),
        "doubles after pauses - all": mean(
            [both[i] for i in range(1, len(rows)) if beats[i] - beats[i - 1] >= 1]
        )
        - mean(both),
        "red": mean([note[2] == RED for note in every]),
        "same hand next": mean(
            [a[0][2] == b[0][2] for a, b in pairwise(rows) if len(a) == len(b) == 1]
        ),
    }
    hands = [(-1 - i) if both[i] else row[0][2] for i, row in enumerate(rows)]
    found["longest run of a hand"] = max(len(list(run)) for _, run in groupby(hands))
    for i, name in enumerate(DIRECTION_NAMES):
        found[name] = mean([note[3] == i for note in every])
    for i in range(3):
        found[f"layer {i}"] = mean([note[1] == i for note in every])
    for i in range(4):
        found[f"lane {i}, red"] = mean([note[0] == i for note in every if note[2] == RED])
    found["crossovers, red"] = mean([note[0] > 1 for note in every if note[2] == RED])
    found["crossovers, blue"] = mean([note[0] < 2 for note in every if note[2] == BLUE])
    for hand, name in enumerate(("red", "blue")):
        own = np.flatnonzero(notes.colors == hand)
        times = notes.seconds[own]
        first = [i for k, i in enumerate(own) if k == 0 or times[k] - times[k - 1] > 0.08]
        ways = [
            math.hypot(notes.lines[b] - notes.lines[a], notes.layers[b] - notes.layers[a])
            for a, b in pairwise(first)
        ]
        arrows = [ANGLES.get(int(notes.directions[i])) for i in first]
        turns = [
            min((a - b) % 360, (b - a) % 360)
            for a, b in pairwise(arrows)
            if a is not None and b is not None
        ]
        gaps = [1000 * (notes.seconds[b] - notes.seconds[a]) for a, b in pairwise(first)]
        found[f"move, {name}"] = mean(ways)
        found[f"same cell, {name}"] = mean([way == 0 for way in ways])
        found[f"turns of 180, {name}"] = mean([turn == 180 for turn in turns])
        found[f"turns of 135, {name}"] = mean([turn == 135 for turn in turns])
        found[f"turns up to 90, {name}"] = mean([turn <= 90 for turn in turns])
        found[f"fast swings, ms, {name}"] = np.percentile(gaps, 5) if gaps else math.nan
    pairs = [row for row, double in zip(rows, both, strict=True) if double and len(row) == 2]
    found["doubles parallel"] = mean([a[3] == b[3] for a, b in pairs])
    found["doubles level"] = mean([a[1] == b[1] for a, b in pairs])
    found["doubles mirrored"] = mean([state(row) == mirror(state(row)) for row in pairs])
    sets = [frozenset(row) for row in rows]
    grams = [tuple(sets[i : i + 4]) for i in range(len(sets) - 3)]
    found["distinct states per 100"] = 100 * len(set(sets)) / len(sets)
    found["distinct 4-grams per 100"] = 100 * len(set(grams)) / len(grams)
    at = {round(12 * beat): row for beat, row in zip(beats, sets, strict=True)}
    for lag in (1, 2, 4, 8, 16, 32):
        keys = [round(12 * beat) - 12 * lag for beat in beats]
        same = [at[key] == row for key, row in zip(keys, sets, strict=True) if key in at]
        found[f"same state {lag} beats ago"] = mean(same) if len(same) > 10 else math.nan
    return found


def state(row):
    cells = [0] * 12
    for line, layer, color, direction in row:
        cells[4 * layer + line] = 1 + 9 * color + direction
    return tuple(cells)


@given(chart_notes())
def test_features_equal_a_slow_reference(notes: ChartNotes) -> None:
    features, slow = pattern_features(notes), slow_features(notes)
    assert features.keys() - slow.keys() == {"doubles on beats - off"}
    for name, value in slow.items():
        assert features[name] == pytest.approx(value, nan_ok=True), name


def test_doubles_on_and_off_the_beat() -> None:
    red = [Note(i / 2, 1, 0, RED, (DOWN, UP)[i % 2]) for i in range(20)]
    blue = [Note(float(i), 2, 0, BLUE, ANY) for i in range(10)]
    notes = ChartNotes.of(Chart(notes=red + blue), TEMPO)
    assert pattern_features(notes)["doubles on beats - off"] == 1
    assert math.isnan(pattern_features(ChartNotes.of(Chart(notes=blue), TEMPO))["doubles parallel"])
