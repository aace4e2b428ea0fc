import pytest
import torch

from sabersmith.onset.beat_phase import N_BEAT_FEATURES
from sabersmith.onset.network import OnsetNet, forward_per_window


@pytest.mark.parametrize("projection", [None, 24])
@pytest.mark.parametrize("bidirectional", [True, False])
@pytest.mark.parametrize("beats", [True, False])
@pytest.mark.parametrize("frames", [1, 9, 40])
def test_one_convolution_over_the_song_equals_one_per_window(
    projection, bidirectional, beats, frames
):
    torch.manual_seed(0)
    net = OnsetNet(hidden=32, projection=projection, bidirectional=bidirectional, beats=beats)
    inputs = torch.rand(1, frames, 3, 80), torch.rand(1, frames, N_BEAT_FEATURES)
    with torch.inference_mode():
        assert torch.allclose(net.eval()(*inputs), forward_per_window(net, *inputs), atol=1e-5)


def test_each_frame_gets_its_own_beat_features():
    torch.manual_seed(0)
    net = OnsetNet(hidden=32, bidirectional=False, beats=True).eval()
    mels, beats = torch.rand(1, 30, 3, 80), torch.zeros(1, 30, N_BEAT_FEATURES)
    changed = beats.clone()
    changed[0, 20] = 1
    with torch.inference_mode():
        before, after = net(mels, beats)[0], net(mels, changed)[0]
        assert torch.equal(before, net(mels)[0])  # an unknown beat is all 0
    assert torch.equal(before[:20], after[:20])
    assert not torch.allclose(before[20], after[20])


def test_a_network_without_beat_features_ignores_them():
    torch.manual_seed(0)
    net = OnsetNet(hidden=32).eval()
    mels = torch.rand(1, 30, 3, 80)
    with torch.inference_mode():
        assert torch.equal(net(mels), net(mels, torch.rand(1, 30, N_BEAT_FEATURES)))


def test_time_padding_is_silence():
    """DeepSaber padded with 0 dB, its loudest value; here padding equals silence in the song."""
    torch.manual_seed(0)
    net = OnsetNet(hidden=32, layers=1).eval()
    mels = torch.rand(1, 20, 3, 80)
    quiet = torch.zeros(1, 7, 3, 80)
    longer = torch.cat([quiet, mels, quiet], dim=1)
    with torch.inference_mode():
        inner = net.embed(net.pad(longer))[:, 7:-7]
        assert torch.allclose(inner, net.embed(net.pad(mels)), atol=1e-6)


def test_frame_sees_as_much_before_as_after():
    """DeepSaber's output i saw frames i-8..i+6; here it sees i-7..i+7."""
    torch.manual_seed(0)
    net = OnsetNet(hidden=32)
    mels = torch.rand(1, 41, 3, 80, requires_grad=True)
    net.embed(net.pad(mels))[0, 20].sum().backward()
    seen = mels.grad[0].abs().sum((1, 2)).nonzero().flatten()
    assert (seen.min(), seen.max()) == (13, 27)


def test_a_bidirectional_network_also_uses_later_frames():
    torch.manual_seed(0)
    net = OnsetNet(hidden=32).eval()
    mels = torch.rand(1, 20, 3, 80)  # untrained weights pass on little over more frames
    changed = mels.clone()
    changed[0, -1] = 0
    with torch.inference_mode():
        assert not torch.equal(net(mels)[0, 0], net(changed)[0, 0])


@pytest.mark.parametrize("context", [7, 14])
def test_context_must_be_odd_and_long_enough(context):
    with pytest.raises(ValueError, match="context"):
        OnsetNet(context=context)
