"""Beam search against a plain one without a cache, and against the distributions it samples."""

import itertools

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from sabersmith.beatmap.vocabulary import END, PAD, SPECIALS, START
from sabersmith.errors import OptionError
from sabersmith.sym import beam_search as search
from sabersmith.sym.beam_search import (
    beam_search,
    best_in_nucleus,
    best_of_kinds,
    nucleus,
    trace,
)
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.search_settings import SearchSettings


def tiny(**changes: object) -> SymNet:
    torch.manual_seed(3)
    sizes = {
        "vocab": 17, "n_mels": 4, "d_model": 16, "heads": 2, "encoder_layers": 1,
        "decoder_layers": 2, "d_inner": 32, "max_tokens": 64,
    }  # fmt: skip
    network = SymNet(**{**sizes, **changes}).eval()  # type: ignore[arg-type]
    with torch.no_grad():  # sharper than at the start, so that hypotheses differ
        for weight in network.parameters():
            weight.mul_(4.0 if weight.ndim > 1 else 1.0)
    return network


def encoded(network: SymNet, lengths: list[int]) -> tuple[Tensor, Tensor]:
    torch.manual_seed(4)
    source = torch.rand(len(lengths), max(lengths), network.audio_rows + 2)
    with torch.no_grad():
        return network.encode(
            source,
            torch.arange(len(lengths)) % 5,
            torch.ones(len(lengths), dtype=torch.bool),
            torch.tensor(lengths),
        )


def state_log_p(logits: Tensor) -> Tensor:
    """Log-probabilities (..., V) over states alone, -inf for PAD, START and END."""
    logits = logits.clone()
    logits[..., [PAD, START, END]] = -torch.inf
    return logits.log_softmax(-1)


def plain_search(
    network: SymNet,
    memory: Tensor,
    mask: Tensor,
    given: list[int],
    steps: int,
    beams: int,
    prune_every: int = 1000,
) -> tuple[list[int], float]:
    """Each hypothesis by itself, with its whole prefix decoded again at each step."""
    hypotheses = [(0.0, given)]
    for step in range(1, steps + 1):
        grown = []
        for score, tokens in hypotheses:
            logits = network.decode(torch.tensor([tokens]), memory, mask)[0, -1]
            log_p = state_log_p(logits)
            grown += [(score + float(p), [*tokens, i]) for i, p in enumerate(log_p)]
        hypotheses = sorted(grown, key=lambda pair: -pair[0])[:beams]
        if step % prune_every == 0:
            past = hypotheses[0][1][:-prune_every]
            hypotheses = [pair for pair in hypotheses if pair[1][:-prune_every] == past]
    score, tokens = hypotheses[0]
    return tokens[len(given) :], score


@pytest.mark.parametrize("cross,aligned", [(True, True), (False, True), (True, False)])
@torch.no_grad()
def test_cached_search_equals_plain_search(cross: bool, aligned: bool) -> None:
    network = tiny(cross=cross, aligned=aligned)
    lengths, givens = [40, 23, 40], [[START, 5], [START, 9], [7, 8]]
    steps = [length - 3 for length in lengths]
    memory, mask = encoded(network, lengths)
    found = beam_search(
        PackedDecoder(network),
        memory,
        mask,
        torch.tensor(givens),
        steps,
        SearchSettings.plain(beam=3),
    )
    for row, (ids, score, _) in enumerate(found):
        one = slice(row, row + 1)
        size = lengths[row]
        expected, expected_score = plain_search(
            network, memory[one, :size], mask[one, ..., :size], givens[row], steps[row], 3
        )
        assert ids.tolist() == expected
        assert score == pytest.approx(expected_score, abs=1e-4)


@torch.no_grad()
def test_hypotheses_that_diverged_long_ago_are_pruned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PRUNE_EVERY", 4)
    network = tiny()
    lengths, steps = [40, 33], [37, 30]
    memory, mask = encoded(network, lengths)
    given = torch.tensor([[START, 5], [START, 9]])
    found = beam_search(
        PackedDecoder(network), memory, mask, given, steps, SearchSettings.plain(beam=5)
    )
    differs = []
    for row, (ids, score, _) in enumerate(found):
        one, size = slice(row, row + 1), lengths[row]
        parts = network, memory[one, :size], mask[one, ..., :size], given[row].tolist(), steps[row]
        expected, expected_score = plain_search(*parts, beams=5, prune_every=4)
        assert ids.tolist() == expected
        assert score == pytest.approx(expected_score, abs=1e-4)
        differs.append(plain_search(*parts, beams=5)[0] != expected)
    assert any(differs)  # otherwise nothing was pruned


