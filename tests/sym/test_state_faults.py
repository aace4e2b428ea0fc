"""Faults of single states, compared with what the linter finds in each."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import state_notes
from sabersmith.beatmap.model import Chart, Level
from sabersmith.lint import lint_chart
from sabersmith.sym.state_faults import faulty_states

RULES = {
    "handclap",
    "hammer_hit",
    "hitbox_path",
    "one_stroke",
    "parallel_notes",
    "stacked_note",
}
CELL = st.one_of(*[st.just(0)] * 4, st.integers(1, 18), st.just(19))


def broken_rules(states: list[tuple[int, ...]]) -> list[set[str]]:
    """Return the rules that the linter finds broken in each state, a minute from the next."""
    chart = Chart(njs=16.0)
    for number, state in enumerate(states):
        notes, bombs = state_notes(state, 60.0 * number)
        chart.notes += notes
        chart.bombs += bombs
    broken: list[set[str]] = [set() for _ in states]
    for finding in lint_chart(Level(bpm=60.0, charts=[chart]), chart).findings:
        if finding.rule in RULES:
            broken[round(finding.beat / 60.0)].add(finding.rule)
    return broken


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[CELL] * 12), max_size=12, unique=True))
def test_faulty_states_are_those_that_the_linter_finds(states: list[tuple[int, ...]]) -> None:
    expected = [bool(rules) for rules in broken_rules(states)]
    assert faulty_states(states).tolist() == expected


def test_every_pair_of_things_is_judged_as_by_the_linter() -> None:
    states = [
        tuple(one if i == a else other if i == b else 0 for i in range(12))
        for a, b in ((1, 2), (1, 5), (1, 6), (0, 2))
        for one in range(1, 10)
        for other in range(1, 20)
    ]
    broken = broken_rules(states)
    assert faulty_states(states).tolist() == [bool(rules) for rules in broken]
    assert set().union(*broken) == RULES - {"stacked_note"}  # a cell holds one thing
