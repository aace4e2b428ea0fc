"""Beam search against a plain one that keeps no cache, and what it must never choose."""

import itertools

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from sabersmith.beatmap.vocabulary import END, PAD, START
from sabersmith.sym import beam_search as beam
from sabersmith.sym.beam_search import beam_search, nucleus, trace
from sabersmith.sym.network import SymNet
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import PackedDecoder


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
    settle: int = 1000,
) -> tuple[list[int], float]:
    """Every hypothesis on its own, its whole prefix read anew at each step."""
    hypotheses = [(0.0, given)]
    for step in range(1, steps + 1):
        grown = []
        for score, tokens in hypotheses:
            logits = network.decode(torch.tensor([tokens]), memory, mask)[0, -1]
            log_p = state_log_p(logits)
            grown += [(score + float(p), [*tokens, i]) for i, p in enumerate(log_p)]
        hypotheses = sorted(grown, key=lambda pair: -pair[0])[:beams]
        if step % settle == 0:
            past = hypotheses[0][1][:-settle]
            hypotheses = [pair for pair in hypotheses if pair[1][:-settle] == past]
    score, tokens = hypotheses[0]
    return tokens[len(given) :], score


@pytest.mark.parametrize("cross,aligned", [(True, True), (False, True), (True, False)])
@torch.no_grad()
def test_cached_search_finds_what_the_plain_one_finds(cross: bool, aligned: bool) -> None:
    network = tiny(cross=cross, aligned=aligned)
    lengths, givens = [40, 23, 40], [[START, 5], [START, 9], [7, 8]]
    steps = [length - 3 for length in lengths]
    memory, mask = encoded(network, lengths)
    found = beam_search(
        PackedDecoder(network), memory, mask, torch.tensor(givens), steps, SearchSettings(beam=3)
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
def test_old_differences_are_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beam, "SETTLE", 4)
    network = tiny()
    lengths, steps = [40, 33], [37, 30]
    memory, mask = encoded(network, lengths)
    given = torch.tensor([[START, 5], [START, 9]])
    found = beam_search(PackedDecoder(network), memory, mask, given, steps, SearchSettings(beam=5))
    unsettled = []
    for row, (ids, score, _) in enumerate(found):
        one, size = slice(row, row + 1), lengths[row]
        parts = network, memory[one, :size], mask[one, ..., :size], given[row].tolist(), steps[row]
        expected, expected_score = plain_search(*parts, beams=5, settle=4)
        assert ids.tolist() == expected
        assert score == pytest.approx(expected_score, abs=1e-4)
        unsettled.append(plain_search(*parts, beams=5)[0] != expected)
    assert any(unsettled)  # else this shows nothing


@torch.no_grad()
def test_a_wide_beam_finds_the_likeliest_of_all() -> None:
    network = tiny(vocab=6)
    memory, mask = encoded(network, [5])
    every = torch.tensor(list(itertools.product([START], range(3, 6), range(3, 6), range(3, 6))))
    count = len(every)
    logits = network.decode(every[:, :-1], memory.expand(count, -1, -1), mask)
    log_p = state_log_p(logits).gather(-1, every[:, 1:, None])[..., 0].sum(-1)
    [(ids, score, _)] = beam_search(
        PackedDecoder(network), memory, mask, torch.tensor([[START]]), [3], SearchSettings(beam=27)
    )
    assert ids.tolist() == every[log_p.argmax(), 1:].tolist()
    assert score == pytest.approx(float(log_p.max()), abs=1e-4)


@pytest.mark.parametrize(
    "choice", [SearchSettings(5), SearchSettings(1, 1.0), SearchSettings(4, 1.0, 0.9)]
)
@torch.no_grad()
def test_pad_start_and_end_are_never_chosen(choice: SearchSettings) -> None:
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
        choice,
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
        SearchSettings(1, temperature),
        generators,
    )
    drawn = torch.bincount(torch.cat([ids for ids, _, _ in found]), minlength=8) / count
    logits = network.decode(torch.tensor([[START]]), memory, mask)[0, 0]
    expected = (state_log_p(logits) / temperature).softmax(-1)
    assert float((drawn - expected).abs().max()) < 0.04


