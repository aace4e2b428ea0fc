"""Which addresses may be downloaded from, as servers name them in lists and redirects."""

from urllib.parse import SplitResult, urlsplit

from sabersmith.errors import InputError

BEATSAVER = "beatsaver.com"  # its downloads come from hosts below it, whoever lists them
MAX_LETTERS = 2000  # of an address


def check_address(url: str, asked: str) -> None:
    """Check an address that the answer of `asked` names.

    Allowed are hosts of the same site, and BeatSaver's, by http or https; after https only https.
    The site of api.example.org is all of example.org.

    Raises:
        InputError: it is another one.
    """
    place, origin = split_address(url), split_address(asked)
    if origin.scheme == "https" and place.scheme != "https":
        raise InputError(f"{url}: is less secure than {asked}, which names it; left out")
    host, first = place.hostname or "", origin.hostname or ""
    sites = (_site(first), BEATSAVER)
    if host != first and not any(host == site or host.endswith(f".{site}") for site in sites):
        raise InputError(
            f"{url}: is on another site than {first}, which names it; nothing is downloaded "
            "from there"
        )


def split_address(url: str) -> SplitResult:
    """Return the parts of an address. Raises InputError unless it is one of the web."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # is only checked when it is read
        url.encode("ascii")
        (parts.hostname or "").encode("idna")
    except ValueError:
        parts = SplitResult("", "", "", "", "")
    is_plain = len(url) <= MAX_LETTERS and not any(letter.isspace() for letter in url)
    if parts.scheme not in ("http", "https") or not parts.hostname or not is_plain:
        raise InputError(f"{url[:100]}: not a web address; nothing is downloaded from there")
    return parts


def _site(host: str) -> str:
    """Return the domain whose hosts belong together: a host without its first label."""
    labels = host.split(".")
    is_number = labels[-1].isdigit() or ":" in host
    return host if is_number or len(labels) < 3 else ".".join(labels[1:])
