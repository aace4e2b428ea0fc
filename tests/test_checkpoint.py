import pickle
from functools import partial

import pytest
import torch

from sabersmith import checkpoint
from sabersmith.checkpoint import (
    build_network,
    load_checkpoint,
    load_network,
    network_settings,
    save_checkpoint,
    shipped_checkpoint,
)
from sabersmith.errors import InputError
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.network import OnsetNet

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
    assert loaded.settings == {**SETTINGS, "version": checkpoint.VERSION}
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
        (b"", "not a complete torch file|damaged"),
        (b"hello", "not a complete torch file|damaged"),
        (pickle.dumps(Harmful()), "not a complete torch file|damaged"),
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
    with pytest.raises(InputError, match="not a complete torch file"):
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


class Small(torch.nn.Module):
    """A network that is not part of the package."""

    def __init__(self, size: int = 2) -> None:
        super().__init__()
        self.layer = torch.nn.Linear(size, size)


@pytest.fixture
def registered(monkeypatch):
    """No registered network at first; what a test registers is forgotten."""
    monkeypatch.setattr(checkpoint, "_registered", {})


def described(path, network):
    return checkpoint.Checkpoint({"network": network}, {}, path)


def test_a_network_is_built_again_from_its_settings(tmp_path, registered):
    settings = network_settings(partial(Small, size=3))
    assert settings == {"_target_": f"{__name__}.Small", "size": 3}
    network = build_network(described(tmp_path, settings), Small, Small)
    assert isinstance(network, Small) and network.layer.in_features == 3


def test_a_checkpoint_without_a_class_has_the_stages_own(tmp_path, registered):
    network = build_network(described(tmp_path, {"size": 4}), Small, Small)
    assert network.layer.in_features == 4


@pytest.mark.parametrize("factory", [Small(), dict, partial(Small, 3), lambda: Small()])
def test_only_classes_with_named_arguments_are_networks(factory):
    with pytest.raises(TypeError, match="network class"):
        network_settings(factory)


@pytest.mark.parametrize(
    "name",
    [
        "os.system",
        "torch.nn.Linear",
        f"{__name__}.Small",  # not registered
        "sabersmith.onset.network.forward_per_window",
        "sabersmith.onset.network.nn",
        "sabersmith.onset.missing.Net",
        "sabersmith.onset./tmp/evil.Net",
        "sabersmith.cli.__main__.main",
        "OnsetNet",
        "",
        3,
        ["os.system"],
    ],
)
def test_a_checkpoint_cannot_choose_what_code_runs(tmp_path, name, registered):
    path = tmp_path / "downloaded.ckpt"
    with pytest.raises(
        InputError, match=r"downloaded\.ckpt: network\._target_: .*is not a network"
    ):
        build_network(described(path, {"_target_": name}), OnsetNetwork, OnsetNet)


@pytest.mark.parametrize(
    "change",
    [
        {"network": {"hidden": {"_target_": "os.system", "command": "true"}}},
        {"network": {"_args_": ["true"]}},
        {"features": {"sr": [{"_target_": "os.system"}]}},
        {"_target_": "os.system"},
    ],
)
def test_other_settings_cannot_name_code(tmp_path, change):
    """Training puts settings into a config, whose targets Hydra would call."""
    save_checkpoint(tmp_path / "x.ckpt", {**SETTINGS, **change}, {})
    with pytest.raises(InputError, match=r"x\.ckpt: _\w+_: settings of a checkpoint can't name"):
        load_checkpoint(tmp_path / "x.ckpt", "onset")


VERSION_1 = {
    "onset": (
        {"network": {"hidden": 2, "beats": True}, "min_gap_s": [0.1] * 5, "thresholds": [0.3] * 5},
        {"network": {"hidden": 2, "beats": True}, "peak_gap_s": [0.1] * 5, "thresholds": [0.3] * 5},
        {"lstm.weight": "lstm.weight", "head.bias": "head.bias"},
    ),
    "sym": (
        {
            "network": {"d_model": 2, "echo": True, "beats": False},
            "carry": 8,
            "ahead": 2,
            "shares": [[0.5]],
        },
        {
            "network": {"d_model": 2, "copy": True},
            "overlap": 8,
            "lookahead": 2,
            "human_shares": [[0.5]],
        },
        {
            "hear.weight": "audio_embedding.weight",
            "hear_nothing": "no_audio",
            "time.bias": "gap_embedding.bias",
            "echo.level": "copy_mechanism.level",
            "encoder.0.norm_forward.weight": "encoder.0.norm_forward.weight",
        },
    ),
}


@pytest.mark.parametrize("stage", VERSION_1)
@pytest.mark.parametrize("prefix", ["", "network."], ids=["inference", "training"])
def test_version_1_is_upgraded(tmp_path, stage, prefix):
    old, new, names = VERSION_1[stage]
    values = {name: torch.randn(3) for name in names}
    content = {
        "sabersmith": {"stage": stage, "version": 1, "unknown": 7, **old},
        "state_dict": {prefix + name: value for name, value in values.items()},
    }
    torch.save(content, tmp_path / "old.ckpt")
    loaded = load_checkpoint(tmp_path / "old.ckpt", stage)
    assert loaded.settings == {"stage": stage, "version": 2, "unknown": 7, **new}
    assert list(loaded.state_dict) == list(names.values())
    for name, value in values.items():
        assert torch.equal(loaded.state_dict[names[name]], value)
    save_checkpoint(tmp_path / "new.ckpt", loaded.settings, loaded.state_dict)
    again = load_checkpoint(tmp_path / "new.ckpt", stage)
    assert again.settings == loaded.settings and again.state_dict.keys() == loaded.state_dict.keys()


@pytest.mark.parametrize(
    ("stage", "old", "new"),
    [
        ("onset", {"network": {"bidirectional": False}}, {"network": {}}),
        ("sym", {"network": {"layers": 2}, "carry": 8}, {"network": {"layers": 2}, "overlap": 8}),
    ],
)
def test_version_1_of_converted_checkpoints_is_upgraded(tmp_path, stage, old, new):
    common = {"stage": stage, "kind": "deepsaber"}
    weights = {"hear.weight": torch.zeros(1)}
    content = {"sabersmith": {**common, "version": 1, **old}, "state_dict": weights}
    torch.save(content, tmp_path / "old.ckpt")
    loaded = load_checkpoint(tmp_path / "old.ckpt", stage)
    assert loaded.settings == {**common, "version": 2, **new}
    if stage == "sym":
        assert list(loaded.state_dict) == ["source_embedding.weight"]


@pytest.mark.parametrize("stage", ["onset", "sym"])
def test_shipped_checkpoints_have_the_current_version_and_name_their_network(stage):
    content = torch.load(shipped_checkpoint(stage), weights_only=True)
    assert content["sabersmith"]["version"] == checkpoint.VERSION
    assert content["sabersmith"]["network"]["_target_"].startswith(f"sabersmith.{stage}.network.")
