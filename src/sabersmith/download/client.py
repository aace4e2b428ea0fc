"""A polite HTTP client: rate-limited, with retries, and limits on time and size."""

import http.client
import json
import time
import urllib.error
from collections.abc import Callable
from importlib.metadata import version
from io import FileIO
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from sabersmith.download.addresses import split_address
from sabersmith.download.transfer import MAX_REQUEST_S, Limits, open_address
from sabersmith.errors import InputError

ATTEMPTS = 6
FIRST_WAIT_S = 2.0  # before the second attempt; doubles with each further one
MAX_WAIT_S = 120.0  # gives up if the server asks for a longer wait
BUSY = {429, 500, 502, 503, 504}  # statuses worth a retry
HOUR_S = 3600.0
MAX_HOURS = 24.0
MAX_JSON_BYTES = 1 << 22  # a page of 20 maps has some 100 KB
BLOCK = 1 << 16  # bytes copied at a time
T = TypeVar("T")


class Client:
    """Downloads JSON and files from one site, one request after the other.

    Args:
        pause_s: minimum time between the starts of two requests.
        sleep: waits for seconds; replaced in tests.
        clock: returns monotonic seconds; replaced in tests.
        hours: after so long, nothing more is downloaded.
    """

    def __init__(
        self,
        pause_s: float,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        hours: float = MAX_HOURS,
    ) -> None:
        self.pause_s, self.sleep, self.clock, self.hours = pause_s, sleep, clock, hours
        self._next = 0.0  # earliest time of the next request
        self._end = clock() + hours * HOUR_S
        self.agent = f"sabersmith/{version('sabersmith')}"

    def json(self, url: str) -> Any:
        """Return the JSON at an address. Raises InputError if it can't be downloaded or read."""
        raw = self._request(url, MAX_JSON_BYTES, _read)
        try:
            return json.loads(raw, parse_constant=_refuse)
        except RecursionError:
            raise InputError(f"{url}: its answer is JSON nested too deep; leave it out") from None
        except ValueError:
            raise InputError(f"{url}: its answer is not JSON; try again later") from None

    def download(self, url: str, path: Path, max_bytes: int) -> None:
        """Write the file at an address to `path`.

        Raises InputError if it can't be downloaded or written, or has more than `max_bytes`.
        """

        def copy(answer: Any, limits: Limits, max_bytes: int) -> None:
            with path.open("wb", buffering=0) as file:
                _copy(answer, file, limits, max_bytes)

        self._request(url, max_bytes, copy)

    def _request(self, url: str, max_bytes: int, take: Callable[[Any, Limits, int], T]) -> T:
        """Return what `take` makes of the answer; retry errors that may be temporary."""
        split_address(url)
        wait_s = FIRST_WAIT_S
        for attempt in range(ATTEMPTS):
            self._sleep(self._next - self.clock())
            self._next = self.clock() + self.pause_s
            limits = Limits(url, self.clock() + MAX_REQUEST_S, max_bytes, self.clock)
            asked_s = None
            try:
                with open_address(url, self.agent, limits) as answer:
                    return take(answer, limits, max_bytes)
            except urllib.error.HTTPError as error:
                error.close()
                reason = f"answers {error.code} {str(error.reason)[:100]}"
                if error.code not in BUSY:
                    raise InputError(f"{url}: {reason}; leave it out") from None
                asked_s = _seconds(error.headers.get("Retry-After"))
            except (OSError, http.client.HTTPException, ValueError) as error:
                reason = f"can't be reached ({getattr(error, 'reason', None) or error})"
            pause_s = max(wait_s, asked_s or 0.0)
            if attempt + 1 < ATTEMPTS and pause_s <= MAX_WAIT_S:
                self._sleep(pause_s)
                wait_s *= 2
            else:
                break
        raise InputError(f"{url}: {reason}; try again later")

    def _sleep(self, seconds: float) -> None:
        """Wait. Raises InputError if the client's time is over by then."""
        if self.clock() + max(0.0, seconds) >= self._end:
            raise InputError(
                f"the limit of {self.hours:g} hours is reached; run it again to continue"
            )
        self.sleep(max(0.0, seconds))


def _read(answer: Any, limits: Limits, max_bytes: int) -> bytes:
    raw: bytes = answer.read(max_bytes + 1)
    if len(raw) > max_bytes:
        limits.too_large()
    return raw


def _copy(answer: Any, file: FileIO, limits: Limits, max_bytes: int) -> None:
    """Copy an answer block by block. Raises IncompleteRead if it ends early."""
    promised, count = answer.length, 0
    while block := answer.read(BLOCK):
        count += len(block)
        if count > max_bytes:
            limits.too_large()
        try:
            file.write(block)
        except OSError as error:  # not the server's fault
            raise InputError(f"{file.name}: can't be written ({error.strerror})") from None
    if promised is not None and count < promised:
        raise http.client.IncompleteRead(b"", promised - count)


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise ValueError(constant)


def _seconds(retry_after: str | None) -> float | None:
    """Return the seconds in a Retry-After header; None without one, or for a date (rarely sent)."""
    try:
        return max(0.0, float(retry_after or ""))
    except ValueError:
        return None
