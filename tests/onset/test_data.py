import shutil

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.errors import InputError
from sabersmith.onset.data import OnsetDataModule

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
    assert len(loader) == 2  # five stretches of two seconds in a song of eight and one frame
    batch = next(iter(loader))
    assert batch["mels"].shape == (4, 200, 1, 26)
    assert batch["targets"].shape == (4, 200, 5)
    assert batch["mask"].tolist() == [[0, 1, 0, 1, 0]] * 4
    assert not batch["targets"][:, :, [0, 2, 4]].any()


def test_targets_lie_on_the_clicks(data):
    """At either speed a target's height of 1 is where the click is, to the frame."""
    torch.manual_seed(0)
    dataset = data.train_dataloader().dataset
    checked = 0
    for item in [dataset[i % len(dataset)] for i in range(20)]:
        rise = np.diff(item["mels"].mean((1, 2)).numpy(), prepend=1)
        for frame in np.flatnonzero(item["targets"][:, 3] > 0.85):
            if 10 < frame < 190:
                near = rise[frame - 8 : frame + 9]
                # The window of 32 ms sees a click coming by up to 16 ms.
                assert -3 <= near.argmax() - 8 <= 1
                checked += 1
    assert checked > 20


def test_whole_songs_for_validation(data):
    (song,) = list(data.val_dataloader())
    assert song["mels"].shape == (1, 801, 1, 26)
    assert [onsets is None for onsets in song["onsets"]] == [True, False, True, False, True]
    assert len(song["onsets"][3]) > len(song["onsets"][1])
    assert len(list(data.test_dataloader())) == 1


def test_splits_share_no_song(data):
    names = [song.name for split in ("train", "dev", "test") for song in data.songs(split)]
    assert len(names) == len(set(names)) == 3


def test_limit(maps, data):
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
