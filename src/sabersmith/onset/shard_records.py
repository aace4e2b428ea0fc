"""What a shard holds of a song for the onset stage."""

from dataclasses import asdict
from pathlib import Path

import numpy as np

from sabersmith.beatmap.model import Level
from sabersmith.data.feature_cache import grid_of, song_grid
from sabersmith.data.shards.index import Record
from sabersmith.onset.annotations import OnsetSong, onset_song


def onset_record(level: Level) -> Record | None:
    """Take what the onset stage learns from a level; None where it has no Standard chart.

    Raises InputError if its song can't be decoded.
    """
    song = onset_song(level)
    if all(times is None for times in song.onsets):
        return None
    onsets = [None if times is None else times.tolist() for times in song.onsets]
    return {"name": song.name, "onsets": onsets, "grid": asdict(song_grid(song.audio))}


def read_onset(record: Record, audio: Path) -> OnsetSong:
    """Return the song of a record of `onset_record`."""
    onsets = [None if times is None else np.array(times) for times in record["onsets"]]
    return OnsetSong(record["name"], audio, tuple(onsets), grid_of(record["grid"]))
