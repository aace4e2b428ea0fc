"""Answer the requests of the studio's page."""

from __future__ import annotations

import json
import math
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.level_files import FolderFiles
from sabersmith.errors import InputError, OptionError, SabersmithError
from sabersmith.preview.page import player_controls
from sabersmith.staging import clean_text, safe_name
from sabersmith.studio.events import Events
from sabersmith.studio.foreman import Foreman
from sabersmith.studio.game import Game, put_into_game
from sabersmith.studio.limits import Limits
from sabersmith.studio.options import shown_options
from sabersmith.studio.projects import COVER, CREDITS, UPLOAD, Project, Projects
from sabersmith.studio.takeaway import (
    ALL_FORMATS,
    AS_IT_IS,
    lost_in,
    write_songs_playlist,
    zip_map,
)
from sabersmith.studio.uploads import take_upload
from sabersmith.studio.workshop import check_job

CREDIT_LETTERS = 300
ASSETS = {
    "studio.js": "text/javascript",
    "studio.css": "text/css",
    "player.css": "text/css",
}
Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Studio:
    """What the answers need: the projects, the foreman of their work, and the open pages.

    claim: what keeps other studios out of its folder.
    """

    projects: Projects
    foreman: Foreman
    events: Events
    limits: Limits
    game: Game
    claim: IO[str] | None = None

    def state(self) -> dict[str, Any]:
        """Return all that a page shows that has just been opened."""
        return {
            "kind": "state",
            "projects": [project.shown() for project in self.projects.all()],
            "warm": self.foreman.is_warm,
            "trouble": self.foreman.trouble,
            "game": str(self.game.levels) if self.game.levels else None,
        }

    def tell(self, id: str) -> None:
        """Tell open pages that a project has changed, or with "" that the process has."""
        project = self.projects.get(id) if id else None
        if project is not None:
            self.events.send({"kind": "project", "project": project.shown()})
        elif id:
            self.events.send({"kind": "removed", "id": id})
        else:
            warm, trouble = self.foreman.is_warm, self.foreman.trouble
            self.events.send({"kind": "process", "warm": warm, "trouble": trouble})


def make_app(studio: Studio) -> Starlette:
    """Return the app of a studio, which starts and stops its work."""
    answers = Answers(studio)
    routes = [
        Route("/", answers.page),
        Route("/assets/{name}", asset),
        Route("/api/state", answers.state),
        Route("/api/events", answers.events),
        Route("/api/songs", safely(answers.upload), methods=["POST"]),
        Route("/api/game", safely(answers.name_game), methods=["PUT"]),
        Route("/api/playlist", safely(answers.playlist)),
        Route("/api/projects/{id}", safely(answers.change), methods=["PATCH"]),
        Route("/api/projects/{id}", safely(answers.remove), methods=["DELETE"]),
        Route("/api/projects/{id}/job", safely(answers.ask), methods=["POST"]),
        Route("/api/projects/{id}/job", safely(answers.cancel), methods=["DELETE"]),
        Route("/api/projects/{id}/history", safely(answers.history), methods=["POST"]),
        Route("/api/projects/{id}/cover", safely(answers.cover)),
        Route("/api/projects/{id}/cover", safely(answers.set_cover), methods=["PUT"]),
        Route("/api/projects/{id}/versions/{version}", safely(answers.version)),
        Route("/api/projects/{id}/versions/{version}/song", safely(answers.song)),
        Route("/api/projects/{id}/zip", safely(answers.zip)),
        Route("/api/projects/{id}/lost", safely(answers.lost)),
        Route("/api/projects/{id}/game", safely(answers.into_game), methods=["POST"]),
    ]

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        studio.events.start()
        studio.foreman.start()
        yield
        await run_in_threadpool(studio.foreman.stop)

    return Starlette(routes=routes, lifespan=lifespan)


async def asset(request: Request) -> Response:
    """Answer with a script or style of the page."""
    name = request.path_params["name"]
    if name not in ASSETS:
        return PlainTextResponse("there is no such file\n", 404)
    package, file = ("sabersmith.studio", name)
    if name == "player.css":
        package, file = ("sabersmith.preview", "style.css")
    text = await run_in_threadpool(files(package).joinpath(file).read_text, "utf-8")
    return Response(text, media_type=ASSETS[name])