@torch.no_grad()
def test_a_seed_gives_the_same_alone_and_beside_others() -> None:
    network = tiny()
    memory, mask = encoded(network, [30, 30])
    choice = SearchSettings(4, 1.0, 0.9)

    def run(rows: list[int], seed: int) -> list[list[int]]:
        found = beam_search(
            PackedDecoder(network),
            memory[rows],
            mask[rows],
            torch.full((len(rows), 1), START),
            [28] * len(rows),
            choice,
            [torch.Generator().manual_seed(seed + row) for row in rows],
        )
        return [ids.tolist() for ids, _, _ in found]

    assert run([0, 1], 0) == [*run([0], 0), *run([1], 0)]
    assert run([0], 0) != run([0], 100)


def test_nucleus_is_the_smallest_set_that_reaches_top_p() -> None:
    p = torch.tensor([[0.1, 0.5, 0.3, 0.1], [0.97, 0.01, 0.01, 0.01]])
    assert nucleus(p.log(), 0.75).tolist() == [[False, True, True, False], [True] + [False] * 3]
    assert nucleus(p.log(), 0.01).sum(-1).tolist() == [1, 1]
    assert nucleus(p.log(), 1.0).all()


@given(st.integers(0, 10_000), st.floats(0.05, 0.99), st.floats(0.1, 4))
def test_nucleus_against_sorting(seed: int, top_p: float, sharpness: float) -> None:
    torch.manual_seed(seed)
    log_weights = torch.randn(3, 50) * sharpness
    log_weights[:, :3] = -torch.inf  # as PAD, START and END have it
    p, order = log_weights.softmax(-1).sort(-1, descending=True)
    smallest = torch.zeros_like(p, dtype=torch.bool)
    smallest.scatter_(-1, order, p.cumsum(-1) - p < top_p)
    found = nucleus(log_weights, top_p)
    p = log_weights.softmax(-1)
    assert (found | ~smallest | (p < 1e-6)).all()  # nothing is left out
    extra = found & ~smallest  # what is too much is as likely as what is in, to 1 %
    least = p.where(smallest, torch.inf).amin(-1, keepdim=True)
    assert (~extra | (p >= 0.99 * least)).all()
    assert not found[:, :3].any()


def test_trace_follows_back_pointers() -> None:
    parents = torch.tensor([[0, 0, 0], [0, 0, 1], [2, 2, 2]])
    assert trace(parents, torch.tensor([0, 1])).tolist() == [[1, 1], [2, 2], [0, 1]]


@pytest.mark.parametrize("wrong", [{"beam": 0}, {"temperature": -1.0}, {"top_p": 0.0}])
def test_choice_refuses_nonsense(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="beam >= 1"):
        SearchSettings(**wrong)  # type: ignore[arg-type]


@torch.no_grad()
def test_the_freer_the_less_likely() -> None:
    network = tiny()
    memory, mask = encoded(network, [30])

    def mean_log_p(choice: SearchSettings) -> float:
        found = beam_search(
            PackedDecoder(network),
            memory.expand(40, -1, -1),
            mask.expand(40, -1, -1, -1),
            torch.full((40, 1), START),
            [28] * 40,
            choice,
            [torch.Generator().manual_seed(seed) for seed in range(40)],
        )
        return sum(log_p for _, log_p, _ in found) / len(found)

    for freer in (
        [SearchSettings(4, temperature) for temperature in (0.0, 0.5, 1.0, 2.0)],
        [SearchSettings(4, 1.0, top_p) for top_p in (0.1, 0.5, 0.9, 1.0)],
    ):
        log_p = [mean_log_p(choice) for choice in freer]
        assert log_p == sorted(log_p, reverse=True)
    # Of the smallest share of the probability only the likeliest state is left.
    greedy = mean_log_p(SearchSettings(1))
    assert mean_log_p(SearchSettings(1, 2.0, 1e-6)) == pytest.approx(greedy, abs=1e-3)
