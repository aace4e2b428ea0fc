import numpy as np
import pytest
import torch

from sabersmith.onset.targets import Augmentation, soft_targets


def test_bell_is_highest_at_the_onset():
    target = soft_targets(np.array([0.5, 1.004]), 0, 200, 0.01, 1.0)
    assert target[50] == 1
    assert target[100] == pytest.approx(np.exp(-0.5 * 0.4**2))
    assert target[101] == pytest.approx(np.exp(-0.5 * 0.6**2))
    assert target[75] == 0


def test_crop_equals_a_part_of_the_whole():
    times = np.sort(np.random.default_rng(0).uniform(0, 10, 60))
    whole = soft_targets(times, 0, 1000, 0.01, 1.3)
    assert np.allclose(soft_targets(times, 333, 200, 0.01, 1.3), whole[333:533])


def test_no_onsets():
    assert not soft_targets(np.empty(0), 0, 10, 0.01, 1.0).any()


def test_augmentation_keeps_shape_range_and_time():
    torch.manual_seed(0)
    mels = torch.zeros(4, 100, 3, 80)
    mels[:, 40] = 0.9
    quiet = Augmentation(noise=0.0, time_masks=0)(mels)
    assert quiet.shape == mels.shape
    assert quiet.min() >= 0
    assert quiet.max() <= 1
    assert (quiet.mean((2, 3)).argmax(1) == 40).all()


def test_augmentation_differs_between_songs_and_draws():
    torch.manual_seed(0)
    mels = torch.rand(1, 50, 3, 80).expand(2, -1, -1, -1)
    augment = Augmentation()
    once, again = augment(mels), augment(mels)
    assert not torch.equal(once[0], once[1])
    assert not torch.equal(once, again)


def test_no_change_asked_for_is_no_change():
    mels = torch.rand(2, 50, 3, 80)
    none = Augmentation(0, 0, 0, 0, 0, 0, 0, 0)
    assert torch.allclose(none(mels), mels)
