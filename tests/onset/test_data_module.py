import shutil

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.data.feature_cache import cached_features, cached_grid
from sabersmith.data.feature_store import FeatureCache
from sabersmith.errors import InputError
from sabersmith.onset.beat_phase import CYCLES_PER_BEAT, beat_features
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.onset.datasets import OnsetCropDataset
from sabersmith.onset.targets import gaussian_targets

MELS = MelSettings(sr=16000, hop=160, n_mels=26, nffts=(512,))


@pytest.fixture(scope="module")
def data(maps, tmp_path_factory):
    module = OnsetDataModule(
        str(maps),
        str(tmp_path_factory.mktemp("cache")),
        MELS,
        crop_s=2.0,
        batch_size=4,
        prepare_workers=1,
        speeds=(1.0, 1.1),
    )
    module.prepare_data()
    return module


def test_batches(data):
    loader = data.train_dataloader()
    assert len(loader) == 2  # five crops of two seconds in a song of eight and one frame
    batch = next(iter(loader))
    assert batch["mels"].shape == (4, 200, 1, 26)
    assert batch["targets"].shape == (4, 200, 5)
    assert batch["mask"].tolist() == [[0, 1, 0, 1, 0]] * 4
    assert not batch["targets"][:, :, [0, 2, 4]].any()


def test_targets_are_on_the_clicks(data):
    """At either speed a target is 1 where the click is, to the frame."""
    torch.manual_seed(0)
    dataset = data.train_dataloader().dataset
    checked = 0
    batch = dataset.__getitems__([i % len(dataset) for i in range(20)])
    for mels, targets in zip(batch["mels"].float(), batch["targets"], strict=True):
        rise = np.diff(mels.mean((1, 2)).numpy(), prepend=1)
        for frame in np.flatnonzero(targets[:, 3] > 0.85):
            if 10 < frame < 190:
                near = rise[frame - 8 : frame + 9]
                # The STFT window of 32 ms reaches a click up to 16 ms early.
                assert -3 <= near.argmax() - 8 <= 1
                checked += 1
    assert checked > 20


def test_crops_are_parts_of_the_song_at_a_speed(data):
    """Each crop occurs in the whole song's features, with the targets of that place."""
    (song,) = data.songs("train")
    wholes = {
        speed: np.array(cached_features(song.audio, MELS, data.cache, speed))
        for speed in (1.0, 1.1)
    }
    dataset = data.train_dataloader().dataset
    batch = dataset.__getitems__([i % len(dataset) for i in range(40)])
    seen = set()
    for mels, targets in zip(batch["mels"].numpy(), batch["targets"], strict=True):
        found = [
            (speed, first)
            for speed, whole in wholes.items()
            for first in range(len(whole) - 199)
            if np.array_equal(whole[first : first + 200], mels)
        ]
        assert len(found) == 1
        seen.update(found)
        [(speed, first)] = found
        positions = song.onsets[1] / speed / MELS.frame_s - first
        alone = gaussian_targets(positions, np.zeros(len(positions), int), (1, 200), 1.0)[0]
        assert np.allclose(targets[:, 1], alone)
    assert {speed for speed, _ in seen} == {1.0, 1.1}
    assert len(seen) > 10


def test_crops_have_the_beat_features_of_their_place(data):
    """Notes of the training song are on half beats, at either speed."""
    dataset = data.train_dataloader().dataset
    batch = dataset.__getitems__([i % len(dataset) for i in range(60)])
    half = batch["beats"][..., CYCLES_PER_BEAT.index(2)]
    on = half[batch["targets"][..., 3] > 0.95]
    assert len(on) > 20 and (on > 0.8).all()


def test_whole_songs_have_their_beat_features(data):
    (song,) = data.songs("dev")
    (whole,) = list(data.val_dataloader())
    grid = cached_grid(song.audio, data.cache)
    np.testing.assert_array_equal(whole["beats"][0], beat_features(grid, 801, MELS.frame_s))


def test_a_song_shorter_than_a_crop_ends_in_silence(data):
    songs = data.songs("train")
    dataset = OnsetCropDataset(
        songs, FeatureCache(MELS, data.cache), MELS.frame_s, 1000, (1.0,), 1.0
    )
    assert len(dataset) == 1
    batch = dataset.__getitems__([0])
    whole = np.array(cached_features(songs[0].audio, MELS, data.cache))
    assert np.array_equal(batch["mels"][0, :801], whole)
    assert not batch["mels"][0, 801:].any()
    assert not batch["targets"][0, 801:].any()


@pytest.mark.parametrize("workers", [0, 2])
def test_worker_processes_give_each_crop_another_jitter(data, workers):
    module = OnsetDataModule(
        str(data.root), str(data.cache), MELS, crop_s=2.0, batch_size=1, workers=workers
    )
    module.prepare_data()
    batches = list(module.train_dataloader())
    assert len(batches) == 5
    assert len({batch["mels"].numpy().tobytes() for batch in batches}) > 2


def test_whole_songs_for_validation(data):
    (song,) = list(data.val_dataloader())
    assert song["mels"].shape == (1, 801, 1, 26)
    assert [onsets is None for onsets in song["onsets"]] == [True, False, True, False, True]
    assert len(song["onsets"][3]) > len(song["onsets"][1])
    assert len(list(data.test_dataloader())) == 1


def test_splits_share_no_song(data):
    names = [song.name for split in ("train", "dev", "test") for song in data.songs(split)]
    assert len(names) == len(set(names)) == 3


def test_a_training_split_without_songs_is_refused(maps, data):
    limited = OnsetDataModule(str(maps), str(data.cache), MELS, limit_songs=0)
    with pytest.raises(InputError, match="no usable Standard map"):
        limited.songs("train")


def test_a_song_that_cannot_be_decoded_is_left_out(maps, tmp_path, caplog):
    root = tmp_path / "maps"
    shutil.copytree(maps, root)
    for folder in root.iterdir():
        (folder / "song.egg").write_bytes(b"no audio")
    module = OnsetDataModule(str(root), str(tmp_path / "cache"), MELS, prepare_workers=1)
    module.prepare_data()
    assert "skipped" in caplog.text
    assert len(module.val_dataloader()) == 0
    with pytest.raises(InputError, match="can be decoded"):
        module.train_dataloader()
