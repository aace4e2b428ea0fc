"""All numbers of the worked example of the onset stage: a song of 30.44 s at 44.1 kHz."""

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import ONSET_MELS, log_mels, normalise
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import pick_peaks, smooth

SAMPLES = 1_342_464


@pytest.fixture(scope="module")
def mels():
    rng = np.random.default_rng(0)
    song = rng.normal(0, 0.1, SAMPLES).astype(np.float32)
    assert round(SAMPLES / 44100, 2) == 30.44
    return normalise(log_mels(song, ONSET_MELS))


def test_features(mels):
    assert (ONSET_MELS.sr, ONSET_MELS.hop, ONSET_MELS.n_mels) == (44100, 441, 80)
    assert ONSET_MELS.nffts == (1024, 2048, 4096)
    assert ONSET_MELS.frames(SAMPLES) == 1 + SAMPLES // 441 == 3045
    assert mels[:, 0].shape == (80, 3045)
    assert mels.shape == (80, 3, 3045)


def test_shapes_through_the_network(mels):
    net = OnsetNet().eval()
    x = torch.from_numpy(np.ascontiguousarray(mels.transpose(2, 1, 0)))[None]
    padded = net.pad(x)
    # 7 frames on each side; DeepSaber's one more before made its onsets a frame late.
    assert padded.shape == (1, 3045 + 14, 3, 80)
    windows = padded[0].unfold(0, 15, 1).permute(0, 3, 2, 1)[None]
    assert windows.shape == (1, 3045, 15, 80, 3)  # N, L, deltaT, dim, winsizes
    images = windows[0].permute(0, 3, 1, 2)
    assert images.shape == (3045, 3, 15, 80)
    with torch.inference_mode():
        first = net.pool(torch.relu(net.conv1(images)))
        assert first.shape == (3045, 20, 9, 26)
        second = net.pool(torch.relu(net.conv2(first)))
        assert second.shape == (3045, 20, 7, 8)
        flat = net.embed(padded)
        assert flat.shape == (1, 3045, 1120)
        assert torch.allclose(second.flatten(1)[None], flat, atol=1e-5)
        hidden, _ = net.lstm(flat)
        assert hidden.shape == (1, 3045, 512)
        logits = net.head(hidden)
        assert logits.shape == (1, 3045, 5)
        curve = torch.sigmoid(logits)[0, :, 3].numpy()
    assert smooth(curve, 13).shape == (3045,)
    assert net.lstm.num_layers == 2


def test_frame_times():
    curve = np.zeros(3045, np.float32)
    curve[3043] = 1
    times, _ = pick_peaks(curve, 0.05, ONSET_MELS.frame_s)
    assert times == pytest.approx([30.43])
    assert (3045 - 1) * ONSET_MELS.frame_s == pytest.approx(30.44)
    # A song of 30.47 s starts its last whole step at index 3046.
    assert int(np.arange(0, 30.47, 0.01)[-1] / 0.01 + 0.5) == 3046
