import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import read_level
from sabersmith.checkpoint import load_checkpoint
from sabersmith.cli.deepsaber import main
from sabersmith.deepsaber.convert import (
    convert,
    convert_onset,
    convert_sym,
    read_weights,
    rename,
    sym_names,
)
from sabersmith.deepsaber.original_network import DeepSaberNet
from sabersmith.deepsaber.state_import import read_states
from sabersmith.errors import InputError

from ..songs import write_song
from . import original

ROOT = Path(__file__).parents[2]


def test_published_shapes_fit():
    meta = {
        name: torch.empty(shape, device="meta") for name, shape in original.sym_shapes().items()
    }
    assert 48.2e6 < sum(x.numel() for x in meta.values()) < 48.4e6
    with torch.device("meta"):
        network = DeepSaberNet()
    del network.cells
    renamed = rename(meta, network, sym_names(6), Path("x.pth"))
    assert renamed.keys() == network.state_dict().keys()
    assert sum(np.prod(shape) for shape in original.ONSET_SHAPES.values()) == 5_455_145


def test_vocabulary_is_the_most_frequent_states(checkpoints, states):
    checkpoint = load_checkpoint(checkpoints[1], "sym")
    assert checkpoint.settings["vocabulary"] == [list(map(int, state)) for state in states[:40]]
    assert checkpoint.settings["network"]["vocab"] == 43


def test_states_of_mods_are_removed_with_their_weights(sym_weights, states):
    odd = list(states)
    odd[7] = (*states[7][:11], 1009.0)
    settings, weights = convert_sym(sym_weights, odd, Path("x.pth"))
    assert settings["vocabulary"] == [list(map(int, s)) for s in states[:7] + states[8:40]]
    kept = [i for i in range(43) if i != 10]
    assert torch.equal(weights["project.weight"], sym_weights["tgt_word_prj.weight"][kept])
    assert torch.equal(weights["state.weight"], sym_weights["decoder.tgt_word_emb.weight"][kept])
    assert len(weights["project.bias"]) == settings["network"]["vocab"] == 42


