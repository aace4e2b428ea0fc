"""A run that is killed and continued is the run that it would have been."""

import csv

import pytest
import torch

from sabersmith.training.repeatable import RepeatableSteps

STAGES = ("onset", "sym")
OPTIONS = {
    "onset": [
        "data.crop_s=1.0", "data.batch_size=2", "data.speeds=[1.0,1.1]",
        "model.network.dropout=0.2", "trainer.limit_train_batches=4",
    ],
    "sym": [
        "data.max_tokens=6", "data.overlap=3", "data.lookahead=1", "data.batch_size=1",
        "data.augmentation.no_audio=0.3", "data.augmentation.gap_jitter_s=0.01",
        "trainer.limit_train_batches=4",
    ],
}  # fmt: skip
EVERY_STEP = "+callbacks.last.every_n_train_steps=1"


class Killed(BaseException):
    pass


@pytest.fixture(scope="module")
def train(run):
    """Return a function that trains for three epochs of four steps."""

    def train_three(stage, out, *options):
        common = ["trainer.max_epochs=3", "trainer.check_val_every_n_epoch=1", "test=false"]
        return run(stage, out, *OPTIONS[stage], *common, *options)

    return train_three


@pytest.fixture(scope="module")
def uninterrupted(train, tmp_path_factory):
    out = tmp_path_factory.mktemp("uninterrupted")
    return {stage: train(stage, out / stage).out for stage in STAGES}


def losses(out):
    with (out / "metrics.csv").open() as file:
        return [row["train/loss"] for row in csv.DictReader(file) if row["train/loss"]]


def weights(out):
    return torch.load(out / "checkpoints" / "last.ckpt", weights_only=True)["state_dict"]


def kill_before(monkeypatch, step):
    start = RepeatableSteps.on_train_batch_start

    def killed(self, trainer, *arguments):
        if trainer.global_step == step:
            raise Killed
        start(self, trainer, *arguments)

    monkeypatch.setattr(RepeatableSteps, "on_train_batch_start", killed)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    ("step", "options"),
    [(6, [EVERY_STEP]), (8, [EVERY_STEP]), (4, []), (6, ["trainer.val_check_interval=2"])],
    ids=["in an epoch", "at its last step", "after its validation", "after one in an epoch"],
)
def test_a_continued_run_equals_an_uninterrupted_one(
    train, uninterrupted, stage, step, options, tmp_path, monkeypatch
):
    with monkeypatch.context() as patch, pytest.raises(Killed):
        kill_before(patch, step)
        train(stage, tmp_path / "killed", "data.workers=2", *options)
    last = tmp_path / "killed" / "checkpoints" / "last.ckpt"
    assert torch.load(last, weights_only=True)["global_step"] == step
    expected = losses(uninterrupted[stage])
    assert len(set(expected)) == len(expected) == 12
    for workers in (0, 2):
        out = tmp_path / f"resumed{workers}"
        train(stage, out, f"ckpt_path={last}", f"data.workers={workers}", *options)
        assert losses(out) == expected[step:]
        ours, theirs = weights(out), weights(uninterrupted[stage])
        assert all(torch.equal(ours[name], theirs[name]) for name in theirs)
