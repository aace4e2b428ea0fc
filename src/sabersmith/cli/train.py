"""`sabersmith train stage=onset` or `stage=sym`: train one of the two stages on a folder of maps.

configs/train.yaml lists the groups of settings; every key of theirs can be set as key=value.
"""

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import hydra
from hydra.core.hydra_config import HydraConfig
from hydra.types import RunMode
from omegaconf import DictConfig

from sabersmith.cli.hydra_configs import CONFIG_DIR, run_with_hydra
from sabersmith.cli.one_line_errors import one_line_errors
from sabersmith.training.config_errors import register_resolvers

register_resolvers()


@hydra.main(version_base="1.3", config_path=CONFIG_DIR, config_name="train")
def train_from_config(config: DictConfig) -> float:
    """Train, report, and return the best score on dev, which sweeps optimise."""
    register_resolvers()  # again, for the processes that a launcher starts
    # Imported here, so that --help and mistyped options answer at once.
    from sabersmith.mapping.calibration import calibrate_checkpoint
    from sabersmith.training.run import train

    # A single run ends here with its line; of a multirun Hydra must see which job failed.
    single = HydraConfig.get().mode is RunMode.RUN
    with one_line_errors() if single else nullcontext():
        return train(config, calibrate_checkpoint).score


def main(argv: Sequence[str]) -> None:
    """Run with the arguments after the command's name."""
    argv = [without_plus(it) for it in argv]
    # Hydra's help shows a whole config, for which a stage has to be chosen.
    if {"-h", "--help"} & set(argv) and not any(it.startswith("stage=") for it in argv):
        argv.append("stage=onset")
    run_with_hydra(train_from_config, __file__, argv)


def without_plus(argument: str) -> str:
    """Return `+experiment=tiny` without its plus, and other arguments as they are.

    Every config group is in the defaults list, where Hydra takes no plus.
    """
    name = argument.lstrip("+").partition("=")[0]
    is_group = argument.startswith("+") and name and "/" not in name and name != "hydra"
    if is_group and (Path(CONFIG_DIR) / name).is_dir():
        return argument.lstrip("+")
    return argument


if __name__ == "__main__":
    main(sys.argv[1:])
