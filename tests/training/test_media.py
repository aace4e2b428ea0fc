"""What a run with logger=wandb leaves, offline."""

import csv
import json
from io import BytesIO
from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir
from PIL import Image

from sabersmith.training.config_errors import register_resolvers
from sabersmith.training.run import train

CONFIGS = Path(__file__).parents[2] / "configs"
COLUMNS = {
    "onset": ["song", "audio", "onsets"],
    "sym": ["song", "difficulty", "audio", "human", "network", "states"],
}


KINDS = ("Audio", "Image")  # what the table itself says of media


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(maps, cache, tmp_path, monkeypatch):
    """Return a function that trains a tiny network and returns the losses of its steps."""
    monkeypatch.setenv("WANDB_MODE", "offline")
    monkeypatch.setenv("WANDB_SILENT", "true")
    monkeypatch.setenv("WANDB_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()

    def train_tiny(stage, name, *overrides):
        register_resolvers()
        options = [f"stage={stage}", "experiment=tiny", f"data.root={maps}", "test=false"]
        options += [f"data.cache={cache}", f"out={tmp_path / name}"]
        options += ["callbacks.progress.refresh_rate=0", "trainer.max_epochs=3"]
        options += ["trainer.check_val_every_n_epoch=1"]
        with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
            train(compose("train", [*options, *overrides]))
        with (tmp_path / name / "metrics.csv").open() as file:
            return [row["train/loss"] for row in csv.DictReader(file) if row["train/loss"]]

    return train_tiny


@pytest.mark.parametrize("stage", ["onset", "sym"])
def test_wandb_gets_samples_and_changes_nothing(run, tmp_path, stage):
    options = ["logger=wandb", "callbacks.samples.every=2", "callbacks.samples.seconds=4"]
    assert run(stage, "with", *options) == run(stage, "without")
    assert not (tmp_path / "without" / "wandb").exists()
    (files,) = (tmp_path / "with" / "wandb").glob("offline-run-*/files")
    first, third = sorted(files.glob("media/table/val/samples_*.table.json"))
    for path in (first, third):  # of three validations the first and the third
        table = json.loads(path.read_text())
        assert table["columns"] == COLUMNS[stage]
        ((song, *cells),) = table["data"]
        assert song.startswith("map")
        pictures = 1 if stage == "onset" else 2
        assert [cell for cell in cells if cell in KINDS] == ["Audio"] + ["Image"] * pictures
        if stage == "sym":
            states = [line.split() for line in cells[-1].splitlines()]
            assert len(states) >= 4
            assert all(len(state) == 12 for state in states)
    # Sound and pictures wait with the table's artifact until they are synced.
    staged = [path.read_bytes() for path in (tmp_path / "data").rglob("staging/*")]
    assert sum(content.startswith(b"RIFF") for content in staged) == 2
    drawn = [content for content in staged if content.startswith(b"\x89PNG")]
    assert len(drawn) == 2 * pictures
    for content in drawn:
        assert len(Image.open(BytesIO(content)).convert("RGB").getcolors(1 << 20)) > 10
