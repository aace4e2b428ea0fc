import numpy as np
import pytest
from hypothesis import given

from sabersmith.beatmap.grid_states import BOMB_CELL, chart_states, mirror, state_notes
from sabersmith.beatmap.model import Bomb, Chart, Note
from sabersmith.timing.tempo_map import TempoMap

from .states import NOT_STATES, state, states

# One beat is one second.
SECONDS = TempoMap(60)


def states_of(*objects):
    notes = [item for item in objects if isinstance(item, Note)]
    bombs = [item for item in objects if isinstance(item, Bomb)]
    return chart_states(Chart(notes=notes, bombs=bombs), SECONDS)


def test_cells_run_from_the_bottom_left_and_hold_color_and_direction():
    _, found = states_of(Note(1, 0, 0, 0, 0), Note(1, 3, 0, 1, 0), Note(1, 1, 2, 1, 8))
    assert found == [state(c0=1, c3=10, c9=18)]


def test_notes_within_5_ms_of_the_first_are_one_state():
    times, found = states_of(
        Note(1.0, 0, 0, 0, 1), Note(1.004, 1, 0, 0, 1), Note(1.0049, 2, 0, 1, 1)
    )
    assert times.tolist() == [1.0]
    assert found == [state(c0=2, c1=2, c2=11)]
    times, _ = states_of(Note(1.0, 0, 0, 0, 1), Note(1.004, 1, 0, 0, 1), Note(1.008, 2, 0, 1, 1))
    assert times.tolist() == [1.0, 1.008]


def test_the_first_of_two_notes_in_a_cell_is_kept():
    _, found = states_of(Note(1.0, 0, 0, 0, 1), Note(1.001, 0, 0, 1, 0))
    assert found == [state(c0=2)]


def test_bombs_join_notes_and_add_no_times():
    note = Note(1.0, 0, 0, 0, 1)
    times, found = states_of(
        note,
        Bomb(1.0, 0, 0),
        Bomb(1.003, 1, 0),
        Bomb(0.996, 2, 0),
        Bomb(1.006, 3, 0),
        Bomb(2, 0, 0),
    )
    assert times.tolist() == [1.0]
    assert found == [state(c0=2, c1=BOMB_CELL, c2=BOMB_CELL)]


def test_times_are_seconds_in_order_whatever_the_order_of_notes():
    chart = Chart(notes=[Note(4, 0, 0, 0, 1), Note(2, 1, 0, 0, 1)])
    times, found = chart_states(chart, TempoMap(120, [(2, 60)], offset=0.5))
    assert times.dtype == np.float64
    assert times.tolist() == [1.5, 3.5]
    assert found == [state(c1=2), state(c0=2)]


def test_a_chart_without_notes_has_no_states():
    times, found = states_of(Bomb(1, 0, 0))
    assert times.shape == (0,)
    assert found == []


@given(states.filter(lambda cells: any(cell not in (0, BOMB_CELL) for cell in cells)))
def test_notes_of_a_state_give_the_state_back(cells):
    notes, bombs = state_notes(cells, 3.5)
    times, found = states_of(*notes, *bombs)
    assert times.tolist() == [3.5]
    assert found == [cells]


@pytest.mark.parametrize("bad", NOT_STATES)
def test_what_is_not_a_state_is_an_error(bad):
    with pytest.raises(ValueError, match="a state is 12 whole numbers"):
        state_notes(bad, 1.0)


@given(states)
def test_mirroring_twice_changes_nothing(cells):
    assert mirror(mirror(cells)) == cells


def test_a_mirrored_note_changes_side_hand_and_direction():
    notes, bombs = state_notes(mirror(state(c0=1 + 4, c7=BOMB_CELL)), 1.0)
    assert notes == [Note(1.0, 3, 0, 1, 5)]
    assert bombs == [Bomb(1.0, 0, 1)]
