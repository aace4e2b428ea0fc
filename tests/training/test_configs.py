"""Every option of every config group composes, and its targets exist and take its keys."""

import inspect
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hydra import compose, initialize_config_dir
from hydra.errors import HydraException, InstantiationException
from hydra.utils import get_object, instantiate
from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException

from sabersmith.cli.hydra_configs import register_declared_options
from sabersmith.cli.train import without_plus
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.augmentation import OnsetAugmentation
from sabersmith.onset.network import OnsetNet
from sabersmith.sym.datasets import SymAugmentation
from sabersmith.sym.network import SymNet
from sabersmith.training.config_errors import register_resolvers, user_error

CONFIGS = Path(__file__).parents[2] / "configs"
STAGES = ("onset", "sym")


def options_by_stage():
    """Yield each stage with each option of the groups that both stages use."""
    for group in ("trainer", "logger", "callbacks", "experiment"):
        for file in sorted((CONFIGS / group).glob("*.yaml")):
            stage_folder = file.with_suffix("")
            for stage in STAGES:
                fits = not stage_folder.is_dir() or (stage_folder / f"{stage}.yaml").is_file()
                if file.stem != "base" and fits:
                    yield stage, f"{group}={file.stem}"


def compose_train(*overrides):
    register_resolvers()
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        return compose("train", ["out=runs/x", *overrides])


def targets(node):
    """Yield every mapping inside `node` that names a target."""
    if isinstance(node, dict):
        if "_target_" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from targets(item)


@pytest.mark.parametrize(("stage", "option"), options_by_stage())
def test_targets_take_their_keys(stage, option):
    config = OmegaConf.to_container(compose_train(f"stage={stage}", option), resolve=True)
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
    given = compose_train(f"stage={stage}").model.network
    arguments = {name: value for name, value in given.items() if not name.startswith("_")}
    inspect.signature(network).bind_partial(**arguments)


def test_the_sym_config_has_every_argument_that_the_data_do_not_decide():
    decided = {"vocab", "n_mels", "columns"}
    arguments = set(inspect.signature(SymNet).parameters)
    given = {x for x in compose_train("stage=sym").model.network if not x.startswith("_")}
    assert given == arguments - decided


@pytest.mark.parametrize(
    ("stage", "group", "augmentation"),
    [("onset", "model", OnsetAugmentation), ("sym", "data", SymAugmentation)],
)
def test_every_augmentation_is_a_key(stage, group, augmentation):
    given = compose_train(f"stage={stage}")[group].augmentation
    assert {name for name in given if name != "_target_"} == {x.name for x in fields(augmentation)}


def test_onset_augmentation_has_the_defaults_of_its_class():
    assert instantiate(compose_train("stage=onset").model.augmentation) == OnsetAugmentation()


@pytest.mark.parametrize("stage", STAGES)
def test_sweeps_search_keys_that_exist(stage):
    sweep = OmegaConf.load(CONFIGS / "sweep" / f"{stage}.yaml")
    config = compose_train(f"stage={stage}")
    for key in sweep.hydra.sweeper.params:
        assert OmegaConf.select(config, key) is not None, key
    assert sweep.hydra.sweeper.direction == {"max": "maximize", "min": "minimize"}[config.mode]


def test_defaults_are_those_of_the_worked_example():
    onset = compose_train("stage=onset")
    assert (onset.features.sr, onset.features.hop, onset.features.n_mels) == (44100, 441, 80)
    assert list(onset.features.nffts) == [1024, 2048, 4096]
    network = onset.model.network
    assert (network.n_mels, network.windows, network.context) == (80, 3, 15)
    assert (network.channels, network.hidden, network.layers) == (20, 512, 2)
    sym = compose_train("stage=sym")
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
        (["stage=sym", "+data.root=x"], "data.root: exists already; write data.root=... without +"),
        (["stage=sym", "model.lr=[1"], "[1"),
    ],
)
def test_wrong_options_give_one_line(overrides, message):
    with pytest.raises((HydraException, OmegaConfBaseException)) as caught:
        compose_train(*overrides)
    error = user_error(caught.value)
    assert isinstance(error, OptionError)
    assert message in str(error)
    assert "\n" not in str(error)


def test_a_missing_value_gives_one_line():
    register_declared_options()
    with initialize_config_dir(version_base="1.3", config_dir=str(CONFIGS)):
        config = compose("tune", ["out=out"])
    with pytest.raises(OmegaConfBaseException) as caught:
        _ = config.root
    assert str(user_error(caught.value)) == "root: is required; write root=..."


def test_our_errors_are_unwrapped_from_hydras():
    try:
        try:
            raise InputError("a.dat: broken")
        except InputError as inner:
            raise HydraException("Error in call to target") from inner
    except HydraException as outer:
        assert str(user_error(outer)) == "a.dat: broken"


def test_a_missing_gpu_gives_one_line_with_the_fix():
    lightnings = type("MisconfigurationException", (Exception,), {})
    error = InstantiationException("Error in call to target\nfull_key: trainer")
    error.__cause__ = lightnings("No supported gpu backend found!")
    assert str(user_error(error)) == "trainer: no GPU is found; set trainer=cpu"


@pytest.mark.parametrize(
    ("plugin", "options", "name"),
    [
        ("hydra_optuna_sweeper", ["sweep=onset"], "hydra/sweeper/optuna"),
        ("hydra_joblib_launcher", ["hydra/launcher=joblib"], "hydra/launcher/joblib"),
        ("hydra_submitit_launcher", ["hydra/launcher=slurm"], "hydra/launcher/submitit_slurm"),
    ],
)
def test_a_plugin_that_is_not_installed_gives_one_line(tmp_path, plugin, options, name):
    program = (
        f"import sys; sys.modules['hydra_plugins.{plugin}'] = None\n"
        "from sabersmith.cli.train import main; main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "-m", "stage=onset", *options],
        capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == f"error: {name}: is not installed; run: pip install 'sabersmith[sweep]'\n"


def test_a_logger_that_is_not_installed_gives_one_line():
    error = InstantiationException("Error in call to target\nfull_key: logger.tensorboard")
    error.__cause__ = ModuleNotFoundError("Neither `tensorboard` nor `tensorboardX` is available.")
    assert "pip install 'sabersmith[tensorboard]'" in str(user_error(error))


@pytest.mark.parametrize("stage", STAGES)
def test_a_single_window_size_needs_no_list(stage):
    config = compose_train(f"stage={stage}", "features.nffts=1024")
    assert instantiate(config.features, _convert_="all").nffts == (1024,)
    if stage == "onset":
        assert config.model.network.windows == 1


@pytest.mark.parametrize(
    ("argument", "taken"),
    [
        ("+experiment=tiny", "experiment=tiny"),
        ("++trainer=cpu", "trainer=cpu"),
        ("+trainer.profiler=simple", "+trainer.profiler=simple"),
        ("+x=1", "+x=1"),
        ("++model.lr=1", "++model.lr=1"),
        ("+=1", "+=1"),
    ],
)
def test_config_groups_may_be_given_with_a_plus(argument, taken):
    assert without_plus(argument) == taken


def test_help_of_tune_lists_no_groups_of_train(tmp_path):
    done = subprocess.run(
        [sys.executable, str(CONFIGS.parent / "tune.py"), "--help"],
        capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "beam: null" in done.stdout
    assert "callbacks" not in done.stdout and "experiment" not in done.stdout


def test_bugs_keep_their_traceback():
    assert user_error(ValueError("shapes differ")) is None
    assert user_error(ZeroDivisionError()) is None
