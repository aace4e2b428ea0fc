import numpy as np
import pytest
import torch

from sabersmith.onset.activations import REACH, Activations, curves_of, slot_audio
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import smooth

FRAMES, HIDDEN = 300, 3


@pytest.fixture
def activations():
    rng = np.random.default_rng(0)
    frames = rng.normal(size=(FRAMES, HIDDEN + 6)).astype(np.float16)
    logits = frames[:, HIDDEN:-1].astype(np.float32)
    return Activations(logits, frames, rng.random(FRAMES, np.float32), 0.01, 5)


def test_curves_are_smoothed_probabilities(activations):
    for number, curve in enumerate(activations.curves.T):
        p = torch.sigmoid(torch.from_numpy(activations.logits[:, number])).numpy()
        assert curve == pytest.approx(smooth(p, 5), abs=1e-6)
    assert curves_of(activations.logits, 1) == pytest.approx(
        1 / (1 + np.exp(-activations.logits)), abs=1e-6
    )


def test_what_is_heard_at_slots_equals_the_slow_reference(activations):
    frames = activations.frames
    times = np.random.default_rng(1).uniform(-0.1, 3.1, (7, 24))
    found = slot_audio(frames, times, 0.01)
    for row, column in np.ndindex(times.shape):
        frame = round(times[row, column] / 0.01)
        if not 0 <= frame < FRAMES:
            assert not found[row, column].any()
            continue
        near = np.clip(np.arange(frame - REACH, frame + REACH + 1), 0, FRAMES - 1)
        best = max(near, key=lambda i: frames[i, HIDDEN + 4])
        assert found[row, column, :HIDDEN].tolist() == frames[best, :HIDDEN].tolist()
        assert found[row, column, HIDDEN:].tolist() == frames[near, HIDDEN:].max(0).tolist()


def test_hidden_states_are_those_that_the_logits_come_from():
    network = OnsetNet(n_mels=26, windows=1, channels=2, hidden=8).eval()
    mels = torch.rand(50, 1, 26)
    hidden = torch.full((50, network.hidden), torch.nan, dtype=torch.float16)
    logits = network.infer_hidden(mels, None, hidden)
    assert torch.equal(logits, network.infer(mels))
    with torch.no_grad():
        assert torch.allclose(network.head(hidden.float()), logits, atol=1e-2)
