"""All tensors of a search are on the network's device.

The meta device stands in for a GPU: it computes nothing, but it refuses tensors on the CPU.
"""

import pytest
import torch

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.sym.beam_search import gumbel, nucleus
from sabersmith.sym.flow import Flow
from sabersmith.sym.flow_tables import TARGETS, FlowTables
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.stepper import Stepper

STATES = [tuple(value * (cell == i) for cell in range(12)) for i in range(12) for value in (2, 11)]


@torch.inference_mode()
def test_a_step_of_the_search_stays_on_the_device() -> None:
    with torch.device("meta"):
        network = SymNet(
            vocab=len(STATES) + 3, n_mels=4, d_model=16, heads=2, encoder_layers=1,
            decoder_layers=2, d_inner=32, max_tokens=64,
        ).eval()  # fmt: skip
        source, gaps = torch.rand(2, 20, 6), torch.rand(2, 9, 2)
        numbers, true = torch.zeros(2, dtype=torch.int64), torch.ones(2, dtype=torch.bool)
        given, ones = torch.ones(2, 3, dtype=torch.int64), torch.ones(2, 4, dtype=torch.int64)
        rest = torch.ones(1, dtype=torch.int64)
    memory, mask = network.encode(source, numbers, true)
    stepper = Stepper(PackedDecoder(network), given, memory, mask, 4)
    logits = stepper.step(ones)
    stepper.reorder(ones)
    flow = Flow(FlowTables(STATES, "meta"), [1, 2], gaps, 4, gaps.new_ones(2, TARGETS))
    penalties = flow.penalties()
    flow.advance(ones, ones + SPECIALS)
    stepper.keep(rest)
    flow.keep(rest)
    assert {x.device.type for x in (logits, penalties, flow.beam_state, nucleus(logits, 0.9))} == {
        "meta"
    }
    with pytest.raises(RuntimeError, match="not on the expected device"):
        stepper.context = torch.zeros(1, 19, 16)
        stepper.step(ones[:1])


def test_noise_is_drawn_on_the_network_device() -> None:
    like = torch.zeros(2, 3, 50_000)
    noise = gumbel(like, [torch.Generator().manual_seed(i) for i in (0, 1)])
    assert noise.device == like.device and noise.shape == like.shape
    assert torch.isfinite(noise).all()
    # Mean and standard deviation of the Gumbel distribution: Euler's constant and pi / sqrt(6).
    assert noise.mean().item() == pytest.approx(0.5772, abs=0.02)
    assert noise.std().item() == pytest.approx(1.2825, abs=0.02)
    again = gumbel(like[1:], [torch.Generator().manual_seed(1)])
    assert torch.equal(again[0], noise[1])
