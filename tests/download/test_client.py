import http.client
import unittest.mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.download.client import MAX_JSON_BYTES, Client
from sabersmith.download.transfer import MAX_REQUEST_S, OVERHEAD_BYTES
from sabersmith.errors import InputError

PAGE = "/search/text/0"


def test_requests_keep_their_distance_and_name_the_client(client, site, time):
    for _ in range(3):
        assert client.json(site.address + PAGE)["docs"] == []
    assert time.slept == [1.0, 1.0]
    assert all(agent.startswith("sabersmith/") for _, _, agent in site.asked)


def test_time_that_has_passed_already_is_not_waited_for(client, site, time):
    client.json(site.address + PAGE)
    time.now += 0.75
    client.json(site.address + PAGE)
    assert time.slept == [0.25]


def test_busy_server_is_asked_again_more_and_more_slowly(client, site, time):
    site.faults[PAGE] = [(503, {}), (500, {}), (429, {"Retry-After": "30"})]
    assert client.json(site.address + PAGE)["docs"] == []
    assert time.slept == [2.0, 4.0, 30.0]


def test_a_server_that_stays_busy_is_named(client, site, time):
    site.faults[PAGE] = [(502, {})] * 20
    with pytest.raises(InputError, match=r"search/text/0: answers 502 .*try again later"):
        client.json(site.address + PAGE)
    assert len(site.asked) == 6 and time.slept == [2, 4, 8, 16, 32]


def test_a_server_that_asks_for_too_long_a_wait_is_given_up(client, site, time):
    site.faults[PAGE] = [(429, {"Retry-After": "86400"})]
    with pytest.raises(InputError, match="answers 429"):
        client.json(site.address + PAGE)
    assert time.slept == []


def test_a_missing_file_is_not_requested_again(client, site, tmp_path):
    with pytest.raises(InputError, match=r"cdn/x\.zip: answers 404"):
        client.download(f"{site.address}/cdn/x.zip", tmp_path / "x.zip", 100)
    assert len(site.asked) == 1


def test_an_unreachable_server_is_named(time):
    client = Client(0.0, time.sleep, lambda: time.now)
    with pytest.raises(InputError, match=r"127\.0\.0\.1:9/x: can't be reached"):
        client.json("http://127.0.0.1:9/x")
    assert len(time.slept) == 5


def test_broken_off_download_starts_again(client, site, tmp_path):
    site.zips["a"] = bytes(range(256)) * 1000
    site.faults["/cdn/a.zip"] = [(200, {"cut": 1000})]
    client.download(f"{site.address}/cdn/a.zip", tmp_path / "a.zip", 10**6)
    assert (tmp_path / "a.zip").read_bytes() == site.zips["a"]
    assert len(site.asked) == 2


def test_more_than_allowed_is_refused(client, site, tmp_path):
    site.zips["a"] = bytes(3 << 20)
    with pytest.raises(InputError, match="larger than 1 MiB"):
        client.download(f"{site.address}/cdn/a.zip", tmp_path / "a.zip", 1 << 20)


def test_no_json_and_no_web(client, site, tmp_path):
    site.zips["a"] = b"<html>"
    with pytest.raises(InputError, match="not JSON"):
        client.json(f"{site.address}/cdn/a.zip")
    (tmp_path / "secret").write_text("{}")
    with pytest.raises(InputError, match="not a web address"):
        client.json((tmp_path / "secret").as_uri())


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"[" * 100_000, "nested too deep"),
        (b'{"a":' * 100_000, "nested too deep"),
        (b"[NaN]", "not JSON"),
        (b"[-Infinity]", "not JSON"),
        (b"[1", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"9" * 5000, "not JSON"),
        (b'"' + bytes(MAX_JSON_BYTES), "larger than 4 MiB"),
    ],
)
def test_json_that_is_no_use_is_one_line(client, site, answer, reason):
    site.answer = lambda *_: (200, answer)
    with pytest.raises(InputError, match=reason) as refused:
        client.json(site.address + PAGE)
    assert len(str(refused.value)) < 200 and len(site.asked) == 1


@pytest.mark.parametrize(
    "place",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/x",
        "http://10.0.0.1/x",
        "http://localhost/x",
        "http://127.0.0.1.example.org/x",
        "http://[::1]/x",
        "http://example.org@10.0.0.1/",
    ],
)
def test_redirects_to_other_places_are_refused(client, site, place):
    site.faults[PAGE] = [(302, {"Location": place})]
    with pytest.raises(InputError, match=r"nothing is downloaded from there|answers 302"):
        client.json(site.address + PAGE)
    assert len(site.asked) == 1


def test_redirects_within_the_site_are_followed(client, site, tmp_path):
    site.zips["a"] = b"content"
    site.faults["/cdn/old.zip"] = [(301, {"Location": "/cdn/a.zip"})]
    client.download(f"{site.address}/cdn/old.zip", tmp_path / "a.zip", 100)
    assert (tmp_path / "a.zip").read_bytes() == b"content"


def test_redirects_in_a_circle_end(client, site):
    site.faults[PAGE] = [(302, {"Location": PAGE})] * 50
    with pytest.raises(InputError, match="answers 302"):
        client.json(site.address + PAGE)
    assert len(site.asked) < 20


def test_a_redirect_with_a_large_body_is_given_up(client, site):
    site.zips["a"] = bytes(MAX_JSON_BYTES + OVERHEAD_BYTES)
    site.faults["/cdn/a.zip"] = [(302, {"Location": PAGE, "cut": 10**9})]
    with pytest.raises(InputError, match="larger than 4 MiB"):
        client.json(f"{site.address}/cdn/a.zip")
    assert len(site.asked) == 1


class SlowTime:
    """A clock on which every look takes a while: each piece of an answer is slow."""

    def __init__(self, step):
        self.now, self.step = 0.0, step

    def __call__(self):
        self.now += self.step
        return self.now


def test_an_answer_that_comes_too_slowly_is_given_up(site, tmp_path):
    site.zips["a"] = bytes(4 << 20)
    client = Client(0.0, lambda _: None, SlowTime(MAX_REQUEST_S / 20))
    url = f"{site.address}/cdn/a.zip"
    with pytest.raises(InputError, match="takes too long"):
        client.download(url, tmp_path / "a", 1 << 30)
    assert len(site.asked) == 1


def test_the_client_ends_after_its_hours(site, time):
    client = Client(600.0, time.sleep, lambda: time.now, hours=0.5)
    with pytest.raises(InputError, match=r"0\.5 hours is reached; run it again to continue"):
        while True:
            client.json(site.address + PAGE)
    assert len(site.asked) == 3


@given(st.text(max_size=30) | st.builds("http://{}/{}".format, st.text(), st.text()))
def test_any_text_is_an_address_or_refused_in_a_line(url):
    client = Client(0.0, lambda _: None, lambda: 0.0)
    with (
        unittest.mock.patch(
            "sabersmith.download.client.open_address", side_effect=http.client.InvalidURL("odd")
        ),
        pytest.raises(InputError) as refused,
    ):
        client.json(url)
    assert len(str(refused.value)) < 300
