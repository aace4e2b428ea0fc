"""Runs of train.py on shards."""

from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir

from sabersmith.entry import register_resolvers
from sabersmith.training import train

CONFIGS = Path(__file__).parents[2] / "configs"
FEATURES = ["features.sr=8000", "features.hop=80", "features.n_mels=26", "features.nffts=[512]"]


@pytest.mark.parametrize("stage", ["onset", "sym"])
def test_shards_are_all_that_training_needs(shards, tmp_path, stage):
    register_resolvers()
    given = [f"data.shards={shards(stage)}", f"data.cache={tmp_path / 'cache'}"]
    given += [f"stage={stage}", "experiment=tiny", f"out={tmp_path / 'out'}", *FEATURES]
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        config = compose(
            "train", [*given, "data.root=nowhere", "callbacks.progress.refresh_rate=0"]
        )
    result = train(config)
    assert result.metrics.keys() == {"dev", "test"}
    assert (tmp_path / "out" / f"{stage}.ckpt").is_file()
    assert not (tmp_path / "cache").exists()
