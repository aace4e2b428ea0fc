"""Requests that don't come from the studio's own page are refused."""

import http.client
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest

from sabersmith.studio.limits import Limits
from sabersmith.studio.serving import allowed_hosts

from .client import TOKEN

API = f"/{TOKEN}/api"


def ask(server, method, path, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def test_every_address_begins_with_the_key(server):
    for path in ("/", "/api/state", "/assets/studio.js", f"/?token={TOKEN}", "/wrong/", "//"):
        assert ask(server, "GET", path)[0] == 403
    assert ask(server, "GET", f"/x{TOKEN}/")[0] == 403
    for other in (f"Bearer {TOKEN}", f"Basic {TOKEN}"):
        assert ask(server, "GET", "/", {"authorization": other})[0] == 403
    status, headers, _ = ask(server, "GET", f"/{TOKEN}")
    assert (status, headers["location"]) == (303, f"/{TOKEN}/")
    status, headers, body = ask(server, "GET", f"/{TOKEN}/")
    assert status == 200 and b"<!doctype html>" in body and TOKEN.encode() not in body
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_key_reaches_no_other_server_of_this_machine(page, server):
    """Cookies would: they are for all ports of a host."""
    assert page.url == f"{server.address}/"
    assert page.context.cookies() == []
    page.evaluate("studio.close()")
    page.reload()
    page.wait_for_function("() => window.studio")
    with socket.create_server(("127.0.0.1", 0)) as other, ThreadPoolExecutor() as pool:
        got = pool.submit(first_request, other)
        # As a link would: with no word of where it comes from.
        page.evaluate(f"location.href = 'http://127.0.0.1:{other.getsockname()[1]}/'")
        request = got.result(60)
    assert request.startswith(b"GET / ") and TOKEN.encode() not in request


def first_request(listener):
    """Return the first request that a server gets, and answer nothing."""
    connection, _ = listener.accept()
    with connection:
        request = connection.recv(65536)
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
    return request


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "evil.example:80", ""])
def test_a_rebound_name_is_refused_even_with_the_key(server, host):
    assert ask(server, "GET", f"{API}/state", {"host": host})[0] in (400, 421)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_pages_can_change_nothing(server, headers):
    before = server.json("GET", "/api/state")["projects"]
    assert ask(server, "POST", f"{API}/songs", headers, b"x")[0] == 403
    assert server.json("GET", "/api/state")["projects"] == before


def test_what_is_too_large_is_refused(server):
    large = b"x" * (Limits().request_bytes + 1)
    path = f"{API}/projects/none/job"
    assert ask(server, "POST", path, None, large)[0] == 413
    # Without a stated length it is counted.
    blocks = [large[: len(large) // 2 + 1]] * 2
    cover = f"{API}/projects/none/cover"
    assert ask(server, "PUT", cover, {"content-length": str(2**40)})[0] == 413
    assert ask(server, "PUT", f"{API}/game", None, iter(blocks))[0] == 413


def test_only_this_machine_is_named_unless_it_listens_to_others():
    assert allowed_hosts("127.0.0.1", 1) == {"127.0.0.1:1", "localhost:1"}
    assert "[::1]:1" in allowed_hosts("::1", 1)
