import pickle

import pytest
import torch

from sabersmith.checkpoint import load_checkpoint, load_network, save_checkpoint
from sabersmith.errors import InputError

SETTINGS = {"stage": "onset", "network": {"hidden": 2}}


@pytest.fixture
def saved(tmp_path):
    path = tmp_path / "a.ckpt"
    save_checkpoint(path, SETTINGS, torch.nn.Linear(2, 2).state_dict())
    return path


def test_round_trip_in_half_precision(tmp_path):
    net = torch.nn.Linear(3, 3)
    save_checkpoint(tmp_path / "a.ckpt", SETTINGS, net.state_dict())
    loaded = load_checkpoint(tmp_path / "a.ckpt", "onset")
    assert loaded.settings == {**SETTINGS, "version": 1}
    assert loaded.state_dict["weight"].dtype == torch.float32
    assert torch.equal(loaded.state_dict["weight"], net.weight.half().float())
    assert [file.name for file in tmp_path.iterdir()] == ["a.ckpt"]


def test_reads_lightning_files(tmp_path):
    weights = {f"network.{name}": x for name, x in torch.nn.Linear(2, 2).state_dict().items()}
    settings = {**SETTINGS, "version": 1}
    torch.save({"sabersmith": settings, "state_dict": weights, "epoch": 3}, tmp_path / "last.ckpt")
    loaded = load_checkpoint(tmp_path / "last.ckpt", "onset")
    assert set(loaded.state_dict) == {"weight", "bias"}


class Harmful:
    def __reduce__(self):
        return (exec, ("raise SystemExit('ran')",))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such file"),
        (b"", "not a whole torch file|damaged"),
        (b"hello", "not a whole torch file|damaged"),
        (pickle.dumps(Harmful()), "not a whole torch file|damaged"),
    ],
)
def test_bad_files(tmp_path, content, message):
    path = tmp_path / "x.ckpt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=message) as error:
        load_checkpoint(path, "onset")
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_pickled_code_is_not_run(tmp_path):
    torch.save({"sabersmith": SETTINGS, "state_dict": {}, "x": Harmful()}, tmp_path / "x.ckpt")
    with pytest.raises(InputError, match="pickled code"):
        load_checkpoint(tmp_path / "x.ckpt", "onset")


def test_truncated(saved):
    saved.write_bytes(saved.read_bytes()[:-200])
    with pytest.raises(InputError, match="not a whole torch file"):
        load_checkpoint(saved, "onset")


def test_other_stage(saved):
    with pytest.raises(InputError, match="stage onset, not sym; give it as onset_ckpt="):
        load_checkpoint(saved, "sym")


def test_somebody_elses_weights(tmp_path):
    torch.save({"weight": torch.zeros(2)}, tmp_path / "x.ckpt")
    with pytest.raises(InputError, match="not a sabersmith checkpoint"):
        load_checkpoint(tmp_path / "x.ckpt", "onset")


def test_later_version(tmp_path):
    torch.save(
        {"sabersmith": {"stage": "onset", "version": 99}, "state_dict": {}}, tmp_path / "x.ckpt"
    )
    with pytest.raises(InputError, match="update sabersmith"):
        load_checkpoint(tmp_path / "x.ckpt", "onset")


def test_weights_that_do_not_fit(saved):
    with pytest.raises(InputError, match="state_dict"):
        load_network(torch.nn.Linear(5, 5), load_checkpoint(saved, "onset"))
