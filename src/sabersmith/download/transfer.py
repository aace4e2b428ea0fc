"""Limits on one HTTP request: its time, its bytes, and where it may be redirected."""

import http.client
import io
import socket
import urllib.request
from collections.abc import Callable
from functools import partial
from typing import Any

from sabersmith.download.addresses import check_address
from sabersmith.errors import InputError

TIMEOUT_S = 60.0  # without a byte
MAX_REQUEST_S = 900.0  # for one answer, however steadily it comes
# Headers, redirects and the sizes of chunks, on top of the answer itself.
OVERHEAD_BYTES = 1 << 20


class Limits:
    """What is left of the limits on one request.

    Args:
        url: for messages.
        deadline: when the answer must be complete.
        max_bytes: of the answer.
        clock: returns monotonic seconds.
    """

    def __init__(
        self, url: str, deadline: float, max_bytes: int, clock: Callable[[], float]
    ) -> None:
        self._url, self._deadline, self._clock = url, deadline, clock
        self._max_bytes, self._left = max_bytes, max_bytes + OVERHEAD_BYTES

    def seconds(self) -> float:
        """Return how long to wait for the next bytes. Raises InputError once time is up."""
        left = self._deadline - self._clock()
        if left <= 0:
            raise InputError(f"{self._url}: takes too long to answer; leave it out")
        return min(left, TIMEOUT_S)

    def count(self, size: int) -> None:
        """Note that bytes have arrived. Raises InputError if they are too many."""
        self._left -= size
        if self._left < 0:
            self.too_large()

    def too_large(self) -> None:
        """Raise InputError for an answer that is too large."""
        raise InputError(f"{self._url}: is larger than {self._max_bytes >> 20} MiB; leave it out")


def open_address(url: str, agent: str, limits: Limits) -> Any:
    """Return the answer to a request, an `http.client.HTTPResponse`, whose reading is limited.

    Raises:
        InputError: a limit is reached, or it is redirected to another site.
        OSError: it can't be reached. HTTPError, one of these, is an answer that is an error.
        HTTPException: the answer is malformed.
    """
    opener = urllib.request.build_opener(
        _HTTPHandler(limits), _HTTPSHandler(limits), _RedirectHandler()
    )
    request = urllib.request.Request(url, headers={"User-Agent": agent})
    return opener.open(request, timeout=limits.seconds())


class _LimitedReader(io.RawIOBase):
    """What a socket receives, under limits."""

    def __init__(self, sock: socket.socket, limits: Limits) -> None:
        self._sock, self._limits = sock, limits
        self._file = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._limits.seconds())
        size = self._file.readinto(buffer)
        self._limits.count(size or 0)
        return size

    def close(self) -> None:
        self._file.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """An answer that is read under limits, headers included."""

    def __init__(
        self, sock: socket.socket, *arguments: Any, limits: Limits, **options: Any
    ) -> None:
        super().__init__(sock, *arguments, **options)
        self.fp.close()
        self.fp = io.BufferedReader(_LimitedReader(sock, limits))


class _LimitingHandler(urllib.request.AbstractHTTPHandler):
    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self._limits = limits

    def do_open(self, http_class: Any, req: urllib.request.Request, **options: Any) -> Any:
        def connect(*arguments: Any, **settings: Any) -> http.client.HTTPConnection:
            connection = http_class(*arguments, **settings)
            connection.response_class = partial(_Response, limits=self._limits)
            assert isinstance(connection, http.client.HTTPConnection)
            return connection

        return super().do_open(connect, req, **options)


class _HTTPHandler(_LimitingHandler, urllib.request.HTTPHandler):
    pass


class _HTTPSHandler(_LimitingHandler, urllib.request.HTTPSHandler):
    pass


class _RedirectHandler(urllib.request.HTTPRedirectHandler):
    """Follows redirects within a site."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        check_address(newurl, req.full_url)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
