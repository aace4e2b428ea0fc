import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import BOMB_CELL, state_notes
from sabersmith.mapping.thinning import count_notes, count_swings, thin_notes

STATES = st.lists(
    st.lists(st.integers(0, BOMB_CELL), min_size=12, max_size=12)
    .filter(lambda cells: any(0 < cell < BOMB_CELL for cell in cells))
    .map(tuple),
    min_size=1,
    max_size=20,
)


@given(
    states=STATES,
    seed=st.integers(0, 99),
    max_notes=st.integers(0, 100),
    max_swings=st.integers(0, 40),
)
def test_limits_hold_and_every_state_keeps_a_note_and_its_bombs(
    states, seed, max_notes, max_swings
):
    scores = np.random.default_rng(seed).random(len(states))
    thinned = thin_notes(states, scores, max_notes, max_swings)
    assert count_notes(thinned) == sum(len(state_notes(state, 0)[0]) for state in thinned)
    assert count_notes(thinned) <= max(max_notes, len(states))
    hands = [{note.color for note in state_notes(state, 0)[0]} for state in thinned]
    assert count_swings(thinned) == sum(map(len, hands)) <= max(max_swings, len(states))
    for old, new in zip(states, thinned, strict=True):
        assert count_notes([new]) >= 1
        assert state_notes(new, 0)[1] == state_notes(old, 0)[1]
        assert all(after in (before, 0) for before, after in zip(old, new, strict=True))
    if count_notes(states) <= max_notes and count_swings(states) <= max_swings:
        assert thinned == states


def test_lowest_scores_lose_two_consecutive_swings_of_one_hand():
    red, blue, both = (1, *[0] * 11), (0, 10, *[0] * 10), (1, 10, *[0] * 10)
    states = [red, both, both, both, both, blue]
    scores = np.array([0.9, 0.5, 0.2, 0.3, 0.9, 0.9])
    for limits in ((8, 99), (99, 8)):
        assert thin_notes(states, scores, *limits) in (
            [red, both, one, one, both, blue] for one in (red, blue)
        )
    assert count_notes(thin_notes(states, scores, 6, 99)) == 6
    # A lone double can only lose a single swing.
    assert count_notes(thin_notes([red, both, red], np.array([0.9, 0.5, 0.9]), 3, 99)) == 3


def test_a_stack_counts_as_one_swing():
    stack = (1, 1, *[0] * 10)
    assert thin_notes([stack] * 4, np.ones(4), 99, 4) == [stack] * 4
