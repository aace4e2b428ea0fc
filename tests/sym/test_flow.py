"""Search under flow, judged by the linter, which shares no code with the tables' way to price."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES, NJS_RANGE
from sabersmith.beatmap.grid_states import mirror, state_notes
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.lint import PRESETS, lint_chart
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.charts import count_chart_bins
from sabersmith.sym.flow import HIDING, Flow
from sabersmith.sym.flow_tables import BINS, FORBIDDEN, FlowTables, human_shares
from sabersmith.sym.network import SymNet
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import PackedDecoder

UP, DOWN, LEFT, RIGHT, DOT = 0, 1, 2, 3, 8


def red(cell: int, direction: int) -> dict[int, int]:
    return {cell: 1 + direction}


def blue(cell: int, direction: int) -> dict[int, int]:
    return {cell: 10 + direction}


def state(*cells: dict[int, int]) -> tuple[int, ...]:
    merged = {cell: value for part in cells for cell, value in part.items()}
    return tuple(merged.get(cell, 0) for cell in range(12))


# Every note alone, and some together; each with its mirror image.
SINGLES = [state(red(cell, direction)) for cell in range(12) for direction in range(9)]
TOGETHER = [
    state(red(1, DOWN), blue(2, DOWN)),
    state(red(1, UP), blue(2, UP)),
    state(red(9, UP), blue(10, UP)),
    state(red(5, DOWN), blue(6, DOWN)),
    state(red(0, DOT), blue(3, DOT)),
    state(red(0, DOWN), red(4, DOWN)),
    state(red(1, RIGHT), blue(2, LEFT)),  # a handclap
    state(red(1, DOWN), {2: 19}),
    state({5: 19}),
]
STATES = list(dict.fromkeys(s for one in SINGLES + TOGETHER for s in (one, mirror(one))))
TABLES = FlowTables(STATES)
HEAPS = [(red, (0, 4, 8, 1)), (blue, (3, 7, 11, 2))]


def at(*which: dict[int, int]) -> int:
    return STATES.index(state(*which))


def played(ids: list[int], gaps: list[float], difficulty: int) -> Chart:
    name = DIFFICULTIES[difficulty]
    chart = Chart(difficulty=name, njs=NJS_RANGE[name][0], njs_offset=4.0)
    second = 2.0
    for number, gap in zip(ids, gaps, strict=True):
        second += gap
        notes, bombs = state_notes(STATES[number], second)
        chart.notes += notes
        chart.bombs += bombs
    return chart


def findings(chart: Chart) -> set[str]:
    report = lint_chart(Level(bpm=60.0, charts=[chart]), chart, PRESETS["ranked"])
    return {finding.rule for finding in report.findings} - {"precision", "doubles"}


def prices(history: list[int], gaps: list[float], difficulty: int = 3) -> torch.Tensor:
    """Price (V,) of each state after a history; gaps before each of its states and the next."""
    before = torch.tensor(gaps)[None]
    after = torch.cat([before[:, 1:], torch.tensor([[2.0]])], 1)
    flow = Flow(TABLES, [difficulty], torch.stack([before, after], -1), 1)
    for number in history:
        flow.price()
        flow.take(torch.zeros(1, 1, dtype=torch.int64), torch.tensor([[number]]))
    return flow.price()[0, 0]


def is_forbidden(price: torch.Tensor) -> bool:
    return float(price) > FORBIDDEN / 2


def test_a_cut_is_followed_by_its_reversal() -> None:
    price = prices([at(red(1, DOWN))], [1.0, 0.4])
    assert not is_forbidden(price[at(red(1, UP))])
    assert is_forbidden(price[at(red(1, DOWN))])
    assert price[at(red(1, UP))] < price[at(red(1, RIGHT))]  # less of a turn
    assert not is_forbidden(price[at(blue(2, DOWN))])  # the other hand is free
    assert not is_forbidden(price[at(red(1, DOT))])


def test_a_dot_stays_open_until_a_later_note_decides() -> None:
    history = [at(red(1, DOWN)), at(red(1, DOT))]
    price = prices(history, [1.0, 0.4, 0.4])
    assert not is_forbidden(price[at(red(1, DOWN))])  # the dot was the backhand
    assert is_forbidden(price[at(red(1, UP))])
    price = prices([at(red(1, DOT))], [1.0, 0.4])
    assert not is_forbidden(price[at(red(1, DOWN))])
    assert not is_forbidden(price[at(red(1, UP))])


def test_rules_between_states_near_in_time() -> None:
    hidden = prices([at(red(5, DOWN))], [1.0, 0.3])
    assert is_forbidden(hidden[at(red(0, UP))])
    assert not is_forbidden(hidden[at(blue(3, DOWN))])
    assert not is_forbidden(prices([at(red(5, DOWN))], [1.0, 0.7])[at(red(0, UP))])
    hasty = prices([at(red(1, DOWN))], [1.0, 0.08])
    assert is_forbidden(hasty[at(red(1, UP))])
    stair = prices([at(red(1, RIGHT))], [1.0, 0.12])
    assert is_forbidden(stair[at(blue(2, DOWN))])
    assert not is_forbidden(prices([at(red(1, RIGHT))], [1.0, 0.2])[at(blue(2, DOWN))])
    inline = prices([at(red(1, DOT))], [1.0, 0.1])
    assert is_forbidden(inline[at(blue(1, DOWN))])


def test_so_soon_a_hand_only_goes_on_with_its_cut() -> None:
    price = prices([at(red(4, DOWN))], [1.0, 0.02])
    assert not is_forbidden(price[at(red(0, DOWN))])
    assert "slow_slider" not in findings(played([at(red(4, DOWN)), at(red(0, DOWN))], [2, 0.02], 3))
    for other in (red(0, UP), red(1, DOWN), red(8, DOWN), red(1, DOT)):
        assert is_forbidden(price[at(other)])
    assert not is_forbidden(price[at(blue(2, DOWN))])
    # A dot does so too, and still carries the saber on.
    history = [at(red(8, DOWN)), at(red(4, DOT))]
    price = prices(history, [1.0, 0.02, 0.02])
    assert [cell for cell in range(12) if not is_forbidden(price[at(red(cell, DOT))])] == [0]
    stair = prices(history, [1.0, 0.02, 0.12])[at(blue(0, DOWN))]
    assert is_forbidden(stair)
    assert "hitbox_stair" in findings(played([*history, at(blue(0, DOWN))], [2, 0.02, 0.12], 3))
    # It is one swing: the next one is its reversal.
    price = prices([at(red(4, DOWN)), at(red(0, DOWN))], [1.0, 0.02, 0.4])
    assert not is_forbidden(price[at(red(0, UP))])
    assert is_forbidden(price[at(red(0, DOWN))])


def test_a_note_in_the_middle_costs_where_something_comes_that_it_would_hide() -> None:
    here = at(red(5, DOWN))
    busy, free = (
        Flow(TABLES, [3], torch.tensor([[[1.0, 0.05], [0.05, after], [after, 2.0]]]), 1)
        for after in (0.3, 1.0)
    )
    costs = busy.price()[0, 0], free.price()[0, 0]
    assert float(costs[0][here] - costs[1][here]) == pytest.approx(HIDING, abs=1e-4)
    assert torch.allclose(costs[0][: at(red(5, UP))], costs[1][: at(red(5, UP))], atol=1e-4)


def test_a_longer_sequence_beside_does_not_change_what_comes() -> None:
    short = torch.tensor([[1.0, 0.3], [0.3, 0.2]])  # the next onset is 0.2 s after the last one
    long = torch.tensor([[1.0, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 2.0]])
    padded = torch.nn.utils.rnn.pad_sequence([short, long], batch_first=True)
    alone, beside = Flow(TABLES, [3], short[None], 1), Flow(TABLES, [3, 3], padded, 1)
    assert beside.hiding[0, :2].tolist() == alone.hiding[0].tolist() == [HIDING, HIDING]


def test_never_are_both_halves_hidden() -> None:
    first, other, both = at(red(5, DOWN)), at(blue(6, DOWN)), at(red(5, DOWN), blue(6, DOWN))
    for after, forbidden in ((0.3, True), (0.7, False)):
        gaps = torch.tensor([[[1.0, 0.05], [0.05, after], [after, 2.0]]])
        flow = Flow(TABLES, [3], gaps, 1)
        flow.price()
        flow.take(torch.zeros(1, 1, dtype=torch.int64), torch.tensor([[first]]))
        assert is_forbidden(flow.price()[0, 0, other]) == forbidden
        alone = Flow(TABLES, [3], gaps[:, 1:], 1).price()[0, 0]
        assert not is_forbidden(alone[other])
        assert is_forbidden(alone[both]) == forbidden


def test_states_that_are_wrong_by_themselves() -> None:
    price = prices([], [1.0])
    assert is_forbidden(price[at(red(1, RIGHT), blue(2, LEFT))])
    assert not is_forbidden(price[at(red(1, DOWN), blue(2, DOWN))])
    assert is_forbidden(prices([], [0.1])[at({5: 19})])  # a bomb in a stream


def test_no_heaps_are_cut() -> None:
    left, right = ([hand(cell, DOT) for cell in cells] for hand, cells in HEAPS)
    fine = [state(*left[:3]), state(*left[:2], *right[:2])]
    tables = FlowTables([*fine, state(*left), state(*left[:3], *right[:2])])
    price = Flow(tables, [3], torch.tensor([[[1.0, 1.0]]]), 1).price()[0, 0]
    assert price[:2].max() < FORBIDDEN <= price[2:].min()


def test_bad_cuts_are_named_by_the_tables_as_by_the_linter() -> None:
    price = prices([], [2.0])
    for number in range(len(STATES)):
        rules = findings(played([number], [2.0], 3))
        assert is_forbidden(price[number]) == bool(
            rules & {"handclap", "hitbox_path", "hammer_hit"}
        )


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    difficulty=st.integers(0, 4),
    beam=st.sampled_from([1, 6]),
    temperature=st.sampled_from([0.0, 1.0]),
    sliders=st.booleans(),
)
def test_what_is_found_has_no_faults(
    seed: int, difficulty: int, beam: int, temperature: float, sliders: bool
) -> None:
    """A network without a notion of flow, on random rhythms: the linter finds nothing."""
    torch.manual_seed(seed)
    network = SymNet(
        vocab=len(STATES) + SPECIALS, n_mels=2, d_model=16, heads=2, encoder_layers=1,
        decoder_layers=1, d_inner=16, max_tokens=64,
    ).eval()  # fmt: skip
    least = (0.25, 0.15, 0.1, 0.09, 0.09)[difficulty]
    gaps = least + torch.rand(40).double() ** 2 * 0.8
    if sliders and beam > 1:  # one beam does not see them come
        gaps[3::4] = 0.02
    source = torch.rand(1, 42, 4)
    after = torch.cat([gaps[1:], torch.ones(1)])
    with torch.inference_mode():
        memory, mask = network.encode(source, torch.tensor([difficulty]), torch.tensor([True]))
        [found] = beam_search(
            PackedDecoder(network),
            memory,
            mask,
            torch.full((1, 1), START),
            [40],
            SearchSettings.plain(beam=beam, temperature=temperature, top_p=1.0, flow=1.0),
            [torch.Generator().manual_seed(seed)],
            Flow(TABLES, [difficulty], torch.stack([gaps, after], -1)[None].float(), beam),
        )
    chart = played((found.ids - SPECIALS).tolist(), gaps.tolist(), difficulty)
    # Priced only, or of the test's own jump; a dot's angle the linter may see otherwise.
    assert not findings(chart) - {"awkward_cut", "jump_distance", "reaction_time", "inline_angle"}


def test_human_shares_are_of_each_difficulty_and_borrow_where_it_has_few() -> None:
    down, both = STATES[at(red(1, DOWN))], STATES[at(red(1, UP), blue(2, UP))]
    charts = [(3, [down] * 900 + [both] * 100), (0, [both] * 1000)]
    shares = np.array(human_shares(count_chart_bins(charts)))
    assert shares.shape == (5, sum(BINS))
    for group in np.split(shares, np.cumsum(BINS)[:-1], axis=1):
        assert np.allclose(group.sum(1), 1, atol=0.01)
    assert shares[3, DOWN] > 0.75 > 0.3 > shares[3, UP]
    assert shares[0, UP] > 0.4 > 0.1 > shares[0, DOWN]
    assert shares[1, DOWN] > 0.2  # no chart: as all together
    assert (shares > 0).all()


def test_what_came_too_often_costs_and_what_is_missing_pays() -> None:
    taught = [STATES[at(red(1, UP))]] * 50 + [STATES[at(red(1, DOWN))]] * 50
    shares = human_shares(count_chart_bins([(3, taught)]))
    times = torch.full((1, 41, 2), 0.5)
    fair, none = (Flow(TABLES, [3], times, 1, it) for it in (shares, None))
    assert torch.allclose(fair.price(), none.price(), atol=1e-4)  # nothing has come yet
    extras = []
    for number in [at(red(1, DOWN)), at(red(1, DOT))] * 20:
        extras.append((fair.price() - none.price())[0, 0])
        for flow in (fair, none):
            flow.take(torch.zeros(1, 1, dtype=torch.int64), torch.tensor([[number]]))
    extra = (fair.price() - none.price())[0, 0]
    assert extra[at(red(1, DOT))] > 1
    assert extra[at(red(1, UP))] < extras[20][at(red(1, UP))]  # what is long missing pays more
    assert extra[at(red(1, UP))] < -0.3
    assert extra[at(red(1, UP))] < extra[at(red(1, DOWN))] < extra[at(red(1, DOT))]


@pytest.mark.parametrize("history", [[3, 40], [at(red(1, DOWN)), at(blue(5, LEFT))]])
def test_mirrored_states_cost_the_same(history: list[int]) -> None:
    mirrored = [STATES.index(mirror(s)) for s in STATES]
    gaps = [1.0, 0.3, 0.25]
    one = prices(history, gaps)
    other = prices([mirrored[number] for number in history], gaps)
    assert torch.allclose(one, other[mirrored], atol=1e-4)


@torch.inference_mode()
def test_a_search_goes_on_from_what_flow_knew() -> None:
    """Parity is carried over the border of two windows."""
    first = Flow(TABLES, [3], torch.tensor([[[1.0, 0.4]]]), 2)
    first.price()
    first.take(torch.zeros(1, 2, dtype=torch.int64), torch.tensor([[at(red(1, DOWN))] * 2]))
    second = Flow(TABLES, [3], torch.tensor([[[0.4, 1.0]]]), 2, memory=first.memory[:, 0])
    expected = prices([at(red(1, DOWN))], [1.0, 0.4])
    # `after` differs, but only for notes that hide what follows.
    same = torch.tensor([not s[5] and not s[6] for s in STATES])
    assert torch.allclose(second.price()[0, 1][same], expected[same])
