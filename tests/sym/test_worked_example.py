"""All numbers of the worked example, sym stage: a song of 30.44 s with 84 onsets, at 16 kHz."""

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import SYM_MELS, log_mels, normalise
from sabersmith.beatmap.vocabulary import END, PAD, SPECIALS, START
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.inputs import frame_columns, gaps, join_inputs, positions, sample_audio
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import Stepper

SAMPLES = 487_062
ONSETS = 84
DURATION_S = 30.44


@pytest.fixture(scope="module")
def mels():
    rng = np.random.default_rng(0)
    song = rng.normal(0, 0.1, SAMPLES).astype(np.float32)
    assert round(SAMPLES / 16000, 2) == DURATION_S
    return normalise(log_mels(song, SYM_MELS))[:, 0]  # (100, 3045)


@pytest.fixture(scope="module")
def times():
    return positions(np.linspace(1.5, 28.0, ONSETS), DURATION_S)


@pytest.fixture(scope="module")
def source(mels, times):
    audio = sample_audio(mels.T, times, SYM_MELS.frame_s)
    return torch.from_numpy(join_inputs(audio, times))[None]


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    return SymNet().eval()


def test_features(mels):
    assert (SYM_MELS.sr, SYM_MELS.hop, SYM_MELS.n_mels) == (16000, 160, 100)
    assert SYM_MELS.frames(SAMPLES) == 1 + SAMPLES // 160 == 3045
    assert mels.shape == (100, 3045)


def test_positions(mels, times):
    assert times.shape == (86,)
    assert (times[0], times[-1]) == (0.0, DURATION_S)
    assert np.diff(times).shape == (85,)
    before, after = gaps(times)
    assert before[None].shape == after[None].shape == (1, 86)
    assert before[0] == after[-1] == 0.0
    assert np.array_equal(before[1:], after[:-1])
    at = frame_columns(times, SYM_MELS.frame_s, mels.shape[1])
    # Column int(t / 0.01 + 0.5) of the song is the next one in the padded array, 3046 is its last.
    assert at.tolist() == [1 + int(t / 0.01 + 0.5) for t in times]
    assert frame_columns(np.array([99.0]), SYM_MELS.frame_s, mels.shape[1]).tolist() == [3046]


def test_source(mels, times, source):
    padded = np.pad(mels, ((0, 0), (1, 1)))
    audio = padded[:, frame_columns(times, SYM_MELS.frame_s, 3045)][None]
    assert audio.shape == (1, 100, 86)
    with_gaps = np.concatenate((audio, np.stack(gaps(times))[None]), axis=1)
    assert with_gaps.shape == (1, 102, 86)
    assert source.shape == (1, 86, 102)
    assert source.dtype == torch.float32
    assert np.allclose(source.numpy(), with_gaps.transpose(0, 2, 1))


def test_defaults(network):
    assert (0, 1, 2, network.vocab) == (PAD, START, END, SPECIALS + 2000)
    assert network.vocab == 2003
    assert (network.d_model, network.heads, network.max_tokens) == (512, 8, 2048)
    assert len(network.encoder) == len(network.decoder) == 6
    assert network.encoder[0].forward_block[0].out_features == 2048
    assert network.drop.p == 0.1
    assert SearchSettings.plain().beam == 4
    assert torch.nn.functional.one_hot(torch.arange(86), 2003).T.shape == (2003, 86)


@torch.inference_mode()
def test_shapes_through_the_network(network, source):
    assert min(network.max_tokens, source.shape[1]) == 86
    memory, mask = network.encode(source, torch.tensor([3]), torch.tensor([True]))
    assert network.positions[:86].shape == (86, 512)  # src_pos 0..85
    assert memory.shape == (1, 86, 512)
    repeated = memory.expand(20, -1, -1)
    assert repeated.shape == (20, 86, 512)
    tokens = torch.full((20, 1), START)
    plain = network.decode(tokens, repeated, mask.expand(20, -1, -1, -1))
    assert plain.shape == (20, 1, 2003)

    # The step needs no repetition: the beams of a sequence share one memory.
    stepper = Stepper(PackedDecoder(network), tokens[:1, :0], memory, mask, beams=20)
    logits = stepper.step(tokens.T)
    assert logits.shape == (1, 20, 2000)
    assert torch.allclose(logits[0], plain[:, 0, SPECIALS:], atol=1e-4)


@torch.inference_mode()
def test_each_onset_gets_one_state(source):
    network = SymNet(d_model=32, heads=2, encoder_layers=1, decoder_layers=1, d_inner=64).eval()
    memory, mask = network.encode(source, torch.tensor([3]), torch.tensor([True]))
    given = torch.tensor([[START]])
    [(ids, _, _)] = beam_search(
        PackedDecoder(network), memory, mask, given, [ONSETS], SearchSettings.plain()
    )
    assert ids.shape == (ONSETS,)
