"""Runs that begin with a checkpoint: to go on with it, or with its weights alone."""

import csv

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
def test_a_run_at_its_end_is_not_resumed_in_silence(run, runs, stage, tmp_path):
    last = runs[stage].out / "checkpoints" / "last.ckpt"
    with pytest.raises(OptionError, match=r"nothing was trained; raise trainer\.max_epochs=2"):
        run(stage, tmp_path / "out", f"ckpt_path={last}")
    assert not (tmp_path / "out").exists()


OTHER_SIZES = {
    "onset": ["model.network.hidden=32", "features.n_mels=40", "model.smoothing=3"],
    "sym": [
        "model.network.d_model=16", "data.top_k=3", "data.offsets=[-2,2]", "data.max_tokens=64",
        "features.n_mels=50", "model.network.echo=false",
    ],
}  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("file", ["{stage}.ckpt", "checkpoints/last.ckpt"])
def test_weights_to_begin_with_are_measured_and_trained_on(run, runs, stage, file, tmp_path):
    """Whatever sizes the config has; its data and learning rate count."""
    before = runs[stage]
    path = before.out / file.format(stage=stage)
    options = [f"init_ckpt={path}", "test=false", *OTHER_SIZES[stage]]
    still = run(stage, tmp_path / "still", *options, "model.lr=0", "trainer.max_epochs=1",
                "trainer.check_val_every_n_epoch=1")  # fmt: skip
    assert still.metrics["dev"] == pytest.approx(before.metrics["dev"], rel=2e-3, abs=1e-6)
    same, old = (load_checkpoint(x.out / f"{stage}.ckpt") for x in (still, before))
    assert {**same.settings, "thresholds": 0} == {**old.settings, "thresholds": 0}

    weights = old.state_dict
    assert all(torch.allclose(same.state_dict[name], weights[name], 1e-3) for name in weights)

    further = run(stage, tmp_path / "further", *options)
    new = load_checkpoint(further.out / f"{stage}.ckpt").state_dict
    assert any(not torch.allclose(new[name], weights[name], 1e-3) for name in weights)
    assert losses(further.out)[0] < losses(before.out)[0]
    assert np.mean(losses(further.out)) < np.mean(losses(before.out))
    # What was used is what config.yaml says, so that others can see it.
    config = OmegaConf.load(further.out / "config.yaml")
    assert config.features.n_mels == old.settings["features"]["n_mels"]
    assert config.model.lr == (1e-2 if stage == "onset" else 1e-3)


def test_a_run_that_began_with_another_vocabulary_resumes(run, runs, tmp_path):
    slim = runs["sym"].out / "sym.ckpt"
    first = run("sym", tmp_path / "a", f"init_ckpt={slim}", "data.top_k=3", "test=false")
    last = first.out / "checkpoints" / "last.ckpt"
    options = [f"ckpt_path={last}", "data.top_k=3", "trainer.max_epochs=3", "test=false"]
    second = run("sym", tmp_path / "b", *options)
    vocabularies = [
        load_checkpoint(path).settings["vocabulary"] for path in (slim, second.out / "sym.ckpt")
    ]
    assert vocabularies[0] == vocabularies[1]


def test_checkpoints_that_can_not_be_begun_with(run, runs, tmp_path):
    onset, sym = runs["onset"].out, runs["sym"].out
    damaged, deepsaber = tmp_path / "damaged.ckpt", tmp_path / "deepsaber.ckpt"
    slim = load_checkpoint(sym / "sym.ckpt")
    save_checkpoint(damaged, {**slim.settings, "vocabulary": []}, slim.state_dict)
    save_checkpoint(deepsaber, {"stage": "sym", "kind": "deepsaber"}, slim.state_dict)
    for option, path, message in (
        ("ckpt_path", tmp_path / "none.ckpt", "no such file; .*as ckpt_path="),
        ("ckpt_path", onset / "checkpoints" / "last.ckpt", "of stage onset, not sym; .*ckpt_path="),
        ("ckpt_path", sym / "sym.ckpt", "weights alone.*as ckpt_path=, or this one as init_ckpt="),
        ("init_ckpt", tmp_path / "none.ckpt", "no such file; give sym.ckpt .*as init_ckpt="),
        ("init_ckpt", onset / "onset.ckpt", "of stage onset, not sym; .*as init_ckpt="),
        ("init_ckpt", damaged, "vocabulary: .*; the file is damaged"),
        ("init_ckpt", deepsaber, "DeepSaber's weights can't be trained on"),
    ):
        with pytest.raises(InputError, match=message) as error:
            run("sym", tmp_path / "out", f"{option}={path}")
        assert str(error.value).startswith(str(path))
    last = sym / "checkpoints" / "last.ckpt"
    with pytest.raises(OptionError, match=r"^init_ckpt: .*; give one of the two$"):
        run("sym", tmp_path / "out", f"ckpt_path={last}", f"init_ckpt={last}")
    assert not (tmp_path / "out").exists()
