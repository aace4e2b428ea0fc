"""What a stage puts into shards next to the features of each song."""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import Level

Record = dict[str, Any]  # the charts of one song as JSON; its form is the stage's own
Statistics = dict[str, Any]  # counts over songs as JSON; their form is the stage's own


class ShardStage(Protocol):
    """A stage as the writer of shards needs it. It is pickled for worker processes."""

    @property
    def name(self) -> str:
        """The stage's name, by which shards of another stage are refused."""

    def record(self, level: Level) -> Record | None:
        """Return what the stage learns from a level; None if it has no Standard chart.

        Raises InputError if the audio can't be used.
        """

    def lengths(self, record: Record, frames: int) -> list[int]:
        """Return the lengths that a song of so many frames is cut into crops by."""

    def arrays(
        self, record: Record, features: NDArray[np.float16], frame_s: float
    ) -> dict[str, NDArray[Any]]:
        """Return arrays to store with a song, by names that end with .npy.

        Args:
            record: of the song.
            features: (frames, windows, n_mels) of the song.
            frame_s: seconds between frames.
        """

    def statistics(self, records: Sequence[Record]) -> Statistics:
        """Return what training has to know of all training songs, for some of them."""

    def merge_statistics(self, parts: Sequence[Statistics]) -> Statistics:
        """Return the statistics of all songs of `parts` together."""
