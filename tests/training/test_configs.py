"""Every choice of every config group composes, and names things and arguments that exist."""

import inspect
from dataclasses import fields
from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir
from hydra.errors import HydraException, InstantiationException
from hydra.utils import get_object, instantiate
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from sabersmith.errors import InputError, OptionError
from sabersmith.onset.augmentation import OnsetAugmentation
from sabersmith.onset.network import OnsetNet
from sabersmith.sym.datasets import SymAugmentation
from sabersmith.sym.network import SymNet
from sabersmith.training.config_errors import register_resolvers, user_error

CONFIGS = Path(__file__).parents[2] / "configs"
STAGES = ("onset", "sym")


def choices():
    """Every option of the groups that both stages choose from, with each stage it is for."""
    for group in ("trainer", "logger", "callbacks", "experiment"):
        for file in sorted((CONFIGS / group).glob("*.yaml")):
            of_stages = file.with_suffix("")
            for stage in STAGES:
                is_for_it = not of_stages.is_dir() or (of_stages / f"{stage}.yaml").is_file()
                if file.stem != "base" and is_for_it:
                    yield stage, f"{group}={file.stem}"


def composed(*overrides):
    register_resolvers()
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        return compose("train", ["out=runs/x", *overrides])


def targets(node):
    """Every mapping inside `node` that names a target."""
    if isinstance(node, dict):
        if "_target_" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from targets(item)


@pytest.mark.parametrize(("stage", "choice"), choices())
def test_targets_take_the_keys_beside_them(stage, choice):
    config = OmegaConf.to_container(composed(f"stage={stage}", choice), resolve=True)
    found = list(targets(config))
    assert {"data", "model", "features", "trainer"} <= {
        name for name, node in config.items() if isinstance(node, dict) and node in found
    }
    for node in found:
        target = get_object(node["_target_"])
        arguments = {name: None for name in node if not name.startswith("_")}
        inspect.signature(target).bind_partial(**arguments)


@pytest.mark.parametrize(("stage", "network"), [("onset", OnsetNet), ("sym", SymNet)])
def test_networks_take_their_arguments(stage, network):
    inspect.signature(network).bind_partial(**composed(f"stage={stage}").model.network)


def test_every_argument_of_the_sym_network_but_those_the_data_decide_is_a_key():
    decided = {"vocab", "n_mels", "columns"}
    arguments = set(inspect.signature(SymNet).parameters)
    assert set(composed("stage=sym").model.network) == arguments - decided


@pytest.mark.parametrize(
    ("stage", "group", "augmentation"),
    [("onset", "model", OnsetAugmentation), ("sym", "data", SymAugmentation)],
)
def test_every_augmentation_can_be_set_without_a_plus(stage, group, augmentation):
    given = composed(f"stage={stage}")[group].augmentation
    assert {name for name in given if name != "_target_"} == {
        it.name for it in fields(augmentation)
    }


def test_onset_augmentations_are_those_of_the_class():
    assert instantiate(composed("stage=onset").model.augmentation) == OnsetAugmentation()


@pytest.mark.parametrize("stage", STAGES)
def test_sweeps_search_keys_that_exist(stage):
    sweep = OmegaConf.load(CONFIGS / "sweep" / f"{stage}.yaml")
    config = composed(f"stage={stage}")
    for key in sweep.hydra.sweeper.params:
        assert OmegaConf.select(config, key) is not None, key
    assert sweep.hydra.sweeper.direction == {"max": "maximize", "min": "minimize"}[config.mode]


def test_defaults_are_those_of_the_worked_example():
    onset = composed("stage=onset")
    assert (onset.features.sr, onset.features.hop, onset.features.n_mels) == (44100, 441, 80)
    assert list(onset.features.nffts) == [1024, 2048, 4096]
    network = onset.model.network
    assert (network.n_mels, network.windows, network.context) == (80, 3, 15)
    assert (network.channels, network.hidden, network.layers) == (20, 512, 2)
    sym = composed("stage=sym")
    assert (sym.features.sr, sym.features.hop, sym.features.n_mels) == (16000, 160, 100)
    assert (sym.data.top_k, sym.data.max_tokens) == (2000, 2048)
    network = sym.model.network
    assert (network.d_model, network.heads, network.d_inner) == (512, 8, 2048)
    assert (network.encoder_layers, network.decoder_layers, network.dropout) == (6, 6, 0.1)


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        ([], "stage: choose one of onset, sym"),
        (["stage=onst"], "stage/onst: no such option; there are: onset, sym"),
        (["stage=sym", "experiment=tny"], "experiment/tny: no such option; there are: "),
        (["stage=sym", "lr=3"], "lr: no such key"),
        (["stage=sym", "model.network.size=3"], "model.network.size: no such key"),
        (["stage=sym", "~model.size"], "model.size: no such key"),
        (["stage=sym", "model.lr=[1"], "[1"),
    ],
)
def test_wrong_options_are_told_in_one_line(overrides, message):
    with pytest.raises((HydraException, OmegaConfBaseException)) as caught:
        composed(*overrides)
    error = user_error(caught.value)
    assert isinstance(error, OptionError)
    assert message in str(error)
    assert "\n" not in str(error)


def test_a_value_that_is_needed_is_told_in_one_line():
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        config = compose("tune", ["out=out"])
    with pytest.raises(OmegaConfBaseException) as caught:
        _ = config.root
    assert str(user_error(caught.value)) == "root: is needed; write root=..."


def test_errors_of_ours_come_out_of_hydras():
    try:
        try:
            raise InputError("a.dat: broken")
        except InputError as inner:
            raise HydraException("Error in call to target") from inner
    except HydraException as outer:
        assert str(user_error(outer)) == "a.dat: broken"


def test_an_absent_gpu_is_told_with_what_to_take():
    lightnings = type("MisconfigurationException", (Exception,), {})
    error = InstantiationException("Error in call to target\nfull_key: trainer")
    error.__cause__ = lightnings("No supported gpu backend found!")
    assert str(user_error(error)) == "trainer: no GPU is found; take trainer=cpu"


def test_bugs_keep_their_traceback():
    assert user_error(ValueError("shapes differ")) is None
    assert user_error(ZeroDivisionError()) is None
