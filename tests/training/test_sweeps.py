"""Sweeps: pruning of trials, launchers, grids, and the table and plot of the results."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import optuna
import pytest
import yaml
from hydra import compose, initialize_config_dir
from lightning.pytorch.trainer.states import TrainerFn
from PIL import Image

from sabersmith.cli.sweeps import main
from sabersmith.errors import InputError
from sabersmith.training.callbacks import Prune
from sabersmith.training.pruning import TrialProgress
from sabersmith.training.sweeps import Sweep, SweepRun, open_storage, read_sweep

ROOT = Path(__file__).parents[2]


@pytest.fixture
def study(tmp_path):
    """Return a study of five finished trials: 0.1 to 0.5 at first, then 0.2 to 0.6."""
    file = tmp_path / "trials.db"
    study = optuna.create_study(
        storage=open_storage(file), study_name="onset", direction="maximize"
    )
    for score in (0.1, 0.2, 0.3, 0.4, 0.5):
        trial = study.ask()
        trial.suggest_float("model.lr", 0, 1)
        trial.report(score, 0)
        trial.report(score + 0.1, 1)
        study.tell(trial, score + 0.1)
    return SimpleNamespace(file=file, study=study)


def start_trial(study):
    """Return a new trial and the overrides of its run."""
    trial = study.study.ask()
    rate = trial.suggest_float("model.lr", 0, 1)
    return trial, ["stage=onset", f"model.lr={rate}"]


@pytest.mark.parametrize(
    ("values", "behind"),
    [
        ((0.29, 0.3), [True, True]),
        ((0.31, 0.39), [False, True]),
        ((0.41, 0.1), [False, False]),  # the best so far counts
        ((0.3, 0.4), [False, False]),
    ],
)
def test_trial_is_behind_when_its_best_is_below_the_median(study, values, behind):
    trial, overrides = start_trial(study)
    progress = TrialProgress(study.file, "onset", overrides, warmup_validations=0)
    assert [progress.is_behind(value) for value in values] == behind
    stored = optuna.load_study("onset", open_storage(study.file)).trials[trial.number]
    assert stored.intermediate_values == dict(enumerate(values))


def test_no_trial_is_behind_at_the_start_of_a_sweep_or_of_itself(study):
    _, overrides = start_trial(study)
    progress = TrialProgress(study.file, "onset", overrides, startup_trials=6, warmup_validations=0)
    assert not progress.is_behind(0.0)
    _, overrides = start_trial(study)
    progress = TrialProgress(study.file, "onset", overrides, warmup_validations=1)
    assert [progress.is_behind(0.0) for _ in range(2)] == [False, True]


def test_a_run_that_is_no_trial_is_refused(study):
    start_trial(study)
    with pytest.raises(InputError, match=r"no running trial of onset.*callbacks\.prune"):
        TrialProgress(study.file, "onset", ["model.lr=7"])


def test_a_run_that_is_behind_stops(study):
    _, overrides = start_trial(study)
    callback = Prune("val/f1", str(study.file), "onset", overrides, 5, 0)
    trainer = SimpleNamespace(
        sanity_checking=True,
        should_stop=False,
        state=SimpleNamespace(fn=TrainerFn.FITTING),
        callback_metrics={"val/f1": 0.35},
        strategy=SimpleNamespace(reduce_boolean_decision=lambda value, all: value),
    )
    callback.on_fit_start(trainer, None)
    callback.on_validation_end(trainer, None)  # is not counted
    trainer.sanity_checking = False
    callback.on_validation_end(trainer, None)
    assert not trainer.should_stop
    callback.on_validation_end(trainer, None)
    assert trainer.should_stop


def write_run(folder, score, *overrides, measure="val/f1", mode="max"):
    (folder / ".hydra").mkdir(parents=True)
    (folder / ".hydra" / "overrides.yaml").write_text(yaml.safe_dump(list(overrides)))
    (folder / "config.yaml").write_text(yaml.safe_dump({"monitor": measure, "mode": mode}))
    (folder / "dev_metrics.json").write_text(json.dumps({measure: score, "val/other": 1.0}))


@pytest.mark.parametrize(("mode", "order"), [("max", ["b", "c", "a"]), ("min", ["a", "c", "b"])])
def test_table_and_plot_show_the_runs_best_first_with_the_keys_that_differ(
    tmp_path, capsys, monkeypatch, mode, order
):
    monkeypatch.delenv("COLUMNS", raising=False)  # a terminal's width would shorten the keys
    for name, score, rate, ffts in (
        ("a", 0.1, "0.001", "[1024]"),
        ("b", 0.5, "0.0301234", "[1024,2048]"),
        ("c", 0.3, "0.002", "[1024]"),
    ):
        options = ("stage=onset", f"model.lr={rate}", f"features.nffts={ffts}")
        write_run(tmp_path / "sweep" / name, score, *options, mode=mode)
    (tmp_path / "sweep" / "unfinished" / ".hydra").mkdir(parents=True)
    main([str(tmp_path)])
    head, *rows, last = capsys.readouterr().out.splitlines()
    assert head.split() == ["val/f1", "model.lr", "features.nffts", "run"]
    assert [row.rpartition("/")[2] for row in rows] == order
    assert rows[order.index("b")] == "0.5000  0.03012   [1024,2048]     sweep/b"
    assert last == f"plot: {tmp_path / 'sweep.png'}"
    with Image.open(tmp_path / "sweep.png") as image:
        assert image.width > image.height > 200


def test_a_single_run_is_a_sweep(tmp_path, capsys):
    write_run(tmp_path / "0", 0.5, "stage=onset")
    main([str(tmp_path)])
    assert capsys.readouterr().out.splitlines()[0].split() == ["val/f1", "run"]


def test_a_run_without_an_override_has_an_empty_cell(tmp_path, capsys):
    write_run(tmp_path / "0", 0.5, "model.lr=0.001")
    write_run(tmp_path / "1", 0.4, "features.n_mels=40")
    main([str(tmp_path)])
    assert [len(row.split()) for row in capsys.readouterr().out.splitlines()[:3]] == [4, 3, 3]


def test_folders_without_a_sweep_or_with_two_measures_are_refused(tmp_path):
    with pytest.raises(InputError, match="no finished run"):
        read_sweep(tmp_path)
    write_run(tmp_path / "0", 0.5)
    write_run(tmp_path / "1", 9.0, measure="val/perplexity", mode="min")
    with pytest.raises(InputError, match=r"different measures \(val/f1, val/perplexity\)"):
        read_sweep(tmp_path)
    (tmp_path / "1" / "config.yaml").write_text("monitor: val/x\nmode: max\n")
    with pytest.raises(InputError, match="the run is incomplete"):
        read_sweep(tmp_path)


@pytest.mark.parametrize("width", [50, 60, 80, 120])
def test_the_table_fits_the_terminal(tmp_path, monkeypatch, capsys, width):
    for number in range(3):
        write_run(
            tmp_path / "2026-01-01_00-00-00" / str(number), number / 10,
            f"model.network.encoder_layers={number}", f"data.augmentation.no_audio=0.12345{number}",
            f"features.nffts=[512,1024,{number}]", f"model.lr=0.00012{number}",
        )  # fmt: skip
    monkeypatch.setenv("COLUMNS", str(width))
    main([str(tmp_path)])
    head, *rows, _ = capsys.readouterr().out.splitlines()
    assert all(len(line) <= width for line in (head, *rows))
    assert [row.split()[0] for row in rows] == ["0.2000", "0.1000", "0.0000"]
    assert [row[-2:] for row in rows] == ["/2", "/1", "/0"]  # runs can be told apart
    assert "lr" in head.split() and "model.lr" not in head


def test_keys_with_the_same_last_part_stay_whole_in_a_narrow_table():
    values = {"a.x": "1", "b.x": "2", "c.y": "3"}
    sweep = Sweep(Path("s"), "val/f1", [SweepRun(Path("s/0"), values, 0.5)], list(values))
    assert sweep.table(100).splitlines()[0].split() == ["val/f1", "a.x", "b.x", "y", "run"]


def run_sweep(maps, cwd, *options):
    """Run a sweep of tiny onset networks with train.py; return its results."""
    fixed = ["stage=onset", "experiment=tiny", f"data.root={maps}", "data.limit_songs=1"]
    fixed += [f"data.cache={cwd / 'cache'}", "trainer.max_epochs=1"]
    fixed += ["trainer.check_val_every_n_epoch=1", "model.network.hidden=16"]
    done = subprocess.run(
        [sys.executable, str(ROOT / "train.py"), "-m", *fixed, *options],
        capture_output=True, text=True, cwd=cwd, env={**os.environ, "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return read_sweep(cwd / "outputs")


def test_trials_that_run_at_the_same_time_store_their_progress(maps, tmp_path):
    pytest.importorskip("hydra_plugins.hydra_joblib_launcher")
    options = ["sweep=onset", "hydra.sweeper.n_trials=2", "hydra.sweeper.n_jobs=2"]
    found = run_sweep(maps, tmp_path, *options, "hydra/launcher=joblib", "hydra.launcher.n_jobs=2")
    trials = optuna.load_study("onset", open_storage(tmp_path / "outputs/onset_sweep.db")).trials
    assert [list(trial.intermediate_values) for trial in trials] == [[0], [0]]
    assert sorted(trial.value for trial in trials) == sorted(run.score for run in found.runs)
    assert {"model.lr", "data.target_width"} <= set(found.keys)


def test_the_test_split_is_scored_in_a_grid_only_if_asked_for(maps, tmp_path):
    run_sweep(maps, tmp_path, "model.lr=1e-3,2e-3")
    assert not list((tmp_path / "outputs").rglob("test_metrics.json"))
    run_sweep(maps, tmp_path, "model.lr=1e-3,2e-3", "test=true")
    assert len(list((tmp_path / "outputs").rglob("test_metrics.json"))) == 2


def test_grid_runs_as_jobs_of_a_cluster(maps, tmp_path):
    pytest.importorskip("hydra_plugins.hydra_submitit_launcher")
    grid = ["features.nffts=[512],[512,1024]", "model.lr=1e-3"]
    found = run_sweep(maps, tmp_path, *grid, "hydra/launcher=local")
    assert found.keys == ["features.nffts"] and len(found.runs) == 2
    assert list((tmp_path / "outputs").rglob("*_submitted.pkl"))


def test_launcher_configs_match_the_launchers():
    pytest.importorskip("hydra_plugins.hydra_submitit_launcher")
    for name, kind in (("slurm", "SlurmLauncher"), ("local", "LocalLauncher")):
        with initialize_config_dir(version_base="1.3", config_dir=str(ROOT / "configs")):
            options = ["stage=sym", f"hydra/launcher={name}", "hydra.launcher.timeout_min=5"]
            config = compose("train", options, return_hydra_config=True)
        launcher = config.hydra.launcher
        assert launcher._target_.rpartition(".")[2] == kind
        assert (launcher.timeout_min, launcher.name) == (5, "sabersmith-sym")
