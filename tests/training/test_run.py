"""Short training runs of both stages, on maps whose songs click at their notes."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import optuna
import pytest
import soundfile
import torch
from omegaconf import OmegaConf

from sabersmith.checkpoint import load_checkpoint
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.predictor import SymPredictor
from sabersmith.training.config_errors import user_error
from sabersmith.training.sweeps import open_storage

ROOT = Path(__file__).parents[2]
STAGES = ("onset", "sym")
PREDICTORS = {"onset": OnsetPredictor, "sym": SymPredictor}


def script(name, *arguments, cwd):
    """Run one of the repository's entries in a process of its own."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    return subprocess.run(
        [sys.executable, str(ROOT / name), *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=environment,
        timeout=300,
    )


def rows(out):
    with (out / "metrics.csv").open() as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("stage", STAGES)
def test_files_of_a_run(runs, stage):
    out = runs[stage].out
    assert {path.name for path in out.iterdir()} == {
        "config.yaml",
        "metrics.csv",
        "checkpoints",
        f"{stage}.ckpt",
        "dev_metrics.json",
        "test_metrics.json",
    }
    assert {path.name for path in (out / "checkpoints").iterdir()} == {"best.ckpt", "last.ckpt"}
    config = OmegaConf.load(out / "config.yaml")
    assert (config.stage, config.seed) == (stage, 0)
    assert any(row["train/loss"] for row in rows(out))
    dev = json.loads((out / "dev_metrics.json").read_text())
    assert dev[config.monitor] == runs[stage].score
    assert json.loads((out / "test_metrics.json").read_text()) == runs[stage].metrics["test"]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("precision", ["32-true", "bf16-mixed"])
def test_either_precision_trains(run, stage, precision, tmp_path):
    out = run(stage, tmp_path, f"trainer.precision={precision}", "test=false").out
    losses = [float(row["train/loss"]) for row in rows(out) if row["train/loss"]]
    assert losses[-1] < losses[0]
    shares = [float(row["time/data"]) for row in rows(out) if row["time/data"]]
    assert len(shares) == len(losses)
    assert all(0 <= share <= 1 for share in shares)
    content = torch.load(out / "checkpoints" / "last.ckpt", weights_only=True)
    for weight in content["state_dict"].values():
        assert weight.dtype in (torch.float32, torch.int64)
        assert weight.isfinite().all()


@pytest.mark.parametrize("stage", STAGES)
def test_the_inference_checkpoint_is_the_best_one(runs, stage):
    out = runs[stage].out
    inference = load_checkpoint(out / f"{stage}.ckpt", stage)
    best = load_checkpoint(out / "checkpoints" / "best.ckpt", stage)
    chosen = (
        {"chart_thresholds": inference.settings["chart_thresholds"]} if stage == "onset" else {}
    )
    assert inference.settings == {**best.settings, **chosen}
    calibrated = {"bias", "norm_decoder.weight", "norm_decoder.bias"} if stage == "sym" else set()
    for name in best.state_dict.keys() - calibrated:
        found, value = inference.state_dict[name], best.state_dict[name]
        assert torch.allclose(found, value, atol=1e-6, rtol=1e-3), name
    PREDICTORS[stage].load(out / f"{stage}.ckpt")


@pytest.mark.parametrize("stage", STAGES)
def test_report_names_the_run_and_the_next_command(runs, stage):
    report = runs[stage].report()
    assert f"run: {runs[stage].out}" in report
    assert f"python infer.py audio=song.mp3 {stage}_ckpt={runs[stage].out}/{stage}.ckpt" in report
    assert "test of the best checkpoint:" in report


