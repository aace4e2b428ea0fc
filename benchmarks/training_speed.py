"""How fast both stages train, and how fast songs become features.

    python benchmarks/training_speed.py [path/to/maps] [--cache folder]

Without maps it makes songs of its own, so it runs anywhere, in three minutes on two cores. Each
row trains a network as configs/ has it (full: the defaults, shipped: experiment=shipped) through
Lightning for a few steps: on one core and on two, in float32 and in bfloat16; where there is a
GPU, on it. Shown are the seconds of music or the states (without padding) that the fastest step
took in, the share of all steps' time that waited for batches, and the most memory that the process
held (the libraries, about 0.4 GB, in it; on a GPU the GPU's).
"""

import argparse
import logging
import multiprocessing
import os
import platform
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightning as L
import numpy as np
import torch
from hydra import compose, initialize_config_dir
from hydra.utils import instantiate
from omegaconf import DictConfig

from sabersmith.audio.decode import decode
from sabersmith.audio.encode import write_ogg
from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.cli.threads import limit_spinning
from sabersmith.data.feature_cache import prepare_features
from sabersmith.data.loaders import default_workers
from sabersmith.training.callbacks import DataTime
from sabersmith.training.config_errors import register_resolvers
from sabersmith.training.precision import fastest_precision

CONFIGS = str(Path(__file__).resolve().parents[1] / "configs")
SONGS, SONG_S, BPM = 4, 180.0, 128.0
NPS = (1.5, 2.2, 3.4, 4.6, 6.0)  # of made-up charts, Easy to ExpertPlus
LEAST_STEPS, ENOUGH_S = 2, 3.0  # no step starts after so many and so long, the first left out

Batch = dict[str, torch.Tensor]


@dataclass(frozen=True)
class Case:
    """What a row trains; `batch` replaces the batch size of the config."""

    stage: str
    size: str  # full or shipped
    precision: str
    threads: int
    batch: int | None = None

    def overrides(self, root: Path, cache: Path) -> list[str]:
        """As on the command line of train.py, without what happens beside the steps."""
        given = [
            f"stage={self.stage}",
            f"data.root={root}",
            f"data.cache={cache}",
            f"data.limit_songs={SONGS}",
            f"trainer.precision={self.precision}",
            f"out={cache}",
            "trainer.max_epochs=1000",
            "++trainer.max_steps=-1",
            "trainer.check_val_every_n_epoch=1",
            "trainer.val_check_interval=null",
            "+trainer.limit_val_batches=0",
            "+trainer.enable_checkpointing=false",
            "+trainer.enable_progress_bar=false",
            "callbacks=default",
        ]
        given += ["data.speeds=[1.0]"] if self.stage == "onset" else []
        given += [f"data.batch_size={self.batch}"] if self.batch else []
        return (["experiment=shipped"] if self.size == "shipped" else []) + given


@dataclass(frozen=True)
class Speed:
    """What a case came to."""

    weights: int
    batch: str
    per_second: float  # seconds of music, or states
    step_s: float
    waits: float  # share of the time
    peak: int  # bytes


class Clock(L.Callback):
    """Times the steps after the first, each with the wait for its batch, until there are enough."""

    def __init__(self, units: Callable[[Batch], float]) -> None:
        self.units = units
        self.ended: float | None = None  # the step before
        self.steps: list[tuple[float, float]] = []  # units and seconds

    def on_train_batch_end(
        self, trainer: L.Trainer, pl_module: L.LightningModule, outputs: Any, batch: Batch, _: int
    ) -> None:
        """Time the step."""
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        now = time.perf_counter()
        if self.ended is not None:
            self.steps.append((self.units(batch), now - self.ended))
        self.ended = now
        trainer.should_stop = (
            len(self.steps) >= LEAST_STEPS and sum(s for _, s in self.steps) > ENOUGH_S
        )

    def fastest(self) -> tuple[float, float]:
        """Return units and seconds of the step that other work disturbed least."""
        return max(self.steps, key=lambda step: step[0] / step[1])


def config_of(overrides: list[str]) -> DictConfig:
    """Compose the config that train.py would."""
    register_resolvers()
    with initialize_config_dir(version_base="1.3", config_dir=CONFIGS):
        return compose("train", overrides)


def train(case: Case, root: Path, cache: Path) -> Speed:
    """Train for a few steps, in a process of its own."""
    be_quiet()
    torch.set_num_threads(case.threads)
    config = config_of(case.overrides(root, cache))
    L.seed_everything(0, verbose=False)
    data, module = instantiate(config.data), instantiate(config.model)
    clock = Clock(music_s if case.stage == "onset" else states)
    waits = DataTime()
    trainer = instantiate(config.trainer, callbacks=[clock, waits], logger=False)
    trainer.fit(module, datamodule=data)
    peak = torch.cuda.max_memory_allocated() if torch.cuda.is_available() else _peak()
    crop = f"{config.data.crop_s:g} s" if case.stage == "onset" else f"{config.data.max_tokens}"
    units, seconds = clock.fastest()
    return Speed(
        sum(weight.numel() for weight in module.parameters()),
        f"{config.data.batch_size} x {crop}",
        units / seconds,
        seconds,
        float(trainer.callback_metrics["time/data"]),
        peak,
    )


