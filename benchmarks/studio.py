"""Measure how long the studio lets people wait: python benchmarks/studio.py [--song path]

It starts `sabersmith studio`, drops a song of three minutes as the page does, and takes the time
until the first difficulty can be played: its notes and the song are at hand. Then 16 bars of a
difficulty are redone. Next to each time stand the seconds of all processors, as other programs
change the time alone. Linux only; on a quiet machine it takes two minutes.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from stages import DEMO, repeat

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.song import load_song

SONG_S = 180.0
BARS, BAR_BEATS = 16, 4
FROM_SHARE = 1 / 3  # of the song, where the redone section begins
REPEATS = 5
POLL_S = 0.01
TICK = os.sysconf("SC_CLK_TCK")


class Studio:
    """A running studio, and requests to it as its page sends them."""

    def __init__(self, home: Path) -> None:
        run = "from sabersmith.cli.main import run; run()"
        command = [sys.executable, "-c", run, "studio", "--no-browser", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--home", home], stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        found = re.search(r"(http://\S+)/", self.process.stdout.readline())
        assert found, "the studio has not started"
        self.address = found[1]
        self.events = self._open("GET", "api/events")

    def _open(self, method: str, path: str, body: Any = None) -> Any:
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"x-file-name": "song.ogg"}
        request = urllib.request.Request(f"{self.address}/{path}", data, headers, method=method)
        return urllib.request.urlopen(request)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Return the answer: JSON read, other content as bytes."""
        with self._open(method, path, body) as answer:
            content = answer.read()
            is_json = answer.headers.get_content_type() == "application/json"
        return json.loads(content) if is_json else content

    def until(self, is_so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait until something is so of the project that is worked on; return it."""
        for line in self.events:
            event = json.loads(line[6:]) if line.startswith(b"data: ") else {}
            project: dict[str, Any] = event.get("project", {})
            if project.get("error"):
                raise SystemExit(f"the studio could not do it: {project['error']}")
            if project and is_so(project):
                return project
        raise SystemExit("the studio has ended")

    def cpu_s(self) -> float:
        """Return the seconds of all processors of the studio's processes so far."""
        return sum(map(_cpu_s, _family(self.process.pid)))

    def end(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(30)


def _family(pid: int) -> Iterator[int]:
    yield pid
    for file in Path(f"/proc/{pid}/task").glob("*/children"):  # a thread's each
        for child in file.read_text().split():
            yield from _family(int(child))


def _cpu_s(pid: int) -> float:
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / TICK


@contextmanager
def timed(studio: Studio, rows: list[tuple[float, float]]) -> Iterator[None]:
    """Note the seconds that a block takes, and those of all processors of the studio."""
    start, cpu = time.perf_counter(), studio.cpu_s()
    yield
    rows.append((time.perf_counter() - start, studio.cpu_s() - cpu))


def main() -> None:
    """Print the table."""
    options = _parser().parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="studio-") as name:
        song = options.song or _generated(Path(name) / "song.ogg")
        studio = Studio(Path(name) / "home")
        try:
            rows = measure(studio, song.read_bytes(), options)
        finally:
            studio.end()
    machine = f"{os.cpu_count()} cores, load average before {load:.1f}"
    lines = [f"{machine}; medians of {options.repeats} runs", ""]
    lines += ["| step | seconds | of all processors | fastest |", "| --- | --- | --- | --- |"]
    for step, found in rows.items():
        wall, cpu = (median(column) for column in zip(*found, strict=True))
        lines.append(f"| {step} | {wall:.2f} | {cpu:.2f} | {min(found)[0]:.2f} |")
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.out:
        options.out.write_text(text)


def measure(
    studio: Studio, song: bytes, options: argparse.Namespace
) -> dict[str, list[tuple[float, float]]]:
    """Return, for each step, the seconds and the processors' seconds of each run."""
    while not studio.ask("GET", "api/state")["warm"]:
        time.sleep(POLL_S)
    rows: dict[str, list[tuple[float, float]]] = {}
    for _ in range(options.repeats):
        with timed(studio, rows.setdefault("whole map", [])):
            with timed(studio, rows.setdefault("first difficulty", [])):
                project = studio.ask("POST", "api/songs", song)
                path = f"api/projects/{project['id']}"
                studio.ask("POST", f"{path}/job", {"kind": "map", "settings": {}})
                project = studio.until(lambda item: item["partial"] is not None)
                version = f"{path}/versions/{project['partial']}"
                studio.ask("GET", version)
                studio.ask("GET", f"{version}/song")
            project = _changed(studio, project)
        data = studio.ask("GET", f"{path}/versions/{project['current']}")["data"]
        time.sleep(options.pause)  # in which the studio gets ready for changes
        for difficulty in options.difficulty:
            with timed(studio, rows.setdefault(f"{BARS} bars of {difficulty}", [])):
                start = FROM_SHARE * data["length"]
                stop = min(start + BARS * BAR_BEATS * 60 / data["bpm"], data["length"])
                section = {"section": [start, stop], "difficulties": [difficulty]}
                studio.ask("POST", f"{path}/job", {"kind": "redo", **section})
                project = _changed(studio, project)
                studio.ask("GET", f"{path}/versions/{project['current']}")
        studio.ask("DELETE", path)
    return rows


def _changed(studio: Studio, before: dict[str, Any]) -> dict[str, Any]:
    """Wait for the next version of a project, and return it."""
    return studio.until(
        lambda item: item["job"] is None and item["current"] not in (None, before["current"])
    )


def _generated(path: Path) -> Path:
    demo = load_song(DEMO)
    write_ogg(repeat(demo.samples, round(SONG_S * demo.sr)), demo.sr, path)
    return path


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--song", type=Path, help="in place of a generated one of three minutes")
    parser.add_argument("--repeats", type=int, default=REPEATS, help="[%(default)s]")
    parser.add_argument("--difficulty", nargs="*", default=["Expert"], help="redone [%(default)s]")
    parser.add_argument("--pause", type=float, default=5.0, help="before, seconds [%(default)s]")
    parser.add_argument("--out", type=Path, help="write the table there")
    return parser


if __name__ == "__main__":
    main()
