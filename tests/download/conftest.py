import pytest

from sabersmith.download.client import Client

from .server import serve


class Time:
    """A clock that only advances by `sleep`."""

    def __init__(self):
        self.now, self.slept = 1000.0, []

    def sleep(self, seconds):
        if seconds:
            self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def client(time):
    return Client(1.0, time.sleep, lambda: time.now)


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serve() as site:
        yield site