class Answers:
    """The answers about a studio's projects."""

    def __init__(self, studio: Studio) -> None:
        self.studio, self.projects = studio, studio.projects

    async def page(self, _: Request) -> Response:
        """Answer with the page."""
        template = files("sabersmith.studio").joinpath("page.html").read_text("utf-8")
        return HTMLResponse(template.replace("{{controls}}", player_controls()))

    async def state(self, _: Request) -> Response:
        """Answer with all that the page shows."""
        state = self.studio.state()
        return JSONResponse({**state, "options": shown_options(), "formats": list(ALL_FORMATS)})

    async def events(self, _: Request) -> Response:
        """Answer with the changes as they come."""
        stream = self.studio.events.stream(self.studio.state())
        return StreamingResponse(stream, media_type="text/event-stream")

    async def upload(self, request: Request) -> Response:
        """Take a song or map that was dropped; the body is the file, its name a header."""
        name = unquote(request.headers.get("x-file-name", ""))[:1000]
        place = self.projects.root / f"{UPLOAD}{secrets.token_hex(6)}"
        try:
            with place.open("wb") as file:
                async for block in request.stream():
                    await run_in_threadpool(file.write, block)
            project = await run_in_threadpool(
                take_upload, self.projects, place, name, self.studio.limits
            )
        finally:
            place.unlink(missing_ok=True)
        self.studio.foreman.look()
        return JSONResponse(project.shown(), 201)

    async def change(self, request: Request) -> Response:
        """Change title, artist, mapper or the locked sections."""
        project, given = self._project(request), await read_json(request)
        for name in CREDITS:
            if name in given:
                setattr(project, name, clean_text(str(given[name]))[:CREDIT_LETTERS])
        if "locks" in given:
            project.locks = read_locks(given["locks"])
        self.projects.save(project)
        return JSONResponse(project.shown())

    async def remove(self, request: Request) -> Response:
        """Remove a project with all its files."""
        project = self._project(request)
        self.studio.foreman.cancel(project)
        await run_in_threadpool(self.projects.remove, project)
        return Response(status_code=204)

    async def ask(self, request: Request) -> Response:
        """Write down what is to be done with a project."""
        project, job = self._project(request), await read_json(request)
        check_job(job, project)
        self.projects.ask(project, job)
        if job["kind"] == "map":
            project.settings = job["settings"]
            self.projects.save(project)
        self.studio.foreman.look()
        return JSONResponse(project.shown(), 202)

    async def cancel(self, request: Request) -> Response:
        """Stop or forget what is to be done."""
        self.studio.foreman.cancel(self._project(request))
        return Response(status_code=204)

    async def history(self, request: Request) -> Response:
        """Undo, redo, or choose a take."""
        project, given = self._project(request), await read_json(request)
        if isinstance(given.get("take"), int):
            self.projects.choose(project, given["take"])
        elif given.get("way") in (-1, 1):
            self.projects.step_history(project, given["way"])
        return JSONResponse(project.shown())

    async def cover(self, request: Request) -> Response:
        """Answer with a project's cover."""
        path = self.projects.folder(self._project(request)) / COVER
        if not path.exists():
            return Response(status_code=404)
        return FileResponse(path, media_type="image/jpeg")

    async def set_cover(self, request: Request) -> Response:
        """Take another cover."""
        project = self._project(request)
        try:
            picture = await run_in_threadpool(fit_cover, await request.body())
        except ValueError as error:
            raise InputError(f"this picture can't be read ({error})") from None
        (self.projects.folder(project) / COVER).write_bytes(picture)
        project.picture += 1
        project.has_own_cover = True
        self.projects.save(project)
        return JSONResponse(project.shown())

    async def version(self, request: Request) -> Response:
        """Answer with what the player shows of a version."""
        folder = self._version(request)
        text = await run_in_threadpool(folder.with_suffix(".json").read_bytes)
        return Response(text, media_type="application/json")

    async def song(self, request: Request) -> Response:
        """Answer with the song of a version, or a part of it."""
        folder = self._version(request)
        record = json.loads(folder.with_suffix(".json").read_bytes())
        name = FolderFiles(folder).find(record["audio"]) if record["audio"] else None
        if name is None:
            return Response(status_code=404)
        with (folder / name).open("rb") as file:
            head = file.read(4)
        kind = "audio/wav" if head == b"RIFF" else "audio/ogg"
        return FileResponse(folder / name, media_type=kind)

    async def zip(self, request: Request) -> Response:
        """Answer with the zip of the current map."""
        project, format = self._project(request), read_format(request)
        version, cover = self._current(project), self.projects.folder(project) / COVER
        place = TemporaryDirectory(prefix="sabersmith-")  # of this request: another may come
        path = await run_in_threadpool(zip_map, version, project, cover, Path(place.name), format)
        name = f"{safe_name(project.title or project.name)}.zip"
        sent = BackgroundTask(place.cleanup)
        return FileResponse(path, media_type="application/zip", filename=name, background=sent)

    async def lost(self, request: Request) -> Response:
        """Answer with what the current map loses in a format, in phrases."""
        version, format = self._current(self._project(request)), read_format(request)
        return JSONResponse({"lost": await run_in_threadpool(lost_in, version, format)})

    async def into_game(self, request: Request) -> Response:
        """Copy the current map into the game's folder."""
        project = self._project(request)
        levels = self.studio.game.levels
        if levels is None:
            raise InputError("the game was not found; name its folder first")
        folder = self.projects.folder(project)
        place = await run_in_threadpool(
            put_into_game, self._current(project), project, folder, levels
        )
        return JSONResponse({"folder": str(place)})

    async def name_game(self, request: Request) -> Response:
        """Use the game in a folder that is named."""
        typed = (await read_json(request)).get("folder")
        if not isinstance(typed, str) or not typed.strip():
            raise InputError("name the game's folder")
        levels = str(await run_in_threadpool(self.studio.game.name, typed))
        self.studio.events.send({"kind": "game", "game": levels})
        return JSONResponse({"game": levels})

    async def playlist(self, request: Request) -> Response:
        """Answer with a playlist of the maps that are ready."""
        wanted = request.query_params.getlist("id")
        projects = [
            project
            for project in self.projects.all()
            if project.current is not None and (not wanted or project.id in wanted)
        ]
        if not projects:
            raise InputError("there is no map yet")
        title = clean_text(request.query_params.get("title", ""))[:CREDIT_LETTERS] or "My maps"
        maps = [
            (self._current(project), project, self.projects.folder(project)) for project in projects
        ]
        content = await run_in_threadpool(write_songs_playlist, title, maps)
        headers = {"Content-Disposition": 'attachment; filename="playlist.bplist"'}
        return Response(content, media_type="application/json", headers=headers)

    def _project(self, request: Request) -> Project:
        project = self.projects.get(request.path_params["id"])
        if project is None:
            raise LookupError("this song is not here any more")
        return project

    def _current(self, project: Project) -> Path:
        if project.current is None:
            raise InputError("there is no map of this song yet")
        return self.projects.version(project, project.current)

    def _version(self, request: Request) -> Path:
        project = self._project(request)
        with suppress(ValueError):
            number = int(request.path_params["version"])
            if number in {*project.history, *project.takes, project.partial}:
                return self.projects.version(project, number)
        raise LookupError("this version is not here any more")


