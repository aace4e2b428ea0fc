"""A short training run of the rhythm network on top of a tiny onset network."""

import json

import numpy as np
import pytest
import torch
from hydra import compose, initialize_config_dir
from hydra.errors import InstantiationException

from sabersmith.beatmap.character import K
from sabersmith.checkpoint import PARTS, load_checkpoint
from sabersmith.data.feature_cache import decode_song
from sabersmith.mapping.calibration import calibrate_checkpoint
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.timing.beat_grid import BeatGrid
from sabersmith.training.config_errors import register_resolvers, user_error
from sabersmith.training.run import train

from ..conftest import BPM, ROOT


@pytest.fixture(scope="module")
def train_rhythm(maps, train_cache, runs):
    """Return a function that trains a small rhythm network on the tiny onset run's activations."""

    def run(out, *overrides):
        register_resolvers()
        options = [
            "stage=onset",
            "experiment=rhythm",
            f"data.root={maps}",
            f"data.cache={train_cache}",
            f"data.activations_of={runs['onset'].out / 'onset.ckpt'}",
            "data.batch_size=2",
            "data.rhythm.beats=8",
            "data.rhythm.crops=8",
            "model.rhythm.width=16",
            "model.rhythm.channels=4",
            "trainer.val_check_interval=2",
            "trainer.log_every_n_steps=1",
            "callbacks.progress.refresh_rate=0",
            "threads=1",
            f"out={out}",
        ]
        with initialize_config_dir(version_base="1.3", config_dir=str(ROOT / "configs")):
            config = compose("train", [*options, *overrides])
        return train(config, calibrate_checkpoint)

    return run


@pytest.fixture(scope="module")
def rhythm_run(train_rhythm, runs, tmp_path_factory):
    start = runs["onset"].out / "onset.ckpt"
    out = tmp_path_factory.mktemp("rhythm")
    return train_rhythm(out, f"init_ckpt={start}", "trainer.max_steps=4")


def test_the_checkpoint_has_the_onset_network_as_it_was_and_a_rhythm(rhythm_run, runs):
    before = load_checkpoint(runs["onset"].out / "onset.ckpt")
    after = load_checkpoint(rhythm_run.out / "onset.ckpt")
    assert "rhythm" not in before.settings
    own = {name: x for name, x in after.state_dict.items() if not name.startswith(PARTS)}
    assert own.keys() == before.state_dict.keys() < after.state_dict.keys()
    assert all(torch.equal(own[name], before.state_dict[name]) for name in own)
    for name in ("thresholds", "chart_thresholds"):
        assert after.settings[name] == before.settings[name]


def test_dev_is_scored_in_nats_a_beat(rhythm_run):
    metrics = json.loads((rhythm_run.out / "dev_metrics.json").read_text())
    assert {
        "val/rhythm_nats",
        "val/rhythm_nats_no_audio",
        "val/rhythm_nats_no_character",
    } == metrics.keys()
    assert 0 < metrics["val/rhythm_nats"] < 10
    assert rhythm_run.score == metrics["val/rhythm_nats"]


def test_the_trained_network_draws_rhythms(rhythm_run, maps):
    predictor = OnsetPredictor.load(rhythm_run.out / "onset.ckpt")
    assert predictor.rhythm is not None
    grid = BeatGrid(BPM, 0.0)
    samples = decode_song(maps / "map0" / "song.egg", predictor.mels.sr)
    activations = predictor.activations(samples, grid)
    slots = SongSlots.of(activations, grid)
    unknown = np.full((5, K), np.nan)
    rhythms = predictor.rhythm.draw(slots, unknown, seed=0, wanted=[4, 6, 8, 10, 12])
    counts = [int(rhythm.sum()) for rhythm in rhythms]
    assert counts == pytest.approx([4, 6, 8, 10, 12], abs=1)  # one more may close a hole
    assert not any((easier & ~slots.allowed).any() for easier in rhythms)


def test_a_run_is_continued(rhythm_run, train_rhythm, tmp_path):
    last = rhythm_run.out / "checkpoints" / "last.ckpt"
    result = train_rhythm(tmp_path, f"ckpt_path={last}", "init_ckpt=null", "trainer.max_steps=6")
    steps = torch.load(
        result.out / "checkpoints" / "last.ckpt", map_location="cpu", weights_only=True
    )["global_step"]
    assert steps == 6


def test_without_an_onset_network_to_listen_to_there_is_a_line(train_rhythm, tmp_path):
    with pytest.raises(InstantiationException) as raised:
        train_rhythm(tmp_path, "init_ckpt=null", "data.activations_of=null")
    assert "init_ckpt: the rhythm network reads" in str(user_error(raised.value))
