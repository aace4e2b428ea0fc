"""A decoded song for inference: read once, stored in a temporary file, streamed from there."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import IO

import numpy as np

from sabersmith.audio.channels import mix_to_mono
from sabersmith.audio.decode import checked_blocks, open_checked
from sabersmith.audio.libraries import error_reason
from sabersmith.audio.probe import AudioInfo, describe
from sabersmith.audio.sample_stream import (
    BLOCK_SAMPLES,
    Samples,
    SampleStream,
    resample_blocks,
    resampled_length,
)
from sabersmith.errors import InputError

Check = Callable[[], None]  # raises what is to end a work

MAX_MEMORY_BYTES = 1 << 24  # a larger song (from 48 s of stereo on) goes to disk


@dataclass(frozen=True, eq=False)
class Song:
    """A decoded song: float32 samples (channels, frames) in [-1, 1] at 44,100 or 48,000 Hz.

    Several threads may read it at once.

    Attributes:
        file: the samples, interleaved: all channels of a frame, then the next frame.
        channels: number of channels.
        frames: samples per channel.
        sr: Hz.
        info: the header and tags of the song's file, with the decoded duration.
        path: the song's file; None if the song was made from samples.
        check: called before each block is read; it may raise.
    """

    file: IO[bytes]
    channels: int
    frames: int
    sr: int
    info: AudioInfo
    path: Path | None = None
    check: Check | None = None
    _lock: Lock = field(default_factory=Lock, repr=False)

    @classmethod
    def of(cls, samples: Samples, sr: int, info: AudioInfo) -> Song:
        """Return samples (channels, n) at sr Hz as a song."""
        return cls.store(SampleStream.of(samples).blocks, len(samples), sr, info)

    @classmethod
    def store(
        cls,
        blocks: Iterable[Samples],
        channels: int,
        sr: int,
        info: AudioInfo,
        path: Path | None = None,
        check: Check | None = None,
    ) -> Song:
        """Return blocks (channels, n_i) at sr Hz as a song, clipped to [-1, 1].

        check: called before each block is stored, and later before each is read.

        Raises:
            OSError: the folder of temporary files has no space left.
        """
        file: IO[bytes] = tempfile.SpooledTemporaryFile(MAX_MEMORY_BYTES)  # noqa: SIM115
        frames = 0
        for block in blocks:
            if check is not None:
                check()
            file.write(np.ascontiguousarray(np.clip(block, -1, 1).T, np.float32).data)
            frames += block.shape[1]
        song = cls(file, channels, frames, sr, replace(info, duration=frames / sr), path, check)
        weakref.finalize(song, file.close)
        return song

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.frames / self.sr

    @property
    def samples(self) -> Samples:
        """All samples (channels, frames) as one array: more than a gigabyte for an hour."""
        return self.stream().join()

    def stream(self) -> SampleStream:
        """Return the samples (channels, frames) in blocks."""
        return SampleStream((self.channels, self.frames), self._blocks())

    def mono_stream(self, sr: int) -> SampleStream:
        """Return the average of the channels at sr Hz, (n,), in blocks: as decode(path, sr)."""
        parts = resample_blocks(map(mix_to_mono, self._blocks()), 1, self.sr, sr)
        blocks = (np.clip(part[0], -1, 1) for part in parts)
        return SampleStream((resampled_length(self.frames, self.sr, sr),), blocks)

    def mono(self, sr: int) -> Samples:
        """Return the average of the channels at sr Hz, (n,), as one array."""
        return self.mono_stream(sr).join()

    def _blocks(self) -> Iterator[Samples]:
        size = 4 * self.channels
        for start in range(0, self.frames, BLOCK_SAMPLES):
            if self.check is not None:
                self.check()
            with self._lock:  # several streams may take turns
                self.file.seek(start * size)
                block = np.frombuffer(self.file.read(BLOCK_SAMPLES * size), np.float32)
            yield block.reshape(-1, self.channels).T


def load_song(path: str | Path, check: Check | None = None) -> Song:
    """Decode a song once, with the checks of `check_song`.

    Rates other than 44.1 and 48 kHz, which some players do not accept in Ogg Vorbis, are resampled
    to the one that `playable_sr` returns.

    check: called before each block is decoded, and later before each is read; it may raise.

    Raises:
        InputError: as check_song, or the folder of temporary files has no space for a long song.
    """
    reader = open_checked(path)
    sr = playable_sr(reader.sr)
    blocks = resample_blocks(checked_blocks(reader), reader.channels, reader.sr, sr)
    info = describe(reader)
    try:
        return Song.store(blocks, reader.channels, sr, info, reader.path, check)
    except OSError as error:
        raise InputError(
            f"{path}: can't be stored in {tempfile.gettempdir()} ({error_reason(error)}); "
            "free some space there, or set TMPDIR to another folder"
        ) from error


def playable_sr(sr: int) -> int:
    """Return 48,000 Hz for multiples of 8 kHz, 44,100 Hz for all other rates."""
    return 48000 if sr % 8000 == 0 else 44100
