"""How a song sounds, about fifty times a second: what the rest of a level follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.audio.sample_stream import Samples, mixed
from sabersmith.audio.song import Song

Curve = NDArray[np.float64]

RATE = 50  # frames a second, or the nearest that a whole number of samples gives
NFFT = 2048
EDGES_HZ = (40, 150, 400, 1000, 2500, 6000, 15000)
RANGE_DB = 60.0  # what is quieter than the loudest by more counts as silence
RISE_FRAMES = 2
NEAR_S = 0.05  # an attack so near to a moment is one at that moment


@dataclass(frozen=True, eq=False)
class Sound:
    """Energy of a song in bands.

    Attributes:
        bands: dB below the loudest band of any frame, float32 (frames, bands), low bands first.
        rate: frames a second.
        start: seconds at which frame 0 lies in the level.
    """

    bands: NDArray[np.float32]
    rate: float
    start: float = 0.0

    @cached_property
    def loudness(self) -> Curve:
        """All bands together, dB, (frames,)."""
        return 10 * np.log10((10 ** (self.bands.astype(np.float64) / 10)).sum(axis=1))

    @cached_property
    def attack(self) -> Curve:
        """How much louder the bands get, dB on average, (frames,)."""
        rises = np.zeros(len(self.bands))
        steps = np.maximum(self.bands[RISE_FRAMES:] - self.bands[:-RISE_FRAMES], 0)
        rises[RISE_FRAMES // 2 : RISE_FRAMES // 2 + len(steps)] = steps.mean(axis=1)
        return rises

    def frames_at(self, seconds: ArrayLike) -> NDArray[np.intp]:
        """The frame nearest to each second of the level."""
        frames = np.round((np.asarray(seconds, np.float64) - self.start) * self.rate)
        return np.clip(frames, 0, len(self.bands) - 1).astype(np.intp)

    def accents(self, seconds: ArrayLike) -> Curve:
        """The strongest attack within NEAR_S of each second (N,), dB."""
        frames = self.frames_at(seconds)
        reach = round(NEAR_S * self.rate)
        near = [np.clip(frames + step, 0, len(self.bands) - 1) for step in range(-reach, reach + 1)]
        highest: Curve = self.attack[np.stack(near)].max(axis=0)
        return highest

    def means(self, edges: ArrayLike) -> Curve:
        """Mean bands, dB, from each of the edges (N + 1,), seconds, to the next: (N, bands)."""
        frames = self.frames_at(edges)
        sums = np.concatenate(
            [np.zeros((1, self.bands.shape[1])), np.cumsum(self.bands, axis=0, dtype=np.float64)]
        )
        stops = np.maximum(frames[1:], frames[:-1] + 1)
        mean: Curve = (sums[stops] - sums[frames[:-1]]) / (stops - frames[:-1])[:, None]
        return mean


def analyse_sound(song: Song) -> Sound:
    """Return how a song sounds; of an hour of it 4 MB are held."""
    hop = round(song.sr / RATE)
    bins = np.round(np.array(EDGES_HZ) * NFFT / song.sr).astype(int)
    window = np.hanning(NFFT + 1)[:-1].astype(np.float32)
    parts = []
    for block in _overlapping(song, hop):
        views = np.lib.stride_tricks.sliding_window_view(block, NFFT)[::hop]
        spectrum = np.fft.rfft(views * window, axis=1)[:, : bins[-1]]
        power = spectrum.real**2 + spectrum.imag**2
        parts.append(np.add.reduceat(power, bins[:-1], axis=1).astype(np.float32))
    energy = np.concatenate(parts)
    bands = 10 * np.log10(np.maximum(energy / max(float(energy.max()), 1e-12), 1e-12))
    return Sound(np.maximum(bands, -RANGE_DB), song.sr / hop)


def _overlapping(song: Song, hop: int) -> Iterator[Samples]:
    """Yield mono samples in blocks whose windows are those of the whole song, centred."""
    rest = np.zeros(NFFT // 2, np.float32)
    tail = np.zeros((1, NFFT // 2), np.float32)
    for block in chain(map(mixed, song.stream().blocks), [tail]):
        rest = np.concatenate([rest, block[0]])
        frames = (len(rest) - NFFT) // hop + 1
        if frames > 0:
            yield rest[: (frames - 1) * hop + NFFT]
            rest = rest[frames * hop :]
