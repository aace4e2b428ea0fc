"""The compiled search makes the choices of the search in tensors, whatever the settings."""

import platform
from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given as given_by
from hypothesis import settings as examples
from hypothesis import strategies as st
from torch import Tensor

from sabersmith.beatmap.vocabulary import SPECIALS, START, Vocabulary
from sabersmith.kernels import kept_code, machine_code
from sabersmith.kernels.machine_code import widens_halves
from sabersmith.sym import compiled_search
from sabersmith.sym.beam_search import SearchResult, beam_search
from sabersmith.sym.compiled_search import decoder_fields, lead
from sabersmith.sym.copying import CANDIDATES, COPY_COLUMNS, CopyCache
from sabersmith.sym.flow import Flow
from sabersmith.sym.flow_tables import TARGETS, FlowTables
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder, PackedLayers
from sabersmith.sym.search_settings import SearchSettings

STEPS, GIVEN = 24, 4


def states(count: int) -> Vocabulary:
    """Different states of one or two notes (or a bomb), as in charts."""
    generator = np.random.default_rng(1)
    found: set[tuple[int, ...]] = set()
    while len(found) < count:
        state = [0] * 12
        for cell in generator.choice(12, generator.integers(1, 3), replace=False):
            state[cell] = int(generator.integers(1, 20))
        found.add(tuple(state))
    return Vocabulary(sorted(found))


class Song:
    """A network of odd sizes and two charts of random onsets, and searches of them.

    halves: whether its weights are exact in half precision.
    """

    def __init__(self, count: int, width: int, copy: bool, halves: bool = False) -> None:
        torch.manual_seed(count)
        self.vocabulary = states(count)
        self.network = SymNet(
            vocab=count + SPECIALS, n_mels=4, d_model=width, heads=2, encoder_layers=1,
            decoder_layers=2, d_inner=2 * width + 2, max_tokens=64, cross=False, copy=copy,
        ).eval()  # fmt: skip
        self.network.set_states(self.vocabulary.states)
        with torch.no_grad():  # sharper than at the start, so that hypotheses differ
            for weight in self.network.parameters():
                weight.mul_(3.0 if weight.ndim > 1 else 1.0)
                if halves:
                    weight.copy_(weight.half().float())
        self.tables = FlowTables(self.vocabulary.states)
        length = GIVEN + STEPS + 1
        gaps = torch.tensor([0.08, 0.15, 0.3, 0.6])[torch.randint(4, (2, length, 2))]
        audio = torch.rand(2, length, 4)
        distance = torch.randint(0, GIVEN + 3, (2, length, CANDIDATES))
        rest = torch.rand(2, length, COPY_COLUMNS - 2 * CANDIDATES)
        rhythm = torch.randint(0, 4, rest.shape).float()
        self.source = torch.cat([audio, gaps, distance.float(), rest, rhythm], -1)
        self.given = torch.randint(SPECIALS, count + SPECIALS, (2, GIVEN))
        self.given[:, 0] = START

    @torch.inference_mode()
    def search(
        self,
        settings: SearchSettings,
        compiled: bool,
        bias: Tensor | None = None,
        end: Callable[[Tensor], Tensor] | None = None,
        targets: Tensor | None = None,
        threads: int = 1,
    ) -> list[SearchResult]:
        network = self.network
        sources = self.source if network.copy_mechanism else self.source[..., :6]
        memory, mask = network.encode(
            sources, torch.tensor([1, 4]), torch.ones(2, dtype=torch.bool)
        )
        part = slice(GIVEN, GIVEN + STEPS)
        decoder = PackedDecoder(network)
        assert decoder.has_kernels
        decoder.has_kernels = compiled
        flow = copies = None
        if settings.flow:
            flow = Flow(self.tables, [1, 4], self.source[:, part, 4:6], settings.beam, targets)
        if network.copy_mechanism is not None:
            features = network.copy_features(sources[:, part])
            arguments = self.given, settings.beam, settings.repeat
            copies = CopyCache(network.copy_mechanism, features, *arguments)
        noise = [torch.Generator().manual_seed(n) for n in range(2)]
        steps = [STEPS, STEPS - 7]
        return beam_search(
            decoder, memory, mask, self.given, steps, settings, noise, flow, copies,
            bias=bias, end=end, threads=threads,
        )  # fmt: skip


