from itertools import pairwise

import numpy as np
import torch

from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chart, Level
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.lint.check import lint_chart
from sabersmith.mapping.predictors import load_sym_predictor
from sabersmith.sym.filling import fill_and_judge, fill_states, free_runs, states_after
from sabersmith.sym.flow_tables import AWKWARD
from sabersmith.sym.search_settings import SearchSettings

PREDICTOR = load_sym_predictor()


def note(color: int, direction: int, cell: int) -> State:
    cells = [0] * 12
    cells[cell] = 1 + 9 * color + direction
    return tuple(cells)


def alternating(count: int, first: int = DOWN) -> list[State]:
    """Return states of both hands in turn, each hand down and up from `first` on."""
    found = []
    for index in range(count):
        hand = index % 2
        down = (index // 2) % 2 == (0 if first == DOWN else 1)
        found.append(note(hand, DOWN if down else UP, (1 + hand) if down else 9 + hand))
    return found


def source_at(times):
    samples = np.zeros(int(16000 * (times[-1] + 2)), np.float32)
    return PREDICTOR.network_inputs(samples, [times])[0]


def fill(given, seed=0, **options):
    times = 2 + 0.4 * np.arange(len(given))
    generator = torch.Generator().manual_seed(seed)
    settings = SearchSettings(**options)
    return fill_states(PREDICTOR, source_at(times), 3, given, settings, generator)


def faults(states):
    chart = Chart(njs=16.0)
    for index, state in enumerate(states):
        chart.notes += state_notes(state, 2 + 0.4 * index)[0]
    level = Level(bpm=60.0, charts=[chart])
    rules = [finding.rule for finding in lint_chart(level, chart).findings]
    return [rule for rule in rules if rule in ("parity", "reset", "double_directional")]


def test_runs_of_what_is_missing():
    assert list(free_runs([1, None, None, 2, None])) == [(1, 3), (4, 5)]
    assert list(free_runs([1])) == []
    assert list(free_runs([None])) == [(0, 1)]


def test_given_states_stay_and_both_seams_are_without_a_fault():
    # What follows demands each parity of each hand, whatever was drawn in between.
    for seed, first in ((0, DOWN), (1, UP), (2, DOWN), (3, UP)):
        given = [*alternating(8), *[None] * 11, *alternating(8, first)]
        states = fill(given, seed)
        assert states[:8] == given[:8]
        assert states[-8:] == given[-8:]
        assert not faults(states), seed


def test_states_that_the_network_does_not_know_are_kept_and_judged():
    odd = [0] * 12
    odd[3], odd[8] = 1 + DOWN, 10 + DOWN
    odd = tuple(odd)
    assert odd not in PREDICTOR.vocabulary.states
    given = [*alternating(4), odd, *[None] * 6, odd, *alternating(4, UP)]
    states = fill(given)
    assert [s for s, g in zip(states, given, strict=True) if g is not None] == [
        g for g in given if g is not None
    ]
    assert not faults(states)


def test_bias_rules_states_out():
    only = note(RED, DOWN, 1), note(RED, UP, 9)
    bias = torch.full((6, len(PREDICTOR.vocabulary.states)), -1e4)
    ids = PREDICTOR.vocabulary.encode(only) - 3
    bias[:, torch.from_numpy(ids)] = 0
    times = 2 + 0.6 * np.arange(6)
    generator = torch.Generator().manual_seed(0)
    states = fill_states(
        PREDICTOR, source_at(times), 3, [None] * 6, SearchSettings(), generator, bias=bias
    )
    assert all(a != b for a, b in pairwise(states))
    assert set(states) == set(only)


def test_runs_longer_than_a_window_are_filled():
    network = PREDICTOR.network
    given = [*alternating(4), *[None] * (network.max_tokens + 10), *alternating(4)]
    states = fill(given, temperature=0, beam=1)
    assert len(states) == len(given)
    assert isinstance(PREDICTOR.vocabulary, Vocabulary)
    assert states[:4] == given[:4]


def test_what_follows_counts_until_both_hands_have_swung_twice():
    red, blue = note(RED, DOWN, 1), note(BLUE, DOWN, 2)
    assert states_after([None, red, blue, red, blue, red], 1) == 5
    assert states_after([None, red, red, red, blue], 1) == 5
    assert states_after([None, red, None, blue], 1) == 2
    assert states_after([None, *[red] * 40], 1) == 17


def test_runs_that_end_in_a_fault_are_named():
    # Between a cut up and a cut down of both hands no further cut fits; between two cuts up, each
    # hand has one more.
    red = [note(RED, DOWN if i % 2 == 0 else UP, 1 if i % 2 == 0 else 9) for i in range(8)]
    blue = [note(BLUE, DOWN if i % 2 == 0 else UP, 2 if i % 2 == 0 else 10) for i in range(8)]
    both = [tuple(map(max, one, other)) for one, other in zip(red, blue, strict=True)]
    given = [*both[:4], None, *both[4:8], None, None, *both[1:4]]
    times = 2 + 0.3 * np.arange(len(given))
    generator = torch.Generator().manual_seed(0)
    states, faulty = fill_and_judge(
        PREDICTOR, source_at(times), 3, given, SearchSettings(), generator
    )
    assert len(states) == len(given)
    assert faulty == [(4, 5)]


def test_awkward_cuts_can_cost_more():
    tables = PREDICTOR.flow_tables
    stricter = tables.with_awkward(9.0)
    assert ((stricter.cost == 9.0) == (tables.cost == AWKWARD)).all()
    assert (tables.cost == AWKWARD).any() and not (stricter.cost == AWKWARD).any()
