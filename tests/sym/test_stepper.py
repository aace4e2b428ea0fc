"""Steps of the cached decoder against the plain one, which reads each beam's tokens again."""

from unittest import mock

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.compute.packed_linear import FastLinear, Int8Linear, PackedLinear
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.stepper import Stepper


def tiny(**changes: object) -> SymNet:
    sizes = {
        "vocab": 19, "n_mels": 4, "d_model": 16, "heads": 2, "encoder_layers": 1,
        "decoder_layers": 2, "d_inner": 32, "max_tokens": 64,
    }  # fmt: skip
    return SymNet(**{**sizes, **changes}).eval()  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    sequences=st.integers(1, 3),
    beams=st.integers(1, 5),
    common=st.integers(0, 9),
    steps=st.integers(1, 40),
    cross=st.booleans(),
    aligned=st.booleans(),
)
@torch.inference_mode()
def test_branching_beams_attend_to_their_ancestors(
    seed: int, sequences: int, beams: int, common: int, steps: int, cross: bool, aligned: bool
) -> None:
    torch.manual_seed(seed)
    network = tiny(cross=cross or not aligned, aligned=aligned)
    lengths = torch.randint(common + steps + 1, 64, (sequences,))
    source = torch.rand(sequences, int(lengths.max()), 6)
    has_audio = torch.ones(sequences, dtype=torch.bool)
    memory, mask = network.encode(source, torch.arange(sequences), has_audio, lengths)
    given = torch.randint(0, 19, (sequences, common))
    stepper = Stepper(PackedDecoder(network), given, memory, mask, beams)
    paths = given[:, None].expand(sequences, beams, common)
    live = torch.arange(sequences)
    for step in range(steps):
        tokens = torch.randint(0, 19, (len(live), beams))
        paths = torch.cat([paths, tokens[..., None]], -1)
        logits = stepper.step(tokens)
        parents = torch.randint(0, beams, (len(live), beams))
        if seed % 2:  # most beams die at once
            parents = parents.clamp_max(1)
        stepper.reorder(parents)
        expected = torch.stack(
            [
                network.decode(paths[:, k], memory[live], mask[live])[:, -1, SPECIALS:]
                for k in range(beams)
            ],
            1,
        )
        assert torch.allclose(logits, expected, atol=1e-4)
        paths = paths.gather(1, parents[..., None].expand_as(paths))
        if step == steps // 2 and len(live) > 1:
            live, paths = live[1:], paths[1:]
            stepper.keep(torch.arange(1, len(live) + 1))


@torch.inference_mode()
def test_rows_without_descendants_are_removed() -> None:
    network = tiny()
    memory, mask = network.encode(torch.rand(1, 60, 6), torch.tensor([2]), torch.tensor([True]))
    stepper = Stepper(PackedDecoder(network), torch.full((1, 1), START), memory, mask, 4)
    for _ in range(50):
        stepper.step(torch.full((1, 4), 5))
        stepper.reorder(torch.zeros(1, 4, dtype=torch.int64))  # all descend from the first beam
    assert stepper.position == 51
    assert stepper.used <= 51 + 8 * 3


@given(st.integers(0, 1000), st.integers(1, 40), st.booleans())
@torch.inference_mode()
def test_packed_linear_equals_the_plain_one(seed: int, rows: int, gelu: bool) -> None:
    torch.manual_seed(seed)
    plain, x = torch.nn.Linear(24, 33), torch.randn(rows, 24)
    expected = torch.nn.functional.gelu(plain(x)) if gelu else plain(x)
    added = torch.randn(rows, 33)
    for intel in (False, True):  # each has a library of its own
        with mock.patch("sabersmith.compute.packed_linear.is_intel", return_value=intel):
            packed = PackedLinear(plain.weight, plain.bias, gelu)
            bare = PackedLinear(plain.weight)
        assert torch.allclose(packed(x), expected, atol=1e-5)
        assert torch.allclose(packed(x, added), plain(x) + added, atol=1e-5)
        assert torch.allclose(bare(x), plain(x) - plain.bias, atol=1e-5)
        assert torch.allclose(bare(x, added), plain(x) - plain.bias + added, atol=1e-5)
    rounded = Int8Linear(plain.weight, plain.bias, gelu)(x)
    assert torch.allclose(rounded, expected, atol=0.05)
    assert not torch.equal(rounded, expected)


@given(st.integers(0, 1000), st.integers(0, 40))
def test_fast_linear_equals_the_plain_one(seed: int, rows: int) -> None:
    torch.manual_seed(seed)
    fast, x = FastLinear(24, 33), torch.randn(2, rows, 24)
    with torch.inference_mode():
        found = fast(x)
    plain = torch.nn.functional.linear(x, fast.weight, fast.bias)
    assert torch.allclose(found, plain, atol=1e-5)
    assert plain.requires_grad and fast(x).requires_grad  # still trained by torch's own


@pytest.mark.parametrize("int8,tolerance", [(False, 0.2), (True, 0.1)])
@torch.inference_mode()
def test_lower_precision_stays_close(int8: bool, tolerance: float) -> None:
    torch.manual_seed(0)
    network = tiny(d_model=64, d_inner=128)
    tokens, has_audio = torch.tensor([[START, 4, 9, 7, 12]]), torch.tensor([True])
    source, difficulty = torch.rand(1, 8, 6), torch.tensor([1])
    memory, mask = network.encode(source, difficulty, has_audio)
    expected = network.decode(tokens, memory, mask)[0, -1, SPECIALS:]
    if not int8:
        network = network.to(torch.bfloat16)
        memory, mask = network.encode(source, difficulty, has_audio)
    decoder = PackedDecoder(network, int8)
    found = Stepper(decoder, tokens[:, :-1], memory, mask, 1).step(tokens[:, -1:])[0, 0]
    assert float((found.float() - expected).abs().max()) < tolerance * float(expected.std())


@torch.inference_mode()
def test_compiled_steps_are_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    # Traced and functionalised as for a GPU, but not compiled: no compiler is needed.
    compile_ = torch.compile
    monkeypatch.setattr(torch, "compile", lambda f, dynamic: compile_(f, backend="aot_eager"))
    network = tiny()
    memory, mask = network.encode(torch.rand(1, 30, 6), torch.tensor([2]), torch.tensor([True]))
    steppers = [
        Stepper(PackedDecoder(network, compiled=it), torch.full((1, 1), START), memory, mask, 3)
        for it in (False, True)
    ]
    for step in range(12):
        plain, compiled = (stepper.step(torch.full((1, 3), 4 + step)) for stepper in steppers)
        assert torch.allclose(plain, compiled, atol=1e-5)
        for stepper in steppers:
            stepper.reorder(torch.tensor([[0, 0, 2]]))
