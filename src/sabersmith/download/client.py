"""A polite HTTP client: rate-limited, with retries, and limits on the size of answers."""

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from importlib.metadata import version
from io import FileIO
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from sabersmith.errors import InputError

ATTEMPTS = 6
FIRST_WAIT_S = 2.0  # before the second attempt; doubles with each further one
MAX_WAIT_S = 120.0  # gives up if the server asks for a longer wait
TIMEOUT_S = 60.0
BUSY = {429, 500, 502, 503, 504}  # statuses worth a retry
MAX_JSON_BYTES = 1 << 25
BLOCK = 1 << 16  # bytes copied at a time
T = TypeVar("T")


class Client:
    """Downloads JSON and files from one site, one request after the other.

    Args:
        pause_s: minimum time between the starts of two requests.
        sleep: waits for seconds; replaced in tests.
        clock: returns monotonic seconds; replaced in tests.
    """

    def __init__(
        self,
        pause_s: float,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.pause_s, self.sleep, self.clock = pause_s, sleep, clock
        self._next = 0.0  # earliest time of the next request
        self.agent = f"sabersmith/{version('sabersmith')}"

    def json(self, url: str) -> Any:
        """Return the JSON at an address. Raises InputError if it can't be downloaded or read."""
        raw = self._request(url, lambda answer: answer.read(MAX_JSON_BYTES))
        try:
            return json.loads(raw)
        except ValueError:
            raise InputError(f"{url}: its answer is not JSON; try again later") from None

    def download(self, url: str, path: Path, max_bytes: int) -> None:
        """Write the file at an address to `path`.

        Raises InputError if it can't be downloaded or written, or has more than `max_bytes`.
        """

        def copy(answer: Any) -> None:
            with path.open("wb", buffering=0) as file:
                _copy(answer, file, url, max_bytes)

        self._request(url, copy)

    def _request(self, url: str, take: Callable[[Any], T]) -> T:
        """Return what `take` makes of the answer; retry errors that may be temporary."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise InputError(f"{url}: not a web address; nothing is downloaded from there")
        request = urllib.request.Request(url, headers={"User-Agent": self.agent})
        wait_s = FIRST_WAIT_S
        for attempt in range(ATTEMPTS):
            self.sleep(max(0.0, self._next - self.clock()))
            self._next = self.clock() + self.pause_s
            asked_s = None
            try:
                with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
                    return take(answer)
            except urllib.error.HTTPError as error:
                reason = f"answers {error.code} {error.reason}"
                if error.code not in BUSY:
                    raise InputError(f"{url}: {reason}; leave it out") from None
                asked_s = _seconds(error.headers.get("Retry-After"))
            except (OSError, http.client.HTTPException) as error:
                reason = f"can't be reached ({getattr(error, 'reason', None) or error})"
            pause_s = max(wait_s, asked_s or 0.0)
            if attempt + 1 < ATTEMPTS and pause_s <= MAX_WAIT_S:
                self.sleep(pause_s)
                wait_s *= 2
            else:
                break
        raise InputError(f"{url}: {reason}; try again later")


def _copy(answer: Any, file: FileIO, url: str, max_bytes: int) -> None:
    """Copy an answer block by block. Raises IncompleteRead if it ends early."""
    promised, count = answer.length, 0
    while block := answer.read(BLOCK):
        count += len(block)
        if count > max_bytes:
            raise InputError(f"{url}: is larger than {max_bytes >> 20} MiB, too large for a level")
        try:
            file.write(block)
        except OSError as error:  # not the server's fault
            raise InputError(f"{file.name}: can't be written ({error.strerror})") from None
    if promised is not None and count < promised:
        raise http.client.IncompleteRead(b"", promised - count)


def _seconds(retry_after: str | None) -> float | None:
    """Return the seconds in a Retry-After header; None without one, or for a date (rarely sent)."""
    try:
        return max(0.0, float(retry_after or ""))
    except ValueError:
        return None
