import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.onset.augmentation import OnsetAugmentation
from sabersmith.onset.targets import gaussian_targets

NONE = {"gain_db": 0, "tilt_db": 0, "shift": 0, "band_masks": 0, "time_masks": 0, "noise": 0}


def one_curve(positions, frames, width=1.0):
    positions = np.asarray(positions, float)
    return gaussian_targets(positions, np.zeros(len(positions), int), (1, frames), width)[0]


def test_gaussian_is_highest_at_the_onset():
    target = one_curve([50, 100.4], 200)
    assert target[50] == 1
    assert target[100] == pytest.approx(np.exp(-0.5 * 0.4**2))
    assert target[101] == pytest.approx(np.exp(-0.5 * 0.6**2))
    assert target[75] == 0


@given(
    st.lists(st.tuples(st.floats(-30, 60), st.integers(0, 2))),
    st.integers(1, 40),
    st.floats(0.3, 3),
)
def test_each_frame_has_the_maximum_of_its_curves_gaussians(onsets, frames, width):
    positions = np.array([position for position, _ in onsets])
    curves = np.array([curve for _, curve in onsets], int)
    target = gaussian_targets(positions, curves, (3, frames), width)
    for curve in range(3):
        for frame in range(frames):
            gaussians = [
                np.exp(-0.5 * ((frame - position) / width) ** 2)
                for position, number in onsets
                if number == curve
            ]
            # They are cut off at four standard deviations, where they are almost zero.
            assert target[curve, frame] == pytest.approx(max(gaussians, default=0), abs=5e-4)


def test_targets_of_a_crop_equal_that_part_of_the_whole():
    positions = np.sort(np.random.default_rng(0).uniform(0, 1000, 60))
    whole = one_curve(positions, 1000, 1.3)
    assert np.allclose(one_curve(positions - 333, 200, 1.3), whole[333:533])


def test_no_onsets():
    assert not one_curve([], 10).any()


def test_augmentation_keeps_shape_range_and_time():
    torch.manual_seed(0)
    mels = torch.zeros(4, 100, 3, 80)
    mels[:, 40] = 0.9
    before = mels.clone()
    quiet = OnsetAugmentation(noise=0.0, time_masks=0)(mels)
    assert quiet.shape == mels.shape
    assert quiet.min() >= 0
    assert quiet.max() <= 1
    assert (quiet.mean((2, 3)).argmax(1) == 40).all()
    assert torch.equal(mels, before)


def test_augmentation_differs_between_songs_and_calls():
    torch.manual_seed(0)
    mels = torch.rand(1, 50, 3, 80).expand(2, -1, -1, -1)
    augment = OnsetAugmentation()
    once, again = augment(mels), augment(mels)
    assert not torch.equal(once[0], once[1])
    assert not torch.equal(once, again)


def test_shift_moves_bands_and_repeats_the_edge():
    mels = torch.rand(40, 5, 3, 8)
    shifted = OnsetAugmentation(**{**NONE, "shift": 2})(mels)
    seen = set()
    for before, after in zip(mels, shifted, strict=True):
        padded = torch.nn.functional.pad(before, (2, 2), mode="replicate")
        by = [k for k in range(-2, 3) if torch.equal(after, padded[..., 2 - k : 10 - k])]
        assert len(by) == 1
        seen.update(by)
    assert seen == {-2, -1, 0, 1, 2}


def test_masks_silence_ranges_of_bands_and_of_frames():
    mels = torch.ones(30, 60, 2, 40)
    masks = {"band_masks": 2, "band_width": 6, "time_masks": 1, "time_width": 9}
    masked = OnsetAugmentation(**{**NONE, **masks})(mels)
    assert set(masked.unique().tolist()) == {0.0, 1.0}
    bands = (masked == 0).all(1).all(1).sum(1)  # (songs,) silent bands
    spans = (masked == 0).all(3).all(2).sum(1)
    assert 6 < int(bands.max()) <= 12 + 2
    assert 4 < int(spans.max()) <= 9 + 1
    # Nothing else is silent.
    silent = (masked == 0).sum((1, 2, 3))
    assert torch.equal(silent, 2 * (bands * 60 + spans * 40 - bands * spans))


def test_augmentation_with_all_sizes_at_zero_changes_nothing():
    mels = torch.rand(2, 50, 3, 80)
    assert torch.allclose(OnsetAugmentation(**NONE)(mels), mels)


def test_beat_features_are_dropped_for_whole_crops():
    torch.manual_seed(0)
    beats = torch.rand(400, 3, 2) + 1
    changed = OnsetAugmentation(beat_dropout=0.25).drop_beats(beats)
    kept = (changed == beats).all((1, 2))
    assert ((changed == 0).all((1, 2)) == ~kept).all()
    assert kept.float().mean() == pytest.approx(0.75, abs=0.06)
    assert torch.equal(OnsetAugmentation(beat_dropout=0).drop_beats(beats), beats)
