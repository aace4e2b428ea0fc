"""A studio's server in a thread of the tests, and requests to it as the page sends them."""

import asyncio
import json
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import uvicorn

from sabersmith.studio.app import make_app
from sabersmith.studio.guard import Guard
from sabersmith.studio.limits import Limits
from sabersmith.studio.serving import allowed_hosts, make_studio, open_port

TOKEN = "t0ken-of-the-tests"
PATIENCE_S = 240.0  # a busy machine makes a map slowly
STEP_S = 0.05


class Server:
    """A studio that serves until `stop`; also what the tests ask it."""

    def __init__(self, root: Path, models=None, limits=None, game=None) -> None:
        self.studio = make_studio(root, models or {}, limits, game)
        listener = open_port("127.0.0.1", 0)
        self.port = listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/{TOKEN}"
        hosts = allowed_hosts("127.0.0.1", self.port)
        app = Guard(make_app(self.studio), TOKEN, hosts, limits or Limits())
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._server.serve([listener])), daemon=True
        )
        self._thread.start()
        until(lambda: self._server.started, "the server to start")

    def stop(self) -> None:
        """End the server and its process."""
        self.studio.events.stop()
        self._server.should_exit = True
        self._thread.join(30)

    def ask(self, method, path, body=None, headers=None):
        """Return status and body of an answer; a dict as body is sent as JSON."""
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        request = urllib.request.Request(
            f"{self.address}{path}",
            data,
            headers or {},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def json(self, method, path, body=None, headers=None):
        """Return the JSON of an answer, which may not be a refusal."""
        status, answer = self.ask(method, path, body, headers)
        assert status < 300, answer
        return json.loads(answer) if answer else None

    def upload(self, content, name="song.ogg"):
        """Return status and JSON of the answer to a dropped file."""
        status, answer = self.ask("POST", "/api/songs", content, {"x-file-name": quote(name)})
        return status, json.loads(answer)

    def make(self, project, **settings):
        """Ask for the map of a song, and wait for it; return the project as told."""
        path = f"/api/projects/{project['id']}/job"
        self.json("POST", path, {"kind": "map", "settings": settings})
        made = self.wait(project)
        assert made["state"] == "ready", made["error"]
        return made

    def project(self, project):
        """Return a project as it is now."""
        state = self.json("GET", "/api/state")
        return next(item for item in state["projects"] if item["id"] == project["id"])

    def wait(self, project):
        """Wait until nothing is done with a project any more; return it."""
        until(lambda: self.project(project)["job"] is None, "a job to end")
        return self.project(project)

    def data(self, project, version=None):
        """Return what the player shows of a version."""
        number = project["current"] if version is None else version
        return self.json("GET", f"/api/projects/{project['id']}/versions/{number}")["data"]


def until(is_so, what):
    """Wait until a function returns something; return it."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if found := is_so():
            return found
        time.sleep(STEP_S)
    raise AssertionError(f"waited for {what}")
