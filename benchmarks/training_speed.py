"""Measure how fast both stages train and features are computed.

    python benchmarks/training_speed.py [path/to/maps] [--cache folder]

Without maps it generates songs, so it runs anywhere, in three minutes on two cores. Each row trains
a network (full: the default config, shipped: experiment=shipped) with Lightning for a few steps: on
one core and on two, or on a GPU if there is one, in float32 and in bfloat16. The columns are the
seconds of music or the states (without padding) per second in the fastest step, the share of time
that all steps waited for batches, and the peak memory of the process (about 0.4 GB of it are the
libraries) or of the GPU.
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
NPS = (1.5, 2.2, 3.4, 4.6, 6.0)  # of generated charts, Easy to ExpertPlus
MIN_STEPS, ENOUGH_S = 2, 3.0  # training ends after both, not counting the first step

Batch = dict[str, torch.Tensor]


@dataclass(frozen=True)
class TrainingCase:
    """What a row trains; `batch` replaces the batch size of the config."""

    stage: str
    size: str  # full or shipped
    precision: str
    threads: int
    batch: int | None = None

    def overrides(self, root: Path, cache: Path) -> list[str]:
        """Return overrides of the training config, which turn off everything but the steps."""
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
    """Measurements of a case."""

    weights: int
    batch: str
    per_second: float  # seconds of music, or states, per second
    step_s: float
    waits: float  # share of the time in which steps waited for batches
    peak: int  # bytes


class StepTimer(L.Callback):
    """Times the steps after the first, with the wait for their batches, and ends the training."""

    def __init__(self, units: Callable[[Batch], float]) -> None:
        self.units = units
        self.ended: float | None = None  # the time of the step before
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
            len(self.steps) >= MIN_STEPS and sum(s for _, s in self.steps) > ENOUGH_S
        )

    def fastest(self) -> tuple[float, float]:
        """Return units and seconds of the fastest step, which other work disturbed least."""
        return max(self.steps, key=lambda step: step[0] / step[1])


def compose_config(overrides: list[str]) -> DictConfig:
    """Compose the training config."""
    register_resolvers()
    with initialize_config_dir(version_base="1.3", config_dir=CONFIGS):
        return compose("train", overrides)


def train(case: TrainingCase, root: Path, cache: Path) -> Speed:
    """Train for a few steps; call it in a new process."""
    hide_warnings()
    torch.set_num_threads(case.threads)
    config = compose_config(case.overrides(root, cache))
    L.seed_everything(0, verbose=False)
    data, module = instantiate(config.data), instantiate(config.model)
    timer = StepTimer(music_s if case.stage == "onset" else states)
    waits = DataTime()
    trainer = instantiate(config.trainer, callbacks=[timer, waits], logger=False)
    trainer.fit(module, datamodule=data)
    peak = torch.cuda.max_memory_allocated() if torch.cuda.is_available() else _peak()
    crop = f"{config.data.crop_s:g} s" if case.stage == "onset" else f"{config.data.max_tokens}"
    units, seconds = timer.fastest()
    return Speed(
        sum(weight.numel() for weight in module.parameters()),
        f"{config.data.batch_size} x {crop}",
        units / seconds,
        seconds,
        float(trainer.callback_metrics["time/data"]),
        peak,
    )


def music_s(batch: Batch) -> float:
    """Return the seconds of music in a batch of crops, whose frames are 10 ms."""
    return batch["mels"].shape[0] * batch["mels"].shape[1] * 0.01


def states(batch: Batch) -> float:
    """Return the number of states in a batch of charts, without padding."""
    return float(batch["lengths"].sum())


def hide_warnings() -> None:
    """Hide warnings and Lightning's messages."""
    warnings.simplefilter("ignore")
    for name in ("lightning.pytorch", "lightning.fabric"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _peak() -> int:
    """Return the peak memory of this process, in bytes."""
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
    """Return the feature settings of a stage's config."""
    return instantiate(compose_config([f"stage={stage}"]).features, _convert_="all")


def extract(stage: str, song: Path) -> tuple[float, int]:
    """Compute a song's features on one core; return the least seconds of three, and peak bytes."""
    torch.set_num_threads(1)
    mels = mels_of(stage)
    times = []
    for _ in range(3):
        start = time.perf_counter()
        mel_features(decode(song, mels.sr), mels).astype(np.float16)
        times.append(time.perf_counter() - start)
    return min(times), _peak()


# --- the table -----------------------------------------------------------------------------


def cases() -> Iterator[TrainingCase]:
    """Yield all rows. On a CPU a step of the full sym network takes seconds; its batches are 1."""
    gpu = torch.cuda.is_available()
    for stage in ("onset", "sym"):
        for size in ("full", "shipped"):
            for precision in ("32-true", "bf16-mixed"):
                for threads in [1] if gpu else range(1, min(2, os.cpu_count() or 1) + 1):
                    small = stage == "sym" and size == "full" and not gpu
                    yield TrainingCase(stage, size, precision, threads, 1 if small else None)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "maps", nargs="?", type=Path, help="folder of maps; default: generated ones"
    )
    parser.add_argument("--cache", type=Path, help="folder of features; default: a new one")
    options = parser.parse_args()
    limit_spinning()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["training_speed", "sabersmith.training.run", "librosa.feature"])

    def in_new_process(work: Any, *arguments: Any) -> Any:
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            return pool.submit(work, *arguments).result()

    able = torch.cpu.get_capabilities()
    print(
        f"{able.get('cpu_name') or platform.machine()}, {os.cpu_count()} cores, "
        f"{'with' if fastest_precision('cpu') == 'bf16-mixed' else 'without'} bfloat16, "
        f"{torch.cuda.get_device_name() if torch.cuda.is_available() else 'no GPU'}; "
        f"torch {torch.__version__}, {default_workers()} loader processes; "
        f"load average at the start {os.getloadavg()[0]:.1f}\n"
    )
    with tempfile.TemporaryDirectory(prefix="training-speed-") as name:
        folder = Path(name)
        root, cache = options.maps or folder / "maps", options.cache or folder / "cache"
        generated = folder / "maps"
        in_new_process(make_maps, generated)
        songs = sorted(generated.rglob("song.egg"))
        print("| features of | songs of 180 s per minute and core | peak MB |\n| --- | --- | --- |")
        for stage in ("onset", "sym"):
            seconds, peak = in_new_process(extract, stage, songs[0])
            print(f"| {stage} | {60 / seconds:.0f} | {peak / 1e6:.0f} |", flush=True)
        for stage in ("onset", "sym") if root == generated else ():
            prepare_features(songs, mels_of(stage), cache)
        unit = {"onset": "s of music", "sym": "states"}
        print(
            "\n| stage | network | weights | batch | precision | device | per second | step s ",
            end="",
        )
        print(f"| waits for data | peak MB |\n{'| --- ' * 10}|")
        for case in cases():
            speed = in_new_process(train, case, root, cache)
            device = (
                "GPU"
                if torch.cuda.is_available()
                else f"{case.threads} {'core' if case.threads == 1 else 'cores'}"
            )
            print(
                f"| {case.stage} | {case.size} | {speed.weights / 1e6:.1f} M | {speed.batch} "
                f"| {case.precision.split('-')[0]} | {device} "
                f"| {speed.per_second:.0f} {unit[case.stage]} | {speed.step_s:.3f} "
                f"| {speed.waits:.1%} | {speed.peak / 1e6:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
