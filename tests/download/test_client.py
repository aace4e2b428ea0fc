import pytest

from sabersmith.download.client import Client
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
