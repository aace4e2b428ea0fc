"""How tempo.py measures notes."""

import numpy as np
import pytest
import tempo


def test_the_tempo_of_notes_is_found():
    rng = np.random.default_rng(0)
    quarters = np.unique(rng.integers(0, 1600, 600))
    times = 0.37 + quarters * 15 / 179.0
    assert tempo.tempo_of_notes(times) == pytest.approx(179.0, abs=0.01)
    assert tempo.tempo_of_notes(np.sort(rng.uniform(0, 200, 600))) is None


def test_notes_keep_step_with_a_grid_of_any_phase():
    beats = np.arange(100) / 4
    assert tempo.in_step(beats + 0.21) == pytest.approx(1)
    assert tempo.in_step(np.arange(100) / 3 + 0.21) == pytest.approx(1)
    assert tempo.in_step(beats * 1.013) < 0.2


def test_the_phase_of_notes_is_where_most_beats_are():
    beats = np.array([0, 1, 2, 3, 3.5, 4, 5, 5.25, 6, 7.5, 8])
    assert tempo.note_phase(beats) == 0
    assert tempo.note_phase(beats + 0.1) == pytest.approx(0.1, abs=0.002)


@pytest.mark.parametrize(("bpm", "ours_bpm"), [(120, 120), (120, 240), (120, 60)])
def test_phase_errors_are_of_the_faster_beat(bpm, ours_bpm):
    times = np.arange(10, 60, 0.5)
    map_beats, ours = times * bpm / 60, (times - 0.02) * ours_bpm / 60
    for division in (1, 2, 4):
        error = tempo.phase_error_ms(ours, map_beats, bpm, ours_bpm, division)
        assert error == pytest.approx(20, abs=1e-6)
    late = (times - 0.02 - 30 / max(bpm, ours_bpm)) * ours_bpm / 60
    assert abs(tempo.phase_error_ms(late, map_beats, bpm, ours_bpm, 1)) > 100
    assert tempo.phase_error_ms(late, map_beats, bpm, ours_bpm, 2) == pytest.approx(20, abs=1e-6)
