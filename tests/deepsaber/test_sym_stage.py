import librosa
import numpy as np
import pytest
import torch

from sabersmith.deepsaber.sym_stage import DeepSaberSym
from sabersmith.sym.search_settings import SearchSettings

from . import original

# Some gaps are over a second, as it only uses whole seconds; one onset is at the start.
ONSETS = np.array([0.0, 0.004, 0.32, 1.555, 1.6, 3.7, 3.82, 5.991])


@pytest.fixture(scope="module")
def predictor(checkpoints):
    return DeepSaberSym.load(checkpoints[1])


@pytest.fixture(scope="module")
def samples(song):
    return librosa.resample(song, orig_sr=44100, target_sr=16000)


@pytest.fixture(scope="module")
def source(samples):
    return original.sym_source(samples, ONSETS)


@pytest.fixture(scope="module")
def memory(sym_weights, source):
    return original.encode(sym_weights, source)


def encode(predictor, *sources):
    with torch.inference_mode():
        return predictor.network.encode(
            torch.nn.utils.rnn.pad_sequence(sources, batch_first=True),
            torch.zeros(len(sources), dtype=torch.int64),
            torch.ones(len(sources), dtype=torch.bool),
            torch.tensor([len(x) for x in sources]),
        )


def test_the_input_equals_the_originals(predictor, samples, source):
    [found] = predictor.network_inputs(samples, [ONSETS])
    np.testing.assert_allclose(found[:, :100], source[:, :100], atol=1e-3)
    # The original has whole seconds, the next gap first; here the network cuts them.
    np.testing.assert_array_equal(found[:, [101, 100]].trunc(), source[:, 100:])


def test_encoder_and_decoder_equal_the_originals(predictor, samples, sym_weights, memory):
    [found] = predictor.network_inputs(samples, [ONSETS])
    encoded, mask = encode(predictor, found)
    torch.testing.assert_close(encoded[0], memory, atol=1e-3, rtol=1e-3)
    tokens = torch.tensor([1, 17, 3, 42, 17, 5, 30, 8, 9])
    with torch.inference_mode():
        logits = predictor.network.decode(tokens[None], encoded, mask)[0]
    wanted = original.decode(sym_weights, memory, tokens)
    assert wanted.std() > 0.5
    torch.testing.assert_close(logits, wanted, atol=5e-3, rtol=1e-3)


def test_padding_does_not_change_a_shorter_song(predictor, samples):
    long, short = predictor.network_inputs(samples, [ONSETS, ONSETS[:4]])
    together, _ = encode(predictor, long, short)
    alone, _ = encode(predictor, short)
    torch.testing.assert_close(together[1, : len(short)], alone[0], atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("beam", [1, 4])
def test_search_equals_the_originals_without_special_tokens(
    predictor, samples, sym_weights, memory, beam
):
    sources = predictor.network_inputs(samples, [ONSETS])
    [found] = predictor.choose_states(sources, [3], SearchSettings.plain(beam=beam))
    ids = original.beam_search(sym_weights, memory, len(ONSETS), beam)
    assert found == predictor.vocabulary.decode(ids)


def test_songs_longer_than_the_position_table_are_searched_in_windows(predictor, samples):
    onsets = np.linspace(0.01, 5.99, 150)
    sources = predictor.network_inputs(samples, [onsets])
    [found] = predictor.choose_states(sources, [3], SearchSettings.plain(beam=2, flow=1.0))
    assert len(found) == 150


def test_int8_differs_little(predictor, checkpoints, samples):
    rounded = DeepSaberSym.load(checkpoints[1], precision="int8")
    sources = predictor.network_inputs(samples, [ONSETS[:3]])
    settings = SearchSettings.plain(beam=1)
    assert (
        rounded.choose_states(sources, [0], settings)[0][0]
        == predictor.choose_states(sources, [0], settings)[0][0]
    )
