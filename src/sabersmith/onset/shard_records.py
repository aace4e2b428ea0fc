"""What shards hold of each song for the onset stage."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import Level
from sabersmith.data.feature_cache import grid_from_json, song_grid
from sabersmith.data.shards.stage import Record, Statistics
from sabersmith.onset.annotations import OnsetAnnotations, onset_annotations


class OnsetShardStage:
    """Stores onset times and beat grids; see `sabersmith.data.shards.stage.ShardStage`."""

    name = "onset"

    def record(self, level: Level) -> Record | None:
        """Return a song's onset times and beat grid; None if it has no Standard chart.

        Raises InputError if the audio can't be decoded.
        """
        song = onset_annotations(level)
        if all(times is None for times in song.onsets):
            return None
        onsets = [None if times is None else times.tolist() for times in song.onsets]
        return {"name": song.name, "onsets": onsets, "grid": asdict(song_grid(song.audio))}

    def lengths(self, record: Record, frames: int) -> list[int]:
        """Return the song's number of frames, as crops are cut from whole songs."""
        return [frames]

    def arrays(
        self, record: Record, features: NDArray[np.float16], frame_s: float
    ) -> dict[str, NDArray[Any]]:
        """Return no arrays."""
        return {}

    def statistics(self, records: Sequence[Record]) -> Statistics:
        """Return no statistics."""
        return {}

    def merge_statistics(self, parts: Sequence[Statistics]) -> Statistics:
        """Return no statistics."""
        return {}


def read_onset_record(record: Record, audio: Path) -> OnsetAnnotations:
    """Return the song of a record; audio: its path in the store of the shards."""
    onsets = [None if times is None else np.array(times) for times in record["onsets"]]
    return OnsetAnnotations(record["name"], audio, tuple(onsets), grid_from_json(record["grid"]))
