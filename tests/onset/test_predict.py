import numpy as np
import pytest
import torch

from sabersmith.checkpoint import save_checkpoint
from sabersmith.errors import InputError
from sabersmith.onset import predict
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.predict import OnsetPredictor

NETWORK = {"n_mels": 26, "windows": 1, "hidden": 8, "layers": 1, "channels": 4}
SETTINGS = {
    "stage": "onset",
    "network": NETWORK,
    "features": {"sr": 8000, "hop": 80, "n_mels": 26, "nffts": [512]},
    "thresholds": [0.5, 0.4, 0.3, 0.2, 0.1],
    "min_gap_s": [0.4, 0.3, 0.2, 0.1, 0.05],
    "smoothing": 3,
}


@pytest.fixture
def checkpoint(tmp_path):
    torch.manual_seed(0)
    save_checkpoint(tmp_path / "onset.ckpt", SETTINGS, OnsetNet(**NETWORK).state_dict())
    return tmp_path / "onset.ckpt"


def test_load_brings_what_training_chose(checkpoint):
    predictor = OnsetPredictor.load(checkpoint)
    assert predictor.thresholds == (0.5, 0.4, 0.3, 0.2, 0.1)
    assert predictor.min_gap_s == (0.4, 0.3, 0.2, 0.1, 0.05)
    assert predictor.mels.frame_s == 0.01
    assert not predictor.network.training


def test_curves(checkpoint):
    samples = np.random.default_rng(0).normal(0, 0.1, 8000).astype(np.float32)
    curves = OnsetPredictor.load(checkpoint).curves(samples)
    assert curves.shape == (101, 5)
    assert 0 < curves.min() <= curves.max() < 1


@pytest.mark.parametrize("chunk", [1, 7, 100, 101])
def test_chunks_of_any_size_equal_the_whole(checkpoint, monkeypatch, chunk):
    samples = np.random.default_rng(0).normal(0, 0.1, 8000).astype(np.float32)
    predictor = OnsetPredictor.load(checkpoint)
    whole = predictor.curves(samples)
    monkeypatch.setattr(predict, "CHUNK", chunk)
    assert np.allclose(predictor.curves(samples), whole, atol=1e-6)


def test_onsets_keep_the_gap_of_the_difficulty(checkpoint):
    predictor = OnsetPredictor.load(checkpoint)
    curves = np.tile(np.random.default_rng(0).random((1000, 1), np.float32), (1, 5))
    counts = []
    for difficulty, gap in enumerate(predictor.min_gap_s):
        times, strengths = predictor.onsets(curves, difficulty)
        assert len(times) == len(strengths)
        assert np.diff(times).min() > gap - predictor.mels.frame_s
        counts.append(len(times))
    assert counts == sorted(counts)


@pytest.mark.parametrize(
    "change",
    [{"smoothing": None}, {"thresholds": [0.1]}, {"network": {"depth": 3}}, {"features": {}}],
)
def test_damaged_settings(tmp_path, change):
    weights = OnsetNet(**NETWORK).state_dict()
    save_checkpoint(tmp_path / "x.ckpt", {**SETTINGS, **change}, weights)
    with pytest.raises(InputError, match=r"x\.ckpt"):
        OnsetPredictor.load(tmp_path / "x.ckpt")


def test_weights_of_another_size(tmp_path):
    other = OnsetNet(**{**NETWORK, "hidden": 16}).state_dict()
    save_checkpoint(tmp_path / "x.ckpt", SETTINGS, other)
    with pytest.raises(InputError, match="state_dict"):
        OnsetPredictor.load(tmp_path / "x.ckpt")
