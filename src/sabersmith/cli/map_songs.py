"""`sabersmith SONG [key=value ...]`: make maps of songs."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from sabersmith.cli.options import help_text, read_arguments
from sabersmith.cli.signals import stopped_by_signals
from sabersmith.errors import SabersmithError
from sabersmith.staging import stops_deferred


def main(argv: Sequence[str]) -> int:
    """Make the maps that the arguments ask for; return the exit code.

    With map=MAP among them, that map is edited.
    """
    if any(argument.startswith("map=") for argument in argv):
        from sabersmith.cli.edit import main as edit

        return edit(argv)
    if any(argument in ("-h", "--help", "help") for argument in argv):
        print(help_text())
        return 0
    try:
        with stopped_by_signals():
            return _make_maps(argv)
    except SabersmithError as error:
        return _fail(str(error), error.exit_code)
    except KeyboardInterrupt as stop:
        with suppress(KeyboardInterrupt), stops_deferred():  # an impatient second Ctrl-C
            return _fail(str(stop) or "stopped", 130)
        return 130
    except MemoryError:
        return _fail("out of memory; try fewer difficulties or a smaller beam", 1)
    except Exception as error:
        # A fault of ours, or of the machine's: a player gets a line, a developer the traceback.
        if os.environ.get("SABERSMITH_TRACEBACK"):
            raise
        return _fail(
            f"{type(error).__name__}: {error} (SABERSMITH_TRACEBACK=1 shows where it happened)", 1
        )


def _make_maps(argv: Sequence[str]) -> int:
    request = read_arguments(argv)
    # Imported late: a mistyped option is answered at once.
    from sabersmith.export.batch import is_batch, songs_to_zips
    from sabersmith.export.single_song import song_to_zip
    from sabersmith.export.takes import takes_to_zips

    if is_batch(request):
        return songs_to_zips(request)
    summary = takes_to_zips(request) if request.takes > 1 else song_to_zip(request)
    with suppress(KeyboardInterrupt), stops_deferred():  # nothing is left to be stopped
        print(summary)
    return 0


def _fail(message: str, code: int) -> int:
    print("error:", " ".join(message.split()), file=sys.stderr)
    return code
