"""Counted FLOPs equal those that torch counts while the networks run."""

import floor
import pytest
import reference
import torch
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

from sabersmith.onset.network import OnsetNet
from sabersmith.sym.network import SymNet

ONSET = {"n_mels": 26, "windows": 2, "channels": 4, "hidden": 16, "outputs": 3}
SYM = {
    "vocab": 15, "n_mels": 4, "columns": 2, "d_model": 16, "heads": 2, "encoder_layers": 3,
    "decoder_layers": 2, "d_inner": 32, "max_tokens": 24,
}  # fmt: skip
LOOKAHEAD = 2


def flops(parts, *names):
    return sum(part.flops for part in parts if not names or part.name in names)


def counted(run):
    """Return the FLOPs of a function, without fused kernels, which torch does not count."""
    mkldnn = torch.backends.mkldnn.flags(enabled=False)
    with (
        FlopCounterMode(display=False) as counter,
        torch.no_grad(),
        mkldnn,
        sdpa_kernel(SDPBackend.MATH),
    ):
        run()
    return counter.get_total_flops()


@pytest.mark.filterwarnings("ignore:TF32")
@pytest.mark.parametrize(
    "changes", [{}, {"projection": 8}, {"bidirectional": False}, {"layers": 1}], ids=str
)
def test_onset_flops(changes):
    network = OnsetNet(**ONSET, **changes).eval()
    found = counted(lambda: network(torch.rand(1, 50, 2, 26)))
    assert flops(floor.onset_parts(50, **ONSET, **changes)) == found


@pytest.mark.filterwarnings("ignore:TF32")
def test_encoder_flops():
    network = SymNet(**SYM).eval()

    def run():
        for size in (20, 7):
            has_audio = torch.ones(1, dtype=torch.bool)
            network.encode(torch.rand(1, size, 10), torch.tensor([0]), has_audio)

    assert flops(floor.encoder_parts([20, 7], **SYM)) == counted(run)


@pytest.mark.filterwarnings("ignore:TF32")
@pytest.mark.parametrize(
    "changes", [{}, {"cross": False}, {"aligned": False}, {"cross": False, "decoder_layers": 5}]
)
def test_search_flops_of_a_whole_window(changes):
    """The reference decodes all tokens of K charts at once, with the same products as in steps.

    Only attention differs: at once every token attends to every other, in steps to earlier ones.
    """
    settings = {**SYM, **changes}
    network, positions, beams = SymNet(**settings).eval(), 12, 5
    weights, steps = network.state_dict(), positions - 2
    table = reference.state_embeddings(weights)
    tokens = torch.randint(15, (beams, steps))

    def run():
        source, has_audio = torch.rand(1, positions, 10), torch.ones(1, dtype=torch.bool)
        memory, _ = network.encode(source, torch.tensor([0]), has_audio)
        x = reference.decode(network, weights, table, tokens, memory.repeat(beams, 1, 1))
        torch.nn.functional.linear(x, table)

    layers, cross = settings["decoder_layers"], settings.get("cross", True)
    once = 2 * 16**2 * 2  # FLOPs a position of a layer's keys and values, or of align
    repeated = (beams - 1) * once * positions * layers if cross else 0
    if settings.get("aligned", True):
        repeated += (beams * steps - positions) * once
    steps_read = steps * (steps + 1) // 2
    future = layers * floor.attention_flops(beams, steps * steps - steps_read, 16)
    parts = floor.search_parts(positions, beams, 8, LOOKAHEAD, **settings)
    assert flops(parts) + repeated + future == counted(run)


def test_windows_cost_their_overlap():
    one = floor.search_parts(24, 5, 8, LOOKAHEAD, **SYM)
    two = floor.search_parts(25, 5, 8, LOOKAHEAD, **SYM)
    step = 2 * 5 * 2 * floor.token_weights(16, 32, True)
    assert flops(one, "vocabulary") == 22 * 2 * 5 * 16 * 15
    assert flops(two, "vocabulary") == 23 * 2 * 5 * 16 * 15
    linear = [
        next(p for p in parts if p.shape[0] == 5 and p.name == "linear") for parts in (one, two)
    ]
    assert linear[1].flops - linear[0].flops == step
    # The first window chooses 22 states minus the lookahead of two; the second repeats 8.
    assert flops(two, "read once") - flops(one, "read once") == 2 * (
        11 * (2 * 16**2 * 3) + 7 * 2 * floor.token_weights(16, 32, True)
    )


def test_a_floor_is_the_slower_of_arithmetic_and_memory():
    parts = [
        floor.Part("a", flops=100, bytes=10, shape=(1, 2, 3)),
        floor.Part("b", flops=100, bytes=1000, shape=(1, 2, 3), streamed=True),
    ]
    shapes = {((1, 2, 3), False): 20.0, ((1, 2, 3), True): 50.0}
    rates = floor.Rates(large=100.0, memory=200.0, shapes=shapes)
    assert floor.floors(parts, rates) == (1.0 + 5.0, 5.0 + 5.0)


def test_rates_cover_the_parts():
    part = floor.Part("a", 1, 1, (4, 8, 16))
    rates = floor.rates_of([part], large=(8, 8, 8), copied=1 << 10)()
    assert rates.large > 0 and rates.memory > 0
    assert rates.shapes[(4, 8, 16), False] > 0


def test_steps_of_a_search_are_the_work_of_each_step():
    # One window, from START on: as many steps as onsets, and an encoder without layers.
    sizes = {**SYM, "encoder_layers": 0, "cross": False}
    searched = floor.search_parts(20, 3, 8, LOOKAHEAD, **sizes)
    step = floor.step_parts(1, 3, 5, **sizes)
    assert flops(searched, "vocabulary") == 18 * flops(step, "vocabulary")
    encoder = floor.encoder_parts([20], **sizes)
    assert flops(searched, "linear") - flops(encoder, "linear") == 18 * flops(step, "linear")
