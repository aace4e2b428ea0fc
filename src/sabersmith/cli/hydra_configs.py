"""Where the Hydra configs lie, and what is registered with Hydra before one is composed."""

import re
import sys
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings
from sabersmith.options.declaration import defaults_of

CONFIG_DIR = str(files("sabersmith.configs"))
# Python reads no whole number of more digits, and Hydra would end with a traceback.
MAX_DIGITS = 4000


def register_declared_options() -> None:
    """Register the declared options with Hydra, for the `defaults` list of tune.

    `unset_map_options` holds every option of `MapSettings` as null, which stands for its default.
    """
    from hydra.core.config_store import ConfigStore

    node = dict.fromkeys(defaults_of(MapSettings))
    ConfigStore.instance().store(name="unset_map_options", node=node)


def run_with_hydra(task: Callable[..., Any], script: str, argv: Sequence[str]) -> None:
    """Run a function decorated by `hydra.main` on arguments; errors of the user end as one line.

    script: the task's file. Hydra reads sys.argv, and training on several devices starts
    `python sys.argv[0]` again for each, so it must be a script that runs the task.
    """
    from sabersmith.cli.one_line_errors import one_line_errors
    from sabersmith.cli.threads import limit_spinning

    limit_spinning()
    sys.argv = [script, *argv]
    with one_line_errors():
        check_digits(argv)
        task()


def check_digits(argv: Sequence[str]) -> None:
    """Raise OptionError for an argument with a number that no program reads."""
    for argument in argv:
        if re.search(rf"[0-9_]{{{MAX_DIGITS}}}", argument):
            name = argument.partition("=")[0][:60]
            raise OptionError(f"{name}: a number of thousands of digits is not allowed")
