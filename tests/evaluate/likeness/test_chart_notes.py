import numpy as np
import pytest

from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chart, Note
from sabersmith.evaluate.likeness.chart_notes import ChartNotes, run_lengths

from .charts import TEMPO


def test_onsets_and_states() -> None:
    # Two notes 10 ms apart (0.02 beats at 120) are one onset.
    stack = [Note(4.02, 1, 0, RED, DOWN), Note(4.0, 2, 0, BLUE, UP)]
    again = [Note(8.0, 1, 0, RED, DOWN), Note(8.0, 2, 0, BLUE, UP), Note(9.0, 1, 0, RED, UP)]
    notes = ChartNotes.of(Chart(notes=stack + again), TEMPO, delay_s=0.5)
    assert notes.times.tolist() == [1.5, 3.5, 4.0]
    assert notes.beats.tolist() == [4.0, 8.0, 9.0]
    assert notes.onset.tolist() == [0, 0, 1, 1, 2]
    assert notes.sizes.tolist() == [[1, 1, 1], [1, 1, 0]]
    assert notes.doubles.tolist() == [True, True, False]
    assert notes.states[0] == notes.states[1] != notes.states[2]
    assert notes.duration_s == 2.5


def test_the_order_in_the_file_does_not_matter() -> None:
    notes = [Note(1.0, 3, 2, RED, DOWN), Note(1.0, 0, 0, RED, UP), Note(2.0, 1, 0, BLUE, UP)]
    one, other = (ChartNotes.of(Chart(notes=row), TEMPO) for row in (notes, notes[::-1]))
    assert one.lines.tolist() == other.lines.tolist() == [0, 3, 1]


@pytest.mark.parametrize(
    ("same", "runs"), [([], []), ([0, 0], []), ([1, 1, 0, 1], [2, 1]), ([0, 1, 1, 1], [3])]
)
def test_runs(same: list[int], runs: list[int]) -> None:
    assert run_lengths(np.array(same, bool)).tolist() == runs
