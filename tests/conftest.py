"""What tests of the entries share: small folders of maps whose songs click at every note."""

import os
from collections.abc import Callable
from pathlib import Path

# Before torch and BLAS are loaded: on the small arrays of tests, threads only wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import pytest
import torch
from hydra import compose, initialize_config_dir
from hypothesis import settings

from sabersmith.audio.encode import write_ogg
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.mapping.calibration import calibrate_checkpoint
from sabersmith.training.config_errors import register_resolvers
from sabersmith.training.run import TrainingResult, train

ROOT = Path(__file__).parents[1]
SR = 44100
BPM = 120.0


# A run that passed passes again, on a busy machine too: hypothesis tries the same examples each
# time, and takes its time for them.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def seed() -> None:
    """Give every test the same random crops and weights in every run."""
    torch.manual_seed(0)


def write_map(folder: Path, seed: int, seconds: float = 8.0, title: str | None = None) -> Path:
    """Write a level of a Normal and an Expert chart, and its song, and return the folder.

    Expert has a note on every half beat, left out here and there by `seed`, Normal every fourth
    of them. The song is quiet noise with a click at each note of Expert.
    """
    rng = np.random.default_rng(seed)
    beats = np.arange(2, (seconds - 0.5) * BPM / 60, 0.5)
    beats = beats[rng.random(len(beats)) > 0.2]
    samples = 0.001 * rng.standard_normal(int(seconds * SR))
    click = np.exp(-np.arange(2000) / 300) * rng.standard_normal(2000) * 0.3
    for beat in beats:
        start = round(beat * 60 / BPM * SR)
        samples[start : start + len(click)] += click
    notes = [
        Note(float(beat), i % 4, (i // 4) % 3, i % 2, int(rng.integers(8)))
        for i, beat in enumerate(beats)
    ]
    charts = [
        Chart(difficulty="Normal", njs=10, notes=notes[::4]),
        Chart(difficulty="Expert", njs=16, notes=notes),
    ]
    level = Level(title=title or f"song {seed}", bpm=BPM, audio="song.egg", charts=charts)
    write_level(level, folder)
    write_ogg(np.float32(samples[None]), SR, folder / "song.egg")
    return folder


@pytest.fixture(scope="session")
def maps(tmp_path_factory) -> Path:
    """Return a folder of three maps and no index: one each to train, choose and test on."""
    root = tmp_path_factory.mktemp("maps")
    for seed in range(3):
        write_map(root / f"map{seed}", seed)
    return root


@pytest.fixture(scope="session")
def train_cache(tmp_path_factory) -> Path:
    """Return the folder that tiny runs keep their features in."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def run(maps, train_cache) -> Callable[..., TrainingResult]:
    """Return a function that trains a tiny network in this process."""

    def train_tiny(stage, out, *overrides):
        register_resolvers()
        options = [
            f"stage={stage}",
            "experiment=tiny",
            f"data.root={maps}",
            f"data.cache={train_cache}",
            "callbacks.progress.refresh_rate=0",
            f"out={out}",
        ]
        with initialize_config_dir(version_base="1.3", config_dir=str(ROOT / "configs")):
            config = compose("train", [*options, *overrides])
        return train(config, calibrate_checkpoint)

    return train_tiny


@pytest.fixture(scope="session")
def runs(run, tmp_path_factory) -> dict[str, TrainingResult]:
    """Return the result of a tiny run of each stage."""
    out = tmp_path_factory.mktemp("runs")
    return {stage: run(stage, out / stage) for stage in ("onset", "sym")}