@torch.no_grad()
def test_a_wide_beam_finds_the_likeliest_sequence() -> None:
    network = tiny(vocab=6)
    memory, mask = encoded(network, [5])
    sequences = torch.tensor(
        list(itertools.product([START], range(3, 6), range(3, 6), range(3, 6)))
    )
    count = len(sequences)
    logits = network.decode(sequences[:, :-1], memory.expand(count, -1, -1), mask)
    log_p = state_log_p(logits).gather(-1, sequences[:, 1:, None])[..., 0].sum(-1)
    [(ids, score, _)] = beam_search(
        PackedDecoder(network),
        memory,
        mask,
        torch.tensor([[START]]),
        [3],
        SearchSettings.plain(beam=27),
    )
    assert ids.tolist() == sequences[log_p.argmax(), 1:].tolist()
    assert score == pytest.approx(float(log_p.max()), abs=1e-4)


@pytest.mark.parametrize(
    "settings",
    [
        SearchSettings.plain(beam=5),
        SearchSettings.plain(beam=1, temperature=1.0),
        SearchSettings.plain(beam=4, temperature=1.0, top_p=0.9),
    ],
)
@torch.no_grad()
def test_pad_start_and_end_are_never_chosen(settings: SearchSettings) -> None:
    network = tiny()
    network.bias[[PAD, START, END]] = 1000.0
    memory, mask = encoded(network, [30, 12])
    generators = [torch.Generator().manual_seed(i) for i in range(2)]
    found = beam_search(
        PackedDecoder(network),
        memory,
        mask,
        torch.tensor([[START], [START]]),
        [28, 10],
        settings,
        generators,
    )
    assert [len(ids) for ids, _, _ in found] == [28, 10]
    assert min(int(ids.min()) for ids, _, _ in found) > END


@torch.no_grad()
def test_one_beam_with_noise_samples_the_tempered_distribution() -> None:
    network = tiny(vocab=8)
    memory, mask = encoded(network, [3])
    count, temperature = 4000, 0.7
    generators = [torch.Generator().manual_seed(i) for i in range(count)]
    found = beam_search(
        PackedDecoder(network),
        memory.expand(count, -1, -1),
        mask.expand(count, -1, -1, -1),
        torch.full((count, 1), START),
        [1] * count,
        SearchSettings.plain(beam=1, temperature=temperature),
        generators,
    )
    drawn = torch.bincount(torch.cat([ids for ids, _, _ in found]), minlength=8) / count
    logits = network.decode(torch.tensor([[START]]), memory, mask)[0, 0]
    expected = (state_log_p(logits) / temperature).softmax(-1)
    assert float((drawn - expected).abs().max()) < 0.04


@torch.no_grad()
def test_a_seed_gives_the_same_result_alone_and_in_a_batch() -> None:
    network = tiny()
    memory, mask = encoded(network, [30, 30])
    settings = SearchSettings.plain(beam=4, temperature=1.0, top_p=0.9)

    def run(rows: list[int], seed: int) -> list[list[int]]:
        found = beam_search(
            PackedDecoder(network),
            memory[rows],
            mask[rows],
            torch.full((len(rows), 1), START),
            [28] * len(rows),
            settings,
            [torch.Generator().manual_seed(seed + row) for row in rows],
        )
        return [ids.tolist() for ids, _, _ in found]

    assert run([0, 1], 0) == [*run([0], 0), *run([1], 0)]
    assert run([0], 0) != run([0], 100)


def test_nucleus_is_the_smallest_set_of_probability_top_p() -> None:
    p = torch.tensor([[0.1, 0.5, 0.3, 0.1], [0.97, 0.01, 0.01, 0.01]])
    assert nucleus(p.log(), 0.75).tolist() == [[False, True, True, False], [True] + [False] * 3]
    assert nucleus(p.log(), 0.01).sum(-1).tolist() == [1, 1]
    assert nucleus(p.log(), 1.0).all()


@given(st.integers(0, 10_000), st.floats(0.05, 0.99), st.floats(0.1, 4))
def test_nucleus_against_sorting(seed: int, top_p: float, sharpness: float) -> None:
    torch.manual_seed(seed)
    log_weights = torch.randn(3, 50) * sharpness
    log_weights[:, :3] = -torch.inf  # like PAD, START and END
    p, order = log_weights.softmax(-1).sort(-1, descending=True)
    smallest = torch.zeros_like(p, dtype=torch.bool)
    smallest.scatter_(-1, order, p.cumsum(-1) - p < top_p)
    assert torch.equal(nucleus(log_weights, top_p), smallest)


