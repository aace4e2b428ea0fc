"""Progress bars for the steps of mapping one song."""

import sys
from types import TracebackType
from typing import Any

from tqdm import tqdm

from sabersmith.streams import lenient


class ProgressBars:
    """A progress bar on stderr for each step of the work, one after the other.

    A context manager; an instance is a `mapping.mapper.Progress`.
    """

    def __init__(self) -> None:
        self._bar: Any = None
        self._step = ""
        self._done = self._total = 0

    def __enter__(self) -> "ProgressBars":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close(is_finished=error is None)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` parts of a step are finished."""
        if self._bar is None or step != self._step:
            self._close(is_finished=True)
            self._bar = tqdm(
                desc=step,
                total=total,
                file=lenient(sys.stderr),
                bar_format="{desc:<8} {percentage:3.0f}% |{bar:30}| {elapsed}",
            )
            self._step, self._done, self._total = step, 0, total
        self._bar.update(done - self._done)
        self._done = done

    def _close(self, is_finished: bool) -> None:
        if self._bar is None:
            return
        if is_finished:
            self._bar.update(self._total - self._done)
        self._bar.leave = is_finished  # after an error, only its message stays on the screen
        self._bar.close()
        self._bar = None
