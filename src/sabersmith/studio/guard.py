"""Refuse requests that don't come from the studio's own page.

A page of another site may send requests to 127.0.0.1, and with DNS rebinding even read answers.
Therefore every address begins with the token, and every request names this machine as its host, and
if it changes something, comes from this origin. A cookie would not do for the token: the browser
sends it to whatever else listens on this machine, as cookies are for all ports of a host.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sabersmith.studio.limits import Limits

SAFE_METHODS = ("GET", "HEAD")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Middleware that lets only the studio's page through.

    Args:
        app: that answers.
        token: secret of this run.
        hosts: that requests may name, each with its port, such as 127.0.0.1:8787.
        limits: on the size of requests.
    """

    def __init__(self, app: ASGIApp, token: str, hosts: frozenset[str], limits: Limits) -> None:
        self.app, self.token, self.hosts, self.limits = app, token, hosts, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        path = self._path(scope["path"])
        refusal = self._refusal(scope["method"], path, headers)
        if refusal is not None:
            await refusal(scope, receive, self._with_headers(send))
            return
        assert path is not None  # it is refused otherwise
        most = self._most_bytes(path)
        if (length := headers.get("content-length", "")).isdigit() and int(length) > most:
            answer = PlainTextResponse(_too_large(most), 413)
            await answer(scope, receive, self._with_headers(send))
            return
        inside = {**scope, "path": path}
        await self.app(inside, _counted(receive, most), self._with_headers(send))

    def _path(self, path: str) -> str | None:
        """Return a path without the token that it begins with; None if it does not."""
        given, slash, rest = path.removeprefix("/").partition("/")
        is_token = hmac.compare_digest(
            given.encode("utf-8", "surrogateescape"), self.token.encode()
        )
        return slash + rest if is_token else None

    def _refusal(self, method: str, path: str | None, headers: Headers) -> Response | None:
        if headers.get("host", "") not in self.hosts:
            return PlainTextResponse("This studio is for its own machine alone.\n", 421)
        if path is None:
            return PlainTextResponse(
                "Open the address that the command has printed: it holds the key to this page.\n",
                403,
            )
        if not path:  # the page's own addresses count from the slash
            return RedirectResponse(f"/{self.token}/", 303)
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") not in self.hosts:
            return PlainTextResponse("Requests of other pages are refused.\n", 403)
        site = headers.get("sec-fetch-site", "same-origin")
        if method not in SAFE_METHODS and site not in ("same-origin", "none"):
            return PlainTextResponse("Requests of other pages are refused.\n", 403)
        return None

    def _most_bytes(self, path: str) -> int:
        if path == "/api/songs":
            return self.limits.upload_bytes
        return self.limits.cover_bytes if path.endswith("/cover") else self.limits.request_bytes

    @staticmethod
    def _with_headers(send: Send, extra: Mapping[str, str] = HEADERS) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    *((name.lower().encode(), value.encode()) for name, value in extra.items()),
                ]
            await send(message)

        return sending


def _too_large(most: int) -> str:
    return f"This is larger than {most / 2**20:.3g} MiB.\n"


def _counted(receive: Receive, most: int) -> Receive:
    """Return `receive`, by which the app answers 413 once a body has more than so many bytes."""
    read = 0

    async def counting() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > most:
            raise HTTPException(413, _too_large(most))
        return message

    return counting
