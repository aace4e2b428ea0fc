import pytest
import torch

from sabersmith.checkpoint import VERSION, load_checkpoint
from sabersmith.cli.checkpoint import main
from sabersmith.errors import InputError
from sabersmith.training.inference_checkpoint import write_inference_checkpoint

SETTINGS = {"stage": "sym", "version": VERSION, "network": {"vocab": 5}, "vocabulary": [[0] * 12]}


@pytest.fixture
def lightning_file(tmp_path):
    """Write a file like Lightning's: prefixed weights, optimiser state, our settings."""
    weight = torch.randn(300, 300)
    content = {
        "sabersmith": SETTINGS,
        "state_dict": {"network.weight": weight, "network.count": torch.tensor([7])},
        "optimizer_states": [{"exp_avg": weight.clone()}],
        "epoch": 3,
    }
    torch.save(content, tmp_path / "last.ckpt")
    return tmp_path / "last.ckpt"


def test_only_weights_and_settings_are_kept(lightning_file, tmp_path):
    write_inference_checkpoint(lightning_file, tmp_path / "new" / "sym.ckpt")
    before, after = (load_checkpoint(x) for x in (lightning_file, tmp_path / "new" / "sym.ckpt"))
    assert after.settings == SETTINGS
    assert after.state_dict.keys() == {"weight", "count"}
    assert torch.equal(after.state_dict["weight"], before.state_dict["weight"].half().float())
    assert after.state_dict["count"] == 7
    assert (tmp_path / "new" / "sym.ckpt").stat().st_size < lightning_file.stat().st_size / 3
    content = torch.load(tmp_path / "new" / "sym.ckpt", weights_only=True)
    assert content.keys() == {"sabersmith", "state_dict"}


def test_an_inference_checkpoint_stays_the_same(lightning_file, tmp_path):
    write_inference_checkpoint(lightning_file, tmp_path / "a.ckpt")
    write_inference_checkpoint(tmp_path / "a.ckpt", tmp_path / "b.ckpt")
    a, b = (load_checkpoint(tmp_path / name) for name in ("a.ckpt", "b.ckpt"))
    assert a.settings == b.settings
    assert all(torch.equal(a.state_dict[name], b.state_dict[name]) for name in a.state_dict)


def test_command_with_full_precision(lightning_file, tmp_path, capsys):
    assert main([str(lightning_file), str(tmp_path / "full.ckpt"), "--full"]) == 0
    before, after = (load_checkpoint(x) for x in (lightning_file, tmp_path / "full.ckpt"))
    assert torch.equal(after.state_dict["weight"], before.state_dict["weight"])
    assert capsys.readouterr().out == f"{tmp_path / 'full.ckpt'}: 0.4 MB\n"


def test_files_that_can_not_be_read_or_written(lightning_file, tmp_path):
    with pytest.raises(InputError, match=r"last\.ckpt/x\.ckpt: can't be written"):
        write_inference_checkpoint(lightning_file, lightning_file / "x.ckpt")
    with pytest.raises(InputError, match=r"no such file; give a checkpoint$"):
        write_inference_checkpoint(tmp_path / "none.ckpt", tmp_path / "x.ckpt")
