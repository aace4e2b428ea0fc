"""Runs that start from a checkpoint: to continue its training, or with its weights alone."""

import csv
import shutil

import numpy as np
import pytest
import torch
from omegaconf import OmegaConf

from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.errors import InputError, OptionError

STAGES = ("onset", "sym")


def rows(out):
    with (out / "metrics.csv").open() as file:
        return list(csv.DictReader(file))


def losses(out):
    return [float(row["train/loss"]) for row in rows(out) if row["train/loss"]]


@pytest.mark.parametrize("stage", STAGES)
def test_a_run_resumes(run, runs, stage, tmp_path):
    last = runs[stage].out / "checkpoints" / "last.ckpt"
    run(stage, tmp_path, f"ckpt_path={last}", "trainer.max_epochs=4", "test=false")
    epochs = {int(row["epoch"]) for row in rows(tmp_path) if row["train/loss"]}
    assert epochs == {2, 3}
    assert not (tmp_path / "test_metrics.json").exists()


@pytest.mark.parametrize("stage", STAGES)
def test_resuming_a_finished_run_is_refused(run, runs, stage, tmp_path):
    last = runs[stage].out / "checkpoints" / "last.ckpt"
    with pytest.raises(OptionError, match=r"nothing was trained; raise trainer\.max_epochs=2"):
        run(stage, tmp_path / "out", f"ckpt_path={last}")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("stage", STAGES)
def test_fewer_epochs_than_done_are_one_line(run, runs, stage, tmp_path):
    last = runs[stage].out / "checkpoints" / "last.ckpt"
    message = rf"^trainer\.max_epochs=1: {last} has done 2 epochs already; give more than those$"
    with pytest.raises(OptionError, match=message):
        run(stage, tmp_path / "out", f"ckpt_path={last}", "trainer.max_epochs=1")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        (lambda content: content.pop("loops"), "loops"),
        (lambda content: content["loops"].clear(), "loops"),
        (lambda content: content.update(callbacks=3), "callbacks"),
        (lambda content: content.update(global_step=None), "global_step"),
        (
            lambda content: content["optimizer_states"][0]["state"][0]["exp_avg"].fill_(np.nan),
            "optimizer_states",
        ),
    ],
)
def test_a_damaged_training_state_is_named(run, runs, damage, name, tmp_path):
    content = torch.load(runs["onset"].out / "checkpoints" / "last.ckpt", weights_only=True)
    damage(content)
    torch.save(content, tmp_path / "last.ckpt")
    with pytest.raises(InputError, match=rf"last\.ckpt: {name}: "):
        run("onset", tmp_path / "out", f"ckpt_path={tmp_path / 'last.ckpt'}")


def spoilt(source, target, missing=False):
    """Copy a training checkpoint with weights of no use; missing: so is its best checkpoint."""
    content = torch.load(source, weights_only=True)
    for weight in content["state_dict"].values():
        if weight.is_floating_point():
            weight.normal_(std=3)
    if missing:
        for name, state in content["callbacks"].items():
            if "ModelCheckpoint" in name:
                state["best_model_path"] = "/moved/away/best.ckpt"
    target.parent.mkdir(parents=True)
    torch.save(content, target)
    return target


@pytest.mark.parametrize("moved", [False, True])
def test_a_resumed_run_keeps_the_earlier_best(run, runs, tmp_path, moved):
    earlier = runs["sym"]
    last = spoilt(
        earlier.out / "checkpoints/last.ckpt", tmp_path / "old/checkpoints/last.ckpt", moved
    )
    if moved:
        best = earlier.out / "checkpoints" / "best.ckpt"
        shutil.copyfile(best, tmp_path / "old/checkpoints/best.ckpt")
    options = ["trainer.max_epochs=4", "model.lr=0", "test=false"]
    later = run("sym", tmp_path / "new", f"ckpt_path={last}", *options)
    worse = [float(row["val/perplexity"]) for row in rows(later.out) if row["val/perplexity"]]
    assert min(worse[:-1]) > earlier.score  # of the added epochs; the last row is the final score
    assert later.score == pytest.approx(earlier.score)
    kept, best = (
        load_checkpoint(x.out / "checkpoints" / "best.ckpt").state_dict for x in (later, earlier)
    )
    assert all(torch.equal(kept[name], best[name]) for name in best)
    assert {path.name for path in (later.out / "checkpoints").iterdir()} == {
        "best.ckpt",
        "last.ckpt",
    }


def test_a_resumed_run_replaces_the_earlier_best_by_a_better_one(run, runs, tmp_path):
    earlier = runs["sym"]
    last = earlier.out / "checkpoints" / "last.ckpt"
    later = run("sym", tmp_path, f"ckpt_path={last}", "trainer.max_epochs=6", "test=false")
    assert later.score < earlier.score
    assert (earlier.out / "checkpoints" / "best.ckpt").is_file()


