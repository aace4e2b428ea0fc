"""Images, audio and text that runs with logger=wandb (offline) or logger=tensorboard log."""

import csv
import json

import pytest
import torch
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from sabersmith.checkpoint import load_checkpoint
from sabersmith.onset.module import OnsetModule
from sabersmith.training import media

STAGES = ("onset", "sym")
PANELS = {"onset": ["onsets"], "sym": ["human", "network"]}


@pytest.fixture
def run_logged(run, tmp_path, monkeypatch):
    """Return a function that trains a tiny network with three validations."""
    monkeypatch.setenv("WANDB_MODE", "offline")
    monkeypatch.setenv("WANDB_SILENT", "true")
    monkeypatch.setenv("WANDB_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()

    def train_logged(stage, name, *overrides):
        options = ["trainer.max_epochs=3", "trainer.check_val_every_n_epoch=1", "test=false"]
        return run(stage, tmp_path / name, *options, *overrides).out

    return train_logged


def losses(out):
    with (out / "metrics.csv").open() as file:
        return [row["train/loss"] for row in csv.DictReader(file) if row["train/loss"]]


def is_picture(image):
    return len(image.convert("RGB").getcolors(1 << 20)) > 10


OPTIONS = ["callbacks.media.every=2", "callbacks.media.seconds=4"]


@pytest.mark.parametrize("stage", STAGES)
def test_wandb_gets_panels_that_lie_in_the_runs_folder(run_logged, stage):
    out = run_logged(stage, "with", "logger=wandb", *OPTIONS)
    plain = run_logged(stage, "without")
    assert losses(out) == losses(plain)  # logging changes nothing
    assert not (plain / "wandb").exists()
    (folder,) = out.glob("wandb/offline-run-*/files/media")
    for panel in PANELS[stage]:  # of the first and the third validation
        images = sorted((folder / "images" / "val").glob(f"{panel}_*.png"))
        assert len(images) == 2
        assert all(is_picture(Image.open(path)) for path in images)
    assert len(list((folder / "audio" / "val").glob("audio_*.wav"))) == 1  # logged once
    if stage == "sym":
        for path in folder.glob("table/val/states_*.table.json"):
            table = json.loads(path.read_text())
            assert table["columns"] == ["song", "states"]
            ((song, states),) = table["data"]
            assert song.startswith("map")
            assert len(states.splitlines()) >= 4
            assert all(len(line.split()) == 12 for line in states.splitlines())


@pytest.mark.parametrize("stage", STAGES)
def test_tensorboard_gets_images_audio_and_text(run_logged, stage):
    out = run_logged(stage, "run", "logger=tensorboard", *OPTIONS)
    events = EventAccumulator(str(out / "tensorboard"), {"images": 0, "audio": 0, "tensors": 0})
    events.Reload()
    tags = events.Tags()
    assert sorted(tag.split("/")[1] for tag in tags["images"]) == PANELS[stage]
    assert all(len(events.Images(tag)) == 2 for tag in tags["images"])
    assert [len(events.Audio(tag)) for tag in tags["audio"]] == [1]
    assert any(tag.startswith("val/states/") for tag in tags["tensors"]) == (stage == "sym")


def test_curves_have_the_inputs_and_weights_of_validation(run_logged, monkeypatch):
    beats_given, weights_drawn = [], []
    predict, draw = OnsetModule.predict_curves, media.draw_curves

    def predict_curves(module, mels, beats):
        beats_given.append(beats)
        return predict(module, mels, beats)

    def draw_curves(module, *arguments):
        state = module.network.state_dict()
        weights_drawn.append({name: weight.clone() for name, weight in state.items()})
        return draw(module, *arguments)

    monkeypatch.setattr(OnsetModule, "predict_curves", predict_curves)
    monkeypatch.setattr(media, "draw_curves", draw_curves)
    options = ["logger=tensorboard", "callbacks=ema", "callbacks.ema.decay=0.5", *OPTIONS]
    out = run_logged("onset", "run", *options)

    averaged = load_checkpoint(out / "checkpoints" / "last.ckpt").state_dict
    assert all(torch.equal(weights_drawn[-1][name], weight) for name, weight in averaged.items())
    content = torch.load(out / "checkpoints" / "last.ckpt", weights_only=True)
    trained = content["current_model_state"]  # swapped back for the training
    assert any(not torch.equal(trained[f"network.{x}"], y) for x, y in averaged.items())
    validated = max(beats_given, key=lambda beats: beats.shape[1])[0]
    excerpts = [beats[0] for beats in beats_given if beats.shape[1] < len(validated)]
    assert len(excerpts) == 2
    for excerpt in excerpts:
        starts = range(len(validated) - len(excerpt) + 1)
        assert any(torch.allclose(validated[i : i + len(excerpt)], excerpt) for i in starts)
