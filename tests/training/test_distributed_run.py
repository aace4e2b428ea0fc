"""Two processes on the CPU train like one process with batches twice as large."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..conftest import write_map

ROOT = Path(__file__).parents[2]
STAGE_OPTIONS = {
    # Crops hold whole songs or charts, and a batch the whole split, so nothing is random.
    "onset": ["data.crop_s=8", "model.augmentation=null", "model.network.dropout=0"],
    "sym": [
        *("data.max_tokens=64", "data.overlap=8", "data.lookahead=4"),
        *("data.augmentation=null", "model.network.dropout=0"),
    ],
}
BATCH = {"onset": 4, "sym": 8}


@pytest.fixture(scope="module")
def maps_of_different_length(tmp_path_factory):
    """Return a folder of maps of different lengths, four of them to train on."""
    root = tmp_path_factory.mktemp("maps")
    for seed in range(6):
        write_map(root / f"map{seed}", seed, seconds=4.0 + seed / 2)
    return root


def losses(stage, maps, cache, out, *options):
    """Train with train.py and return the loss of each step."""
    arguments = [f"stage={stage}", "experiment=tiny", f"data.root={maps}", f"data.cache={cache}"]
    arguments += ["data.limit_songs=null", "trainer.max_epochs=6", "trainer.precision=32-true"]
    arguments += [
        *STAGE_OPTIONS[stage],
        "test=false",
        f"out={out}",
        f"hydra.run.dir={out}",
        *options,
    ]
    done = subprocess.run(
        [sys.executable, str(ROOT / "train.py"), *arguments],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        cwd=out.parent,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    with (out / "metrics.csv").open() as file:
        return [float(row["train/loss"]) for row in csv.DictReader(file) if row["train/loss"]]


@pytest.mark.parametrize("stage", ["onset", "sym"])
def test_two_processes_have_the_loss_of_one(maps_of_different_length, tmp_path, stage):
    batch = BATCH[stage]
    one, two = (
        losses(stage, maps_of_different_length, tmp_path / "cache", tmp_path / out, *options)
        for out, options in (
            ("one", ["trainer=cpu", f"data.batch_size={batch}"]),
            ("two", ["trainer=ddp", "trainer.accelerator=cpu", f"data.batch_size={batch // 2}"]),
        )
    )
    assert len(one) == 6
    assert one[-1] < one[0]
    assert two == pytest.approx(one, rel=1e-4)
