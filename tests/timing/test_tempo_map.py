import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.model import BpmChange, Chart, Level
from sabersmith.timing.tempo_map import TempoMap

tempos = st.floats(20, 500)
change_lists = st.lists(st.tuples(st.floats(0, 500), tempos), max_size=6)


def seconds_step_by_step(beat, bpm, changes, offset):
    """Integrate change by change; of changes at one beat, the last counts."""
    total, here, tempo = offset, 0.0, bpm
    for change_beat, change_bpm in sorted(changes, key=lambda change: change[0]):
        if change_beat > beat:
            break
        total += (change_beat - here) * 60 / tempo
        here, tempo = change_beat, change_bpm
    return total + (beat - here) * 60 / tempo


@given(tempos, change_lists, st.floats(-5, 5), st.lists(st.floats(0, 600), min_size=1))
def test_seconds_are_the_integral_over_the_tempo(bpm, changes, offset, beats):
    expected = [seconds_step_by_step(beat, bpm, changes, offset) for beat in beats]
    np.testing.assert_allclose(TempoMap(bpm, changes, offset).seconds(beats), expected, atol=1e-6)


@given(tempos, change_lists, st.floats(-5, 5), st.lists(st.floats(-10, 600), min_size=1))
def test_beats_are_the_inverse_of_seconds(bpm, changes, offset, beats):
    tempo = TempoMap(bpm, changes, offset)
    np.testing.assert_allclose(tempo.beats(tempo.seconds(beats)), beats, atol=1e-6)


@given(tempos, change_lists, st.lists(st.floats(-10, 600), min_size=2))
def test_time_goes_forward(bpm, changes, beats):
    seconds = TempoMap(bpm, changes).seconds(sorted(beats))
    assert (np.diff(seconds) >= -1e-9).all()


def test_shapes_are_kept():
    tempo = TempoMap(120, [(4, 60)])
    assert tempo.seconds(4.0).shape == ()
    assert tempo.seconds([[0, 2], [4, 5]]).tolist() == [[0, 1], [2, 3]]
    assert tempo.seconds([]).shape == tempo.beats([]).shape == (0,)


@pytest.mark.parametrize(
    ("bpm", "changes", "offset"),
    [(0, [], 0), (math.nan, [], 0), (120, [(1, -3)], 0), (120, [(math.inf, 90)], 0)],
)
def test_invalid_tempos_are_errors(bpm, changes, offset):
    with pytest.raises(ValueError, match="finite"):
        TempoMap(bpm, changes, offset)


def test_a_level_gives_each_chart_its_tempo_map():
    level = Level(bpm=60, song_time_offset=0.25)
    chart = Chart(bpm_changes=[BpmChange(2, 120)])
    assert level.tempo(chart).seconds([0, 2, 4]).tolist() == [0.25, 2.25, 3.25]
