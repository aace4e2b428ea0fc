"""The process that holds the networks, and the messages between it and the studio.

The studio sends tasks (`Task`), the process answers with tuples: ("warm",) once the networks are
loaded or ("broken", reason); ("step", name, done, total) as work goes on; ("partial", version) when
a first difficulty can be played; and at the end ("done", result), ("failed", reason) or
("cancelled",).
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from sabersmith.errors import SabersmithError

Message = tuple[Any, ...]
IDLE_S = 0.3  # without another task, in which the process gets ready for changes


class CancelledError(Exception):
    """A task is no longer wanted."""


@dataclass(frozen=True)
class Task:
    """What the process is to do.

    Attributes:
        folder: of the project.
        job: see `workshop.Workshop.do`.
        base: number of the version to work on; None for a new map.
        numbers: of the versions to make.
        name: of the file that was dropped.
        credits: title, artist and mapper.
        length_s: of the song, seconds.
        locks: sections that stay, see `projects.Project`.
    """

    folder: Path
    job: dict[str, Any]
    base: int | None
    numbers: list[int]
    name: str
    credits: tuple[str, str, str]
    length_s: float
    locks: list[list[Any]]


def run(connection: Connection, cancelled: Event, models: dict[str, Any]) -> None:
    """Work on tasks until the studio ends. models: settings of `ModelSettings`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the studio says when to end
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        _work(connection, cancelled, models)


def _work(connection: Connection, cancelled: Event, models: dict[str, Any]) -> None:
    from sabersmith.studio.workshop import Workshop

    def unless_asked(*_: Any) -> None:
        if connection.poll():
            raise CancelledError

    try:
        workshop = Workshop(models)
    except SabersmithError as error:
        connection.send(("broken", _line(error)))
        return
    with suppress(CancelledError):
        workshop.warm_up(unless_asked)
    connection.send(("warm",))

    def report(*message: Any) -> None:
        if cancelled.is_set():
            raise CancelledError
        connection.send(message)

    while True:
        task: Task = connection.recv()
        outcome = _outcome(workshop.do, task, report)
        connection.send(outcome)
        if outcome[0] == "done" and outcome[1]["fresh"] and not connection.poll(IDLE_S):
            workshop.prepare(task)


def _outcome(work: Callable[..., dict[str, Any]], *arguments: object) -> Message:
    try:
        return ("done", work(*arguments))
    except CancelledError:
        return ("cancelled",)
    except SabersmithError as error:
        return ("failed", _line(error))
    except MemoryError:
        return ("failed", "there is not enough memory; try fewer difficulties")
    except (EOFError, BrokenPipeError, ConnectionResetError):
        raise  # the studio is gone
    except Exception as error:
        # A fault of ours: the page gets a line, the terminal the traceback if it is wanted.
        if os.environ.get("SABERSMITH_TRACEBACK"):
            import traceback

            traceback.print_exc(file=sys.stderr)
        return ("failed", f"{type(error).__name__}: {error}")


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())
