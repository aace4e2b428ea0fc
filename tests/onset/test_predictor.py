from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.mels import MelSettings
from sabersmith.audio.sample_stream import SampleStream
from sabersmith.checkpoint import save_checkpoint
from sabersmith.errors import InputError
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.chunking import Chunking, split_into_chunks
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.timing.beat_grid import BeatGrid

NETWORK = {"n_mels": 26, "windows": 1, "hidden": 8, "layers": 1, "channels": 4}
SETTINGS = {
    "stage": "onset",
    "network": NETWORK,
    "features": {"sr": 8000, "hop": 80, "n_mels": 26, "nffts": [512]},
    "thresholds": [0.5, 0.4, 0.3, 0.2, 0.1],
    "peak_gap_s": [0.4, 0.3, 0.2, 0.1, 0.05],
    "smoothing": 3,
}


@pytest.fixture
def checkpoint(tmp_path):
    torch.manual_seed(0)
    save_checkpoint(tmp_path / "onset.ckpt", SETTINGS, OnsetNet(**NETWORK).state_dict())
    return tmp_path / "onset.ckpt"


def test_load_restores_what_training_chose(checkpoint):
    predictor = OnsetPredictor.load(checkpoint)
    assert predictor.thresholds == (0.5, 0.4, 0.3, 0.2, 0.1)
    assert predictor.peak_gap_s == (0.4, 0.3, 0.2, 0.1, 0.05)
    assert predictor.mels.frame_s == 0.01
    assert not predictor.network.training
    assert predictor.device == torch.device("cpu")


def test_checkpoints_of_version_1_load(checkpoint):
    """They call peak_gap_s min_gap_s, and name no network class."""
    content = torch.load(checkpoint, weights_only=True)
    settings = content["sabersmith"]
    settings["min_gap_s"] = settings.pop("peak_gap_s")
    settings["version"] = 1
    torch.save(content, checkpoint)
    assert OnsetPredictor.load(checkpoint).peak_gap_s == (0.4, 0.3, 0.2, 0.1, 0.05)


def test_heard_are_hidden_states_logits_and_level(checkpoint):
    predictor = OnsetPredictor.load(checkpoint)
    mels = np.random.default_rng(0).random((50, 1, 26), np.float32)
    activations = predictor.activations_from_mels(mels)
    frames = torch.from_numpy(activations.frames)
    assert frames.shape == (50, predictor.network.hidden + 6)
    with torch.no_grad():
        again = predictor.network.head(frames[:, :-6].float())
    assert torch.allclose(again, torch.from_numpy(activations.logits), atol=1e-2)
    assert (activations.frames[:, -6:-1] == activations.logits.astype(np.float16)).all()
    assert activations.frames[:, -1] == pytest.approx(mels.mean((1, 2)), abs=1e-3)
    assert (activations.loudest == mels.max((1, 2))).all()


def test_curves(checkpoint):
    samples = np.random.default_rng(0).normal(0, 0.1, 8000).astype(np.float32)
    curves = OnsetPredictor.load(checkpoint).curves(samples)
    assert curves.shape == (101, 5)
    assert 0 < curves.min() <= curves.max() < 1


@given(frames=st.integers(1, 400), stride=st.integers(1, 100), warm_up=st.integers(0, 50))
def test_every_frame_has_warm_up_on_both_sides_in_some_chunk(frames, stride, warm_up):
    length, starts = split_into_chunks(frames, stride, warm_up)
    assert starts[0] == 0 and starts[-1] + length == frames
    for before, start in pairwise(starts):
        assert start - before <= stride and before + length - start >= 2 * warm_up


@given(
    frames=st.integers(1, 250),
    cut=st.tuples(st.integers(1, 60), st.integers(1, 4), st.just(60), st.integers(1, 160)),
    context=st.sampled_from([9, 15]),
    bidirectional=st.booleans(),
    bpm=st.sampled_from([None, 97.0]),
)
@settings(max_examples=25, deadline=None)
def test_chunks_of_any_size_equal_the_whole_song(frames, cut, context, bidirectional, bpm):
    """With a warm-up as long as this small network remembers."""
    torch.manual_seed(frames)
    sizes = {**NETWORK, "context": context, "bidirectional": bidirectional}
    network = OnsetNet(**sizes, beats=bpm is not None).eval()
    mels = torch.rand(frames, 1, 26)
    beats = torch.from_numpy(beat_features(bpm and BeatGrid(bpm, 0.3), frames, 0.01))
    with torch.inference_mode():
        expected = network(mels[None], beats[None])[0]
    found = network.infer(mels, beats, Chunking(*cut))
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=0)
    if bpm is None:
        assert torch.equal(network.infer(mels, chunking=Chunking(*cut)), found)


