"""A map whose audio can't be used must not stop the preparation of a training run."""

import shutil

import numpy as np
import pytest
import soundfile

from sabersmith.audio.mels import MelSettings
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.sym.data_module import SymDataModule

MELS = MelSettings(sr=8000, hop=80, n_mels=26, nffts=(256,))


@pytest.mark.parametrize("kind", [OnsetDataModule, SymDataModule])
def test_a_level_without_samples_is_skipped_and_named(kind, maps, tmp_path, caplog):
    root = tmp_path / "maps"
    shutil.copytree(maps, root)
    shutil.copytree(maps / "map0", root / "empty")
    soundfile.write(root / "empty" / "song.egg", np.zeros(0), 44100, format="WAV")
    rows = ["split,folder,song_group", "train,empty,0", "train,map0,0", "dev,map1,1", "test,map2,2"]
    (root / "index.csv").write_text("\n".join(rows))
    data = kind(str(root), str(tmp_path / "cache"), MELS, prepare_workers=1)
    data.prepare_data()
    data.setup("fit")
    assert f"skipped: {root / 'empty' / 'song.egg'}: " in caplog.text
    assert "skipped 1 of 4 songs whose audio can't be used" in caplog.text
    [batch] = data.train_dataloader()
    assert len(batch) > 0