def test_infer_takes_the_checkpoints(runs, tmp_path):
    rng = np.random.default_rng(0)
    clicks = np.zeros(22 * 22050, np.float32)
    clicks[::11025] = 0.9
    clicks += 0.01 * rng.standard_normal(len(clicks)).astype(np.float32)
    soundfile.write(tmp_path / "song.wav", clicks, 22050)
    checkpoints = [f"{stage}_ckpt={runs[stage].out / stage}.ckpt" for stage in STAGES]
    done = script("infer.py", "audio=song.wav", "beam=2", *checkpoints, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    names = zipfile.ZipFile(tmp_path / "song.zip").namelist()
    assert {"Info.dat", "song.egg", "ExpertStandard.dat"} <= set(names)


def test_the_seed_determines_a_run(run, runs, tmp_path):
    weights = load_checkpoint(runs["sym"].out / "sym.ckpt").state_dict
    again = load_checkpoint(run("sym", tmp_path / "0").out / "sym.ckpt").state_dict
    other = load_checkpoint(run("sym", tmp_path / "1", "seed=1").out / "sym.ckpt").state_dict
    assert all(torch.equal(weights[name], again[name]) for name in weights)
    assert not torch.equal(weights["state.weight"], other["state.weight"])


@pytest.mark.parametrize("stage", STAGES)
def test_averaged_weights_are_saved(run, runs, stage, tmp_path):
    out = run(stage, tmp_path, "callbacks=ema", "callbacks.ema.decay=0.5").out
    averaged = load_checkpoint(out / f"{stage}.ckpt").state_dict
    content = torch.load(out / "checkpoints" / "best.ckpt", weights_only=True)
    trained = content["current_model_state"]
    plain = load_checkpoint(runs[stage].out / f"{stage}.ckpt").state_dict
    differ = [name for name in averaged if not torch.equal(averaged[name], plain[name])]
    assert differ
    assert "cells" not in differ  # a lookup table of integers, which must not be averaged
    assert any(not torch.allclose(averaged[x], trained[f"network.{x}"]) for x in differ)


def test_two_maps_are_enough(run, maps, tmp_path):
    for name in ("map0", "map1"):
        shutil.copytree(maps / name, tmp_path / "maps" / name)
    result = run("sym", tmp_path / "out", f"data.root={tmp_path / 'maps'}")
    assert result.metrics.keys() == {"dev"}
    assert not (tmp_path / "out" / "test_metrics.json").exists()


def broken(maps, root):
    shutil.copytree(maps / "map0", root / "map0")
    (root / "map0" / "Info.dat").write_text("{")


def single(maps, root):
    shutil.copytree(maps / "map0", root / "map0")


def empty(maps, root):
    root.mkdir()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda maps, root: None, "no such folder; set data.root"),
        (empty, "no map in it"),
        (broken, "no usable Standard map"),
        (single, "no usable map in the dev split"),
    ],
)
def test_unusable_maps(run, maps, tmp_path, stage, make, message):
    make(maps, tmp_path / "maps")
    with pytest.raises(InputError, match=message) as error:
        run(stage, tmp_path / "runs" / "out", f"data.root={tmp_path / 'maps'}")
    assert str(error.value).startswith(str(tmp_path / "maps"))
    assert "\n" not in str(error.value)
    assert not (tmp_path / "runs").exists()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("+model.size=3", "^model: .*unexpected keyword argument 'size'"),
        ("+model.network.size=3", "^model.*unexpected keyword argument 'size'"),
        ("trainer.precision=77", "^trainer: Precision 77"),
        ("trainer.devices=0", "^trainer: "),
        ("model.lr=abc", "^model.lr=abc: give a number of at least 0$"),
        ("model.lr=-1", "^model.lr=-1: give a number"),
        ("data.batch_size=-1", "^data.batch_size=-1: give a whole number of at least 1$"),
        ("data.batch_size=1.5", "^data.batch_size=1.5: give a whole number"),
        ("monitor=val/f1", "^monitor=val/f1: no such measure; there are: .*val/"),
    ],
)
def test_wrong_options(run, tmp_path, stage, option, message):
    with pytest.raises(Exception) as caught:
        run(stage, tmp_path / "out", option)
    error = user_error(caught.value)
    assert isinstance(error, OptionError)
    assert re.search(message, str(error))
    assert not (tmp_path / "out").exists()


