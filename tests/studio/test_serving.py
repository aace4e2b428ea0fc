"""The studio as a command: it says where its page is, and ends without a complaint."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

import pytest

from sabersmith.studio.limits import Limits
from sabersmith.studio.projects import Projects

from .conftest import DEMO

RUN = "from sabersmith.cli.main import run; run()"


@contextmanager
def studio(home, ignored=()):
    """Run the command; yield its process and the address that it says."""

    def prepare():
        # Tests run in a shell's background inherit that Ctrl-C is ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number in ignored:
            signal.signal(number, signal.SIG_IGN)

    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "studio", "--no-browser", "--port", "0", "--home", home],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=prepare,
        start_new_session=True,
    )
    try:
        yield process, re.search(r"(http:.*)/$", process.stdout.readline().strip())[1]
    finally:
        process.kill()


def ask(address, path, body=None):
    """Return the answer to a request, open."""
    request = urllib.request.Request(f"{address}/api/{path}", body)
    return urllib.request.urlopen(request, timeout=60)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_quietly_while_a_page_is_open(how, tmp_path):
    with studio(tmp_path) as (process, address), ask(address, "events") as events:
        assert b'"state"' in events.readline()
        process.send_signal(how)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, "")


def test_a_terminal_that_closes_ends_it_with_its_process_and_keeps_the_job(tmp_path):
    with studio(tmp_path) as (process, address), ask(address, "events") as events:
        with ask(address, "songs", DEMO.read_bytes()) as answer:
            id = json.loads(answer.read())["id"]
        ask(address, f"projects/{id}/job", b'{"kind": "map"}').close()
        working = (line for line in events if b'"step": "onsets"' in line)
        assert next(working)
        os.killpg(process.pid, signal.SIGHUP)  # as the terminal sends it: to all of its processes
        _, said = process.communicate(timeout=60)  # ends when none of them is left
    assert (process.returncode, said) == (0, "")
    [project] = Projects(tmp_path, Limits()).all()
    assert project.id == id and project.state == "waiting" and project.attempts == 1


def test_it_outlives_its_terminal_where_it_is_told_to(tmp_path):
    with studio(tmp_path, ignored=[signal.SIGHUP]) as (process, address):  # as nohup does
        process.send_signal(signal.SIGHUP)
        ask(address, "state").close()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 0
