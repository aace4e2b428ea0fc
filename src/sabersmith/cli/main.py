"""The command `sabersmith`: a song to map, or the name of a subcommand and its arguments."""

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from sabersmith.cli.standard_streams import standard_streams
from sabersmith.cli.threads import limit_spinning
from sabersmith.errors import SabersmithError
from sabersmith.streams import StreamError


class Command(NamedTuple):
    """A subcommand: the module of this package that runs it, and a line for --help.

    prints_result: whether its result is what it prints, and not files.
    """

    module: str
    help: str
    prints_result: bool = False


COMMANDS = {
    "map": Command("map_songs", "make maps of songs (also without the word: sabersmith SONG)"),
    "edit": Command("edit", "work on a map that is there: redo, fill, add difficulties"),
    "studio": Command("studio", "open the page in the browser where maps are made"),
    "lint": Command("lint", "check the playability and readability of maps", True),
    "preview": Command("preview", "write a web page that plays a map"),
    "picture": Command("picture", "draw the first bars of a chart"),
    "train": Command("train", "train one of the two stages"),
    "evaluate": Command("evaluate", "measure checkpoints on human maps"),
    "tune": Command("tune", "measure what mapping options do to maps"),
    "sweeps": Command("sweeps", "compare the runs of a hyperparameter sweep", True),
    "checkpoint": Command("checkpoint", "write an inference checkpoint from a training checkpoint"),
    "download": Command("download", "get human maps to train on"),
    "shards": Command("shards", "compute the features of a large corpus"),
    "deepsaber": Command("deepsaber", "convert DeepSaber's published weights"),
}


# New objects between two searches for garbage, 700 by default. torch alone makes some 500,000 that
# stay, which would be searched again and again: a thirtieth of the time that a map takes.
GARBAGE_THRESHOLD = 50_000
HELP, VERSION = ("-h", "--help", "help"), "--version"


def run() -> None:
    """Run the process's arguments, and end the process with the exit code."""
    limit_spinning()
    gc.set_threshold(GARBAGE_THRESHOLD, *gc.get_threshold()[1:])
    argv = sys.argv[1:]
    with standard_streams(_prints_result(argv)) as output:
        code = _attempt(_dispatch, argv)
        if output.error is None:
            code = _attempt(output.flush) or code
        if output.reason and not code:
            reason = f"standard output can't be written ({output.reason})"
            print(f"warning: {reason}; the files are complete", file=sys.stderr)
    # All is done: Ctrl-C while Python shuts down ends the process without a traceback.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(code)


def run_command(name: str, argv: Sequence[str]) -> int:
    """Run a subcommand on its arguments; return the exit code.

    What a user got wrong ends with one line on stderr.
    """
    try:
        module = import_module(f"sabersmith.cli.{COMMANDS[name].module}")
        return int(module.main(argv) or 0)
    except SabersmithError as error:
        print("error:", " ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("error: stopped", file=sys.stderr)
        return 130


def help_text() -> str:
    """Return what --help prints: the subcommands, and where their options are listed."""
    lines = [
        "sabersmith turns songs into Beat Saber maps, and trains the models that do it.",
        "",
        '  sabersmith "My Song.mp3" [key=value ...]',
        "  sabersmith COMMAND ...",
        "",
        "Commands:",
        *(f"  {name:<12}{command.help}" for name, command in COMMANDS.items()),
        "",
        "`sabersmith COMMAND --help` lists a command's options. Commands that map or train take",
        "key=value; those that read or write files take --flags.",
    ]
    return "\n".join(lines)


def _prints_result(argv: Sequence[str]) -> bool:
    """Whether the result of a command line is what it prints."""
    if not argv or argv[0] in (*HELP, VERSION):
        return True
    return argv[0] in COMMANDS and COMMANDS[argv[0]].prints_result


def _dispatch(argv: Sequence[str]) -> int:
    if not argv or argv[0] in HELP:
        print(help_text())
        return 0 if argv else 2
    if argv[0] == VERSION:
        from importlib.metadata import version

        print(version("sabersmith"))
        return 0
    return run_command(argv[0], argv[1:]) if argv[0] in COMMANDS else run_command("map", argv)


def _attempt(work: Callable[..., int | None], *arguments: object) -> int:
    """Do some work; return the exit code."""
    try:
        return work(*arguments) or 0
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except StreamError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
