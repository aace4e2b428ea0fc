"""Text streams, such as standard output, whose failure does not cost the result of the work."""

import os
from contextlib import suppress
from typing import Any, TextIO

from sabersmith.errors import SabersmithError


class StreamError(SabersmithError):
    """Standard output can't be written, and what was to be printed is the result."""


class LenientStream:
    """A text stream that may fail: it then drops what is written, and keeps the error.

    Args:
        stream: to write to; None for one that was closed before the process started.
        is_result: whether what is written is the result of the work. An error then raises
            StreamError, or SystemExit if the reader went away, as that of a pipe into `head` does.

    Attributes:
        error: the first error; None if there was none.
    """

    def __init__(self, stream: TextIO | None, is_result: bool = False) -> None:
        self._stream, self._is_result = stream, is_result
        self.error: Exception | None = None if stream else OSError(9, "it is closed")

    def write(self, text: str) -> int:
        """Write text."""
        self._try("write", text)
        return len(text)

    def flush(self) -> None:
        """Write what is buffered."""
        self._try("flush")

    @property
    def reason(self) -> str:
        """Why the stream can't be written; "" if it can, or if its reader just went away."""
        if self.error is None or isinstance(self.error, BrokenPipeError):
            return ""
        return str(getattr(self.error, "strerror", None) or self.error)

    def __getattr__(self, name: str) -> Any:
        """Return any other attribute of the stream."""
        return getattr(self._stream, name)

    def _try(self, method: str, *arguments: str) -> None:
        if self.error is None:
            try:
                getattr(self._stream, method)(*arguments)
            except (OSError, ValueError) as error:  # ValueError: closed
                self.error = error
                self._drop_rest()
        if self.error is not None and self._is_result:
            if isinstance(self.error, BrokenPipeError):
                raise SystemExit(1)
            raise StreamError(f"standard output can't be written ({self.reason})")

    def _drop_rest(self) -> None:
        """Send what the stream has buffered nowhere, or Python complains as the process ends."""
        with suppress(OSError, ValueError, AttributeError):
            assert self._stream is not None
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def lenient(stream: TextIO | None) -> LenientStream:
    """Return a stream as one whose errors do not stop the work."""
    return stream if isinstance(stream, LenientStream) else LenientStream(stream)
