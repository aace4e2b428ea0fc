"""A song in memory, decoded once, as every part of inference needs it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sabersmith.audio.decode import checked_blocks, open_checked, resample_blocks
from sabersmith.audio.probe import AudioInfo, describe
from sabersmith.audio.reader import BLOCK_S, Samples


@dataclass(frozen=True, eq=False)
class Song:
    """A decoded song: float32 samples (channels, n) in [-1, 1] at 44,100 or 48,000 Hz."""

    samples: Samples
    sr: int
    info: AudioInfo

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.samples.shape[1] / self.sr

    def mono(self, sr: int) -> Samples:
        """The average of the channels at a rate: (n,), what decode(path, sr) gives."""
        step, length = BLOCK_S * self.sr, self.samples.shape[1]
        blocks = (
            self.samples[:, start : start + step].mean(axis=0, keepdims=True)
            for start in range(0, length, step)
        )
        mixed = resample_blocks(blocks, 1, self.sr, sr, length)
        np.clip(mixed, -1, 1, out=mixed)
        return mixed[0]


def load_song(path: str | Path) -> Song:
    """Decode a song once, refusing what check_song refuses.

    Rates other than 44.1 and 48 kHz, which not every player takes in Ogg Vorbis, are resampled
    to that of the two which they divide or multiply best. Raises InputError as check_song.
    """
    reader = open_checked(path)
    sr = playable_sr(reader.sr)
    blocks = checked_blocks(reader)
    samples = resample_blocks(blocks, reader.channels, reader.sr, sr, reader.frames)
    np.clip(samples, -1, 1, out=samples)
    info = replace(describe(reader), duration=samples.shape[1] / sr)
    return Song(samples, sr, info)


def playable_sr(sr: int) -> int:
    """44,100 or 48,000 Hz: the one of sr's family."""
    return 48000 if sr % 8000 == 0 else 44100
