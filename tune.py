"""Measure what options of infer.py do to maps of dev songs, many settings in one line.

    python tune.py -m beam=1,5,20 flow=0,1 root=path/to/maps
    python -m sabersmith.training.sweeps outputs/tune

configs/tune.yaml lists the options.
"""

import os
from contextlib import nullcontext

import hydra
from hydra.core.hydra_config import HydraConfig
from hydra.types import RunMode
from omegaconf import DictConfig

from sabersmith.cli.errors import one_line_errors

# As infer.py: waiting threads sleep soon, or on a busy machine they would spin its cores away.
os.environ.setdefault("GOMP_SPINCOUNT", "10000")


@hydra.main(version_base="1.3", config_path="configs", config_name="tune")
def main(config: DictConfig) -> float:
    """Map the songs, report, and return the score, which sweeps optimise."""
    # Imported here, so that --help and mistyped options answer at once.
    from sabersmith.evaluate.tuning import tune

    single = HydraConfig.get().mode is RunMode.RUN
    with one_line_errors() if single else nullcontext():
        return tune(config)


if __name__ == "__main__":
    with one_line_errors():
        main()