def test_infer_takes_the_converted_checkpoints(checkpoints, tmp_path):
    song = write_song(tmp_path / "song.ogg")
    onset, sym = checkpoints
    command = [sys.executable, str(ROOT / "infer.py"), f"audio={song}", f"out={tmp_path}"]
    command += [f"onset_ckpt={onset}", f"sym_ckpt={sym}", "beam=2", "device=cpu"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    level = read_level(tmp_path / "song.zip", strict=True)
    assert [chart.difficulty for chart in level.charts] == list(DIFFICULTIES)
    assert all(len(chart.notes) > 5 for chart in level.charts)


def test_files_of_old_torch_versions_are_read(onset_weights, tmp_path):
    torch.save(onset_weights, tmp_path / "a.pth", _use_new_zipfile_serialization=False)
    read = read_weights(tmp_path / "a.pth")
    assert all(torch.equal(read[name], onset_weights[name]) for name in original.ONSET_SHAPES)


def test_command_line(onset_weights, tmp_path, capsys):
    torch.save(onset_weights, tmp_path / "a.pth")
    main(["--stage", "onset", str(tmp_path / "a.pth"), "-o", str(tmp_path / "new" / "o.ckpt")])
    assert "onset_ckpt=" in capsys.readouterr().out
    loaded = load_checkpoint(tmp_path / "new" / "o.ckpt", "onset")
    assert torch.equal(loaded.state_dict["head.bias"], onset_weights["hidden_to_state.bias"])


def without(weights, name):
    return {key: value for key, value in weights.items() if key != name}


def test_wrong_tensors_are_named(onset_weights, sym_weights, states):
    path = Path("x.pth")
    for name in ("lstm.bias_hh_l1", "conv1.weight"):
        with pytest.raises(InputError, match=rf"x\.pth: {name}: is missing"):
            convert_onset(without(onset_weights, name), path)
    for name in (
        "encoder.src_word_emb.weight",
        "encoder.layer_stack.1.slf_attn.w_vs.weight",
        "decoder.layer_stack.0.enc_attn.layer_norm.bias",
    ):
        with pytest.raises(InputError, match=rf"x\.pth: {name}: is missing"):
            convert_sym(without(sym_weights, name), states, path)
    narrow = {**onset_weights, "lstm.weight_hh_l0": torch.zeros(2048, 256)}
    with pytest.raises(InputError, match=r"weight_hh_l0: its shape is \(2048, 256\), not"):
        convert_onset(narrow, path)
    with pytest.raises(InputError, match=r"w_2\.weight: its shape is"):
        name = "encoder.layer_stack.0.pos_ffn.w_2.weight"
        convert_sym({**sym_weights, name: torch.zeros(128, 64, 3)}, states, path)
    with pytest.raises(InputError, match="extra: is not known"):
        convert_onset({**onset_weights, "extra": torch.zeros(1)}, path)
    with pytest.raises(InputError, match="other stage"):
        convert_sym(onset_weights, states, path)
    with pytest.raises(InputError, match="only 5 are listed"):
        convert_sym(sym_weights, states[:5], path)


class Harmful:
    def __reduce__(self):
        return (exec, ("raise SystemExit('ran')",))


def test_wrong_files_are_named(tmp_path):
    path = tmp_path / "a.pth"
    with pytest.raises(InputError, match=r"a\.pth: no such file"):
        read_weights(path)
    path.write_bytes(b"no weights")
    with pytest.raises(InputError, match=r"a\.pth: (not a complete torch file|damaged)"):
        read_weights(path)
    torch.save({"x": Harmful()}, path)
    with pytest.raises(InputError, match=r"a\.pth: .*never run"):
        read_weights(path)
    torch.save([torch.zeros(1)], path)
    with pytest.raises(InputError, match=r"a\.pth: is no state dict"):
        read_weights(path)
    torch.save({"a": torch.zeros(1)}, path)
    with pytest.raises(InputError, match="list of states is missing"):
        convert("sym", path, tmp_path / "x.ckpt")
    assert not (tmp_path / "x.ckpt").exists()


@pytest.mark.parametrize("protocol", [3, 4, 5])
def test_states_are_read_as_the_original_wrote_them(tmp_path, states, protocol):
    path = tmp_path / "sorted_states.pkl"
    raw = pickle.dumps(states, protocol)
    if protocol == 3:  # as numpy of that time
        raw = raw.replace(b"numpy._core.multiarray", b"numpy.core.multiarray")
        assert b"numpy.core.multiarray" in raw
    path.write_bytes(raw)
    read = read_states(path)
    assert read == [tuple(map(float, state)) for state in states]
    assert all(type(cell) is float for state in read for cell in state)
    path.write_bytes(pickle.dumps(read, protocol))
    assert read_states(path) == read


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (Harmful(), "contains the code builtins.exec, which is never run"),
        ([(0.0,) * 12, (Path("x"),) * 12], "contains the code pathlib"),
        ([(0.0,) * 11], "state 0 is not 12 numbers"),
        ([(0.0,) * 12, ("0",) * 12], "state 1 is not 12 numbers"),
        ([(np.float32(0),) * 12], "not a complete pickle"),
        ({}, "not hold a list of states"),
        ([], "not hold a list of states"),
    ],
)
def test_other_pickles_are_refused(tmp_path, content, message):
    path = tmp_path / "states.pkl"
    path.write_bytes(pickle.dumps(content))
    with pytest.raises(InputError, match=message) as error:
        read_states(path)
    assert str(path) in str(error.value)


def test_damaged_pickles_are_refused(tmp_path, states):
    path = tmp_path / "states.pkl"
    raw = pickle.dumps(states)
    for content in (b"", b"states", raw[:-30], raw[:50]):
        path.write_bytes(content)
        with pytest.raises(InputError, match="not a complete pickle"):
            read_states(path)
    with pytest.raises(InputError, match="can't be read"):
        read_states(tmp_path / "missing.pkl")
