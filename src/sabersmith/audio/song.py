"""A decoded song, as every part of inference needs it: read once, held aside, streamed out."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import numpy as np

from sabersmith.audio.decode import checked_blocks, open_checked
from sabersmith.audio.probe import AudioInfo, describe
from sabersmith.audio.reader import reason
from sabersmith.audio.sample_stream import (
    BLOCK,
    Samples,
    SampleStream,
    mixed,
    resampled,
    resampled_length,
)
from sabersmith.errors import InputError

HELD_BYTES = 1 << 27  # a song beyond this, 6 minutes in stereo, waits in a temporary file


@dataclass(frozen=True, eq=False)
class Song:
    """A decoded song: float32 samples (channels, n) in [-1, 1] at 44,100 or 48,000 Hz.

    Attributes:
        file: the samples, channel by channel for each moment.
        channels, frames: the samples' shape.
        sr: Hz.
        info: what the song's file says about itself, with the duration that was really there.
    """

    file: IO[bytes]
    channels: int
    frames: int
    sr: int
    info: AudioInfo

    @classmethod
    def of(cls, samples: Samples, sr: int, info: AudioInfo) -> Song:
        """Return samples (channels, n) as a song."""
        return cls.store(SampleStream.of(samples).blocks, len(samples), sr, info)

    @classmethod
    def store(cls, blocks: Iterable[Samples], channels: int, sr: int, info: AudioInfo) -> Song:
        """Take blocks (channels, n_i) in, clipped; raises OSError where there is no room."""
        file: IO[bytes] = tempfile.SpooledTemporaryFile(HELD_BYTES)  # noqa: SIM115
        frames = 0
        for block in blocks:
            file.write(np.ascontiguousarray(np.clip(block, -1, 1).T, np.float32).data)
            frames += block.shape[1]
        song = cls(file, channels, frames, sr, replace(info, duration=frames / sr))
        weakref.finalize(song, file.close)
        return song

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.frames / self.sr

    @property
    def samples(self) -> Samples:
        """All samples (channels, n) as one array, which an hour of song fills a gigabyte with."""
        return self.stream().join()

    def stream(self) -> SampleStream:
        """The samples (channels, n) in blocks."""
        return SampleStream((self.channels, self.frames), self._blocks())

    def mono_stream(self, sr: int) -> SampleStream:
        """The average of the channels at a rate, (n,), in blocks: what decode(path, sr) gives."""
        parts = resampled(map(mixed, self._blocks()), 1, self.sr, sr)
        blocks = (np.clip(part[0], -1, 1) for part in parts)
        return SampleStream((resampled_length(self.frames, self.sr, sr),), blocks)

    def mono(self, sr: int) -> Samples:
        """The same as one array."""
        return self.mono_stream(sr).join()

    def _blocks(self) -> Iterator[Samples]:
        size = 4 * self.channels
        for start in range(0, self.frames, BLOCK):
            self.file.seek(start * size)  # each time: several may read by turns
            block = np.frombuffer(self.file.read(BLOCK * size), np.float32)
            yield block.reshape(-1, self.channels).T


def load_song(path: str | Path) -> Song:
    """Decode a song once, refusing what check_song refuses.

    Rates other than 44.1 and 48 kHz, which not every player takes in Ogg Vorbis, are resampled
    to that of the two which they divide or multiply best. Raises InputError as check_song, and
    for a long song where the folder of temporary files has no room.
    """
    reader = open_checked(path)
    sr = playable_sr(reader.sr)
    blocks = resampled(checked_blocks(reader), reader.channels, reader.sr, sr)
    info = describe(reader)
    try:
        return Song.store(blocks, reader.channels, sr, info)
    except OSError as error:
        raise InputError(
            f"{path}: can't be held in {tempfile.gettempdir()} ({reason(error)}); "
            "make room there, or name another folder in the variable TMPDIR"
        ) from error


def playable_sr(sr: int) -> int:
    """44,100 or 48,000 Hz: the one of sr's family."""
    return 48000 if sr % 8000 == 0 else 44100
