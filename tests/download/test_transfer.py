import http.client
import io

import pytest

from sabersmith.download import transfer
from sabersmith.download.transfer import Limits, _Response
from sabersmith.errors import InputError

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\nX-Other: yes\r\n\r\ncontent"


class DrippingSocket:
    """A socket that receives one byte at a time; `endless` repeats the last one."""

    def __init__(self, content, endless=False):
        self.content, self.endless, self.received = content, endless, 0
        self.timeouts = []

    def settimeout(self, seconds):
        self.timeouts.append(seconds)

    def makefile(self, mode, buffering=-1):
        drops = io.RawIOBase()
        drops.readable = lambda: True
        drops.readinto = self.receive
        return drops

    def receive(self, buffer):
        self.received += 1
        rest = self.content[self.received - 1 :] or (self.content[-1:] if self.endless else b"")
        size = min(1, len(rest))
        buffer[:size] = rest[:size]
        return size


class Clock:
    def __init__(self, step):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


def response(content, seconds=1e9, max_bytes=1 << 20, endless=False):
    """Return an answer of which each byte takes a second."""
    sock = DrippingSocket(content, endless)
    return sock, _Response(sock, limits=Limits("http://x.org/a", seconds, max_bytes, Clock(1.0)))


def test_an_answer_within_the_limits_is_read():
    sock, answer = response(ANSWER)
    answer.begin()
    assert answer.getheader("X-Other") == "yes" and answer.read() == b"content"
    assert set(sock.timeouts) == {60.0}


@pytest.mark.parametrize("seconds", [3.0, 30.0, len(ANSWER) - 3.0])
def test_status_headers_and_content_share_one_limit_of_time(seconds):
    sock, answer = response(ANSWER, seconds)
    with pytest.raises(InputError, match="takes too long to answer"):
        answer.begin()
        answer.read()
    assert sock.received < seconds and sock.timeouts[-1] <= 1.0


@pytest.mark.parametrize("start", [b"H", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\nx"])
def test_answers_without_an_end_reach_a_limit(start, monkeypatch):
    monkeypatch.setattr(transfer, "OVERHEAD_BYTES", 100_000)
    sock, answer = response(start, max_bytes=1000, endless=True)
    with pytest.raises((InputError, http.client.HTTPException)):
        answer.begin()
        answer.read()
    assert sock.received <= 101_001