@given(st.integers(0, 10_000), st.floats(0.05, 1), st.floats(0.1, 6), st.integers(1, 4))
def test_best_in_nucleus_against_all_nuclei(
    seed: int, top_p: float, sharpness: float, count: int
) -> None:
    # Sharp and with a low top_p, few entries are in a nucleus; and of two beams, one may be dead.
    torch.manual_seed(seed)
    log_weights = torch.randn(3, 2, 30) * sharpness
    totals = log_weights + torch.randn(3, 2, 30)
    totals[0, 1] = -torch.inf
    masked = totals.masked_fill(~nucleus(log_weights, top_p), -torch.inf).flatten(1)
    expected = masked.topk(count)
    values, indices = best_in_nucleus(totals, log_weights, top_p, count)
    assert torch.equal(values, expected.values)
    found = values > -torch.inf
    assert torch.equal(indices[found], expected.indices[found])


def test_trace_follows_back_pointers() -> None:
    parents = torch.tensor([[0, 0, 0], [0, 0, 1], [2, 2, 2]])
    assert trace(parents, torch.tensor([0, 1])).tolist() == [[1, 1], [2, 2], [0, 1]]


@pytest.mark.parametrize("wrong", [{"beam": 0}, {"temperature": -1.0}, {"top_p": 0.0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(OptionError, match="not allowed"):
        SearchSettings.plain(**wrong)  # type: ignore[arg-type]


@torch.no_grad()
def test_more_randomness_gives_less_likely_states() -> None:
    network = tiny()
    memory, mask = encoded(network, [30])

    def mean_log_p(settings: SearchSettings) -> float:
        found = beam_search(
            PackedDecoder(network),
            memory.expand(40, -1, -1),
            mask.expand(40, -1, -1, -1),
            torch.full((40, 1), START),
            [28] * 40,
            settings,
            [torch.Generator().manual_seed(seed) for seed in range(40)],
        )
        return sum(log_p for _, log_p, _ in found) / len(found)

    for settings in (
        [
            SearchSettings.plain(beam=4, temperature=temperature)
            for temperature in (0.0, 0.5, 1.0, 2.0)
        ],
        [
            SearchSettings.plain(beam=4, temperature=1.0, top_p=top_p)
            for top_p in (0.1, 0.5, 0.9, 1.0)
        ],
    ):
        log_p = [mean_log_p(one) for one in settings]
        assert log_p == sorted(log_p, reverse=True)
    # A tiny top_p leaves only the likeliest state.
    greedy = mean_log_p(SearchSettings.plain(beam=1))
    assert mean_log_p(SearchSettings.plain(beam=1, temperature=2.0, top_p=1e-6)) == pytest.approx(
        greedy, abs=1e-3
    )


def test_each_kind_keeps_its_best():
    totals = torch.tensor([[[9.0, 8.0, 7.0, 1.0], [6.0, 0.5, 0.4, 0.3]]])
    kinds = torch.tensor([[[0, 0, 0, 1], [2, 3, 3, 1]]])
    values, indices = best_of_kinds(totals, kinds, 16)
    kept = [value for value in values[0].tolist() if value > float("-inf")]
    # Two places each for the first four of the twelve kinds, one for the others.
    assert kept == pytest.approx([9.0, 8.0, 1.0, 0.3, 6.0, 0.5, 0.4])
    found = values[0] > float("-inf")
    assert totals.flatten()[indices[0][found]].tolist() == values[0][found].tolist()
    assert len(values[0]) == 16
    allowed = totals < 7.5
    values, _ = best_of_kinds(totals, kinds, 16, allowed)
    assert values[0][:2].tolist() == [7.0, float("-inf")]
    allowed = (kinds != 0) & allowed  # kind 0 has none: its best are taken all the same
    assert best_of_kinds(totals, kinds, 16, allowed)[0][0][:2].tolist() == [9.0, 8.0]


@torch.no_grad()
def test_barred_states_leave_the_probability_to_the_others() -> None:
    """With all but three states barred, these are sampled as if there were no others."""
    network = tiny()
    memory, mask = encoded(network, [3])
    count, top_p = 2000, 0.8
    allowed = torch.tensor([2, 5, 11])
    bias = torch.full((1, 1, 14), -1e4)
    bias[..., allowed] = 0.0
    found = beam_search(
        PackedDecoder(network),
        memory.expand(count, -1, -1),
        mask.expand(count, -1, -1, -1),
        torch.full((count, 1), START),
        [1] * count,
        SearchSettings.plain(beam=1, temperature=1.0, top_p=top_p),
        [torch.Generator().manual_seed(i) for i in range(count)],
        bias=bias.expand(count, -1, -1),
    )
    drawn = torch.bincount(torch.cat([ids for ids, _, _ in found]) - SPECIALS, minlength=14) / count
    logits = network.decode(torch.tensor([[START]]), memory, mask)[0, 0]
    shares = logits[SPECIALS:][allowed].softmax(-1)
    shares = shares.where(nucleus(shares.log(), top_p), 0.0)
    assert float(drawn[allowed].sum()) == pytest.approx(1.0)
    assert float((drawn[allowed] - shares / shares.sum()).abs().max()) < 0.04