def compare(song: Song, settings: SearchSettings, **arguments: object) -> None:
    plain, fast = (song.search(settings, compiled, **arguments) for compiled in (False, True))  # type: ignore[arg-type]
    for a, b in zip(plain, fast, strict=True):
        assert a.ids.tolist() == b.ids.tolist()
        assert a.log_p == pytest.approx(b.log_p, abs=1e-3)
        if settings.flow:
            assert a.carried is not None and b.carried is not None
            torch.testing.assert_close(a.carried, b.carried, rtol=1e-4, atol=1e-3)


SONGS = {
    (count, copy): Song(count, width, copy, halves)
    for count, width, halves in ((60, 16, True), (37, 22, False), (41, 22, True))
    for copy in (False, True)
}


@examples(max_examples=40, deadline=None)
@given_by(
    st.sampled_from(sorted(SONGS)),
    st.builds(
        SearchSettings,
        flow=st.sampled_from([0.0, 0.7, 1.0]),
        repeat=st.sampled_from([0.0, 1.0]),
        diversity=st.sampled_from([0.0, 1.5]),
        temperature=st.sampled_from([0.0, 0.9, 1.0]),
        top_p=st.sampled_from([0.5, 0.95, 1.0]),
        beam=st.sampled_from([1, 2, 4, 7, 13]),
    ),
    st.booleans(),
)
def test_equals_the_search_in_tensors(
    key: tuple[int, bool], settings: SearchSettings, biased: bool
) -> None:
    torch.manual_seed(2)
    bias = torch.randn(2, STEPS, key[0]) if biased else None
    targets = torch.rand(2, TARGETS)
    targets[0, 2], targets[1, TARGETS - 1] = torch.nan, torch.nan
    compare(SONGS[key], settings, bias=bias, targets=targets)


@pytest.mark.parametrize("beam", [4, 12, 30])
@pytest.mark.parametrize("temperature", [0.0, 0.9])
@pytest.mark.parametrize("key", sorted(SONGS))
def test_equals_it_where_all_endings_are_kept(
    key: tuple[int, bool], temperature: float, beam: int
) -> None:
    weights = torch.linspace(-2, 2, SONGS[key].search(SearchSettings(), False)[0].carried.shape[0])  # type: ignore[union-attr]
    settings = SearchSettings(beam=beam, temperature=temperature, top_p=0.9)
    compare(SONGS[key], settings, end=lambda beam_state: beam_state.clamp(max=50) @ weights)