def test_a_failed_run_removes_no_other_files(run, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError):
        run("onset", tmp_path, "data.root=/nowhere/at/all")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("stage", STAGES)
def test_a_run_that_only_time_ends_follows_its_schedule(run, stage, tmp_path):
    options = ["trainer.max_epochs=-1", "trainer.max_time=00:00:00:04", "test=false"]
    out = run(stage, tmp_path, *options, "trainer.check_val_every_n_epoch=20").out
    rates = [
        float(value)
        for row in rows(out)
        for name, value in row.items()
        if name and name.startswith("lr-") and value and not name.endswith("momentum")
    ]
    assert max(rates) > 3 * rates[0] or stage == "sym"
    assert rates[-1] < 0.2 * max(rates)


@pytest.mark.parametrize("stage", STAGES)
def test_a_run_without_an_end_is_refused(run, stage, tmp_path):
    with pytest.raises(OptionError, match=r"give trainer\.max_time or trainer\.max_steps"):
        run(stage, tmp_path / "out", "trainer.max_epochs=-1")
    assert not (tmp_path / "out").exists()


def test_a_failed_start_keeps_folders_that_were_there(tmp_path):
    (tmp_path / "outputs" / "onset").mkdir(parents=True)
    done = script("train.py", "stage=onset", "data.root=maps", cwd=tmp_path)
    assert done.returncode == 1
    assert list(tmp_path.rglob("*")) == [tmp_path / "outputs", tmp_path / "outputs" / "onset"]


def test_two_processes_report_once(maps, train_cache, tmp_path):
    """The scores are those of both processes together."""
    options = ["stage=onset", "experiment=tiny", f"data.root={maps}", f"data.cache={train_cache}"]
    done = script("train.py", *options, "trainer=ddp", "seed=3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("dev of the best checkpoint:") == 1
    (out,) = (tmp_path / "outputs" / "onset").iterdir()
    assert f"onset_ckpt={out.relative_to(tmp_path)}/onset.ckpt" in done.stdout
    for split in ("dev", "test"):
        scores = json.loads((out / f"{split}_metrics.json").read_text())
        assert {name.rpartition("_")[2] for name in scores} >= {"Normal", "Expert"}


def test_a_sweep_continues_with_the_trials_of_its_file(maps, train_cache, tmp_path):
    file = tmp_path / "new" / "trials.db"
    before = optuna.create_study(storage=open_storage(file), study_name="sym")
    before.tell(before.ask(), 1000.0)
    options = ["stage=sym", "sweep=sym", "experiment=tiny", f"data.root={maps}"]
    options += [f"data.cache={train_cache}", f"hydra.sweeper.storage.file={file}"]
    options += ["hydra.sweeper.n_trials=1", "model.network.d_model=8"]
    done = script("train.py", "-m", *options, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    study = optuna.load_study("sym", open_storage(file))
    first, second = study.trials
    assert first.value == 1000.0
    assert second.state.name == "COMPLETE"
    assert 1e-4 <= second.params["model.lr"] <= 3e-3
    (metrics,) = (tmp_path / "outputs").rglob("dev_metrics.json")
    assert json.loads(metrics.read_text())["val/perplexity"] == second.value
    assert not list((tmp_path / "outputs").rglob("test_metrics.json"))


def test_help_needs_no_stage(tmp_path):
    done = script("train.py", "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "stage: onset, sym" in done.stdout and "batch_size: 16" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["stage=onset", "colour=red"], 2, "error: colour: no such key; add --cfg job to see"),
        (["stage=sym", "data.root=maps"], 1, "error: maps: no such folder; set data.root"),
    ],
)
def test_wrong_command_lines(options, code, message, tmp_path):
    done = script("train.py", *options, cwd=tmp_path)
    assert done.returncode == code
    assert re.match(message, done.stderr)
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
