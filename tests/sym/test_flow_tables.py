"""Tables of a vocabulary, compared with those of each state alone and with the linter."""

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import state_notes
from sabersmith.beatmap.model import Chart, Level
from sabersmith.lint import lint_chart
from sabersmith.sym.flow_tables import (
    HANDS,
    MAX_STACKED,
    MAX_TOGETHER,
    SINGLE_STATE_CHECKS,
    FlowTables,
    faulty_states,
)

RULES = {check.__name__ for check in SINGLE_STATE_CHECKS}
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


@settings(max_examples=40, deadline=None)
@given(VOCABULARIES)
def test_faulty_states_are_those_that_the_linter_finds(states: list[tuple[int, ...]]) -> None:
    contents = [state_notes(state, 60.0 * number) for number, state in enumerate(states)]
    found = []
    for notes, bombs in contents:
        chart = Chart(njs=16.0, notes=list(notes), bombs=list(bombs))
        report = lint_chart(Level(bpm=60.0, charts=[chart]), chart)
        found.append(any(finding.rule in RULES for finding in report.findings))
    assert faulty_states(contents).tolist() == found


def test_too_many_notes_are_a_fault() -> None:
    stack, both = [0] * 12, [0] * 12
    for cell in range(MAX_STACKED + 1):
        stack[4 * (cell % 3) + cell // 3] = 2
    for cell in range(MAX_TOGETHER + 1):
        both[cell] = 2 if cell % 2 else 11
    tables = FlowTables([tuple(stack), tuple(both), tuple(np.eye(12, dtype=int)[0].tolist())])
    faulty = tables.features[30]
    assert faulty.tolist() == [1, 1, 0]
