"""Tables of a vocabulary, compared with those of each state alone, with swings and the linter."""

import math

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.cuts import (
    BAD,
    BORDERLINE,
    DIRECTION_STEPS,
    GOOD,
    SUITABILITY,
    nearest_direction,
)
from sabersmith.beatmap.grid_states import state_notes
from sabersmith.beatmap.model import ANY, Chart
from sabersmith.beatmap.swings import find_swings, note_angle
from sabersmith.sym.flow_tables import (
    AWKWARD,
    FORBIDDEN,
    HANDS,
    MAX_STACKED,
    MAX_TOGETHER,
    WAYS,
    FlowTables,
    hand_cuts,
)
from sabersmith.sym.state_content import Content
from sabersmith.timing.tempo_map import TempoMap

# States of few notes, so that a hand's notes come again with others of the other hand.
VALUES = st.sampled_from([0, 0, 0, 0, 1, 2, 3, 9, 10, 11, 18, 19])
VOCABULARIES = st.lists(st.tuples(*[VALUES] * 12), min_size=1, max_size=12, unique=True)


@settings(max_examples=40, deadline=None)
@given(VOCABULARIES)
def test_a_state_is_the_same_alone_and_among_others(states: list[tuple[int, ...]]) -> None:
    tables = FlowTables(states)
    for number, state in enumerate(states):
        alone = FlowTables([state])
        for name in ("cell", "counts", "moves"):
            assert torch.equal(getattr(tables, name)[number], getattr(alone, name)[0]), name
        assert torch.equal(tables.features[:36, number], alone.features[:36, 0])
        for hand in range(HANDS):
            group, own = tables.group[hand, number], alone.group[hand, 0]
            assert (group == 0) == (own == 0)
            if group:
                assert torch.equal(tables.cost[hand, group], alone.cost[hand, own])


@settings(max_examples=100, deadline=None)
@given(st.tuples(*[st.one_of(st.just(0), st.just(0), st.integers(0, 19))] * 12))
def test_a_hands_cut_is_that_of_its_swing(state: tuple[int, ...]) -> None:
    notes, _ = state_notes(state, 0.0)
    hands = find_swings(Chart(notes=notes), TempoMap(60.0), math.inf)
    for hand, swings in enumerate(hands):
        cuts = hand_cuts(Content.of([state]), hand)
        passed, exit = np.zeros(12, bool), np.zeros(12)
        if not swings:
            assert (cuts.cost[0] < 0).all()
        for swing in swings:  # one at most
            assert cuts.cost[0].tolist() == ways(swing)
            for note in swing.notes:
                step = DIRECTION_STEPS[note.direction]
                mark(passed, note.line, note.layer)
                mark(passed, note.line - step[0], note.layer - step[1])
            step = DIRECTION_STEPS[nearest_direction(swing.exit_angle)]
            if any(note.direction != ANY for note in swing.notes):
                mark(exit, swing.exit[0] + step[0], swing.exit[1] + step[1])
        assert cuts.passed[0].tolist() == passed.tolist()
        assert cuts.exit[0].tolist() == exit.tolist()


def ways(swing) -> list[float]:
    """Return the cost of each way to cut a swing."""
    directed = [note for note in swing.notes if note.direction != ANY]
    if directed:
        open_to = {int(nearest_direction(note_angle(min(directed, key=cell))))}
    elif len(swing.notes) > 1:
        open_to = {int(nearest_direction(swing.angle + turn)) for turn in (0, 180)}
    else:
        open_to = set(range(8))
    cost = {GOOD: 0.0, BORDERLINE: AWKWARD if len(open_to) < 8 else FORBIDDEN, BAD: FORBIDDEN}
    suits = SUITABILITY[swing.hand, :, :8].reshape(WAYS).tolist()
    return [cost[suit] if way % 8 in open_to else FORBIDDEN for way, suit in enumerate(suits)]


def cell(note) -> int:
    return 4 * note.layer + note.line


def mark(marks, line: float, layer: float) -> None:
    if 0 <= line < 4 and 0 <= layer < 3:
        marks[int(4 * layer + line)] = 1


def test_too_many_notes_are_a_fault() -> None:
    stack, both = [0] * 12, [0] * 12
    for cell in range(MAX_STACKED + 1):
        stack[4 * (cell % 3) + cell // 3] = 2
    for cell in range(MAX_TOGETHER + 1):
        both[cell] = 2 if cell % 2 else 11
    tables = FlowTables([tuple(stack), tuple(both), tuple(np.eye(12, dtype=int)[0].tolist())])
    faulty = tables.features[30]
    assert faulty.tolist() == [1, 1, 0]
