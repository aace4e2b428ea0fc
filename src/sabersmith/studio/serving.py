"""Run the studio: the server, its address, and the browser that shows it."""

from __future__ import annotations

import secrets
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import IO, Any

import uvicorn
from starlette.types import ASGIApp

from sabersmith.errors import InputError
from sabersmith.studio.app import Studio, make_app
from sabersmith.studio.comparison import Comparison
from sabersmith.studio.comparison_app import make_comparison_app
from sabersmith.studio.events import Events
from sabersmith.studio.foreman import Foreman
from sabersmith.studio.game import Game
from sabersmith.studio.guard import Guard
from sabersmith.studio.limits import Limits
from sabersmith.studio.projects import Projects

LOCAL = "127.0.0.1"
PORT = 8787
LOCK = "lock"
GAME = "game.json"
GRACE_S = 1  # that open pages get at the end


def make_studio(
    root: Path, models: dict[str, Any], limits: Limits | None = None, game: Path | None = None
) -> Studio:
    """Return a studio that keeps its songs in a folder.

    Args:
        root: of the projects; made if it does not exist.
        models: settings of `ModelSettings`.
        limits: on what it takes.
        game: the game's folder of levels; None for the one that was named on the page before, or
            is found.

    Raises InputError if the folder can't be used.
    """
    limits = limits or Limits()
    try:
        claimed = claim(root)
        projects = Projects(root, limits)
    except OSError as error:
        raise InputError(
            f"{root}: can't be written ({error.strerror}); name another --home"
        ) from None
    foreman = Foreman(projects, models)
    studio = Studio(projects, foreman, Events(), limits, Game(root / GAME, game), claimed)
    projects.tell = studio.tell
    return studio


def claim(root: Path) -> IO[str]:
    """Keep other studios out of a folder for as long as the file that is returned is open.

    Raises InputError if another one is open; OSError if the folder can't be written.
    """
    root.mkdir(parents=True, exist_ok=True)
    file = (root / LOCK).open("w")
    with suppress(ImportError):  # not on Windows
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise InputError(
                f"{root}: another studio is open there; use its page, or name another --home"
            ) from None
    return file


def open_port(host: str, port: int) -> socket.socket:
    """Return a socket that listens; of the ports from `port` on the first that is free.

    Raises InputError if there is none.
    """
    for number in (*range(port, port + 20), 0) if port else (0,):
        listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        try:
            listener.bind((host, number))
            listener.listen()  # the browser may ask before the server has started: it then waits
            return listener
        except OSError as error:
            listener.close()
            reason = error.strerror
    raise InputError(f"--host {host}: can't be listened on ({reason}); name another")


def allowed_hosts(host: str, port: int) -> frozenset[str]:
    """Return the hosts that requests may name."""
    names = {LOCAL, "localhost", host}
    if host in ("0.0.0.0", "::"):
        names |= {socket.gethostname(), *_own_addresses()}
    return frozenset(f"[{name}]:{port}" if ":" in name else f"{name}:{port}" for name in names)


class Server(uvicorn.Server):
    """A server that ends the pages' streams of events when it is to end.

    It would wait for them otherwise, and then complain.
    """

    def __init__(self, config: uvicorn.Config, events: Events | None = None) -> None:
        super().__init__(config)
        self.events = events

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, at a signal."""
        if self.events is not None:
            self.events.stop()
        super().handle_exit(sig, frame)


def serve(
    app: ASGIApp, host: str, port: int, limits: Limits, browser: bool, events: Events | None = None
) -> None:
    """Print the address of an app, open it in the browser, and serve it until a signal ends it."""
    listener = open_port(host, port)
    port = listener.getsockname()[1]
    token = secrets.token_urlsafe(24)
    if host not in (LOCAL, "localhost", "::1"):
        print(
            f"warning: --host {host}: others on this network can open the page if they know its "
            "address with the token, and read it on the way; what they ask for runs here",
            file=sys.stderr,
        )
    shown = LOCAL if host in ("0.0.0.0", "::") else host
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/{token}/"
    print(f"The page is at {address}\nCtrl-C ends it; what was made stays.", flush=True)
    guarded = Guard(app, token, allowed_hosts(host, port), limits)
    config = uvicorn.Config(
        guarded,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE_S,
        server_header=False,
    )
    if browser:
        webbrowser.open(address)
    with suppress(KeyboardInterrupt), ended_as_by_ctrl_c():  # raised when all has ended
        Server(config, events).run([listener])


@contextmanager
def ended_as_by_ctrl_c() -> Iterator[None]:
    """Raise KeyboardInterrupt at SIGTERM too, and take SIGHUP, of a terminal that closes, for it.

    The server ends at Ctrl-C and SIGTERM, and then sends itself the signal again: SIGTERM would end
    Python before it has cleaned up, and it would complain about what the studio's process shares
    with it. The server does not know SIGHUP. Where that is ignored, as under nohup, it stays so.
    """
    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, signal.default_int_handler)}
    if (hangup := getattr(signal, "SIGHUP", None)) and signal.getsignal(hangup) == signal.SIG_DFL:
        before[hangup] = signal.signal(hangup, lambda *_: signal.raise_signal(signal.SIGTERM))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def serve_studio(studio: Studio, host: str, port: int, browser: bool) -> None:
    """Serve the page where maps are made."""
    serve(make_app(studio), host, port, studio.limits, browser, studio.events)


def serve_comparison(
    folders: tuple[Path, Path], answers: Path, rater: str, host: str, port: int, browser: bool
) -> None:
    """Serve the blind comparison of two folders of maps; see `comparison.Comparison`."""
    comparison = Comparison(folders, answers, rater, secrets.randbits(32))
    serve(make_comparison_app(comparison), host, port, Limits(), browser)


def _own_addresses() -> set[str]:
    try:
        return {str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None)}
    except OSError:
        return set()
