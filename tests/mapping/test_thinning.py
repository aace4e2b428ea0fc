import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import BOMB_CELL, state_notes
from sabersmith.mapping.thinning import (
    STRETCH_BEATS,
    count_notes,
    count_swings,
    thin_notes,
    thin_stretches,
)

STATES = st.lists(
    st.lists(st.integers(0, BOMB_CELL), min_size=12, max_size=12)
    .filter(lambda cells: any(0 < cell < BOMB_CELL for cell in cells))
    .map(tuple),
    min_size=1,
    max_size=20,
)


def hands_of(state):
    return {note.color for note in state_notes(state, 0)[0]}


@given(
    states=STATES,
    seed=st.integers(0, 99),
    max_notes=st.integers(0, 100),
    max_swings=st.integers(0, 40),
)
def test_hands_lose_pairs_and_every_state_keeps_a_note_and_its_bombs(
    states, seed, max_notes, max_swings
):
    scores = np.random.default_rng(seed).random(len(states))
    thinned = thin_notes(states, scores, max_notes, max_swings)
    assert count_notes(thinned) == sum(len(state_notes(state, 0)[0]) for state in thinned)
    for color in (0, 1):  # of a hand's swings, pairs go
        at = [i for i, state in enumerate(states) if color in hands_of(state)]
        kept = "".join("x" if color in hands_of(thinned[i]) else "." for i in at)
        assert all(len(run) % 2 == 0 for run in kept.split("x"))
    hands = [{note.color for note in state_notes(state, 0)[0]} for state in thinned]
    assert count_swings(thinned) == sum(map(len, hands))
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
    # A lone double has no pair to lose.
    assert count_notes(thin_notes([red, both, red], np.array([0.9, 0.5, 0.9]), 3, 99)) == 4


def test_a_stack_counts_as_one_swing():
    stack = (1, 1, *[0] * 10)
    assert thin_notes([stack] * 4, np.ones(4), 99, 4) == [stack] * 4


RED_NOTE, BLUE_NOTE, DOUBLE = (1, *[0] * 11), (0, 10, *[0] * 10), (1, 10, *[0] * 10)


def most_excess(easier, easier_beats, harder, harder_beats):
    """Return by how many notes the easier chart is denser in a stretch, trying every beat."""
    found = []
    for start in np.arange(0, easier_beats[-1] + 1, 0.25):
        counts = []
        for states, beats in ((easier, easier_beats), (harder, harder_beats)):
            inside = (beats >= start) & (beats < start + STRETCH_BEATS)
            counts.append(count_notes([s for s, i in zip(states, inside, strict=True) if i]))
        found.append(counts[0] - counts[1])
    return max(found)


def test_no_stretch_of_the_easier_chart_has_more_notes():
    rng = np.random.default_rng(0)
    beats = np.arange(120) / 2
    pick = [RED_NOTE, BLUE_NOTE, DOUBLE]
    harder = [pick[i] for i in rng.choice(3, 120, p=[0.45, 0.45, 0.1])]
    easier = [pick[i] for i in rng.choice(3, 120, p=[0.25, 0.25, 0.5])]
    scores = rng.random(120)
    assert most_excess(easier, beats, harder, beats) > 5
    thinned = thin_stretches(easier, scores, beats, (harder, beats))
    assert most_excess(thinned, beats, harder, beats) <= 1  # what has no pair stays
    assert count_notes(thinned) < count_notes(easier)
    assert all(count_notes([state]) >= 1 for state in thinned)
    changed = [i for i in range(120) if thinned[i] != easier[i]]
    for color, cell in ((0, 1), (1, 10)):
        # A hand loses an even number of swings between two that it keeps, so that it alternates.
        at = [i for i, state in enumerate(easier) if cell in state]
        runs = "".join("x" if i in changed and cell not in thinned[i] else "." for i in at)
        assert all(len(run) % 2 == 0 for run in runs.strip("x").split(".")), (color, runs)


def test_charts_in_which_no_stretch_is_denser_stay():
    beats = np.arange(40.0)
    states = [DOUBLE, RED_NOTE] * 20
    assert thin_stretches(states, np.ones(40), beats, (states, beats)) == states


def test_a_single_swing_stays_as_its_hand_would_repeat_a_cut():
    beats = np.arange(5.0)
    easier, harder = [RED_NOTE, RED_NOTE, DOUBLE, BLUE_NOTE, RED_NOTE], [RED_NOTE] * 5
    assert thin_stretches(easier, np.ones(5), beats, (harder, beats)) == easier
