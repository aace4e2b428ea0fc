"""Checkpoints that a full disk or a kill interrupts."""

import subprocess
import sys
from contextlib import contextmanager

import pytest
import torch

from sabersmith.checkpoint import save_checkpoint
from sabersmith.errors import InputError
from sabersmith.training.checkpoint_files import WholeCheckpoints, remove_unfinished

SETTINGS = {"stage": "onset", "network": {}}


def save_training(path, weights):
    WholeCheckpoints().save_checkpoint({"state_dict": weights}, path)


def save_inference(path, weights):
    save_checkpoint(path, SETTINGS, weights)


WRITERS = pytest.mark.parametrize("save", [save_training, save_inference])


@contextmanager
def full_disk():
    """Let no file grow beyond 10 kB, as on a disk that fills up.

    Not a fixture: pytest's own output may go to a file, and is written while fixtures last.
    """
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@WRITERS
def test_what_is_written_is_read(save, tmp_path):
    path = tmp_path / "new" / "x.ckpt"
    for value in (1.0, 2.0):
        save(path, {"w": torch.full((3,), value)})
    read = WholeCheckpoints().load_checkpoint(path, weights_only=True)
    assert torch.equal(read["state_dict"]["w"].float(), torch.full((3,), 2.0))
    assert list(path.parent.iterdir()) == [path]


@WRITERS
def test_a_full_disk_is_one_line_and_leaves_the_earlier_file(save, tmp_path):
    path = tmp_path / "x.ckpt"
    save(path, {"w": torch.zeros(3)})
    before = path.read_bytes()
    too_large = r"x\.ckpt: can't be written \(File too large\); make"
    with full_disk(), pytest.raises(InputError, match=too_large):
        save(path, {"w": torch.zeros(100_000)})
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["save", "os.fsync", "os.replace"])
def test_a_kill_leaves_the_earlier_file_and_the_next_run_cleans_up(tmp_path, step):
    """Whichever step of the writing the process is killed before."""
    path = tmp_path / "checkpoints" / "last.ckpt"
    save_training(path, {"w": torch.zeros(3)})
    before = path.read_bytes()
    code = f"""
import os, pathlib, torch
from sabersmith.training.checkpoint_files import WholeCheckpoints

def killed(*arguments):
    os.kill(os.getpid(), 9)

class KilledWhileSaved:
    __reduce__ = killed

weights = dict(w=torch.zeros(100_000))
if {step!r} == "save":
    weights["last"] = KilledWhileSaved()
else:
    {step if step != "save" else "unused"} = killed
WholeCheckpoints().save_checkpoint(dict(state_dict=weights), {str(path)!r})
"""
    assert subprocess.run([sys.executable, "-c", code], timeout=120).returncode == -9
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2
    remove_unfinished(tmp_path, None)
    assert list(path.parent.iterdir()) == [path]


def test_a_resumed_run_cleans_up_after_the_killed_one(tmp_path):
    left = tmp_path / "old" / ".sabersmith-0123456789ab"
    left.mkdir(parents=True)
    (left / "lock").touch()
    remove_unfinished(tmp_path / "new", str(tmp_path / "old" / "last.ckpt"))
    assert not left.exists()


def test_a_run_on_a_full_disk_keeps_its_last_whole_checkpoint(run, runs, tmp_path, monkeypatch):
    write, written = WholeCheckpoints.save_checkpoint, []

    def second_fails(self, checkpoint, path, storage_options=None):
        written.append(path)
        if len(written) > 2:  # best.ckpt and last.ckpt of the first epoch
            checkpoint = {**checkpoint, "state_dict": Unwritable()}
        write(self, checkpoint, path, storage_options)

    class Unwritable:
        def __reduce__(self):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(WholeCheckpoints, "save_checkpoint", second_fails)
    options = ["trainer.check_val_every_n_epoch=1", "trainer.limit_train_batches=1"]
    with pytest.raises(InputError, match=r"\.ckpt: can't be written \(No space left on device\)"):
        run("onset", tmp_path, *options)
    content = torch.load(tmp_path / "checkpoints" / "last.ckpt", weights_only=True)
    assert content["global_step"] == 1
    assert {x.name for x in (tmp_path / "checkpoints").iterdir()} == {"best.ckpt", "last.ckpt"}
