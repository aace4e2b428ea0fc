import pytest

from sabersmith.download.addresses import check_address, split_address
from sabersmith.errors import InputError

API = "https://api.beatsaver.com"


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://api.beatsaver.com/x", API),
        ("https://r2cdn.beatsaver.com/a.zip", API),
        ("https://eu.cdn.beatsaver.com/a.zip", "https://na.cdn.beatsaver.com/a.zip"),
        ("https://beatsaver.com/a.zip", API),
        ("https://r2cdn.beatsaver.com/a.zip", "http://localhost:8000"),
        ("https://cdn.example.org/a.zip", "https://api.example.org"),
        ("https://example.org:8443/a.zip", "http://example.org"),
        ("http://127.0.0.1:1234/a.zip", "http://127.0.0.1:8000"),
    ],
)
def test_a_site_and_its_cdn_are_allowed(url, asked):
    check_address(url, asked)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://beatsaver.com.example.org/a.zip", API),
        ("https://evilbeatsaver.com/a.zip", API),
        ("https://api.beatsaver.com@example.org/a.zip", API),
        ("http://api.beatsaver.com/a.zip", API),
        ("https://127.0.0.1/a.zip", API),
        ("https://other.org/a.zip", "https://example.org"),
        ("http://10.0.0.1/a.zip", "http://127.0.0.1"),
        ("http://1.0.0.127/a.zip", "http://2.0.0.127"),
        ("file:///etc/passwd", API),
    ],
)
def test_other_places_are_refused(url, asked):
    with pytest.raises(InputError, match=r"left out|nothing is downloaded from there"):
        check_address(url, asked)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "api.beatsaver.com",
        "https://",
        "https://[",
        "https://a:port/",
        "https://a:99999/",
        "https://a b/",
        "https://a/\n",
        "https://" + "a" * 64 + ".org/",
        "https://\ud800/",
        "https://a/ä",
        "https://a/" + "b" * 3000,
    ],
)
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(InputError, match="not a web address"):
        split_address(url)
