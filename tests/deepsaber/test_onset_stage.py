import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.mels import ONSET_MELS
from sabersmith.deepsaber import onset_network
from sabersmith.deepsaber.onset_stage import DeepSaberOnsets

from . import original


@pytest.fixture(scope="module")
def predictor(checkpoints):
    return DeepSaberOnsets.load(checkpoints[0])


@pytest.fixture(scope="module")
def curve(onset_weights, song):
    return original.onset_curve(onset_weights, song)


def test_curve_is_the_originals_whatever_the_difficulty(predictor, curve, song, monkeypatch):
    assert curve.min() < 0.3 and curve.max() > 1  # of both kinds
    monkeypatch.setattr(onset_network, "CHUNK", 100)
    found = predictor.curves(song)
    assert found.shape == (601, 5)
    np.testing.assert_allclose(found, np.repeat(curve[:, None], 5, 1), atol=2e-3)


def test_head_features_and_threshold_are_the_originals(predictor):
    assert predictor.mels == ONSET_MELS
    assert predictor.thresholds == (0.33,) * 5 and predictor.smoothing == 13
    assert not predictor.network.lstm.bidirectional


@given(seed=st.integers(0, 300), calm=st.integers(1, 12))
def test_at_its_threshold_the_onsets_are_the_originals(seed, calm):
    curve = np.random.default_rng(seed).random(400)
    curve = np.convolve(curve, np.ones(calm) / calm, "same").astype(np.float32)
    predictor = DeepSaberOnsets(None, ONSET_MELS, (0.33,) * 5, (0.125,) * 5, 13)
    times, activations = predictor.peaks(np.repeat(curve[:, None], 5, 1), 2)
    np.testing.assert_allclose(
        times[activations >= predictor.thresholds[2]], original.onset_times(curve), atol=1e-9
    )
    # And what is left for lower thresholds keeps its distance.
    assert (np.diff(times) >= 0.125).all()
    assert (activations <= curve[np.round(times * 100).astype(int)]).all()


def test_a_fast_stream_that_the_original_drops_comes_back_below_its_threshold():
    curve = np.zeros(200, np.float32)
    curve[10::8] = np.linspace(0.5, 0.9, len(curve[10::8]))  # a peak every 0.08 s
    predictor = DeepSaberOnsets(None, ONSET_MELS, (0.33,) * 5, (0.125,) * 5, 13)
    times, activations = predictor.peaks(np.repeat(curve[:, None], 5, 1), 0)
    assert times[activations >= 0.33].tolist() == [0.1] == original.onset_times(curve)
    assert len(times) == 12


def test_checkpoints_of_version_1_load(checkpoints, tmp_path):
    content = torch.load(checkpoints[0], weights_only=True)
    settings = content["sabersmith"]
    settings |= {"version": 1, "network": {"bidirectional": False}}
    settings["min_gap_s"] = settings.pop("peak_gap_s")
    torch.save(content, tmp_path / "onset.ckpt")
    assert DeepSaberOnsets.load(tmp_path / "onset.ckpt").peak_gap_s == (0.125,) * 5
