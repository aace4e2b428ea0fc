"""The studio as a command: it says where its page is, and ends without a complaint."""

import re
import signal
import subprocess
import sys
import urllib.request

import pytest

RUN = "from sabersmith.cli.main import run; run()"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quietly_while_a_page_is_open(how, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "studio", "--no-browser", "--port", "0", "--home", tmp_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests run in a shell's background inherit that Ctrl-C is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        address, token = re.search(r"(http:.*)/\?token=(.*)", process.stdout.readline()).groups()
        request = urllib.request.Request(
            f"{address}/api/events", headers={"authorization": f"Bearer {token}"}
        )
        with urllib.request.urlopen(request, timeout=60) as events:
            assert b'"state"' in events.readline()
            process.send_signal(how)
            _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, said) == (0, "")
