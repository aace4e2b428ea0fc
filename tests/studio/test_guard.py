"""Requests that don't come from the studio's own page are refused."""

import http.client

import pytest

from sabersmith.studio.guard import cookie_name
from sabersmith.studio.limits import Limits
from sabersmith.studio.serving import allowed_hosts

from .client import TOKEN

BEARER = {"authorization": f"Bearer {TOKEN}"}


def ask(server, method, path, headers, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def test_the_first_address_gives_the_key_and_others_need_it(server):
    host = f"127.0.0.1:{server.port}"
    for path in ("/", "/api/state", "/assets/studio.js", "/?token=wrong"):
        assert ask(server, "GET", path, {})[0] == 403
    status, headers, _ = ask(server, "GET", f"/?token={TOKEN}", {})
    assert (status, headers["location"]) == (303, "/")
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    given = {"cookie": cookie.split(";")[0]}
    status, headers, body = ask(server, "GET", "/", given)
    assert status == 200 and b"<!doctype html>" in body and TOKEN.encode() not in body
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    wrong = {"cookie": f"{cookie_name(host)}=x{TOKEN}"}
    assert ask(server, "GET", "/", wrong)[0] == 403
    assert ask(server, "GET", "/", {"cookie": "\x01; ="})[0] in (400, 403)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "evil.example:80", ""])
def test_a_rebound_name_is_refused_even_with_the_key(server, host):
    assert ask(server, "GET", "/api/state", {**BEARER, "host": host})[0] in (400, 421)


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
    assert ask(server, "POST", "/api/songs", {**BEARER, **headers}, b"x")[0] == 403
    assert server.json("GET", "/api/state")["projects"] == before


def test_what_is_too_large_is_refused(server):
    large = b"x" * (Limits().request_bytes + 1)
    path = "/api/projects/none/job"
    assert ask(server, "POST", path, BEARER, large)[0] == 413
    # Without a stated length it is counted.
    blocks = [large[: len(large) // 2 + 1]] * 2
    cover = "/api/projects/none/cover"
    assert ask(server, "PUT", cover, {**BEARER, "content-length": str(2**40)})[0] == 413
    assert ask(server, "PUT", "/api/game", BEARER, iter(blocks))[0] == 413


def test_only_this_machine_is_named_unless_it_listens_to_others():
    assert allowed_hosts("127.0.0.1", 1) == {"127.0.0.1:1", "localhost:1"}
    assert "[::1]:1" in allowed_hosts("::1", 1)
