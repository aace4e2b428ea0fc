"""Give the studio's work to its one process, job after job; start it anew when it dies."""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from threading import Condition, Thread
from typing import Any

from sabersmith.studio.projects import COVER, CREDITS, Project, Projects
from sabersmith.studio.worker import Message, Task, run

LOOK_S = 0.05  # how often a waiting thread looks for what else has happened
GRACE_S = 4.0  # a cancelled job that goes on for longer ends with its process
ATTEMPTS = 2  # a job whose process dies is tried so often
STARTS = 3  # a process that dies before it is ready is started so often


class Foreman:
    """A thread that works off the jobs of all projects with one process.

    Args:
        projects: whose jobs are done.
        models: settings of `ModelSettings` that the process loads.
    """

    def __init__(self, projects: Projects, models: dict[str, Any]) -> None:
        self.projects, self.models = projects, models
        self.is_warm = False
        self.trouble = ""  # why the process can't be started
        self._context = multiprocessing.get_context("spawn")
        with unhung():
            self._cancelled = self._context.Event()
        self._starts = 0  # since a process was ready
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._wake = Condition()
        self._current: str | None = None  # id of the project that is worked on
        self._unwanted = False  # whether it was cancelled
        self._ends = False
        self._thread = Thread(target=self._run, name="foreman", daemon=True)

    def start(self) -> None:
        """Start the thread and the process."""
        self._thread.start()

    def stop(self) -> None:
        """End both. What was being done is done again when the studio starts next."""
        self._ends = True
        self.look()
        self._thread.join(GRACE_S)
        self._kill()

    def look(self) -> None:
        """Look for jobs now."""
        with self._wake:
            self._wake.notify_all()

    def cancel(self, project: Project) -> None:
        """Stop or forget the job of a project."""
        with self.projects.lock:
            if project.id == self._current:
                self._unwanted = True
                self._cancelled.set()
            elif project.job is not None:
                self.projects.end_job(project)

    @property
    def pid(self) -> int | None:
        """The process's number; None while there is none."""
        return self._process.pid if self._process else None

    def _run(self) -> None:
        while not self._ends:
            project = self.projects.next_job()
            if self.trouble and project is not None:
                self.projects.end_job(project, self.trouble)
                self.trouble, self._starts = "", 0  # the next job is tried
            elif not self._is_alive() and not self.trouble:
                self._start()
            elif project is None:
                self._idle()
            else:
                self._do(project)

    def _idle(self) -> None:
        """Wait for a job, or for the process to be warm or dead."""
        with self._wake:
            self._wake.wait(0.5 if self.is_warm or self.trouble else LOOK_S)
        if not self.is_warm and (message := self._receive()):
            self._hear(message)

    def _hear(self, message: Message) -> None:
        if message[0] == "warm":
            self.is_warm, self._starts = True, 0
        elif message[0] == "broken":
            self.trouble = message[1]
        self.projects.tell("")

    def _do(self, project: Project) -> None:
        job = project.job
        assert job is not None
        with self.projects.lock:
            project.working, project.attempts = True, project.attempts + 1
            project.step = "" if self.is_warm else "loading"
            self._current, self._unwanted = project.id, False
            self._cancelled.clear()
            numbers = [self.projects.new_number(project) for _ in range(int(job.get("takes", 1)))]
            self.projects.save(project)
        task = Task(
            self.projects.folder(project),
            job,
            project.current,
            numbers,
            project.name,
            (project.title, project.artist, project.mapper),
            project.length_s,
            project.locks,
        )
        try:
            sent = self._send(task)
            outcome = self._follow(project) if sent else ("died",)
            self._end(project, task, outcome)
        finally:
            self._current = None

    def _send(self, task: Task) -> bool:
        while not self.is_warm and self._is_alive() and not self._ends and not self._unwanted:
            if message := self._receive(LOOK_S):
                self._hear(message)
            if self.trouble:
                return False
        try:
            assert self._pipe is not None
            self._pipe.send(task)
        except (OSError, AssertionError):
            return False
        return True

    def _follow(self, project: Project) -> Message:
        """Note what the process says about a job, until its end."""
        unwanted_since = None
        while not self._ends:
            message = self._receive(LOOK_S)
            if message is None:
                if not self._is_alive():
                    return ("died",)
                if self._unwanted:
                    unwanted_since = unwanted_since or time.monotonic()
                    if time.monotonic() - unwanted_since > GRACE_S:
                        self._kill()
                        return ("cancelled",)
            elif message[0] == "step":
                project.step, project.done, project.total = message[1:]
                self.projects.tell(project.id)
            elif message[0] == "partial":
                project.partial = message[1]
                self.projects.save(project)
            else:
                return message
        return ("ended",)

    def _end(self, project: Project, task: Task, outcome: Message) -> None:
        kind = outcome[0]
        if kind == "ended":  # the studio ends: the job stays written down
            return
        if self._unwanted or kind == "cancelled":
            self.projects.end_job(project)
        elif kind == "done":
            result = outcome[1]
            with self.projects.lock:
                for name, before, found in zip(
                    CREDITS, task.credits, result["credits"], strict=True
                ):
                    if getattr(project, name) == before:  # else it was changed meanwhile, and stays
                        setattr(project, name, found)
                project.length_s = result["length_s"]
                if (self.projects.folder(project) / COVER).exists():
                    project.picture += 1  # a drawn one may have come
                if result["fresh"]:  # lines and locks are about the notes that were there
                    project.notices, project.locks = result["notices"], []
                    project.head_s = result.get("head_s", 0.0)
                self.projects.add_versions(project, task.numbers, result["said"])
                self.projects.end_job(project)
        elif kind == "failed":
            self.projects.end_job(project, outcome[1])
        elif self.trouble:
            return  # told by the next round
        elif project.attempts >= ATTEMPTS:
            reason = "the process that makes maps has died twice at it"
            self.projects.end_job(project, f"{reason}; try again, with fewer difficulties")
        else:
            with self.projects.lock:
                project.working, project.step = False, "starting again"
                self.projects.drop_partial(project)
                self.projects.save(project)

    def _start(self) -> None:
        self._kill()
        self._starts += 1
        if self._starts > STARTS:
            self.trouble = "the process that makes maps can't be started"
            return
        self._pipe, other = self._context.Pipe()
        self._process = self._context.Process(
            target=run, args=(other, self._cancelled, self.models), name="networks", daemon=True
        )
        with unhung():
            self._process.start()
        other.close()
        self.projects.tell("")

    def _is_alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def _receive(self, wait_s: float = 0.0) -> Message | None:
        try:
            if self._pipe is not None and self._pipe.poll(wait_s):
                message: Message = self._pipe.recv()
                return message
        except (EOFError, OSError):
            time.sleep(LOOK_S)  # the process is ending
        return None

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        self.is_warm = False


@contextmanager
def unhung() -> Iterator[None]:
    """Start processes, or what starts one, that live on when the terminal closes.

    It tells all of them, and they would end before the studio has told them to.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
