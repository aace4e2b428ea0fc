"""The command `sabersmith`: a song to map, or the name of a subcommand and its arguments."""

import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from sabersmith.cli.threads import limit_spinning
from sabersmith.errors import SabersmithError


class Command(NamedTuple):
    """A subcommand: the module of this package that runs it, and a line for --help."""

    module: str
    help: str


COMMANDS = {
    "map": Command("map_songs", "make maps of songs (also without the word: sabersmith SONG)"),
    "lint": Command("lint", "check the playability and readability of maps"),
    "preview": Command("preview", "write a web page that plays a map"),
    "picture": Command("picture", "draw the first bars of a chart"),
    "train": Command("train", "train one of the two stages"),
    "evaluate": Command("evaluate", "measure checkpoints on human maps"),
    "tune": Command("tune", "measure what mapping options do to maps"),
    "sweeps": Command("sweeps", "compare the runs of a hyperparameter sweep"),
    "checkpoint": Command("checkpoint", "write an inference checkpoint from a training checkpoint"),
    "download": Command("download", "get human maps to train on"),
    "shards": Command("shards", "compute the features of a large corpus"),
    "deepsaber": Command("deepsaber", "convert DeepSaber's published weights"),
}


def run() -> None:
    """Run the process's arguments, and end the process with the exit code."""
    # Names that the terminal's encoding lacks are no reason to fail once the map is written.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    limit_spinning()
    argv = sys.argv[1:]
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(help_text())
        sys.exit(0 if argv else 2)
    if argv[0] == "--version":
        from importlib.metadata import version

        print(version("sabersmith"))
        sys.exit()
    name, rest = (argv[0], argv[1:]) if argv[0] in COMMANDS else ("map", argv)
    sys.exit(run_command(name, rest))


def run_command(name: str, argv: Sequence[str]) -> int:
    """Run a subcommand on its arguments; return the exit code.

    What a user got wrong ends with one line on stderr.
    """
    module = import_module(f"sabersmith.cli.{COMMANDS[name].module}")
    try:
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
