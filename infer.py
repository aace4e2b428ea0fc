"""Turn a song into a Beat Saber map: python infer.py audio="My Song.mp3" (--help for the rest)."""

import io
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the script's name; return the exit code."""
    from sabersmith.cli.options import help_text, read_options
    from sabersmith.errors import SabersmithError

    if any(argument in ("-h", "--help", "help") for argument in argv):
        print(help_text(ROOT))
        return 0
    try:
        options = read_options(argv, ROOT)
        from sabersmith.export.batch import songs_to_zips, wants_many
        from sabersmith.export.single_song import song_to_zip

        if wants_many(options):
            return songs_to_zips(options)
        print(song_to_zip(options))
    except SabersmithError as error:
        return _fail(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _fail("stopped; nothing was written", 130)
    except MemoryError:
        return _fail("out of memory; try fewer difficulties or a smaller beam", 1)
    except Exception as error:
        # A fault of ours, or of the machine's: a player gets a line, a developer the traceback.
        if os.environ.get("SABERSMITH_TRACEBACK"):
            raise
        return _fail(f"{type(error).__name__}: {error} (nothing was written)", 1)
    return 0


def _fail(message: str, code: int) -> int:
    print("error:", " ".join(message.split()), file=sys.stderr)
    return code


def _stop(_signal: int, _frame: object) -> None:
    # What is caught half-made, as a progress bar, would complain on its way out.
    sys.unraisablehook = lambda _: None
    raise KeyboardInterrupt


if __name__ == "__main__":
    # Names that the terminal's encoding lacks are no reason to fail once the map is written.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    # A polite kill is handled like Ctrl-C: the work folder goes. Where Ctrl-C is ignored, as in the
    # background, it stays so.
    signal.signal(signal.SIGTERM, _stop)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    sys.exit(main(sys.argv[1:]))
