"""The song of a map as the two networks need it, on the map's own beats."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.song import Song, load_song
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.errors import InputError
from sabersmith.mapping.mapper import Mapper
from sabersmith.onset.activations import Activations
from sabersmith.timing.beat_grid import BeatGrid

GRID_DECIMALS = 6  # of beats and tempos, by which grids of charts count as equal


@dataclass(eq=False)
class MapSong:
    """The song of a map.

    Attributes:
        song: decoded.
        mapper: whose networks read it.
    """

    song: Song
    mapper: Mapper
    _activations: dict[tuple[object, ...], Activations] = field(default_factory=dict)

    @classmethod
    def of(cls, opened: OpenedMap, mapper: Mapper) -> MapSong:
        """Decode the song of a map. Raises InputError."""
        return cls(decode_song(opened), mapper)

    @cached_property
    def samples(self) -> NDArray[np.float32]:
        """Mono samples for the sym stage."""
        return self.song.mono(self.mapper.sym.mels.sr)

    @cached_property
    def mels(self) -> NDArray[np.float32]:
        """Features (frames, rows) of the sym stage."""
        return self.mapper.sym.features(self.samples)

    def inputs(self, times: NDArray[np.float64]) -> Tensor:
        """Return the input of the sym stage at onsets (N,), seconds: (N + 2, rows)."""
        seconds = len(self.samples) / self.mapper.sym.mels.sr
        [source] = self.mapper.sym.inputs_from_mels(self.mels, seconds, [times])
        return source

    @property
    def seconds(self) -> float:
        """Length of the song."""
        return self.song.duration

    def activations(self, grid: BeatGrid) -> Activations:
        """Return what the onset network makes of the song on some beats; computed once."""
        key = (
            *(round(grid.bpm, GRID_DECIMALS), round(grid.offset, GRID_DECIMALS)),
            tuple(np.round(grid.changes, GRID_DECIMALS).ravel().tolist()),
        )
        if key not in self._activations:
            onset = self.mapper.onset
            self._activations[key] = onset.activations(self.song.mono_stream(onset.mels.sr), grid)
        return self._activations[key]


def decode_song(opened: OpenedMap) -> Song:
    """Return the song of a map. Raises InputError if it is missing or can't be decoded."""
    name = opened.level.audio
    if not name:
        raise InputError(
            f"{opened.path}: its song is missing; put it next to the Info file, by the name there"
        )
    with TemporaryDirectory(prefix="sabersmith-") as folder:
        file = Path(folder) / f"song{Path(name).suffix}"
        file.write_bytes(opened.files[name])
        try:
            return load_song(file)
        except InputError as error:
            raise InputError(str(error).replace(str(file), f"{opened.path}/{name}")) from None