def music_s(batch: Batch) -> float:
    """Seconds of music in a batch of crops, of frames of 10 ms."""
    return batch["mels"].shape[0] * batch["mels"].shape[1] * 0.01


def states(batch: Batch) -> float:
    """States in a batch of charts, padding left out."""
    return float(batch["lengths"].sum())


def be_quiet() -> None:
    warnings.simplefilter("ignore")
    for name in ("lightning.pytorch", "lightning.fabric"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _peak() -> int:
    """Most bytes of memory that this process has held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


# --- songs and features --------------------------------------------------------------------


def make_maps(root: Path) -> None:
    """Write songs of noise with clicks, each with charts of all five difficulties."""
    rng = np.random.default_rng(0)
    for number in range(SONGS):
        samples = 0.02 * rng.standard_normal(round(SONG_S * 44100)).astype(np.float32)
        samples[:: round(44100 * 30 / BPM)] += 0.5
        charts = []
        for difficulty, nps in zip(DIFFICULTIES, NPS, strict=True):
            beats = np.unique(rng.integers(8, int(SONG_S * BPM / 15) - 20, int(SONG_S * nps))) / 4
            notes = [
                Note(float(beat), *(int(rng.integers(size)) for size in (4, 3, 2, 8)))
                for beat in beats
            ]
            charts.append(Chart(difficulty=difficulty, njs=14, notes=notes))
        folder = root / f"song{number}"
        write_level(Level(title=folder.name, bpm=BPM, audio="song.egg", charts=charts), folder)
        write_ogg(samples[None], 44100, folder / "song.egg")


def mels_of(stage: str) -> MelSettings:
    """Return the feature settings that the configs give."""
    return instantiate(config_of([f"stage={stage}"]).features, _convert_="all")


def extract(stage: str, song: Path) -> tuple[float, int]:
    """Compute a song's features on one core: seconds, the least of three, and peak bytes."""
    torch.set_num_threads(1)
    mels = mels_of(stage)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        mel_features(decode(song, mels.sr), mels).astype(np.float16)
        times.append(time.perf_counter() - start)
    return min(times), _peak()


# --- the table -----------------------------------------------------------------------------


def cases() -> Iterator[Case]:
    """All rows. On a CPU, batches of the full sym network are small: a step takes seconds."""
    gpu = torch.cuda.is_available()
    for stage in ("onset", "sym"):
        for size in ("full", "shipped"):
            for precision in ("32-true", "bf16-mixed"):
                for threads in [1] if gpu else range(1, min(2, os.cpu_count() or 1) + 1):
                    small = stage == "sym" and size == "full" and not gpu
                    yield Case(stage, size, precision, threads, 1 if small else None)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", nargs="?", type=Path, help="folder of maps; default: made up")
    parser.add_argument("--cache", type=Path, help="folder of features; default: a new one")
    options = parser.parse_args()
    limit_spinning()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["training_speed", "sabersmith.training.run", "librosa.feature"])

    def alone(work: Any, *arguments: Any) -> Any:
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            return pool.submit(work, *arguments).result()

    able = torch.cpu.get_capabilities()
    print(
        f"{able.get('cpu_name') or platform.machine()}, {os.cpu_count()} cores, "
        f"{'with' if fastest_precision('cpu') == 'bf16-mixed' else 'without'} bfloat16, "
        f"{torch.cuda.get_device_name() if torch.cuda.is_available() else 'no GPU'}; "
        f"torch {torch.__version__}, {default_workers()} processes load; "
        f"load average at the start {os.getloadavg()[0]:.1f}\n"
    )
    with tempfile.TemporaryDirectory(prefix="training-speed-") as name:
        folder = Path(name)
        root, cache = options.maps or folder / "maps", options.cache or folder / "cache"
        made = folder / "maps"
        alone(make_maps, made)
        songs = sorted(made.rglob("song.egg"))
        print("| features of | songs of 180 s a minute and core | peak MB |\n| --- | --- | --- |")
        for stage in ("onset", "sym"):
            seconds, peak = alone(extract, stage, songs[0])
            print(f"| {stage} | {60 / seconds:.0f} | {peak / 1e6:.0f} |", flush=True)
        for stage in ("onset", "sym") if root == made else ():
            prepare_features(songs, mels_of(stage), cache)
        unit = {"onset": "song-s", "sym": "states"}
        print("\n| stage | network | weights | batch | precision | on | a second | step s ", end="")
        print(f"| waits for data | peak MB |\n{'| --- ' * 10}|")
        for case in cases():
            speed = alone(train, case, root, cache)
            on = (
                "GPU"
                if torch.cuda.is_available()
                else f"{case.threads} {'core' if case.threads == 1 else 'cores'}"
            )
            print(
                f"| {case.stage} | {case.size} | {speed.weights / 1e6:.1f} M | {speed.batch} "
                f"| {case.precision.split('-')[0]} | {on} "
                f"| {speed.per_second:.0f} {unit[case.stage]} | {speed.step_s:.3f} "
                f"| {speed.waits:.1%} | {speed.peak / 1e6:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
