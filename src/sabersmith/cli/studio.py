"""`sabersmith studio`: open a page in the browser where maps are made."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sabersmith.cli.arguments import Parser, whole_number
from sabersmith.errors import InputError
from sabersmith.mapping.settings import DEVICES

HOST, PORT = "127.0.0.1", 8787
INSTALL = 'the studio needs two more packages: pip install "sabersmith[studio]"'


def main(argv: Sequence[str]) -> int:
    """Run with the arguments after the command's name; return the exit code."""
    options = _parser().parse_args(argv)
    if options.table:
        from sabersmith.studio.comparison import table

        print(table(options.table))
        return 0
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ImportError:
        raise InputError(INSTALL) from None
    from sabersmith.studio.game import named_game
    from sabersmith.studio.serving import make_studio, serve_comparison, serve_studio

    if options.compare:
        serve_comparison(
            tuple(options.compare),
            options.answers,
            options.rater,
            *(options.host, options.port, not options.no_browser),
        )
        return 0
    game = named_game(options.game) if options.game else None
    models = {
        "device": options.device,
        "onset_ckpt": options.onset_ckpt,
        "sym_ckpt": options.sym_ckpt,
    }
    studio = make_studio(options.home, models, game=game)
    serve_studio(studio, options.host, options.port, not options.no_browser)
    return 0


def default_home() -> Path:
    """Return the folder of this user's songs and maps in the studio."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "sabersmith" / "studio"


def _parser() -> Parser:
    parser = Parser(
        prog="sabersmith studio",
        description=(
            "Open a page in the browser, on this machine alone: drop a song, play its map, change "
            "it, take the zip."
        ),
    )
    parser.add_argument(
        "--home", type=Path, default=default_home(), help="folder for songs and maps [%(default)s]"
    )
    parser.add_argument(
        "--port", type=whole_number(0, 65535), default=PORT, help="[%(default)s]; 0 for any"
    )
    parser.add_argument(
        "--host", default=HOST, help="address to listen on [%(default)s: this machine alone]"
    )
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.add_argument("--game", type=Path, help="folder of the game, or its CustomLevels")
    parser.add_argument("--device", choices=DEVICES, default="auto", help="[%(default)s]")
    parser.add_argument("--onset-ckpt", type=Path, help="checkpoint of the onset stage")
    parser.add_argument("--sym-ckpt", type=Path, help="checkpoint of the sym stage")
    blind = parser.add_argument_group("blind comparison of two folders of maps")
    blind.add_argument(
        "--compare", type=Path, nargs=2, metavar=("A", "B"), help="folders, with maps of one name"
    )
    blind.add_argument(
        "--answers", type=Path, default=Path("answers.json"), help="file for them [%(default)s]"
    )
    blind.add_argument("--rater", default="", help="name of who answers")
    blind.add_argument(
        "--table", type=Path, nargs="+", metavar="FILE", help="print the table of files of answers"
    )
    return parser
