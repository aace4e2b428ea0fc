import json
import shutil
import subprocess
import sys

import numpy as np
import pytest
import webdataset

from sabersmith.cli.shards import main
from sabersmith.data.corpus import list_songs
from sabersmith.data.feature_cache import cached_features, prepare_features
from sabersmith.data.shards.writer import write_shards
from sabersmith.errors import InputError
from sabersmith.sym.shard_records import SymShardStage

from .conftest import MELS, STAGES, write


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_webdataset_reads_the_shards(corpus, shards, tmp_path):
    paths = [str(path) for path in sorted(shards("onset").glob("*.tar"))]
    samples = list(webdataset.WebDataset(paths, shardshuffle=False, empty_check=False).decode())
    assert sorted(sample["json"]["name"] for sample in samples) == [f"map{i}" for i in range(7)]
    for sample in samples:
        song = corpus / sample["json"]["name"] / "song.egg"
        prepare_features([song], MELS, tmp_path, 1, (1.0, 1.1))
        for number, speed in enumerate((1.0, 1.1)):
            assert np.array_equal(
                sample[f"{number}.npy"], cached_features(song, MELS, tmp_path, speed)
            )


def test_a_second_run_writes_what_is_missing(corpus, shards, tmp_path):
    folder = tmp_path / "shards"
    shutil.copytree(shards("sym"), folder)
    before = contents(folder)
    (folder / "index.json").unlink()
    (folder / "train-000001.json").unlink()
    (folder / "train-000000.tar").write_bytes(b"cut short")
    times = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.tar")}
    assert write(corpus, folder, "sym") == 7
    assert contents(folder) == before
    after = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.tar")}
    again = {name for name in after if after[name] != times.get(name)}
    assert again == {"train-000000.tar", "train-000001.tar"}


def test_an_interrupted_run_leaves_no_index_of_missing_shards(
    corpus, shards, tmp_path, monkeypatch
):
    folder = tmp_path / "shards"
    shutil.copytree(shards("sym"), folder)
    (folder / "train-000001.json").unlink()
    (folder / ".sabersmith-0123456789ab").mkdir()
    (folder / ".sabersmith-0123456789ab" / "lock").write_bytes(b"killed while it wrote")

    def stop(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("sabersmith.data.shards.writer.worker_pool", stop)
        with pytest.raises(KeyboardInterrupt):
            write(corpus, folder, "sym")
    assert not (folder / "index.json").exists()
    assert write(corpus, folder, "sym") == 7
    assert contents(folder) == contents(shards("sym"))


def test_finished_shards_of_other_settings_are_kept(corpus, shards, tmp_path):
    folder = tmp_path / "shards"
    shutil.copytree(shards("onset"), folder)
    finer = type(MELS)(sr=8000, hop=80, n_mels=30, nffts=(512,))
    for stage, mels, speeds, field in (
        ("sym", MELS, (1.0, 1.1), "stage"),
        ("onset", finer, (1.0, 1.1), "features"),
        ("onset", MELS, (1.0,), "speeds"),
    ):
        with pytest.raises(InputError, match=rf"index\.json: {field}: .*choose another folder"):
            write_shards(list_songs(corpus), folder, STAGES[stage], mels, speeds, 2, workers=1)
    assert contents(folder) == contents(shards("onset"))


def test_shards_of_another_version_are_replaced(corpus, shards, tmp_path):
    folder = tmp_path / "shards"
    shutil.copytree(shards("sym"), folder)
    index = json.loads((folder / "index.json").read_text())
    (folder / "index.json").write_text(json.dumps({**index, "version": 0, "stage": "other"}))
    write(corpus, folder, "sym")
    assert contents(folder) == contents(shards("sym"))


def test_songs_that_can_not_be_used_are_named(corpus, tmp_path, caplog):
    root, out = tmp_path / "maps", tmp_path / "out"
    shutil.copytree(corpus, root)
    bad = next(song.folder for song in list_songs(root) if song.split == "train")
    (bad / "song.egg").write_bytes(b"no audio")
    assert write_shards(list_songs(root), out, STAGES["sym"], MELS, per_shard=3, workers=1) == 6
    assert str(bad) in caplog.text
    assert "skipped 1 of 7 songs that can't be used" in caplog.text
    for folder in root.iterdir():
        (folder / "song.egg").write_bytes(b"no audio")
    with pytest.raises(InputError, match="no usable Standard map"):
        write_shards(list_songs(root), tmp_path / "none", STAGES["sym"], MELS, workers=1)
    assert not list((tmp_path / "none").glob("*.tar"))


class FailingStage(SymShardStage):
    """Fails for one song with an error that nobody expected."""

    def record(self, level):
        if level.title == "song 3":
            raise ZeroDivisionError("unexpected")
        return super().record(level)


def test_whatever_fails_for_one_song_skips_that_song(corpus, tmp_path, caplog):
    songs = list_songs(corpus)
    assert write_shards(songs, tmp_path, FailingStage(), MELS, per_shard=3, workers=1) == 6
    assert f"skipped: {corpus / 'map3'}: ZeroDivisionError: unexpected" in caplog.text


def test_shards_import_no_stage():
    """The package must not import the stages: each stage implements a protocol."""
    code = (
        "import sys; import sabersmith.data.shards.writer, sabersmith.data.shards.loader;"
        "print([x for x in sys.modules if x.startswith(('sabersmith.onset', 'sabersmith.sym'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120)
    assert done.stdout == b"[]\n"


FEATURES = ["features.sr=8000", "features.hop=80", "features.n_mels=26", "features.nffts=[512]"]


def test_command_line(corpus, shards, tmp_path, capsys):
    arguments = [str(corpus), str(tmp_path), "stage=sym", *FEATURES]
    main([*arguments, "--songs", "2", "--workers", "1"])
    assert f"{tmp_path}: 7 songs; train with data.shards={tmp_path}" in capsys.readouterr().out
    assert contents(tmp_path) == contents(shards("sym"))


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nowhere", "out", "stage=sym"], 1, "error: nowhere: no such folder"),
        (["nowhere", "out", "stage=drums"], 2, "error: "),
        (["nowhere", "out", "stage=sym", "--songs", "0"], 2, "error: --songs"),
    ],
)
def test_wrong_command_lines(arguments, code, message, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == code
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(message)
    assert not list(tmp_path.iterdir())
