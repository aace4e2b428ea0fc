"""A local server that answers like BeatSaver, in the formats that are known of it."""

import json
import threading
import zipfile
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.beatmap.model import Chart, Level, Note


class Site:
    """The content that is served, and the requests received.

    faults: per path a list of answers (status, headers) to give first. asked: (path, parameters,
    user agent) of each request.
    """

    def __init__(self):
        self.docs, self.zips, self.faults, self.asked = [], {}, {}, []
        self.address = ""
        self.page_size = 2

    def add(self, folder, number, **changes):
        """Add a map: its level, zipped, and its entry in the lists."""
        difficulties = changes.pop("difficulties", ("Hard", "Expert"))
        level = Level(
            title=f"Song {number}",
            bpm=120,
            audio="song.egg",
            charts=[Chart(difficulty=name, notes=[Note(4, 1, 0, 0, 1)]) for name in difficulties],
        )
        write_level(level, folder / number)
        (folder / number / "song.egg").write_bytes(number.encode())
        zip_folder(folder / number, folder / f"{number}.zip")
        digest = level_hash(folder / number)
        self.zips[digest] = (folder / f"{number}.zip").read_bytes()
        self.docs.append(self.doc(number, digest, difficulties, **changes))
        return digest

    def doc(self, number, digest, difficulties, **changes):
        diffs = [{"characteristic": "Standard", "difficulty": name} for name in difficulties]
        lights = {"characteristic": "Lightshow", "difficulty": "Easy"}
        stats = {"plays": 0, "downloads": 0, "upvotes": 100, "downvotes": 5, "score": 0.9}
        doc = {
            "id": number,
            "name": f"Song {number} [x]",
            "description": "",
            "uploader": {"id": 1, "name": "someone"},
            "metadata": {
                "bpm": 120.0,
                "duration": 100,
                "songName": f"Song: {number}?",
                "songSubName": "",
                "songAuthorName": "Artist",
                "levelAuthorName": "Mapper/../x",
            },
            "stats": stats | changes.pop("stats", {}),
            "uploaded": "2024-01-01T00:00:00Z",
            "automapper": False,
            "declaredAi": "None",
            "versions": [
                {
                    "hash": "0" * 40,
                    "state": "Feedback",
                    "createdAt": "2025-01-01T00:00:00Z",
                    "diffs": [],
                    "downloadURL": f"{self.address}/cdn/never.zip",
                },
                {
                    "hash": digest.upper(),
                    "state": "Published",
                    "createdAt": "2024-01-01T00:00:00Z",
                    "diffs": [*diffs, lights],
                    "downloadURL": f"{self.address}/cdn/{digest}.zip",
                },
            ],
        }
        return doc | changes

    def answer(self, path, parameters):
        """Return status and body."""
        if path.startswith("/search/text/"):
            start = int(path.rsplit("/", 1)[1]) * self.page_size
            least = float(parameters.get("minRating", ["0"])[0])
            docs = [doc for doc in self.docs if (doc["stats"] or {"score": 1})["score"] >= least]
            body = {"docs": docs[start : start + self.page_size], "info": {"total": len(docs)}}
            return 200, json.dumps(body).encode()
        digest = path.removeprefix("/cdn/").removesuffix(".zip")
        return (200, self.zips[digest]) if digest in self.zips else (404, b"not found")


@contextmanager
def serve():
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            url = urlsplit(self.path)
            parameters = parse_qs(url.query)
            site.asked.append((url.path, parameters, self.headers["User-Agent"]))
            faults = site.faults.get(url.path, [])
            status, headers, body = 0, {}, b""
            if faults:
                status, headers = faults.pop(0)
            else:
                status, body = site.answer(url.path, parameters)
            cut = headers.pop("cut", None)
            self.send_response(status)
            if cut is not None:
                _, body = site.answer(url.path, parameters)
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[:cut])

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        server.handle_error = lambda *_: None  # clients that close the connection early
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def zipped(members):
    """Return the bytes of a zip of {name: content}."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()