@pytest.mark.parametrize("key", [(60, True), (37, False)])
@pytest.mark.parametrize("all_endings", [False, True])
@pytest.mark.parametrize(("beam", "parts"), [(30, 2), (41, 3), (23, 1)])
def test_several_threads_find_the_same(
    key: tuple[int, bool],
    all_endings: bool,
    beam: int,
    parts: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings, song = SearchSettings(beam=beam), SONGS[key]
    end = (lambda beam_state: beam_state.clamp(max=50).sum(1)) if all_endings else None
    alone = song.search(settings, True, end=end)
    scored: set[int] = set()

    def c_function(name: str) -> Callable[..., None]:
        found = compiled_search_function(name)
        if name != "score":
            return found

        def score(search: object, part: int, *rest: object) -> None:
            scored.add(part)
            found(search, part, *rest)

        return score

    compiled_search_function = compiled_search.c_function
    monkeypatch.setattr(compiled_search, "c_function", c_function)
    together = song.search(settings, True, end=end, threads=3)
    assert scored == (set(range(parts)) if parts > 1 else set())
    for a, b in zip(alone, together, strict=True):
        assert (a.ids.tolist(), a.log_p) == (b.ids.tolist(), b.log_p)
        assert a.carried is not None and b.carried is not None
        assert torch.equal(a.carried, b.carried)


def test_reports_progress() -> None:
    song, told = SONGS[60, True], []
    network = song.network
    memory, mask = network.encode(
        song.source, torch.tensor([1, 4]), torch.ones(2, dtype=torch.bool)
    )
    with torch.inference_mode():
        beam_search(
            PackedDecoder(network), memory, mask, song.given, [STEPS, 5],
            SearchSettings.plain(beam=2), progress=told.append,
        )  # fmt: skip
    assert told == sorted(told) and told[0] < told[-1] == STEPS + 5


def test_leads_through_given_states_as_the_steps_in_tensors() -> None:
    song, beams, steps = SONGS[60, False], 5, 9
    gaps, targets = song.source[1:, :, 4:6], torch.rand(1, TARGETS)
    plain, fast = (Flow(song.tables, [3], gaps, beams, targets) for _ in range(2))
    parents = torch.zeros(1, beams, dtype=torch.int64)
    torch.manual_seed(5)
    for _ in range(3):  # the beams differ then
        tokens = torch.randint(SPECIALS, 60 + SPECIALS, (1, beams))
        for flow in (plain, fast):
            flow.penalties()
            flow.advance(parents, tokens)
    given = torch.randint(SPECIALS, 60 + SPECIALS, (steps,)).tolist()
    costs = lead(fast, given)
    expected = torch.zeros(steps, beams)
    for row, token in zip(expected, given, strict=True):
        row += plain.penalties()[0, :, token - SPECIALS]
        plain.advance(torch.arange(beams)[None], torch.full((1, beams), token))
    torch.testing.assert_close(costs, expected)
    torch.testing.assert_close(fast.beam_state, plain.beam_state)
    assert fast.at == plain.at
    assert len(set(costs.flatten().tolist())) > steps


def test_packs_no_layers_for_steps_in_tensors(monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[SymNet] = []
    monkeypatch.setattr(
        "sabersmith.sym.packed_decoder.PackedLayers",
        lambda network, *_: packed.append(network) or PackedLayers(network, *_),
    )
    song = Song(40, 16, copy=False)
    song.search(SearchSettings(beam=3), True)
    assert packed == []
    song.search(SearchSettings(beam=3), False)
    assert packed == [song.network]


def fields(song: Song) -> dict[str, object]:
    return decoder_fields(song.network)


@pytest.mark.parametrize("key", [(60, True), (41, False)])
def test_weights_exact_in_half_precision_are_kept_so_and_change_nothing(
    key: tuple[int, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    song = SONGS[key]
    monkeypatch.setattr(compiled_search, "widens_halves", lambda: False)
    assert fields(song)["narrow"].dtype == np.float32  # type: ignore[attr-defined]
    wide = song.search(SearchSettings(), True)
    monkeypatch.undo()
    if not widens_halves():
        pytest.skip("the processor can't widen halves")
    assert fields(song)["narrow"].dtype == np.float16  # type: ignore[attr-defined]
    for a, b in zip(wide, song.search(SearchSettings(), True), strict=True):
        assert (a.ids.tolist(), a.log_p) == (b.ids.tolist(), b.log_p)
        assert a.carried is not None and b.carried is not None
        assert torch.equal(a.carried, b.carried)


@pytest.mark.parametrize("odd", [0.1, 1e-9, 7e4])
def test_a_weight_that_half_precision_would_change_keeps_all_in_full(odd: float) -> None:
    song = Song(41, 22, False, True)
    with torch.no_grad():
        song.network.layers()[1].attention.out.weight[3, 5] = odd
    known = fields(song)
    assert known["halves"] is False
    assert known["attention_out"][1, 3, 5] == np.float32(odd)  # type: ignore[index]


@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="another processor")
def test_runs_on_a_processor_without_wide_registers_or_halves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import llvmlite.binding as llvm

    song = SONGS[41, True]
    expected = song.search(SearchSettings(), True)
    monkeypatch.setattr(llvm, "get_host_cpu_name", lambda: "x86-64")
    monkeypatch.setattr(llvm, "get_host_cpu_features", lambda: llvm.FeatureMap())
    monkeypatch.setattr(kept_code, "load", lambda _: None)
    monkeypatch.setattr(kept_code, "save", lambda *_: None)
    for cached in (machine_code._translated, machine_code.function, widens_halves):
        monkeypatch.setattr(machine_code, cached.__name__, cached.__wrapped__)
    assert not machine_code.widens_halves()
    monkeypatch.setattr(compiled_search, "widens_halves", machine_code.widens_halves)
    engine = machine_code.machine_code("search")
    monkeypatch.setattr(machine_code, "machine_code", lambda _: engine)
    monkeypatch.setattr(compiled_search, "function", machine_code.function)
    for a, b in zip(expected, song.search(SearchSettings(), True), strict=True):
        assert a.ids.tolist() == b.ids.tolist()
        assert a.log_p == pytest.approx(b.log_p, abs=1e-3)
