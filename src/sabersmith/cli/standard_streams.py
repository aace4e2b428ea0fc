"""Standard output and error of a command: what fails there does not cost the files it writes."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sabersmith.streams import LenientStream


@contextmanager
def standard_streams(is_result: bool) -> Iterator[LenientStream]:
    """Let errors of standard output and error not stop the block; yield standard output.

    Args:
        is_result: whether what is printed is the command's result. An error of standard output
            then raises StreamError.
    """
    _open_closed_descriptors()
    # Names that the terminal's encoding lacks are no reason to fail once the map is written.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    before = sys.stdout, sys.stderr
    output = LenientStream(sys.stdout, is_result)
    sys.stdout, sys.stderr = output, LenientStream(sys.stderr)
    try:
        yield output
    finally:
        sys.stderr.flush()
        sys.stdout, sys.stderr = before


def _open_closed_descriptors() -> None:
    """Open the standard descriptors that are closed, or the next file gets their number.

    Libraries that write errors to descriptor 2 would then write into that file.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
