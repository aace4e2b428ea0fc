"""Training from shards."""

import re
import shutil

import pytest
from hydra import compose, initialize_config_dir

from sabersmith.cli.hydra_configs import CONFIG_DIR
from sabersmith.data.shards.index import ShardIndex
from sabersmith.data.shards.loader import shard_loader
from sabersmith.errors import InputError
from sabersmith.training.config_errors import register_resolvers, user_error
from sabersmith.training.run import train

from .conftest import MELS

FEATURES = ["features.sr=8000", "features.hop=80", "features.n_mels=26", "features.nffts=[512]"]


@pytest.mark.parametrize("stage", ["onset", "sym"])
def test_shards_are_all_that_training_needs(shards, tmp_path, stage):
    register_resolvers()
    given = [f"data.shards={shards(stage)}", f"data.cache={tmp_path / 'cache'}"]
    given += [f"stage={stage}", "experiment=tiny", f"out={tmp_path / 'out'}", *FEATURES]
    with initialize_config_dir(version_base="1.3", config_dir=CONFIG_DIR):
        config = compose(
            "train", [*given, "data.root=nowhere", "callbacks.progress.refresh_rate=0"]
        )
    result = train(config)
    assert result.metrics.keys() == {"dev", "test"}
    assert (tmp_path / "out" / f"{stage}.ckpt").is_file()
    assert not (tmp_path / "cache").exists()


def test_a_bad_shard_is_one_line_from_a_worker_too(shards, tmp_path):
    shutil.copytree(shards("sym"), tmp_path / "shards")
    (tmp_path / "shards" / "train-000001.tar").write_bytes(b"cut short")
    index = ShardIndex.open(str(tmp_path / "shards"), tmp_path, "sym", MELS)
    loader = shard_loader(
        index.splits["train"], lambda shard: len(shard.lengths), index.load, 1, workers=2
    )
    with pytest.raises(InputError) as caught:
        list(loader)
    error = user_error(caught.value)
    assert re.match(r".*/train-000001.tar: 9 bytes of \d+; remove it, and copy", str(error))
    assert "\n" not in str(error)
