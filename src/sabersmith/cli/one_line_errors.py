"""Errors of the command line as one line."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sabersmith.errors import SabersmithError
from sabersmith.training.config_errors import CONFIG_ERRORS, user_error


@contextmanager
def one_line_errors() -> Iterator[None]:
    """End the process with one line on stderr for what a user got wrong.

    A bad file or folder exits with 1, a bad option with 2. Anything else is a bug of ours and
    keeps its traceback.
    """
    # Otherwise Hydra prints and exits by itself.
    os.environ.setdefault("HYDRA_FULL_ERROR", "1")
    try:
        yield
    except (SabersmithError, *CONFIG_ERRORS) as error:
        cause = user_error(error)
        if cause is None:
            raise
        print(f"error: {cause}", file=sys.stderr)
        raise SystemExit(cause.exit_code) from None
