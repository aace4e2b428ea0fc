"""Estimate what a corpus of 50,000 maps needs: cores for features, disk, time per epoch.

    python benchmarks/scale.py [--maps 50000] [--size full]

Measured on generated songs of 180 s with charts of all five difficulties: the core time of writing
shards (one process), their size, batches per second from shards and from the cache (without
training), and training steps per second of the configured network from both (on a GPU if there is
one, else on one core). The last table extrapolates to a corpus of such songs. Takes five minutes on
one core.
"""

import argparse
import csv
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightning as L
import torch
from hydra.utils import instantiate
from training_speed import (
    SONGS,
    StepTimer,
    TrainingCase,
    compose_config,
    hide_warnings,
    make_maps,
    music_s,
    states,
)

from sabersmith.data.corpus import list_songs
from sabersmith.data.feature_cache import prepare_features
from sabersmith.data.shards.index import ShardIndex
from sabersmith.data.shards.writer import ShardJob, write_shard, write_shards
from sabersmith.onset.shard_records import OnsetShardStage
from sabersmith.sym.shard_records import SymShardStage
from sabersmith.training.allocator import keep_freed_memory
from sabersmith.training.precision import fastest_precision

SHARD_STAGES = {"onset": OnsetShardStage(), "sym": SymShardStage()}
EPOCHS = 8  # of loading without training


@dataclass(frozen=True)
class StageCost:
    """Measurements of a stage; pairs are from the cache and from shards."""

    stage: str
    song_s: float  # of a core, for the features of a song
    song_bytes: float
    batches: tuple[float, float]  # per second of a core
    steps: tuple[float, float]  # per second
    epoch_steps: float  # per song


def write(stage: str, root: Path, out: Path, mels: Any) -> tuple[float, float]:
    """Write shards of one song each; return seconds of a core and bytes, per song."""
    songs = list_songs(root)
    seconds, sizes = [], []
    for number, song in enumerate(songs):
        job = ShardJob(out / "timed", f"train-{number}", SHARD_STAGES[stage], mels, (1.0,), (song,))
        job.out.mkdir(parents=True, exist_ok=True)
        start = time.process_time()
        note = write_shard(job)
        seconds.append(time.process_time() - start)
        sizes.append(note["size"])
    write_shards(songs, out, SHARD_STAGES[stage], mels, per_shard=1, workers=1)
    return statistics.median(seconds), statistics.mean(sizes)


def load(data: L.LightningDataModule) -> float:
    """Load whole epochs and return batches per second of a core."""
    loader = data.train_dataloader()
    count = len(list(loader))  # the first epoch opens files
    start = time.process_time()
    for _ in range(EPOCHS):
        for _ in loader:
            pass
    return EPOCHS * count / (time.process_time() - start)


def train(config: Any, units: Callable[[dict[str, torch.Tensor]], float]) -> float:
    """Train for a few seconds; return steps per second, including the opening of shards."""
    L.seed_everything(0, verbose=False)
    data, module = instantiate(config.data), instantiate(config.model)
    timer = StepTimer(units)
    trainer = instantiate(config.trainer, callbacks=[timer], logger=False)
    trainer.fit(module, datamodule=data)
    return len(timer.steps) / sum(seconds for _, seconds in timer.steps)


def measure(stage: str, size: str, root: Path, folder: Path) -> StageCost:
    """Measure a stage."""
    case = TrainingCase(stage, size, fastest_precision("auto"), 1)
    plain = [*case.overrides(root, folder / "cache"), "data.workers=0"]
    out = folder / stage
    config = compose_config(plain)
    mels = instantiate(config.features, _convert_="all")
    song_s, song_bytes = write(stage, root, out, mels)
    prepare_features(
        [path / "song.egg" for path in sorted(root.glob("song*"))], mels, folder / "cache"
    )
    batches, steps = [], []
    for overrides in (plain, [*plain, f"data.shards={out}"]):
        config = compose_config(overrides)
        data = instantiate(config.data)
        data.prepare_data()
        data.setup("fit")
        batches.append(load(data))
        steps.append(train(config, music_s if stage == "onset" else states))
    index = ShardIndex.open(str(out), folder, stage, mels)
    crop = config.data.crop_s * 100 if stage == "onset" else config.data.max_tokens
    lengths = [length for shard in index.splits["train"] for length in shard.lengths]
    crops = sum(-(-length // int(crop)) for length in lengths) / len(index.splits["train"])
    return StageCost(
        stage,
        song_s,
        song_bytes,
        (batches[0], batches[1]),
        (steps[0], steps[1]),
        crops / config.data.batch_size,
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--maps", type=int, default=50_000, help="size of the corpus [50000]")
    parser.add_argument("--size", choices=("shipped", "full"), default="shipped")
    options = parser.parse_args()
    hide_warnings()
    torch.set_num_threads(1)
    keep_freed_memory()  # as in training
    device = torch.cuda.get_device_name() if torch.cuda.is_available() else "one core"
    print(
        f"network: {options.size}, trained on {device}; {os.cpu_count()} cores, load average at "
        f"the start {os.getloadavg()[0]:.1f}\n"
    )
    with tempfile.TemporaryDirectory(prefix="scale-") as name:
        folder = Path(name)
        root = folder / "maps"
        make_maps(root)
        with (root / "index.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("split", "folder", "song_group"))
            for number in range(SONGS):
                split = "dev" if number == 0 else "train"
                rows.writerow((split, f"song{number}", number))
        found = [measure(stage, options.size, root, folder) for stage in ("onset", "sym")]
    print(
        "\n| stage | songs per second and core | MB per song | batches per second and core, cache ",
        end="",
    )
    print("| shards | steps per second, cache | shards |")
    print("| --- " * 7 + "|")
    for cost in found:
        print(
            f"| {cost.stage} | {1 / cost.song_s:.2f} | {cost.song_bytes / 1e6:.1f} "
            f"| {cost.batches[0]:.0f} | {cost.batches[1]:.0f} "
            f"| {cost.steps[0]:.2f} | {cost.steps[1]:.2f} |"
        )
    print(f"\n{options.maps} maps:\n")
    print("| stage | core hours for features | GB | steps per epoch | hours per epoch |")
    print("| --- " * 5 + "|")
    for cost in found:
        steps = options.maps * cost.epoch_steps
        print(
            f"| {cost.stage} | {options.maps * cost.song_s / 3600:.0f} "
            f"| {options.maps * cost.song_bytes / 1e9:.0f} | {steps:.0f} "
            f"| {steps / cost.steps[1] / 3600:.1f} |"
        )


if __name__ == "__main__":
    main()
