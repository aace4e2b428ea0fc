"""The songs of a studio and their maps, each in a folder of its own.

A folder is called by an id that is drawn here. It holds `project.json`, the file that was dropped
(`source`), its `cover.jpg`, and `versions/N`, a whole map each, with `versions/N.json`, what the
player shows of it. What a map's versions share, such as the song, is one file under several names.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from threading import RLock
from typing import Any

from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write
from sabersmith.studio.limits import Limits

FILE = "project.json"
SOURCE = "source"
COVER = "cover.jpg"
VERSIONS = "versions"
UPLOAD = ".upload-"  # how names of files begin that are being dropped

CREDITS = ("title", "artist", "mapper")

Job = dict[str, Any]


@dataclass
class Project:
    """A song or map in the studio.

    Attributes:
        id: of its folder.
        name: of the file that was dropped, without extension, to be shown.
        kind: song, or map for a map that was dropped.
        title, artist, mapper: of the map.
        length_s: of the song.
        head_s: silence before the song in its map, at whose start there is a beat.
        job: what is to be done or being done, see `workshop`; None if nothing is.
        queued: when the job was asked for, seconds since 1970.
        working: whether the job is being done.
        attempts: how often the job was begun.
        step, done, total: of the work; see `mapping.mapper.Progress`.
        partial: version of a map that is not whole yet.
        error: why the last job failed; "" if it did not.
        settings: of the last map that was asked for.
        notices: lines about the last map.
        said: what each version is, by its number.
        history: versions that undo and redo go through.
        at: index of the current one in it; -1 if there is none.
        takes: versions to choose from, of the last change.
        locks: sections that stay: rows of characteristic, difficulty, first and last second.
        counter: number of the last version.
        used: when it was last opened or changed, seconds since 1970.
        picture: changes whenever the cover does.
        has_own_cover: whether another one than the file's was chosen.
    """

    id: str
    name: str
    kind: str
    title: str = ""
    artist: str = ""
    mapper: str = ""
    length_s: float = 0.0
    head_s: float = 0.0
    job: Job | None = None
    queued: float = 0.0
    working: bool = False
    attempts: int = 0
    step: str = ""
    done: int = 0
    total: int = 1
    partial: int | None = None
    error: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    history: list[int] = field(default_factory=list)
    at: int = -1
    takes: list[int] = field(default_factory=list)
    locks: list[list[Any]] = field(default_factory=list)
    counter: int = 0
    used: float = 0.0
    picture: int = 0
    has_own_cover: bool = False

    @property
    def current(self) -> int | None:
        """The version that is shown and taken; None before the first map is whole."""
        return self.history[self.at] if self.at >= 0 else None

    @property
    def state(self) -> str:
        """In a word: new, waiting, working, failed or ready."""
        if self.job is not None:
            return "working" if self.working else "waiting"
        if self.error:
            return "failed"
        return "new" if self.current is None else "ready"

    def shown(self) -> dict[str, Any]:
        """Return what the page is told about it."""
        hidden = {"used", "counter", "attempts", "working"}
        known = {name: value for name, value in asdict(self).items() if name not in hidden}
        return {**known, "state": self.state, "current": self.current}


class Projects:
    """All projects of a studio; safe to use from several threads.

    Args:
        root: folder that holds them.
        limits: on their number and versions.
        tell: called with a project's id after each change.
    """

    def __init__(
        self, root: Path, limits: Limits, tell: Callable[[str], None] = lambda _: None
    ) -> None:
        self.root, self.limits, self.tell = root, limits, tell
        self.lock = RLock()
        self._projects: dict[str, Project] = {}
        root.mkdir(parents=True, exist_ok=True)
        for place in root.glob(f"{UPLOAD}*"):  # broken off by a crash
            place.unlink(missing_ok=True)
        for place in sorted(root.iterdir()):
            self._load(place)

    def _load(self, place: Path) -> None:
        """Read a project; what was being done when the studio ended is done again."""
        try:
            data = json.loads((place / FILE).read_text("utf-8"))
            known = {item.name for item in fields(Project)}
            project = Project(**{name: value for name, value in data.items() if name in known})
            # Before there were other characteristics to change, rows named none.
            project.locks = [row if len(row) == 4 else [STANDARD, *row] for row in project.locks]
            unused_s = time.time() - project.used
        except (OSError, ValueError, TypeError, AttributeError):
            return
        if project.id != place.name:
            return
        if unused_s > self.limits.keep_s:
            shutil.rmtree(place, ignore_errors=True)
            return
        project.working = False
        self.drop_partial(project)
        self._projects[project.id] = project

    def all(self) -> list[Project]:
        """Return the projects, the last used first."""
        with self.lock:
            return sorted(self._projects.values(), key=lambda project: -project.used)

    def get(self, id: str) -> Project | None:
        """Return a project by its id."""
        return self._projects.get(id)

    def folder(self, project: Project) -> Path:
        """Return a project's folder."""
        return self.root / project.id

    def version(self, project: Project, number: int) -> Path:
        """Return the folder of a version of a project's map."""
        return self.folder(project) / VERSIONS / str(number)

    def create(self, upload: Path, name: str, kind: str) -> Project:
        """Make a project of a file that was dropped, which is moved into it.

        Raises InputError if there are too many.
        """
        with self.lock:
            if len(self._projects) >= self.limits.projects:
                raise InputError(
                    f"there are {len(self._projects)} songs here already; remove some first"
                )
            project = Project(secrets.token_hex(6), name, kind)
            (self.folder(project) / VERSIONS).mkdir(parents=True)
            os.replace(upload, self.folder(project) / SOURCE)
            self._projects[project.id] = project
            self.save(project)
        return project

    def remove(self, project: Project) -> None:
        """Remove a project and all its files."""
        with self.lock:
            self._projects.pop(project.id, None)
            shutil.rmtree(self.folder(project), ignore_errors=True)
        self.tell(project.id)

    def save(self, project: Project, used: bool = True) -> None:
        """Write a project down after a change, and tell of it."""
        with self.lock:
            if project.id not in self._projects:
                return
            if used:
                project.used = time.time()
            with suppress(FileNotFoundError), atomic_write(self.folder(project) / FILE) as file:
                file.write_text(json.dumps(asdict(project), ensure_ascii=True), "utf-8")
        self.tell(project.id)

    def ask(self, project: Project, job: Job) -> None:
        """Write down what is to be done with a project.

        Raises InputError if something is being done already, or too much waits.
        """
        with self.lock:
            if project.job is not None:
                name = project.title or project.name
                raise InputError(f"{name}: is being worked on; wait for it, or stop it")
            waiting = sum(other.job is not None for other in self._projects.values())
            if waiting >= self.limits.waiting:
                raise InputError(f"{waiting} songs wait already; wait for some of them")
            project.job, project.error, project.attempts = job, "", 0
            project.step, project.done, project.total = "", 0, 1
            project.queued = time.time()
            self.save(project)

    def next_job(self) -> Project | None:
        """Return the project whose job was asked for first.

        Changes come before new maps: someone looks at what is changed.
        """
        with self.lock:
            waiting = [
                (project.job["kind"] == "map", project.queued, project.id)
                for project in self._projects.values()
                if project.job is not None
            ]
            return self._projects[min(waiting)[2]] if waiting else None

    def end_job(self, project: Project, error: str = "") -> None:
        """Write down that a project's job is done, has failed or was cancelled."""
        with self.lock:
            project.job, project.working, project.error = None, False, error
            self.drop_partial(project)
            self.save(project)

    def drop_partial(self, project: Project) -> None:
        """Remove the version of a map that is not whole, if there is one."""
        if project.partial is not None:
            self._drop(project, project.partial)
            project.partial = None

    def new_number(self, project: Project) -> int:
        """Return a number for a new version."""
        with self.lock:
            project.counter += 1
            return project.counter

    def add_versions(self, project: Project, numbers: list[int], said: str) -> None:
        """Make the first of some new versions the current one; all of them are takes."""
        with self.lock:
            gone = project.history[project.at + 1 :] + project.takes
            project.history = [*project.history[: project.at + 1], numbers[0]]
            for number in project.history[: -self.limits.versions]:
                gone.append(number)
            project.history = project.history[-self.limits.versions :]
            project.at = len(project.history) - 1
            project.takes = numbers if len(numbers) > 1 else []
            for take, number in enumerate(numbers):
                suffix = f", take {take + 1}" if len(numbers) > 1 else ""
                project.said[str(number)] = said + suffix
            for number in set(gone) - set(project.history) - set(project.takes):
                self._drop(project, number)
            self.save(project)

    def choose(self, project: Project, take: int) -> None:
        """Make one of the takes the current version. Raises InputError if it is none."""
        with self.lock:
            if take not in project.takes or project.current not in project.takes:
                raise InputError("this take is not there any more; choose another")
            project.history[project.at] = take
            self.save(project)

    def step_history(self, project: Project, way: int) -> None:
        """Undo (-1) or redo (1) a change, if there is one."""
        with self.lock:
            if project.job is None and 0 <= project.at + way < len(project.history):
                project.at += way
                self.save(project)

    def _drop(self, project: Project, number: int) -> None:
        project.said.pop(str(number), None)
        folder = self.version(project, number)
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_suffix(".json").unlink(missing_ok=True)