@pytest.mark.parametrize("bpm", [None, 97.0])
def test_logits_are_those_of_the_network(bpm):
    torch.manual_seed(0)
    network = OnsetNet(**NETWORK, beats=True).eval()
    grid = bpm and BeatGrid(bpm, 0.3)
    predictor = OnsetPredictor(network, MelSettings(**SETTINGS["features"]), (), (), 1)
    mels = torch.rand(400, 1, 26)
    beats = torch.from_numpy(beat_features(grid, 400, predictor.mels.frame_s))
    found = predictor.logits(mels.numpy(), grid)
    with torch.inference_mode():
        torch.testing.assert_close(found, network(mels[None], beats[None])[0], atol=1e-5, rtol=0)


def test_a_stream_gives_the_curves_of_its_samples(checkpoint):
    samples = np.random.default_rng(0).normal(0, 0.1, 8000).astype(np.float32)
    predictor = OnsetPredictor.load(checkpoint)
    blocks = SampleStream(samples.shape, np.split(samples, [900, 5000]))
    np.testing.assert_allclose(predictor.curves(blocks), predictor.curves(samples), atol=1e-6)


def test_half_precision_changes_little(checkpoint):
    samples = np.random.default_rng(0).normal(0, 0.1, 8000).astype(np.float32)
    exact, half, whole = (
        OnsetPredictor.load(checkpoint, precision=name).curves(samples)
        for name in ("fp32", "bf16", "int8")
    )
    assert half.dtype == np.float32 and 0 < np.abs(half - exact).max() < 0.01
    np.testing.assert_array_equal(whole, exact)


def test_peaks_keep_the_gap_of_the_difficulty(checkpoint):
    predictor = OnsetPredictor.load(checkpoint)
    curves = np.tile(np.random.default_rng(0).random((1000, 1), np.float32), (1, 5))
    counts = []
    for difficulty, gap in enumerate(predictor.peak_gap_s):
        times, activations = predictor.peaks(curves, difficulty)
        assert len(times) == len(activations)
        assert np.diff(times).min() > gap - predictor.mels.frame_s
        counts.append(len(times))
    assert counts == sorted(counts)


@pytest.mark.parametrize(
    "change",
    [
        {"smoothing": None},
        {"thresholds": [0.1]},
        {"chart_thresholds": [0.1]},
        {"network": {"depth": 3}},
        {"features": {}},
        {"network": None},
        {"network": {**NETWORK, "_target_": "os.system"}},
        {"network": {**NETWORK, "_target_": "sabersmith.onset.interface.OnsetNetwork"}},
    ],
)
def test_damaged_settings(tmp_path, change):
    weights = OnsetNet(**NETWORK).state_dict()
    save_checkpoint(tmp_path / "x.ckpt", {**SETTINGS, **change}, weights)
    with pytest.raises(InputError, match=r"x\.ckpt"):
        OnsetPredictor.load(tmp_path / "x.ckpt")


def test_a_checkpoint_may_name_its_network(tmp_path):
    network = {"_target_": "sabersmith.onset.network.OnsetNet", **NETWORK}
    weights = OnsetNet(**NETWORK).state_dict()
    save_checkpoint(tmp_path / "x.ckpt", {**SETTINGS, "network": network}, weights)
    assert isinstance(OnsetPredictor.load(tmp_path / "x.ckpt").network, OnsetNet)


def test_a_checkpoint_cannot_name_any_code(tmp_path):
    """The field is named, and nothing is imported or called."""
    (tmp_path / "harmful_module.py").write_text("raise SystemExit('ran')")
    network = {"_target_": "harmful_module.Net", **NETWORK}
    save_checkpoint(tmp_path / "x.ckpt", {**SETTINGS, "network": network}, {})
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(tmp_path))
        with pytest.raises(InputError, match=r"x\.ckpt: network\._target_: harmful_module\.Net"):
            OnsetPredictor.load(tmp_path / "x.ckpt")


def test_weights_of_another_size(tmp_path):
    other = OnsetNet(**{**NETWORK, "hidden": 16}).state_dict()
    save_checkpoint(tmp_path / "x.ckpt", SETTINGS, other)
    with pytest.raises(InputError, match="state_dict"):
        OnsetPredictor.load(tmp_path / "x.ckpt")
