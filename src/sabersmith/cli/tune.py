"""`sabersmith tune -m beam=1,5,20 root=path/to/maps`: measure what mapping options do to maps.

configs/tune.yaml lists the options; `sabersmith sweeps outputs/tune` compares the runs.
"""

import sys
from collections.abc import Sequence
from contextlib import nullcontext

import hydra
from hydra.core.hydra_config import HydraConfig
from hydra.types import RunMode
from omegaconf import DictConfig

from sabersmith.cli.hydra_configs import CONFIG_DIR, register_declared_options, run_with_hydra
from sabersmith.cli.one_line_errors import one_line_errors

register_declared_options()


@hydra.main(version_base="1.3", config_path=CONFIG_DIR, config_name="tune")
def tune_from_config(config: DictConfig) -> float:
    """Map the songs, report, and return the score, which sweeps optimise."""
    # Imported here, so that --help and mistyped options answer at once.
    from sabersmith.evaluate.tuning import tune

    single = HydraConfig.get().mode is RunMode.RUN
    with one_line_errors() if single else nullcontext():
        return tune(config)


def main(argv: Sequence[str]) -> None:
    """Run with the arguments after the command's name."""
    run_with_hydra(tune_from_config, __file__, argv)


if __name__ == "__main__":
    main(sys.argv[1:])