def test_a_missing_best_checkpoint_is_reported(run, runs, tmp_path, caplog):
    earlier = runs["sym"].out / "checkpoints" / "last.ckpt"
    last = spoilt(earlier, tmp_path / "old" / "last.ckpt", missing=True)
    options = [f"ckpt_path={last}", "trainer.max_epochs=4", "test=false"]
    later = run("sym", tmp_path / "new", *options)
    assert "/moved/away/best.ckpt: the best checkpoint so far is missing" in caplog.text
    assert later.score > runs["sym"].score


OTHER_SIZES = {
    "onset": ["model.network.hidden=32", "features.n_mels=40", "model.smoothing=3"],
    "sym": [
        "model.network.d_model=16", "data.top_k=3", "data.offsets=[-2,2]", "data.max_tokens=64",
        "features.n_mels=50", "model.network.copy=false",
    ],
}  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("file", ["{stage}.ckpt", "checkpoints/last.ckpt"])
def test_initial_weights_are_scored_and_trained_further(run, runs, stage, file, tmp_path):
    """The sizes are the checkpoint's; data and learning rate are the config's."""
    before = runs[stage]
    path = before.out / file.format(stage=stage)
    options = [f"init_ckpt={path}", "test=false", *OTHER_SIZES[stage]]
    still = run(stage, tmp_path / "still", *options, "model.lr=0", "trainer.max_epochs=1",
                "trainer.check_val_every_n_epoch=1")  # fmt: skip
    if path.name == "sym.ckpt":
        # It was calibrated after it was scored.
        least = before.metrics["dev"]["val/perplexity"] * 0.9
        assert least < still.score <= before.score * 1.002
    else:
        assert still.metrics["dev"] == pytest.approx(before.metrics["dev"], rel=2e-3, abs=1e-6)
    same, old = (load_checkpoint(x.out / f"{stage}.ckpt") for x in (still, before))
    assert {**same.settings, "thresholds": 0} == {**old.settings, "thresholds": 0}

    weights = old.state_dict
    scaled = {"bias", "norm_decoder.weight", "norm_decoder.bias"}  # calibrated once more
    kept = [name for name in weights if stage == "onset" or name not in scaled]
    assert all(torch.allclose(same.state_dict[name], weights[name], 1e-3) for name in kept)

    further = run(stage, tmp_path / "further", *options)
    new = load_checkpoint(further.out / f"{stage}.ckpt").state_dict
    assert any(not torch.allclose(new[name], weights[name], 1e-3) for name in weights)
    assert losses(further.out)[0] < losses(before.out)[0]
    assert np.mean(losses(further.out)) < np.mean(losses(before.out))
    # config.yaml records what was used.
    config = OmegaConf.load(further.out / "config.yaml")
    assert config.features.n_mels == old.settings["features"]["n_mels"]
    assert config.model.lr == (1e-2 if stage == "onset" else 1e-3)


def test_a_run_with_the_vocabulary_of_a_checkpoint_resumes(run, runs, tmp_path):
    inference = runs["sym"].out / "sym.ckpt"
    first = run("sym", tmp_path / "a", f"init_ckpt={inference}", "data.top_k=3", "test=false")
    last = first.out / "checkpoints" / "last.ckpt"
    options = [f"ckpt_path={last}", "data.top_k=3", "trainer.max_epochs=3", "test=false"]
    second = run("sym", tmp_path / "b", *options)
    vocabularies = [
        load_checkpoint(path).settings["vocabulary"]
        for path in (inference, second.out / "sym.ckpt")
    ]
    assert vocabularies[0] == vocabularies[1]


def test_unusable_checkpoints(run, runs, tmp_path):
    onset, sym = runs["onset"].out, runs["sym"].out
    damaged, deepsaber = tmp_path / "damaged.ckpt", tmp_path / "deepsaber.ckpt"
    inference = load_checkpoint(sym / "sym.ckpt")
    save_checkpoint(damaged, {**inference.settings, "vocabulary": []}, inference.state_dict)
    save_checkpoint(deepsaber, {"stage": "sym", "kind": "deepsaber"}, inference.state_dict)
    for option, path, message in (
        ("ckpt_path", tmp_path / "none.ckpt", "no such file; .*as ckpt_path="),
        ("ckpt_path", onset / "checkpoints" / "last.ckpt", "of stage onset, not sym; .*ckpt_path="),
        (
            "ckpt_path",
            sym / "sym.ckpt",
            "holds only weights.*as ckpt_path=, or this file as init_ckpt=",
        ),
        ("init_ckpt", tmp_path / "none.ckpt", "no such file; give sym.ckpt .*as init_ckpt="),
        ("init_ckpt", onset / "onset.ckpt", "of stage onset, not sym; .*as init_ckpt="),
        ("init_ckpt", damaged, "vocabulary: .*; use another checkpoint"),
        ("init_ckpt", deepsaber, "DeepSaber's weights can't be trained further"),
    ):
        with pytest.raises(InputError, match=message) as error:
            run("sym", tmp_path / "out", f"{option}={path}")
        assert str(error.value).startswith(str(path))
    last = sym / "checkpoints" / "last.ckpt"
    with pytest.raises(OptionError, match=r"^init_ckpt: .*; give one of the two$"):
        run("sym", tmp_path / "out", f"ckpt_path={last}", f"init_ckpt={last}")
    assert not (tmp_path / "out").exists()