def read_format(request: Request) -> str:
    """Return the format that a request names, by default that of the map. Raises OptionError."""
    format = request.query_params.get("format", AS_IT_IS)
    if format not in ALL_FORMATS:
        raise OptionError(f"format: not allowed; allowed: {', '.join(ALL_FORMATS)}")
    return format


def read_locks(given: Any) -> list[list[Any]]:
    """Return locked sections, rows as in `projects.Project`. Raises InputError."""
    try:
        rows = [
            [str(kind)[:20], str(name)[:20], _finite(start), _finite(stop)]
            for kind, name, start, stop in given
        ]
    except (TypeError, ValueError):
        what = "characteristic, difficulty, first and last second"
        raise InputError(f"locks: need rows of {what}") from None
    return rows[:200]


def _finite(given: Any) -> float:
    number = float(given)
    if not math.isfinite(number):
        raise ValueError
    return number


async def read_json(request: Request) -> dict[str, Any]:
    """Return the JSON object of a request, whose numbers are finite. Raises InputError."""
    try:
        given = json.loads(await request.body())
        json.dumps(given, allow_nan=False)  # 1e999 is read as infinite, and NaN is no JSON
    except (ValueError, RecursionError):
        raise InputError("the request is no JSON") from None
    if not isinstance(given, dict):
        raise InputError("the request is no JSON object")
    return given


def safely(answer: Answer) -> Answer:
    """Return an answer that says in one line what can't be done."""

    async def safe(request: Request) -> Response:
        try:
            return await answer(request)
        except SabersmithError as error:
            return JSONResponse({"error": " ".join(str(error).split())}, 400)
        except (LookupError, FileNotFoundError) as error:
            text = str(error) if isinstance(error, LookupError) else "it is not here any more"
            return JSONResponse({"error": text}, 404)
        except OSError as error:
            return JSONResponse({"error": f"it can't be written ({error.strerror})"}, 507)

    return safe
