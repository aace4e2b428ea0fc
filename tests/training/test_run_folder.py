from pathlib import Path

import pytest
from omegaconf import OmegaConf

from sabersmith.training import run_folder
from sabersmith.training.run_folder import RecordNewFolders, RunFolder, missing_folders


@pytest.fixture(autouse=True)
def no_record(monkeypatch):
    monkeypatch.setattr(run_folder, "_made_by_hydra", [])


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()


def test_missing_folders_are_listed_outermost_first(tmp_path):
    (tmp_path / "a").mkdir()
    folders = missing_folders(tmp_path / "a" / "b" / "c")
    assert folders == [tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"]


def test_only_folders_that_were_made_are_removed(tmp_path):
    (tmp_path / "mine").mkdir()
    folder = RunFolder(tmp_path / "mine" / "a" / "b")
    write(folder.path / "config.yaml")
    folder.remove()
    assert list(tmp_path.rglob("*")) == [tmp_path / "mine"]


def test_folders_that_hydra_made_are_removed(tmp_path):
    out = tmp_path / "mine" / "a" / "b"
    (tmp_path / "mine").mkdir()
    RecordNewFolders().on_run_start(OmegaConf.create({"hydra": {"run": {"dir": str(out)}}}))
    write(out / ".hydra" / "config.yaml")
    RunFolder(out).remove()
    assert list(tmp_path.rglob("*")) == [tmp_path / "mine"]


def test_the_other_jobs_of_a_multirun_stay(tmp_path):
    sweep = tmp_path / "sweep"
    RecordNewFolders().on_multirun_start(
        OmegaConf.create({"hydra": {"sweep": {"dir": str(sweep)}}})
    )
    write(sweep / "0" / "config.yaml")
    write(sweep / "1" / ".hydra" / "config.yaml")
    RunFolder(sweep / "1").remove()
    assert [path.name for path in sweep.iterdir()] == ["0"]


def test_an_empty_folder_of_the_user_is_emptied_again(tmp_path):
    folder = RunFolder(tmp_path)
    write(tmp_path / ".hydra" / "config.yaml")
    write(tmp_path / "config.yaml")
    folder.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["notes.txt", "old/last.ckpt"])
def test_a_folder_with_other_files_or_checkpoints_is_kept(tmp_path, name):
    write(tmp_path / name)
    folder = RunFolder(tmp_path)
    write(tmp_path / "config.yaml")
    folder.remove()
    assert (tmp_path / name).is_file()


def test_a_run_with_a_checkpoint_is_kept(tmp_path):
    folder = RunFolder(tmp_path / "run")
    write(folder.path / "checkpoints" / "last.ckpt")
    folder.remove()
    assert (folder.path / "checkpoints" / "last.ckpt").is_file()
