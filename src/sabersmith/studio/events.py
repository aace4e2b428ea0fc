"""Tell open pages what has changed, by server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

MOST_WAITING = 1000  # events that a page may be behind before it is cut off and connects again
BEAT_S = 15.0  # a comment is sent so often, so that a page that is gone is noticed


class Events:
    """Events for all open pages; `send` may be called from any thread."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pages: set[asyncio.Queue[dict[str, Any] | None]] = set()

    def start(self) -> None:
        """Remember the loop of the server, in which this is called."""
        self._loop = asyncio.get_running_loop()

    def send(self, event: dict[str, Any]) -> None:
        """Send an event to all pages."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, event)

    def stop(self) -> None:
        """End the streams of all pages; may be called from any thread or a signal's handler."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, None)

    def _put(self, event: dict[str, Any] | None) -> None:
        for page in list(self._pages):
            if event is None or page.qsize() < MOST_WAITING:
                page.put_nowait(event)
            else:
                self._pages.discard(page)
                page.put_nowait(None)

    async def stream(self, first: dict[str, Any]) -> AsyncIterator[str]:
        """Yield a page's events as text, beginning with one of its own."""
        page: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._pages.add(page)
        try:
            yield _text(first)
            while True:
                try:
                    event = await asyncio.wait_for(page.get(), BEAT_S)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if event is None:
                    return
                yield _text(event)
        finally:
            self._pages.discard(page)


def _text(event: dict[str, Any]) -> str:
    return f"data: {json.dumps(event)}\n\n"
