import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.rhythm_features import (
    NAMED_GAPS,
    beat_places,
    entropy,
    rhythm_features,
)

from .charts import chart_notes


def slow_entropy(values):
    counts = Counter(values)
    return -sum(n / len(values) * math.log2(n / len(values)) for n in counts.values())


def slow_features(notes: ChartNotes) -> dict[str, float]:
    times, beats = notes.times.tolist(), notes.beats.tolist()
    gaps = [b - a for a, b in pairwise(beats)]
    usual = [*NAMED_GAPS.values(), 3, 4]
    found = {
        f"gap {name}": np.mean([abs(gap - value) < 0.045 for gap in gaps])
        for name, value in NAMED_GAPS.items()
    }
    found["gap other"] = np.mean([min(abs(g - u) for u in usual) > 0.045 for g in gaps])
    rounded = [round(gap * 12) for gap in gaps]
    found["gap entropy"] = slow_entropy([min(gap, 48) for gap in rounded])
    found["gap pair entropy"] = slow_entropy(list(pairwise(rounded)))
    found["gap repeated"] = np.mean([abs(a - b) < 0.04 for a, b in pairwise(gaps)])
    counts, start = [], beats[0]
    while start < beats[-1]:
        counts.append(sum(start <= beat < start + 8 for beat in beats))
        start += 8
    counts[-1] += start == beats[-1]  # the last window holds its end as well
    found["density sd/mean"] = np.std(counts) / np.mean(counts)
    longest = run = 0
    seconds = [b - a for a, b in pairwise(times)]
    for gap in seconds:
        run = run + 1 if gap < 0.2 else 0
        longest = max(longest, run)
    found["longest stream"] = longest
    found["longest pause, s"] = max(seconds)
    found["pauses a minute"] = sum(gap > 1.5 for gap in seconds) / (times[-1] - times[0]) * 60
    ticks = {round(beat * 12) for beat in beats}
    for lag in (1, 2, 4, 8, 16, 32):
        late = [beat for beat in beats if beat > beats[0] + lag]
        found[f"onset {lag} beats ago"] = (
            np.mean([round(beat * 12) - 12 * lag in ticks for beat in late]) if late else math.nan
        )
    return found


@given(chart_notes())
def test_features_equal_a_slow_reference(notes: ChartNotes) -> None:
    features, slow = rhythm_features(notes), slow_features(notes)
    assert features.keys() - slow.keys() == {"on beat", "on half", "on quarter"}
    for name, value in slow.items():
        assert features[name] == pytest.approx(value, nan_ok=True), name


@pytest.mark.parametrize("shift", [0.0, 5 / 48, 0.5])
def test_places_in_the_beat_are_found_on_a_shifted_grid(shift: float) -> None:
    beats = shift + np.array([0, 1, 2, 2.5, 3, 4, 4.25, 5, 6, 7, 7.5, 8, 8.75, 9])
    places = beat_places(beats)
    assert places["beat"].sum() == 10
    assert np.flatnonzero(places["half"]).tolist() == [3, 10]
    assert np.flatnonzero(places["quarter"]).tolist() == [6, 12]


def test_entropy() -> None:
    assert entropy([3, 3, 3]) == 0
    assert entropy([0, 1, 2, 3]) == 2
    assert entropy(np.array([[0, 1], [0, 1], [1, 0], [1, 0]])) == 1
