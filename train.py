"""Train one of the two stages on a folder of maps.

    python train.py stage=onset data.root=path/to/maps
    python train.py stage=sym data.root=path/to/maps

configs/train.yaml lists the groups; every key of theirs can be overridden on the command line.
"""

import os
import sys
from contextlib import nullcontext

import hydra
from hydra.core.hydra_config import HydraConfig
from hydra.types import RunMode
from omegaconf import DictConfig

from sabersmith.cli.errors import one_line_errors
from sabersmith.training.config_errors import register_resolvers

register_resolvers()
# Beside other work, waiting threads would spin away the cores: training is then twice as slow.
os.environ.setdefault("GOMP_SPINCOUNT", "10000")


@hydra.main(version_base="1.3", config_path="configs", config_name="train")
def main(config: DictConfig) -> float:
    """Train, report, and return the best score on dev, which sweeps optimise."""
    register_resolvers()  # again, for the processes that a launcher starts
    # Imported here, so that --help and mistyped options answer at once.
    from sabersmith.training.run import train

    # One run ends here with its line; of a multirun Hydra must see which job failed.
    single = HydraConfig.get().mode is RunMode.RUN
    with one_line_errors() if single else nullcontext():
        return train(config).score


if __name__ == "__main__":
    # Hydra's help shows a whole config, for which a stage has to be chosen.
    if {"-h", "--help"} & set(sys.argv) and not any(it.startswith("stage=") for it in sys.argv):
        sys.argv.append("stage=onset")
    with one_line_errors():
        main()
